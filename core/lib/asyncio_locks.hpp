// The native parts of asyncio's Lock, Semaphore and Event: their state, and how their coroutines go on.
#pragma once

#include "core/lib/asyncio_wait.hpp"

namespace coroscope {

// Lock: 0 or 1; semaphore: how many may still enter; event: 0 or 1.
enum TurnsField : std::uint32_t { turns_state, turns_line, turns_loop, kTurnsFields };

extern const NativeDef kLockMethods[], kSemaphoreMethods[], kEventMethods[];
extern const GetSetDef kTurnsAttributes[];

Value drive_lock(Run& run, const Value* args);
Value drive_leave(Run& run, const Value* args);
Value drive_semaphore(Run& run, const Value* args);
Value drive_event(Run& run, const Value* args);

}    // namespace coroscope
