// The sentences of whole programs: there is one at every step, it is short enough for its panel, and the situations
// that learners ask about are told for what they are.
#include <algorithm>
#include <filesystem>

#include "app/picture/narration.hpp"
#include "tests/app/whole/screen.hpp"
#include "tests/catch.hpp"

using namespace coroscope;
using whole::Played;

namespace {

constexpr Step kStride = 97;       // every so many steps one is looked at, of which no two runs share the rhythm
constexpr Step kLongest = 3000;    // runs that are longer are looked at up to here
constexpr std::size_t kMostLetters = 420;

std::string sentence(const Studio& studio) {
    return narrate(*studio.picture, *studio.trace, studio.source, studio.moment, studio.cursor);
}

std::vector<std::string> programs() {
    std::vector<std::string> found;
    const std::filesystem::path root(COROSCOPE_SOURCE_DIR);
    for (const char* folder : {"tests/programs/corpus", "tests/programs/seed"})
        for (const auto& file : std::filesystem::recursive_directory_iterator(root / folder))
            if (file.path().extension() == ".py") found.push_back(file.path().lexically_relative(root).string());
    std::sort(found.begin(), found.end());
    return found;
}

// Whether a sentence with these words is told at some step of a kind.
bool is_told(const std::string& program, EventKind kind, const std::string& part) {
    Played played("tests/programs/" + program);
    for (const Event& event : played.studio.trace->events) {
        if (event.kind != kind) continue;
        played.go(event.step);
        if (sentence(played.studio).find(part) != std::string::npos) return true;
    }
    return false;
}

}    // namespace

TEST_CASE("every step of every recorded program has a sentence that fits") {
    int looked = 0;
    for (const std::string& program : programs()) {
        std::unique_ptr<Played> played;
        try {
            played = std::make_unique<Played>(program);
        } catch (const std::runtime_error&) {
            continue;    // refused: there is nothing to tell
        }
        const Step last = std::min(played->studio.picture->last_step, kLongest);
        for (Step step = 0; step <= last; step += kStride) {
            played->go(step);
            const std::string said = sentence(played->studio);
            INFO(program << ", step " << step << ": " << said);
            const bool is_fine = said.size() > 10 && said.size() < kMostLetters && said.find("{") != 0 &&
                                 said.find(" ? ") == std::string::npos;
            const auto event = event_at(*played->studio.trace, step);
            const bool is_quoted = event && (event->kind == EventKind::print || event->kind == EventKind::line ||
                                             event->kind == EventKind::stderr_text);
            CHECK((is_fine || (is_quoted && said.size() < kMostLetters)));
            ++looked;
        }
    }
    CHECK(looked > 300);
}

TEST_CASE("situations that learners ask about are told for what they are") {
    CHECK(is_told("corpus/tasks/14_cancel_with_cleanup.py", EventKind::step_begin, "was cancelled. It is resumed"));
    CHECK(is_told("corpus/tasks/12_task_group.py", EventKind::step_end, "its TaskGroup now cancels"));
    CHECK(is_told("corpus/tasks/12_task_group.py", EventKind::step_begin, "All tasks of the TaskGroup are done"));
    CHECK(is_told("corpus/tasks/03_gather_exceptions.py", EventKind::step_end, "passes the first one on at once"));
    CHECK(is_told("corpus/sync/01_lock.py", EventKind::future_done, "is let in next"));
    CHECK(is_told("seed/09_gather_order.py", EventKind::iteration, "the clock jumps from 0.000 s to 1.000 s"));
    CHECK(is_told("corpus/queues/02_bounded_queue_backpressure.py", EventKind::step_end, "The queue is full"));
    CHECK(is_told("corpus/tasks/09_wait_for.py", EventKind::timer_cancel, "is cancelled before it is due"));
    CHECK(is_told("corpus/tasks/20_sleep_results_and_loop_turns.py", EventKind::step_end, "gives up its turn"));
}
