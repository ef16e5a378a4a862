// Every text of every frame has its own place: none overlaps another, none is cut by a border, at any size and scale.
#include "app/studio/loop_layout.hpp"
#include "tests/app/whole/faults.hpp"
#include "tests/app/whole/screen.hpp"
#include "tests/catch.hpp"

using namespace coroscope;
using whole::faults;
using whole::Played;
using whole::Screen;

namespace {

const char* const kPrograms[] = {"seed/01_doubling_generator.py",
                                 "seed/02_bad_chatbot.py",
                                 "seed/04_stock_quotes.py",
                                 "seed/05_read_data.py",
                                 "seed/07_display_date.py",
                                 "seed/08_awaitables.py",
                                 "seed/09_gather_order.py",
                                 "seed/10_gather_exceptions.py",
                                 "seed/11_queue_and_lock.py",
                                 "corpus/tasks/12_task_group.py",
                                 "corpus/classic/02_dining_philosophers.py",
                                 "corpus/classic/04_pub_sub.py",
                                 "corpus/sync/05_semaphore.py",
                                 "corpus/queues/06_pipeline_of_queues.py",
                                 "corpus/generators/10_pipeline.py",
                                 "corpus/time/01_display_date.py"};

struct Size {
    int width, height;
};
constexpr Size kSizes[] = {{1024, 768}, {1600, 1000}, {3840, 2160}};

void check(Screen& screen, const Studio& studio, const Size& size, const std::string& what) {
    const Drawn drawn = screen.draw(studio, size.width, size.height);
    const std::string found = faults(drawn);
    INFO(what << " at " << size.width << " x " << size.height << ", scale " << studio.scale << ", step "
              << studio.cursor);
    CHECK(drawn.texts.size() > 20);
    CHECK(found == "");
}

}    // namespace

TEST_CASE("no text overlaps another or is cut, at three sizes and two scales") {
    for (const float scale : {1.0f, 2.0f}) {
        Screen screen(scale);
        for (const char* program : kPrograms) {
            Played played(std::string("tests/programs/") + program);
            played.studio.scale = scale;
            for (const double share : {0.0, 0.3, 0.55, 0.8, 1.0}) {
                played.go_to_share(share);
                for (const Size& size : kSizes) check(screen, played.studio, size, program);
            }
        }
    }
}

TEST_CASE("no text overlaps another or is cut while something is presented, chosen or asked for") {
    Screen screen(1.6f), plain(1);
    for (const char* program : {"seed/02_bad_chatbot.py", "seed/09_gather_order.py", "seed/11_queue_and_lock.py"}) {
        Played played(std::string("tests/programs/") + program);
        played.go_to_share(0.5);
        played.studio.is_presenting = true;
        for (const Size& size : kSizes) check(screen, played.studio, size, program);
        played.studio.is_presenting = false;
        update(played.studio, {CommandKind::toggle_palette});
        for (const Size& size : kSizes) check(plain, played.studio, size, program);
        update(played.studio, {CommandKind::toggle_palette});
        update(played.studio, {CommandKind::toggle_help});
        for (const Size& size : kSizes) check(plain, played.studio, size, program);
        update(played.studio, {CommandKind::toggle_help});
        update(played.studio, {CommandKind::select_lane, 2});
        update(played.studio, {CommandKind::set_axis, 1});
        for (const Size& size : kSizes) check(plain, played.studio, size, program);
        update(played.studio, {CommandKind::zoom, 0, 0, 3.0});
        for (const Size& size : kSizes) check(plain, played.studio, size, program);
    }
}

TEST_CASE("an overlap and a cut text are found") {
    Screen screen(1);
    Played played("tests/programs/seed/09_gather_order.py");
    played.go(57);
    Drawn drawn = screen.draw(played.studio, 1600, 1000);
    REQUIRE(faults(drawn) == "");
    drawn.texts[10].rect.x = drawn.texts[11].rect.x;
    drawn.texts[10].rect.y = drawn.texts[11].rect.y;
    CHECK(faults(drawn) != "");
}

TEST_CASE("no text is smaller than twelve pixels at scale 1") {
    Screen screen(1);
    Played played("tests/programs/seed/11_queue_and_lock.py");
    played.go_to_share(0.5);
    for (const DrawnText& text : screen.draw(played.studio, 1024, 768).texts) {
        INFO(text.shown);
        CHECK(text.em_px >= 12);
    }
}

TEST_CASE("whatever is under the mouse says why") {
    Screen screen(1);
    Played played("tests/programs/seed/09_gather_order.py");
    played.go(57);
    const Layout layout = layout_of(played.studio, 1600, 1000);
    const auto said_at = [&](float x, float y) {
        std::string said;
        const Drawn drawn = screen.draw(played.studio, 1600, 1000, ImVec2(x, y));
        CHECK(faults(drawn) == "");
        for (const DrawnText& text : drawn.texts)
            if (text.layer == 2) said += text.shown + " ";
        return said;
    };
    const auto says = [&](float x, float y, const std::string& part) {
        const std::string said = said_at(x, y);
        INFO("said: " << said);
        CHECK(said.find(part) != std::string::npos);
    };
    const auto x_of = [&](Step step) {
        return layout.lane_area.x + static_cast<float>(px_of(*played.studio.axis, layout.axis_view, step)) + 4;
    };
    const Rect b = lane_bar(layout, 3);
    says(x_of(50), b.y + b.h / 2, "That took 1.000 s of virtual time");
    says(x_of(58), b.y + b.h / 2, "Its timer woke it");
    says(x_of(30), b.y + b.h / 2, "Only one can run at a time");
    says(layout.lane_names.x + 50, b.y + b.h / 2, "So far: ran");
    const LoopLayout loop = loop_layout_of(played.studio, layout, played.studio.moment);
    REQUIRE(loop.chips.size() > 3);
    for (const LoopChip& chip : loop.chips) CHECK(said_at(chip.rect.x + 8, chip.rect.y + chip.rect.h / 2).size() > 20);
    // Beside a lane's bar, on the arrow that created it.
    const Rect main = lane_bar(layout, 1), a = lane_bar(layout, 2);
    says(x_of(16) - 4, (main.bottom() + a.y) / 2, "creates fetch('a') at step 16");
    // A term of the sentence.
    std::string terms;
    for (float x = layout.now.x + 34; x < layout.now.right(); x += 8)
        for (float y = layout.now.y + 40; y < layout.now.y + 110; y += 12) terms += said_at(x, y);
    CHECK(terms.find("The line of those who may run") != std::string::npos);
}
