// Generators, coroutines and async generators: suspending, resuming, closing, and what awaiting them means.
#pragma once

#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"

namespace coroscope {

// Flags in Frame::routine of frames of Python code.
enum FrameFlag : std::uint16_t {
    // A generator on the way to the one inside it that throw() or close() acts on: it has not gone on itself yet. The
    // event of its resumption comes when the inner one raises or returns; if that yields, there is none.
    frame_is_silent = 1,
    frame_closes = 2,     // the exception that will arrive was made by close()
    frame_level = 256,    // times the C calls through which a function was called
};

// How a frame of an async generator was entered (Frame::state).
enum AsyncMode : std::uint8_t { async_none, async_asend, async_athrow, async_aclose };

// Continuation::aux of OnReturn::close.
enum CloseKind : std::uint8_t { close_pushes, close_finalizes, close_delegates, close_leaves, close_to_native };

void emit_generator_slowly(Run& run, EventKind kind, How how, const Generator& generator, Value value,
                           std::uint32_t line);

[[gnu::always_inline]] inline EntityKind entity_kind(const Generator& g) {
    switch (static_cast<TypeId>(g.object.type)) {
        case TypeId::coroutine: return EntityKind::coroutine;
        case TypeId::async_generator: return EntityKind::async_generator;
        default: return EntityKind::generator;
    }
}

// 4: a value in the region whose text is made on demand; immediates and None, True, False as they are.
[[gnu::always_inline]] inline std::uint64_t payload_of(Value v) {
    return v.is_ref() && v.offset() >= kRootAt ? 4 : v.bits;
}
[[gnu::always_inline]] constexpr std::uint8_t record_kind(EventKind kind, How how) {
    std::uint8_t within = 0;
    switch (how) {
        case How::none:
        case How::result:
        case How::value:
        case How::suspend:
        case How::next:
        case How::yield: within = 0; break;
        case How::exception:
        case How::returned:
        case How::send:
        case How::yield_from: within = 1; break;
        case How::cancelled:
        case How::raised:
        case How::throw_:
        case How::await: within = 2; break;
        case How::close: within = 3; break;
    }
    if (kind == EventKind::step_end && how == How::cancelled) within = 3;
    return static_cast<std::uint8_t>(static_cast<std::uint8_t>(kind) | within << 5);
}

inline void emit_generator(Run& run, EventKind kind, How how, const Generator& generator, Value value,
                           std::uint32_t line) {
    auto& r = run.root();
    ++r.step;
    if (run.recorder)
        run.recorder->append(record_kind(kind, how),
                             static_cast<std::uint32_t>(entity_kind(generator)) << 29 | generator.number,
                             payload_of(value), r.step);
    if (r.step >= run.watch_step) emit_generator_slowly(run, kind, how, generator, value, line);
}

// The same where the line is that of a word of its code; found only where somebody looks.
[[gnu::always_inline]] inline void emit_generator_at(Run& run, EventKind kind, How how, const Generator& generator,
                                                     Value value, const Code& code, std::uint32_t word) {
    auto& r = run.root();
    ++r.step;
    if (run.recorder)
        run.recorder->append_one(record_kind(kind, how),
                                 static_cast<std::uint32_t>(entity_kind(generator)) << 29 | generator.number,
                                 payload_of(value), r.step);
    if (__builtin_expect(r.step >= run.watch_step, 0))
        emit_generator_slowly(run, kind, how, generator, value, code.lines[word]);
}

// One that has ended keeps its closure no longer, only the code object, where somebody has asked for that.
[[gnu::always_inline]] inline void let_go_of_function(Machine& m, Generator& generator) {
    Value function = generator.function;
    if (!is_a(m, function, TypeId::function)) return;
    Value code = at<Function>(m, function)->spare[0];
    generator.function = code ? retained(m, code) : Value{};
    drop(m, function);
}

// Leaves the generator as the frame stands: saves pc, stack and line, gives back what the caller was handling.
[[gnu::always_inline]] inline void suspend(Run& run, Generator& generator, Frame* frame) {
    generator.pc = frame->pc;
    generator.line = frame->line;
    generator.stack = (frame->stack - frame->locals) / sizeof(Value) - generator.locals;
    generator.state = GeneratorState::suspended;
    generator.handled = run.root().handled;
    run.root().handled = frame->handled_before;
    // The frame's own reference, taken by resume_generator: the caller's stack still holds another, or nobody does.
    if (--generator.object.count == 0) release(run.m, frame->generator);
}

// There was no room for its frame: it is closed as it stands, and runs nothing any more.
void close_unentered(Run& run, Value generator);
// The frame on top is a generator's that has returned: it is closed and popped.
void finish_generator(Run& run, Frame* frame);
// The same for one that root.error leaves: event, PEP 479.
void leave_generator_by_exception(Run& run, Frame* frame, const Code* code);

enum class Closed : std::uint8_t { pushed_none, nothing, raised, left, native };
Closed finish_close(Run& run, Continuation& then);
// The awaited is closed, now the generator whose frame is on top is: by the exception that was thrown, unbound for
// close(), which makes one.
void raise_exit(Run& run, Value owned_exit);
// A close that ended in another exception. true: it was a finaliser's, reported as ignored, go on.
bool close_failed(Run& run, Continuation& then);
// A generator that is closed has yielded.
void raise_ignored_exit(Run& run, Continuation& then);

// What the program has put into sys.stderr (borrowed); None: nothing is to be written; unbound: it is as it was.
Value replaced_stderr(Run& run);

// Says that the exception in root.error is ignored, to sys.unraisablehook where the program has set one. `object` is
// what was called, or what had to be finalised.
void tell_unraisable(Run& run, Value object);
// The next object in the queue of finalisers.
Called begin_finalizer(Run& run, Continuation* then, Value* value);
void finalizer_failed(Run& run, Continuation& then);

const char* noun(const Generator& g);    // "generator", "coroutine", "async generator"
// It is suspended at an await or yield from: what it waits for is on top of its stack.
bool waits_at_send(const Generator& g, const Code& code);

bool is_awaited(Run& run, Value coroutine);
// What it waits for, where it waits or what it waits for is being closed or thrown into; borrowed, unbound: nothing.
Value thing_awaited(Run& run, Value generator);
Value get_awaitable(Run& run, Value v, std::uint32_t context);
Value get_yield_from_iter(Run& run, Value v, std::uint32_t code_flags);
// SEND to what is not a generator or coroutine: see LoopHooks for *done; kTailCall: requested.
Value send_native(Run& run, Value iterator, Value value, bool* done);
// An exception (consumed), or a tuple of what throw() was given, raised inside what SEND waits for; close() of it: None
// or unbound. `is_unasked`: it could not be asked whether it has a throw().
Value throw_native(Run& run, Value iterator, Value owned_exception, bool* done, bool* is_unasked = nullptr);
// Whether throw() reaches an object of the program's in the end, which is told what throw() was given.
bool throws_into_program(Run& run, Value generator);
Value close_native(Run& run, Value iterator);
Value get_aiter(Run& run, Value v);
Value get_anext(Run& run, Value async_iterator);

}    // namespace coroscope
