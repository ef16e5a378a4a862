// From a callable and arguments to a value or a new frame: functions, natives, bound methods, classes, instances.
#include "core/vm/call.hpp"

#include <cstring>

#include "core/vm/bind.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

Value pack_facts(const Code& code) {
    // The body of a class is called with its namespace.
    std::uint32_t positional = code.flags & Code::is_class_body ? 1 : code.positional;
    bool is_simple = !(code.flags & (Code::is_generator | Code::is_coroutine | Code::is_async_generator |
                                     Code::has_varargs | Code::has_varkeywords)) &&
                     code.keyword_only == 0 && positional < kNotSimple;
    std::uint64_t bits =
        code.id | std::uint64_t{is_simple ? positional : kNotSimple} << 24 | std::uint64_t{code.local_count()} << 32;
    return Value::of_int(static_cast<std::int64_t>(bits));
}

namespace {

constexpr std::uint32_t kValueBytes = sizeof(Value);

std::uint32_t offset_in(const Machine& m, const void* p) {
    return static_cast<std::uint32_t>(static_cast<const std::byte*>(p) - m.base);
}

void drop_slots(Machine& m, Value* slot, std::uint32_t count) {
    for (std::uint32_t i = 0; i <= count; ++i) drop(m, take(slot[i]));
}

Called fail(Run& run, Value* slot, std::uint32_t count, Value* result_slot, Continuation& then) {
    drop_slots(run.m, slot, count);
    drop(run.m, take(then.extra));
    top_frame(run.m)->stack = offset_in(run.m, result_slot);
    return Called::raised;
}

// What stands below `end` on the value stack is in use, whatever nested calls do.
void protect(Machine& m, Frame* frame, Value* end) {
    if (frame->generator)
        frame->free_stack = offset_in(m, end);
    else
        frame->stack = offset_in(m, end);
}

// Calls a function whose locals have been bound in place: pushes its frame, or makes its generator.
Called enter_function(Run& run, Function* function, Value* slot, Value* result_slot, Continuation& then,
                      Value* result) {
    auto& m = run.m;
    auto& r = run.root();
    auto facts = facts_of(*function);
    const auto& view = run.views[facts.code()];
    auto* caller = top_frame(m);
    constexpr std::uint32_t kMakesGenerator = Code::is_generator | Code::is_coroutine | Code::is_async_generator;
    if (view.flags & kMakesGenerator) {
        TypeId type = view.flags & Code::is_coroutine         ? TypeId::coroutine
                      : view.flags & Code::is_async_generator ? TypeId::async_generator
                                                              : TypeId::generator;
        auto slots = view.locals + view.stack_size + 1;
        auto bytes = static_cast<std::uint32_t>(sizeof(Generator) + slots * kValueBytes);
        auto offset = bytes <= 1024 ? allocate_small(m, bytes) : allocate(m, bytes);
        auto* g = at<Generator>(m, offset);
        std::memset(static_cast<void*>(g), 0, sizeof(Generator));
        g->object = {1, static_cast<std::uint16_t>(type), Kind::generator, 0};
        mark_container(m, offset);
        g->code = facts.code();
        g->slots = slots;
        g->locals = static_cast<std::uint16_t>(view.locals);
        g->line = view.code->first_line;
        g->state = GeneratorState::created;
        g->function = slot[0];    // the stack's reference
        slot[0] = {};
        g->name = retained(m, function->name);
        g->qualname = retained(m, function->qualname);
        for (std::uint32_t i = 0; i < view.locals; ++i) g->values[i] = slot[1 + i];
        for (std::uint32_t i = view.locals; i < slots; ++i) g->values[i] = {};
        caller->stack = offset_in(m, result_slot);
        *result = Value::of_offset(offset);
        return Called::value;
    }
    if (r.frame_count >= r.recursion_limit || slot + 1 + view.locals + view.stack_size > stack_limit(m)) {
        drop_slots(m, slot, view.locals);
        drop(m, take(then.extra));
        caller->stack = offset_in(m, result_slot);
        raise_recursion(run);
        return Called::raised;
    }
    caller->stack = offset_in(m, result_slot);
    auto* frame = frames_of(m) + r.frame_count++;
    *frame = {};
    frame->locals = offset_in(m, slot + 1);
    frame->code = facts.code();
    frame->stack = frame->locals + view.locals * kValueBytes;
    frame->function = offset_in(m, function);
    frame->on_return = then.on_return;
    frame->aux = then.aux;
    frame->extra = take(then.extra);
    return Called::entered;
}

Called call_native(Run& run, Value* slot, std::uint32_t count, Value names, Value* result_slot, Continuation& then,
                   Value* result) {
    auto& m = run.m;
    auto* function = at<NativeFunction>(m, slot[0]);
    const Native& native = run.natives.natives[static_cast<std::size_t>(function->number.as_int())];
    auto* frame = top_frame(m);
    auto free_before = frame->free_stack;
    protect(m, frame, slot + 1 + count);
    Value self;
    if (function->self && (native.is_method || native.is_class_method) && is_a(m, slot[0], TypeId::native))
        self = function->self;
    if (native.is_method && !self && count > 0 && !receiver_fits(run, native, *function, slot[1])) {
        frame->free_stack = free_before;
        return fail(run, slot, count, result_slot, then);
    }
    Value r;
    auto parameters = static_cast<std::uint32_t>(native.parameters.size());
    auto given = count + (self ? 1 : 0);
    if (native.is_simple && !names && given <= parameters && given >= native.required) {
        if (self) {
            for (std::uint32_t i = count; i > 0; --i) slot[i + 1] = slot[i];
            slot[1] = retained(m, self);
            count += 1;
        }
        for (std::uint32_t i = count; i < parameters; ++i) slot[1 + i] = {};
        count = parameters;
        protect(m, frame, slot + 1 + count);
        if (native.def->iterable && slot[native.def->iterable] &&
            !is_native_iterable(run, slot[native.def->iterable]) && can_iterate(run, slot[native.def->iterable])) {
            r = materialize(run, slot[0], slot + 1, count, native.def->iterable - 1u);
        } else {
            r = native.def->call(run, slot + 1);
        }
    } else {
        BoundArguments bound;
        if (!bind_native(run, native, self, slot + 1, count, names, bound)) {
            bound.release(m);
            frame->free_stack = free_before;
            return fail(run, slot, count, result_slot, then);
        }
        auto iterable = native.def->iterable;
        if (iterable && bound.values[iterable - 1u] && !is_native_iterable(run, bound.values[iterable - 1u]) &&
            can_iterate(run, bound.values[iterable - 1u]))
            r = materialize_bound(run, slot[0], native, bound, iterable - 1u);
        else
            r = native.def->call(run, bound.values.data());
        bound.release(m);
    }
    drop_slots(m, slot, count);
    frame = top_frame(m);
    frame->free_stack = free_before;
    frame->stack = offset_in(m, result_slot);
    if (!r) {
        drop(m, take(then.extra));
        return Called::raised;
    }
    if (r == kTailCall) return serve_request(run, result_slot, then, result);
    if (r == kExhausted) {
        raise_stop_iteration(run, kNone);
        drop(m, take(then.extra));
        return Called::raised;
    }
    *result = r;
    return Called::value;
}

// Opens a gap for a receiver: [callable a1 .. an] becomes [function self a1 .. an].
void insert_receiver(Machine& m, Value* slot, std::uint32_t count, Value function, Value self) {
    retain(m, function);
    retain(m, self);
    for (std::uint32_t i = count; i > 0; --i) slot[i + 1] = slot[i];
    slot[1] = self;
    assign(m, slot[0], function);
}

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
    Value make = lookup_in_type(run, cls, name(m, NameId::d_new));
    Value init = lookup_in_type(run, cls, name(m, NameId::d_init));
    if (is_a(m, make, TypeId::staticmethod)) make = at<Record>(m, make)->fields[0];
    bool makes_plainly = is_object_new(run, make);
    auto* frame = top_frame(m);
    auto free_before = frame->free_stack;
    protect(m, frame, slot + 1 + count + 1);
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
        Continuation constructed{OnReturn::construct, 0, instance};
        bool is_nested = then.on_return != OnReturn::push;
        if (is_nested) {    // what comes after is another's business: do this part now
            Value done = call(run, init, slot + 1, count + 1);
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
    Value parts[] = {cls, args, keywords};
    Held pack(m, new_tuple_of(m, parts, 3));
    bool is_python = is_a(m, make, TypeId::function);
    bool needs_init = init && !is_inert_init(run, init, cls);
    insert_receiver(m, slot, count, make, cls);
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
        Held held_pack(m, pack.take());
        Continuation none;
        (void)none;
        Held all_args(m, new_tuple_of(m, slot + 1, count + 1));
        instance = call(run, make, slot + 1, count + 1);
        drop_slots(m, slot, count + 1);
        top_frame(m)->stack = offset_in(m, result_slot);
        if (!instance) {
            drop(m, take(then.extra));
            return Called::raised;
        }
        pack.reset(held_pack.take());
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

}    // namespace

Called begin_call(Run& run, Value* slot, std::uint32_t count, Value names, Value* result_slot, Continuation& then,
                  Value* result) {
    auto& m = run.m;
    for (int depth = 0; depth < 100; ++depth) {
        Value callable = slot[0];
        if (!callable.is_ref()) break;
        switch (type_of(m, callable)) {
            case TypeId::function: {
                auto* function = at<Function>(m, callable);
                auto facts = facts_of(*function);
                const auto& view = run.views[facts.code()];
                auto* frame = top_frame(m);
                if (slot + 1 + view.locals + count + view.stack_size + 8 > stack_limit(m)) {
                    raise_recursion(run);
                    return fail(run, slot, count, result_slot, then);
                }
                if (facts.arguments() == count && !names) {
                    for (std::uint32_t i = count; i < view.locals; ++i) slot[1 + i] = {};
                } else {
                    auto free_before = frame->free_stack;
                    protect(m, frame, slot + 1 + count);
                    bool is_bound = bind_arguments(run, function, *view.code, slot, count, names);
                    frame->free_stack = free_before;
                    if (!is_bound) {
                        drop(m, take(then.extra));
                        frame->stack = offset_in(m, result_slot);
                        return Called::raised;
                    }
                }
                return enter_function(run, function, slot, result_slot, then, result);
            }
            case TypeId::native:
            case TypeId::method_descriptor: return call_native(run, slot, count, names, result_slot, then, result);
            case TypeId::method: {
                auto* bound = at<BoundMethod>(m, callable);
                insert_receiver(m, slot, count, bound->function, bound->self);
                ++count;
                continue;
            }
            case TypeId::staticmethod: {
                Value inner = at<Record>(m, callable)->fields[0];
                retain(m, inner);
                assign(m, slot[0], inner);
                continue;
            }
            default: break;
        }
        if (is_instance(m, callable, TypeId::type))
            return construct(run, slot, count, names, result_slot, then, result);
        Value method = lookup_special(run, callable, NameId::d_call);
        if (!method) break;
        if (is_a(m, method, TypeId::function) || is_core_native(run, method)) {
            insert_receiver(m, slot, count, method, callable);
            ++count;
            continue;
        }
        Held bound(m, get_attribute(run, callable, name(m, NameId::d_call)));
        if (!bound) return fail(run, slot, count, result_slot, then);
        assign(m, slot[0], bound.take());
    }
    raise(run, TypeId::TypeError, "'" + type_name(m, slot[0]) + "' object is not callable");
    return fail(run, slot, count, result_slot, then);
}

Called serve_request(Run& run, Value* result_slot, Continuation& then, Value* result) {
    auto& m = run.m;
    auto& q = run.request;
    // The request's own continuation comes first; where somebody else waits as well, it is done in a nested loop.
    if (q.on_return != OnReturn::push && then.on_return != OnReturn::push && then.on_return != q.on_return) {
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
            auto called = begin_call(run, slot, count, names, result_slot, then, result);
            drop(m, names);
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

// --- For natives
// ----------------------------------------------------------------------------------------------------------

Value tail_call(Run& run, Value callable, std::initializer_list<Value> args) {
    Value tuple = new_tuple_of(run.m, args.begin(), static_cast<std::uint32_t>(args.size()));
    return tail_call(run, callable, tuple);
}

Value tail_call(Run& run, Value callable, Value owned_tuple, Value owned_keywords) {
    auto& q = run.request;
    q.kind = static_cast<std::uint8_t>(RequestKind::call);
    q.on_return = OnReturn::push;
    q.aux = 0;
    q.async_mode = 0;
    q.extra = {};
    q.target = retained(run.m, callable);
    q.args = owned_tuple;
    q.keywords = owned_keywords;
    return kTailCall;
}

namespace {

constexpr std::uint32_t kNestedDepth = 150;

// Runs what a nested call entered until it is left; the result is owned.
Value finish_nested(Run& run, Called called, Value value) {
    auto& r = run.root();
    if (called == Called::raised) return {};
    if (called == Called::value) return value;
    ++r.recursion_in_native;
    auto left = interpret(run);
    --r.recursion_in_native;
    if (left == Left::raised) return {};
    return take(run.result);
}

bool may_nest(Run& run) {
    if (run.root().recursion_in_native < kNestedDepth) return true;
    raise_recursion(run);
    return false;
}

}    // namespace

Value call(Run& run, Value callable, const Value* args, std::uint32_t count) {
    auto& m = run.m;
    if (!may_nest(run)) return {};
    auto* caller = top_frame(m);
    auto saved = caller->stack;
    auto at_stack = stack_end(m);
    if (at<Value>(m, at_stack) + count + 64 > stack_limit(m)) {
        raise_recursion(run);
        return {};
    }
    Value* slot = at<Value>(m, at_stack);
    slot[0] = retained(m, callable);
    for (std::uint32_t i = 0; i < count; ++i) slot[1 + i] = retained(m, args[i]);
    Continuation then{OnReturn::leave, 0, Value{}};
    Value value;
    auto outer_error = take(root(m).error);
    auto called = begin_call(run, slot, count, Value{}, at<Value>(m, saved), then, &value);
    Value result = finish_nested(run, called, value);
    caller->stack = saved;
    if (outer_error) {
        if (result)
            root(m).error = outer_error;
        else
            drop(m, outer_error);
    }
    return result;
}

Value call_request(Run& run) {
    auto& m = run.m;
    if (!may_nest(run)) {
        clear_request(run);
        return {};
    }
    auto* caller = top_frame(m);
    auto saved = caller->stack;
    Continuation then{OnReturn::leave, 0, Value{}};
    Value value;
    auto called = serve_request(run, at<Value>(m, caller->generator ? saved : stack_end(m)), then, &value);
    Value result = finish_nested(run, called, value);
    caller->stack = saved;
    return result;
}

Value call_method(Run& run, Value self, NameId method, std::initializer_list<Value> args) {
    auto& m = run.m;
    Value function = lookup_special(run, self, method);
    if (!function) {
        return raise(run, TypeId::AttributeError,
                     "'" + type_name(m, self) + "' object has no attribute '" + to_utf8(m, name(m, method)) + "'");
    }
    std::vector<Value> all{self};
    all.insert(all.end(), args.begin(), args.end());
    if (is_a(m, function, TypeId::function) || is_core_native(run, function))
        return call(run, function, all.data(), static_cast<std::uint32_t>(all.size()));
    Held bound(m, get_attribute(run, self, name(m, method)));
    if (!bound) return {};
    return call(run, bound, all.data() + 1, static_cast<std::uint32_t>(all.size() - 1));
}

void pop_frame(Run& run) {
    auto& m = run.m;
    auto* frame = top_frame(m);
    const auto& view = run.views[frame->code];
    if (frame->frame_object) detach_frame_object(run, frame);
    Value* locals = at<Value>(m, frame->locals);
    for (std::uint32_t i = 0; i < view.locals; ++i) drop(m, take(locals[i]));
    drop(m, take(locals[-1]));
    --root(m).frame_count;
}

}    // namespace coroscope
