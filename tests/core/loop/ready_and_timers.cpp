// The ready queue keeps order while it grows and wraps; the timers come out by (when, order of setting).
#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/loop/ready.hpp"
#include "core/loop/timers.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

struct Fixture {
    Machine m;
    Value loop;

    Fixture() : m(open_machine(Limits{})) {
        loop = new_record(m, TypeId::event_loop, kLoopFields);
        init_loop(m, loop);
    }
    ~Fixture() {
        drop(m, loop);
        close_machine(m);
    }
    Value timer(double when) {
        auto handle = new_record(m, TypeId::timer_handle, kTimerFields);
        auto* h = handle_at(m, handle);
        h->bits = Value::of_int(0);
        h->when = new_real(m, when);
        h->number = Value::of_int(++root(m).timers);
        return handle;
    }
    void cancel(Value handle) {
        set_bit(m, handle, handle_is_cancelled, true);
        auto& count = loop_at(m, loop)->cancelled_count;
        count = Value::of_int(count.as_int() + 1);
    }
};

std::uint32_t random_next(std::uint32_t& state) {
    return state = state * 1664525 + 1013904223, state >> 8;
}

}    // namespace

TEST_CASE("the ready queue is first in, first out while it grows and wraps around") {
    Fixture f;
    std::int64_t pushed = 0, popped = 0;
    std::uint32_t random = 1;
    for (int round = 0; round < 2000; ++round) {
        for (auto n = random_next(random) % 40; n-- > 0;) ready_push(f.m, f.loop, Value::of_int(pushed++));
        for (auto n = random_next(random) % 39; n-- > 0 && popped < pushed;)
            REQUIRE(ready_pop(f.m, f.loop).as_int() == popped++);
        REQUIRE(ready_size(f.m, f.loop) == pushed - popped);
        if (pushed > popped) REQUIRE(ready_at(f.m, f.loop, 0).as_int() == popped);
    }
    while (popped < pushed) REQUIRE(ready_pop(f.m, f.loop).as_int() == popped++);
    REQUIRE(ready_size(f.m, f.loop) == 0);
}

TEST_CASE("timers come out by deadline, equal ones in the order in which they were set") {
    Fixture f;
    std::uint32_t random = 7;
    std::vector<std::pair<double, std::int64_t>> expected;
    for (int i = 0; i < 500; ++i) {
        auto when = random_next(random) % 20 / 4.0;
        auto handle = f.timer(when);
        expected.emplace_back(when, handle_at(f.m, handle)->number.as_int());
        timers_push(f.m, f.loop, handle);
        REQUIRE(has_bit(f.m, handle, handle_is_scheduled));
    }
    std::sort(expected.begin(), expected.end());
    for (auto& [when, number] : expected) {
        Held handle(f.m, timers_pop(f.m, f.loop));
        REQUIRE(when_of(f.m, handle) == when);
        REQUIRE(handle_at(f.m, handle)->number.as_int() == number);
        REQUIRE_FALSE(has_bit(f.m, handle, handle_is_scheduled));
    }
    REQUIRE(timer_count(f.m, f.loop) == 0);
}

TEST_CASE("cancelled timers leave at the head only, while there are few") {
    Fixture f;
    std::vector<Value> handles;
    for (int i = 0; i < 10; ++i) {
        handles.push_back(f.timer(i));
        timers_push(f.m, f.loop, retained(f.m, handles.back()));
    }
    for (int i : {0, 1, 5}) f.cancel(handles[i]);
    prune_timers(f.m, f.loop);
    REQUIRE(timer_count(f.m, f.loop) == 8);
    REQUIRE(loop_at(f.m, f.loop)->cancelled_count.as_int() == 1);
    REQUIRE(when_of(f.m, timer_at(f.m, f.loop, 0)) == 2);
    REQUIRE(has_bit(f.m, handles[5], handle_is_scheduled));
    for (auto handle : handles) drop(f.m, handle);
}

TEST_CASE("of more than a hundred timers the cancelled ones all leave when they are the majority") {
    Fixture f;
    std::vector<Value> handles;
    for (int i = 0; i < 200; ++i) {
        handles.push_back(f.timer(i * 37 % 200));
        timers_push(f.m, f.loop, retained(f.m, handles.back()));
    }
    for (int i = 0; i < 200; ++i)
        if (i % 4) f.cancel(handles[i]);
    prune_timers(f.m, f.loop);
    REQUIRE(timer_count(f.m, f.loop) == 50);
    REQUIRE(loop_at(f.m, f.loop)->cancelled_count.as_int() == 0);
    double last = -1;
    while (timer_count(f.m, f.loop)) {
        Held handle(f.m, timers_pop(f.m, f.loop));
        REQUIRE(when_of(f.m, handle) > last);
        last = when_of(f.m, handle);
    }
    for (auto handle : handles) drop(f.m, handle);
}

TEST_CASE("dropping a loop gives back everything it held") {
    Machine m = open_machine(Limits{});
    auto before = root(m).live_bytes;
    auto loop = new_record(m, TypeId::event_loop, kLoopFields);
    init_loop(m, loop);
    for (int i = 0; i < 100; ++i) ready_push(m, loop, new_list(m, 4));
    for (int i = 0; i < 100; ++i) {
        auto handle = new_record(m, TypeId::timer_handle, kTimerFields);
        handle_at(m, handle)->bits = handle_at(m, handle)->number = Value::of_int(i);
        handle_at(m, handle)->when = new_real(m, 1e300 + i);
        timers_push(m, loop, handle);
    }
    drop(m, loop);
    REQUIRE(root(m).live_bytes == before);
    close_machine(m);
}
