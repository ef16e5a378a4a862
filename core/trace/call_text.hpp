// A call as a trace tells it, "fetch('a', 3)", taken apart.
#pragma once

#include <string>
#include <vector>

namespace coroscope {

// The arguments as they stand; none where the text is no whole call.
std::vector<std::string> arguments_of(const std::string& call);

}    // namespace coroscope
