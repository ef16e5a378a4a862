// What close() and the machine's queue of finalisers do: generators are closed, __del__ is called, a weak reference's
// callback too, and whatever they raise is reported as ignored.
#include "core/machine/finalizer.hpp"

#include "core/machine/collect.hpp"
#include "core/machine/weak.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/input_calls.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {

void raise_ignored_exit(Run& run, Continuation& then) {
    if ((then.aux & 0xff) != close_finalizes) drop(run.m, take(then.extra));
    // It has yielded: its frame stands just above the innermost.
    auto* left = frames_of(run.m) + run.root().frame_count;
    raise(run, TypeId::RuntimeError,
          std::string(noun(*at<Generator>(run.m, left->generator))) + " ignored GeneratorExit");
}

namespace {

// A finaliser has come to its end: the queue's reference goes, without asking again.
void finish_finalized(Run& run, Value object) {
    auto& m = run.m;
    auto* o = object_of(m, object);
    if (o->count == 1) {
        o->count = 0;
        destroy_object(m, object.offset());
    } else {
        --o->count;
    }
}

// The same where nothing had to run: what the object drops goes before those that wait.
void finish_at_once(Run& run, Value object) {
    auto token = enter_finalizer(run.m);
    finish_finalized(run, object);
    leave_finalizer(run.m, token);
}

}    // namespace

Value replaced_stderr(Run& run) {
    auto& m = run.m;
    Value sys = dict_get_str(m, root(m).modules, "sys");
    if (!sys || !is_a(m, sys, TypeId::module)) return {};
    Value names = at<Module>(m, sys)->dict, file = dict_get_str(m, names, "stderr");
    if (!file) return kNone;
    return file == dict_get_str(m, names, "__stderr__") ? Value{} : file;
}

void tell_unraisable(Run& run, Value object) {
    auto& m = run.m;
    Held error(m, take(run.root().error));
    if (!at<Exception>(m, error)->traceback && run.root().frame_count) {
        run.root().error = error.take();
        if (auto* frame = top_frame(m); frame->code != kNoCode) add_traceback(run, frame);
        error.reset(take(run.root().error));
    }
    if (is_a(m, object, TypeId::tuple) && at<Tuple>(m, object)->size == 2 &&
        is_weak_reference(m, at<Tuple>(m, object)->items[0].offset()))
        object = at<Tuple>(m, object)->items[1];
    bool is_hook = is_a(m, object, TypeId::tuple);
    Value sys = dict_get_str(m, run.root().modules, "sys");
    Value hook =
        sys && is_a(m, sys, TypeId::module) ? dict_get_str(m, at<Module>(m, sys)->dict, "unraisablehook") : Value{};
    if (is_hook || !hook || hook == kNone || is_native_function(m, hook)) {
        auto text =
            format_unraisable(run, is_hook ? at<Tuple>(m, object)->items[1] : unraisable_object(run, object), error,
                              is_hook ? "Exception ignored in sys.unraisablehook" : "Exception ignored in");
        if (Value file = replaced_stderr(run); !file) {
            write_stderr(run, text);
        } else if (file != kNone) {
            Held said(m, new_str(m, text));
            Value call[] = {prelude(run, "_write_text"), file, said};
            queue_value(m, new_tuple_of(m, call, 3));
        }
        return;
    }
    Value traceback = at<Exception>(m, error)->traceback;
    Value fields[] = {class_of(m, error), error, traceback ? traceback : kNone, kNone, unraisable_object(run, object)};
    Held values(m, new_tuple_of(m, fields, 5));
    Value call[] = {prelude(run, "_tell_unraisable"), hook, values};
    queue_value(m, new_tuple_of(m, call, 3));
}

void raise_exit(Run& run, Value owned_exit) {
    if (owned_exit)
        throw_object(run, owned_exit);
    else
        raise_object(run, new_exception(run, class_value(run.m, TypeId::GeneratorExit), nullptr, 0));
}

Closed finish_close(Run& run, Continuation& then) {
    switch (static_cast<CloseKind>(then.aux & 0xff)) {
        case close_pushes: return Closed::pushed_none;
        case close_finalizes:
            finish_finalized(run, take(then.extra));
            leave_finalizer(run.m, then.aux >> 8);
            return Closed::nothing;
        case close_delegates:
            // What the awaited has dropped comes first: the SEND runs once more and finds an exception to raise.
            if (auto* frame = top_frame(run.m); frame->code != kNoCode && has_finalizers(run.m)) {
                auto* top = at<Value>(run.m, frame->stack);
                Value exit = take(then.extra);
                assign(run.m, top[-1],
                       exit ? exit : new_exception(run, class_value(run.m, TypeId::GeneratorExit), nullptr, 0));
                top[0] = kNone;
                frame->stack += sizeof(Value);
                return Closed::nothing;
            }
            raise_exit(run, take(then.extra));
            then.on_return = OnReturn::send;
            return Closed::raised;
        case close_leaves: return Closed::left;
        case close_to_native: return Closed::native;
    }
    return Closed::nothing;
}

