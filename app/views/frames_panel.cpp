// The await chain of the task in focus, the calls of the module, and the frames that generators keep.
#include <algorithm>
#include <cctype>

#include "app/picture/captions.hpp"
#include "app/picture/why.hpp"
#include "app/studio/focus.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

constexpr float kHead = 30, kVariable = 22, kFooter = 22;

struct Card {
    const FrameView* frame = nullptr;
    ImU32 colour = 0;
    std::string note;                    // beside the function's name
    std::vector<std::string> footers;    // under the variables
    bool is_grey = false;
};

ImU32 value_colour(const Colours& colours, const Variable& variable) {
    const std::string& type = variable.type;
    if (type == "str" || type == "bytes") return colours.string;
    if (type == "int" || type == "float" || type == "bool" || type == "NoneType") return colours.number;
    return colours.text;
}

float height_of(const Pen& pen, const Card& card) {
    const auto rows =
        static_cast<float>(std::count_if(card.frame->locals.begin(), card.frame->locals.end(), is_worth_showing));
    return (kHead + rows * kVariable + kFooter * static_cast<float>(card.footers.size()) + 10) * pen.s;
}

// Of the panel's title, and of the times below it where there is room.
float head_height(const Pen& pen) {
    const int index = focus_lane(pen.studio);
    const LaneKind kind =
        index < 0 ? LaneKind::module : pen.studio.picture->lanes[static_cast<std::size_t>(index)].kind;
    const bool has_times = kind == LaneKind::task || kind == LaneKind::generator;
    return (has_times && pen.layout.frames.h > 90 * pen.s ? 56 : 36) * pen.s;
}

// Rows that a border of the panel would cut are left out.
bool is_in_sight(const Pen& pen, float middle) {
    const Rect& panel = pen.layout.frames;
    return middle - 8 * pen.s >= panel.y + head_height(pen) - pen.s && middle + 8 * pen.s <= panel.bottom();
}

void draw_card(const Pen& pen, const Rect& rect, const Card& card) {
    const float s = pen.s;
    fill(pen, rect, pen.colours.background, 4 * s);
    outline(pen, rect, pen.colours.line, 4 * s);
    fill(pen, {rect.x, rect.y, 3 * s, rect.h}, with_alpha(card.colour, card.is_grey ? 0.5f : 1));
    const float right = rect.right() - 12 * s;
    float middle = rect.y + 19 * s;
    const ImU32 ink = card.is_grey ? pen.colours.dim : pen.colours.text;
    if (is_in_sight(pen, middle)) {
        const float x = draw_text(pen, pen.fonts.code_bold, rect.x + 16 * s, middle, ink, card.frame->function,
                                  right - rect.x - 16 * s);
        draw_text(pen, pen.fonts.label, x + 12 * s, middle, pen.colours.dim, card.note, right - x - 12 * s);
    }
    middle = rect.y + (kHead + 13) * s;
    const float value_left = rect.x + 16 * s + std::min(96 * s, rect.w * 0.32f);
    bool is_row_clicked = false;
    for (const Variable& variable : card.frame->locals) {
        if (!is_worth_showing(variable)) continue;
        if (!is_in_sight(pen, middle)) {
            middle += kVariable * s;
            continue;
        }
        // The whole row leads to where the variable came to hold this.
        const Rect row{rect.x + 4 * s, middle - kVariable * 0.5f * s, rect.w - 8 * s, kVariable * s};
        if (pen.studio.session.is_there && !card.frame->choice.empty() && pen.is_hovered(row) &&
            pen.studio.typing != Typing::prompt) {
            pen.tip = {variable.name, "A click goes to where it came to hold this.", card.colour};
            is_row_clicked = is_row_clicked || pen.is_clicked(row);
            if (pen.is_clicked(row)) {
                Command change{CommandKind::go_to_change};
                change.text = card.frame->choice + " " + variable.name;
                pen.commands.push_back(change);
            }
        }
        draw_text(pen, pen.fonts.code_small, rect.x + 16 * s, middle, pen.colours.dim, variable.name,
                  value_left - rect.x - 24 * s);
        draw_text(pen, pen.fonts.code_small, value_left, middle,
                  pen.ink(blend(pen.colours.background, value_colour(pen.colours, variable), card.is_grey ? 0.7f : 1),
                          pen.colours.background),
                  value_text(*pen.studio.picture, variable), right - value_left);
        middle += kVariable * s;
    }
    for (const std::string& footer : card.footers) {
        if (is_in_sight(pen, middle))
            draw_text(pen, pen.fonts.label, rect.x + 16 * s, middle, pen.ink(pen.colours.faint, pen.colours.background),
                      footer, right - rect.x - 16 * s);
        middle += kFooter * s;
    }
    if (pen.is_clicked(rect) && pen.studio.typing == Typing::prompt && !card.frame->choice.empty()) {
        Command choose{CommandKind::prompt_frame};
        choose.text = card.frame->choice;
        pen.commands.push_back(choose);
    } else if (pen.is_clicked(rect) && !is_row_clicked && card.frame->line > 0)
        pen.commands.push_back({CommandKind::show_line, card.frame->line});
}

