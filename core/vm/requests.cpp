// How a native asks the interpreter to call, resume or close something in its place, and how that is served.
#include "core/vm/call_parts.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

Value tail_call(Run& run, Value callable, std::initializer_list<Value> args) {
    Value tuple = new_tuple_of(run.m, args.begin(), static_cast<std::uint32_t>(args.size()));
    return tail_call(run, callable, tuple);
}

bool takes_object(const Machine& m, Value method) {
    return is_a(m, method, TypeId::function) || is_native_descriptor(m, method);
}

Value unbound_target(const Machine& m, Value method) {
    return is_a(m, method, TypeId::staticmethod) ? at<Record>(m, method)->fields[0] : method;
}

bool needs_binding(Run& run, Value method) {
    auto type = type_of(run, method);
    if (type == TypeId::property || type == TypeId::classmethod || type == TypeId::classmethod_descriptor) return true;
    return !takes_object(run, method) && !is_native_function(run, method) && type_of(run, method) >= TypeId::count_ &&
           lookup_special(run, method, NameId::d_get);
}

Value tail_special(Run& run, Value method, std::initializer_list<Value> args, OnReturn on_return, std::uint32_t aux) {
    Value packed;
    if (takes_object(run, method)) {
        packed = new_tuple_of(run, args.begin(), static_cast<std::uint32_t>(args.size()));
    } else if (needs_binding(run, method)) {
        std::vector<Value> all{method};
        all.insert(all.end(), args.begin(), args.end());
        packed = new_tuple_of(run, all.data(), static_cast<std::uint32_t>(all.size()));
        method = prelude(run, "_call_bound");
    } else {    // does not bind: it is called without the object
        method = unbound_target(run, method);
        packed = new_tuple_of(run, args.begin() + 1, static_cast<std::uint32_t>(args.size()) - 1);
    }
    tail_call(run, method, packed);
    run.request.on_return = on_return;
    run.request.aux = aux;
    return kTailCall;
}

Value tail_call(Run& run, Value callable, Value owned_tuple, Value owned_keywords) {
    auto& q = run.request;
    q.kind = static_cast<std::uint8_t>(RequestKind::call);
    q.on_return = OnReturn::push;
    q.aux = 0;
    q.async_mode = 0;
    q.levels = 0;
    q.extra = {};
    q.target = retained(run.m, callable);
    q.args = owned_tuple;
    q.keywords = owned_keywords;
    return kTailCall;
}

namespace {
Value request(Run& run, RequestKind kind, Value target, Value value, OnReturn on_return) {
    auto& q = run.request;
    q.kind = static_cast<std::uint8_t>(kind);
    q.on_return = on_return;
    q.aux = 0;
    q.async_mode = 0;
    q.target = retained(run.m, target);
    q.value = retained(run.m, value);
    q.extra = {};
    return kTailCall;
}
}    // namespace

Value request_resume(Run& run, Value generator, Value value, OnReturn on_return) {
    return request(run, RequestKind::resume, generator, value, on_return);
}
Value request_throw(Run& run, Value generator, Value exception, OnReturn on_return) {
    return request(run, RequestKind::throw_in, generator, exception, on_return);
}
Value request_close(Run& run, Value generator) {
    return request(run, RequestKind::close, generator, Value{}, OnReturn::push);
}
Value push_native_frame(Run& run, Routine routine, Value extra) {
    request(run, RequestKind::native_frame, Value{}, extra, OnReturn::push);
    run.request.routine = static_cast<std::uint16_t>(routine);
    return kTailCall;
}

void drop_request(Run& run) {
    auto& q = run.request;
    for (Value* part : {&q.target, &q.value, &q.extra, &q.args, &q.keywords}) drop(run.m, take(*part));
    q.on_return = OnReturn::push;
    q.async_mode = 0;
}

