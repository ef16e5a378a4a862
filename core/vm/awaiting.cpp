// What may be awaited, delegated to or iterated over asynchronously, and how a SEND reaches what is no generator.
#include "core/vm/async_generators.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

bool is_awaited(Run& run, Value coroutine) {
    auto* g = at<Generator>(run.m, coroutine);
    return g->state == GeneratorState::running || waits_at_send(*g, *run.views[g->code].code);
}

Value thing_awaited(Run& run, Value generator) {
    auto& m = run.m;
    auto* g = at<Generator>(m, generator);
    if (waits_at_send(*g, *run.views[g->code].code)) return g->values[run.views[g->code].locals + g->stack - 1];
    if (g->state != GeneratorState::running) return {};
    for (auto i = run.root().frame_count; i-- > 0;) {
        auto* frame = frames_of(m) + i;
        if (frame->generator != generator.offset()) continue;
        return frame->routine & frame_is_silent ? at<Value>(m, frame->stack)[-1] : Value{};
    }
    return {};
}

bool throws_into_program(Run& run, Value generator) {
    auto& m = run.m;
    Value inner = generator;
    while (inner && has_kind(m, inner, Kind::generator)) {
        auto* g = at<Generator>(m, inner);
        inner =
            waits_at_send(*g, *run.views[g->code].code) ? g->values[run.views[g->code].locals + g->stack - 1] : Value{};
    }
    if (!inner || !inner.is_ref() || object_of(m, inner)->type < static_cast<std::uint16_t>(TypeId::count_))
        return false;
    return static_cast<bool>(lookup_in_type(run, class_of(m, inner), intern(m, "throw")));
}

Value get_awaitable(Run& run, Value v, std::uint32_t context) {
    auto& m = run.m;
    auto type = type_of(m, v);
    if (type == TypeId::coroutine) {
        if (thing_awaited(run, v)) return raise(run, TypeId::RuntimeError, "coroutine is being awaited already");
        return retained(m, v);
    }
    if (type == TypeId::native_coroutine || type == TypeId::agen_asend || type == TypeId::agen_athrow ||
        type == TypeId::future_iterator || type == TypeId::coroutine_wrapper)
        return retained(m, v);
    if (type == TypeId::generator && (at<Generator>(m, v)->flags & gen_is_iterable_coroutine)) return retained(m, v);
    Value method = lookup_special(run, v, NameId::d_await);
    if (method && is_native_descriptor(m, method) && is_instance(m, v, TypeId::future)) {
        Value iterator = new_record(m, TypeId::future_iterator, 2);
        at<Record>(m, iterator)->fields[0] = retained(m, v);
        return iterator;
    }
    if (!method) {
        if (context)
            return raise(run, TypeId::TypeError,
                         std::string("'async with' received an object from ") +
                             (context == 1 ? "__aenter__" : "__aexit__") +
                             " that does not implement __await__: " + type_name(m, v));
        return raise(run, TypeId::TypeError, "object " + type_name(m, v) + " can't be used in 'await' expression");
    }
    return tail_special(run, method, {v}, OnReturn::awaitable);
}

