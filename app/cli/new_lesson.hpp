// A small complete lesson to begin with.
#pragma once

#include <string>

#include "core/base/problem.hpp"

namespace coroscope {

// Never over a file that exists. The title is made from the file's name.
Result<bool> write_new_lesson(const std::string& path);

}    // namespace coroscope
