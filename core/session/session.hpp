// A session: everything that decides what a run does. The same session gives the same bytes everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/source.hpp"
#include "core/machine/machine.hpp"
#include "core/session/input.hpp"

namespace coroscope {

struct Session {
    Source program;
    std::string seed = "0";                // of random, where the program gives none; as read_seed() makes it
    std::vector<std::string> arguments;    // sys.argv after the program's name
    std::string input;                     // all of standard input
    std::vector<Input> inputs;             // by step
    Limits limits;
    std::uint32_t recursion = 1000;    // what sys.getrecursionlimit() says at first
};

}    // namespace coroscope
