// "Happening now": the sentence for the cursor, its terms explained on hover, or what is wrong with the program.
#include <algorithm>
#include <cmath>

#include "app/picture/glossary.hpp"
#include "app/picture/narration.hpp"
#include "app/studio/focus.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

// A dotted line under a term says that there is something to hear about it.
void draw_terms(const Pen& pen, const ImFont* font, float x, float y, float row, const std::string& text,
                const std::vector<std::string>& lines) {
    const std::vector<TermPlace> places = terms_in(text);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& one = lines[i];
        begin = std::min(text.find(one, begin), text.size());
        const float top = y + static_cast<float>(i) * row, under = std::floor(top + row - 2 * pen.s);
        // A term may be broken over two lines.
        for (const TermPlace& place : places) {
            const std::size_t from = std::max(place.begin, begin), to = std::min(place.end, begin + one.size());
            if (from >= to) continue;
            const float left = x + text_width(font, std::string_view(one).substr(0, from - begin));
            const float width = text_width(font, std::string_view(one).substr(from - begin, to - from));
            const bool is_hovered = pen.is_hovered({left, top, width, row});
            dashed_line(pen, left, under, left + width, under,
                        with_alpha(pen.colours.accent, is_hovered ? 1.0f : 0.55f), 1.5f * pen.s, 2.5f * pen.s, pen.s);
            if (is_hovered) pen.tip = {place.term->word, place.term->meaning, pen.colours.accent};
        }
        begin += one.size();
    }
}

}    // namespace

void draw_now(const Pen& pen) {
    const Rect& rect = pen.layout.now;
    if (rect.is_empty()) return;
    const Studio& studio = pen.studio;
    const bool is_problem = !studio.notice.empty();
    draw_panel(pen, rect, is_problem ? "This program does not run" : "Happening now");
    const int lane = running_lane(*studio.picture, studio.cursor);
    const ImU32 mark = is_problem ? pen.colours.error : lane >= 0 ? pen.lane(lane) : pen.colours.line;
    const float top = rect.y + 36 * pen.s, height = rect.h - 44 * pen.s;
    fill(pen, {rect.x + 20 * pen.s, top + 2 * pen.s, 3 * pen.s, height - 4 * pen.s}, mark, 1.5f * pen.s);
    const std::string text = is_problem
                                 ? studio.notice
                                 : narrate(*studio.picture, *studio.trace, studio.source, studio.moment, studio.cursor);
    const ImFont* font = pen.fonts.text;
    const float x = rect.x + 34 * pen.s, width = rect.w - 54 * pen.s, row = paragraph_row(font);
    draw_paragraph(pen, font, x, top, width, height, is_problem ? pen.colours.error : pen.colours.text, text);
    if (is_problem) return;
    const auto rows = static_cast<std::size_t>(std::max(0.0f, std::floor((height + 1) / row)));
    draw_terms(pen, font, x, top, row, text, wrapped(font, text, width, rows));
}

}    // namespace coroscope
