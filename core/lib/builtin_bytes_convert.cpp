// bytes from and to other things: sources of bytes(), hexadecimal text, decoding, translation by a table.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_bytes.hpp"
#include "core/lib/builtin_str.hpp"
#include "core/vm/memory_view.hpp"
#include "core/vm/room.hpp"
#include "core/vm/text_parts.hpp"
#include "core/vm/unicode.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

Value bytes_like(Run& run, Value model, std::string_view bytes) {
    return is_bytearray(run, model) ? new_bytearray(run, bytes) : new_bytes(run, bytes);
}

bool bytes_argument(Run& run, Value v, std::string_view* out) {
    if (bytes_view(run, v, out)) return true;
    if (is_memoryview(run, v)) {
        if (not_released(run, v)) raise(run, TypeId::BufferError, "memoryview: underlying buffer is not C-contiguous");
        return false;
    }
    raise(run, TypeId::TypeError, "a bytes-like object is required, not '" + type_name(run, v) + "'");
    return false;
}

bool byte_argument(Run& run, Value v, const char* name, char* out) {
    std::int64_t n;
    if (is_integer(run, v)) {
        if (!int_fits(run, v, &n)) n = -1;
    } else if (!to_index(run, v, &n)) {
        return false;
    }
    if (n < 0 || n > 255) {
        raise(run, TypeId::ValueError, std::string(name) + " must be in range(0, 256)");
        return false;
    }
    *out = static_cast<char>(n);
    return true;
}

bool is_walked_in_python(Run& run, Value source, Value encoding, Value errors) {
    Machine& m = run.m;
    std::string_view view;
    if (!source || encoding || errors || !source.is_ref() || is_str(m, source) || is_integer(m, source) ||
        is_real(m, source) || bytes_view(m, source, &view))
        return false;
    if (is_memoryview(m, source)) return false;
    if (lookup_special(run, source, NameId::d_bytes) || lookup_special(run, source, NameId::d_index)) return false;
    return !is_native_iterable(run, source) &&
           (is_a(m, source, TypeId::generator) || lookup_special(run, source, NameId::d_iter) ||
            lookup_special(run, source, NameId::d_getitem));
}

namespace {

// What an iterable of numbers holds; false: raised.
bool bytes_of_items(Run& run, Value source, const char* name, std::string* out) {
    Machine& m = run.m;
    Held items(m);
    if (!is_native_iterable(run, source)) {
        if (!source.is_ref() || is_real(m, source) || !lookup_special(run, source, NameId::d_iter)) {
            raise(run, TypeId::TypeError,
                  "cannot convert '" + type_name(m, source) + "' object to " +
                      (name == std::string_view("bytes") ? "bytes" : "bytearray"));
            return false;
        }
        items.reset(call(run, class_value(m, TypeId::list), &source, 1));
        if (!items) return false;
        source = items;
    }
    Held iterator(m, native_iter(run, source));
    if (!iterator) return false;
    for (;;) {
        Held item(m, native_next(run, iterator));
        if (!item) return false;
        if (item == kExhausted) return true;
        char byte;
        if (!byte_argument(run, item, name, &byte)) return false;
        *out += byte;
    }
}

}    // namespace

bool bytes_from_source(Run& run, Value source, Value encoding, Value errors, const char* name, std::string* out) {
    Machine& m = run.m;
    std::string_view type = std::string_view(name) == "bytes" ? "bytes" : "bytearray";
    for (auto [given, what] : {std::pair{encoding, "encoding"}, std::pair{errors, "errors"}}) {
        if (!given) continue;
        if (!require_str(run, given, (std::string(type) + "() argument '" + what + "'").c_str())) return false;
        std::string_view zero("\0", 1);
        if (to_utf8(run, given).find(zero) == std::string::npos) continue;
        raise(run, TypeId::ValueError, "embedded null character");
        return false;
    }
    if (!source || !is_str(m, source)) {
        if (encoding || errors) {
            raise(run, TypeId::TypeError,
                  encoding ? "encoding without a string argument" : "errors without a string argument");
            return false;
        }
        if (!source) return true;
    }
    std::string_view view;
    // A subclass may say itself what its bytes are; of a str, only where there is no encoding.
    bool is_asked = name == std::string_view("bytes") && source.is_ref() && !is_builtin(run, source) && !encoding &&
                    !errors && own_method(run, source, NameId::d_bytes);
    if (is_str(m, source) && !is_asked) {
        if (!encoding) {
            raise(run, TypeId::TypeError,
                  errors ? "string argument without an encoding" : "string argument without an encoding");
            return false;
        }
        Held encoded(m, encode_str(run, source, encoding, errors));
        if (!encoded) return false;
        bytes_view(m, encoded, &view);
        *out = view;
        return true;
    }
    if (!is_asked && bytes_view(m, source, &view)) {
        *out = view;
        return true;
    }
    if (is_memoryview(m, source)) {
        if (!not_released(run, source)) return false;
        *out = memory_bytes(m, source);
        return true;
    }
    if (name == std::string_view("bytes") && source.is_ref() && lookup_special(run, source, NameId::d_bytes)) {
        Held made(m, call_method(run, source, NameId::d_bytes, {}));
        if (!made) return false;
        if (!is_bytes(m, made)) {
            raise(run, TypeId::TypeError, "__bytes__ returned non-bytes (type " + type_name(m, made) + ")");
            return false;
        }
        bytes_view(m, made, &view);
        *out = view;
        return true;
    }
    if (is_integer(m, source) || (source.is_ref() && lookup_special(run, source, NameId::d_index))) {
        std::int64_t count;
        if (!to_index(run, source, &count)) {
            if (is_integer(m, source) || !error_is(run, TypeId::TypeError)) return false;
            clear_error(run);    // it may be an iterable as well
            return bytes_of_items(run, source, name, out);
        }
        if (count < 0) {
            raise(run, TypeId::ValueError, "negative count");
            return false;
        }
        if (!has_room_for(run, static_cast<std::uint64_t>(count), 1)) return false;
        out->assign(static_cast<std::size_t>(count), '\0');
        return true;
    }
    return bytes_of_items(run, source, name, out);
}

