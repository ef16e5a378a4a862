// Short texts that window and `show` both write beside things, so that they say the same.
#pragma once

#include <string>
#include <vector>

#include "app/picture/waits.hpp"

namespace coroscope {

// Where the program stands: "paused before line 8", "in line 7", "the event loop is at work", "finished".
std::string place_text(const Moment& moment, const Trace& trace);
// Beside the line at which somebody is suspended: "until 3.000", "awaits gather 1 of 3 done", "yielded 'x'".
std::string sleeper_text(const Picture& picture, const TaskView& task, Step step);
std::string sleeper_text(const GeneratorView& generator);
// In the place of an empty ready queue.
std::string empty_ready_text(const Picture& picture, const Moment& moment);
// "line 7", "suspended at line 7".
std::string frame_note(const FrameView& frame);
// "went out: 'x'" or "came in: send('y')", where the frame is a generator's with a lane of its own; else empty.
std::string exchange_text(const Picture& picture, const FrameView& frame, bool is_suspended, Step step);
constexpr const char* kKeptAlive = "kept alive while suspended";

// The last link of a task's await chain: what it waits for, or what came of it.
struct ChainEnd {
    std::string what;     // "sleep until 3.000", "returned 'B'"; empty: it runs
    std::string state;    // "F3 pending"
};
ChainEnd chain_end(const Picture& picture, const TaskView& task, Step step);

// "lock, inside: consumer('x')", "queue.get, holds [1, 2]", "on gather 1 of 3".
std::string title_of(const Picture& picture, const WaitGroup& group);
// "pending", "cancelled", the result or the exception.
std::string slot_text(const GatherSlot& slot);
// "1st", "2nd", "11th".
std::string ordinal_text(int number);
// "0.3", "1e-05": seconds as short as can be.
std::string duration_text(double seconds);
// A variable's value; what has an id is shown with it, as addresses say nothing.
std::string value_text(const Picture& picture, const Variable& variable);
// Modules, functions, classes and dunder names are left out.
bool is_worth_showing(const Variable& variable);

}    // namespace coroscope
