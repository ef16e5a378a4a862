// One advance of a machine: the machine, who records, and where to stop; handed to everything that can act.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/lang/code.hpp"
#include "core/lang/opcode.hpp"
#include "core/machine/dict.hpp"
#include "core/machine/machine.hpp"
#include "core/machine/text.hpp"

namespace coroscope {

struct Recorder;       // core/trace/recorder.hpp
struct Observer;       // core/vm/emit.hpp
struct NativeTable;    // core/vm/hooks.hpp
struct LoopHooks;

// What the interpreter needs of a code object at hand, made from the store and the region for one run.
struct CodeView {
    const std::uint32_t* words = nullptr;
    Value* constants = nullptr;
    Value* names = nullptr;
    Value* local_names = nullptr;
    InlineCache* caches = nullptr;
    std::uint32_t locals = 0, stack_size = 0, flags = 0;
    const Code* code = nullptr;
};

// What a native asked for by returning kTailCall (see frames.hpp); never outlives the instruction.
struct Request {
    std::uint8_t kind = 0;    // RequestKind
    OnReturn on_return = OnReturn::push;
    std::uint16_t routine = 0;
    std::uint32_t aux = 0;
    std::uint8_t async_mode = 0;
    std::uint8_t levels = 0;       // of C calls between the caller and what is called, beside what on_return says
    Value target, value, extra;    // owned
    Value args, keywords;          // call: owned tuple, dict or unbound
};

struct Run {
    Machine& m;
    CodeStore& store;
    const NativeTable& natives;
    const LoopHooks& loop;
    Recorder* recorder = nullptr;    // null: muted
    std::uint8_t levels = 0;         // of C calls that the frame to be pushed next is deeper
    std::string* out = nullptr;      // where printed text is appended; null: the region counts it all the same
    std::string* err = nullptr;
    Observer* observer = nullptr;    // sees each event with its value, before anything else happens
    Step stop_step = ~Step{0};       // stop as soon as this step is reached
    Step watch_step = ~Step{0};      // from here on every event takes the slow path: 0 with an observer, else stop_step
    std::int64_t stop_fuel = INT64_MAX;    // leave at the first line that reaches this much fuel
    bool wants_stop = false;               // set when a stop was reached; the loop leaves at the next instruction
    std::function<void(Run&)> on_stop;     // called at exactly stop_step, in the middle of an instruction maybe
    std::function<void(Run&)> on_entry;    // called whenever the interpreter loop is entered; it changes nothing
    bool is_quiet = false;                 // texts for pictures: nothing is numbered, addresses are left out
    bool may_run_python = false;    // quiet texts in a copy of the machine: classes' own methods are asked all the same
    const std::string* seed = nullptr;    // an integer, what random uses where the program gives none; null: 0
    const std::vector<std::string>* arguments = nullptr;    // sys.argv after the program's name; null: none
    const std::string* input = nullptr;                     // all of standard input; null: none
    std::vector<CodeView> views;                            // by code id
    Request request;
    Value result;                        // of the innermost interpret() that was left, owned
    bool was_yielded = false;            // result was yielded, not returned
    std::vector<std::uint32_t> shown;    // containers whose repr is being made
    std::uint32_t depth = 0;             // of C++ operations on nested containers
    std::uint32_t asking = 0;            // of natives that ask for other natives in their place
    std::shared_ptr<void> patterns;      // of re, ready for use: made again from their texts where they are missing
    std::string* printing = nullptr;    // text of a print() whose arguments are being shown: prints within belong to it

    operator Machine&() { return m; }
    Root& root() { return coroscope::root(m); }
    bool has_error() { return static_cast<bool>(root().error); }
};

}    // namespace coroscope
