// The Mersenne Twister (MT19937), number for number: pure.
#pragma once

#include <cstddef>
#include <cstdint>

namespace coroscope {

// Lives as raw bytes inside an object of the region.
struct Twister {
    static constexpr int kWords = 624;
    std::uint32_t index;    // of the next word; kWords: all are used
    std::uint32_t words[kWords];
};

void seed_twister(Twister& twister, const std::uint32_t* key, std::size_t count);
std::uint32_t next_word(Twister& twister);
double next_fraction(Twister& twister);    // 53 bits, 0 <= x < 1

}    // namespace coroscope
