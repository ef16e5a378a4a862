// The event loop at the cursor: who runs, who is ready, which timers are set, who waits for something else.
#include <algorithm>
#include <cstdio>

#include "app/picture/narration.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

constexpr float kChip = 28, kRowGap = 14, kTightChip = 25, kTightGap = 6, kTight = 300;

struct Column {
    float label, left, right, y, bottom;
    float chip, gap;    // pixels
};

int lane_index(const Pen& pen, EntityId id) {
    const auto found = pen.studio.picture->lane_of.find(id);
    return found == pen.studio.picture->lane_of.end() ? -1 : found->second;
}

std::string call_of(const Pen& pen, int lane, const std::string& otherwise) {
    return lane < 0 ? otherwise : pen.studio.picture->lanes[static_cast<std::size_t>(lane)].label;
}

void ask_to_select(const Pen& pen, const Rect& rect, EntityId id) {
    if (!id || !pen.is_clicked(rect)) return;
    Command command{CommandKind::select};
    command.entity = id;
    pen.commands.push_back(command);
}

void label_row(const Pen& pen, const Column& column, const char* text) {
    draw_text(pen, pen.fonts.text, column.label, column.y + column.chip * 0.5f, pen.colours.dim, text,
              column.left - column.label - 6 * pen.s);
}

void draw_well(const Pen& pen, const Column& column, const std::string& text) {
    const Rect well{column.left, column.y, column.right - column.left, column.chip};
    fill(pen, well, pen.colours.background, 5 * pen.s);
    outline(pen, well, pen.colours.line, 5 * pen.s);
    draw_text(pen, pen.fonts.label, well.x + 12 * pen.s, well.y + well.h * 0.5f, pen.colours.faint, text,
              well.w - 24 * pen.s);
}

void draw_running(const Pen& pen, Column& column) {
    label_row(pen, column, "Running");
    const int lane = running_lane(*pen.studio.picture, pen.studio.cursor);
    const float s = pen.s;
    if (lane < 0) {
        draw_well(pen, column, "nobody: the loop itself");
    } else {
        const Lane& who = pen.studio.picture->lanes[static_cast<std::size_t>(lane)];
        const LaneSpan* span = who.kind == LaneKind::callbacks ? span_at(who, pen.studio.cursor) : nullptr;
        const std::string& name = span ? span->label : who.label;
        const float most = column.right - column.left;
        const float width = std::min(most, std::max(170 * s, text_width(pen.fonts.code_bold, name) + 24 * s));
        const Rect chip{column.left, column.y, width, column.chip};
        fill(pen, chip, pen.lane(lane), 5 * s);
        draw_text(pen, pen.fonts.code_bold, chip.x + 12 * s, chip.y + chip.h * 0.5f, pen.colours.on_colour, name,
                  chip.w - 20 * s);
        ask_to_select(pen, chip, who.id);
    }
    column.y += column.chip + column.gap;
}

std::string empty_ready(const Pen& pen) {
    const Moment& moment = pen.studio.moment;
    if (moment.timers.empty()) return "empty";
    const bool is_idle = running_lane(*pen.studio.picture, pen.studio.cursor) < 0;
    return is_idle ? "empty: the clock will jump to the next timer" : "empty: after this turn the clock will jump";
}

void draw_ready(const Pen& pen, Column& column) {
    label_row(pen, column, "Ready");
    const float s = pen.s;
    const auto& ready = pen.studio.moment.ready;
    if (ready.empty()) {
        draw_well(pen, column, empty_ready(pen));
        column.y += column.chip + column.gap;
        return;
    }
    float x = column.left;
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const int lane = lane_index(pen, ready[i].task);
        const std::string text = call_of(pen, lane, ready[i].label);
        const std::string more = "+" + std::to_string(ready.size() - i);
        const bool is_last = i + 1 == ready.size();
        const float reserve = is_last ? 0 : 40 * s;
        float width = text_width(pen.fonts.code_small, text) + 22 * s;
        const float room = column.right - reserve - x;
        if (width > room && (i == 0 || room > 90 * s)) width = room;
        if (width > room) {
            draw_text(pen, pen.fonts.text, x + 4 * s, column.y + column.chip * 0.5f, pen.colours.dim, more);
            break;
        }
        const Rect chip{x, column.y, width, column.chip};
        const ImU32 colour = pen.lane(lane);
        fill(pen, chip, with_alpha(colour, 0.16f), 5 * s);
        outline(pen, chip, with_alpha(colour, 0.9f), 5 * s);
        draw_text(pen, pen.fonts.code_small, chip.x + 11 * s, chip.y + chip.h * 0.5f,
                  pen.ink(colour, blend(pen.colours.panel, colour, 0.16f)), text, chip.w - 18 * s);
        ask_to_select(pen, chip, ready[i].task);
        x += width + 7 * s;
    }
    column.y += column.chip + column.gap;
}

