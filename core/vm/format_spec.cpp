// Reading a format specification, and laying out a number or text by it.
#include "core/vm/format_spec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/lang/characters.hpp"
#include "core/vm/number_text.hpp"
#include "core/vm/unicode.hpp"

namespace coroscope {

namespace {

std::string quoted(char32_t c) {
    if (c > 32 && c < 128) return std::string("'") + static_cast<char>(c) + "'";
    return fmt::format("'\\x{:x}'", static_cast<std::uint32_t>(c));
}

std::string utf8(std::u32string_view text) {
    std::string out;
    for (char32_t c : text) append_code_point(out, c);
    return out;
}

bool is_one_of(char32_t c, std::string_view letters) {
    return c > 0 && c < 128 && letters.find(static_cast<char>(c)) != letters.npos;
}
bool is_align(char32_t c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

// Digits at text[i]; false: too many.
bool read_count(std::u32string_view text, std::size_t* i, std::int64_t* out) {
    std::int64_t n = 0;
    auto start = *i;
    for (; *i < text.size(); ++*i) {
        int digit = decimal_value(text[*i]);
        if (digit < 0) break;
        if (n > (INT64_MAX - digit) / 10) return false;
        n = n * 10 + digit;
    }
    if (*i > start) *out = n;
    return true;
}

void pad(std::u32string_view body, const FormatSpec& spec, char32_t align, std::u32string* out) {
    auto width = static_cast<std::size_t>(std::max<std::int64_t>(spec.width, 0));
    auto space = width > body.size() ? width - body.size() : 0;
    auto left = align == '>' || align == '=' ? space : align == '^' ? space / 2 : 0;
    out->append(left, spec.fill);
    out->append(body);
    out->append(space - left, spec.fill);
}

// Digits with separators, at least `min_width` wide by zeros in front.
std::string group_digits(std::string_view digits, char separator, int size, std::int64_t min_width) {
    std::string reversed;
    int in_group = 0;
    auto add = [&](char c) {
        if (separator && in_group == size) {
            reversed += separator;
            in_group = 0;
        }
        reversed += c;
        ++in_group;
    };
    for (auto i = digits.size(); i-- > 0;) add(digits[i]);
    while (static_cast<std::int64_t>(reversed.size()) < min_width) add('0');
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

struct NumberParts {
    bool is_negative = false;
    std::string prefix;    // 0x
    std::string digits;    // grouped
    std::string rest;      // from the point on, or what is not digits
};

void lay_out(const NumberParts& parts, const FormatSpec& spec, int group_size, std::u32string* out) {
    std::string lead;
    if (parts.is_negative) {
        lead = "-";
    } else if (spec.sign == '+' || spec.sign == ' ') {
        lead = static_cast<char>(spec.sign);
    }
    lead += parts.prefix;
    std::int64_t min_width = 0;
    if (spec.fill == '0' && spec.align == '=')
        min_width = spec.width - static_cast<std::int64_t>(lead.size() + parts.rest.size());
    // Text without digits (nan) is padded like any other.
    auto digits = parts.digits.empty() ? "" : group_digits(parts.digits, spec.grouping, group_size, min_width);
    auto size = static_cast<std::int64_t>(lead.size() + digits.size() + parts.rest.size());
    std::u32string body(digits.begin(), digits.end());
    body.append(parts.rest.begin(), parts.rest.end());
    if (spec.align == '=') {
        out->append(lead.begin(), lead.end());
        if (spec.width > size) out->append(static_cast<std::size_t>(spec.width - size), spec.fill);
        out->append(body);
    } else {
        pad(std::u32string(lead.begin(), lead.end()) + body, spec, spec.align, out);
    }
}

// "-12.5e+3" as sign, digits, rest.
NumberParts split_real(std::string_view text) {
    NumberParts parts;
    if (text[0] == '-') {
        parts.is_negative = true;
        text.remove_prefix(1);
    }
    std::size_t end = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    parts.digits = text.substr(0, end);
    parts.rest = text.substr(end);
    return parts;
}

// How a float's letter becomes a style; false: not a letter for floats.
bool real_style(const FormatSpec& spec, bool is_complex, RealStyle* style) {
    char32_t type = spec.type;
    style->precision = spec.precision;
    style->is_alternate = spec.is_alternate;
    style->no_negative_zero = spec.no_negative_zero;
    std::int64_t usual = 6;
    if (type == 0) {
        style->adds_point_zero = !is_complex;
        type = 'r';
        usual = 0;
    } else if (type == 'n') {
        type = 'g';
    } else if (type == '%') {
        type = 'f';
    } else if (!is_one_of(type, "eEfFgG")) {
        return false;
    }
    if (style->precision < 0) {
        style->precision = usual;
    } else if (type == 'r') {
        type = 'g';
    }
    style->letter = static_cast<char>(type);
    return true;
}

}    // namespace

FormatProblem unknown_format(char32_t type, std::string_view type_name) {
    return {fmt::format("Unknown format code {} for object of type '{}'", quoted(type), type_name)};
}

FormatProblem read_format_spec(std::u32string_view text, std::string_view type_name, char32_t type, char32_t align,
                               FormatSpec* out) {
    FormatSpec spec;
    spec.align = align;
    spec.type = type;
    std::size_t i = 0;
    auto at = [&](std::size_t k) { return k < text.size() ? text[k] : U'\0'; };
    bool has_fill = false;
    if (text.size() >= 2 && is_align(text[1])) {
        spec.fill = text[0];
        spec.align = text[1];
        spec.has_align = has_fill = true;
        i = 2;
    } else if (!text.empty() && is_align(text[0])) {
        spec.align = text[0];
        spec.has_align = true;
        i = 1;
    }
    if (at(i) == '+' || at(i) == '-' || at(i) == ' ') spec.sign = text[i++];
    if (at(i) == 'z') spec.no_negative_zero = true, ++i;
    if (at(i) == '#') spec.is_alternate = true, ++i;
    if (!has_fill && at(i) == '0') {
        spec.fill = '0';
        if (!spec.has_align && align == '>') spec.align = '=';
        ++i;
    }
    if (!read_count(text, &i, &spec.width)) return {"Too many decimal digits in format string"};
    if (at(i) == ',') spec.grouping = ',', ++i;
    if (at(i) == '_') {
        if (spec.grouping) return {"Cannot specify both ',' and '_'."};
        spec.grouping = '_';
        ++i;
    }
    if (at(i) == ',' && spec.grouping == '_') return {"Cannot specify both ',' and '_'."};
    if (at(i) == '.') {
        ++i;
        if (!read_count(text, &i, &spec.precision)) return {"Too many decimal digits in format string"};
        if (spec.precision < 0) return {"Format specifier missing precision"};
    }
    if (text.size() - i > 1)
        return {fmt::format("Invalid format specifier '{}' for object of type '{}'", utf8(text), type_name)};
    if (i < text.size()) spec.type = text[i];
    if (spec.grouping) {
        bool allowed = spec.type == 0 || is_one_of(spec.type, "defgEG%F");
        if (spec.grouping == '_') allowed = allowed || is_one_of(spec.type, "boxX");
        if (!allowed) return {fmt::format("Cannot specify '{}' with {}.", spec.grouping, quoted(spec.type))};
    }
    *out = spec;
    return {};
}

FormatProblem format_text(std::u32string_view text, const FormatSpec& spec, std::string_view type_name,
                          std::u32string* out) {
    if (spec.type != 's') return unknown_format(spec.type, type_name);
    if (spec.sign == ' ') return {"Space not allowed in string format specifier"};
    if (spec.sign) return {"Sign not allowed in string format specifier"};
    if (spec.no_negative_zero) return {"Negative zero coercion (z) not allowed in string format specifier"};
    if (spec.is_alternate) return {"Alternate form (#) not allowed in string format specifier"};
    if (spec.align == '=') return {"'=' alignment not allowed in string format specifier"};
    if (spec.precision >= 0) text = text.substr(0, static_cast<std::size_t>(spec.precision));
    pad(text, spec, spec.align, out);
    return {};
}

FormatProblem format_integer(BigView number, const FormatSpec& spec, std::string_view type_name, std::u32string* out) {
    int base = 10;
    NumberParts parts;
    switch (spec.type) {
        case 'b': base = 2, parts.prefix = "0b"; break;
        case 'o': base = 8, parts.prefix = "0o"; break;
        case 'x': base = 16, parts.prefix = "0x"; break;
        case 'X': base = 16, parts.prefix = "0X"; break;
        case 'c':
        case 'd':
        case 'n': break;
        default: return unknown_format(spec.type, type_name);
    }
    if (spec.precision >= 0) return {"Precision not allowed in integer format specifier"};
    if (spec.no_negative_zero) return {"Negative zero coercion (z) not allowed in integer format specifier"};
    if (spec.type == 'c') {
        if (spec.sign) return {"Sign not allowed with integer format specifier 'c'"};
        if (spec.is_alternate) return {"Alternate form (#) not allowed with integer format specifier 'c'"};
        if (number.count > 1 || (number.count && number.limbs[0] >> 63))
            return {"Python int too large to convert to C long", true};
        if (number.is_negative || (number.count && number.limbs[0] > 0x10ffff))
            return {"%c arg not in range(0x110000)", true};
        char32_t c = number.count ? static_cast<char32_t>(number.limbs[0]) : 0;
        pad({&c, 1}, spec, spec.align, out);
        return {};
    }
    if (!spec.is_alternate) parts.prefix.clear();
    parts.is_negative = number.is_negative;
    parts.digits = big_digits(number, base);
    if (spec.type == 'X') {
        for (auto& c : parts.digits)
            if (c >= 'a') c = static_cast<char>(c & ~32);
    }
    lay_out(parts, spec, base == 10 ? 3 : 4, out);
    return {};
}

FormatProblem format_real(double number, const FormatSpec& spec, std::string_view type_name, std::u32string* out) {
    RealStyle style;
    if (!real_style(spec, false, &style)) return unknown_format(spec.type, type_name);
    if (style.precision > INT32_MAX) return {"precision too big"};
    auto text = real_text(spec.type == '%' ? number * 100 : number, style);
    if (spec.type == '%') text += '%';
    lay_out(split_real(text), spec, 3, out);
    return {};
}

FormatProblem format_complex(double real, double imag, const FormatSpec& spec, std::string_view type_name,
                             std::u32string* out) {
    RealStyle style;
    if (spec.type == '%' || !real_style(spec, true, &style)) return unknown_format(spec.type, type_name);
    if (style.precision > INT32_MAX) return {"precision too big"};
    if (spec.fill == '0') return {"Zero padding is not allowed in complex format specifier"};
    if (spec.align == '=') return {"'=' alignment flag is not allowed in complex format specifier"};
    bool is_bare = spec.type == 0;
    bool has_real = !is_bare || real != 0 || std::signbit(real);
    FormatSpec part = spec;
    part.width = -1;
    std::u32string body;
    if (has_real) lay_out(split_real(real_text(real, style)), part, 3, &body);
    if (has_real) part.sign = '+';
    lay_out(split_real(real_text(imag, style)), part, 3, &body);
    body += U'j';
    if (is_bare && has_real) body = U"(" + body + U")";
    pad(body, spec, spec.align, out);
    return {};
}

std::string real_text(double number, const RealStyle& style) {
    bool is_upper = style.letter >= 'A' && style.letter <= 'Z';
    char letter = is_upper ? static_cast<char>(style.letter | 32) : style.letter;
    std::string out;
    if (!std::isfinite(number)) {
        out = std::isnan(number) ? "nan" : number < 0 ? "-inf" : "inf";
    } else {
        auto precision = style.precision;
        if (letter == 'g' && precision == 0) precision = 1;
        Decimal decimal = letter == 'f'   ? decimal_fixed(number, precision)
                          : letter == 'e' ? decimal_significant(number, precision + 1)
                          : letter == 'g' ? decimal_significant(number, precision)
                                          : decimal_shortest(number);
        auto& digits = decimal.digits;
        bool is_zero = digits.find_first_not_of('0') == digits.npos;
        auto point = is_zero ? 1 : decimal.point;
        bool has_exponent = letter == 'e';
        if (letter == 'g') {
            has_exponent = point <= -4 || point > precision - style.adds_point_zero;
            if (!style.is_alternate) {
                while (!digits.empty() && digits.back() == '0') digits.pop_back();
            }
        } else if (letter == 'r') {
            has_exponent = point <= -4 || point > 16;
        }
        if (is_zero && digits.empty()) digits = "0";
        if (is_zero && letter == 'f') digits = std::string(static_cast<std::size_t>(precision) + 1, '0');
        auto exponent = point - 1;
        if (has_exponent) point = 1;
        // Digits before the point, then behind it.
        std::string whole, fraction;
        auto size = static_cast<std::int64_t>(digits.size());
        if (point <= 0) {
            whole = "0";
            fraction = std::string(static_cast<std::size_t>(-point), '0') + digits;
        } else if (point >= size) {
            whole = digits + std::string(static_cast<std::size_t>(point - size), '0');
        } else {
            whole = digits.substr(0, static_cast<std::size_t>(point));
            fraction = digits.substr(static_cast<std::size_t>(point));
        }
        if (letter == 'f') fraction.resize(static_cast<std::size_t>(precision), '0');
        if (fraction.empty() && style.adds_point_zero && !has_exponent) fraction = "0";
        if (std::signbit(number) && !(is_zero && style.no_negative_zero)) out = "-";
        out += whole;
        if (!fraction.empty() || style.is_alternate) out += '.';
        out += fraction;
        if (has_exponent) out += fmt::format("e{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
    }
    if (is_upper) {
        for (auto& c : out)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c & ~32);
    }
    return out;
}

}    // namespace coroscope
