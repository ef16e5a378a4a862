// What a wrong call says of a function that CPython has in C and this machine in its prelude.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/lang/code.hpp"

namespace coroscope {

// Slots whose wrappers have no name of their own; the others of a built-in type are methods.
bool is_slot_wrapper(std::string_view name);

struct WrongCall {
    std::string qualname;
    std::uint32_t positional = 0;         // given
    std::uint32_t defaults = 0;           // how many of the positional parameters have one
    std::vector<std::string> keywords;    // given
};
// Empty: the function is written in Python in CPython, too.
std::string native_words(const Code& code, const std::string& source, const WrongCall& call);

// A keyword that a native function has no parameter for: it is named, unless there are more than there are parameters
// to name (0: it does not count them).
std::string unwanted_keyword(const std::string& shown, const std::string& keyword, std::uint32_t given,
                             std::uint32_t named);

}    // namespace coroscope