const TaskView* task_view(const Pen& pen, EntityId id) {
    for (const TaskView& task : pen.studio.moment.tasks)
        if (task.id == id) return &task;
    return nullptr;
}

const GeneratorView* generator_view(const Pen& pen, EntityId id) {
    for (const GeneratorView& generator : pen.studio.moment.generators)
        if (generator.id == id) return &generator;
    return nullptr;
}

void add_exchange(const Pen& pen, const FrameView& frame, bool is_suspended, std::vector<std::string>& footers) {
    std::string text = exchange_text(*pen.studio.picture, frame, is_suspended, pen.studio.cursor);
    if (!text.empty()) footers.push_back(std::move(text));
}

Card generator_card(const Pen& pen, const GeneratorView& generator, bool is_in_focus) {
    Card card;
    card.frame = &generator.frame;
    const auto lane = pen.studio.picture->lane_of.find(generator.id);
    card.colour = lane == pen.studio.picture->lane_of.end() ? pen.colours.neutral : pen.lane(lane->second);
    card.note = frame_note(generator.frame);
    if (!generator.variable.empty() && !is_in_focus) card.note = generator.variable + "   " + card.note;
    if (generator.state == LifeState::suspended) card.footers.push_back(kKeptAlive);
    card.is_grey = generator.state == LifeState::suspended && !is_in_focus;
    add_exchange(pen, generator.frame, generator.state == LifeState::suspended, card.footers);
    return card;
}

std::vector<Card> cards_of(const Pen& pen, const Lane* lane) {
    std::vector<Card> cards;
    const Moment& moment = pen.studio.moment;
    const auto add_frames = [&](const std::vector<FrameView>& frames, ImU32 colour) {
        for (const FrameView& frame : frames) {
            Card card;
            card.frame = &frame;
            const auto own = pen.studio.picture->lane_of.find(frame.entity);
            card.colour = frame.entity && own != pen.studio.picture->lane_of.end() ? pen.lane(own->second) : colour;
            const auto module = pen.studio.picture->lane_of.find({EntityKind::module, 0});
            if (frame.function == "<module>" && module != pen.studio.picture->lane_of.end())
                card.colour = pen.lane(module->second);
            card.note = frame_note(frame);
            add_exchange(pen, frame, frame.is_suspended, card.footers);
            cards.push_back(card);
        }
    };
    const ImU32 colour = lane ? lane_colour(pen.colours, lane->colour) : pen.colours.neutral;
    const TaskView* task = lane && lane->kind == LaneKind::task ? task_view(pen, lane->id) : nullptr;
    const GeneratorView* generator =
        lane && lane->kind == LaneKind::generator ? generator_view(pen, lane->id) : nullptr;
    if (task && (task->state == LifeState::suspended || !task->frames.empty())) {
        add_frames(task->frames, colour);
    } else if (generator && generator->state == LifeState::suspended) {
        cards.push_back(generator_card(pen, *generator, true));
    } else if (!task || task->state == LifeState::running) {
        add_frames(moment.stack, colour);
    }
    for (const GeneratorView& other : moment.generators)
        if (&other != generator && other.state == LifeState::suspended && other.frame.line > 0)
            cards.push_back(generator_card(pen, other, false));
    return cards;
}

