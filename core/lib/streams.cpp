// The three standard streams: what is written goes to the log, with an event where the program wrote it itself.
#include "core/lib/streams.hpp"

#include "core/lib/builtin_str.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/stdin.hpp"
#include "core/machine/dict.hpp"
#include "core/vm/emit.hpp"

namespace coroscope {

int stream_number(Run& run, Value file) {
    if (!has_kind(run, file, Kind::record) || type_of(run, file) < TypeId::count_) return -1;
    auto* cls = at<Class>(run, class_of(run, file));
    bool is_stream = (cls->flags.as_int() & class_is_native) && str_equal(run, cls->name, "TextIOWrapper");
    if (!is_stream || object_of(run, file)->aux != 1) return -1;
    Value number = at<Record>(run, file)->fields[0];
    return number.is_int() ? static_cast<int>(number.as_int()) : -1;
}

bool is_encodable(Run& run, std::string_view utf8) {
    if (find_surrogate(utf8) == utf8.npos) return true;
    Held text(run, new_str(run, utf8));
    drop(run, encode_str(run, text, {}, {}));
    return !run.has_error();
}

Value current_stdout(Run& run) {
    Value sys = dict_get_str(run, run.root().modules, "sys");
    if (!sys || !is_a(run, sys, TypeId::module)) return {};
    return dict_get_str(run, at<Module>(run, sys)->dict, "stdout");
}

Value write_error(Run& run, std::string_view text) {
    Value sys = dict_get_str(run, run.root().modules, "sys");
    Value file =
        sys && is_a(run, sys, TypeId::module) ? dict_get_str(run, at<Module>(run, sys)->dict, "stderr") : Value{};
    if (!file || file == kNone) return done();
    if (stream_number(run, file) == 2) {
        write_stderr(run, text);
        return done();
    }
    Held piece(run, new_str(run, text));
    return tail_prelude(run, "_write_text", {file, piece.get()});
}

void finish_print(Run& run, std::string_view text) {
    if (run.printing) {
        *run.printing += text;
        return;
    }
    Value pieces = dict_get_str(run, run.root().hidden, intern(run, "_printing"));    // see _print in builtins.py
    if (!pieces || !has_kind(run, pieces, Kind::list)) return emit_print(run, text);
    Held piece(run, new_str(run, text));
    list_append(run, pieces, piece);
}

Value refuse_operation(Run& run, const char* message) {
    Held text(run, new_str(run, message));
    return tail_prelude(run, "_unsupported", {text.get()});
}

namespace {

Value write(Run& run, const Value* args) {
    if (!is_str(run, args[1])) {
        return raise(run, TypeId::TypeError, "write() argument must be str, not " + type_name(run, args[1]));
    }
    auto text = to_utf8(run, args[1]);
    int number = stream_number(run, args[0]);
    if (number == 1) {
        if (!is_encodable(run, text)) return {};
        write_stdout(run, text);
        finish_print(run, text);
    } else if (number == 2) {
        write_stderr(run, text);
    } else {
        return refuse_operation(run, "not writable");
    }
    return Value::of_int(at<Str>(run, args[1])->length);
}

Value write_lines(Run& run, const Value* args) {
    Held iterator(run, native_iter(run, args[1]));
    if (!iterator) return {};
    for (;;) {
        Held line(run, native_next(run, iterator));
        if (!line) return {};
        if (line.get() == kExhausted) return kNone;
        Value both[] = {args[0], line};
        Value done = write(run, both);
        if (!done || done == kTailCall) return done;
    }
}

Value flush(Run&, const Value*) {
    return kNone;
}
Value no(Run&, const Value*) {
    return kFalse;
}
Value file_number(Run& run, const Value* args) {
    return Value::of_int(stream_number(run, args[0]));
}
Value is_writable(Run& run, const Value* args) {
    return of_bool(stream_number(run, args[0]) > 0);
}
// The methods that read; `what` is done where the stream is sys.stdin.
template <Value (*what)(Run&, Value)>
Value reading(Run& run, const Value* args) {
    if (stream_number(run, args[0]) == 0) return what(run, args[1]);
    return refuse_operation(run, "not readable");
}
Value next_line(Run& run, const Value* args) {
    if (stream_number(run, args[0]) == 0) return input_next(run);
    return refuse_operation(run, "not readable");
}
Value get_buffer(Run& run, Value self) {
    auto key = std::string("_buffer") + std::to_string(stream_number(run, self));
    Value known = dict_get_str(run, run.root().hidden, key);
    if (known) return retained(run, known);
    Value made = make_byte_stream(run, stream_number(run, self));
    dict_set_str(run, run.root().hidden, key, made);
    return made;
}
Value is_readable(Run& run, const Value* args) {
    return of_bool(stream_number(run, args[0]) == 0);
}

Value get_name(Run& run, Value self) {
    constexpr const char* names[] = {"<stdin>", "<stdout>", "<stderr>"};
    return new_str(run, names[stream_number(run, self)]);
}
Value get_mode(Run& run, Value self) {
    return new_str(run, stream_number(run, self) == 0 ? "r" : "w");
}
Value get_encoding(Run& run, Value) {
    return new_str(run, "utf-8");
}
Value get_errors(Run& run, Value self) {
    return new_str(run, stream_number(run, self) == 2 ? "backslashreplace" : "strict");
}
Value get_closed(Run&, Value) {
    return kFalse;
}
Value get_newlines(Run&, Value) {
    return kNone;
}

Value represent(Run& run, const Value* args) {
    Held name(run, get_name(run, args[0])), mode(run, get_mode(run, args[0]));
    return new_str(run, "<_io.TextIOWrapper name='" + to_utf8(run, name) + "' mode='" + to_utf8(run, mode) +
                            "' encoding='utf-8'>");
}

}    // namespace

const NativeDef kStreamMethods[] = {
    {"__repr__", "self, /", represent, 0, 2},
    {"write", "self, text, /", write, 0, 1},
    {"writelines", "self, lines, /", write_lines, 2, 1},
    {"flush", "self, /", flush, 0, 1},
    {"isatty", "self, /", no, 0, 1},
    {"fileno", "self, /", file_number, 0, 1},
    {"read", "self, size=-1, /", reading<input_read>, 0, 2},
    {"readline", "self, size=-1, /", reading<input_read_line>, 0, 2},
    {"readlines", "self, hint=-1, /", reading<input_read_lines>, 0, 2},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", next_line},
    {"__enter__", "self, /", native_self},
    {"__exit__", "self, /, *args", flush},
    {"reconfigure", "self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None",
     flush},
    {"writable", "self, /", is_writable, 0, 1},
    {"readable", "self, /", is_readable, 0, 1},
    {"seekable", "self, /", no, 0, 1},
    {},
};
const GetSetDef kStreamAttributes[] = {
    {"buffer", get_buffer, nullptr},
    {"name", get_name, nullptr},
    {"mode", get_mode, nullptr},
    {"encoding", get_encoding, nullptr},
    {"errors", get_errors, nullptr},
    {"closed", get_closed, nullptr},
    {"newlines", get_newlines, nullptr},
    {"line_buffering", get_closed, nullptr},
    {"write_through", get_closed, nullptr},
    {},
};

void add_streams(Run& run, Value sys_dict) {
    Held cls(run, define_class(run, "_io", "TextIOWrapper", class_value(run, TypeId::object), 1, kStreamMethods,
                               kStreamAttributes));
    constexpr const char* names[] = {"stdin", "stdout", "stderr"};
    for (int i = 0; i < 3; ++i) {
        Held stream(run, new_instance(run, cls, 1));
        at<Record>(run, stream)->fields[0] = Value::of_int(i);
        dict_set_str(run, sys_dict, names[i], stream);
        dict_set_str(run, sys_dict, std::string("__") + names[i] + "__", stream);
    }
}

}    // namespace coroscope
