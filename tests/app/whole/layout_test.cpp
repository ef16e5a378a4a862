// Every text of every frame has its own place: none overlaps another, none is cut by a border, at any size and scale.
#include "tests/app/whole/faults.hpp"
#include "tests/app/whole/screen.hpp"
#include "tests/catch.hpp"

using namespace coroscope;
using whole::faults;
using whole::Played;
using whole::Screen;

namespace {

const char* const kPrograms[] = {
    "seed/01_doubling_generator.py", "seed/02_bad_chatbot.py",       "seed/04_stock_quotes.py",
    "seed/05_read_data.py",          "seed/07_display_date.py",      "seed/08_awaitables.py",
    "seed/09_gather_order.py",       "seed/10_gather_exceptions.py", "seed/11_queue_and_lock.py"};

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
