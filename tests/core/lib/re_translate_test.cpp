// Python's patterns in PCRE2's notation: what is written out so that the engine has no choice left.
#include "core/lib/re_translate.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

Translation translated(std::u32string_view pattern, std::uint32_t flags = 0, bool is_text = true) {
    return translate_pattern(pattern, is_text, flags, 0x10ffff);
}
std::string error_of(std::u32string_view pattern) {
    auto made = translated(pattern);
    return made.error ? made.error->message + " " + std::to_string(made.error->position) : "";
}

}    // namespace

TEST_CASE("Groups are numbered, and their names kept beside") {
    auto made = translated(U"(?P<year>\\d+)-(?:x)(y)");
    REQUIRE_FALSE(made.error);
    CHECK(made.groups() == 2);
    CHECK(made.names[1] == U"year");
    CHECK(made.names[2].empty());
    CHECK(made.text == "([\\p{Nd}]+)\\x{2d}(?:x)(y)");
}

TEST_CASE("With the flag ASCII words and case are written out") {
    CHECK(translated(U"\\w", re_ascii).text == "[0-9A-Z_a-z]");
    CHECK(translated(U"k", re_ascii | re_ignore_case).text == "[kK]");
    CHECK(translated(U"k", re_ignore_case).text == "k");
    CHECK(translated(U"\\d", 0, false).text == "[0-9]");
}

TEST_CASE("Flags of a scope are those of a group") {
    CHECK(translated(U"a(?i:b)").text == "a(?i:b)");
    CHECK(translated(U"(?i)a(?-i:b)").text == "a(?-i:b)");
    CHECK(translated(U"(?i)a").flags == (re_ignore_case | re_unicode));
    CHECK(translated(U"(?s:.).").text == "(?:(?s:.))\\N");
}

TEST_CASE("A verbose pattern has no spaces and no comments") {
    CHECK(translated(U"a b # c\n *", re_verbose).text == "ab*");
}

TEST_CASE("What has no width is repeated once at most") {
    CHECK(translated(U"(?:)*").text == "(?:(?:)|)");
    CHECK(translated(U"(?=a)+").text == "(?:(?=a))");
}

TEST_CASE("Counts beyond the engine's are counted in rounds") {
    CHECK(translated(U"a{70000}").text == "a{65535}a{4465}");
}

TEST_CASE("Mistakes are told in Python's words, with their place") {
    CHECK(error_of(U"(a") == "missing ), unterminated subpattern 0");
    CHECK(error_of(U"a)") == "unbalanced parenthesis 1");
    CHECK(error_of(U"a**") == "multiple repeat 2");
    CHECK(error_of(U"^*") == "nothing to repeat 1");
    CHECK(error_of(U"[b-a]") == "bad character range b-a 1");
    CHECK(error_of(U"(?<=a*)b") == "look-behind requires fixed-width pattern -1");
    CHECK(error_of(U"a(?i)") == "global flags not at the start of the expression 1");
    CHECK(error_of(U"\\") == "bad escape (end of pattern) 0");
}

TEST_CASE("The group that closes last is known from the pattern") {
    auto made = translated(U"((a)(b))+(c)");
    REQUIRE_FALSE(made.error);
    CHECK(made.places[1].order > made.places[3].order);
    CHECK(made.places[1].round == made.places[2].round);
    CHECK(made.places[4].round == 0);
    CHECK(made.places[2].around == 1);
}

TEST_CASE("Replacements are read into text and groups") {
    auto pieces = read_template(U"a\\1\\g<n>\\n", true, {U"", U"", U"n"});
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].text == U"a");
    CHECK(pieces[1].group == 1);
    CHECK(pieces[2].group == 2);
    CHECK(pieces[3].text == U"\n");
    CHECK_THROWS_AS(read_template(U"\\3", true, {U"", U""}), PatternError);
}
