// Golden pictures: twenty situations as they were when somebody looked at them and found them good.
// scripts/update_golden makes them anew.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#include <stb/stb_image.h>
#pragma GCC diagnostic pop

#include <cstdlib>
#include <fstream>
#include <functional>

#include "app/raster/png.hpp"
#include "tests/app/whole/screen.hpp"
#include "tests/catch.hpp"

using namespace coroscope;
using whole::Played;
using whole::Screen;

namespace {

constexpr int kTile = 16;                  // pixels
constexpr int kVisible = 32;               // of 255 in one channel
constexpr double kMostDifferent = 0.08;    // share of a tile's pixels

const std::string kFolder = std::string(COROSCOPE_SOURCE_DIR) + "/tests/app/whole/golden/";

struct Situation {
    const char* name;
    const char* program;
    Step step;
    std::function<void(Studio&)> change = {};
    int width = 1024, height = 768;
};

Commands words(CommandKind open, const char* text) {
    Command type{CommandKind::palette_type};
    type.text = text;
    return {{open}, type};
}

void obey(Studio& studio, const Commands& commands) {
    for (const Command& command : commands) update(studio, command);
}

const std::vector<Situation>& situations() {
    static const std::vector<Situation> all = {
        {"gather-not-started", "seed/09_gather_order.py", 0},
        {"gather-tasks-created", "seed/09_gather_order.py", 19},
        {"gather-b-resumes", "seed/09_gather_order.py", 57},
        {"gather-over", "seed/09_gather_order.py", 107, {}, 1600, 900},
        {"gather-in-virtual-time", "seed/09_gather_order.py", 70,
         [](Studio& s) {
             update(s, {CommandKind::set_axis, 1});
         }},
        {"gather-lane-selected", "seed/09_gather_order.py", 40,
         [](Studio& s) {
             update(s, {CommandKind::select_lane, 4});
         }},
        {"gather-future-hidden", "seed/09_gather_order.py", 48,
         [](Studio& s) { update(s, {CommandKind::toggle_future}); }},
        {"gather-light", "seed/09_gather_order.py", 57, [](Studio& s) { s.theme = ThemeKind::light; }},
        {"gather-palette", "seed/09_gather_order.py", 57,
         [](Studio& s) { obey(s, words(CommandKind::toggle_palette, "step")); }},
        {"gather-find", "seed/09_gather_order.py", 57,
         [](Studio& s) { obey(s, words(CommandKind::toggle_find, "done")); }},
        {"chatbot-first-yield", "seed/02_bad_chatbot.py", 10},
        {"chatbot-suspended", "seed/02_bad_chatbot.py", 31},
        {"chatbot-resumed", "seed/02_bad_chatbot.py", 27},
        {"doubling-list-sent", "seed/01_doubling_generator.py", 36},
        {"service-answers", "seed/04_stock_quotes.py", 33},
        {"clock-jumps", "seed/07_display_date.py", 25},
        {"awaitables-task-awaited", "seed/08_awaitables.py", 40},
        {"exception-kept-in-its-slot", "seed/10_gather_exceptions.py", 55},
        {"exception-passed-on", "seed/10_gather_exceptions.py", 125},
        {"lock-handed-over", "seed/11_queue_and_lock.py", 98},
        {"queue-and-lock-in-line", "seed/11_queue_and_lock.py", 150},
    };
    return all;
}

Played played_at(const Situation& situation) {
    Played played(std::string("tests/programs/") + situation.program);
    played.go(situation.step);
    if (situation.change) situation.change(played.studio);
    return played;
}

Image picture_of(Screen& screen, const Situation& situation, const Studio& studio) {
    screen.draw(studio, situation.width, situation.height);
    return screen.pixels(studio.theme);
}

Image read_png(const std::string& path) {
    Image image;
    int channels = 0;
    stbi_uc* bytes = stbi_load(path.c_str(), &image.width, &image.height, &channels, 4);
    if (!bytes) return image;
    image.rgba.assign(bytes, bytes + std::size_t(image.width) * std::size_t(image.height) * 4);
    stbi_image_free(bytes);
    return image;
}

// The largest share of visibly different pixels that any tile has; 1 for another size.
double difference(const Image& a, const Image& b) {
    if (a.width != b.width || a.height != b.height) return 1;
    double most = 0;
    for (int top = 0; top < a.height; top += kTile)
        for (int left = 0; left < a.width; left += kTile) {
            int different = 0, count = 0;
            for (int y = top; y < std::min(top + kTile, a.height); ++y)
                for (int x = left; x < std::min(left + kTile, a.width); ++x, ++count) {
                    const std::uint8_t *p = a.pixel(x, y), *q = b.pixel(x, y);
                    bool is_other = false;
                    for (int i = 0; i < 3; ++i) is_other = is_other || std::abs(p[i] - q[i]) > kVisible;
                    if (is_other) ++different;
                }
            most = std::max(most, static_cast<double>(different) / count);
        }
    return most;
}

// Letters look different with other fonts or another ImGui: pictures from there are not compared.
std::string kind_of_letters(const Screen& screen) {
    return std::to_string(screen.letters_digest()) + "\n";
}

bool is_updating() {
    return std::getenv("COROSCOPE_UPDATE_GOLDEN") != nullptr;
}

bool can_compare(const Screen& screen) {
    std::ifstream file(kFolder + "letters", std::ios::binary);
    const std::string letters{std::istreambuf_iterator<char>(file), {}};
    if (letters == kind_of_letters(screen)) return true;
    WARN("not compared: the golden pictures were made with other fonts or another version of ImGui");
    return false;
}

}    // namespace

