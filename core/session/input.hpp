// What a person did to a run: drove a generator, or typed at the prompt.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/ids.hpp"
#include "core/vm/run.hpp"

namespace coroscope {

// next(target), target.send(text), target.throw(text), target.close(); prompt: the statement or expression `text`, with
// the names of the module or of a frame. A line that awaits becomes a task of the event loop that runs then, named
// "input N", and is done when that task is; where no loop runs, `await` is the SyntaxError that it is in CPython.
enum class InputKind : std::uint8_t { next, send, throw_, close, prompt };

// Taken at the first place between two instructions at or after the step, or at the end of the module. One that is
// given at the same step as the one before it follows that one: it is taken when that is done, or goes on as a task.
// One that is given at a step in the middle of another runs there, within it.
struct Input {
    Step after = 0;
    InputKind kind = InputKind::next;
    // An expression in the module's names that gives a generator. Prompt: whose names, as FrameView::choice has it;
    // empty or "module": the module's.
    std::string target;
    std::string text;    // an expression; next and close: empty
};
inline bool operator==(const Input& a, const Input& b) {
    return a.after == b.after && a.kind == b.kind && a.target == b.target && a.text == b.text;
}

// "next", "send", "throw", "close", "prompt".
std::string_view word_of(InputKind kind);
std::optional<InputKind> input_kind_of(std::string_view word);

// What it stands for, as one would type it: "bot.send('hello')".
std::string input_text(const Input& input);

// Hands the input to the machine, which stands between two instructions or has no frames: it is the next thing to run.
void give_input(Run& run, const Input& input);

}    // namespace coroscope
