#include "tests/app/fixture.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

Picture picture_of(const fixture::Run& run) {
    return make_picture(run.trace, run.source, &run.ending);
}

const Lane& lane_named(const Picture& picture, const char* label) {
    for (const Lane& lane : picture.lanes)
        if (lane.label == label) return lane;
    throw std::runtime_error(std::string("no lane ") + label);
}

std::vector<std::string> labels_of(const Lane& lane, SpanState state) {
    std::vector<std::string> labels;
    for (const LaneSpan& span : lane.spans)
        if (span.state == state) labels.push_back(span.label.text());
    return labels;
}

using Texts = std::vector<std::string>;

}    // namespace

TEST_CASE("a gather has a lane for each task, in order of creation, and none for asyncio's own tasks") {
    const Picture picture = picture_of(fixture::gather_run());
    Texts labels, tags, badges;
    for (const Lane& lane : picture.lanes) {
        labels.push_back(lane.label);
        tags.push_back(lane.tag);
        badges.push_back(lane.badge);
    }
    CHECK(labels == Texts{"<module>", "main()", "fetch('a')", "fetch('b')", "fetch('c')"});
    CHECK(tags == Texts{"", "T1", "T2", "T3", "T4"});
    CHECK(badges == Texts{"m", "M", "a", "b", "c"});
    CHECK(picture.hidden_tasks == 2);
    CHECK(picture.has_loop);
}

TEST_CASE("a task is ready, runs, sleeps, is ready, runs and ends") {
    const Picture picture = picture_of(fixture::gather_run());
    const Lane& b = lane_named(picture, "fetch('b')");
    std::vector<SpanState> states;
    for (const LaneSpan& span : b.spans) states.push_back(span.state);
    CHECK(states == std::vector<SpanState>{SpanState::ready, SpanState::running, SpanState::suspended, SpanState::ready,
                                           SpanState::running});
    CHECK(labels_of(b, SpanState::running) == Texts{"starts", "done"});
    CHECK(labels_of(b, SpanState::suspended) == Texts{"sleep until 1.000"});
    CHECK(b.spans[2].first_line == 7);
    CHECK(b.outcome == LifeState::returned);
    CHECK(b.outcome_text == "'B'");
}

TEST_CASE("spans of every lane are in order, disjoint and not empty") {
    for (const char* name :
         {"seed/01_doubling_generator", "seed/02_bad_chatbot", "seed/08_awaitables", "seed/09_gather_order",
          "seed/10_gather_exceptions", "seed/11_queue_and_lock", "corpus/coroutines/09_async_generator_pipeline"}) {
        const Picture picture = picture_of(fixture::load(name));
        for (const Lane& lane : picture.lanes) {
            Step end = 0;
            for (const LaneSpan& span : lane.spans) {
                CHECK(span.begin >= end);
                CHECK(span.end > span.begin);
                end = span.end;
            }
            CHECK(end <= picture.last_step + 1);
            CHECK(lane.running_before.size() == lane.spans.size());
        }
    }
}

TEST_CASE("at every step at most one lane runs, and it is the one whose turn it is") {
    for (const char* name : {"seed/02_bad_chatbot", "seed/09_gather_order", "seed/11_queue_and_lock",
                             "corpus/coroutines/09_async_generator_pipeline"}) {
        const Picture picture = picture_of(fixture::load(name));
        for (Step step = 0; step <= picture.last_step; ++step) {
            int found = -1;
            for (std::size_t i = 0; i < picture.lanes.size(); ++i) {
                const LaneSpan* span = span_at(picture.lanes[i], step);
                if (!span || span->state != SpanState::running) continue;
                CHECK(found == -1);
                found = static_cast<int>(i);
            }
            CHECK(found == running_lane(picture, step));
        }
    }
}

TEST_CASE("children of a gather get their place by when they finish") {
    const Picture picture = picture_of(fixture::gather_run());
    CHECK(lane_named(picture, "fetch('a')").ordinal == 3);
    CHECK(lane_named(picture, "fetch('b')").ordinal == 1);
    CHECK(lane_named(picture, "fetch('c')").ordinal == 2);
    CHECK(lane_named(picture, "main()").ordinal == 0);
}

TEST_CASE("a gather's wait counts who is done at the step one looks at") {
    const Picture picture = picture_of(fixture::gather_run());
    const Lane& main = lane_named(picture, "main()");
    const auto wait = std::find_if(main.spans.begin(), main.spans.end(),
                                   [](const LaneSpan& span) { return span.state == SpanState::suspended; });
    REQUIRE(wait != main.spans.end());
    CHECK(wait_label(picture, *wait, wait->begin) == "gather 0 of 3");
    CHECK(wait_label(picture, *wait, lane_named(picture, "fetch('b')").ended) == "gather 1 of 3");
    CHECK(wait_label(picture, *wait, picture.last_step) == "gather 3 of 3");
}

