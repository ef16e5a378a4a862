// The head of a lesson between two lines of ---: title, level and seed.
#pragma once

#include <vector>

#include "core/base/problem.hpp"
#include "core/lesson/lesson.hpp"

namespace coroscope {

// Returns the offset behind it, where the Markdown begins.
std::uint32_t read_front_matter(const Source& source, Lesson& lesson, std::vector<Problem>& mistakes);

}    // namespace coroscope
