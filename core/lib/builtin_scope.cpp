// Built-in functions that look at who calls them, or at asynchronous iterators.
#include "core/lib/builtin_scope.hpp"

#include "core/lib/native_ops.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/exceptions.hpp"

namespace coroscope {

Frame* calling_frame(Run& run) {
    for (auto i = run.root().frame_count; i-- > 0;) {
        auto* frame = frames_of(run) + i;
        if (frame->code != kNoCode && !(run.views[frame->code].flags & Code::is_hidden)) return frame;
    }
    return nullptr;
}

Value globals_function(Run& run, const Value*) {
    auto* frame = calling_frame(run);
    if (!frame) return new_dict(run);
    return retained(run, at<Function>(run, frame->function)->globals);
}

Value locals_function(Run& run, const Value*) {
    auto* frame = calling_frame(run);
    if (!frame) return new_dict(run);
    Held object(run, frame_object(run, frame));
    return get_attribute(run, object, "f_locals");
}

Value aiter_function(Run& run, const Value* args) {
    if (is_a(run, args[0], TypeId::async_generator)) return retained(run, args[0]);
    Value method = lookup_special(run, args[0], NameId::d_aiter);
    if (!method || method == kNone) {
        return raise(run, TypeId::TypeError, "'" + type_name(run, args[0]) + "' object is not an async iterable");
    }
    return tail_prelude(run, "_aiter", {args[0]});
}

Value anext_function(Run& run, const Value* args) {
    Value method = lookup_special(run, args[0], NameId::d_anext);
    if (!method || method == kNone) {
        return raise(run, TypeId::TypeError, "'" + type_name(run, args[0]) + "' object is not an async iterator");
    }
    if (args[1]) return tail_prelude(run, "_anext", {args[0], args[1]});
    return tail_special(run, method, {args[0]});
}

}    // namespace coroscope
