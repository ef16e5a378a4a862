#include "core/lib/asked.hpp"

#include "core/vm/modules.hpp"

namespace coroscope {

Value ask(Run& run, const char* inner, const char* function, const Value* args, std::uint32_t count) {
    while (count && !args[count - 1]) --count;
    Value callable = dict_get_str(run, at<Module>(run, inner_module(run, inner))->dict, function);
    Value packed = new_tuple(run, count);
    for (std::uint32_t i = 0; i < count; ++i)
        at<Tuple>(run, packed)->items[i] = args[i] ? retained(run, args[i]) : kNone;
    return tail_call(run, callable, packed);
}

}    // namespace coroscope
