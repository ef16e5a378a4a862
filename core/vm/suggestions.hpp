// "Did you mean: 'x'?": which known name an unknown one may have been meant for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vm/run.hpp"

namespace coroscope {

// How far two names are apart: 2 for a letter more, less or other, 1 where only its case differs.
int name_distance(std::string_view a, std::string_view b);
// The nearest of the candidates, the first among equals; empty where none is near enough.
std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates);
// For a NameError or AttributeError that says what it missed; empty for others.
std::string suggestion_for(Run& run, Value exception);

}    // namespace coroscope
