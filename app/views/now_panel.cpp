// "Happening now": the sentence for the cursor, or what is wrong with the program.
#include "app/picture/narration.hpp"
#include "app/studio/focus.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

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
    draw_paragraph(pen, pen.fonts.text, rect.x + 34 * pen.s, top, rect.w - 54 * pen.s, height,
                   is_problem ? pen.colours.error : pen.colours.text, text);
}

}    // namespace coroscope
