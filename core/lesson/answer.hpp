// What the run itself answers to a question, where its words are of a kind that can be computed:
//
//     which line is printed next?              the next lines that are printed; nothing
//     what is printed?                         all lines that are printed from there on
//     what does `print(x)` show?               what the next print from a line with that code prints
//     what is `x` at `line 4, 2nd time`?       the repr of a variable there; also clock, iteration, tasks, lines
//     what does the clock show at `end`?       seconds
//     what happens first?                      the first of the options, which are moments
//     who runs next?                           who starts or resumes next
#pragma once

#include "core/lesson/lesson.hpp"
#include "core/lesson/run_program.hpp"

namespace coroscope {

enum class Asks : std::uint8_t { unknown, next_lines, all_lines, shown_by, value_at, first_moment, next_runner };

struct Answer {
    Asks asks = Asks::unknown;
    std::string truth;                 // as a message says it
    std::vector<std::string> lines;    // next_lines, all_lines, shown_by
    std::string value;                 // value_at
    Step first = kNoStep;              // first_moment
    std::vector<std::string> names;    // next_runner
};

// As asked at question.step. A problem: the question names a moment or a value that is not there.
Result<Answer> answer_of(RunProgram& run, const Question& question);
// Whether an option says what is the answer; only where it is known.
bool says(RunProgram& run, const Answer& answer, const Question& question, const Option& option);

}    // namespace coroscope
