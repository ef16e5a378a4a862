// The generator beneath random, against numbers that CPython draws.
#include "core/lib/random_sha512.hpp"
#include "core/lib/random_twister.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

std::string hex(const std::string& bytes) {
    std::string out;
    for (unsigned char c : bytes) {
        out += "0123456789abcdef"[c >> 4];
        out += "0123456789abcdef"[c & 15];
    }
    return out;
}

}    // namespace

TEST_CASE("A generator with seed 42 draws what CPython's draws") {
    Twister t;
    std::uint32_t key = 42;
    seed_twister(t, &key, 1);
    CHECK(next_word(t) == 2746317213u);
    CHECK(next_word(t) == 478163327u);
    CHECK(next_word(t) == 107420369u);
    CHECK(next_fraction(t) == 0.7415504997598329);
    std::uint32_t last = 0;
    for (int i = 0; i < 700; ++i) last = next_word(t);
    CHECK(last == 4033992825u);
}

TEST_CASE("A long seed is taken word by word") {
    Twister t;
    std::uint32_t key[] = {7, 0, 0, 16};    // 2**100 + 7
    seed_twister(t, key, 4);
    CHECK(next_word(t) == 1786885132u);
}

TEST_CASE("SHA-512 of known texts") {
    CHECK(hex(sha512("abc")) ==
          "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
          "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    CHECK(hex(sha512(std::string(200, 'x'))) ==
          "ef978e23dc520404ae16fd17bde9ee5945610d671551d6863a5ffbc99433fc72"
          "6726e51f989b886191be9325b8f8b03b1a63fe3e5eff23d126c2f41f07d2bf87");
}
