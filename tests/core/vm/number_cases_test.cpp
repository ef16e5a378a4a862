// Numbers and their texts against a table of what CPython makes of them.
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>
#include <vector>

#include "core/lang/characters.hpp"
#include "core/vm/format_spec.hpp"
#include "core/vm/number_text.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

using Words = std::vector<std::string>;

std::vector<Words> cases(const std::string& kind) {
    std::ifstream file(std::string(COROSCOPE_SOURCE_DIR) + "/tests/core/vm/number_cases.txt");
    std::vector<Words> out;
    for (std::string line; std::getline(file, line);) {
        Words words(1);
        for (char c : line) {
            if (c == '\t') {
                words.emplace_back();
            } else {
                words.back() += c;
            }
        }
        if (words[0] == kind) out.push_back(words);
    }
    REQUIRE(out.size() > 100);
    return out;
}

double double_of(const std::string& bits) {
    auto raw = std::stoull(bits, nullptr, 16);
    double number;
    std::memcpy(&number, &raw, sizeof number);
    return number;
}

std::string bits_of(double number) {
    std::uint64_t raw;
    std::memcpy(&raw, &number, sizeof raw);
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(raw));
    return text;
}

Big big_of_hex(std::string text) {
    bool is_negative = text[0] == '-';
    Big n = big_from_digits(text.substr(is_negative ? 3 : 2), 16);
    n.is_negative = is_negative && n.limbs.size();
    return n;
}

std::string hex_of(BigView n) {
    return (n.is_negative ? "-0x" : "0x") + big_digits(n, 16);
}

std::u32string wide(const std::string& utf8) {
    std::u32string out;
    for (std::size_t i = 0; i < utf8.size();) out += static_cast<char32_t>(take_code_point(utf8, i));
    return out;
}

std::string narrow(const std::u32string& text) {
    std::string out;
    for (char32_t c : text) {
        bool is_blank = c == '\t' || c == '\n' || c == '\r';    // as the table is written
        append_code_point(out, is_blank ? U'?' : c);
    }
    return out;
}

template <class Format>
std::string formatted(const std::string& spec_text, const char* type_name, char32_t type, char32_t align,
                      Format format) {
    FormatSpec spec;
    std::u32string out;
    auto problem = read_format_spec(wide(spec_text), type_name, type, align, &spec);
    if (!problem) problem = format(spec, &out);
    return problem ? "!" + problem.message : narrow(out);
}

bool is_for_floats(char32_t type) {
    return type && std::u32string_view(U"eEfFgG%").find(type) != std::u32string_view::npos;
}

}    // namespace

TEST_CASE("A double's repr is the shortest text that reads back") {
    for (auto& words : cases("repr")) {
        INFO(words[1]);
        CHECK(double_repr(double_of(words[1])) == words[2]);
    }
}

TEST_CASE("Text becomes the nearest double") {
    for (auto& words : cases("read")) {
        INFO(words[1]);
        double number;
        bool ok = read_double(words[1], &number);
        CHECK(ok == (words[2][0] != '!'));
        if (ok && words[2][0] != '!') CHECK((std::isnan(number) ? words[2] : bits_of(number)) == words[2]);
    }
}

TEST_CASE("Floats are formatted by a spec") {
    for (auto& words : cases("float")) {
        INFO(words[1] << " " << words[2]);
        CHECK(formatted(words[2], "float", 0, '>', [&](auto& spec, auto* out) {
                  return format_real(double_of(words[1]), spec, "float", out);
              }) == words[3]);
    }
}

TEST_CASE("Ints are formatted by a spec") {
    for (auto& words : cases("int")) {
        INFO(words[1] << " " << words[2]);
        CHECK(formatted(words[2], "int", 'd', '>', [&](auto& spec, auto* out) {
                  auto n = big_of_hex(words[1]);
                  if (is_for_floats(spec.type)) return format_real(big_to_double(n, false, 0), spec, "int", out);
                  return format_integer(n, spec, "int", out);
              }) == words[3]);
    }
}

TEST_CASE("Text is formatted by a spec") {
    for (auto& words : cases("str")) {
        INFO(words[1] << " " << words[2]);
        CHECK(formatted(words[2], "str", 's', '<', [&](auto& spec, auto* out) {
                  return format_text(wide(words[1]), spec, "str", out);
              }) == words[3]);
    }
}

TEST_CASE("Integers of any size are added, multiplied, divided and shifted") {
    std::map<std::string, Big (*)(BigView, BigView)> operators = {
        {"+", big_add},
        {"-", big_sub},
        {"*", big_mul},
        {"gcd", big_gcd},
        {"&", [](BigView a, BigView b) { return big_bits(BitOp::and_, a, b); }},
        {"|", [](BigView a, BigView b) { return big_bits(BitOp::or_, a, b); }},
        {"^", [](BigView a, BigView b) { return big_bits(BitOp::xor_, a, b); }},
        {"//",
         [](BigView a, BigView b) {
             Big quotient, rest;
             big_divmod(a, b, &quotient, &rest);
             return quotient;
         }},
        {"%",
         [](BigView a, BigView b) {
             Big quotient, rest;
             big_divmod(a, b, &quotient, &rest);
             return rest;
         }},
        {"<<", [](BigView a, BigView b) { return big_shift_left(a, b.count ? b.limbs[0] : 0); }},
        {">>", [](BigView a, BigView b) { return big_shift_right(a, b.count ? b.limbs[0] : 0); }},
    };
    for (auto& words : cases("big")) {
        INFO(words[2] << " " << words[1] << " " << words[3]);
        auto a = big_of_hex(words[2]), b = big_of_hex(words[3]);
        if (words[1] == "/") {
            CHECK(bits_of(big_true_divide(a, b)) == words[4]);
        } else {
            CHECK(hex_of(operators.at(words[1])(a, b)) == words[4]);
        }
    }
}

TEST_CASE("Integers become digits and doubles") {
    for (auto& words : cases("base")) {
        auto n = big_of_hex(words[1]);
        CHECK(big_digits(n, std::stoi(words[2])) == words[3]);
        CHECK(hex_of(big_from_digits(words[3], std::stoi(words[2]))) == words[1]);
    }
    for (auto& words : cases("double")) {
        if (words[2][0] == '!') continue;
        CHECK(bits_of(big_to_double(big_of_hex(words[1]), false, 0)) == words[2]);
    }
}

TEST_CASE("Square roots of integers are whole") {
    for (std::uint64_t n : {0ull, 1ull, 2ull, 15ull, 16ull, 17ull, 999999999999ull, 18446744073709551615ull}) {
        bool is_exact;
        Big square = big_mul(Big(n), Big(n));
        CHECK(big_compare(big_sqrt(square, &is_exact), Big(n)) == 0);
        CHECK(is_exact);
        Big below = big_sub(square, Big(1));
        if (n > 1) CHECK(big_compare(big_sqrt(below, &is_exact), Big(n - 1)) == 0);
    }
}
