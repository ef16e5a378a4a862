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

}    // namespace coroscope
