// str.format and str.format_map: replacement fields with names, attributes, items, conversions and nested specs.
#include <algorithm>

#include <fmt/format.h>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_str.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/text_parts.hpp"
#include "core/vm/unicode.hpp"

namespace coroscope {

namespace {

// The parts of {name!conversion:spec}.
struct Field {
    std::u32string_view name, spec;
    char32_t conversion = 0;
    bool is_nested = false;    // the spec has fields of its own
};

class Formatter {
public:
    // args: tuple or unbound; names: dict or any mapping
    Formatter(Run& run, Value args, Value names) : run_(run), args_(args), names_(names) {}

    bool expand(std::u32string_view text, int depth, StrBuilder* out) {
        if (depth < 0) return fail("Max string recursion exceeded");
        std::size_t i = 0;
        while (i < text.size()) {
            auto start = i;
            while (i < text.size() && text[i] != '{' && text[i] != '}') ++i;
            for (auto k = start; k < i; ++k) out->add(text[k]);
            if (i == text.size()) break;
            char32_t brace = text[i++];
            if (i < text.size() && text[i] == brace) {
                out->add(brace);
                ++i;
                continue;
            }
            if (brace == '}') return fail("Single '}' encountered in format string");
            if (i == text.size()) return fail("Single '{' encountered in format string");
            Field field;
            if (!read_field(text, &i, &field) || !render(field, depth, out)) return false;
        }
        return true;
    }

private:
    bool fail(std::string_view message) {
        raise(run_, TypeId::ValueError, message);
        return false;
    }

    bool read_field(std::u32string_view text, std::size_t* at, Field* field) {
        auto& i = *at;
        auto start = i;
        char32_t c = 0;
        for (; i < text.size(); ++i) {
            c = text[i];
            if (c == '{') return fail("unexpected '{' in field name");
            if (c == '[') {
                while (i < text.size() && text[i] != ']') ++i;
                if (i == text.size()) break;
                continue;
            }
            if (c == '}' || c == ':' || c == '!') break;
        }
        field->name = text.substr(start, i - start);
        if (i >= text.size() || (c != '}' && c != ':' && c != '!')) return fail("expected '}' before end of string");
        ++i;
        if (c == '}') return true;
        if (c == '!') {
            if (i == text.size()) return fail("end of string while looking for conversion specifier");
            field->conversion = text[i++];
            if (i < text.size()) {
                c = text[i++];
                if (c == '}') return true;
                if (c != ':') return fail("expected ':' after conversion specifier");
            }
        }
        start = i;
        for (int depth = 1; i < text.size(); ++i) {
            if (text[i] == '{') {
                field->is_nested = true;
                ++depth;
            } else if (text[i] == '}' && --depth == 0) {
                field->spec = text.substr(start, i - start);
                ++i;
                return true;
            }
        }
        return fail("unmatched '{' in format spec");
    }

    // The number that all of `text` is; -1: none; -2: raised.
    std::int64_t number_of(std::u32string_view text) {
        if (text.empty()) return -1;
        std::int64_t n = 0;
        for (char32_t c : text) {
            int digit = decimal_value(c);
            if (digit < 0) return -1;
            if (n > (INT64_MAX - digit) / 10) {
                fail("Too many decimal digits in format string");
                return -2;
            }
            n = n * 10 + digit;
        }
        return n;
    }

    // Owned; unbound: raised.
    Value first_object(std::u32string_view name) {
        auto index = number_of(name);
        if (index == -2) return {};
        if (name.empty() || index >= 0) {
            bool automatic = name.empty();
            if (numbering_ == 0) {
                numbering_ = automatic ? 1 : 2;
            } else if (numbering_ != (automatic ? 1 : 2)) {
                fail(automatic ? "cannot switch from manual field specification to automatic field numbering"
                               : "cannot switch from automatic field numbering to manual field specification");
                return {};
            }
            if (automatic) index = next_++;
            if (!args_) {
                fail("Format string contains positional fields");
                return {};
            }
            auto* tuple = at<Tuple>(run_.m, args_);
            if (index >= tuple->size)
                return raise(run_, TypeId::IndexError,
                             fmt::format("Replacement index {} out of range for positional args tuple", index));
            return retained(run_.m, tuple->items[index]);
        }
        Held key(run_.m, new_str(run_, name));
        if (is_a(run_, names_, TypeId::dict)) {
            Value found = dict_get(run_, names_, key);
            if (!found && !run_.has_error()) return raise_with(run_, TypeId::KeyError, {key});
            return retained(run_.m, found);
        }
        return item(names_, key);
    }

