#include "core/loop/context.hpp"

namespace coroscope {
namespace {

Value new_context(Run& run, Value map) {
    auto context = new_record(run, TypeId::context, 2);
    at<Context>(run, context)->map = retained(run, map);
    at<Context>(run, context)->is_entered = Value::of_int(0);
    return context;
}

std::uint32_t size_of_map(const Machine& m, Value map) {
    return map ? at<Tuple>(m, map)->size : 0;
}

}    // namespace

Value current_context(Run& run) {
    auto& current = run.root().context;
    if (!current) current = new_context(run, {});
    return current;
}

Value copy_context(Run& run, Value context) {
    return new_context(run, at<Context>(run, context)->map);
}
Value copy_context(Run& run) {
    return copy_context(run, current_context(run));
}

Value context_get(const Machine& m, Value context, Value variable) {
    auto map = at<Context>(m, context)->map;
    for (std::uint32_t i = 0; i < size_of_map(m, map); i += 2)
        if (at<Tuple>(m, map)->items[i] == variable) return at<Tuple>(m, map)->items[i + 1];
    return {};
}

void context_set(Run& run, Value context, Value variable, Value value) {
    auto map = at<Context>(run, context)->map;
    auto size = size_of_map(run, map);
    std::uint32_t place = 0;
    while (place < size && at<Tuple>(run, map)->items[place] != variable) place += 2;
    auto changed = new_tuple(run, place < size ? size : size + 2);
    auto* items = at<Tuple>(run, changed)->items;
    for (std::uint32_t i = 0; i < size; ++i)
        if (i != place + 1) items[i] = retained(run, at<Tuple>(run, map)->items[i]);
    if (place == size) items[place] = retained(run, variable);
    items[place + 1] = retained(run, value);
    assign(run, at<Context>(run, context)->map, changed);
}

void context_remove(Run& run, Value context, Value variable) {
    auto map = at<Context>(run, context)->map;
    auto size = size_of_map(run, map);
    if (!context_get(run, context, variable)) return;
    auto changed = new_tuple(run, size - 2);
    std::uint32_t to = 0;
    for (std::uint32_t i = 0; i < size; i += 2) {
        auto* items = at<Tuple>(run, map)->items;
        if (items[i] == variable) continue;
        at<Tuple>(run, changed)->items[to++] = retained(run, items[i]);
        at<Tuple>(run, changed)->items[to++] = retained(run, items[i + 1]);
    }
    assign(run, at<Context>(run, context)->map, changed);
}

// `extra` holds (context, callable, args, keywords); when the call has begun, the context before it.
NativeStep context_run_step(Run& run, Frame& frame, Value incoming, Ended ended) {
    NativeStep step;
    auto& current = run.root().context;
    if (frame.state == 0) {
        frame.state = 1;
        current_context(run);
        auto* items = at<Tuple>(run, frame.extra)->items;
        auto context = items[0];
        at<Context>(run, context)->is_entered = Value::of_int(1);
        step.next = Next::call;
        step.callable = take(items[1]);
        step.args = take(items[2]);
        step.keywords = take(items[3]);
        items[0] = current;
        current = context;
        return step;
    }
    at<Context>(run, current)->is_entered = Value::of_int(0);
    drop(run, current);
    current = take(at<Tuple>(run, frame.extra)->items[0]);
    step.next = ended == Ended::raised ? Next::fail : Next::finish;
    step.value = incoming;
    return step;
}

}    // namespace coroscope
