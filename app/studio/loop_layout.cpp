#include "app/studio/loop_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/picture/captions.hpp"
#include "app/studio/motion.hpp"

namespace coroscope {

namespace {

// Design pixels.
constexpr float kChip = 28, kRowGap = 14, kTightChip = 25, kTightGap = 6, kTight = 330, kTiny = 200, kTinyChip = 22;
constexpr float kColumn = 7.8f, kBoldColumn = 9.0f;    // widths of a character of small and of running code
constexpr float kSlotHeight = 24, kLeastSlot = 74, kMostSlot = 132;

struct Placing {
    const Studio& studio;
    const Moment& moment;
    LoopLayout& out;
    float s;
    float label, left, right, y, bottom;
    float chip, gap;    // pixels
    bool is_tiny;       // there is hardly room for one row each

    float width() const { return right - left; }
};

int lane_index(const Studio& studio, EntityId id) {
    const auto found = studio.picture->lane_of.find(id);
    return found == studio.picture->lane_of.end() ? -1 : found->second;
}

std::string call_of(const Studio& studio, int lane, const std::string& otherwise) {
    return lane < 0 ? otherwise : studio.picture->lanes[static_cast<std::size_t>(lane)].label;
}

std::size_t length_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

float code_width(const Placing& p, const std::string& text) {
    return static_cast<float>(length_of(text)) * kColumn * p.s;
}

void add_name(Placing& p, const char* text) {
    p.out.words.push_back({{p.label, p.y, p.left - p.label - 6 * p.s, p.chip}, text, true, false});
}

void add_word(Placing& p, const Rect& rect, std::string text, bool is_well = false) {
    p.out.words.push_back({rect, std::move(text), false, is_well});
}

void add_well(Placing& p, std::string text) {
    add_word(p, {p.left, p.y, p.width(), p.chip}, std::move(text), true);
    p.y += p.chip + p.gap;
}

void place_running(Placing& p, Step step) {
    add_name(p, "Running");
    const Picture& picture = *p.studio.picture;
    const int lane = running_lane(picture, step);
    if (lane < 0) return add_well(p, "nobody: the loop itself");
    const Lane& who = picture.lanes[static_cast<std::size_t>(lane)];
    const LaneSpan* span = who.kind == LaneKind::callbacks ? span_at(who, step) : nullptr;
    LoopChip chip;
    chip.kind = ChipKind::running;
    chip.task = who.id;
    chip.lane = lane;
    chip.text = span ? span->label.text() : who.label;
    const float wanted = static_cast<float>(length_of(chip.text)) * kBoldColumn * p.s + 26 * p.s;
    chip.rect = {p.left, p.y, std::min(p.width(), std::max(170 * p.s, wanted)), p.chip};
    p.out.chips.push_back(std::move(chip));
    p.y += p.chip + p.gap;
}

void place_ready(Placing& p) {
    add_name(p, "Ready");
    const auto& ready = p.moment.ready;
    if (ready.empty()) return add_well(p, empty_ready_text(*p.studio.picture, p.moment));
    const float s = p.s;
    float x = p.left;
    for (std::size_t i = 0; i < ready.size(); ++i) {
        LoopChip chip;
        chip.task = ready[i].task;
        chip.lane = lane_index(p.studio, ready[i].task);
        chip.is_callback = !is_turn(p.moment, ready[i]);
        chip.text = call_of(p.studio, chip.lane, ready[i].label);
        if (chip.is_callback && chip.lane >= 0) chip.text = "callback for " + chip.text;
        const float reserve = i + 1 == ready.size() ? 0 : 40 * s;
        const float room = p.right - reserve - x;
        float width = code_width(p, chip.text) + 24 * s;
        if (width > room && (i == 0 || room > 90 * s)) width = room;
        if (width > room || width < 30 * s) {
            add_word(p, {x + 4 * s, p.y, 40 * s, p.chip}, "+" + std::to_string(ready.size() - i));
            break;
        }
        chip.rect = {x, p.y, width, p.chip};
        x += width + 7 * s;
        p.out.chips.push_back(std::move(chip));
    }
    p.y += p.chip + p.gap;
}

void place_timer(Placing& p, const TimerView& timer, float pitch) {
    LoopChip chip;
    chip.kind = ChipKind::timer;
    chip.task = timer.task;
    chip.lane = lane_index(p.studio, timer.task);
    chip.text = call_of(p.studio, chip.lane, timer.label);
    if (timer.label.compare(0, 11, "timeout of ") == 0) chip.text = timer.label;
    const double whole = timer.deadline - timer.set_at;
    const double share = whole > 0 ? (p.moment.time - timer.set_at) / whole : 1;
    chip.share = static_cast<float>(std::min(1.0, std::max(0.0, share)));
    char deadline[48];
    snprintf(deadline, sizeof deadline, "%.3f s", timer.deadline);
    chip.note = deadline;
    chip.rect = {p.left, p.y, p.width(), p.chip};
    p.out.chips.push_back(std::move(chip));
    p.y += pitch;
}

void place_timers(Placing& p, float reserve) {
    const float s = p.s, pitch = p.chip + (p.is_tiny ? p.gap : 6 * s);
    const auto& timers = p.moment.timers;
    if (p.is_tiny && timers.size() > 1) {
        add_name(p, ("Timers +" + std::to_string(timers.size() - 1)).c_str());
        return place_timer(p, timers.front(), pitch);
    }
    add_name(p, "Timers");
    if (timers.empty()) return add_well(p, "none");
    const float room = p.bottom - p.y - reserve;
    const auto rows = static_cast<std::size_t>(std::max(1.0f, std::floor(room / pitch)));
    const std::size_t shown = timers.size() <= rows ? timers.size() : std::max<std::size_t>(rows, 2) - 1;
    for (std::size_t i = 0; i < shown; ++i) place_timer(p, timers[i], pitch);
    if (shown < timers.size()) {
        add_word(p, {p.left + 12 * s, p.y, p.width() - 12 * s, 20 * s},
                 "and " + std::to_string(timers.size() - shown) + " more");
        p.y += 22 * s;
    }
    p.y += p.gap - 6 * s;
}

LoopChip waiter_chip(const Placing& p, EntityId task, const Rect& rect, std::string note) {
    LoopChip chip;
    chip.kind = ChipKind::waiter;
    chip.task = task;
    chip.lane = lane_index(p.studio, task);
    chip.text = call_of(p.studio, chip.lane, to_text(task));
    chip.note = std::move(note);
    chip.rect = rect;
    return chip;
}

bool is_line_up(WaitKind kind) {
    return kind == WaitKind::lock || kind == WaitKind::queue || kind == WaitKind::line;
}

// Slots in rows as wide as the card; returns the height they take, 0 where there is no room for one row.
float place_slots(Placing& p, LoopCard& card, float top) {
    const float s = p.s, gap = 7 * s, room = card.rect.w - 24 * s;
    const auto& slots = card.group.slots;
    if (slots.empty() || top + kSlotHeight * s + 8 * s > p.bottom) return 0;
    const auto most = static_cast<std::size_t>(std::max(1.0f, std::floor((room + gap) / (kLeastSlot * s + gap))));
    const std::size_t columns = std::min(slots.size(), most);
    const float width =
        std::min(kMostSlot * s, (room - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    const auto rows_there = static_cast<std::size_t>(std::max(1.0f, std::floor((p.bottom - top - 8 * s) / (30 * s))));
    const std::size_t rows = std::min<std::size_t>({(slots.size() + columns - 1) / columns, rows_there, 3});
    std::size_t shown = std::min(slots.size(), rows * columns);
    if (shown < slots.size() && shown > 1) --shown;
    for (std::size_t i = 0; i < shown; ++i) {
        const float x = card.rect.x + 12 * s + static_cast<float>(i % columns) * (width + gap);
        const float y = top + static_cast<float>(i / columns) * 30 * s;
        card.slots.push_back({{x, y, width, kSlotHeight * s}, slots[i], i});
    }
    if (shown < slots.size()) {
        const float x = card.rect.x + 12 * s + static_cast<float>(shown % columns) * (width + gap);
        add_word(p, {x, top + static_cast<float>(shown / columns) * 30 * s, width, kSlotHeight * s},
                 "+" + std::to_string(slots.size() - shown));
    }
    return static_cast<float>(rows) * 30 * s + 2 * s;
}

// Those who wait in line, first one first; returns the height they take.
float place_line_up(Placing& p, const LoopCard& card, float top) {
    const float s = p.s;
    const auto& waiters = card.group.waiters;
    if (top + kSlotHeight * s + 8 * s > p.bottom) return 0;
    float x = card.rect.x + 12 * s;
    for (std::size_t i = 0; i < waiters.size(); ++i) {
        LoopChip chip = waiter_chip(p, waiters[i], {}, std::to_string(i + 1));
        const float reserve = i + 1 == waiters.size() ? 0 : 36 * s, room = card.rect.right() - 12 * s - reserve - x;
        float width = code_width(p, chip.text) + 38 * s;
        if (width > room && (i == 0 || room > 90 * s)) width = room;
        if (width > room || width < 40 * s) {
            add_word(p, {x, top, 36 * s, kSlotHeight * s}, "+" + std::to_string(waiters.size() - i));
            break;
        }
        chip.rect = {x, top, width, kSlotHeight * s};
        x += width + 6 * s;
        p.out.chips.push_back(std::move(chip));
    }
    return 32 * s;
}

// False: there is no room for it.
bool place_card(Placing& p, WaitGroup group) {
    const float s = p.s, head = 30 * s;
    if (p.y + head > p.bottom) return false;
    LoopCard card;
    card.group = std::move(group);
    card.rect = {p.left, p.y, p.width(), head};
    const bool has_line = is_line_up(card.group.kind);
    float title = card.rect.x + 12 * s;
    if (has_line) {
        card.rect.h += place_line_up(p, card, p.y + head);
    } else {
        const Rect room{card.rect.x + 4 * s, p.y + 3 * s, card.rect.w * 0.55f, head - 6 * s};
        LoopChip chip = waiter_chip(p, card.group.waiters.front(), room, "");
        chip.rect.w = std::min(room.w, code_width(p, chip.text) + 18 * s);
        title = chip.rect.right() + 8 * s;
        p.out.chips.push_back(std::move(chip));
        card.rect.h += place_slots(p, card, p.y + head);
    }
    card.title = {title, p.y, card.rect.right() - 12 * s - title, head};
    p.y += card.rect.h + 6 * s;
    p.out.cards.push_back(std::move(card));
    return true;
}

void place_waiting(Placing& p, std::vector<WaitGroup> groups) {
    if (p.y + p.chip > p.bottom) return;
    add_name(p, "Waiting");
    if (groups.empty()) return add_well(p, "nobody");
    const float bottom = p.bottom;
    const bool knows_holders = std::none_of(groups.begin(), groups.end(),
                                            [](const WaitGroup& group) { return group.kind == WaitKind::other; });
    if (p.is_tiny && groups.size() > 1) {
        // The first one, and beside it how many there are.
        const float right = p.right, top = p.y;
        p.right -= 38 * p.s;
        const bool is_placed = place_card(p, std::move(groups.front()));
        p.right = right;
        const float height = is_placed ? 30 * p.s : p.chip;
        add_word(p, {p.right - 30 * p.s, top, 30 * p.s, height}, "+" + std::to_string(groups.size() - is_placed));
        return;
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        p.bottom = i + 1 == groups.size() ? bottom : bottom - 22 * p.s;
        if (place_card(p, std::move(groups[i]))) continue;
        p.bottom = bottom;
        if (p.y + 18 * p.s <= bottom)
            add_word(p, {p.left + 12 * p.s, p.y, p.width() - 12 * p.s, 18 * p.s},
                     "and " + std::to_string(groups.size() - i) + " more");
        return;
    }
    p.bottom = bottom;
    if (p.studio.is_recorded && !knows_holders && p.y + 18 * p.s <= bottom)
        add_word(p, {p.left, p.y, p.width(), 18 * p.s}, "who is inside of a lock, the trace does not say");
}

}    // namespace

LoopLayout loop_layout_of(const Studio& studio, const Layout& layout, const Moment& moment) {
    LoopLayout out;
    const Rect& rect = layout.loop;
    if (rect.is_empty()) return out;
    const float s = layout.scale;
    const bool is_tight = rect.h < kTight * s, is_tiny = rect.h < kTiny * s;
    Placing p{studio,
              moment,
              out,
              s,
              rect.x + 20 * s,
              rect.x + 92 * s,
              rect.right() - 20 * s,
              rect.y + (is_tiny    ? 32
                        : is_tight ? 34
                                   : 38) *
                           s,
              rect.bottom() - (is_tiny ? 2 : 6) * s,
              (is_tiny    ? kTinyChip
               : is_tight ? kTightChip
                          : kChip) *
                  s,
              (is_tiny    ? 4
               : is_tight ? kTightGap
                          : kRowGap) *
                  s,
              is_tiny};
    std::vector<WaitGroup> groups = wait_groups(*studio.picture, moment);
    float reserve = (groups.empty() ? 30 : 24) * s;
    for (const WaitGroup& group : groups) reserve += (group.slots.empty() && !is_line_up(group.kind) ? 36 : 68) * s;
    reserve = std::min(reserve, std::max(30 * s, (rect.h - 2 * p.chip - 60 * s) * 0.6f));
    place_running(p, moment.step);
    place_ready(p);
    place_timers(p, reserve);
    place_waiting(p, std::move(groups));
    return out;
}

std::vector<LoopChip> chips_in_motion(const Studio& studio, const Layout& layout, const LoopLayout& now) {
    std::vector<LoopChip> chips = now.chips;
    const float progress = eased(studio.motion);
    if (progress >= 1 || !studio.before) return chips;
    const LoopLayout then = loop_layout_of(studio, layout, *studio.before);
    for (LoopChip& chip : chips) {
        if (!chip.task) continue;
        const auto old = std::find_if(then.chips.begin(), then.chips.end(),
                                      [&](const LoopChip& other) { return other.task == chip.task; });
        if (old == then.chips.end()) continue;
        const auto between = [&](float a, float b) { return a + (b - a) * progress; };
        chip.rect = {between(old->rect.x, chip.rect.x), between(old->rect.y, chip.rect.y),
                     between(old->rect.w, chip.rect.w), between(old->rect.h, chip.rect.h)};
    }
    return chips;
}

}    // namespace coroscope