bool close_failed(Run& run, Continuation& then) {
    auto kind = static_cast<CloseKind>(then.aux & 0xff);
    if (kind == close_finalizes) {
        tell_unraisable(run, then.extra);
        finish_finalized(run, take(then.extra));
        leave_finalizer(run.m, then.aux >> 8);
        return true;
    }
    if (kind == close_delegates) {
        auto* frame = top_frame(run.m);
        if (frame->code != kNoCode) frame->routine &= ~frame_closes;
        drop(run.m, take(then.extra));
        then.on_return = OnReturn::send;
    }
    if (kind == close_leaves) then.on_return = OnReturn::leave;
    return false;
}

void finalizer_failed(Run& run, Continuation& then) {
    tell_unraisable(run, then.extra);
    Value number = is_input_call(run, then.extra) ? at<Tuple>(run, then.extra)->items[4] : kNone;
    finish_finalized(run, take(then.extra));
    leave_finalizer(run.m, then.aux);
    note_input_returned(run, number);
}

namespace {

// What becomes of a finaliser whose call was begun with two references to the object, one of them in `then`.
Called finalizer_called(Run& run, Called called, Continuation& then, Value value, Value object) {
    auto& m = run.m;
    if (called == Called::entered) {
        drop(m, object);
        return called;
    }
    if (called == Called::raised) {    // the call dropped its reference
        then.extra = object;
        finalizer_failed(run, then);
        return Called::value;
    }
    drop(m, value);
    drop(m, take(then.extra));
    finish_finalized(run, object);
    leave_finalizer(m, then.aux);
    return Called::value;
}

// Where the program has imported warnings, its filters and its ways of showing them decide.
Called warn_never_awaited(Run& run, Value coroutine, Continuation* then, Value* result) {
    auto& m = run.m;
    auto warning = never_awaited(run, coroutine);
    Held name(m, new_str(m, "warnings")), function(m, new_str(m, "_warn_unawaited"));
    Value module = warning.is_at_end ? Value{} : dict_get_str(m, run.root().modules, name);
    Value warn =
        module && is_a(m, module, TypeId::module) ? dict_get_str(m, at<Module>(m, module)->dict, function) : Value{};
    if (!warn) {
        write_stderr(run, format_never_awaited(run, warning));
        finish_at_once(run, coroutine);
        return Called::value;
    }
    auto token = enter_finalizer(m);
    *then = {OnReturn::discard, token, retained(m, coroutine)};
    auto* slot = at<Value>(m, stack_end(m));
    Value* p = slot;
    *p++ = retained(m, warn);
    *p++ = retained(m, coroutine);
    *p++ = new_str(m, warning.text);
    *p++ = new_str(m, warning.file);
    *p++ = Value::of_int(warning.line);
    *p++ = new_str(m, warning.source);
    auto called = begin_call(run, slot, 5, Value{}, at<Value>(m, top_frame(m)->stack), *then, result);
    return finalizer_called(run, called, *then, *result, coroutine);
}

}    // namespace

