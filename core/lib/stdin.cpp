#include "core/lib/stdin.hpp"

#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/codec.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/streams.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/number.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {
namespace {

std::string_view rest(Run& run) {
    if (!run.input) return {};
    return std::string_view(*run.input).substr(std::min<std::size_t>(run.root().input_taken, run.input->size()));
}

void advance_by(Run& run, std::size_t bytes) {
    run.root().input_taken += static_cast<std::uint32_t>(bytes);
    burn(run, bytes / 8);
}

// The next character as text has it; how many bytes it took.
std::size_t next_character(std::string_view text, std::string* out) {
    auto first = static_cast<unsigned char>(text[0]);
    if (first == '\r') {
        *out += '\n';
        return text.size() > 1 && text[1] == '\n' ? 2 : 1;
    }
    std::size_t size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    size = std::min(size, text.size());
    std::u32string character;
    bool is_good =
        size == 1 ? first < 0x80 : !decode(text.substr(0, size), find_codec("utf-8"), OnCodecError::strict, &character);
    if (!is_good) {    // as errors='surrogateescape' reads it
        append_code_point(*out, 0xdc00u + first);
        return 1;
    }
    out->append(text.substr(0, size));
    return size;
}

std::string take(Run& run, std::int64_t limit, bool stops_at_line) {
    std::string out;
    auto text = rest(run);
    std::size_t at = 0;
    for (std::int64_t count = 0; count < limit && at < text.size(); ++count) {
        at += next_character(text.substr(at), &out);
        if (stops_at_line && out.back() == '\n') break;
    }
    advance_by(run, at);
    return out;
}

// A size argument: negative or None is no limit. False: raised.
bool size_argument(Run& run, Value v, std::int64_t* size) {
    *size = -1;
    if (is_given(v) && !to_index(run, v, size)) return false;
    if (*size < 0) *size = INT64_MAX;
    return true;
}

}    // namespace

std::string take_input_line(Run& run, std::int64_t limit) {
    return take(run, limit, true);
}

Value input_read(Run& run, Value size_value) {
    std::int64_t size;
    return size_argument(run, size_value, &size) ? new_str(run, take(run, size, false)) : Value{};
}

Value input_read_line(Run& run, Value size_value) {
    std::int64_t size;
    return size_argument(run, size_value, &size) ? new_str(run, take(run, size, true)) : Value{};
}

Value input_read_lines(Run& run, Value hint) {
    std::int64_t wanted;
    if (!size_argument(run, hint, &wanted)) return {};
    if (wanted == 0) wanted = INT64_MAX;
    Held lines(run, new_list(run, 0));
    for (std::int64_t characters = 0; characters < wanted;) {
        Held line(run, new_str(run, take_input_line(run)));
        auto length = at<Str>(run, line)->length;
        if (!length) break;
        characters += length;
        list_append(run, lines, line);
    }
    return lines.take();
}

Value input_next(Run& run) {
    auto line = take_input_line(run);
    return line.empty() ? raise_with(run, TypeId::StopIteration, {}) : new_str(run, line);
}

// --- Bytes: instances are records of one field, the number of the stream ---------------------------------------------

