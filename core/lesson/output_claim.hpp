// What a lesson says that a program prints, complains of, or is refused with, against what it does.
#pragma once

#include <vector>

#include "core/lesson/lesson.hpp"
#include "core/lesson/run_program.hpp"

namespace coroscope {

void check_output(const Source& lesson, const LessonProgram& program, RunProgram& run, std::vector<Problem>& mistakes,
                  std::vector<Problem>& notes, int& claims);

}    // namespace coroscope
