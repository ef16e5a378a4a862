// The native types and modules of this floor, for the table of natives.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

extern const TypeDef future_type, task_type, gathering_future_type, future_iterator_type, native_coroutine_type;
extern const TypeDef handle_type, timer_handle_type, event_loop_type;
extern const TypeDef context_type, context_var_type, context_token_type;

// `_asyncio` and `_contextvars`.
extern const NativeDef asyncio_functions[];
// For sys.get_asyncgen_hooks() and its like, and for the loop's own hooks.
Value async_generator_hooks(Run& run, const Value* args);
Value set_async_generator_hooks(Run& run, const Value* args);
Value note_async_generator(Run& run, const Value* args);
void init_asyncio_module(Run& run, Value module_dict);
extern const NativeDef contextvars_functions[];
void init_contextvars_module(Run& run, Value module_dict);

}    // namespace coroscope
