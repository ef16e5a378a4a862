// Calls: from a callable and its arguments on the value stack to a result or a new frame.
#pragma once

#include "core/vm/hooks.hpp"

namespace coroscope {

// Function::code packs what a call needs: id, positional parameters (255: the long way), local slots; and the
// parameters of a function that makes a generator or coroutine (255: it makes none, or takes the long way).
struct FunctionFacts {
    std::uint64_t bits;
    std::uint32_t code() const { return bits & 0xffffff; }
    std::uint32_t arguments() const { return (bits >> 24) & 0xff; }
    std::uint32_t locals() const { return (bits >> 32) & 0xffff; }
    std::uint32_t arguments_of_generator() const { return (bits >> 48) & 0xff; }
    bool gives_awaitable() const { return (bits >> 56) & 1; }    // types.coroutine
};
constexpr std::uint64_t kGivesAwaitable = std::uint64_t{1} << 56;
constexpr std::uint32_t kNotSimple = 255;
inline FunctionFacts facts_of(const Function& f) {
    return {f.code.bits >> 1};
}
Value pack_facts(const Code& code);

enum class Called : std::uint8_t { value, raised, entered };

// What becomes of a call's result.
struct Continuation {
    OnReturn on_return = OnReturn::push;
    std::uint32_t aux = 0;
    Value extra;                    // owned
    std::uint8_t async_mode = 0;    // AsyncMode of a generator's frame
};

// Calls slot[0] with the `count` values above it, the last of them named by the tuple `names` (borrowed; unbound:
// none). All are owned by the stack and consumed; the stack of the calling frame is cut to `result_slot`. `value`:
// *result is owned and the continuation was not used (its extra is still the caller's); `entered`: a frame was pushed
// that will deliver by the continuation; `raised`: extra was dropped.
Called begin_call(Run& run, Value* slot, std::uint32_t count, Value names, Value* result_slot, Continuation& then,
                  Value* result);
// Does what the run's request says; the same results. The stack of the calling frame must have been saved.
Called serve_request(Run& run, Value* result_slot, Continuation& then, Value* result);
// What was asked for is not served: something else was raised.
void drop_request(Run& run);

// Pushes a frame for a generator with `value` on its stack where it was suspended (created: dropped, must be None), or
// with `exception` to be raised there. Raises ValueError "generator already executing" and the like.
// mode 0 value, 1 exception, 2 close.
Called resume_generator(Run& run, Value generator, Value owned_value, int mode, Continuation& then, Value* result);

// The first frame of an empty call stack, for a function of simple parameters (owned, like its arguments); interpret()
// returns when it has ended.
void push_base_frame(Run& run, Value function, const Value* args, std::uint32_t count);

// Pops the top frame of a plain call or finished generator: drops its stack and locals, hands its locals to a frame
// object that looks at it. Does not touch handled exceptions.
void pop_frame(Run& run);

bool ensure_views(Run& run);    // makes the code views of all code in the store
void make_code_states(Run& run);
// Binds arguments to a Python function's locals the long way. See bind.cpp.
bool bind_arguments(Run& run, Function* function, const Code& code, Value* slot, std::uint32_t count, Value names);
// Runs the interpreter until the frame whose on_return is `leave` has ended: run.result, or root.error; it stops
// (run.wants_stop) only where no native is being called.
enum class Left : std::uint8_t { returned, raised, stopped };
Left interpret(Run& run);

// "TypeError: f() takes 2 positional arguments but 3 were given" and relatives.
std::string callable_name(Run& run, Value callable);

}    // namespace coroscope
