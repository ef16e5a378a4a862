#include "core/loop/gather.hpp"

#include "core/loop/event_loop.hpp"
#include "core/loop/source_place.hpp"

namespace coroscope {
namespace {

// The results in the order asked for; with return_exceptions failures stand among them.
Value results_of(Run& run, Value gather) {
    Held results(run, new_list(run, at<List>(run, future_at(run, gather)->children)->size));
    for (std::uint32_t i = 0; i < at<List>(run, future_at(run, gather)->children)->size; ++i) {
        auto child = items_of(run, future_at(run, gather)->children)[i];
        Held item(run);
        if (has_bit(run, child, future_is_cancelled)) {
            // The message is there even where there is none, as an empty text.
            auto message = future_at(run, child)->cancel_message;
            if (!message) message = run.root().empty_str;
            item.reset(new_exception(run, class_value(run, TypeId::CancelledError), &message, 1));
        } else {
            auto* c = future_at(run, child);
            item.reset(retained(run, c->exception ? c->exception : c->result));
        }
        list_append(run, results, item);
    }
    return results.take();
}

constexpr std::uint8_t kGeneratorMark = 128;    // beside GeneratorFlag

// Futures and coroutines carry a mark while gather() looks at its arguments, so that equal ones are found without
// comparing all with all.
bool is_marked(const Machine& m, Value argument) {
    if (!argument.is_ref()) return false;
    if (has_kind(m, argument, Kind::generator)) return at<Generator>(m, argument)->flags & kGeneratorMark;
    if (is_future(m, argument)) return has_bit(m, argument, future_is_marked);
    return object_of(m, argument)->count > 2;
}
void mark(const Machine& m, Value argument) {
    if (has_kind(m, argument, Kind::generator))
        at<Generator>(m, argument)->flags |= kGeneratorMark;
    else if (is_future(m, argument))
        set_bit(m, argument, future_is_marked);
}
void unmark(const Machine& m, Value awaitables, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        auto argument = at<Tuple>(m, awaitables)->items[i];
        if (has_kind(m, argument, Kind::generator))
            at<Generator>(m, argument)->flags &= static_cast<std::uint8_t>(~kGeneratorMark);
        else if (is_future(m, argument))
            clear_bit(m, argument, future_is_marked);
    }
}

// The child made for an argument that was there before the i-th; unbound: it is new.
Value child_of_equal(Run& run, Value awaitables, std::uint32_t i, Value children) {
    auto* items = at<Tuple>(run, awaitables)->items;
    if (!is_marked(run, items[i])) return {};
    for (std::uint32_t j = 0; j < i; ++j)
        if (items[j] == items[i]) return items_of(run, children)[j];
    return {};
}

}    // namespace

Value gather(Run& run, Value awaitables, bool returns_exceptions) {
    auto count = at<Tuple>(run, awaitables)->size;
    if (count == 0) {
        auto loop = implied_loop(run);
        if (!loop) return {};
        auto future = new_future(run, loop);
        future_set_result(run, future, new_list(run, 0));
        return future;
    }
    Held outer(run), loop(run), children(run, new_list(run, count));
    std::int64_t awaited = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        auto argument = at<Tuple>(run, awaitables)->items[i];
        if (auto child = child_of_equal(run, awaitables, i, children)) {
            list_append(run, children, child);
            continue;
        }
        Held child(run, ensure_future(run, argument, loop));
        if (!child) {
            unmark(run, awaitables, i);
            if (outer) set_bit(run, outer, future_is_cancelled);    // those that listen already find nobody waiting
            return {};
        }
        if (!loop) loop.reset(retained(run, future_at(run, child)->loop));
        if (!outer) outer.reset(blank_future(run, class_value(run, TypeId::gathering_future), loop, kFutureFields));
        mark(run, argument);
        if (child != argument && is_task(run, child))
            set_bit(run, child, task_is_silent);    // nobody else can know of it
        list_append(run, children, child);
        ++awaited;
        future_add_listener(run, child, outer);
    }
    unmark(run, awaitables, count);
    future_at(run, outer)->children = children.take();
    future_at(run, outer)->awaited = Value::of_int(awaited);
    if (returns_exceptions) set_bit(run, outer, gather_returns_exceptions);
    if (has_bit(run, loop, loop_is_debug)) note_source(run, outer, kPlaceOfGather);
    number_future(run, outer);
    return outer.take();
}

bool gather_cancel(Run& run, Value gather, Value message) {
    if (is_done(run, gather)) return false;
    bool accepted = false;
    for (std::uint32_t i = 0; i < at<List>(run, future_at(run, gather)->children)->size; ++i) {
        auto child = items_of(run, future_at(run, gather)->children)[i];
        accepted |= future_cancel(run, child, message);
    }
    if (accepted) set_bit(run, gather, gather_was_cancelled);
    return accepted;
}

void gather_child_is_done(Run& run, Value gather, Value child) {
    auto* g = future_at(run, gather);
    g->awaited = Value::of_int(g->awaited.as_int() - 1);
    if (is_done(run, gather)) {
        if (!has_bit(run, child, future_is_cancelled)) clear_bit(run, child, future_logs_traceback);
        return;
    }
    bool is_cancelled = has_bit(run, child, future_is_cancelled);
    if (!has_bit(run, gather, gather_returns_exceptions)) {
        if (is_cancelled) return future_set_exception(run, gather, make_cancelled_error(run, child));
        clear_bit(run, child, future_logs_traceback);
        auto exception = future_at(run, child)->exception;
        if (exception) return future_set_exception(run, gather, retained(run, exception));
    }
    if (g->awaited.as_int() != 0) return;
    auto* children = at<List>(run, g->children);
    for (std::uint32_t i = 0; i < children->size; ++i)
        clear_bit(run, items_of(run, g->children)[i], future_logs_traceback);
    if (has_bit(run, gather, gather_was_cancelled)) {
        auto last = items_of(run, g->children)[children->size - 1];
        return future_set_exception(run, gather, make_cancelled_error(run, last));
    }
    future_set_result(run, gather, results_of(run, gather));
}

}    // namespace coroscope
