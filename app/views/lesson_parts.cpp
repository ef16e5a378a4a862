#include "app/views/lesson_parts.hpp"

#include <algorithm>
#include <cmath>

#include "app/views/rich_text.hpp"

namespace coroscope {

namespace {

// Design pixels.
constexpr float kMargin = 20, kBetween = 12, kCardPadding = 14;

struct Flow {
    const Pen& pen;
    bool is_drawn;
    std::string& places;
    float x, y, width;
    float top, bottom;    // of what can be seen

    float s() const { return pen.s; }
    // A line of text is shown whole or not at all.
    void put(const ImFont* font, float left, float middle, ImU32 colour, const std::string& text,
             float room = 1e9f) const {
        if (is_drawn && middle - 10 * pen.s >= top && middle + 10 * pen.s <= bottom)
            draw_text(pen, font, left, middle, colour, text, room);
    }
    // What lies outside of the panel cannot be clicked.
    bool is_clicked(const Rect& rect) const {
        return is_drawn && pen.is_clicked(rect) && pen.mouse.at.y >= top && pen.mouse.at.y < bottom;
    }
    bool is_hovered(const Rect& rect) const {
        return is_drawn && pen.is_hovered(rect) && pen.mouse.at.y >= top && pen.mouse.at.y < bottom;
    }
    void note(const std::string& id, Rect rect) {
        const float from = std::max(rect.y, top), to = std::min(rect.bottom(), bottom);
        if (to - from < 4) return;
        note_place(places, id, {rect.x, from, rect.w, to - from});
    }
};

ProseStyle plain(const Flow& f, ImU32 ground) {
    return {f.pen.fonts.text, f.pen.ink(f.pen.colours.text, ground), ground, f.top, f.bottom};
}

Prose words(const std::string& text, bool is_code = false) {
    TextRun run;
    run.text = text;
    run.is_code = is_code;
    return {run};
}

// A sentence of its own begins with a capital letter.
Prose capital(Prose prose) {
    if (prose.empty() || prose[0].is_code || prose[0].text.empty()) return prose;
    char& first = prose[0].text[0];
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    return prose;
}

Prose joined(Prose a, const Prose& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

void paragraph(Flow& f, const Prose& prose, const ProseStyle& style, float indent = 0) {
    f.y += draw_prose(f.pen, prose, f.x + indent, f.y, f.width - indent, style, f.is_drawn);
}

void small_title(Flow& f, float x, const std::string& text, ImU32 colour, ImU32 ground) {
    const float row = 20 * f.s();
    f.put(f.pen.fonts.label_bold, x, f.y + row * 0.5f, f.pen.ink(colour, ground), text);
    f.y += row;
}

void code_lines(Flow& f, const std::string& code) {
    const float row = std::floor(19 * f.s());
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t end = std::min(code.find('\n', at), code.size());
        f.put(f.pen.fonts.code_small, f.x + 12 * f.s(), f.y + row * 0.5f, f.pen.colours.text, code.substr(at, end - at),
              f.width - 12 * f.s());
        f.y += row;
        at = end + 1;
    }
}

void item(Flow& f, const Part& part) {
    const float indent = 18 * f.s() * static_cast<float>(std::max(1, part.depth));
    f.put(f.pen.fonts.text, f.x + indent - 14 * f.s(), f.y + 9.5f * f.s(), f.pen.colours.dim,
          part.mark.empty() ? "\xe2\x80\xa2" : part.mark);
    paragraph(f, part.prose, plain(f, f.pen.colours.panel), indent + (part.mark.empty() ? 0 : 8 * f.s()));
}

// A numbered sentence; the one at which the cursor stands is lit, and a click goes there.
void stop(Flow& f, int index) {
    const Studio& studio = f.pen.studio;
    const Stop& of = page_of(studio.lesson).stops[static_cast<std::size_t>(index)];
    const float s = f.s(), pad = 8 * s, number_width = 26 * s;
    const bool is_here = studio.cursor == of.moment.step;
    const float height =
        draw_prose(f.pen, of.sentence, 0, 0, f.width - number_width - pad, plain(f, f.pen.colours.panel), false);
    const Rect box{f.x - pad, f.y, f.width + 2 * pad, height + 2 * pad};
    const ImU32 ground = is_here             ? blend(f.pen.colours.panel, f.pen.colours.accent, 0.13f)
                         : f.is_hovered(box) ? blend(f.pen.colours.panel, f.pen.colours.text, 0.05f)
                                             : f.pen.colours.panel;
    if (f.is_drawn) {
        if (ground != f.pen.colours.panel) fill(f.pen, box, ground, 5 * s);
        if (is_here) fill(f.pen, {box.x, box.y, 3 * s, box.h}, f.pen.colours.accent);
        const ImU32 colour = f.pen.ink(is_here ? f.pen.colours.accent : f.pen.colours.dim, ground);
        const ImVec2 middle(f.x + 9 * s, f.y + pad + 9.5f * s);
        f.pen.list.AddCircle(middle, 9 * s, colour, 24, 1.2f * s);
        const std::string number = std::to_string(index + 1);
        f.put(f.pen.fonts.label_bold, middle.x - text_width(f.pen.fonts.label_bold, number) * 0.5f, middle.y, colour,
              number);
        draw_prose(f.pen, of.sentence, f.x + number_width, f.y + pad, f.width - number_width - pad, plain(f, ground),
                   true);
    }
    f.note("lesson.stop." + std::to_string(index + 1), box);
    if (f.is_clicked(box)) f.pen.commands.push_back({CommandKind::lesson_stop, index + 1});
    f.y += box.h;
}

struct Card {
    Flow& f;
    float x, width;
    ImU32 ground;
};

void feedback(Card& card, const Option& option, int question, int index, ImU32 colour) {
    Flow& f = card.f;
    const Pen& pen = f.pen;
    const float s = f.s(), x = card.x + 12 * s, width = card.width - 12 * s, from = f.y;
    const ProseStyle style = plain(f, card.ground);
    const auto put = [&](const Prose& prose) { f.y += draw_prose(pen, prose, x, f.y, width, style, f.is_drawn); };
    if (option.is_right) {
        put(joined(words("That is right. "), capital(option.misconception)));
    } else {
        put(joined(words("Not so. You may have thought: "), option.misconception));
        f.y += 4 * s;
        if (option.see && option.see->step != kNoStep) {
            const std::string text = "See: " + option.see->words.text;
            const float w = std::min(width, text_width(pen.fonts.text_bold, text) + 24 * s);
            const Rect rect{x, f.y, w, 28 * s};
            const bool is_there = pen.studio.cursor == option.see->step;
            const ImU32 ground = blend(card.ground, pen.colours.accent,
                                       is_there             ? 0.3f
                                       : f.is_hovered(rect) ? 0.22f
                                                            : 0.12f);
            if (f.is_drawn) {
                fill(pen, rect, ground, 5 * s);
                outline(pen, rect, pen.colours.accent, 5 * s);
                f.put(pen.fonts.text_bold, rect.x + 12 * s, rect.y + rect.h * 0.5f, pen.ink(pen.colours.text, ground),
                      text, rect.w - 20 * s);
            }
            f.note("lesson.see." + std::to_string(index + 1), rect);
            Command command{CommandKind::lesson_see, index + 1};
            command.at = question;
            if (f.is_clicked(rect)) pen.commands.push_back(command);
            f.y += rect.h + 6 * s;
        }
        put(capital(option.because));
    }
    if (f.is_drawn) fill(pen, {card.x + 2 * s, from, 3 * s, f.y - from}, colour, 1.5f * s);
    f.y += 8 * s;
}

void option_row(Card& card, const Question& of, int question, int index) {
    Flow& f = card.f;
    const Pen& pen = f.pen;
    const LessonState& lesson = pen.studio.lesson;
    const Option& option = of.options[static_cast<std::size_t>(index)];
    const Tried& tried = tried_of(lesson, question);
    const bool is_tried = std::find(tried.begin(), tried.end(), index) != tried.end();
    const bool is_closed = is_solved(lesson, question) || is_tried;
    const float s = f.s(), pad = 7 * s, mark_width = 24 * s;
    const ImU32 good = pen.colours.string, bad = pen.colours.error;
    const ImU32 edge = is_tried ? (option.is_right ? good : bad) : pen.colours.line;
    const float height =
        draw_prose(pen, option.answer, 0, 0, card.width - mark_width - 2 * pad, plain(f, card.ground), false);
    const Rect rect{card.x, f.y, card.width, height + 2 * pad};
    ImU32 ground = blend(card.ground, pen.colours.background, 0.6f);
    if (is_tried)
        ground = blend(ground, edge, 0.14f);
    else if (!is_closed && f.is_hovered(rect))
        ground = blend(ground, pen.colours.accent, 0.22f);
    if (f.is_drawn) {
        fill(pen, rect, ground, 5 * s);
        outline(pen, rect, !is_closed && f.is_hovered(rect) ? pen.colours.accent : edge, 5 * s,
                is_tried ? 1.6f * s : 1);
        const std::string mark =
            is_tried ? (option.is_right ? "\xe2\x9c\x93" : "\xe2\x9c\x97") : std::to_string(index + 1);
        f.put(pen.fonts.text_bold, rect.x + pad, rect.y + pad + 9.5f * s,
              pen.ink(is_tried ? edge : pen.colours.dim, ground), mark);
        draw_prose(pen, option.answer, rect.x + mark_width, rect.y + pad, card.width - mark_width - 2 * pad,
                   plain(f, ground), true);
    }
    f.note("lesson.option." + std::to_string(index + 1), rect);
    Command command{CommandKind::lesson_answer, index + 1};
    command.at = question;
    if (!is_closed && f.is_clicked(rect)) pen.commands.push_back(command);
    f.y += rect.h + 6 * s;
    // What is said of the answer stays only for the last one.
    if (is_tried && (tried.back() == index)) feedback(card, option, question, index, edge);
}

void card_frame(Flow& f, float from, float to) {
    const float s = f.s();
    const Rect rect{f.x - 4 * s, from, f.width + 8 * s, to - from};
    fill(f.pen, rect, f.pen.colours.raised, 8 * s);
    outline(f.pen, rect, f.pen.colours.line, 8 * s);
}

void question_body(Flow& f, int index) {
    const Question& of = page_of(f.pen.studio.lesson).questions[static_cast<std::size_t>(index)];
    const float s = f.s();
    const ImU32 ground = f.pen.colours.raised;
    Card card{f, f.x + (kCardPadding - 4) * s, f.width - 2 * (kCardPadding - 4) * s, ground};
    f.y += kCardPadding * s;
    small_title(f, card.x, "Predict", f.pen.colours.accent, ground);
    ProseStyle style = plain(f, ground);
    style.font = f.pen.fonts.text_bold;
    f.y += draw_prose(f.pen, of.text, card.x, f.y, card.width, style, f.is_drawn) + 10 * s;
    for (int i = 0; i < static_cast<int>(of.options.size()); ++i) option_row(card, of, index, i);
    if (!is_answered(f.pen.studio.lesson, index)) {
        ProseStyle dim = style;
        dim.font = f.pen.fonts.label;
        dim.colour = f.pen.ink(f.pen.colours.dim, ground);
        f.y += draw_prose(f.pen, words("What comes after this moment is hidden until you answer."), card.x, f.y,
                          card.width, dim, f.is_drawn);
    } else if (!is_solved(f.pen.studio.lesson, index)) {
        ProseStyle dim = style;
        dim.font = f.pen.fonts.label;
        dim.colour = f.pen.ink(f.pen.colours.dim, ground);
        f.y += draw_prose(f.pen, words("Look around, then choose again or go on."), card.x, f.y, card.width, dim,
                          f.is_drawn);
    }
    f.y += kCardPadding * s - 4 * s;
}

// What must hold, and once something was tried whether it does.
void exercise_fact(Flow& f, float x, float width, ImU32 ground, const Exercise& of, int index, std::size_t i) {
    const Attempt& attempt = f.pen.studio.lesson.attempt;
    const float s = f.s(), mark = 20 * s;
    const bool is_judged = attempt.exercise == index && i < attempt.missing.size();
    if (is_judged) {
        const bool holds = attempt.missing[i].empty();
        f.put(f.pen.fonts.text_bold, x, f.y + 9.5f * s,
              f.pen.ink(holds ? f.pen.colours.string : f.pen.colours.error, ground),
              holds ? "\xe2\x9c\x93" : "\xe2\x9c\x97");
    }
    const float left = is_judged ? mark : 0;
    f.y += draw_prose(f.pen, words(of.facts[i].text, true), x + left, f.y, width - left, plain(f, ground), f.is_drawn) +
           3 * s;
    if (!is_judged || attempt.missing[i].empty()) return;
    ProseStyle dim = plain(f, ground);
    dim.font = f.pen.fonts.label;
    dim.colour = f.pen.ink(f.pen.colours.dim, ground);
    f.y += draw_prose(f.pen, words(attempt.missing[i]), x + left, f.y, width - left, dim, f.is_drawn) + 4 * s;
}

void card_button(Flow& f, float x, float width, ImU32 ground, const char* text, const std::string& id,
                 const Command& command) {
    const Pen& pen = f.pen;
    const float s = f.s();
    const Rect rect{x, f.y, std::min(width, text_width(pen.fonts.text_bold, text) + 24 * s), 28 * s};
    const ImU32 own = blend(ground, pen.colours.accent, f.is_hovered(rect) ? 0.22f : 0.12f);
    if (f.is_drawn) {
        fill(pen, rect, own, 5 * s);
        outline(pen, rect, pen.colours.accent, 5 * s);
        f.put(pen.fonts.text_bold, rect.x + 12 * s, rect.y + rect.h * 0.5f, pen.ink(pen.colours.text, own), text,
              rect.w - 20 * s);
    }
    f.note(id, rect);
    if (f.is_clicked(rect)) pen.commands.push_back(command);
    f.y += rect.h + 6 * s;
}

// What came of it, and where to go on.
void exercise_end(Flow& f, float x, float width, ImU32 ground, int index) {
    const Studio& studio = f.pen.studio;
    const Attempt& attempt = studio.lesson.attempt;
    const float s = f.s();
    f.y += 6 * s;
    if (attempt.exercise == index) {
        const bool is_done = std::all_of(attempt.missing.begin(), attempt.missing.end(),
                                         [](const std::string& why) { return why.empty(); });
        small_title(f, x, is_done ? "You have it." : "Not yet.", is_done ? f.pen.colours.string : f.pen.colours.error,
                    ground);
        f.y += 4 * s;
    }
    if (!studio.session.is_there) return;
    const std::string number = std::to_string(index + 1);
    if (!studio.editor.is_open)
        card_button(f, x, width, ground, "Edit the program", "lesson.edit." + number,
                    {CommandKind::exercise_edit, index});
    else
        card_button(f, x, width, ground, "Run it", "lesson.run." + number, {CommandKind::run_program});
    if (studio.lesson.is_own)
        card_button(f, x, width, ground, "Back to the lesson's program", "lesson.own." + number,
                    {CommandKind::lesson_program});
}

void exercise_body(Flow& f, int index) {
    const Exercise& of = page_of(f.pen.studio.lesson).exercises[static_cast<std::size_t>(index)];
    const float s = f.s();
    const ImU32 ground = f.pen.colours.raised;
    const float x = f.x + (kCardPadding - 4) * s, width = f.width - 2 * (kCardPadding - 4) * s;
    f.y += kCardPadding * s;
    small_title(f, x, "Try", f.pen.colours.accent, ground);
    f.y += draw_prose(f.pen, of.text, x, f.y, width, plain(f, ground), f.is_drawn);
    if (!of.facts.empty()) {
        f.y += 6 * s;
        small_title(f, x, "You have it when", f.pen.colours.dim, ground);
        for (std::size_t i = 0; i < of.facts.size(); ++i) exercise_fact(f, x, width, ground, of, index, i);
    }
    exercise_end(f, x, width, ground, index);
    f.y += kCardPadding * s;
}

template <class Body>
void in_card(Flow& f, int index, Body body) {
    const bool is_drawn = f.is_drawn;
    const float from = f.y;
    std::string unused;
    Flow measure{f.pen, false, unused, f.x, f.y, f.width, f.top, f.bottom};
    body(measure, index);
    if (is_drawn) card_frame(f, from, measure.y);
    body(f, index);
}

void part(Flow& f, const Part& of) {
    const ProseStyle style = plain(f, f.pen.colours.panel);
    switch (of.kind) {
        case PartKind::paragraph: paragraph(f, of.prose, style); break;
        case PartKind::item: item(f, of); break;
        case PartKind::subheading: {
            ProseStyle bold = style;
            bold.font = f.pen.fonts.text_bold;
            paragraph(f, of.prose, bold);
            break;
        }
        case PartKind::code: code_lines(f, of.prose[0].text); break;
        case PartKind::stop: stop(f, of.index); break;
        case PartKind::question: in_card(f, of.index, question_body); break;
        case PartKind::exercise: in_card(f, of.index, exercise_body); break;
    }
}

// For who writes the lesson.
void mistakes(Flow& f, const std::vector<std::string>& all) {
    if (all.empty()) return;
    ProseStyle style = plain(f, f.pen.colours.panel);
    style.colour = f.pen.ink(f.pen.colours.error, f.pen.colours.panel);
    ProseStyle bold = style;
    bold.font = f.pen.fonts.text_bold;
    paragraph(f, words(all.size() == 1 ? "There is a mistake in this lesson" : "There are mistakes in this lesson"),
              bold);
    for (std::size_t i = 0; i < all.size() && i < 3; ++i) paragraph(f, words(all[i]), style);
    if (all.size() > 3) paragraph(f, words("and " + std::to_string(all.size() - 3) + " more"), style);
    f.y += kBetween * f.s();
}

void score(Flow& f) {
    const LessonState& lesson = f.pen.studio.lesson;
    const bool is_last = lesson.page + 1 == static_cast<int>(lesson.shown->lesson.pages.size());
    const Score all = score_of(lesson);
    if (!is_last || all.questions == 0 || all.answered < all.questions) return;
    f.y += kBetween * f.s();
    ProseStyle style = plain(f, f.pen.colours.panel);
    style.colour = f.pen.ink(f.pen.colours.dim, f.pen.colours.panel);
    paragraph(f,
              words("You predicted " + std::to_string(all.at_once) + " of " + std::to_string(all.questions) +
                    " at the first try. Every wrong one has shown you something."),
              style);
}

}    // namespace

LessonFlow flow_lesson(const Pen& pen, float scroll, bool is_drawn, std::string& places) {
    const Rect& body = pen.layout.lesson_body;
    const LessonState& lesson = pen.studio.lesson;
    const float s = pen.s, top = body.y - scroll;
    Flow f{pen,          is_drawn,
           places,       std::floor(body.x + kMargin * s),
           top + 18 * s, std::floor(body.w - 2 * kMargin * s),
           body.y,       body.bottom()};
    LessonFlow out;
    mistakes(f, lesson.shown->mistakes);
    if (!lesson.shown->lesson.pages.empty()) {
        const Page& page = page_of(lesson);
        ProseStyle heading = plain(f, pen.colours.panel);
        heading.font = pen.fonts.title;
        paragraph(f, page.heading, heading);
        const int shown = shown_parts(lesson);
        bool was_stop = false;
        for (int i = 0; i < shown; ++i) {
            const Part& of = page.parts[static_cast<std::size_t>(i)];
            const bool is_list = of.kind == PartKind::stop && was_stop;
            f.y += (is_list ? 4 : kBetween) * s;
            was_stop = of.kind == PartKind::stop;
            out.begins.push_back(f.y - top);
            part(f, of);
        }
        if (shown == static_cast<int>(page.parts.size())) score(f);
    }
    out.height = f.y + 16 * s - top;
    return out;
}

}    // namespace coroscope
