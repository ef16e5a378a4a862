// A run told in the words of moments: who starts, resumes, suspends, yields, ends, and what is printed, each with its
// step.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/history/history.hpp"
#include "core/lesson/moment_words.hpp"

namespace coroscope {

// Something that words can name: a task together with its coroutine, a coroutine or generator of its own, a future.
struct Subject {
    EntityId id;
    EntityId coroutine;    // of a task
    std::string label;     // "fetch('b', 1)", "bot", "main()": as a message calls it
    // From the most to the least special one; who asks takes the first row in which anybody has the name.
    std::vector<std::string> own_names;       // T3, Task-3, fetch('b', 1), fetch('b')
    std::vector<std::string> short_names;     // b; a variable that holds it
    std::vector<std::string> shared_names;    // fetch, gather
};

struct Happened {
    Happens happens = Happens::prints;
    Step step = 0;
    int subject = -1;                    // of whom; of prints: who printed
    std::string text;                    // printed line or repr
    std::vector<std::uint32_t> lines;    // where it is suspended or goes on, innermost first
    std::uint64_t number = 0;            // line or iteration
    double seconds = 0;
};

struct Happenings {
    std::vector<Subject> subjects;
    std::vector<Happened> all;    // by step
    Step last_step = 0;
    bool has_ended = false;
};

Happenings happenings_of(History& history);

}    // namespace coroscope
