// How a line of the prompt could go on: names that mean something at a moment, attributes of what they stand for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vm/run.hpp"

namespace coroscope {

// For what stands before the text cursor: "pri", "queue.pu", "x = len(na". The frame as Input::target names it. In
// alphabetical order, names with an underscore only where one was typed, at most `most`. No code of the program runs:
// behind a call, an index or a property nothing is known. `begin`: where the word begins that they would replace.
struct Completions {
    std::vector<std::string> names;
    std::size_t begin = 0;
};
Completions complete(Run& run, std::string_view frame, std::string_view before, std::size_t most = 200);

}    // namespace coroscope
