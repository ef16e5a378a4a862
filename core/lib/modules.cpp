#include "core/lib/modules.hpp"

#include "core/loop/types.hpp"

namespace coroscope {

const ModuleDef asyncio_native_module = {"_asyncio", asyncio_functions, init_asyncio_module, nullptr};
const ModuleDef contextvars_native_module = {"_contextvars", contextvars_functions, init_contextvars_module, nullptr};

std::vector<const ModuleDef*> native_modules() {
    return {
        &asyncio_native_module,
        &contextvars_native_module,
        &math_module,
        &random_module,
        &time_module,
    };
}

std::vector<ClassNatives> class_natives() { return {}; }

}    // namespace coroscope
