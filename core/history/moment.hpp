// Everything there is to see at one step: plain text and numbers, ready to be drawn or printed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/ids.hpp"

namespace coroscope {

struct Variable {
    std::string name;
    std::string text;    // repr, cut to 200 characters
    std::string type;    // type name: "str", "list", "generator"
    EntityId entity;     // set where the value is a task, future, generator or coroutine that has an id
};

struct FrameView {
    std::string function;      // qualname; "<module>" for the module
    std::uint32_t line = 0;    // about to run, or where it is suspended
    std::uint32_t first_line = 0;
    bool is_suspended = false;
    EntityId entity;                 // the generator or coroutine whose frame it is; none for a plain call
    std::string choice;              // how an input at this moment names the frame (Input::target); empty: it cannot
    std::vector<Variable> locals;    // bound ones, in order of first appearance in the source
};

enum class LifeState : std::uint8_t { created, ready, running, suspended, returned, raised, cancelled };

// One place of a gather: the awaitable at that position and what has become of it.
struct GatherSlot {
    EntityId entity;
    LifeState state = LifeState::suspended;
    std::string text;    // repr of result or exception once it is there
};

// What a suspended task waits for.
struct Wait {
    EntityId on;          // future, gather or task; none: sleep(0) or nothing
    std::string label;    // "sleep until 3.000", "Queue.get", "Lock.acquire", "gather 1 of 3", "task T2", "future F3"
    double deadline = -1;             // virtual time of the timer that will complete it; -1: none
    std::vector<GatherSlot> slots;    // for a gather: in the order asked for
    std::string holds{};              // for a queue's get and put: repr of what is in it, as a list; else empty
};

struct TaskView {
    EntityId id;
    std::string name;    // "Task-2", or the one given
    std::string call;    // "fetch('a', 3)": what a person calls it; falls back to the qualname
    LifeState state = LifeState::created;
    bool is_cancelling = false;       // cancel() was asked for and has not arrived
    Wait wait;                        // while suspended
    std::vector<FrameView> frames;    // await chain, outermost first (program frames only)
    std::string outcome;              // repr of result or exception once done
};

struct GeneratorView {
    EntityId id;    // none before its first entry
    std::string qualname;
    std::string variable;    // the program's name for it, where it has one
    LifeState state = LifeState::created;
    FrameView frame;             // kept while suspended
    std::string yielded;         // repr of what it yielded last
    Step yielded_at = 0;         // 0: nothing yet
    std::string expression{};    // what gives it in the module's names: "bot", "bots[0]", "shop.clerk"; empty: nothing
    bool is_driven_by_hand{};    // send() goes with it: no asynchronous generator, no coroutine of a task
    bool is_coroutine{};         // next() does not
};

struct HandleView {
    std::string label;    // "fetch('b')" or a callback's qualname
    EntityId task;        // whose step it is, if any
};

struct TimerView {
    double deadline = 0;
    double set_at = 0;
    std::string label;
    EntityId task;    // who is waiting for it, where known
};

enum class Phase : std::uint8_t { before_start, running, finished, failed, deadlock, limit };

struct Moment {
    Step step = 0;
    VirtualTime time = 0;
    std::uint64_t iteration = 0;
    Phase phase = Phase::before_start;
    std::string message;                      // why it ended, where phase says so
    EntityId running;                         // innermost task, generator or module that runs; none between handles
    std::uint32_t line = 0;                   // line about to run or running in the innermost program frame, 0: none
    std::vector<FrameView> stack;             // program frames now on the call stack, outermost first
    std::vector<TaskView> tasks;              // all that are pending, and the last 1000 made, done or not; by number
    std::vector<GeneratorView> generators;    // alive ones
    std::vector<HandleView> ready;            // next one first
    std::vector<TimerView> timers;            // by deadline
    std::uint64_t output_bytes = 0;           // stdout so far
};

}    // namespace coroscope
