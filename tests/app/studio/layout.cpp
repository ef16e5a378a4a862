#include "app/studio/layout.hpp"
#include "app/studio/focus.hpp"

#include "app/studio/state_text.hpp"
#include "tests/app/fixture.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

bool overlap(const Rect& a, const Rect& b) {
    return !a.is_empty() && !b.is_empty() && a.x < b.right() - 0.5f && b.x < a.right() - 0.5f &&
           a.y < b.bottom() - 0.5f && b.y < a.bottom() - 0.5f;
}

bool is_within(const Rect& inner, const Rect& outer) {
    return inner.is_empty() || (inner.x >= outer.x - 0.5f && inner.y >= outer.y - 0.5f &&
                                inner.right() <= outer.right() + 0.5f && inner.bottom() <= outer.bottom() + 0.5f);
}

struct Size {
    float width, height, scale;
};

constexpr Size kSizes[] = {{1024, 768, 1},  {1280, 800, 1},     {1600, 900, 1},
                           {1920, 1080, 1}, {2560, 1440, 1.5f}, {3840, 2160, 2}};

}    // namespace

TEST_CASE("panels fill the display without overlapping") {
    for (const char* name : {"seed/02_bad_chatbot", "seed/09_gather_order", "seed/11_queue_and_lock"})
        for (const Size& size : kSizes)
            for (const bool is_presenting : {false, true}) {
                Studio studio = fixture::studio_of(fixture::load(name), 30);
                studio.scale = size.scale;
                studio.is_presenting = is_presenting;
                const Layout layout = layout_of(studio, size.width, size.height);
                const Rect display{0, 0, size.width, size.height};
                const Rect panels[] = {layout.bar,  layout.source, layout.loop,     layout.frames,
                                       layout.talk, layout.now,    layout.timeline, layout.output};
                float area = 0;
                for (const Rect& a : panels) {
                    area += a.w * a.h;
                    CHECK(is_within(a, display));
                    for (const Rect& b : panels) CHECK((&a == &b || !overlap(a, b)));
                }
                CHECK(area == Approx(size.width * size.height));
            }
}

TEST_CASE("what stands in the bar does not overlap") {
    for (const Size& size : kSizes) {
        Studio studio = fixture::studio_of(fixture::gather_run(), 30);
        studio.scale = size.scale;
        const Layout layout = layout_of(studio, size.width, size.height);
        std::vector<Rect> all{layout.title, layout.step_text, layout.time_pill, layout.seed_pill};
        for (const Button& button : layout.buttons)
            if (button.id.compare(0, 5, "axis-") != 0) all.push_back(button.rect);
        for (std::size_t i = 0; i < all.size(); ++i) {
            CHECK(is_within(all[i], layout.bar));
            for (std::size_t j = i + 1; j < all.size(); ++j) CHECK_FALSE(overlap(all[i], all[j]));
        }
        CHECK(layout.step_text.w > 60 * size.scale);
    }
}

TEST_CASE("the current line is in sight wherever the source was scrolled") {
    Studio studio = fixture::studio_of(fixture::gather_run());
    for (const float scroll : {0.0f, 5.0f, 100.0f}) {
        studio.source_scroll = scroll;
        for (Step step = 0; step <= studio.picture->last_step; ++step) {
            studio.cursor = step;
            fixture::settle(studio);
            const Layout layout = layout_of(studio, 1024, 500);
            if (!studio.moment.line) continue;
            CHECK(layout.first_row <= studio.moment.line);
            CHECK(studio.moment.line < layout.first_row + layout.rows);
        }
    }
}

TEST_CASE("output follows the cursor, with something of the future") {
    fixture::Run run = fixture::load("seed/11_queue_and_lock");
    Studio studio = fixture::studio_of(run, run.trace.last_step);
    const Layout end = layout_of(studio, 1024, 500);
    CHECK(end.first_output + end.outputs_shown == studio.picture->output.size());
    studio.cursor = 0;
    CHECK(layout_of(studio, 1024, 500).first_output == 0);
}

TEST_CASE("a thousand lanes scroll") {
    Trace trace;
    for (std::uint32_t i = 1; i <= 1000; ++i) {
        Event event;
        event.kind = EventKind::task_create;
        event.step = i;
        event.who = {EntityKind::task, i};
        event.text2 = "f";
        trace.events.push_back(event);
    }
    trace.last_step = 1000;
    Studio studio;
    show_run(studio, Source("p.py", ""), std::make_shared<const Trace>(trace), nullptr, 0);
    const Layout top = layout_of(studio);
    CHECK(top.first_lane == 0);
    CHECK(top.lanes_shown < 40);
    Command down{CommandKind::scroll_lanes};
    down.amount = 1e9;
    update(studio, down);
    const Layout bottom = layout_of(studio);
    CHECK(bottom.first_lane + bottom.lanes_shown == 1000);
}

TEST_CASE("the lane that runs is in sight however many there are") {
    fixture::Run run = fixture::load("seed/11_queue_and_lock");
    Studio studio = fixture::studio_of(run);
    for (Step step = 0; step <= run.trace.last_step; step += 3) {
        Command go{CommandKind::go_to_step};
        go.step = step;
        fixture::act(studio, go);
        const int lane = focus_lane(studio);
        const Layout layout = layout_of(studio, 1024, 490);
        if (lane < 0) continue;
        CHECK(lane_bar(layout, lane).y >= layout.lane_area.y - 1);
        CHECK(lane_bar(layout, lane).bottom() <= layout.lane_area.bottom() + 1);
    }
}

TEST_CASE("the state names step, time, who runs, and where things are") {
    Studio studio = fixture::studio_of(fixture::gather_run(), 59);
    const std::string text = state_text(studio);
    const auto has = [&](const std::string& line) {
        if (("\n" + text).find("\n" + line + "\n") != std::string::npos) return true;
        UNSCOPED_INFO("no line " << line << " in\n" << text);
        return false;
    };
    CHECK(has("program: 09_gather_order.py"));
    CHECK(has("step: 59"));
    CHECK(has("of: 107"));
    CHECK(has("time: 1.000"));
    CHECK(has("iteration: 4"));
    CHECK(has("line: 8"));
    CHECK(has("running: T3 fetch('b')"));
    CHECK(has("selected: none"));
    CHECK(has("playing: no"));
    CHECK(has("output-lines: 3"));
    CHECK(has("first-output-line: 1"));
    for (const char* name : {"button.play", "button.forward", "lane.5", "output.7", "line.8", "ruler", "timeline"})
        CHECK(text.find(std::string("\nrect.") + name + ": ") != std::string::npos);
}
