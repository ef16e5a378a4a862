// The generated table behind characters.hpp.
#pragma once

#include <cstdint>

namespace coroscope {

extern const std::uint32_t name_start_toggles[];
extern const unsigned name_start_toggles_count;
extern const std::uint32_t name_part_toggles[];
extern const unsigned name_part_toggles_count;
extern const std::uint32_t unprintable_toggles[];
extern const unsigned unprintable_toggles_count;

}    // namespace coroscope
