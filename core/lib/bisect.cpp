// bisect in C++ for lists whose items compare without running Python; else the module's prelude does it.
#include "core/lib/arguments.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/plain_order.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/modules.hpp"

namespace coroscope {
namespace {

Value in_python(Run& run, const char* function, const Value* args) {
    Value module = inner_module(run, "_bisect");
    Value given[] = {args[0], args[1], args[2] ? args[2] : Value::of_int(0), args[3] ? args[3] : kNone,
                     args[4] ? args[4] : kNone};
    Held all(run, new_tuple_of(run, given, 5));
    return tail_call(run, dict_get_str(run, at<Module>(run, module)->dict, function), all.take());
}

// -1: Python has to do it.
std::int64_t find_place(Run& run, const Value* args, bool is_left) {
    if (!is_a(run, args[0], TypeId::list) || (args[4] && args[4] != kNone)) return -1;
    std::int64_t low = 0, high = at<List>(run, args[0])->size;
    if (args[2]) {
        if (!args[2].is_int() || args[2].as_int() < 0) return -1;
        low = args[2].as_int();
    }
    if (args[3] && args[3] != kNone) {
        if (!args[3].is_int() || args[3].as_int() > high || args[3].as_int() < 0) return -1;
        high = args[3].as_int();
    }
    while (low < high) {
        auto middle = (low + high) / 2;
        auto order = plain_order(run, items_of(run, args[0])[middle], args[1]);
        if (order == PlainOrder::unknown) return -1;
        if (order == PlainOrder::less || (order == PlainOrder::equal && !is_left))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

template <bool is_left>
Value search(Run& run, const Value* args) {
    auto place = find_place(run, args, is_left);
    return place < 0 ? in_python(run, is_left ? "_bisect_left" : "_bisect_right", args) : Value::of_int(place);
}

template <bool is_left>
Value insert(Run& run, const Value* args) {
    auto place = find_place(run, args, is_left);
    if (place < 0) return in_python(run, is_left ? "_insort_left" : "_insort_right", args);
    auto size = static_cast<std::int64_t>(at<List>(run, args[0])->size);
    list_insert(run, args[0], static_cast<std::uint32_t>(std::min(place, size)), args[1]);
    return kNone;
}

constexpr const char* kSignature = "a, x, lo=0, hi=None, *, key=None";
const NativeDef kFunctions[] = {
    {"bisect_left", kSignature, search<true>},
    {"bisect_right", kSignature, search<false>},
    {"insort_left", kSignature, insert<true>},
    {"insort_right", kSignature, insert<false>},
    {},
};

}    // namespace

const ModuleDef bisect_native_module = {"_bisect", kFunctions, nullptr, nullptr};

}    // namespace coroscope
