// _json: JSON of plain values, read and written in one go. What needs Python's help (hooks, subclasses, errors to be
// worded) is left to the prelude: these give None for it.
#include <algorithm>
#include <cmath>

#include "core/lib/arguments.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/number.hpp"
#include "core/vm/number_text.hpp"
#include "core/vm/text_parts.hpp"

namespace coroscope {
namespace {

constexpr int kMostNested = 990;
constexpr std::size_t kMostDigits = 18, kMostLongDigits = 4300;

// --- Writing --------------------------------------------------------------------------------------------------------

void append_hex(std::string& out, std::uint32_t code) {
    constexpr const char* digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(code >> shift) & 15];
}

void append_quoted(const Machine& m, Value text, bool is_ascii, std::string& out) {
    auto& s = *at<Str>(m, text);
    out += '"';
    for (std::uint32_t i = 0; i < s.length; ++i) {
        auto c = char_at(s, i);
        switch (c) {
            case '"': out += "\\\""; continue;
            case '\\': out += "\\\\"; continue;
            case '\n': out += "\\n"; continue;
            case '\r': out += "\\r"; continue;
            case '\t': out += "\\t"; continue;
            case '\f': out += "\\f"; continue;
            case '\b': out += "\\b"; continue;
            default: break;
        }
        if (c < 0x20 || (is_ascii && c >= 0x7f && c < 0x10000)) {
            append_hex(out, c);
        } else if (is_ascii && c >= 0x10000) {
            append_hex(out, 0xd800 | ((c - 0x10000) >> 10));
            append_hex(out, 0xdc00 | ((c - 0x10000) & 0x3ff));
        } else if (c < 0x80) {
            out += static_cast<char>(c);
        } else {
            append_code_point(out, c);
        }
    }
    out += '"';
}

struct JsonWriter {
    Run& run;
    bool is_ascii, is_sorted;
    std::string between, after_key, indent;
    bool is_indented;
    std::string out;

    void new_line(int level) {
        out += '\n';
        for (int i = 0; i < level; ++i) out += indent;
    }

    // False: not plain, the prelude does it all.
    bool scalar(Value v) {
        if (v == kNone)
            out += "null";
        else if (v == kTrue)
            out += "true";
        else if (v == kFalse)
            out += "false";
        else if (v.is_int())
            out += std::to_string(v.as_int());
        else if (is_real(run, v) && (v.is_double() || is_builtin(run, v))) {
            double number = real_of(run, v);
            if (!std::isfinite(number)) return false;
            out += double_repr(number);
        } else if (is_a(run, v, TypeId::integer)) {
            if (!append_int(run, v, out)) return false;
        } else {
            return false;
        }
        return true;
    }

    bool key(Value v) {
        if (v.is_ref() && is_str(run, v) && is_builtin(run, v)) return append_quoted(run, v, is_ascii, out), true;
        out += '"';
        if (!scalar(v)) return false;
        out += '"';
        return true;
    }

    bool list(const Value* items, std::uint32_t size, int level) {
        out += '[';
        for (std::uint32_t i = 0; i < size; ++i) {
            if (i) out += between;
            if (is_indented) new_line(level + 1);
            if (!value(items[i], level + 1)) return false;
        }
        if (size && is_indented) new_line(level);
        out += ']';
        return true;
    }

    bool dict(Value v, int level) {
        std::vector<std::pair<Value, Value>> items;
        bool is_plain = true;
        for_each_entry(run, v, [&](Value k, Value item) {
            items.emplace_back(k, item);
            is_plain = is_plain && k.is_ref() && is_str(run, k);
        });
        if (is_sorted) {
            if (!is_plain) return false;
            std::stable_sort(items.begin(), items.end(),
                             [&](const auto& a, const auto& b) { return str_compare(run, a.first, b.first) < 0; });
        }
        out += '{';
        bool is_first = true;
        for (auto& [k, item] : items) {
            if (!is_first) out += between;
            is_first = false;
            if (is_indented) new_line(level + 1);
            if (!key(k)) return false;
            out += after_key;
            if (!value(item, level + 1)) return false;
        }
        if (!is_first && is_indented) new_line(level);
        out += '}';
        return true;
    }

