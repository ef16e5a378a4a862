// Characters against CPython's answers for all code points, folded into one number for each question.
#include <map>
#include <string>

#include "core/vm/unicode.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

class Digest {
public:
    void add(std::uint64_t value) { hash_ = (hash_ ^ value) * 1099511628211u; }
    std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 14695981039346656037u;
};

std::uint64_t members(bool (*test)(std::uint32_t)) {
    Digest digest;
    for (std::uint32_t p = 0; p < 0x110000; ++p)
        if (test(p)) digest.add(p);
    return digest.value();
}

// What changes, and into what.
std::uint64_t changes(std::u32string (*change)(std::u32string_view)) {
    Digest digest;
    for (char32_t p = 0; p < 0x110000; ++p) {
        auto changed = change({&p, 1});
        if (changed == std::u32string(1, p)) continue;
        for (char32_t c : changed) digest.add(c);
        digest.add(p);
    }
    return digest.value();
}

}    // namespace

TEST_CASE("Every code point is what CPython says") {
    const std::map<std::string, std::uint64_t> expected = {
        {"isalpha", 0x2cc122403191f08f},    {"isdecimal", 0xfd61d350a72e8dd1}, {"isdigit", 0x52a378fba0bbdd05},
        {"isnumeric", 0xc9a7c697e476b33d},  {"islower", 0xee3c5537bde6f013},   {"isupper", 0x85d9f570cb2f2e3b},
        {"isspace", 0x4386d9a11e7487c9},    {"isalnum", 0x779ad9cb3ec76984},   {"decimal", 0x7a80ae3a79b22ebd},
        {"lower", 0x6419440cef76f80c},      {"upper", 0xb00294917276ca04},     {"title", 0x5a0d6770b6fcf160},
        {"capitalize", 0x5a0d6770b6fcf160}, {"swapcase", 0xb363d4d6639208a0},  {"casefold", 0x1a5a4c5148c2b3e9},
    };
    CHECK(members(is_alpha) == expected.at("isalpha"));
    CHECK(members(is_decimal) == expected.at("isdecimal"));
    CHECK(members(is_digit) == expected.at("isdigit"));
    CHECK(members(is_numeric) == expected.at("isnumeric"));
    CHECK(members(is_lower) == expected.at("islower"));
    CHECK(members(is_upper) == expected.at("isupper"));
    CHECK(members(is_space) == expected.at("isspace"));
    CHECK(members(is_alnum) == expected.at("isalnum"));
    Digest decimals;
    for (std::uint32_t p = 0; p < 0x110000; ++p)
        if (is_decimal(p)) decimals.add(static_cast<std::uint64_t>(decimal_value(p)));
    CHECK(decimals.value() == expected.at("decimal"));
    CHECK(changes(to_lower) == expected.at("lower"));
    CHECK(changes(to_upper) == expected.at("upper"));
    CHECK(changes(to_title) == expected.at("title"));
    CHECK(changes(capitalize) == expected.at("capitalize"));
    CHECK(changes(swap_case) == expected.at("swapcase"));
    CHECK(changes(case_fold) == expected.at("casefold"));
}

TEST_CASE("A capital sigma at the end of a word has its final form") {
    CHECK(to_lower(U"\u0391\u03a3 \u0391\u03a3\u0391 \u03a3") == U"\u03b1\u03c2 \u03b1\u03c3\u03b1 \u03c3");
    CHECK(to_lower(U"\u0391'\u03a3'") == U"\u03b1'\u03c2'");
}