TEST_CASE("the creator points at what it creates, the last child at the gather it completes") {
    const Picture picture = picture_of(fixture::gather_run());
    int created = 0;
    for (const Arrow& arrow : picture.arrows)
        if (arrow.kind == ArrowKind::create && arrow.from_lane == 1) ++created;
    CHECK(created == 3);
    const auto wake = std::find_if(picture.arrows.begin(), picture.arrows.end(), [](const Arrow& arrow) {
        return arrow.kind == ArrowKind::wake && arrow.to_lane == 1;
    });
    REQUIRE(wake != picture.arrows.end());
    CHECK(picture.lanes[static_cast<std::size_t>(wake->from_lane)].label == "fetch('a')");
    CHECK(wake->from_step < wake->to_step);
}

TEST_CASE("the clock jumps where an iteration begins at a later time") {
    const Picture picture = picture_of(fixture::gather_run());
    REQUIRE(picture.jumps.size() == 3);
    CHECK(picture.jumps[0].from == 0);
    CHECK(picture.jumps[0].to == 1);
    CHECK(picture.iterations.size() == 17);
}

TEST_CASE("a generator's lane has its variable, its path through the lines and its suspensions") {
    const Picture picture = picture_of(fixture::load("seed/02_bad_chatbot"));
    REQUIRE(picture.lanes.size() == 2);
    CHECK(picture.lanes[0].tag == "caller");
    const Lane& bot = picture.lanes[1];
    CHECK(bot.label == "bad__chatbot()");
    CHECK(bot.tag == "bot");
    CHECK(labels_of(bot, SpanState::running) ==
          Texts{"start → 10", "11 → … → 15", "s = … 12 → 13 → 15", "s = … 12 → 13 → 15"});
    CHECK(labels_of(bot, SpanState::suspended) ==
          Texts{"suspended at line 10", "suspended at line 15", "suspended at line 15", "suspended at line 15"});
    CHECK_FALSE(picture.has_loop);
}

TEST_CASE("values sent and yielded are on their arrows") {
    const Picture picture = picture_of(fixture::load("seed/02_bad_chatbot"));
    Texts labels;
    for (const Arrow& arrow : picture.arrows) labels.push_back(arrow.label.text());
    REQUIRE(labels.size() == 8);
    CHECK(labels[0] == "next()");
    CHECK(labels[1] == "'Can I help you?'");
    CHECK(labels[2] == "send('Are you open on Sunday?')");
    CHECK(picture.arrows[2].from_lane == 0);
    CHECK(picture.arrows[2].to_lane == 1);
    CHECK(picture.arrows[3].kind == ArrowKind::yield);
    CHECK(picture.arrows[3].to_lane == 0);
}

TEST_CASE("a lock is handed over by who releases it") {
    const Picture picture = picture_of(fixture::load("seed/11_queue_and_lock"));
    bool has_lock_wait = false;
    for (const Lane& lane : picture.lanes)
        for (const LaneSpan& span : lane.spans) has_lock_wait = has_lock_wait || span.label.text() == "lock";
    CHECK(has_lock_wait);
    const auto wake = std::find_if(picture.arrows.begin(), picture.arrows.end(), [&](const Arrow& arrow) {
        return arrow.kind == ArrowKind::wake && arrow.from_lane >= 0 && arrow.from_lane != arrow.to_lane;
    });
    REQUIRE(wake != picture.arrows.end());
    CHECK(wake->from_step == wake->to_step);
}

TEST_CASE("a trace without line events still labels a generator") {
    fixture::Run run = fixture::load("seed/02_bad_chatbot");
    run.trace.events = fixture::without_lines(run.trace.events);
    const Picture picture = picture_of(run);
    const auto bot = picture.lane_of.find({EntityKind::generator, 1});
    REQUIRE(bot != picture.lane_of.end());
    CHECK(labels_of(picture.lanes[static_cast<std::size_t>(bot->second)], SpanState::running)[1] == "10 → 15");
}

TEST_CASE("an empty trace is an empty picture") {
    const Picture picture = make_picture({}, Source("empty.py", ""), nullptr);
    CHECK(picture.lanes.empty());
    CHECK(running_lane(picture, 0) == -1);
}
