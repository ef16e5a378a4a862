// The functions of atexit; the list of what was registered is the prelude's.
#include "core/lib/modules.hpp"
#include "core/vm/modules.hpp"

namespace coroscope {

namespace {

Value part(Run& run, const char* name) {
    return dict_get_str(run, at<Module>(run, inner_module(run, "_atexit"))->dict, name);
}

Value register_function(Run& run, const Value* args) {
    return tail_call(run, part(run, "_register"), {args[0], args[1], args[2]});
}
Value unregister(Run& run, const Value* args) {
    return tail_call(run, part(run, "_unregister"), {args[0]});
}
Value run_all(Run& run, const Value*) {
    return tail_call(run, part(run, "_run"), {});
}
Value count(Run& run, const Value*) {
    return Value::of_int(length(run, part(run, "_registered")));
}
Value clear(Run& run, const Value*) {
    Held method(run, get_attribute(run, part(run, "_registered"), "clear"));
    return method ? tail_call(run, method, {}) : Value{};
}

const NativeDef kFunctions[] = {
    {"register", "func, /, *args, **kwargs", register_function, 0, 4},
    {"unregister", "func, /", unregister, 0, 1},
    {"_run_exitfuncs", "", run_all},
    {"_ncallbacks", "", count},
    {"_clear", "", clear},
    {},
};

}    // namespace

extern const ModuleDef atexit_module = {"atexit", kFunctions, nullptr, nullptr};

}    // namespace coroscope
