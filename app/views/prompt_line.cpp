// The line below the output: `>>>` and what is typed to be run at the cursor, the names that would complete it, and
// what came of the last thing that was asked for.
#include "app/views/panels.hpp"
#include "app/views/typed_text.hpp"

namespace coroscope {

namespace {

// Whose names are meant: "in chatbot".
std::string frame_named(const Studio& studio) {
    const auto named = [&](const std::vector<FrameView>& frames) {
        for (const FrameView& frame : frames)
            if (frame.choice == studio.prompt.frame) return "in " + frame.function;
        return std::string();
    };
    std::string name = named(studio.moment.stack);
    for (const TaskView& task : studio.moment.tasks)
        if (name.empty()) name = named(task.frames);
    for (const GeneratorView& generator : studio.moment.generators)
        if (name.empty()) name = named({generator.frame});
    return name.empty() ? "in " + studio.prompt.frame + ", gone" : name;
}

}    // namespace

void draw_prompt(const Pen& pen) {
    const Rect& box = pen.layout.prompt;
    if (box.is_empty()) return;
    const float s = pen.s;
    const Studio& studio = pen.studio;
    const bool is_here = studio.typing == Typing::prompt;
    fill(pen, box, pen.colours.background, 6 * s);
    outline(pen, box, is_here ? pen.colours.accent : pen.colours.line, 6 * s, is_here ? 1.5f * s : 1);
    const float first = box.y + 7 * s + 9.5f * s;
    float left = box.x + 12 * s;
    if (!studio.prompt.frame.empty())
        left = draw_text(pen, pen.fonts.label, left, first, pen.ink(pen.colours.dim, pen.colours.background),
                         frame_named(studio), box.w * 0.4f) +
               8 * s;
    const float x = draw_text(pen, pen.fonts.code_small_bold, left, first,
                              pen.ink(pen.colours.accent, pen.colours.background), ">>>") +
                    9 * s;
    draw_typed_line(pen, {x, box.y + 7 * s, box.right() - 10 * s - x, box.h - 14 * s}, studio.prompt.field,
                    Typing::prompt, pen.fonts.code_small, "run a line here");
    std::string above;
    for (const std::string& name : studio.prompt.offered) above += (above.empty() ? "" : "  ") + name;
    const bool is_said = above.empty();
    if (is_said) above = studio.session.said;
    if (above.empty()) return;
    const ImU32 colour = is_said && studio.session.is_wrong ? pen.colours.error : pen.colours.dim;
    draw_text(pen, is_said ? pen.fonts.label : pen.fonts.code_small, box.x + 2 * s, box.y - 13 * s,
              pen.ink(colour, pen.colours.panel), above, box.w - 4 * s);
}

}    // namespace coroscope
