// What lanes are called: label, tag, badge and colour, once it is known which lanes there are.
#pragma once

#include <map>
#include <string>

#include "app/picture/picture.hpp"

namespace coroscope {

// What the machine knows of names: calls of tasks ("fetch('a', 3)") and the program's variables for generators.
struct LaneNames {
    std::map<EntityId, std::string> calls, variables;
};
LaneNames names_in(const Moment& moment);

// Anew from the lanes' functions; a picture that has grown is named again.
void name_lanes(Picture& picture, const Source& source, const LaneNames& names);

}    // namespace coroscope
