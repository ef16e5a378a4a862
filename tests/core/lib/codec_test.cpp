// Text to bytes and back.
#include "core/lib/codec.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

std::u32string decoded(std::string_view bytes, Codec codec, OnCodecError on_error = OnCodecError::replace) {
    std::u32string out;
    decode(bytes, codec, on_error, &out);
    return out;
}

std::string encoded(std::u32string_view text, Codec codec, OnCodecError on_error = OnCodecError::replace) {
    std::string out;
    encode(text, codec, on_error, &out);
    return out;
}

}    // namespace

TEST_CASE("Names of encodings are spelled in many ways") {
    CHECK(find_codec("UTF-8") == Codec::utf8);
    CHECK(find_codec("utf_8") == Codec::utf8);
    CHECK(find_codec("Latin_1") == Codec::latin1);
    CHECK(find_codec("US-ASCII") == Codec::ascii);
    CHECK(find_codec("utf9") == Codec::none);
}

TEST_CASE("Wrong UTF-8 is replaced piece by piece") {
    CHECK(decoded("a\xff\xfe", Codec::utf8) == U"a\ufffd\ufffd");
    CHECK(decoded("a\xe4\xb8"
                  "b",
                  Codec::utf8) == U"a\ufffdb");
    CHECK(decoded("\xed\xa0\x80", Codec::utf8) == U"\ufffd\ufffd\ufffd");
    CHECK(decoded("\xf4\x90\x80\x80", Codec::utf8) == U"\ufffd\ufffd\ufffd\ufffd");
    CHECK(decoded("\xc0\x80", Codec::utf8) == U"\ufffd\ufffd");
}

TEST_CASE("A problem says where and why") {
    std::u32string text;
    auto problem = decode("ab\xe4\xb8", Codec::utf8, OnCodecError::strict, &text);
    CHECK(problem.start == 2);
    CHECK(problem.end == 4);
    CHECK(std::string(problem.reason) == "unexpected end of data");
    std::string bytes;
    problem = encode(U"a\u4e2d\u6587z", Codec::ascii, OnCodecError::strict, &bytes);
    CHECK(problem.start == 1);
    CHECK(problem.end == 3);
}

TEST_CASE("Error handlers put something in the place of what cannot be encoded") {
    CHECK(encoded(U"\xe9", Codec::ascii) == "?");
    CHECK(encoded(U"\xe9", Codec::ascii, OnCodecError::ignore).empty());
    CHECK(encoded(U"\xe9\u4e2d\U0001f600", Codec::ascii, OnCodecError::backslashreplace) == "\\xe9\\u4e2d\\U0001f600");
    CHECK(encoded(U"\xe9", Codec::ascii, OnCodecError::xmlcharrefreplace) == "&#233;");
    CHECK(encoded(U"\xdc"
                  U"a",
                  Codec::latin1) ==
          "\xdc"
          "a");
}

TEST_CASE("UTF-16 and UTF-32 begin with a mark where the order is not named") {
    CHECK(encoded(U"a", Codec::utf16) == std::string("\xff\xfe"
                                                     "a\0",
                                                     4));
    CHECK(encoded(U"\U0001f600", Codec::utf16_be) == std::string("\xd8\x3d\xde\x00", 4));
    CHECK(decoded(std::string_view("\xff\xfe"
                                   "a\0",
                                   4),
                  Codec::utf16) == U"a");
    CHECK(decoded(std::string_view("\xfe\xff\0a", 4), Codec::utf16) == U"a");
    CHECK(decoded(encoded(U"a\U0001f600", Codec::utf32), Codec::utf32) == U"a\U0001f600");
}
