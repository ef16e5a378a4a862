// What is left to do when a future, a task or an async generator loses its last reference.
#include "core/loop/handle.hpp"
#include "core/loop/loop.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/loop/types.hpp"
#include "core/vm/generators.hpp"

namespace coroscope {
namespace {

void forget_async_generator(Machine& m, Value loop, Value generator) {
    auto* list = at<List>(m, loop_at(m, loop)->async_generators);
    auto* items = at<Value>(m, list->items);
    auto self = Value::of_int(generator.offset());
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < list->size; ++i)
        if (items[i] != self) items[kept++] = items[i];
    list->size = kept;
}

Value hooks_key(Run& run) {
    return intern(run, run.root().loop ? "_asyncgen_hooks_of_loop" : "_asyncgen_hooks");
}

// What sys.set_asyncgen_hooks() has set for here: (firstiter, finalizer, the loop that runs or None); unbound: nothing.
Value hooks_of_program(Run& run) {
    Value hooks = dict_get_str(run, run.root().hidden, hooks_key(run));
    auto loop = run.root().loop;
    return hooks && (!loop || at<Tuple>(run, hooks)->items[2] == loop) ? hooks : Value{};
}

// An async generator that is finalised by the program keeps (the loop or None, the finalizer).
bool begin_by_hooks(Run& run, Value generator, Value hooks) {
    Held kept(run, retained(run, hooks));
    auto* items = at<Tuple>(run, hooks)->items;
    if (items[1] != kNone) {
        Value parts[] = {items[2], items[1]};
        assign(run, at<Generator>(run, generator)->origin, new_tuple_of(run, parts, 2));
    }
    Value first = at<Tuple>(run, kept)->items[0];
    if (first == kNone) return true;
    Value done = call(run, first, &generator, 1);
    drop(run, done);
    return static_cast<bool>(done);
}

}    // namespace

Value async_generator_hooks(Run& run, const Value*) {
    Value hooks = hooks_of_program(run), loop = run.root().loop;
    if (hooks) return new_tuple_of(run, at<Tuple>(run, hooks)->items, 2);
    Value nothing[] = {kNone, kNone};
    if (!loop) return new_tuple_of(run, nothing, 2);
    Held first(run, get_attribute(run, loop, "_asyncgen_firstiter_hook"));
    Held final(run, first ? get_attribute(run, loop, "_asyncgen_finalizer_hook") : Value{});
    if (!final) return {};
    Value own[] = {first, final};
    return new_tuple_of(run, own, 2);
}

Value set_async_generator_hooks(Run& run, const Value* args) {
    Value parts[] = {args[0], args[1], run.root().loop ? run.root().loop : kNone};
    Held hooks(run, new_tuple_of(run, parts, 3));
    dict_set_str(run, run.root().hidden, hooks_key(run), hooks);
    return kNone;
}

Value note_async_generator(Run& run, const Value* args) {
    auto& origin = at<Generator>(run, args[1])->origin;
    if (!origin.is_ref()) assign(run, origin, retained(run, args[0]));
    list_append(run, loop_at(run, args[0])->async_generators, Value::of_int(args[1].offset()));
    return kNone;
}

Value finalize_future(Run& run, Value dropped) {
    auto* f = future_at(run, dropped);
    auto bits = f->bits.as_int();
    auto report = loop_root(run, LoopRoot::report_lost);
    if (bits & task_is_listed) {
        unlist_task(run, dropped);
        if (!(bits & (task_is_silent | future_is_done)) && report) return tail_call(run, report, {dropped, kTrue});
    }
    if (!(bits & future_logs_traceback)) return kNone;
    clear_bit(run, dropped, future_logs_traceback);
    return f->exception && report ? tail_call(run, report, {dropped, kFalse}) : kNone;
}

bool async_generator_begins(Run& run, Value generator) {
    if (Value hooks = hooks_of_program(run)) return begin_by_hooks(run, generator, hooks);
    auto loop = run.root().loop;
    if (!loop) return true;
    at<Generator>(run, generator)->origin = retained(run, loop);
    list_append(run, loop_at(run, loop)->async_generators, Value::of_int(generator.offset()));
    return true;
}

bool async_generator_dropped(Run& run, Value generator) {
    auto loop = at<Generator>(run, generator)->origin;
    if (!loop.is_ref()) return false;
    if (is_a(run, loop, TypeId::tuple)) {
        Held finalizer(run, retained(run, at<Tuple>(run, loop)->items[1]));
        if (Value listed = at<Tuple>(run, loop)->items[0]; listed != kNone)
            forget_async_generator(run, listed, generator);
        Value done = call(run, finalizer, &generator, 1);
        if (!done) tell_unraisable(run, generator);
        drop(run, done);
        return true;
    }
    forget_async_generator(run, loop, generator);
    if (has_bit(run, loop, loop_is_closed)) return true;
    Held close(run, get_attribute(run, generator, "aclose"));
    Held closing(run, close ? call(run, close, nullptr, 0) : Value{});
    Held create_task(run, closing ? get_attribute(run, loop, "create_task") : Value{});
    if (!create_task) {
        clear_error(run);
        return false;
    }
    Value argument = closing;
    Held args(run, new_tuple_of(run, &argument, 1));
    drop(run, call_soon(run, loop, {HandleKind::call, create_task, args, {}, false}));
    return true;
}

}    // namespace coroscope
