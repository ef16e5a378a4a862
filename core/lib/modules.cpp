#include "core/lib/modules.hpp"

#include "core/lib/asyncio_locks.hpp"
#include "core/lib/asyncio_queue.hpp"
#include "core/lib/deque.hpp"
#include "core/lib/re.hpp"
#include "core/lib/stdin.hpp"
#include "core/lib/streams.hpp"
#include "core/loop/types.hpp"
#include "core/vm/modules.hpp"

namespace coroscope {

const ModuleDef asyncio_native_module = {"_asyncio", asyncio_functions, init_asyncio_module, nullptr};
const ModuleDef contextvars_native_module = {"_contextvars", contextvars_functions, init_contextvars_module, nullptr};
const ModuleDef collections_native_module = {"_collections", nullptr, init_collections_module, nullptr};

std::vector<const ModuleDef*> native_modules() {
    return {
        &asyncio_native_module,
        &asyncio_core_module,
        &atexit_module,
        &contextvars_native_module,
        &collections_native_module,
        &containers_native_module,
        &bisect_native_module,
        &heapq_native_module,
        &operator_native_module,
        &operators_native_module,
        &datetime_module,
        &functools_native_module,
        &itertools_native_module,
        &itertools_module,
        &json_native_module,
        &math_module,
        &random_module,
        &re_native_module,
        &sys_module,
        &gc_native_module,
        &gc_module,
        &time_module,
        &traceback_native_module,
        &types_native_module,
        &weakref_native_module,
    };
}

bool check_new_of(Run& run, Value cls, const char* inner, const char* class_name) {
    Value module = inner_module(run, inner);
    Value wanted = module ? dict_get_str(run, at<Module>(run, module)->dict, class_name) : Value{};
    std::string name = class_name;
    if (!wanted || !cls.is_ref() || !is_instance(run, cls, TypeId::type)) {
        raise(run, TypeId::TypeError, name + ".__new__(X): X is not a type object (" + type_name(run, cls) + ")");
        return false;
    }
    if (is_subclass(run, cls, wanted)) return true;
    auto given = to_utf8(run, at<Class>(run, cls)->name);
    raise(run, TypeId::TypeError, name + ".__new__(" + given + "): " + given + " is not a subtype of " + name);
    return false;
}

std::vector<ClassNatives> class_natives() {
    std::vector<ClassNatives> all = {
        {"TextIOWrapper", kStreamMethods, kStreamAttributes},
        {"_io.Buffered", kByteStreamMethods, nullptr},
        {"deque", kDequeMethods, kDequeAttributes},
        {"Lock", kLockMethods, kTurnsAttributes},
        {"Semaphore", kSemaphoreMethods, nullptr},
        {"Event", kEventMethods, nullptr},
        {"Queue", kQueueMethods, kQueueAttributes},
        {"_deque_iterator", kDequeIteratorMethods, nullptr},
        {"_deque_reverse_iterator", kDequeReverseIteratorMethods, nullptr},
        {"Pattern", kPatternMethods, kPatternAttributes},
        {"Match", kMatchMethods, kMatchAttributes},
        {"SRE_Scanner", kScannerMethods, kScannerAttributes},
        {"callable_iterator", kFindIteratorMethods, nullptr},
    };
    for (auto& each : datetime_classes()) all.push_back(each);
    for (auto& each : itertools_classes()) all.push_back(each);
    for (auto& each : functools_classes()) all.push_back(each);
    for (auto& each : operator_classes()) all.push_back(each);
    for (auto& each : container_classes()) all.push_back(each);
    return all;
}

}    // namespace coroscope
