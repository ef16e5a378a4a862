#include "app/views/typed_text.hpp"

#include <algorithm>

namespace coroscope {

namespace {

// Byte of the line under the mouse.
std::size_t byte_under(const Pen& pen, const ImFont* font, std::string_view text, float left) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xc0) == 0x80) ++next;
        const float middle = left + (text_width(font, text.substr(0, at)) + text_width(font, text.substr(0, next))) / 2;
        if (pen.mouse.at.x < middle) break;
        at = next;
    }
    return at;
}

// Lines of a text with where each begins.
std::vector<std::pair<std::size_t, std::string>> lines_of(const std::string& text) {
    std::vector<std::pair<std::size_t, std::string>> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(at, text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

// As much of the end or beginning of a line as fits, on the side where the caret is.
struct Shown {
    std::size_t from = 0, to = 0;    // bytes of the line
};
Shown shown_of(const ImFont* font, const std::string& line, std::size_t caret, float room) {
    Shown shown{0, line.size()};
    const auto fits = [&](std::size_t from, std::size_t to) {
        return text_width(font, std::string_view(line).substr(from, to - from)) <= room;
    };
    const auto is_inside = [&](std::size_t at) {
        return at < line.size() && (static_cast<unsigned char>(line[at]) & 0xc0) == 0x80;
    };
    while (shown.from < caret && !fits(shown.from, caret)) {
        ++shown.from;
        while (is_inside(shown.from)) ++shown.from;
    }
    while (shown.to > shown.from && !fits(shown.from, shown.to)) {
        --shown.to;
        while (shown.to > shown.from && is_inside(shown.to)) --shown.to;
    }
    return shown;
}

}    // namespace

void draw_typed_line(const Pen& pen, const Rect& box, const TextField& field, Typing typing, const ImFont* font,
                     const std::string& hint) {
    const float s = pen.s, left = box.x, room = box.w;
    const bool is_here = pen.studio.typing == typing;
    const auto lines = lines_of(field.text);
    const float row = box.h / static_cast<float>(lines.size());
    if (field.text.empty())
        draw_text(pen, font, left + (is_here ? 4 * s : 0), box.y + box.h * 0.5f,
                  pen.ink(pen.colours.faint, pen.colours.background), hint, room - 4 * s);
    const std::size_t low = std::min(field.caret, field.anchor), high = std::max(field.caret, field.anchor);
    float y = box.y;
    for (std::size_t i = 0; i < lines.size(); ++i, y += row) {
        const auto& [begin, text] = lines[i];
        const bool has_caret = field.caret >= begin && field.caret <= begin + text.size();
        const Shown shown = shown_of(font, text, has_caret ? field.caret - begin : 0, room - 2 * s);
        const std::string part = text.substr(shown.from, shown.to - shown.from);
        const auto x_of = [&](std::size_t byte) {
            const std::size_t clamped = std::max(shown.from, std::min(byte - begin, shown.to));
            return left + text_width(font, std::string_view(text).substr(shown.from, clamped - shown.from));
        };
        if (is_here && low != high && low <= begin + text.size() && high >= begin) {
            const float from = x_of(std::max(low, begin)), to = x_of(std::min(high, begin + text.size()));
            fill(pen, {from, y + 2 * s, to - from, row - 4 * s},
                 blend(pen.colours.background, pen.colours.accent, 0.35f));
        }
        draw_text(pen, font, left, y + row * 0.5f, pen.colours.text, part);
        if (is_here && has_caret)
            fill(pen, {x_of(field.caret), y + row * 0.5f - 9 * s, 1.5f * s, 18 * s}, pen.colours.accent);
        const Rect line_rect{box.x, y, box.w, row};
        if (!pen.is_clicked(line_rect)) continue;
        if (!is_here) pen.commands.push_back({CommandKind::type_in, static_cast<std::int64_t>(typing)});
        Command place{CommandKind::type_place, static_cast<std::int64_t>(i)};
        const std::size_t byte = shown.from + byte_under(pen, font, part, left);
        place.at = static_cast<double>(place_in(field, begin + byte).column);
        place.amount = pen.mouse.has_shift ? 1 : 0;
        pen.commands.push_back(place);
    }
}

}    // namespace coroscope
