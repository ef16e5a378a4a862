// MT19937: recurrence, tempering and seeding by an array, after Matsumoto and Nishimura (1998, 2002).
#include "core/lib/random_twister.hpp"

#include <algorithm>

namespace coroscope {

namespace {

void fill_from_one(Twister& t, std::uint32_t seed) {
    t.words[0] = seed;
    for (std::uint32_t i = 1; i < Twister::kWords; ++i)
        t.words[i] = 1812433253u * (t.words[i - 1] ^ t.words[i - 1] >> 30) + i;
    t.index = Twister::kWords;
}

void make_next_words(Twister& t) {
    constexpr int n = Twister::kWords, m = 397;
    for (int i = 0; i < n; ++i) {
        auto mixed = (t.words[i] & 0x80000000u) | (t.words[(i + 1) % n] & 0x7fffffffu);
        t.words[i] = t.words[(i + m) % n] ^ mixed >> 1 ^ (mixed & 1 ? 0x9908b0dfu : 0);
    }
    t.index = 0;
}

}    // namespace

void seed_twister(Twister& t, const std::uint32_t* key, std::size_t count) {
    constexpr std::size_t n = Twister::kWords;
    fill_from_one(t, 19650218u);
    std::size_t i = 1, j = 0;
    auto step = [&] {
        if (++i >= n) {
            t.words[0] = t.words[n - 1];
            i = 1;
        }
    };
    for (auto k = std::max(n, count); k > 0; --k) {
        t.words[i] =
            (t.words[i] ^ (t.words[i - 1] ^ t.words[i - 1] >> 30) * 1664525u) + key[j] + static_cast<std::uint32_t>(j);
        step();
        if (++j >= count) j = 0;
    }
    for (auto k = n - 1; k > 0; --k) {
        t.words[i] =
            (t.words[i] ^ (t.words[i - 1] ^ t.words[i - 1] >> 30) * 1566083941u) - static_cast<std::uint32_t>(i);
        step();
    }
    t.words[0] = 0x80000000u;
}

std::uint32_t next_word(Twister& t) {
    if (t.index >= Twister::kWords) make_next_words(t);
    auto y = t.words[t.index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

double next_fraction(Twister& t) {
    auto high = next_word(t) >> 5, low = next_word(t) >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

}    // namespace coroscope