void draw_timer(const Pen& pen, const Column& column, const TimerView& timer) {
    const float s = pen.s;
    const Rect row{column.left, column.y, column.right - column.left, column.chip};
    const int lane = lane_index(pen, timer.task);
    const ImU32 colour = pen.lane(lane);
    fill(pen, row, pen.colours.background, 5 * s);
    const double whole = timer.deadline - timer.set_at;
    const double share = whole > 0 ? (pen.studio.moment.time - timer.set_at) / whole : 1;
    const auto over = static_cast<float>(std::min(1.0, std::max(0.0, share)));
    if (over > 0) fill(pen, {row.x, row.y, std::max(row.w * over, 10 * s), row.h}, with_alpha(colour, 0.28f), 5 * s);
    outline(pen, row, over > 0 ? with_alpha(colour, 0.45f) : pen.colours.line, 5 * s);
    // A text may begin on what is over and end on what is left: it has to be read on both.
    const ImU32 ground = over > 0 ? blend(pen.colours.background, colour, 0.28f) : pen.colours.background;
    char deadline[48];
    snprintf(deadline, sizeof deadline, "%.3f s", timer.deadline);
    const float middle = row.y + row.h * 0.5f;
    const float from = draw_text_right(pen, pen.fonts.code_small, row.right() - 12 * s, middle,
                                       pen.ink(pen.colours.dim, ground), deadline);
    draw_text(pen, pen.fonts.code_small, row.x + 12 * s, middle, pen.ink(colour, ground),
              call_of(pen, lane, timer.label), from - row.x - 22 * s);
    ask_to_select(pen, row, timer.task);
}

void draw_timers(const Pen& pen, Column& column, float reserve) {
    label_row(pen, column, "Timers");
    const float s = pen.s, pitch = column.chip + 6 * s;
    const auto& timers = pen.studio.moment.timers;
    if (timers.empty()) {
        draw_well(pen, column, "none");
        column.y += column.chip + column.gap;
        return;
    }
    const float room = column.bottom - column.y - reserve;
    const auto rows = std::max<std::size_t>(1, static_cast<std::size_t>(std::max(0.0f, room / pitch)));
    const std::size_t shown = timers.size() <= rows ? timers.size() : std::max<std::size_t>(rows, 2) - 1;
    for (std::size_t i = 0; i < shown; ++i) {
        draw_timer(pen, column, timers[i]);
        column.y += pitch;
    }
    if (shown < timers.size()) {
        draw_text(pen, pen.fonts.label, column.left + 12 * s, column.y + 10 * s, pen.colours.dim,
                  "and " + std::to_string(timers.size() - shown) + " more");
        column.y += 22 * s;
    }
    column.y += column.gap - 6 * s;
}

// The slots of a gather: of the machine's moment where it says them, else as the trace tells.
std::vector<GatherSlot> slots_of(const Pen& pen, const Wait& wait) {
    if (!wait.slots.empty()) return wait.slots;
    std::vector<GatherSlot> slots;
    const auto gather = pen.studio.picture->gathers.find(wait.on);
    if (gather == pen.studio.picture->gathers.end()) return slots;
    for (const EntityId child : gather->second.children) {
        const Lane& lane = pen.studio.picture->lanes[static_cast<std::size_t>(lane_index(pen, child))];
        const bool is_done = lane.ended > 0 && lane.ended <= pen.studio.cursor;
        slots.push_back({child, is_done ? lane.outcome : LifeState::suspended, is_done ? lane.outcome_text : ""});
    }
    return slots;
}

void draw_slot(const Pen& pen, const Rect& rect, const GatherSlot& slot, std::size_t index) {
    const float s = pen.s, middle = rect.y + rect.h * 0.5f;
    const ImU32 colour = pen.lane(lane_index(pen, slot.entity));
    const bool is_done =
        slot.state == LifeState::returned || slot.state == LifeState::raised || slot.state == LifeState::cancelled;
    if (is_done) {
        fill(pen, rect, with_alpha(colour, 0.22f), 4 * s);
        outline(pen, rect, colour, 4 * s);
    } else {
        dashed_outline(pen, rect, colour);
    }
    const ImU32 ground = is_done ? blend(pen.colours.background, colour, 0.22f) : pen.colours.background;
    const float x = draw_text(pen, pen.fonts.code_small_bold, rect.x + 7 * s, middle, pen.ink(colour, ground),
                              "[" + std::to_string(index) + "]");
    std::string text = slot.state == LifeState::cancelled ? "cancelled" : is_done ? slot.text : "pending";
    if (!is_done && text_width(pen.fonts.label, text) > rect.right() - x - 12 * s) text.clear();
    const ImU32 ink = slot.state == LifeState::raised ? pen.colours.error
                      : is_done                       ? pen.colours.text
                                                      : pen.colours.dim;
    draw_text_right(pen, is_done ? pen.fonts.code_small : pen.fonts.label, rect.right() - 7 * s, middle,
                    pen.ink(ink, ground), text, rect.right() - 7 * s - x - 6 * s);
    ask_to_select(pen, rect, slot.entity);
}

