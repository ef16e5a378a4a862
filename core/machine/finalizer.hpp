// Dropped objects that have code to run: a decrement never runs Python, so they wait in a queue in the region and the
// interpreter runs them as ordinary frames before the next instruction.
#pragma once

#include "core/machine/machine.hpp"

namespace coroscope {

// A started generator, a coroutine never awaited, an instance with __del__, a task or future with something to say.
bool has_code_to_run(const Machine& m, std::uint32_t offset);
// The queue takes over the one reference that is left.
void queue_finalizer(Machine& m, std::uint32_t offset);
// Behind them in the queue: an object, owned; a tuple of a callable and its arguments, to be called; or a mark.
void queue_value(Machine& m, Value value);
// Drops values one after another, the first or the last of them first. In CPython what has code to run runs it in
// between: whatever comes behind the first such value waits behind it in the queue, as a list. An object that is
// dropped by a finaliser and once more by one of the values goes when CPython lets it go.
void drop_in_order(Machine& m, const Value* values, std::uint32_t count);
void drop_backward(Machine& m, const Value* values, std::uint32_t count);
// The part of it that waits.
void wait_in_order(Machine& m, const Value* values, std::uint32_t count);
// Such a list is next: drops its values until one has code to run.
void drop_waiting(Machine& m, Value list);
inline bool has_finalizers(const Machine& m) {
    return root(m).finalizer_head != root(m).finalizer_count;
}
// The oldest visible one, owned by the caller.
Value next_finalizer(Machine& m);
// Whether the oldest visible one is that mark, which is then taken.
bool take_mark(Machine& m, Value mark);
// While a finaliser runs, those queued before it are hidden: what it drops itself comes first. Returns what
// leave_finalizer needs.
std::uint32_t enter_finalizer(Machine& m);
void leave_finalizer(Machine& m, std::uint32_t token);

// An instance with __del__ was made: a collection asks such objects in the order in which they were made.
void note_birth(Machine& m, std::uint32_t offset);
// The same for an instance of a class of the program, if the class has a __del__.
void note_birth_of_instance(Machine& m, std::uint32_t offset);
// That order; what was not noted comes first.
std::int64_t birth_of(const Machine& m, std::uint32_t offset);
// Its __del__ has run, or is about to: it will not run again.
void note_finalized(Machine& m, std::uint32_t offset);
bool is_finalized(const Machine& m, std::uint32_t offset);

// In the queue in place of an object: collect garbage now; and, behind the finalisers of that garbage, take it apart.
// Where a future has its bits, among its fields, and its order of making above them.
constexpr std::uint32_t kFutureBits = 1;
constexpr int kFutureBirthShift = 16;
constexpr Value kCollect = kTrue;
constexpr Value kClear = kFalse;
// The next in the queue is garbage: it is finalised though others, garbage as well, hold it.
constexpr Value kAnyway = kNone;
// What a generator's stack held was dropped as an exception leaves it, and has had its turn: the exception, on top of
// the stack, goes on.
constexpr Value kUnwind = kEllipsis;

// Where an event loop's record has the list of its async generators (ints: their offsets, weakly): they leave it as
// they are freed.
constexpr std::uint32_t kLoopAsyncGenerators = 12;

// Frees an object without asking again whether it has code to run.
void destroy_object(Machine& m, std::uint32_t offset);

// Class numbers and identities are given back with their objects.
void forget_type(Machine& m, std::uint32_t class_offset);
void forget_identity(Machine& m, std::uint32_t offset);

}    // namespace coroscope