Value bytes_decode(Run& run, const Value* args) {
    if (args[1] && !require_str(run, args[1], "decode() argument 'encoding'")) return {};
    if (args[2] && !require_str(run, args[2], "decode() argument 'errors'")) return {};
    return decode_bytes(run, args[0], args[1], args[2]);
}

Value bytes_hex(Run& run, const Value* args) {
    std::int64_t group;
    if (!c_int_argument(run, args[2], 1, &group)) return {};
    std::string separator;
    if (args[1]) {
        std::string_view bytes;
        if (is_str(run, args[1])) {
            separator = to_utf8(run, args[1]);
            if (str_length(run, args[1]) != 1) return raise(run, TypeId::ValueError, "sep must be length 1.");
            if (separator.size() != 1) return raise(run, TypeId::ValueError, "sep must be ASCII.");
        } else if (bytes_view(run, args[1], &bytes)) {
            separator = bytes;
            if (separator.size() != 1) return raise(run, TypeId::ValueError, "sep must be length 1.");
            if (separator[0] & 128) return raise(run, TypeId::ValueError, "sep must be ASCII.");
        } else {
            auto size = length(run, args[1]);
            if (size < 0) return {};
            if (size != 1) return raise(run, TypeId::ValueError, "sep must be length 1.");
            return raise(run, TypeId::TypeError, "sep must be str or bytes.");
        }
    }
    std::string out;
    auto view = content_of(run, args[0]);
    auto size = static_cast<std::int64_t>(view.size()), step = std::abs(group);
    for (std::int64_t i = 0; i < size; ++i) {
        // Groups are counted from the end, from the beginning where the number is negative.
        if (i && step && !separator.empty() && (group > 0 ? size - i : i) % step == 0) out += separator;
        auto byte = static_cast<unsigned char>(view[static_cast<std::size_t>(i)]);
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 15];
    }
    return new_latin1(run, out);
}

Value bytes_fromhex(Run& run, const Value* args) {
    if (!is_str(run, args[1]))
        return raise(run, TypeId::TypeError, "fromhex() argument must be str, not " + type_name(run, args[1]));
    auto text = to_u32(run, args[1]);
    auto digit = [&](std::size_t i) -> int {
        if (i >= text.size()) return -1;
        auto c = text[i];
        if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
        if (c < 128 && (c | 32) >= 'a' && (c | 32) <= 'f') return static_cast<int>((c | 32) - 'a' + 10);
        return -1;
    };
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] >= 128)
            return raise(run, TypeId::ValueError,
                         "non-hexadecimal number found in fromhex() arg at position " + std::to_string(i));
    std::string out;
    for (std::size_t i = 0;;) {
        while (i < text.size() && (text[i] == ' ' || (text[i] >= 9 && text[i] <= 13))) ++i;
        if (i == text.size()) break;
        int high = digit(i), low = digit(i + 1);
        if (high < 0 || low < 0)
            return raise(
                run, TypeId::ValueError,
                "non-hexadecimal number found in fromhex() arg at position " + std::to_string(high < 0 ? i : i + 1));
        out += static_cast<char>(high << 4 | low);
        i += 2;
    }
    if (args[0] == class_value(run, TypeId::bytearray)) return new_bytearray(run, out);
    Held made(run, new_bytes(run, out));
    return args[0] == class_value(run, TypeId::bytes) ? made.take() : tail_call(run, args[0], {made});
}

Value bytes_maketrans(Run& run, const Value* args) {
    std::string_view from, to;
    if (!bytes_argument(run, args[0], &from) || !bytes_argument(run, args[1], &to)) return {};
    if (from.size() != to.size()) return raise(run, TypeId::ValueError, "maketrans arguments must have same length");
    std::string table(256, '\0');
    for (int i = 0; i < 256; ++i) table[static_cast<std::size_t>(i)] = static_cast<char>(i);
    for (std::size_t i = 0; i < from.size(); ++i) table[static_cast<unsigned char>(from[i])] = to[i];
    return new_bytes(run, table);
}

Value bytes_translate(Run& run, const Value* args) {
    std::string_view table, gone;
    if (is_given(args[1])) {
        if (!bytes_argument(run, args[1], &table)) return {};
        if (table.size() != 256) return raise(run, TypeId::ValueError, "translation table must be 256 characters long");
    }
    if (args[2] && !bytes_argument(run, args[2], &gone)) return {};
    std::string out;
    for (char c : content_of(run, args[0])) {
        if (gone.find(c) != gone.npos) continue;
        out += table.empty() ? c : table[static_cast<unsigned char>(c)];
    }
    return bytes_like(run, args[0], out);
}

}    // namespace coroscope
