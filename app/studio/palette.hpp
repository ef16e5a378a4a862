// Every action by name, with its key: what the palette lists and the help shows.
#pragma once

#include <string>
#include <vector>

#include "app/studio/command.hpp"

namespace coroscope {

struct Action {
    std::string name;
    std::string keys;    // "Shift+Right"; may be empty
    Command command;
};

std::vector<Action> all_actions();
// Those whose name contains the letters of `filter` in order, whatever their case.
std::vector<Action> actions_matching(const std::string& filter);

}    // namespace coroscope