// Returns its height.
float draw_waiting_card(const Pen& pen, const Column& column, const TaskView& task) {
    const float s = pen.s;
    std::vector<GatherSlot> slots = slots_of(pen, task.wait);
    if (column.y + 62 * s > column.bottom) slots.clear();
    const float height = (slots.empty() ? 30 : 62) * s;
    const Rect card{column.left, column.y, column.right - column.left, height};
    if (card.bottom() > column.bottom) return 0;
    const int lane = lane_index(pen, task.id);
    fill(pen, card, pen.colours.background, 5 * s);
    outline(pen, card, pen.colours.line, 5 * s);
    const float middle = card.y + 15 * s;
    const float x = draw_text(pen, pen.fonts.code_small, card.x + 12 * s, middle, pen.lane(lane),
                              call_of(pen, lane, task.name), card.w * 0.5f);
    std::string on = waits_for(*pen.studio.picture, task, pen.studio.cursor);
    if (task.is_cancelling) on += ", cancelling";
    draw_text(pen, pen.fonts.label, x + 12 * s, middle, pen.colours.dim, "on " + on, card.right() - x - 24 * s);
    ask_to_select(pen, {card.x, card.y, card.w, 30 * s}, task.id);
    if (slots.empty()) return height;

    const float gap = 7 * s, room = card.w - 24 * s;
    std::size_t shown = slots.size();
    while (shown > 1 && (room - gap * static_cast<float>(shown - 1)) / static_cast<float>(shown) < 70 * s) --shown;
    const bool is_cut = shown < slots.size();
    const float width = std::min(
        120 * s, (room - (is_cut ? 36 * s : 0) - gap * static_cast<float>(shown - 1)) / static_cast<float>(shown));
    float left = card.x + 12 * s;
    for (std::size_t i = 0; i < shown; ++i) {
        draw_slot(pen, {left, card.y + 30 * s, width, 24 * s}, slots[i], i);
        left += width + gap;
    }
    if (is_cut)
        draw_text(pen, pen.fonts.label, left, card.y + 42 * s, pen.colours.dim,
                  "+" + std::to_string(slots.size() - shown));
    return height;
}

std::vector<const TaskView*> waiting_tasks(const Pen& pen) {
    std::vector<const TaskView*> waiting;
    for (const TaskView& task : pen.studio.moment.tasks)
        if (task.state == LifeState::suspended && task.wait.deadline < 0) waiting.push_back(&task);
    return waiting;
}

void draw_waiting(const Pen& pen, Column& column, const std::vector<const TaskView*>& waiting) {
    const float s = pen.s;
    if (column.y + column.chip > column.bottom) return;
    label_row(pen, column, "Waiting");
    if (waiting.empty()) {
        draw_well(pen, column, "nobody");
        return;
    }
    const float bottom = column.bottom;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        column.bottom = i + 1 == waiting.size() ? bottom : bottom - 20 * s;
        const float height = draw_waiting_card(pen, column, *waiting[i]);
        if (height == 0) {
            draw_text(pen, pen.fonts.label, column.left + 12 * s, column.y + 8 * s, pen.colours.dim,
                      "and " + std::to_string(waiting.size() - i) + " more");
            return;
        }
        column.y += height + 6 * s;
    }
}

}    // namespace

void draw_loop(const Pen& pen) {
    const Rect& rect = pen.layout.loop;
    if (rect.is_empty()) return;
    draw_panel(pen, rect, "Event loop");
    const float s = pen.s;
    if (pen.studio.moment.iteration > 0)
        draw_text_right(pen, pen.fonts.label, rect.right() - 20 * s, rect.y + 20 * s, pen.colours.dim,
                        "iteration " + std::to_string(pen.studio.moment.iteration));
    const Clip clip(pen, rect);
    const bool is_tight = rect.h < kTight * s;
    Column column{rect.x + 20 * s,
                  rect.x + 92 * s,
                  rect.right() - 20 * s,
                  rect.y + (is_tight ? 34 : 38) * s,
                  rect.bottom() - 6 * s,
                  (is_tight ? kTightChip : kChip) * s,
                  (is_tight ? kTightGap : kRowGap) * s};
    const std::vector<const TaskView*> waiting = waiting_tasks(pen);
    float reserve = (waiting.empty() ? 30 : 24) * s;
    for (const TaskView* task : waiting) reserve += (task->wait.label.compare(0, 6, "gather") == 0 ? 68 : 36) * s;
    reserve = std::min(reserve, std::max(30 * s, (rect.h - 2 * column.chip - 60 * s) * 0.6f));
    draw_running(pen, column);
    draw_ready(pen, column);
    draw_timers(pen, column, reserve);
    draw_waiting(pen, column, waiting);
}

}    // namespace coroscope
