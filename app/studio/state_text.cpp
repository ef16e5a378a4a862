#include "app/studio/state_text.hpp"

#include <cstdio>

#include "app/picture/conversation.hpp"
#include "app/picture/narration.hpp"
#include "app/picture/output_lines.hpp"
#include "app/studio/focus.hpp"
#include "app/studio/loop_layout.hpp"
#include "app/studio/motion.hpp"
#include "app/studio/talking.hpp"

namespace coroscope {

namespace {

struct Lines {
    std::string text;

    void add(const std::string& key, const std::string& value) { text += key + ": " + value + "\n"; }
    void add(const std::string& key, std::uint64_t value) { add(key, std::to_string(value)); }
    void add_flag(const std::string& key, bool value) { add(key, std::string(value ? "yes" : "no")); }
    void add_number(const std::string& key, double value) {
        char number[48];
        snprintf(number, sizeof number, "%.3f", value);
        add(key, std::string(number));
    }
    void add_rect(const std::string& key, const Rect& rect) {
        if (rect.is_empty()) return;
        char numbers[96];
        snprintf(numbers, sizeof numbers, "%.0f %.0f %.0f %.0f", rect.x, rect.y, rect.w, rect.h);
        add("rect." + key, std::string(numbers));
    }
};

void add_rects(const Studio& studio, const Layout& layout, Lines& lines) {
    const std::pair<const char*, const Rect*> panels[] = {{"bar", &layout.bar},
                                                          {"source", &layout.source},
                                                          {"loop", &layout.loop},
                                                          {"frames", &layout.frames},
                                                          {"now", &layout.now},
                                                          {"timeline", &layout.timeline},
                                                          {"output", &layout.output},
                                                          {"ruler", &layout.ruler},
                                                          {"lesson", &layout.lesson},
                                                          {"talk", &layout.talk},
                                                          {"talk-turns", &layout.talk_turns},
                                                          {"talk-field", &layout.talk_field},
                                                          {"prompt", &layout.prompt},
                                                          {"lanes", &layout.lane_area},
                                                          {"lane-names", &layout.lane_names}};
    for (const auto& [name, rect] : panels) lines.add_rect(name, *rect);
    for (const Button& button : layout.buttons) lines.add_rect("button." + button.id, button.rect);
    for (const Button& button : layout.parting_buttons) lines.add_rect("button." + button.id, button.rect);
    for (const Button& button : layout.talk_buttons) lines.add_rect("button." + button.id, button.rect);
    for (int lane = layout.first_lane; lane < layout.first_lane + layout.lanes_shown; ++lane)
        lines.add_rect("lane." + std::to_string(lane + 1), lane_bar(layout, lane));
    for (std::size_t i = layout.first_output; i < layout.first_output + layout.outputs_shown; ++i)
        lines.add_rect("output." + std::to_string(i + 1), output_row(layout, i));
    for (std::uint32_t row = 0; row < layout.rows && layout.first_row + row <= studio.source.line_count(); ++row)
        lines.add_rect("line." + std::to_string(layout.first_row + row),
                       {layout.code.x, layout.code.y + 8 * layout.scale + layout.code_row * static_cast<float>(row),
                        layout.code.w, layout.code_row});
}

// A text on one line.
std::string flat(std::string text) {
    for (char& c : text)
        if (c == '\n') c = '|';
    return text;
}

const char* word_of(Typing typing) {
    switch (typing) {
        case Typing::talk: return "talk";
        case Typing::prompt: return "prompt";
        case Typing::program: return "program";
        case Typing::file_name: return "file";
        case Typing::nowhere: break;
    }
    return "nowhere";
}

void add_interaction(const Studio& studio, Lines& lines) {
    lines.add("typing", std::string(word_of(studio.typing)));
    const GeneratorView* whom = talker(studio);
    std::string all;
    for (const GeneratorView* one : talkers(studio)) all += (all.empty() ? "" : ", ") + one->expression;
    lines.add_flag("talk", has_talk_panel(studio));
    lines.add("talkers", all);
    lines.add("talker", whom ? whom->expression : "none");
    lines.add("talk-text", studio.talk.field.text);
    if (whom) {
        const auto lane = studio.picture->lane_of.find(whom->id);
        if (whom->id && lane != studio.picture->lane_of.end()) {
            const auto turns =
                conversation(studio.picture->lanes[static_cast<std::size_t>(lane->second)], studio.cursor);
            lines.add("talk-turns", turns.size());
            if (!turns.empty()) lines.add("talk-last", flat(turns.back().text + " " + turns.back().note));
        }
    }
    lines.add("prompt", flat(studio.prompt.field.text));
    lines.add("prompt-frame", studio.prompt.frame);
    lines.add("prompt-history", studio.prompt.history.size());
    std::string offered;
    for (const std::string& name : studio.prompt.offered) offered += (offered.empty() ? "" : " ") + name;
    lines.add("prompt-offers", offered);
    lines.add_flag("editing", studio.editor.is_open);
    lines.add("editor-problem", flat(studio.editor.problem));
    lines.add("editor-problem-line", studio.editor.problem_line);
    if (studio.editor.is_open) {
        const TextPlace place = place_in(studio.editor.field, studio.editor.field.caret);
        lines.add("caret", std::to_string(place.line + 1) + " " + std::to_string(place.column + 1));
    }
    lines.add("inputs", studio.session.inputs);
    lines.add_flag("can-undo", studio.session.can_undo);
    lines.add_flag("can-redo", studio.session.can_redo);
    lines.add("session", studio.session.path);
    lines.add_flag("session-changed", studio.session.is_changed);
    lines.add("said", flat(studio.session.said));
    lines.add_flag("file-box", studio.file_box.is_open);
    lines.add("file-name", studio.file_box.field.text);
    lines.add("files", studio.file_box.files.size());
    const CommandKind then = studio.parting.then.kind;
    lines.add("parting", std::string(!studio.parting.is_open          ? "no"
                                     : then == CommandKind::quit      ? "quit"
                                     : then == CommandKind::open_file ? "open"
                                                                      : "recover"));
}

std::string lane_text(const Studio& studio, int lane) {
    if (lane < 0) return "none";
    const Lane& of = studio.picture->lanes[static_cast<std::size_t>(lane)];
    return (of.id ? to_text(of.id) : of.badge) + " " + of.label;
}

void add_lesson(const LessonState& lesson, Lines& lines) {
    const Lesson& of = lesson.shown->lesson;
    lines.add("lesson", of.title);
    lines.add("lesson-number", static_cast<std::uint64_t>(lesson.shown->number));
    lines.add("lesson-mistakes", lesson.shown->mistakes.size());
    lines.add("lesson-pages", of.pages.size());
    if (of.pages.empty()) return;
    lines.add("lesson-page", static_cast<std::uint64_t>(lesson.page + 1));
    lines.add("lesson-heading", plain_text(page_of(lesson).heading));
    lines.add("lesson-passed", static_cast<std::uint64_t>(lesson.passed));
    lines.add("lesson-stop", static_cast<std::uint64_t>(current_stop(lesson) + 1));
    lines.add_flag("lesson-next", can_go_on(lesson));
    const int question = current_question(lesson);
    std::string state = "none", tried;
    if (question >= 0) {
        state = is_solved(lesson, question) ? "right" : is_answered(lesson, question) ? "wrong" : "open";
        for (const int option : tried_of(lesson, question))
            tried += (tried.empty() ? "" : " ") + std::to_string(option + 1);
    }
    lines.add("lesson-question", state);
    lines.add("lesson-tried", tried);
    const Score score = score_of(lesson);
    lines.add_flag("lesson-own-run", lesson.is_own);
    if (lesson.attempt.exercise >= 0) {
        std::size_t missing = 0;
        for (const std::string& one : lesson.attempt.missing) missing += !one.empty();
        lines.add("lesson-attempt", std::string(missing == 0 ? "done" : "not yet, missing " + std::to_string(missing)));
    }
    lines.add("lesson-score", std::to_string(score.at_once) + " of " + std::to_string(score.questions));
}

}    // namespace

std::string state_text(const Studio& studio) {
    const Layout layout = layout_of(studio);
    const Picture& picture = *studio.picture;
    Lines lines;
    lines.add("program", studio.source.name);
    lines.add("step", studio.cursor);
    lines.add("of", picture.last_step);
    lines.add_flag("is-settled", !needs_moment(studio));
    lines.add_number("time", studio.moment.time);
    lines.add("iteration", studio.moment.iteration);
    lines.add("line", studio.moment.line);
    lines.add("running", lane_text(studio, running_lane(picture, studio.cursor)));
    lines.add("selected", lane_text(studio, selected_lane(studio)));
    lines.add("focus", lane_text(studio, focus_lane(studio)));
    lines.add("now", narrate(picture, *studio.trace, studio.source, studio.moment, studio.cursor));
    lines.add_flag("playing", studio.is_playing);
    lines.add_flag("presenting", studio.is_presenting);
    lines.add_flag("palette", studio.palette.is_open);
    lines.add_flag("find", studio.palette.is_open && studio.palette.is_find);
    lines.add("palette-filter", studio.palette.filter);
    lines.add_flag("help", studio.is_help_open);
    lines.add_flag("all-lanes", studio.has_all_lanes);
    lines.add_flag("future-hidden", studio.is_future_hidden);
    lines.add("theme", std::string(studio.theme == ThemeKind::dark ? "dark" : "light"));
    lines.add_number("scale", layout.scale);
    lines.add("axis", std::string(studio.timeline.axis == AxisKind::steps ? "steps" : "virtual time"));
    lines.add_flag("fit", studio.timeline.is_fit);
    lines.add_number("zoom", layout.axis_view.px_per_unit);
    lines.add_number("first-unit", layout.axis_view.first_unit);
    lines.add_number("cursor-x", cursor_x(studio, layout));
    lines.add("lanes", picture.lanes.size());
    lines.add("first-lane", static_cast<std::uint64_t>(layout.first_lane + 1));
    lines.add("first-source-line", layout.first_row);
    lines.add("output-lines", output_lines_at(picture, studio.cursor));
    lines.add("first-output-line", layout.outputs_shown ? layout.first_output + 1 : 0);
    std::string breakpoints;
    for (const std::uint32_t line : studio.breakpoints.lines)
        breakpoints += (breakpoints.empty() ? "" : " ") + std::to_string(line);
    lines.add("breakpoints", breakpoints);
    std::string happenings;
    for (const EventBreakpoint& one : studio.breakpoints.events)
        happenings += (happenings.empty() ? "" : ", ") + std::string(name_of(one.happening).word) +
                      (one.of.empty() ? "" : " " + one.of);
    lines.add("event-breakpoints", happenings);
    lines.add_flag("moving", is_in_motion(studio));
    lines.add_flag("motion", !studio.is_motion_off);
    add_interaction(studio, lines);
    if (studio.lesson.shown) add_lesson(studio.lesson, lines);
    if (studio.horizon != kNoStep) lines.add("horizon", studio.horizon);
    add_rects(studio, layout, lines);
    for (const LoopChip& chip : chips_in_motion(studio, layout, loop_layout_of(studio, layout, studio.moment)))
        if (chip.task) lines.add_rect("chip." + to_text(chip.task), chip.rect);
    lines.text += studio.lesson.places;
    return lines.text;
}

}    // namespace coroscope