Called serve_request(Run& run, Value* result_slot, Continuation& then, Value* result) {
    auto& m = run.m;
    auto& q = run.request;
    // The request's own continuation comes first; where somebody else waits as well, it is done in a nested loop.
    bool is_same = then.on_return == q.on_return && !then.extra && !q.extra;    // once does for both
    if (q.on_return != OnReturn::push && then.on_return != OnReturn::push && !is_same) {
        Continuation inner{q.on_return, q.aux, take(q.extra), q.async_mode};
        q.on_return = OnReturn::push;
        Value value = call_request(run);
        if (!value) {
            if (inner.on_return == OnReturn::next_default && error_is(run, TypeId::StopIteration)) {
                clear_error(run);
                *result = inner.extra;
                return Called::value;
            }
            drop(m, inner.extra);
            drop(m, take(then.extra));
            return Called::raised;
        }
        if (inner.on_return == OnReturn::next_default || inner.on_return == OnReturn::next ||
            inner.on_return == OnReturn::getattr) {
            drop(m, inner.extra);
            *result = value;
            return Called::value;
        }
        value = continue_with(run, inner, value);
        if (!value) {
            drop(m, take(then.extra));
            return Called::raised;
        }
        if (value == kTailCall) return serve_request(run, result_slot, then, result);
        *result = value;
        return Called::value;
    }
    if (q.on_return != OnReturn::push && then.on_return == OnReturn::push) {
        then.on_return = q.on_return;
        then.aux = q.aux;
        drop(m, take(then.extra));
        then.extra = take(q.extra);
    }
    q.on_return = OnReturn::push;
    auto kind = static_cast<RequestKind>(q.kind);
    Value target = take(q.target), value = take(q.value);
    switch (kind) {
        case RequestKind::call: {
            Held args(m, take(q.args));
            Value keywords = take(q.keywords);
            Value* slot = top_frame(m)->generator ? at<Value>(m, top_frame(m)->free_stack) : result_slot;
            Value* p = slot;
            *p++ = target;
            std::uint32_t count = 0;
            if (args) {
                auto* tuple = at<Tuple>(m, args);
                if (p + tuple->size + 64 > stack_limit(m)) {
                    drop(m, target);
                    drop(m, keywords);
                    drop(m, take(then.extra));
                    raise_recursion(run);
                    return Called::raised;
                }
                for (; count < tuple->size; ++count) *p++ = retained(m, tuple->items[count]);
            }
            Value names;
            if (keywords) names = spread_keywords(run, &p, keywords, &count);
            args.reset();
            bool has_default = then.on_return == OnReturn::next_default;
            Held otherwise(m, has_default ? retained(m, then.extra) : Value{});
            auto depth = run.root().frame_count;
            run.levels = q.levels;
            auto called = begin_call(run, slot, count, names, result_slot, then, result);
            run.levels = 0;
            drop(m, names);
            // A native that stops the iteration before anything was entered.
            if (has_default && called == Called::raised && run.root().frame_count == depth &&
                error_is(run, TypeId::StopIteration)) {
                clear_error(run);
                *result = otherwise.take();
                return Called::value;
            }
            if (has_default && called == Called::value) drop(m, take(then.extra));
            return called;
        }
        case RequestKind::resume:
        case RequestKind::throw_in: {
            Continuation resumed = then;
            resumed.async_mode = q.async_mode;
            q.async_mode = 0;
            auto called = resume_generator(run, target, value, kind == RequestKind::resume ? 0 : 1, resumed, result);
            drop(m, target);
            return called;
        }
        case RequestKind::close: {
            CloseKind how = then.on_return == OnReturn::leave    ? close_leaves
                            : then.on_return == OnReturn::native ? close_to_native
                                                                 : close_pushes;
            Continuation closing{OnReturn::close, how, then.extra};
            auto called = resume_generator(run, target, Value{}, 2, closing, result);
            drop(m, target);
            return called;
        }
        case RequestKind::native_frame: {
            auto& r = run.root();
            auto* caller = top_frame(m);
            auto stack = caller->generator ? caller->free_stack : offset_in(m, result_slot);
            caller->stack = offset_in(m, result_slot);
            auto* frame = frames_of(m) + r.frame_count++;
            *frame = {};
            frame->code = kNoCode;
            frame->locals = frame->stack = stack;
            frame->on_return = then.on_return;
            frame->aux = then.aux;
            frame->extra = value;    // the routine's own
            drop(m, take(then.extra));
            frame->routine = q.routine;
            return Called::entered;
        }
        case RequestKind::none: break;
    }
    raise(run, TypeId::SystemError, "nothing was requested");
    return Called::raised;
}

}    // namespace coroscope
