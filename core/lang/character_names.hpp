// Characters by their Unicode names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace coroscope {

// As in \N{name}: upper or lower case, aliases too.
std::optional<std::uint32_t> character_named(std::string_view name);
// The name; empty: it has none.
std::string name_of_character(std::uint32_t point);

}    // namespace coroscope
