// Events as they are kept: what is put in comes out, whatever it is.
#include "core/trace/events.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

std::uint64_t state = 7;
std::uint64_t below(std::uint64_t n) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return (state >> 33) % n;
}

// Small numbers mostly, now and then one that no record holds.
std::uint32_t number() {
    return static_cast<std::uint32_t>(below(20) ? below(200) : 0xffffffff - below(3));
}
EntityId id() {
    return {static_cast<EntityKind>(below(8)), number()};
}

Event any_event(Step step) {
    Event e;
    e.kind = static_cast<EventKind>(below(20));
    e.how = static_cast<How>(below(15));
    e.line = number();
    e.step = step;
    e.who = id();
    if (below(2)) e.by = id();
    if (below(2)) e.other = id();
    e.number = below(10) ? number() : ~std::uint64_t{0} - below(4);
    e.time = static_cast<double>(below(4)) / 3 - 0.0;
    e.entry = below(5) ? 3 : number();
    e.depth = number();
    if (below(2)) e.place = number();
    if (below(3)) e.text = std::string(below(9), 'x') + std::to_string(below(5));
    if (below(9) == 0) e.text2 = "second";
    if (below(9) == 0) e.parts = {id(), id()};
    return e;
}

bool is_same(const Event& a, const Event& b) {
    return a.kind == b.kind && a.how == b.how && a.line == b.line && a.step == b.step && a.who == b.who &&
           a.by == b.by && a.other == b.other && a.number == b.number && a.time == b.time && a.entry == b.entry &&
           a.depth == b.depth && a.place == b.place && a.text == b.text && a.text2 == b.text2 && a.parts == b.parts;
}

void check(const Events& events, const std::vector<Event>& all) {
    REQUIRE(events.size() == all.size());
    BareEvents bare(events);
    for (std::size_t i = 0; i < all.size(); ++i) {
        REQUIRE(is_same(events[i], all[i]));
        REQUIRE(bare[i].step == all[i].step);
    }
    for (int k = 0; k < 200 && !all.empty(); ++k) {
        const auto i = below(all.size());
        const auto e = bare[i];
        REQUIRE((e.who == all[i].who && e.time == all[i].time && e.entry == all[i].entry));
        const auto until = events.count_until(all[i].step);
        REQUIRE((until > i && (until == all.size() || all[until].step > all[i].step)));
        const auto before = events.count_before(all[i].step);
        REQUIRE((before <= i && (before == 0 || all[before - 1].step < all[i].step)));
    }
}

}    // namespace

TEST_CASE("Events come out as they went in") {
    for (std::uint32_t rows : {1u, 3u, 50u, 4096u}) {
        Events events;
        events.rows = rows;
        std::vector<Event> all;
        Step step = 0;
        for (int round = 0; round < 20; ++round) {
            for (int i = 0; i < 60; ++i) {
                if (below(4)) step += below(30) ? 1 : 1 + below(std::uint64_t{1} << 40);
                all.push_back(any_event(step));
                events.push_back(all.back());
            }
            for (auto gone = below(70); gone > 0 && !all.empty(); --gone) {
                all.pop_back();
                events.pop_back();
            }
            step = all.empty() ? 0 : all.back().step;
            check(events, all);
        }
        const Events copy = events;
        check(copy, all);
    }
}

TEST_CASE("Of texts that are too many only the last looked at are kept") {
    std::vector<Event> all;
    std::vector<std::uint64_t> asked;
    Events events;
    events.rows = 10;
    events.most_text_bytes = 4000;
    events.remake = [&](Step first, Step last, std::uint64_t spent) {
        asked.push_back(spent);
        std::vector<Event> again;
        for (auto& e : all)
            if (e.step >= first && e.step <= last) again.push_back(e);
        return again;
    };
    for (Step step = 1; step <= 1000; ++step) {
        all.push_back(any_event(step));
        all.back().text = std::string(50, 'y') + std::to_string(step);
        events.push_back(all.back(), step);
        CHECK(events.text_bytes() < 8000);
    }
    CHECK(asked.empty());
    check(events, all);
    CHECK(events.text_bytes() < 8000);
    REQUIRE(!asked.empty());
    CHECK(asked.front() == 1);
    for (auto spent : asked) CHECK(spent % 10 == 1);
    const auto before = events.remade();
    for (int i = 0; i < 10; ++i)
        CHECK(is_same(events[500 + static_cast<std::size_t>(i)], all[500 + static_cast<std::size_t>(i)]));
    CHECK(events.remade() == before + 1);
    BareEvents bare(events);
    std::uint64_t sum = 0;
    for (auto& e : bare) sum += e.step;
    CHECK(sum == 500500);
    CHECK(events.remade() == before + 1);
}