    Value item(Value object, Value key) {
        Value found = subscript_native(run_, object, key);
        if (found != kNotImplemented) return found;
        if (!object.is_ref() || !lookup_special(run_, object, NameId::d_getitem))
            return raise(run_, TypeId::TypeError, "'" + type_name(run_, object) + "' object is not subscriptable");
        return call_method(run_, object, NameId::d_getitem, {key});
    }

    Value object_of_field(std::u32string_view name) {
        auto end = std::min(name.find_first_of(U".["), name.size());
        Held object(run_.m, first_object(name.substr(0, end)));
        for (auto i = end; object && i < name.size();) {
            char32_t c = name[i++];
            auto start = i;
            if (c == '.') {
                i = std::min(name.find_first_of(U".[", i), name.size());
            } else if (c == '[') {
                i = name.find(U']', i);
                if (i == name.npos) return raise(run_, TypeId::ValueError, "Missing ']' in format string");
            } else {
                return raise(run_, TypeId::ValueError, "Only '.' or '[' may follow ']' in format field specifier");
            }
            auto part = name.substr(start, i - start);
            if (c == '[') ++i;
            if (part.empty()) return raise(run_, TypeId::ValueError, "Empty attribute in format string");
            if (c == '.') {
                Held attribute(run_.m, new_str(run_, part));
                object.reset(get_attribute(run_, object, attribute));
            } else {
                auto index = number_of(part);
                if (index == -2) return {};
                Held key(run_.m, index >= 0 ? new_int(run_, index) : new_str(run_, part));
                object.reset(item(object, key));
            }
        }
        return object.take();
    }

    bool render(const Field& field, int depth, StrBuilder* out) {
        Held object(run_.m, object_of_field(field.name));
        if (!object) return false;
        if (field.conversion) {
            Held text(run_.m);
            switch (field.conversion) {
                case 's': text.reset(str(run_, object)); break;
                case 'r':
                case 'a': text.reset(repr(run_, object)); break;
                default:
                    return fail(
                        field.conversion > 32 && field.conversion < 127
                            ? fmt::format("Unknown conversion specifier {}", static_cast<char>(field.conversion))
                            : fmt::format("Unknown conversion specifier \\x{:x}",
                                          static_cast<std::uint32_t>(field.conversion)));
            }
            if (!text) return false;
            if (field.conversion == 'a') text.reset(escaped(text));
            object = std::move(text);
        }
        Held spec(run_.m);
        if (field.is_nested) {
            StrBuilder expanded(run_.m);
            if (!expand(field.spec, depth - 1, &expanded)) return false;
            spec.reset(expanded.make());
        } else {
            spec.reset(new_str(run_, field.spec));
        }
        if (field.spec.empty() && is_a(run_, object, TypeId::str)) {
            out->add(object.get());
            return true;
        }
        Held text(run_.m, coroscope::format(run_, object, spec));
        if (!text) return false;
        out->add(text.get());
        return true;
    }

    Value escaped(Value text) {
        std::string out;
        for (char32_t p : to_u32(run_, text)) {
            auto c = static_cast<std::uint32_t>(p);
            if (c < 0x80) {
                out += static_cast<char>(c);
            } else {
                out += c < 0x100     ? fmt::format("\\x{:02x}", c)
                       : c < 0x10000 ? fmt::format("\\u{:04x}", c)
                                     : fmt::format("\\U{:08x}", c);
            }
        }
        return new_latin1(run_, out);
    }

    Run& run_;
    Value args_, names_;
    int numbering_ = 0;    // 1 automatic, 2 by hand
    std::int64_t next_ = 0;
};

Value format_text(Run& run, Value text, Value args, Value names) {
    auto characters = to_u32(run, text);
    StrBuilder out(run.m);
    if (!Formatter(run, args, names).expand(characters, 1, &out)) return {};
    return out.make();
}

}    // namespace

Value str_format(Run& run, const Value* args) {
    return format_text(run, args[0], args[1], args[2]);
}
Value str_format_map(Run& run, const Value* args) {
    return format_text(run, args[0], {}, args[1]);
}

}    // namespace coroscope
