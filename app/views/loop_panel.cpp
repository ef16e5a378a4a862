// The event loop at the cursor: who runs, who is ready, which timers are set, who waits for what else.
#include <algorithm>

#include "app/picture/captions.hpp"
#include "app/picture/why.hpp"
#include "app/studio/focus.hpp"
#include "app/studio/loop_layout.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

ImU32 chip_colour(const Pen& pen, const LoopChip& chip) {
    return chip.is_callback ? pen.colours.neutral : pen.lane(chip.lane);
}

void ask_to_select(const Pen& pen, const Rect& rect, EntityId id) {
    if (!id || !pen.is_clicked(rect)) return;
    Command command{CommandKind::select};
    command.entity = id;
    pen.commands.push_back(command);
}

void explain(const Pen& pen, const Rect& rect, int lane) {
    if (lane < 0 || !pen.is_hovered(rect)) return;
    const Lane& of = pen.studio.picture->lanes[static_cast<std::size_t>(lane)];
    pen.tip = {of.label, why_lane(*pen.studio.picture, of, pen.studio.cursor), pen.lane(lane)};
}

void draw_word(const Pen& pen, const LoopWord& word) {
    const Rect& rect = word.rect;
    const float middle = rect.y + rect.h * 0.5f;
    if (word.is_well) {
        fill(pen, rect, pen.colours.background, 5 * pen.s);
        outline(pen, rect, pen.colours.line, 5 * pen.s);
        draw_text(pen, pen.fonts.label, rect.x + 12 * pen.s, middle, pen.ink(pen.colours.faint, pen.colours.background),
                  word.text, rect.w - 24 * pen.s);
        return;
    }
    draw_text(pen, word.is_name ? pen.fonts.text : pen.fonts.label, rect.x, middle, pen.colours.dim, word.text, rect.w);
}

void draw_running(const Pen& pen, const LoopChip& chip) {
    fill(pen, chip.rect, chip_colour(pen, chip), 5 * pen.s);
    draw_text(pen, pen.fonts.code_bold, chip.rect.x + 12 * pen.s, chip.rect.y + chip.rect.h * 0.5f,
              pen.colours.on_colour, chip.text, chip.rect.w - 20 * pen.s);
}

void draw_ready(const Pen& pen, const LoopChip& chip) {
    const ImU32 colour = chip_colour(pen, chip), ground = blend(pen.colours.panel, colour, 0.16f);
    fill(pen, chip.rect, ground, 5 * pen.s);
    outline(pen, chip.rect, with_alpha(colour, chip.is_callback ? 0.4f : 0.9f), 5 * pen.s);
    draw_text(pen, pen.fonts.code_small, chip.rect.x + 11 * pen.s, chip.rect.y + chip.rect.h * 0.5f,
              pen.ink(colour, ground), chip.text, chip.rect.w - 18 * pen.s);
}

void draw_timer(const Pen& pen, const LoopChip& chip) {
    const float s = pen.s;
    const Rect& row = chip.rect;
    const ImU32 colour = chip_colour(pen, chip);
    fill(pen, row, pen.colours.background, 5 * s);
    const bool has_begun = chip.share > 0;
    if (has_begun)
        fill(pen, {row.x, row.y, std::max(row.w * chip.share, 10 * s), row.h},
             blend(pen.colours.background, colour, 0.28f), 5 * s);
    outline(pen, row, has_begun ? with_alpha(colour, 0.45f) : pen.colours.line, 5 * s);
    // A text may begin on what is over and end on what is left: it has to be read on both.
    const ImU32 ground = has_begun ? blend(pen.colours.background, colour, 0.28f) : pen.colours.background;
    const float middle = row.y + row.h * 0.5f;
    const float from = draw_text_right(pen, pen.fonts.code_small, row.right() - 12 * s, middle,
                                       pen.ink(pen.colours.dim, ground), chip.note);
    draw_text(pen, pen.fonts.code_small, row.x + 12 * s, middle, pen.ink(colour, ground), chip.text,
              from - row.x - 22 * s);
}

void draw_waiter(const Pen& pen, const LoopChip& chip) {
    const float s = pen.s, middle = chip.rect.y + chip.rect.h * 0.5f;
    const ImU32 colour = chip_colour(pen, chip), ground = blend(pen.colours.background, colour, 0.1f);
    float x = chip.rect.x + 8 * s;
    if (!chip.note.empty()) {
        fill(pen, chip.rect, ground, 4 * s);
        outline(pen, chip.rect, with_alpha(colour, 0.7f), 4 * s);
        x = draw_text(pen, pen.fonts.label_bold, x, middle, pen.ink(pen.colours.dim, ground), chip.note) + 7 * s;
    }
    draw_text(pen, pen.fonts.code_small, x, middle, pen.ink(colour, ground), chip.text, chip.rect.right() - x - 5 * s);
}