// The last link of an await chain: what is waited for, or what came of it.
float draw_end_of_chain(const Pen& pen, const TaskView& task, float x, float y, float right) {
    const float s = pen.s;
    const auto [what, state] = chain_end(*pen.studio.picture, task, pen.studio.cursor);
    if (what.empty()) return 0;
    if (!is_in_sight(pen, y + 12 * s)) return 26 * s;
    const Rect row{x, y, right - x, 24 * s};
    const auto other = pen.studio.picture->lane_of.find(task.wait.on);
    if (other != pen.studio.picture->lane_of.end() && pen.is_clicked(row)) {
        Command select{CommandKind::select};
        select.entity = task.wait.on;
        pen.commands.push_back(select);
    }
    const float from = draw_text_right(pen, pen.fonts.label, right, y + 12 * s, pen.colours.dim, state);
    draw_text(pen, pen.fonts.text, x, y + 12 * s, pen.colours.dim, "↳ " + what, from - x - 10 * s);
    return 26 * s;
}

}    // namespace

void draw_frames(const Pen& pen) {
    const Rect& rect = pen.layout.frames;
    if (rect.is_empty()) return;
    const Picture& picture = *pen.studio.picture;
    const int index = focus_lane(pen.studio);
    const Lane* lane = index < 0 ? nullptr : &picture.lanes[static_cast<std::size_t>(index)];
    const bool is_task = lane && lane->kind == LaneKind::task, is_generator = lane && lane->kind == LaneKind::generator;
    draw_panel(pen, rect, "");
    const float s = pen.s;
    float x = draw_text(pen, pen.fonts.label_bold, rect.x + 20 * s, rect.y + 20 * s, pen.colours.dim,
                        is_task        ? "Await chain of"
                        : is_generator ? "Frame of"
                                       : "Frames",
                        rect.w - 40 * s);
    if (lane && (is_task || is_generator))
        draw_text(pen, pen.fonts.code_small, x + 12 * s, rect.y + 20 * s, pen.ink(pen.lane(index), pen.colours.panel),
                  is_generator && lane->tag != to_text(lane->id) ? lane->tag : lane->label, rect.right() - x - 32 * s);

    if (lane && (is_task || is_generator) && rect.h > 90 * s)
        draw_text(pen, pen.fonts.label, rect.x + 20 * s, rect.y + 40 * s, pen.colours.dim,
                  times_text(times_of(picture, *lane, pen.studio.cursor)), rect.w - 40 * s);

    const float top = head_height(pen);
    const Rect body{rect.x, rect.y + top, rect.w, rect.h - top};
    const Clip clip(pen, body);
    const std::vector<Card> cards = cards_of(pen, lane);
    const TaskView* task = is_task ? task_view(pen, lane->id) : nullptr;
    float needed = (task ? 30 : 0) * s;
    for (const Card& card : cards) needed += height_of(pen, card) + 8 * s;
    const float scroll = std::min(pen.studio.frames_scroll * s, std::max(0.0f, needed - body.h + 10 * s));
    float y = body.y - scroll, indent = 0;
    for (const Card& card : cards) {
        const float left = rect.x + 20 * s + indent, height = height_of(pen, card);
        draw_card(pen, {left, y, rect.right() - 20 * s - left, height}, card);
        y += height + 8 * s;
        if (task && indent < 48 * s) indent += 12 * s;
    }
    if (task) y += draw_end_of_chain(pen, *task, rect.x + 20 * s + indent, y, rect.right() - 20 * s);
    if (cards.empty() && !task)
        draw_text(pen, pen.fonts.text, rect.x + 20 * s, body.y + 12 * s, pen.colours.faint,
                  pen.studio.is_recorded ? "a recorded trace has no frames" : "nothing is entered", rect.w - 40 * s);
    if (pen.is_hovered(body) && pen.mouse.wheel != 0) {
        Command command{CommandKind::scroll_frames};
        command.amount = -40.0 * pen.mouse.wheel;
        pen.commands.push_back(command);
    }
}

}    // namespace coroscope