    bool value(Value v, int level) {
        if (level > kMostNested) return false;
        burn(run, 2);
        if (!v.is_ref() || !is_builtin(run, v)) return scalar(v);
        switch (object_of(run, v)->kind) {
            case Kind::str: return append_quoted(run, v, is_ascii, out), true;
            case Kind::list: return list(items_of(run, v), at<List>(run, v)->size, level);
            case Kind::tuple: return list(at<Tuple>(run, v)->items, at<Tuple>(run, v)->size, level);
            case Kind::dict: return dict(v, level);
            default: return scalar(v);
        }
    }
};

// encode(value, ensure_ascii, item_separator, key_separator, indent, sort_keys): text, or None.
Value encode(Run& run, const Value* args) {
    if (!is_str(run, args[2]) || !is_str(run, args[3])) return kNone;
    bool is_indented = args[4] != kNone;
    if (is_indented && !is_str(run, args[4])) return kNone;
    JsonWriter writer{run,
                      args[1] == kTrue,
                      args[5] == kTrue,
                      to_utf8(run, args[2]),
                      to_utf8(run, args[3]),
                      is_indented ? to_utf8(run, args[4]) : "",
                      is_indented,
                      {}};
    if (!writer.value(args[0], 0)) {
        if (run.has_error()) clear_error(run);
        return kNone;
    }
    return new_str(run, writer.out);
}

Value quoted_ascii(Run& run, const Value* args) {
    if (!is_str(run, args[0]))
        return raise(run, TypeId::TypeError, "first argument must be a string, not " + type_name(run, args[0]));
    std::string out;
    append_quoted(run, args[0], true, out);
    return new_str(run, out);
}
Value quoted_text(Run& run, const Value* args) {
    if (!is_str(run, args[0]))
        return raise(run, TypeId::TypeError, "first argument must be a string, not " + type_name(run, args[0]));
    std::string out;
    append_quoted(run, args[0], false, out);
    return new_str(run, out);
}

// --- Reading --------------------------------------------------------------------------------------------------------

struct JsonReader {
    Run& run;
    const Str& text;
    std::uint32_t at_place;
    bool is_strict;

