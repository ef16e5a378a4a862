#include "core/lib/asyncio_locks.hpp"

#include "core/loop/loop_roots.hpp"

namespace coroscope {
namespace {

Value& state(Run& run, Value self) {
    return at<Record>(run, self)->fields[turns_state];
}
std::int64_t count_of(Run& run, Value self) {
    return state(run, self).as_int();
}
void set_count(Run& run, Value self, std::int64_t count) {
    state(run, self) = Value::of_int(count);
}

bool is_prepared(Run& run, Value self) {
    if (state(run, self)) return true;
    raise(run, TypeId::AttributeError, "'" + type_name(run, self) + "' object was not initialised");
    return false;
}

// For who draws: who is inside.
void note_use(Run& run, Value self, LockUseKind kind) {
    if (!run.observer) return;
    Note n;
    n.kind = NoteKind::lock;
    n.number = static_cast<std::uint64_t>(kind);
    n.owner = self.offset();
    tell(run, n);
}

// Whether its class is the library's own: nothing is overridden.
bool is_plain(Run& run, Value self, LoopPart cls) {
    return class_of(run, self) == loop_part(run, cls);
}

// --- Lock -----------------------------------------------------------------------------------------------------------

Value lock_init(Run& run, const Value* args) {
    set_count(run, args[0], 0);
    note_use(run, args[0], LockUseKind::made);
    return kNone;
}
Value lock_locked(Run& run, const Value* args) {
    return is_prepared(run, args[0]) ? of_bool(count_of(run, args[0])) : Value{};
}

// Only the very first in line: if it was woken already, its step is on the way.
void wake_first(Run& run, Value self) {
    if (!line_size(run, self, turns_line)) return;
    auto first = line_at(run, self, turns_line, 0);
    if (!is_done(run, first)) future_set_result(run, first, kTrue);
}

Value lock_release(Run& run, const Value* args) {
    if (!is_prepared(run, args[0])) return {};
    if (!count_of(run, args[0])) return raise(run, TypeId::RuntimeError, "Lock is not acquired.");
    set_count(run, args[0], 0);
    note_use(run, args[0], LockUseKind::left);
    wake_first(run, args[0]);
    return kNone;
}

Value lock_acquire(Run& run, const Value* args) {
    return is_prepared(run, args[0]) ? new_wait(run, WaitDriver::lock, WaitName::lock_acquire, args[0], kTrue)
                                     : Value{};
}
Value lock_enter(Run& run, const Value* args) {
    if (!is_prepared(run, args[0])) return {};
    if (is_plain(run, args[0], LoopPart::lock_class))
        return new_wait(run, WaitDriver::lock, WaitName::enter, args[0], kNone);
    return tail_call(run, loop_part(run, LoopPart::enter_by_acquire), {args[0]});
}

// --- Semaphore ------------------------------------------------------------------------------------------------------

Value semaphore_init(Run& run, const Value* args) {
    std::int64_t count = 1;
    if (args[1] && !to_index(run, args[1], &count)) return {};
    if (count < 0) return raise(run, TypeId::ValueError, "Semaphore initial value must be >= 0");
    set_count(run, args[0], count);
    note_use(run, args[0], LockUseKind::made);
    return kNone;
}

bool is_full(Run& run, Value self) {
    return count_of(run, self) == 0 || has_anybody(run, self, turns_line);
}
Value semaphore_locked(Run& run, const Value* args) {
    return is_prepared(run, args[0]) ? of_bool(is_full(run, args[0])) : Value{};
}

// The first who was not woken yet has its turn from now on.
void wake_next(Run& run, Value self) {
    auto size = line_size(run, self, turns_line);
    for (std::uint32_t i = 0; i < size; ++i) {
        auto future = line_at(run, self, turns_line, i);
        if (is_done(run, future)) continue;
        set_count(run, self, count_of(run, self) - 1);
        future_set_result(run, future, kTrue);
        return;
    }
}

Value semaphore_release(Run& run, const Value* args) {
    if (!is_prepared(run, args[0])) return {};
    set_count(run, args[0], count_of(run, args[0]) + 1);
    note_use(run, args[0], LockUseKind::left);
    wake_next(run, args[0]);
    return kNone;
}
Value semaphore_acquire(Run& run, const Value* args) {
    return is_prepared(run, args[0]) ? new_wait(run, WaitDriver::semaphore, WaitName::semaphore_acquire, args[0], kTrue)
                                     : Value{};
}
Value semaphore_enter(Run& run, const Value* args) {
    if (!is_prepared(run, args[0])) return {};
    if (is_plain(run, args[0], LoopPart::semaphore_class))
        return new_wait(run, WaitDriver::semaphore, WaitName::enter, args[0], kNone);
    return tail_call(run, loop_part(run, LoopPart::enter_by_acquire), {args[0]});
}

Value leave(Run& run, const Value* args) {
    if (is_plain(run, args[0], LoopPart::lock_class) || is_plain(run, args[0], LoopPart::semaphore_class))
        return new_wait(run, WaitDriver::leave, WaitName::leave, args[0]);
    return tail_call(run, loop_part(run, LoopPart::leave_by_release), {args[0]});
}

// --- Event ----------------------------------------------------------------------------------------------------------

Value event_is_set(Run& run, const Value* args) {
    return lock_locked(run, args);
}
Value event_set(Run& run, const Value* args) {
    auto self = args[0];
    if (!is_prepared(run, self)) return {};
    if (count_of(run, self)) return kNone;
    set_count(run, self, 1);
    auto size = line_size(run, self, turns_line);
    for (std::uint32_t i = 0; i < size; ++i) {
        auto future = line_at(run, self, turns_line, i);
        if (!is_done(run, future)) future_set_result(run, future, kTrue);
    }
    return kNone;
}
Value event_clear(Run& run, const Value* args) {
    set_count(run, args[0], 0);
    return kNone;
}
Value event_wait(Run& run, const Value* args) {
    return is_prepared(run, args[0]) ? new_wait(run, WaitDriver::event, WaitName::event_wait, args[0]) : Value{};
}

// --- All ------------------------------------------------------------------------------------------------------------

Value get_loop(Run& run, const Value* args) {
    return retained(run, bound_loop(run, args[0], turns_loop));
}
Value get_state(Run& run, Value self) {
    return is_prepared(run, self) ? state(run, self) : Value{};
}
bool set_state(Run& run, Value self, Value value) {
    std::int64_t count = 0;
    if (!value || !to_index(run, value, &count)) return false;
    set_count(run, self, count);
    return true;
}
Value get_flag(Run& run, Value self) {
    return is_prepared(run, self) ? of_bool(count_of(run, self)) : Value{};
}
Value get_line(Run& run, Value self) {
    auto line = at<Record>(run, self)->fields[turns_line];
    return line ? retained(run, line) : kNone;
}

}    // namespace

Value drive_lock(Run& run, const Value* args) {
    auto coroutine = args[0];
    Held self(run, retained(run, wait_at(run, coroutine)->delay));
    if (is_created(run, coroutine)) {
        if (count_of(run, self) || has_anybody(run, self, turns_line))
            return begin_wait(run, coroutine, self, turns_line, turns_loop);
    } else {
        Held error(run, wait_outcome(run, coroutine, args[2]));
        leave_line(run, self, turns_line, wait_at(run, coroutine)->future);
        if (error) {
            if (is_cancellation(run, error) && !count_of(run, self)) wake_first(run, self);
            return fail_wait(run, coroutine, error.take());
        }
    }
    set_count(run, self, 1);
    note_use(run, self, LockUseKind::entered);
    return finish_wait(run, coroutine, wait_at(run, coroutine)->result);
}

Value drive_leave(Run& run, const Value* args) {
    Held self(run, retained(run, wait_at(run, args[0])->delay));
    finish_wait(run, args[0], {});
    Value subject = self;
    return is_plain(run, self, LoopPart::lock_class) ? lock_release(run, &subject) : semaphore_release(run, &subject);
}

Value drive_semaphore(Run& run, const Value* args) {
    auto coroutine = args[0];
    Held self(run, retained(run, wait_at(run, coroutine)->delay));
    if (is_created(run, coroutine)) {
        if (is_full(run, self)) return begin_wait(run, coroutine, self, turns_line, turns_loop);
        set_count(run, self, count_of(run, self) - 1);
        note_use(run, self, LockUseKind::entered);
        return finish_wait(run, coroutine, wait_at(run, coroutine)->result);
    }
    Held error(run, wait_outcome(run, coroutine, args[2]));
    Held future(run, retained(run, wait_at(run, coroutine)->future));
    leave_line(run, self, turns_line, future);
    if (error) {
        if (is_cancellation(run, error) && !has_bit(run, future, future_is_cancelled)) {
            // It had its turn and cannot use it.
            set_count(run, self, count_of(run, self) + 1);
            wake_next(run, self);
        }
        return fail_wait(run, coroutine, error.take());
    }
    if (count_of(run, self) > 0) wake_next(run, self);
    note_use(run, self, LockUseKind::entered);
    return finish_wait(run, coroutine, wait_at(run, coroutine)->result);
}

Value drive_event(Run& run, const Value* args) {
    auto coroutine = args[0];
    Held self(run, retained(run, wait_at(run, coroutine)->delay));
    if (is_created(run, coroutine)) {
        if (!count_of(run, self)) return begin_wait(run, coroutine, self, turns_line, turns_loop);
        return finish_wait(run, coroutine, kTrue);
    }
    Held error(run, wait_outcome(run, coroutine, args[2]));
    leave_line(run, self, turns_line, wait_at(run, coroutine)->future);
    return error ? fail_wait(run, coroutine, error.take()) : finish_wait(run, coroutine, kTrue);
}

const NativeDef kLockMethods[] = {
    {"__init__", "self", lock_init, 0, 3},    {"locked", "self", lock_locked, 0, 3},
    {"acquire", "self", lock_acquire, 0, 3},  {"release", "self", lock_release, 0, 3},
    {"__aenter__", "self", lock_enter, 0, 3}, {"__aexit__", "self, exc_type, exc, tb", leave, 0, 3},
    {"_get_loop", "self", get_loop, 0, 3},    {},
};
const NativeDef kSemaphoreMethods[] = {
    {"__init__", "self, value=1", semaphore_init, 0, 3},
    {"locked", "self", semaphore_locked, 0, 3},
    {"acquire", "self", semaphore_acquire, 0, 3},
    {"release", "self", semaphore_release, 0, 3},
    {"__aenter__", "self", semaphore_enter, 0, 3},
    {"__aexit__", "self, exc_type, exc, tb", leave, 0, 3},
    {"_get_loop", "self", get_loop, 0, 3},
    {},
};
const NativeDef kEventMethods[] = {
    {"__init__", "self", lock_init, 0, 3},
    {"is_set", "self", event_is_set, 0, 3},
    {"set", "self", event_set, 0, 3},
    {"clear", "self", event_clear, 0, 3},
    {"wait", "self", event_wait, 0, 3},
    {"_get_loop", "self", get_loop, 0, 3},
    {},
};
const GetSetDef kTurnsAttributes[] = {
    {"_value", get_state, set_state},
    {"_locked", get_flag, set_state},
    {"_waiters", get_line, nullptr},
    {},
};

}    // namespace coroscope
