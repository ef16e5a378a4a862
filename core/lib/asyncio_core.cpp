// _asyncio_core: the classes of asyncio that stand in core/lib, and the drivers of their coroutines.
#include "core/lib/asyncio_locks.hpp"
#include "core/lib/asyncio_queue.hpp"
#include "core/lib/modules.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/vm/hooks.hpp"

namespace coroscope {

namespace {

// What the prelude hands to its natives.
Value set_part(Run& run, const Value* args) {
    constexpr const char* kNames[] = {
#define X(name) #name,
        COROSCOPE_LOOP_PARTS(X)
#undef X
    };
    auto wanted = to_utf8(run, args[0]);
    for (std::size_t i = 0; i < static_cast<std::size_t>(LoopPart::count_); ++i)
        if (wanted == kNames[i])
            return assign(run, loop_part(run, static_cast<LoopPart>(i)), retained(run, args[1])), kNone;
    return raise(run, TypeId::ValueError, wanted);
}

}    // namespace

const NativeDef kWaitDrivers[] = {
    {"_drive_lock", "coroutine, sent, error, /", drive_lock},
    {"_drive_leave", "coroutine, sent, error, /", drive_leave},
    {"_drive_semaphore", "coroutine, sent, error, /", drive_semaphore},
    {"_drive_event", "coroutine, sent, error, /", drive_event},
    {"_drive_get", "coroutine, sent, error, /", drive_get},
    {"_drive_put", "coroutine, sent, error, /", drive_put},
    {"_drive_join", "coroutine, sent, error, /", drive_join},
    {"_set_part", "name, value, /", set_part},
    {},
};

namespace {

void init(Run& run, Value module_dict) {
    std::uint32_t first = 0;
    while (run.natives.natives[first].def != &kWaitDrivers[0]) ++first;
    constexpr auto kCount = static_cast<std::uint32_t>(WaitDriver::count_);
    constexpr const char* kNames[] = {
#define X(id, text) text,
        COROSCOPE_WAIT_NAMES(X)
#undef X
    };
    constexpr auto kNameCount = static_cast<std::uint32_t>(WaitName::count_);
    auto numbers = new_tuple(run, kCount + kNameCount);
    for (std::uint32_t i = 0; i < kNameCount; ++i) {
        auto text = intern(run, kNames[i]);
        at<Tuple>(run, numbers)->items[kCount + i] = retained(run, text);
    }
    for (std::uint32_t i = 0; i < kCount; ++i) {
        at<Tuple>(run, numbers)->items[i] = Value::of_int(first + i);
        dict_delete_str(run, module_dict, intern(run, kWaitDrivers[i].name));
    }
    auto parts = new_tuple(run, static_cast<std::uint32_t>(LoopPart::count_));
    assign(run, loop_root(run, LoopRoot::parts), parts);
    assign(run, loop_part(run, LoopPart::wait_drivers), numbers);

    struct Place {
        const char* module;
        const char* name;
        std::uint32_t fields;
        const NativeDef* methods;
        const GetSetDef* attributes;
    };
    const Place places[] = {
        {"asyncio.locks", "_LockCore", kTurnsFields, kLockMethods, kTurnsAttributes},
        {"asyncio.locks", "_SemaphoreCore", kTurnsFields, kSemaphoreMethods, kTurnsAttributes},
        {"asyncio.locks", "_EventCore", kTurnsFields, kEventMethods, kTurnsAttributes},
        {"asyncio.queues", "_QueueCore", kQueueFields, kQueueMethods, kQueueAttributes},
    };
    for (const auto& place : places) {
        Held cls(run, define_class(run, place.module, place.name, class_value(run, TypeId::object), place.fields,
                                   place.methods, place.attributes, true));
        dict_set_str(run, module_dict, place.name, cls);
    }
}

}    // namespace

extern const ModuleDef asyncio_core_module = {"_asyncio_core", kWaitDrivers, init, nullptr};

}    // namespace coroscope