Called begin_finalizer(Run& run, Continuation* then, Value* value) {
    auto& m = run.m;
    Value object = next_finalizer(m);
    if (!object) {
        auto& r = run.root();
        if (r.finalizer_head == r.finalizer_count) r.finalizer_head = r.finalizer_count = 0;
        return Called::value;
    }
    if (object == kCollect) {
        if (queue_garbage(m))
            queue_value(m, kClear);
        else
            end_collection(m);
        return Called::value;
    }
    if (object == kClear) {
        clear_garbage(m);
        return Called::value;
    }
    if (is_a(m, object, TypeId::list)) return drop_waiting(m, object), Called::value;
    bool is_garbage = object == kAnyway;
    if (is_garbage) object = next_finalizer(m);
    auto* o = object_of(m, object);
    if (is_a(m, object, TypeId::tuple)) {    // a call that was asked for from outside
        auto token = enter_finalizer(m);
        *then = {OnReturn::discard, token, retained(m, object)};
        auto* slot = at<Value>(m, stack_end(m));
        auto* tuple = at<Tuple>(m, object);
        for (std::uint32_t i = 0; i < tuple->size; ++i) slot[i] = retained(m, tuple->items[i]);
        auto called = begin_call(run, slot, tuple->size - 1, Value{}, at<Value>(m, top_frame(m)->stack), *then, value);
        return finalizer_called(run, called, *then, *value, object);
    }
    if (is_weak_reference(m, object.offset())) {    // what it looked at is gone
        Held callback(m, take(at<WeakReference>(m, object)->callback));
        auto token = enter_finalizer(m);
        Value both[] = {object, callback};    // where it fails, its name is told
        *then = {OnReturn::discard, token, new_tuple_of(m, both, 2)};
        auto* slot = at<Value>(m, stack_end(m));
        slot[0] = retained(m, callback);
        slot[1] = retained(m, object);
        auto called = begin_call(run, slot, 1, Value{}, at<Value>(m, top_frame(m)->stack), *then, value);
        if (called == Called::raised) {
            tell_unraisable(run, callback);
            finish_finalized(run, object);
            leave_finalizer(m, token);
            return Called::value;
        }
        return finalizer_called(run, called, *then, *value, object);
    }
    if (o->count > 1 && !is_garbage) {    // somebody holds it again
        if (o->kind == Kind::generator)
            at<Generator>(m, object)->flags &= static_cast<std::uint8_t>(~gen_is_finalizing);
        --o->count;
        return Called::value;
    }
    if (o->kind == Kind::generator) {
        auto* g = at<Generator>(m, object);
        const Code& code = *run.views[g->code].code;
        bool is_created = g->state == GeneratorState::created;
        if (is_created && o->type == static_cast<std::uint16_t>(TypeId::coroutine)) {
            return warn_never_awaited(run, object, then, value);
        }
        if (is_created && (code.flags & Code::is_hidden)) {
            finish_at_once(run, object);
            return Called::value;
        }
        if (o->type == static_cast<std::uint16_t>(TypeId::async_generator) && !(g->flags & gen_is_async_closed) &&
            run.loop.async_generator_dropped && run.loop.async_generator_dropped(run, object)) {
            // A loop that is closed closes nothing: it goes as it stands.
            if (o->count == 1) return finish_at_once(run, object), Called::value;
            g->flags &= static_cast<std::uint8_t>(~gen_is_finalizing);
            drop(m, object);
            return Called::value;
        }
        auto token = enter_finalizer(m);
        *then = {OnReturn::close, close_finalizes | token << 8, object};
        auto called = resume_generator(run, object, Value{}, 2, *then, value);
        if (called == Called::value) {
            finish_finalized(run, object);
            leave_finalizer(m, token);
        }
        return called;
    }
    auto type = static_cast<TypeId>(o->type);
    if (type == TypeId::native_coroutine) {
        at<Record>(m, object)->fields[0] = Value::of_int(2);
        return warn_never_awaited(run, object, then, value);
    }
    if (run.loop.finalize && (is_instance(m, object, TypeId::future) || type == TypeId::handle)) {
        Value r = run.loop.finalize(run, object);
        if (r != kTailCall) {
            if (!r) clear_error(run);
            finish_at_once(run, object);
            return Called::value;
        }
        auto token = enter_finalizer(m);
        *then = {OnReturn::discard, token, retained(m, object)};
        auto called = serve_request(run, at<Value>(m, top_frame(m)->stack), *then, value);
        return finalizer_called(run, called, *then, *value, object);
    }
    Value method = lookup_special(run, object, NameId::d_del);
    if (!method) {
        finish_at_once(run, object);
        return Called::value;
    }
    note_finalized(m, object.offset());
    auto token = enter_finalizer(m);
    // Any callable may stand there: what is no method is called without the object.
    bool is_method = is_a(m, method, TypeId::function) || is_core_native(run, method);
    Held bound(m, is_method ? retained(m, method) : get_attribute(run, object, name(m, NameId::d_del)));
    *then = {OnReturn::discard, token, object};
    if (!bound) {
        finalizer_failed(run, *then);
        return Called::value;
    }
    auto* slot = at<Value>(m, stack_end(m));
    slot[0] = bound.take();
    if (is_method) slot[1] = retained(m, object);
    retain(m, object);
    auto called = begin_call(run, slot, is_method, Value{}, at<Value>(m, top_frame(m)->stack), *then, value);
    return finalizer_called(run, called, *then, *value, object);
}

}    // namespace coroscope
