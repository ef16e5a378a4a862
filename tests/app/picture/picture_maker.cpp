#include "app/picture/picture_maker.hpp"

#include "tests/app/fixture.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

std::string text_of(const Picture& picture) {
    std::string out;
    const auto add = [&](auto... numbers) { ((out += std::to_string(numbers) + " "), ...); };
    for (const Lane& lane : picture.lanes) {
        out += "\n" + lane.label + " " + lane.tag + " " + lane.badge + ": ";
        add(lane.colour, lane.born, lane.ended, lane.ordinal);
        for (const LaneSpan& span : lane.spans) {
            add(span.begin, span.end, static_cast<int>(span.state), span.first_line, span.last_line);
            out += span.label.text() + "; ";
        }
        for (const std::uint64_t running : lane.running_before) add(running);
    }
    for (const Arrow& arrow : picture.arrows) {
        add(static_cast<int>(arrow.kind), arrow.from_step, arrow.to_step, arrow.from_lane, arrow.to_lane);
        out += arrow.label.text() + "\n";
    }
    for (const Turn& turn : picture.turns) add(turn.step, turn.lane);
    for (const OutputLine& line : picture.output) out += line.text + "\n";
    for (const IterationMark& mark : picture.iterations) add(mark.step, mark.number);
    return out;
}

}    // namespace

TEST_CASE("a picture that grows becomes the picture of the whole") {
    for (const char* name : {"seed/01_doubling_generator", "seed/09_gather_order", "seed/10_gather_exceptions",
                             "seed/11_queue_and_lock", "corpus/coroutines/09_async_generator_pipeline"}) {
        const fixture::Run run = fixture::load(name);
        const std::string whole = text_of(make_picture(run.trace, run.source, &run.ending));
        for (const std::size_t stride : {1u, 7u, 40u}) {
            PictureMaker maker(run.source);
            Trace grown;
            while (grown.events.size() < run.trace.events.size()) {
                const std::size_t next = std::min(grown.events.size() + stride, run.trace.events.size());
                for (std::size_t i = grown.events.size(); i < next; ++i) grown.events.push_back(run.trace.events[i]);
                grown.last_step = next == run.trace.events.size() ? run.trace.last_step : grown.events.back().step;
                maker.read(grown, names_in(run.ending));
            }
            INFO(name << " by " << stride);
            CHECK(text_of(*maker.picture()) == whole);
        }
    }
}

TEST_CASE("arrows stand in the order of where they begin") {
    for (const char* name : {"seed/09_gather_order", "seed/11_queue_and_lock"}) {
        const fixture::Run run = fixture::load(name);
        const Picture picture = make_picture(run.trace, run.source, &run.ending);
        for (std::size_t i = 1; i < picture.arrows.size(); ++i)
            CHECK(picture.arrows[i - 1].from_step <= picture.arrows[i].from_step);
    }
}
