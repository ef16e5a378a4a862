// Handle and TimerHandle: a callback that waits in the ready queue or among the timers.
#pragma once

#include "core/loop/event_loop.hpp"

namespace coroscope {

enum HandleBit : std::int64_t {
    handle_is_cancelled = 1,
    handle_is_scheduled = 2,    // a timer that is in the heap
    handle_is_programs = 4,     // the program's own code asked for it
};

// What running a handle means; the callback and args fields follow it.
enum class HandleKind : std::uint8_t {
    call,             // callback(*args); args is a tuple
    set_result,       // callback: a future, args: its result, unless it is cancelled
    child_is_done,    // callback: a gather, args: its child
};

struct Handle {
    COROSCOPE_RECORD
    Value callback, args;
    Value context;
    Value loop;
    Value bits;      // int: HandleBit | HandleKind << 8
    Value source;    // in debug mode: where it was made, see source_place.hpp
    // Timers
    Value when;      // float
    Value number;    // int: in order of setting
    Value given;     // `when` as it was given, where that is not a float
};
constexpr std::uint32_t kHandleFields = 6;
constexpr std::uint32_t kTimerFields = 9;

inline Handle* handle_at(const Machine& m, Value v) {
    return at<Handle>(m, v);
}
inline HandleKind handle_kind(const Machine& m, Value v) {
    return static_cast<HandleKind>(handle_at(m, v)->bits.as_int() >> 8);
}
inline bool has_bit(const Machine& m, Value v, HandleBit bit) {
    return handle_at(m, v)->bits.as_int() & bit;
}
inline void set_bit(const Machine& m, Value v, HandleBit bit, bool on) {
    auto bits = handle_at(m, v)->bits.as_int();
    handle_at(m, v)->bits = Value::of_int(on ? bits | bit : bits & ~std::int64_t{bit});
}
inline bool is_timer(const Machine& m, Value v) {
    return is_a(m, v, TypeId::timer_handle);
}
inline bool is_handle(const Machine& m, Value v) {
    return is_a(m, v, TypeId::handle) || is_timer(m, v);
}
inline double when_of(const Machine& m, Value timer) {
    return real_of(m, handle_at(m, timer)->when);
}

struct Callback {
    HandleKind kind = HandleKind::call;
    Value function, args;        // retained
    Value context;               // retained; unbound: a copy of the current one, for calls
    bool is_asked_for = true;    // by the caller, who may be the program; else by the library
    EntityId on = {};            // what was completed, where that is why
    int own_frames = 2;          // of Python that CPython has between who asks and the handle
};
// Both append or push the handle, and return it owned.
Value call_soon(Run& run, Value loop, const Callback& callback);
Value call_at(Run& run, Value loop, double when, const Callback& callback);
void cancel_handle(Run& run, Value handle);

// An attribute of a function or an instance of a program's or library's class (owned); unbound: there is none.
Value plain_attribute(Run& run, Value v, std::string_view name);
// Whether the innermost frame is the program's: who asked for the handle.
bool is_program_calling(Run& run);
// Whether a callback's code is the program's; wrappers and partials are looked through.
bool is_program_function(Run& run, Value function);
// The qualname of a callback, partials unwrapped.
std::string callback_name(Run& run, Value function);

}    // namespace coroscope
