// What the window shows, as text: a moment with everything in it, or the whole run as a list of events in lanes.
#pragma once

#include <string>

#include "app/picture/picture.hpp"
#include "core/history/history.hpp"

namespace coroscope {

struct Shown {
    const Source& source;
    const Trace& trace;
    const Picture& picture;
    std::string out, err;    // of the whole run
    std::string seed = "0";
    bool is_future_hidden = false;    // a question is open: nothing is said of what comes after the moment
};

std::string moment_text(const Shown& shown, const Moment& moment);
std::string timeline_text(const Shown& shown, const Moment& ending);

}    // namespace coroscope
