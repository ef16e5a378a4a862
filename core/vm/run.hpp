// One advance of a machine: the machine, who records, and where to stop; handed to everything that can act.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/lang/code.hpp"
#include "core/lang/opcode.hpp"
#include "core/machine/dict.hpp"
#include "core/machine/machine.hpp"
#include "core/machine/text.hpp"

namespace coroscope {

struct Recorder;    // core/trace/recorder.hpp
struct Observer;    // core/vm/emit.hpp

struct Run {
    Machine& m;
    CodeStore& store;
    Recorder* recorder = nullptr;     // null: muted
    Observer* observer = nullptr;     // sees each event with its value, before anything else happens
    Step stop_step = ~Step{0};        // stop as soon as this step is reached
    std::int64_t stop_fuel = INT64_MAX;
    bool wants_stop = false;          // set when a stop was reached; the loop leaves at the next instruction
    bool is_quiet = false;            // texts for pictures: nothing is numbered, addresses are left out

    operator Machine&() { return m; }
    Root& root() { return coroscope::root(m); }
    bool has_error() { return static_cast<bool>(root().error); }
};

}    // namespace coroscope
