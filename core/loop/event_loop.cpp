#include "core/loop/event_loop.hpp"

#include "core/loop/loop_roots.hpp"
#include "core/loop/source_place.hpp"

namespace coroscope {

bool is_loop(const Machine& m, Value v) {
    return is_a(m, v, TypeId::event_loop) || (has_kind(m, v, Kind::record) && is_instance(m, v, TypeId::event_loop));
}

void init_loop(Machine& m, Value loop) {
    auto ready = new_tuple(m, 16), timers = new_tuple(m, 8), generators = new_list(m, 0);
    auto* l = loop_at(m, loop);
    l->ready = ready;
    l->timers = timers;
    l->async_generators = generators;
    l->ready_head = l->ready_count = l->timer_count = l->cancelled_count = l->bits = l->todo = Value::of_int(0);
    l->first_task = l->last_task = l->taken = Value::of_int(0);
    l->number = Value::of_int(++root(m).loops);
    l->exception_handler = l->task_factory = kNone;
}

EntryId taken_entry(const Machine& m, Value loop) {
    auto* l = loop_at(m, loop);
    return static_cast<EntryId>(l->number.as_int()) << 40 | static_cast<EntryId>(l->taken.as_int());
}
EntryId appended_entry(const Machine& m, Value loop) {
    return taken_entry(m, loop) + static_cast<EntryId>(loop_at(m, loop)->ready_count.as_int());
}

void track_origins(const Machine& m, Value loop, bool on) {
    if (on == has_bit(m, loop, loop_tracks_origins)) return;
    auto& bits = loop_at(m, loop)->bits;
    auto& depth = root(m).origin_depth;
    constexpr std::int64_t kBits = (std::int64_t{1} << kOuterDepthShift) - 1;
    if (on) {
        bits = Value::of_int((bits.as_int() & kBits) | std::int64_t{depth} << kOuterDepthShift);
        depth = static_cast<std::uint32_t>(kDebugDepth);
    } else {
        depth = static_cast<std::uint32_t>(bits.as_int() >> kOuterDepthShift);
    }
    set_bit(m, loop, loop_tracks_origins, on);
}

bool check_open(Run& run, Value loop) {
    if (!has_bit(run, loop, loop_is_closed)) return true;
    raise(run, TypeId::RuntimeError, "Event loop is closed");
    return false;
}

Value running_loop(Run& run) {
    auto loop = run.root().loop;
    return loop ? loop : raise(run, TypeId::RuntimeError, "no running event loop");
}

Value implied_loop(Run& run) {
    if (run.root().loop) return run.root().loop;
    auto find = loop_root(run, LoopRoot::get_event_loop);
    if (!find) return raise(run, TypeId::RuntimeError, "There is no current event loop in thread 'MainThread'.");
    // What is found is kept by the policy.
    Held loop(run, call(run, find, nullptr, 0));
    return loop;
}

}    // namespace coroscope
