// From a callable and arguments to a value or a new frame: functions, natives, bound methods, classes, instances.
#include "core/vm/call.hpp"

#include <algorithm>

#include "core/machine/finalizer.hpp"
#include "core/vm/bind.hpp"
#include "core/vm/call_parts.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/coroutine_origin.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/generator_steps.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

Value pack_facts(const Code& code) {
    // The body of a class is called with its namespace.
    std::uint32_t positional = code.flags & Code::is_class_body ? 1 : code.positional;
    bool is_simple = !(code.flags & (Code::has_varargs | Code::has_varkeywords)) && code.keyword_only == 0 &&
                     positional < kNotSimple;
    bool is_plain = !(code.flags & kMakesGenerator);
    std::uint64_t bits = code.id | std::uint64_t{is_simple && is_plain ? positional : kNotSimple} << 24 |
                         std::uint64_t{code.local_count()} << 32 |
                         std::uint64_t{is_simple && !is_plain ? positional : kNotSimple} << 48;
    return Value::of_int(static_cast<std::int64_t>(bits));
}

namespace {

constexpr std::uint32_t kValueBytes = sizeof(Value);

// Calls a function whose locals have been bound in place: pushes its frame, or makes its generator.
Called enter_function(Run& run, Function* function, Value* slot, Value* result_slot, Continuation& then,
                      Value* result) {
    auto& m = run.m;
    auto& r = run.root();
    auto facts = facts_of(*function);
    const auto& view = run.views[facts.code()];
    auto* caller = top_frame(m);
    if (view.flags & kMakesGenerator) {
        *result = make_generator(m, view, slot, view.locals);
        if (r.origin_depth) note_origin(run, *result);
        caller->stack = offset_in(m, result_slot);
        return Called::value;
    }
    bool is_over = slot + 1 + view.locals + view.stack_size > stack_limit(m);
    if (is_over) raise_recursion(run);
    std::uint32_t levels = run.levels;
    run.levels = 0;
    if (is_over ||
        (r.frame_count >= r.recursion_check && is_too_deep(run, facts.code(), then.on_return, then.aux, levels))) {
        drop_slots(m, slot, view.locals);
        drop(m, take(then.extra));
        caller->stack = offset_in(m, result_slot);
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
    frame->routine = static_cast<std::uint16_t>(levels * frame_level);
    return Called::entered;
}

// What a native that asks for a call was given and nobody else holds, but for the request: it lives until that call has
// ended. Owned, or nothing.
Value temporaries_of_request(Run& run, const Value* first, const Value* end, const Continuation& then) {
    auto& m = run.m;
    auto kind = static_cast<RequestKind>(run.request.kind);
    bool is_plain = then.on_return == OnReturn::push && run.request.on_return == OnReturn::push &&
                    top_frame(m)->code != kNoCode &&
                    (kind == RequestKind::call || kind == RequestKind::resume || kind == RequestKind::throw_in);
    // An exception that throw() has made of a class belongs to the generator alone.
    bool is_made = kind == RequestKind::throw_in && run.views[top_frame(m)->code].code->flags & Code::is_hidden;
    if (!is_plain || is_made) return {};
    auto is_kept = [&](Value v) { return v != run.request.target && is_temporary(m, v, 2); };
    auto count = static_cast<std::uint32_t>(std::count_if(first, end, is_kept));
    if (count == 0) return {};
    if (count == 1) return retained(m, *std::find_if(first, end, is_kept));
    Value made = new_tuple(m, count);
    auto* next = at<Tuple>(m, made)->items + count;    // a tuple lets go of its last item first
    for (auto* p = first; p < end; ++p)
        if (is_kept(*p)) *--next = retained(m, *p);
    return made;
}

// Those that CPython calls with one argument or none go one level deeper.
bool is_level(const Native& native) {
    if (native.is_new || native.varargs >= 0 || native.varkeywords >= 0) return false;
    auto own = native.parameters.size() - (native.is_method || native.is_class_method);
    bool is_plain = native.required == native.parameters.size() && native.positional_only == native.positional;
    return is_plain && own <= 1 && native.qualname != std::string_view("len");
}

// A few go further.
bool native_has_no_room(Run& run, const Native& native, const Value* slot, std::uint32_t count) {
    std::string_view name = native.qualname;
    if (native.is_new || name == "len" || name == "list.append") return false;
    if (name == "print") {
        if (count == 0) return has_no_room(run, {kWhileCalling});
        return has_no_room(run, {is_a(run, slot[1], TypeId::str) ? kWhileCalling : kWhileStr, kWhileCalling});
    }
    if (name == "repr" && count == 1) {
        if (is_instance(run, slot[1], TypeId::BaseException))
            return has_no_room(run, {kWhileCalling, kWhileRepr, kWhileRepr});
        return has_no_room(run, {kWhileCalling, kWhileRepr});
    }
    return is_level(native) && has_no_room(run, {kWhileCalling});
}

// Natives that ask for one another nest in C++; where memory is checked a level takes some 22 KiB of the stack.
constexpr std::uint32_t kMostAsking = 150;
struct Asking {
    explicit Asking(Run& r) : run(r) { ++run.asking; }
    ~Asking() { --run.asking; }
    Run& run;
};

Called call_native(Run& run, Value* slot, std::uint32_t count, Value names, Value* result_slot, Continuation& then,
                   Value* result) {
    auto& m = run.m;
    auto* function = at<NativeFunction>(m, slot[0]);
    const Native& native = run.natives.natives[static_cast<std::size_t>(function->number.as_int())];
    run.levels = 0;
    auto* frame = top_frame(m);
    auto free_before = frame->free_stack;
    protect(m, frame, slot + 1 + count);
    const auto& r0 = run.root();
    if (__builtin_expect(r0.frame_count >= r0.recursion_check, 0) && native_has_no_room(run, native, slot, count)) {
        frame->free_stack = free_before;
        return fail(run, slot, count, result_slot, then);
    }
    Value self;
    if (function->self && (native.is_method || native.is_class_method) && is_native_function(m, slot[0]))
        self = function->self;
    if (native.is_method && !self && count > 0 && !receiver_fits(run, native, *function, slot[1])) {
        frame->free_stack = free_before;
        return fail(run, slot, count, result_slot, then);
    }
    if (native.is_new && !makes_class(run, *function, slot + 1, count - (names ? at<Tuple>(m, names)->size : 0))) {
        frame->free_stack = free_before;
        return fail(run, slot, count, result_slot, then);
    }
    Value r;
    auto parameters = static_cast<std::uint32_t>(native.parameters.size());
    auto given = count + (self ? 1 : 0);
    if (native.is_in_place && !names && given <= native.positional && given >= native.required) {
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
        if (!bind_native(run, native, self, slot + 1, count, names, bound, function->owner)) {
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
    if (r == kTailCall)
        if (Value kept = temporaries_of_request(run, slot + 1, slot + 1 + count, then))
            then = {OnReturn::keep, 0, kept};
    drop_slots(m, slot, count);
    frame = top_frame(m);
    frame->free_stack = free_before;
    frame->stack = offset_in(m, result_slot);
    if (!r) {
        drop(m, take(then.extra));
        return Called::raised;
    }
    if (r == kTailCall) {
        if (run.request.kind == static_cast<std::uint8_t>(RequestKind::call) && is_level(native)) ++run.request.levels;
        // What it asks for may be written in C++ and ask in its turn.
        Asking asking(run);
        if (run.asking > kMostAsking) {
            raise_recursion(run, kWhileCalling);
            drop_request(run);
            drop(m, take(then.extra));
            return Called::raised;
        }
        auto called = serve_request(run, result_slot, then, result);
        if (called == Called::value && then.on_return == OnReturn::keep) drop(m, take(then.extra));
        return called;
    }
    if (r == kExhausted) {
        raise_stop_iteration(run, kNone);
        drop(m, take(then.extra));
        return Called::raised;
    }
    *result = r;
    return Called::value;
}

}    // namespace

// Whether the arguments already lie where the locals will be: positional ones only, with defaults for the rest.
bool takes_in_place(const Machine& m, const Function& function, const Code& code, std::uint32_t count) {
    if (code.flags & Code::is_class_body) return count == 1;
    if (code.flags & (Code::has_varargs | Code::has_varkeywords) || code.keyword_only) return false;
    if (count > code.positional) return false;
    return count == code.positional ||
           (function.defaults && count + at<Tuple>(m, function.defaults)->size >= code.positional);
}
void fill_defaults(Machine& m, const Function& function, const Code& code, Value* slot, std::uint32_t count) {
    auto* defaults = function.defaults ? at<Tuple>(m, function.defaults) : nullptr;
    for (std::uint32_t i = count; i < code.positional; ++i)
        slot[1 + i] = retained(m, defaults->items[i + defaults->size - code.positional]);
    for (std::uint32_t i = std::max(count, code.positional); i < code.local_count(); ++i) slot[1 + i] = {};
}

// Callables that stand for another callable, one behind the other: methods of methods, objects whose __call__ is one.
constexpr int kMostBound = 100;

Called begin_call(Run& run, Value* slot, std::uint32_t count, Value names, Value* result_slot, Continuation& then,
                  Value* result) {
    auto& m = run.m;
    int depth = 0;
    for (; depth < kMostBound; ++depth) {
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
                } else if (!names && takes_in_place(m, *function, *view.code, count)) {
                    fill_defaults(m, *function, *view.code, slot, count);
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
            case TypeId::method_wrapper:
            case TypeId::method_descriptor:
            case TypeId::wrapper_descriptor: return call_native(run, slot, count, names, result_slot, then, result);
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
        if (takes_object(m, method)) {
            insert_receiver(m, slot, count, method, callable);
            ++count;
            ++run.levels;
            continue;
        }
        Held bound(m, needs_binding(run, method) ? get_attribute(run, callable, name(m, NameId::d_call))
                                                 : retained(m, unbound_target(m, method)));
        if (!bound) return fail(run, slot, count, result_slot, then);
        assign(m, slot[0], bound.take());
    }
    if (depth == kMostBound)
        raise_recursion(run);
    else
        raise(run, TypeId::TypeError, "'" + type_name(m, slot[0]) + "' object is not callable");
    return fail(run, slot, count, result_slot, then);
}

void push_base_frame(Run& run, Value function, const Value* args, std::uint32_t count) {
    auto& m = run.m;
    auto facts = facts_of(*at<Function>(m, function));
    auto* slot = at<Value>(m, kStackAt);
    slot[0] = function;
    for (std::uint32_t i = 0; i < facts.locals(); ++i) slot[1 + i] = i < count ? args[i] : Value{};
    auto* frame = frames_of(m) + root(m).frame_count++;
    *frame = {};
    frame->locals = kStackAt + kValueBytes;
    frame->code = facts.code();
    frame->stack = frame->locals + facts.locals() * kValueBytes;
    frame->function = function.offset();
    frame->on_return = OnReturn::leave;
}

void pop_frame(Run& run) {
    auto& m = run.m;
    auto* frame = top_frame(m);
    const auto& view = run.views[frame->code];
    if (frame->frame_object) detach_frame_object(run, frame);
    Value* locals = at<Value>(m, frame->locals);
    drop_in_order(m, locals, view.locals);
    drop(m, locals[-1]);
    --root(m).frame_count;
}

}    // namespace coroscope
