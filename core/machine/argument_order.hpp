// In the aux of a tuple that stands for what lies on a caller's stack: its first item is dropped first.
#pragma once

#include <cstdint>

namespace coroscope {

constexpr std::uint8_t tuple_goes_from_the_front = 1;

}    // namespace coroscope
