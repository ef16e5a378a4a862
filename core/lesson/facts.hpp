// What a check may say of a run, a line each, and whether it holds.
//
//     MOMENT                          it happens:             prints "b done"
//     never MOMENT                    it does not:            never T3 is cancelled
//     MOMENT before MOMENT            their order:            b resumes before a resumes
//     WHAT [at MOMENT] OP VALUE       a value there, at the end where no moment is named; OP: == != < <= > >=
//         clock, iteration, tasks (made so far), lines (printed so far), or a variable: its repr is compared
//     refused                         the program is refused before it runs
#pragma once

#include "core/lesson/lesson.hpp"
#include "core/lesson/run_program.hpp"

namespace coroscope {

enum class Verdict : std::uint8_t { holds, fails, mistaken };

struct Judged {
    Verdict verdict = Verdict::holds;
    Problem problem;    // why it does not hold or cannot be understood; the span is relative to the fact
};
Judged judge_fact(RunProgram& run, const std::string& fact);

// The repr of what a variable holds at a step: in the innermost frame that has it, of who runs or ran last. Empty:
// nobody has it.
std::string variable_at(RunProgram& run, const std::string& name, Step step);

}    // namespace coroscope
