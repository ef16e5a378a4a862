// What is left to do when a future, a task or an async generator loses its last reference.
#include "core/loop/handle.hpp"
#include "core/loop/loop.hpp"
#include "core/loop/loop_roots.hpp"

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

}    // namespace

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

void async_generator_begins(Run& run, Value generator) {
    auto loop = run.root().loop;
    if (!loop) return;
    at<Generator>(run, generator)->origin = retained(run, loop);
    list_append(run, loop_at(run, loop)->async_generators, Value::of_int(generator.offset()));
}

bool async_generator_dropped(Run& run, Value generator) {
    auto loop = at<Generator>(run, generator)->origin;
    if (!loop.is_ref()) return false;
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
