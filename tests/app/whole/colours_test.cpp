// Every text can be read on what it lies on, and tasks can be told apart, whatever eyes look.
#include <array>
#include <cmath>

#include "tests/app/whole/contrast.hpp"
#include "tests/app/whole/screen.hpp"
#include "tests/catch.hpp"

using namespace coroscope;
using whole::hard_to_read;
using whole::Played;
using whole::Screen;

namespace {

using Lab = std::array<double, 3>;

double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

// How a colour looks without red, green or blue cones (full severity, in linear light), in CIE Lab.
Lab seen_by(ImU32 colour, int missing) {
    const double r = linear(((colour >> IM_COL32_R_SHIFT) & 0xff) / 255.0);
    const double g = linear(((colour >> IM_COL32_G_SHIFT) & 0xff) / 255.0);
    const double b = linear(((colour >> IM_COL32_B_SHIFT) & 0xff) / 255.0);
    static constexpr double eyes[4][9] = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}};
    const double* m = eyes[missing];
    const double red = m[0] * r + m[1] * g + m[2] * b, green = m[3] * r + m[4] * g + m[5] * b,
                 blue = m[6] * r + m[7] * g + m[8] * b;
    const double x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047;
    const double y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    const double z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double apart(const Lab& a, const Lab& b) {
    return std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
}

}    // namespace

TEST_CASE("every text has the contrast that reading needs, in both themes") {
    Screen screen(1);
    for (const char* program :
         {"seed/01_doubling_generator.py", "seed/02_bad_chatbot.py", "seed/08_awaitables.py", "seed/09_gather_order.py",
          "seed/10_gather_exceptions.py", "seed/11_queue_and_lock.py"}) {
        Played played(std::string("tests/programs/") + program);
        for (const ThemeKind theme : {ThemeKind::dark, ThemeKind::light}) {
            played.studio.theme = theme;
            for (const double share : {0.25, 0.5, 0.85}) {
                played.go_to_share(share);
                const Drawn drawn = screen.draw(played.studio, 1600, 1000);
                INFO(program << ", step " << played.studio.cursor << (theme == ThemeKind::dark ? ", dark" : ", light"));
                CHECK(hard_to_read(drawn, screen.pixels(theme), theme) == "");
            }
        }
    }
}

TEST_CASE("texts over the panels have contrast, too") {
    Screen screen(1);
    Played played("tests/programs/seed/09_gather_order.py");
    played.go(57);
    for (const CommandKind kind : {CommandKind::toggle_palette, CommandKind::toggle_help}) {
        update(played.studio, {kind});
        for (const ThemeKind theme : {ThemeKind::dark, ThemeKind::light}) {
            played.studio.theme = theme;
            Drawn drawn = screen.draw(played.studio, 1600, 1000);
            drawn.texts.erase(std::remove_if(drawn.texts.begin(), drawn.texts.end(),
                                             [](const DrawnText& text) { return text.layer == 0; }),
                              drawn.texts.end());
            CHECK(drawn.texts.size() > 10);
            CHECK(hard_to_read(drawn, screen.pixels(theme), theme) == "");
        }
        update(played.studio, {kind});
    }
}

TEST_CASE("a text that is too faint is found") {
    Screen screen(1);
    Played played("tests/programs/seed/09_gather_order.py");
    played.go(57);
    Drawn drawn = screen.draw(played.studio, 1600, 1000);
    drawn.texts[5].colour = IM_COL32(0x4d, 0x56, 0x66, 255);
    CHECK(hard_to_read(drawn, screen.pixels(ThemeKind::dark), ThemeKind::dark) != "");
}

TEST_CASE("the first colours of tasks stay apart for colour-blind eyes") {
    // A badge is always beside a colour; those that neighbours get first have to differ at a glance.
    const Colours colours = colours_of(ThemeKind::dark);
    const int first[] = {6, 0, 1, 2, 4};
    for (int missing = 0; missing <= 3; ++missing)
        for (const int a : first)
            for (const int b : first) {
                if (a >= b) continue;
                INFO("without cone " << missing << ": " << a << " and " << b);
                CHECK(apart(seen_by(colours.task[a], missing), seen_by(colours.task[b], missing)) > 9);
            }
}

TEST_CASE("all eight colours of tasks differ for every eye") {
    for (const ThemeKind theme : {ThemeKind::dark, ThemeKind::light}) {
        const Colours colours = colours_of(theme);
        for (int missing = 0; missing <= 3; ++missing)
            for (int a = 0; a < 8; ++a)
                for (int b = a + 1; b < 8; ++b) {
                    INFO("without cone " << missing << ": " << a << " and " << b
                                         << (theme == ThemeKind::dark ? ", dark" : ", light"));
                    CHECK(apart(seen_by(colours.task[a], missing), seen_by(colours.task[b], missing)) > 5);
                }
    }
}
