#include "core/loop/loop.hpp"

#include "core/loop/await.hpp"

namespace coroscope {

LoopHooks loop_hooks() {
    LoopHooks hooks;
    hooks.run_forever = loop_step;
    hooks.future_iterator_send = future_iterator_send;
    hooks.native_coroutine_send = native_coroutine_send;
    hooks.native_coroutine_throw = native_coroutine_throw;
    hooks.finalize = finalize_future;
    hooks.async_generator_begins = async_generator_begins;
    hooks.async_generator_dropped = async_generator_dropped;
    return hooks;
}

}    // namespace coroscope
