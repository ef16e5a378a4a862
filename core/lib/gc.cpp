// _gc: what gc.collect() is made of, and what the collector knows of an object.
#include "core/lib/asked.hpp"
#include "core/lib/gc_objects.hpp"
#include "core/lib/modules.hpp"
#include "core/machine/collect.hpp"
#include "core/machine/finalizer.hpp"
#include "core/vm/native.hpp"

namespace coroscope {

namespace {

Value queue(Run& run, const Value*) {
    queue_garbage(run);
    return kNone;
}

Value clear(Run& run, const Value*) {
    return Value::of_int(clear_garbage(run));
}

Value collections(Run& run, const Value*) {
    return Value::of_int(run.root().collections);
}

Value is_tracked(Run& run, const Value* args) {
    return of_bool(is_tracked_by_gc(run, args[0]));
}

Value was_finalized(Run& run, const Value* args) {
    return of_bool(args[0].is_ref() && is_finalized(run, args[0].offset()));
}

Value live_containers(Run& run, const Value*) {
    return Value::of_int(static_cast<std::int64_t>(count_containers(run)));
}

constexpr NativeDef kFunctions[] = {
    {"queue", "", queue}, {"clear", "", clear}, {"collections", "", collections}, {"live", "", live_containers}, {},
};

constexpr NativeDef kPublicFunctions[] = {
    {"enable", "", asked<"_gc", "enable", 0>, 0, 1},
    {"disable", "", asked<"_gc", "disable", 0>, 0, 1},
    {"isenabled", "", asked<"_gc", "isenabled", 0>, 0, 1},
    {"set_debug", "flags, /", asked<"_gc", "set_debug", 1>, 0, 1},
    {"get_debug", "", asked<"_gc", "get_debug", 0>, 0, 1},
    {"get_count", "", asked<"_gc", "get_count", 0>, 0, 1},
    {"set_threshold", "threshold0, threshold1=?, threshold2=?, /", asked<"_gc", "set_threshold", 3>, 0, 4},
    {"get_threshold", "", asked<"_gc", "get_threshold", 0>, 0, 1},
    {"collect", "generation=2", asked<"_gc", "collect", 1>},
    {"get_stats", "", asked<"_gc", "get_stats", 0>, 0, 1},
    {"is_tracked", "obj, /", is_tracked, 0, 1},
    {"is_finalized", "obj, /", was_finalized, 0, 1},
    {"freeze", "", asked<"_gc", "freeze", 0>, 0, 1},
    {"unfreeze", "", asked<"_gc", "unfreeze", 0>, 0, 1},
    {"get_objects", "generation=None", gc_get_objects},
    {"get_referrers", "*objs", gc_get_referrers},
    {"get_referents", "*objs", gc_get_referents},
    {"get_freeze_count", "", asked<"_gc", "get_freeze_count", 0>, 0, 1},
    {},
};

}    // namespace

extern const ModuleDef gc_native_module = {"_gc", kFunctions, nullptr, nullptr};
extern const ModuleDef gc_module = {"gc", kPublicFunctions, nullptr, nullptr};

}    // namespace coroscope