TEST_CASE("twenty situations look as they did when they were found good", "[golden]") {
    Screen screen(1);
    if (is_updating()) std::ofstream(kFolder + "letters", std::ios::binary) << kind_of_letters(screen);
    if (!can_compare(screen)) return;
    for (const Situation& situation : situations()) {
        const Image image = picture_of(screen, situation, played_at(situation).studio);
        const std::string path = kFolder + situation.name + ".png";
        if (is_updating()) REQUIRE(write_png(image, path));
        const double found = difference(image, read_png(path));
        if (found > kMostDifferent) write_png(image, std::string(situation.name) + ".now.png");
        INFO(situation.name << ": see " << situation.name << ".now.png beside " << path);
        CHECK(found <= kMostDifferent);
    }
}

TEST_CASE("a mistake in a picture is found", "[golden]") {
    Screen screen(1);
    if (!can_compare(screen)) return;
    const auto named = [&](const std::string& name) {
        for (const Situation& situation : situations())
            if (name == situation.name) return situation;
        throw std::runtime_error(name);
    };
    const auto is_found = [&](const std::string& name, const std::function<void(Picture&)>& spoil) {
        Played played = played_at(named(name));
        auto picture = std::make_shared<Picture>(*played.studio.picture);
        spoil(*picture);
        played.studio.picture = picture;
        return difference(picture_of(screen, named(name), played.studio), read_png(kFolder + name + ".png")) >
               kMostDifferent;
    };
    CHECK_FALSE(is_found("gather-b-resumes", [](Picture&) {}));
    CHECK(is_found("gather-b-resumes", [](Picture& p) { p.lanes[2].colour = 3; }));
    CHECK(is_found("gather-b-resumes", [](Picture& p) { p.arrows[1].from_step += 2, p.arrows[1].to_step += 2; }));
    CHECK(is_found("gather-b-resumes", [](Picture& p) { p.lanes[3].spans[2].label = {}; }));
    CHECK(is_found("gather-b-resumes", [](Picture& p) { p.lanes[4].label = "fetch('d')"; }));
    CHECK(is_found("gather-b-resumes", [](Picture& p) { p.output[1].text = "b stats"; }));
    CHECK(is_found("gather-b-resumes", [](Picture& p) { p.jumps.clear(); }));
    CHECK(is_found("chatbot-suspended", [](Picture& p) { p.arrows[2].label = {}; }));
    CHECK(is_found("chatbot-suspended", [](Picture& p) { p.lanes[1].spans[1].begin += 1; }));
    CHECK(is_found("gather-over", [](Picture& p) { p.lanes[2].ordinal = 2; }));
    CHECK(is_found("exception-passed-on", [](Picture& p) {
        for (Lane& lane : p.lanes)
            if (lane.outcome == LifeState::raised) lane.outcome = LifeState::returned;
    }));
}
