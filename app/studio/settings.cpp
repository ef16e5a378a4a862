#include "app/studio/settings.hpp"

#include <cstdio>
#include <cstdlib>

namespace coroscope {

namespace {

struct Number {
    const char* name;
    float* value;
    float least, most;
};

void take(const Number& number, const std::string& text) {
    char* end = nullptr;
    const float value = std::strtof(text.c_str(), &end);
    if (end != text.c_str() && value >= number.least && value <= number.most) *number.value = value;
}

}    // namespace

std::string settings_text(const Studio& studio, float scale) {
    char text[320];
    snprintf(text, sizeof text,
             "theme: %s\nmotion: %s\nscale: %.3f\nsplit-top: %.4f\nsplit-source: %.4f\nsplit-loop: %.4f\n"
             "split-output: %.4f\n",
             studio.theme == ThemeKind::light ? "light" : "dark", studio.is_motion_off ? "off" : "on",
             static_cast<double>(scale > 0 ? studio.scale / scale : 1), static_cast<double>(studio.splits.top),
             static_cast<double>(studio.splits.source), static_cast<double>(studio.splits.loop),
             static_cast<double>(studio.splits.output));
    return text;
}

void apply_settings(Studio& studio, std::string_view text) {
    float scale = 1;
    const Number numbers[] = {{"scale", &scale, 0.5f, 4},
                              {"split-top", &studio.splits.top, 0.2f, 0.85f},
                              {"split-source", &studio.splits.source, 0.15f, 0.7f},
                              {"split-loop", &studio.splits.loop, 0.12f, 0.7f},
                              {"split-output", &studio.splits.output, 0.1f, 0.6f}};
    const Splits before = studio.splits;
    while (!text.empty()) {
        const std::size_t newline = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, newline);
        text.remove_prefix(std::min(newline + 1, text.size()));
        const std::size_t colon = line.find(": ");
        if (colon == std::string_view::npos) continue;
        const std::string_view name = line.substr(0, colon);
        const std::string value(line.substr(colon + 2));
        if (name == "theme" && value == "light") studio.theme = ThemeKind::light;
        if (name == "theme" && value == "dark") studio.theme = ThemeKind::dark;
        if (name == "motion") studio.is_motion_off = value == "off";
        for (const Number& number : numbers)
            if (name == number.name) take(number, value);
    }
    if (studio.splits.source + studio.splits.loop > 0.87f) studio.splits = before;
    studio.scale *= scale;
}

}    // namespace coroscope