Value get_yield_from_iter(Run& run, Value v, std::uint32_t code_flags) {
    auto& m = run.m;
    if (is_a(m, v, TypeId::coroutine)) {
        auto own = top_frame(m)->generator;
        bool is_awaited = own && at<Generator>(m, own)->flags & gen_is_iterable_coroutine;    // types.coroutine
        if (is_awaited || code_flags & Code::is_coroutine) return retained(m, v);
        return raise(run, TypeId::TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return get_iter(run, v);
}

Value send_native(Run& run, Value iterator, Value value, bool* done) {
    auto& m = run.m;
    if (is_instance(m, iterator, TypeId::BaseException))
        return raise_object(run, retained(m, iterator));    // finish_close
    switch (type_of(m, iterator)) {
        case TypeId::future_iterator: return run.loop.future_iterator_send(run, iterator, value, done);
        case TypeId::native_coroutine: return run.loop.native_coroutine_send(run, iterator, value, done);
        case TypeId::agen_asend: return asend_send(run, iterator, value);
        case TypeId::agen_athrow: return athrow_send(run, iterator, value, done);
        case TypeId::coroutine_wrapper: {
            Value inner = at<Record>(m, iterator)->fields[0];
            if (is_a(m, inner, TypeId::native_coroutine))
                return run.loop.native_coroutine_send(run, inner, value, done);
            return request_resume(run, inner, value);
        }
        default: break;
    }
    if (value == kNone) {
        Value r = iterator_next(run, iterator);
        if (r == kExhausted) {
            *done = true;
            return kNone;
        }
        return r;
    }
    Held method(m, get_attribute(run, iterator, name(m, NameId::n_send)));
    if (!method) return {};
    return tail_call(run, method, {value});
}

Value throw_native(Run& run, Value iterator, Value owned_exception, bool* done, bool* is_unasked) {
    auto& m = run.m;
    Held exception(m, owned_exception);
    switch (type_of(m, iterator)) {
        case TypeId::native_coroutine: return run.loop.native_coroutine_throw(run, iterator, exception, done);
        case TypeId::coroutine_wrapper: {
            Value inner = at<Record>(m, iterator)->fields[0];
            if (is_a(m, inner, TypeId::native_coroutine))
                return run.loop.native_coroutine_throw(run, inner, exception, done);
            return request_throw(run, inner, exception);
        }
        case TypeId::agen_asend:
        case TypeId::agen_athrow: return awaitable_throw(run, iterator, exception);
        case TypeId::future_iterator: return throw_object(run, exception.take());
        default: break;
    }
    Held method(m, find_attribute(run, iterator, intern(m, "throw")));
    if (!method) {
        if (run.has_error()) {
            if (is_unasked) *is_unasked = true;
            return {};
        }
        *done = true;    // it has no part in it: even a StopIteration is the caller's own
        return raise_object(run, exception.take());
    }
    if (is_a(m, exception, TypeId::tuple)) return tail_call(run, method, exception.take());
    return tail_call(run, method, {exception.get()});
}

Value close_native(Run& run, Value iterator) {
    auto& m = run.m;
    switch (type_of(m, iterator)) {
        case TypeId::native_coroutine: {
            bool done = false;
            Held exit(m, new_exception(run, class_value(m, TypeId::GeneratorExit), nullptr, 0));
            Value r = run.loop.native_coroutine_throw(run, iterator, exit, &done);
            if (!r && (error_is(run, TypeId::GeneratorExit) || error_is(run, TypeId::StopIteration))) {
                clear_error(run);
                return kNone;
            }
            return r;
        }
        case TypeId::future_iterator:
        case TypeId::list_iterator: return kNone;
        default: break;
    }
    Held method(m, find_attribute(run, iterator, name(m, NameId::n_close)));
    if (!method) {
        if (run.has_error()) tell_unraisable(run, iterator);
        return kNone;
    }
    return call(run, method, nullptr, 0);
}

Value get_aiter(Run& run, Value v) {
    auto& m = run.m;
    if (is_a(m, v, TypeId::async_generator)) return retained(m, v);
    Value method = lookup_special(run, v, NameId::d_aiter);
    if (!method)
        return raise(run, TypeId::TypeError,
                     "'async for' requires an object with __aiter__ method, got " + type_name(m, v));
    return tail_special(run, method, {v}, OnReturn::aiter);
}

Value get_anext(Run& run, Value async_iterator) {
    auto& m = run.m;
    if (is_a(m, async_iterator, TypeId::async_generator)) return new_asend(run, async_iterator, kNone);
    Value method = lookup_special(run, async_iterator, NameId::d_anext);
    if (!method)
        return raise(run, TypeId::TypeError,
                     "'async for' requires an iterator with __anext__ method, got " + type_name(m, async_iterator));
    return tail_special(run, method, {async_iterator}, OnReturn::anext);
}

}    // namespace coroscope
