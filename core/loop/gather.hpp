// gather(): one future that is done when its children are.
#pragma once

#include "core/loop/future.hpp"

namespace coroscope {

// asyncio.gather(*awaitables, return_exceptions=...); owned, unbound: raised.
Value gather(Run& run, Value awaitables_tuple, bool returns_exceptions);
// Cancels the children; true if any accepted. The gather itself is done when they are.
bool gather_cancel(Run& run, Value gather, Value message);
// Its handle: a child is done.
void gather_child_is_done(Run& run, Value gather, Value child);

}    // namespace coroscope
