// `supports`: what of Python runs here, or what in a file lies outside of it.
#pragma once

#include <string>

namespace coroscope {

// Without a file: the subset. With one: what it uses beyond that, name and line; the status is that of a run that is
// refused, or 0.
int supports_command(const std::string& file);

}    // namespace coroscope