void draw_chip(const Pen& pen, const LoopChip& chip) {
    switch (chip.kind) {
        case ChipKind::running: draw_running(pen, chip); break;
        case ChipKind::ready: draw_ready(pen, chip); break;
        case ChipKind::timer: draw_timer(pen, chip); break;
        case ChipKind::waiter: draw_waiter(pen, chip); break;
    }
    if (chip.lane >= 0 && chip.lane == selected_lane(pen.studio))
        outline(pen, inset(chip.rect, -2 * pen.s), pen.colours.accent, 6 * pen.s, 1.5f * pen.s);
    ask_to_select(pen, chip.rect, chip.task);
    explain(pen, chip.rect, chip.lane);
}

void draw_slot(const Pen& pen, const LoopSlot& one) {
    const float s = pen.s, middle = one.rect.y + one.rect.h * 0.5f;
    const GatherSlot& slot = one.slot.slot;
    const auto found = pen.studio.picture->lane_of.find(slot.entity);
    const int lane = found == pen.studio.picture->lane_of.end() ? -1 : found->second;
    const ImU32 colour = pen.lane(lane);
    const bool is_done =
        slot.state == LifeState::returned || slot.state == LifeState::raised || slot.state == LifeState::cancelled;
    const ImU32 ground = is_done ? blend(pen.colours.background, colour, 0.22f) : pen.colours.background;
    if (is_done) {
        fill(pen, one.rect, ground, 4 * s);
        outline(pen, one.rect, slot.state == LifeState::raised ? pen.colours.error : colour, 4 * s);
    } else {
        dashed_outline(pen, one.rect, colour);
    }
    const float x = draw_text(pen, pen.fonts.code_small_bold, one.rect.x + 6 * s, middle, pen.ink(colour, ground),
                              "[" + std::to_string(one.index) + "]");
    float right = one.rect.right() - 6 * s;
    if (one.slot.ordinal > 0 && one.rect.w > 90 * s)
        right = draw_text_right(pen, pen.fonts.label, right, middle, pen.ink(pen.colours.dim, ground),
                                ordinal_text(one.slot.ordinal)) -
                5 * s;
    const std::string text = slot_text(slot);
    const ImU32 ink = slot.state == LifeState::raised ? pen.colours.error
                      : is_done                       ? pen.colours.text
                                                      : pen.colours.dim;
    const ImFont* font = is_done && slot.state != LifeState::cancelled ? pen.fonts.code_small : pen.fonts.label;
    if (is_done || text_width(font, text) <= right - x - 6 * s)
        draw_text_right(pen, font, right, middle, pen.ink(ink, ground), text, right - x - 6 * s);
    ask_to_select(pen, one.rect, slot.entity);
    explain(pen, one.rect, lane);
}

void draw_card(const Pen& pen, const LoopCard& card) {
    fill(pen, card.rect, pen.colours.background, 5 * pen.s);
    outline(pen, card.rect, pen.colours.line, 5 * pen.s);
    draw_text(pen, pen.fonts.label, card.title.x, card.title.y + card.title.h * 0.5f,
              pen.ink(pen.colours.dim, pen.colours.background), title_of(*pen.studio.picture, card.group),
              card.title.w);
    for (const LoopSlot& slot : card.slots) draw_slot(pen, slot);
}

}    // namespace

void draw_loop(const Pen& pen) {
    const Rect& rect = pen.layout.loop;
    if (rect.is_empty()) return;
    draw_panel(pen, rect, "Event loop");
    if (pen.studio.moment.iteration > 0)
        draw_text_right(pen, pen.fonts.label, rect.right() - 20 * pen.s, rect.y + 20 * pen.s, pen.colours.dim,
                        "iteration " + std::to_string(pen.studio.moment.iteration), rect.w - 130 * pen.s);
    const Clip clip(pen, rect);
    const LoopLayout now = loop_layout_of(pen.studio, pen.layout, pen.studio.moment);
    for (const LoopWord& word : now.words) draw_word(pen, word);
    for (const LoopCard& card : now.cards) draw_card(pen, card);
    for (const LoopChip& chip : chips_in_motion(pen.studio, pen.layout, now)) draw_chip(pen, chip);
}

}    // namespace coroscope
