// Raising, catching and tracing exceptions.
#pragma once

#include "core/vm/call.hpp"
#include "core/vm/exception_groups.hpp"

namespace coroscope {

void raise_unbound_local(Run& run, std::uint32_t local);
void raise_unbound_cell(Run& run, std::uint32_t local);
Value raise_name_error(Run& run, Value name);
void raise_recursion(Run& run, const char* doing = "");
// Asked where there are root.recursion_check frames and one of `code` is to be pushed, for `how`. CPython counts some
// calls twice, once for what is done in C (`levels` more often), and does not count what is built in. True: a
// RecursionError was raised.
bool is_too_deep(Run& run, std::uint32_t code, OnReturn how = OnReturn::push, std::uint32_t aux = 0,
                 std::uint32_t levels = 0);
// Asked where there are root.recursion_check frames and something of C's is called, which goes some levels deeper; each
// has its words. True: a RecursionError was raised.
bool has_no_room(Run& run, std::initializer_list<const char*> levels);
constexpr const char *kWhileCalling = " while calling a Python object",
                     *kWhileStr = " while getting the str of an object",
                     *kWhileRepr = " while getting the repr of an object";
// StopIteration(value): consumes value.
void raise_stop_iteration(Run& run, Value owned_value);
// A step of something that is driven by hand, as its next(), send() or throw() gives it (owned): a result becomes
// StopIteration; what was yielded stays as it is, as do unbound (raised) and kTailCall.
Value result_as_stop(Run& run, Value step, bool is_done);
// The value of the StopIteration in root.error, which is cleared; owned.
Value take_stop_value(Run& run);

// What is being handled becomes the exception's context.
void set_context(Run& run, Value exception);
// An exception that is thrown into a generator whose frame is on top: its context is what the generator itself is
// handling, never what its caller is.
Value throw_object(Run& run, Value owned_exception);
// `raise exc from cause` (both owned, unbound where absent). true: what is being handled is raised again as it is.
bool raise_statement(Run& run, Value exc, Value cause);
// except clause: `type` is a class or a tuple of classes; 1, 0, or -1 with a TypeError.
int exception_matches(Run& run, Value exc, Value type);
// What is being handled now, in this frame or those that called it; unbound: nothing. Borrowed.
Value handled_exception(Run& run);

// Adds the frame to root.error's traceback (nothing for hidden code). Its pc must have been saved.
// Whether hidden code is Python in CPython, too: its locals live as long as a traceback that goes through it.
bool stands_for_python(Run& run, const Code& code);
// The first entry that people see; borrowed, unbound or None at the end.
Value visible_traceback(Run& run, Value traceback);
// An entry that nobody sees, for a coroutine of the library that is in C++ here.
void add_library_traceback(Run& run);
void add_traceback(Run& run, Frame* frame);
// The object that shows a live frame; made at the first question. Borrowed by the frame, returned owned.
Value frame_object(Run& run, Frame* frame);
// The frame is about to go: its frame object keeps the locals.
void detach_frame_object(Run& run, Frame* frame);

inline const Handler* find_handler(const Code& code, std::uint32_t place) {
    for (const auto& handler : code.handlers)
        if (handler.begin <= place && place < handler.end) return &handler;
    return nullptr;
}

}    // namespace coroscope
