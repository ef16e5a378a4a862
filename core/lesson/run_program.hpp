// One program of a lesson, run to its end or as far as is looked at, with what happened in it.
#pragma once

#include <memory>

#include "core/lesson/happenings.hpp"
#include "core/lesson/lesson.hpp"

namespace coroscope {

struct RunProgram {
    std::unique_ptr<History> history;    // null: it was refused
    Refusal refusal;
    Happenings happenings;
    std::shared_ptr<const Moment> ending;    // the moment at the last step
};

RunProgram run_program(const Source& source, std::int64_t seed);
// With what was done to it.
RunProgram run_session(Session session);

}    // namespace coroscope
