// The native part of asyncio.Queue: where its class is the library's own, nothing of it runs Python.
#pragma once

#include "core/lib/asyncio_wait.hpp"

namespace coroscope {

enum QueueField : std::uint32_t {
    queue_maxsize,
    queue_items,      // what the program sees as _queue: a deque, or what a subclass has put there
    queue_getters,    // lines of futures
    queue_putters,
    queue_unfinished,    // int
    queue_joiners,
    queue_loop,
    kQueueFields,
};

extern const NativeDef kQueueMethods[];
extern const GetSetDef kQueueAttributes[];

Value drive_get(Run& run, const Value* args);
Value drive_put(Run& run, const Value* args);
Value drive_join(Run& run, const Value* args);

}    // namespace coroscope