namespace {

bool is_input(Run& run, Value self) {
    return at<Record>(run, self)->fields[0] == Value::of_int(0);
}

Value take_bytes(Run& run, std::size_t size) {
    auto taken = rest(run).substr(0, size);
    advance_by(run, taken.size());
    return new_bytes(run, taken);
}

Value take_byte_line(Run& run, std::int64_t limit) {
    auto text = rest(run);
    auto end = text.find('\n');
    auto size = static_cast<std::int64_t>(end == text.npos ? text.size() : end + 1);
    return take_bytes(run, static_cast<std::size_t>(std::min(size, limit)));
}

Value read(Run& run, const Value* args) {
    std::int64_t size;
    if (!is_input(run, args[0])) return refuse_operation(run, "not readable");
    return size_argument(run, args[1], &size) ? take_bytes(run, static_cast<std::size_t>(size)) : Value{};
}

Value read_line(Run& run, const Value* args) {
    std::int64_t size;
    if (!is_input(run, args[0])) return refuse_operation(run, "not readable");
    return size_argument(run, args[1], &size) ? take_byte_line(run, size) : Value{};
}

Value read_lines(Run& run, const Value* args) {
    if (!is_input(run, args[0])) return refuse_operation(run, "not readable");
    Held lines(run, new_list(run, 0));
    while (!rest(run).empty()) {
        Held line(run, take_byte_line(run, INT64_MAX));
        list_append(run, lines, line);
    }
    return lines.take();
}

Value next(Run& run, const Value* args) {
    if (!is_input(run, args[0])) return refuse_operation(run, "not readable");
    if (rest(run).empty()) return raise_with(run, TypeId::StopIteration, {});
    return take_byte_line(run, INT64_MAX);
}

Value write(Run& run, const Value* args) {
    std::string_view bytes;
    if (!bytes_view(run, args[1], &bytes))
        return raise(run, TypeId::TypeError, "a bytes-like object is required, not '" + type_name(run, args[1]) + "'");
    std::u32string characters;
    decode(bytes, find_codec("utf-8"), find_error_handler("replace"), &characters);
    Held text(run, new_str(run, std::u32string_view(characters)));
    auto number = at<Record>(run, args[0])->fields[0].as_int();
    if (number == 0) return refuse_operation(run, "not writable");
    if (number == 1) {
        write_stdout(run, to_utf8(run, text));
        finish_print(run, to_utf8(run, text));
    } else {
        write_stderr(run, to_utf8(run, text));
    }
    return Value::of_int(static_cast<std::int64_t>(bytes.size()));
}

Value flush(Run&, const Value*) {
    return kNone;
}

}    // namespace

const NativeDef kByteStreamMethods[] = {
    {"read", "self, size=-1, /", read, 0, 2},
    {"readline", "self, size=-1, /", read_line, 0, 2},
    {"readlines", "self, hint=-1, /", read_lines, 0, 2},
    {"write", "self, buffer, /", write, 0, 1},
    {"flush", "self, /", flush, 0, 1},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", next},
    {},
};

Value make_byte_stream(Run& run, int stream) {
    Held cls(run, define_class(run, "_io", stream == 0 ? "BufferedReader" : "BufferedWriter",
                               class_value(run, TypeId::object), 1, kByteStreamMethods, nullptr));
    Value made = new_instance(run, cls, 1);
    at<Record>(run, made)->fields[0] = Value::of_int(stream);
    return made;
}

// --- input() --------------------------------------------------------------------------------------------------------

Value input_function(Run& run, const Value* args) {
    Value sys = dict_get_str(run, run.root().modules, "sys");
    Value in = sys && is_a(run, sys, TypeId::module) ? dict_get_str(run, at<Module>(run, sys)->dict, "stdin") : Value{};
    Value out = current_stdout(run);
    bool is_plain = !args[0] || is_str(run, args[0]) || !args[0].is_ref();
    bool has_own_streams = (in && stream_number(run, in) != 0) || (out && stream_number(run, out) != 1);
    if (has_own_streams || !is_plain) {
        Value prompt[] = {args[0]};
        Held given(run, new_tuple_of(run, prompt, args[0] ? 1 : 0));
        return tail_prelude(run, "_input", {given.get()});
    }
    if (args[0]) {
        std::string prompt;
        if (!append_str(run, args[0], prompt)) return {};
        write_stdout(run, prompt);
        finish_print(run, prompt);
    }
    auto line = take_input_line(run);
    if (line.empty()) return raise(run, TypeId::EOFError, "EOF when reading a line");
    if (line.back() == '\n') line.pop_back();
    return new_str(run, line);
}

}    // namespace coroscope