    char32_t peek() const { return at_place < text.length ? char_at(text, at_place) : 0; }
    void skip() {
        while (at_place < text.length && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++at_place;
    }
    bool word(const char* letters) {
        auto place = at_place;
        for (; *letters; ++letters, ++place)
            if (place >= text.length || char_at(text, place) != static_cast<unsigned char>(*letters)) return false;
        at_place = place;
        return true;
    }

    bool hex(char32_t* out) {
        char32_t code = 0;
        if (at_place + 4 > text.length) return false;
        for (int i = 0; i < 4; ++i) {
            auto c = char_at(text, at_place + i);
            int digit = c >= '0' && c <= '9'   ? static_cast<int>(c - '0')
                        : c >= 'a' && c <= 'f' ? static_cast<int>(c - 'a') + 10
                        : c >= 'A' && c <= 'F' ? static_cast<int>(c - 'A') + 10
                                               : -1;
            if (digit < 0) return false;
            code = code * 16 + static_cast<char32_t>(digit);
        }
        at_place += 4;
        *out = code;
        return true;
    }

    // Behind the opening quote. Unbound: something is wrong.
    Value string() {
        std::u32string wide;
        std::string narrow;
        bool is_wide = false;
        auto add = [&](char32_t c) {
            if (!is_wide && c > 0xff) {
                for (unsigned char each : narrow) wide += each;
                is_wide = true;
            }
            if (is_wide)
                wide += c;
            else
                narrow += static_cast<char>(c);
        };
        for (;;) {
            if (at_place >= text.length) return {};
            auto c = char_at(text, at_place++);
            if (c == '"') break;
            if (c != '\\') {
                if (c < 0x20 && is_strict) return {};
                add(c);
                continue;
            }
            if (at_place >= text.length) return {};
            c = char_at(text, at_place++);
            constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
            auto index = c < 128 ? letters.find(static_cast<char>(c)) : letters.npos;
            if (index != letters.npos) {
                add(static_cast<unsigned char>(meanings[index]));
                continue;
            }
            char32_t code, low;
            if (c != 'u' || !hex(&code)) return {};
            if (code >= 0xd800 && code <= 0xdbff && at_place + 1 < text.length && char_at(text, at_place) == '\\' &&
                char_at(text, at_place + 1) == 'u') {
                auto before = at_place;
                at_place += 2;
                if (!hex(&low)) return {};
                if (low >= 0xdc00 && low <= 0xdfff)
                    code = 0x10000 + (((code - 0xd800) << 10) | (low - 0xdc00));
                else
                    at_place = before;
            }
            add(code);
        }
        return is_wide ? new_str(run, wide) : new_latin1(run, narrow);
    }

    Value number() {
        std::string digits;
        bool is_float = false;
        auto take_digits = [&] {
            auto before = digits.size();
            while (at_place < text.length && peek() >= '0' && peek() <= '9')
                digits += static_cast<char>(char_at(text, at_place++));
            return digits.size() > before;
        };
        if (peek() == '-') {
            digits += '-';
            ++at_place;
        }
        if (peek() == '0') {
            digits += '0';
            ++at_place;
        } else if (!take_digits()) {
            return {};
        }
        auto after = at_place;
        auto whole = digits;
        if (peek() == '.' && at_place < text.length) {
            digits += '.';
            ++at_place;
            if (take_digits()) {
                is_float = true;
            } else {
                at_place = after;
                digits = whole;
            }
        }
        after = at_place;
        whole = digits;
        if (peek() == 'e' || peek() == 'E') {
            digits += 'e';
            ++at_place;
            if (peek() == '+' || peek() == '-') digits += static_cast<char>(char_at(text, at_place++));
            if (take_digits()) {
                is_float = true;
            } else {
                at_place = after;
                digits = whole;
            }
        }
        if (!is_float) {
            if (digits.size() <= kMostDigits) return Value::of_int(std::stoll(digits));
            return digits[0] == '-' || digits.size() > kMostLongDigits ? Value{} : int_from_text(run, digits, 10);
        }
        double result;
        return read_double(digits, &result) ? new_real(run, result) : Value{};
    }

    Value array(int level) {
        Held list(run, new_list(run, 0));
        skip();
        if (peek() == ']') return ++at_place, list.take();
        for (;;) {
            Value item = value(level + 1);
            if (!item) return {};
            append_owned(run, list, item);
            skip();
            auto c = peek();
            ++at_place;
            if (c == ']') return list.take();
            if (c != ',') return {};
            skip();
        }
    }

    Value object(int level) {
        Held dict(run, new_dict(run));
        skip();
        if (peek() == '}') return ++at_place, dict.take();
        for (;;) {
            if (peek() != '"') return {};
            ++at_place;
            Held name(run, string());
            if (!name) return {};
            skip();
            if (peek() != ':') return {};
            ++at_place;
            skip();
            Held item(run, value(level + 1));
            if (!item || !dict_set(run, dict, name, item)) return {};
            skip();
            auto c = peek();
            ++at_place;
            if (c == '}') return dict.take();
            if (c != ',') return {};
            skip();
        }
    }

    Value value(int level) {
        if (level > kMostNested) return {};
        burn(run, 4);
        switch (peek()) {
            case '"': ++at_place; return string();
            case '{': ++at_place; return object(level);
            case '[': ++at_place; return array(level);
            case 'n': return word("null") ? kNone : Value{};
            case 't': return word("true") ? kTrue : Value{};
            case 'f': return word("false") ? kFalse : Value{};
            default: return number();
        }
    }
};

// decode(text, place, strict): (value, place behind it), or None.
Value decode(Run& run, const Value* args) {
    std::int64_t place;
    if (!is_str(run, args[0])) return kNone;
    if (!to_clipped_index(run, args[1], &place)) return {};
    if (place < 0 || place > at<Str>(run, args[0])->length) return kNone;
    JsonReader reader{run, *at<Str>(run, args[0]), static_cast<std::uint32_t>(place), args[2] == kTrue};
    Held value(run, reader.value(0));
    if (!value) {
        if (run.has_error()) clear_error(run);
        return kNone;
    }
    if (reader.at_place > at<Str>(run, args[0])->length) return kNone;
    Value both[] = {value, Value::of_int(reader.at_place)};
    return new_tuple_of(run, both, 2);
}

constexpr NativeDef kFunctions[] = {
    {"encode", "value, ensure_ascii, item_separator, key_separator, indent, sort_keys, /", encode},
    {"decode", "text, place, strict, /", decode},
    {"encode_basestring_ascii", "string, /", quoted_ascii},
    {"encode_basestring", "string, /", quoted_text},
    {},
};

}    // namespace

extern const ModuleDef json_native_module = {"_json", kFunctions, nullptr, nullptr};

}    // namespace coroscope
