// Calling a class: __new__, then __init__ of what it gave.
#include "core/machine/argument_order.hpp"
#include "core/vm/bind.hpp"
#include "core/vm/call_parts.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

Value names_or_none(Machine& m, Value* slot, std::uint32_t count, Value names, std::uint32_t* positional) {
    if (!names) {
        *positional = count;
        return kNone;
    }
    auto* tuple = at<Tuple>(m, names);
    *positional = count - tuple->size;
    Value dict = new_dict(m);
    tuple = at<Tuple>(m, names);
    for (std::uint32_t i = 0; i < tuple->size; ++i) dict_set_str(m, dict, tuple->items[i], slot[1 + *positional + i]);
    return dict;
}

}    // namespace

// Calling a class: __new__, then __init__.
Called construct(Run& run, Value* slot, std::uint32_t count, Value names, Value* result_slot, Continuation& then,
                 Value* result) {
    auto& m = run.m;
    Value cls = slot[0];
    Value metaclass = class_of(m, cls);
    if (metaclass != class_value(m, TypeId::type)) {
        Value method = lookup_in_type(run, metaclass, name(m, NameId::d_call));
        if (method && !is_core_native(run, method)) {
            insert_receiver(m, slot, count, method, cls);
            return begin_call(run, slot, count + 1, names, result_slot, then, result);
        }
    }
    if (cls == class_value(m, TypeId::type) && count == 1 && !names) {
        *result = retained(m, class_of(m, slot[1]));
        drop_slots(m, slot, count);
        top_frame(m)->stack = offset_in(m, result_slot);
        return Called::value;
    }
    if (at<Class>(m, cls)->flags.as_int() & class_is_not_made) {
        raise(run, TypeId::TypeError, "cannot create '" + class_text(m, cls) + "' instances");
        return fail(run, slot, count, result_slot, then);
    }
    // What the arguments were spread from lives until __init__ has returned.
    Held kept(m, then.on_return == OnReturn::keep ? take(then.extra) : Value{});
    if (kept) then = Continuation{};
    Value make = lookup_in_type(run, cls, name(m, NameId::d_new));
    Value init = lookup_in_type(run, cls, name(m, NameId::d_init));
    if (is_a(m, make, TypeId::staticmethod)) make = at<Record>(m, make)->fields[0];
    // Where something else comes after, and the class runs Python, a frame of its own waits for what is made.
    bool runs_python = is_a(m, make, TypeId::function) || (init && is_a(m, init, TypeId::function));
    if (then.on_return != OnReturn::push && runs_python) {
        insert_receiver(m, slot, count, prelude(run, "_make_instance"), cls);
        return begin_call(run, slot, count + 1, names, result_slot, then, result);
    }
    bool makes_plainly = is_object_new(run, make);
    auto* frame = top_frame(m);
    auto free_before = frame->free_stack;
    protect(m, frame, slot + 1 + count + 2);
    struct Unprotect {
        Machine& m;
        Frame* frame;
        std::uint32_t free_before;
        ~Unprotect() { frame->free_stack = free_before; }
    } unprotect{m, frame, free_before};
    // Exceptions made by BaseException.__new__, which keeps the arguments; where its __init__ follows, that is all.
    Value base = class_value(m, TypeId::BaseException);
    bool is_exception = (at<Class>(m, cls)->flags.as_int() & class_is_exception) &&
                        make == lookup_in_type(run, base, name(m, NameId::d_new));
    if (is_exception || (makes_plainly && at<Class>(m, cls)->kind.as_int() == static_cast<int>(Kind::record))) {
        bool is_inert = is_exception ? !names && init == lookup_in_type(run, base, name(m, NameId::d_init))
                                     : !init || is_inert_init(run, init, cls);
        if (is_inert && count > 0 && !is_exception) {
            raise(run, TypeId::TypeError, to_utf8(m, at<Class>(m, cls)->name) + "() takes no arguments");
            return fail(run, slot, count, result_slot, then);
        }
        Value instance = allocate_instance(run, cls);
        if (!instance) return fail(run, slot, count, result_slot, then);
        if (is_exception) {
            Value given = new_tuple_of(m, slot + 1, names ? count - at<Tuple>(m, names)->size : count);
            at<Exception>(m, instance)->args = given;
            at<Exception>(m, instance)->suppress = kFalse;
        }
        if (is_inert) {
            drop_slots(m, slot, count);
            frame->stack = offset_in(m, result_slot);
            *result = instance;
            return Called::value;
        }
        insert_receiver(m, slot, count, init, instance);
        if (needs_binding(run, init)) {
            Value bound = prelude(run, "_call_bound");
            insert_receiver(m, slot, ++count, bound, init);
            init = bound;
        }
        Continuation constructed{OnReturn::construct, 0, instance};
        if (kept) {
            Value pair[] = {instance, kept};
            constructed = {OnReturn::construct, 1, new_tuple_of(m, pair, 2)};
            drop(m, instance);
        }
        bool is_nested = then.on_return != OnReturn::push;
        if (is_nested) {    // what comes after is another's business: do this part now
            Value done = call(run, init, slot + 1, count + 1, names);
            drop_slots(m, slot, count + 1);
            frame = top_frame(m);
            frame->stack = offset_in(m, result_slot);
            if (!done) {
                drop(m, instance);
                drop(m, take(then.extra));
                return Called::raised;
            }
            *result = continue_with(run, constructed, done);
            if (!*result) {
                drop(m, take(then.extra));
                return Called::raised;
            }
            return Called::value;
        }
        Value value;
        auto called = begin_call(run, slot, count + 1, names, result_slot, constructed, &value);
        if (called != Called::value) return called;
        *result = continue_with(run, constructed, value);
        return *result ? Called::value : Called::raised;
    }
    // __new__ gets the class and everything else; __init__ what __new__ made.
    std::uint32_t positional;
    Held keywords(m, names_or_none(m, slot, count, names, &positional));
    Held args(m, new_tuple_of(m, slot + 1, positional));
    Value parts[] = {cls, args, keywords, kept};
    Held pack(m, new_tuple_of(m, parts, kept ? 4 : 3));
    // As the caller's stack lets them go, from the first.
    object_of(m, args)->aux = object_of(m, pack)->aux = tuple_goes_from_the_front;
    bool is_python = is_a(m, make, TypeId::function);
    bool needs_init = init && !is_inert_init(run, init, cls);
    insert_receiver(m, slot, count, make, cls);
    if (!is_python && !needs_init) return begin_call(run, slot, count + 1, names, result_slot, then, result);
    Continuation made{OnReturn::new_instance, 0, {}};
    if (is_python && then.on_return == OnReturn::push) {
        made.extra = pack.take();
        Value value;
        auto called = begin_call(run, slot, count + 1, names, result_slot, made, &value);
        if (called != Called::value) return called;
        Value r = continue_with(run, made, value);
        if (!r) return Called::raised;
        if (r == kTailCall) return serve_request(run, result_slot, then, result);
        *result = r;
        return Called::value;
    }
    Value instance;
    if (is_python) {
        instance = call(run, make, slot + 1, count + 1, names);
        drop_slots(m, slot, count + 1);
        top_frame(m)->stack = offset_in(m, result_slot);
        if (!instance) {
            drop(m, take(then.extra));
            return Called::raised;
        }
    } else {
        Continuation plain;
        auto called = begin_call(run, slot, count + 1, names, result_slot, plain, &instance);
        if (called == Called::raised) {
            drop(m, take(then.extra));
            return called;
        }
        if (called == Called::entered) {    // a native that ends in Python: what it gives is the instance
            auto* inner = top_frame(m);
            if (then.on_return == OnReturn::push && inner->on_return == OnReturn::push) {
                inner->on_return = OnReturn::new_instance;
                inner->extra = pack.take();
            } else if (inner->on_return == OnReturn::push) {
                inner->on_return = then.on_return;
                inner->aux = then.aux;
                inner->extra = take(then.extra);
            }
            return called;
        }
    }
    if (!needs_init || !is_subclass(m, class_of(m, instance), cls)) {
        *result = instance;
        return Called::value;
    }
    made.extra = pack.take();
    Value r = continue_with(run, made, instance);
    if (!r) {
        drop(m, take(then.extra));
        return Called::raised;
    }
    if (r == kTailCall) {
        if (then.on_return != OnReturn::push) {
            Value made_instance = take(run.request.extra);
            run.request.on_return = OnReturn::push;
            Value done = call_request(run);
            if (!done) {
                drop(m, made_instance);
                drop(m, take(then.extra));
                return Called::raised;
            }
            drop(m, done);
            *result = made_instance;
            return Called::value;
        }
        then = {run.request.on_return, run.request.aux, take(run.request.extra)};
        run.request.on_return = OnReturn::push;
        auto called = serve_request(run, result_slot, then, result);
        if (called == Called::value) {
            *result = continue_with(run, then, *result);
            then = {};
            return *result ? Called::value : Called::raised;
        }
        return called;
    }
    *result = r;
    return Called::value;
}

}    // namespace coroscope
