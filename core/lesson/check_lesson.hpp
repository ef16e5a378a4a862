// Whether what a lesson claims is true: its programs are run, every moment is looked for, every answer is computed.
#pragma once

#include <vector>

#include "core/base/problem.hpp"
#include "core/lesson/lesson.hpp"
#include "core/lesson/run_program.hpp"

namespace coroscope {

struct CheckedLesson {
    Lesson lesson;                    // its moments with their steps, as far as they were found
    std::vector<RunProgram> runs;     // as lesson.programs
    std::vector<Problem> mistakes;    // of form and of truth, in order of their places
    std::vector<Problem> notes;       // what a run cannot tell, or the lesson leaves open
    int claims = 0;                   // that were looked at
};

// Reads and runs everything.
CheckedLesson check_lesson(const Source& source);

// "FILE:LINE:COLUMN: message", the line, a caret below it, and the hint; lines and columns from 1.
std::string mistake_text(const Source& source, const Problem& problem);

}    // namespace coroscope
