// Methods of str that change characters by a table or into bytes.
#include "core/lib/arguments.hpp"
#include "core/lib/builtin_str.hpp"
#include "core/lib/codec.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/text_parts.hpp"

namespace coroscope {

namespace {

bool find_codecs(Run& run, Value encoding, Value errors, Codec* codec, OnCodecError* on_error) {
    auto name = encoding ? to_utf8(run, encoding) : "utf-8";
    *codec = find_codec(name);
    if (*codec == Codec::none) {
        raise(run, TypeId::LookupError, "unknown encoding: " + name);
        return false;
    }
    *on_error = errors ? find_error_handler(to_utf8(run, errors)) : OnCodecError::strict;
    return true;
}

Value raise_codec(Run& run, TypeId type, Codec codec, OnCodecError on_error, Value errors, Value object,
                  const CodecProblem& problem) {
    if (on_error == OnCodecError::none)
        return raise(run, TypeId::LookupError, "unknown error handler name '" + to_utf8(run, errors) + "'");
    if (type == TypeId::UnicodeDecodeError &&
        (on_error == OnCodecError::xmlcharrefreplace || on_error == OnCodecError::namereplace))
        return raise(run, TypeId::TypeError, "don't know how to handle UnicodeDecodeError in error callback");
    Held name(run.m, new_str(run, codec_name(problem.codec == Codec::none ? codec : problem.codec))),
        reason(run.m, new_str(run, problem.reason));
    return raise_with(run, type,
                      {name, object, Value::of_int(static_cast<std::int64_t>(problem.start)),
                       Value::of_int(static_cast<std::int64_t>(problem.end)), reason});
}

}    // namespace

Value encode_str(Run& run, Value str, Value encoding, Value errors) {
    Codec codec;
    OnCodecError on_error;
    if (!find_codecs(run, encoding, errors, &codec, &on_error)) return {};
    if (at<Str>(run.m, str)->is_ascii && (codec == Codec::utf8 || codec == Codec::ascii || codec == Codec::latin1))
        return new_bytes(run, ascii_view(run, str));
    std::string out;
    auto problem = encode(to_u32(run, str), codec, on_error, &out);
    if (problem) return raise_codec(run, TypeId::UnicodeEncodeError, codec, on_error, errors, str, problem);
    return new_bytes(run, out);
}

Value decode_bytes(Run& run, Value bytes, Value encoding, Value errors) {
    Codec codec;
    OnCodecError on_error;
    std::string_view view;
    bytes_view(run, bytes, &view);
    if (view.empty()) return new_str(run, "");    // whatever the names are
    if (!find_codecs(run, encoding, errors, &codec, &on_error)) return {};
    if (codec == Codec::latin1) return new_latin1(run, view);
    std::u32string out;
    auto problem = decode(view, codec, on_error, &out);
    if (problem) {
        // The mark at the beginning says which codec it is.
        bool is_big = view[0] == '\xfe' || (codec == Codec::utf32 && view.substr(0, 2) == std::string_view("\0\0", 2) &&
                                            view.substr(2, 2) == "\xfe\xff");
        if (codec == Codec::utf16) codec = is_big ? Codec::utf16_be : Codec::utf16_le;
        if (codec == Codec::utf32) codec = is_big ? Codec::utf32_be : Codec::utf32_le;
        Held object(run.m, is_bytes(run, bytes) ? retained(run, bytes) : new_bytes(run, view));
        return raise_codec(run, TypeId::UnicodeDecodeError, codec, on_error, errors, object, problem);
    }
    return new_str(run, out);
}

Value str_encode(Run& run, const Value* args) {
    if (args[1] && !require_str(run, args[1], "encode() argument 'encoding'")) return {};
    if (args[2] && !require_str(run, args[2], "encode() argument 'errors'")) return {};
    return encode_str(run, args[0], args[1], args[2]);
}

// A static method: one dict, or two strings of equal length and maybe characters to delete.
Value str_maketrans(Run& run, const Value* args) {
    Machine& m = run.m;
    Value x = args[0], y = args[1], z = args[2];
    Held table(m, new_dict(m));
    if (y) {
        if (!require_str(run, y, "maketrans() argument 2")) return {};
        if (z && !require_str(run, z, "maketrans() argument 3")) return {};
        if (!is_str(m, x))
            return raise(run, TypeId::TypeError,
                         "first maketrans argument must be a string if there is a second argument");
        auto from = to_u32(m, x), to = to_u32(m, y);
        if (from.size() != to.size())
            return raise(run, TypeId::ValueError, "the first two maketrans arguments must have equal length");
        for (std::size_t i = 0; i < from.size(); ++i)
            if (!dict_set(run, table, Value::of_int(from[i]), Value::of_int(to[i]))) return {};
        if (z) {
            for (char32_t c : to_u32(m, z))
                if (!dict_set(run, table, Value::of_int(c), kNone)) return {};
        }
        return table.take();
    }
    if (!is_a(m, x, TypeId::dict))
        return raise(run, TypeId::TypeError, "if you give only one argument to maketrans it must be a dict");
    bool failed = false;
    for_each_entry(m, x, [&](Value key, Value value) {
        if (failed) return;
        if (is_str(m, key)) {
            if (str_length(m, key) != 1) {
                raise(run, TypeId::ValueError, "string keys in translate table must be of length 1");
                failed = true;
                return;
            }
            key = Value::of_int(char_at(*at<Str>(m, key), 0));
        } else if (!is_integer(m, key)) {
            raise(run, TypeId::TypeError, "keys in translate table must be strings or integers");
            failed = true;
            return;
        }
        failed = !dict_set(run, table, key, value);
    });
    return failed ? Value{} : table.take();
}

// What the table says of each character: an int, a string, None (nothing), or no such key (itself).
Value str_translate(Run& run, const Value* args) {
    Machine& m = run.m;
    auto* s = at<Str>(m, args[0]);
    StrBuilder out(m);
    for (std::uint32_t i = 0; i < s->length; ++i) {
        auto c = char_at(*s, i);
        auto key = Value::of_int(c);
        Held found(m);
        if (is_a(m, args[1], TypeId::dict)) {
            found.reset(retained(m, dict_get(run, args[1], key)));
            if (!found && run.has_error()) return {};
        } else {
            Value v = subscript_native(run, args[1], key);
            if (v == kNotImplemented) {
                if (!lookup_special(run, args[1], NameId::d_getitem))
                    return raise(run, TypeId::TypeError,
                                 "'" + type_name(run, args[1]) + "' object is not subscriptable");
                v = call_method(run, args[1], NameId::d_getitem, {key});
            }
            found.reset(v);
            if (!found) {
                if (!error_is(run, TypeId::LookupError)) return {};
                clear_error(run);
            }
        }
        std::int64_t point;
        if (!found) {
            out.add(static_cast<char32_t>(c));
        } else if (found == kNone) {
            continue;
        } else if (is_str(m, found)) {
            out.add(found.get());
        } else if (is_integer(m, found)) {
            if (!int_fits(m, found, &point) || point < 0 || point > 0x10ffff)
                return raise(run, TypeId::ValueError, "character mapping must be in range(0x110000)");
            out.add(static_cast<char32_t>(point));
        } else {
            return raise(run, TypeId::TypeError, "character mapping must return integer, None or str");
        }
    }
    return out.make();
}

}    // namespace coroscope
