#include "app/studio/talk_layout.hpp"

#include <algorithm>
#include <cmath>

#include "app/studio/talking.hpp"

namespace coroscope {

namespace {

// Design pixels.
constexpr float kMargin = 20, kButton = 28, kGap = 7, kField = 34, kPreview = 20, kColumn = 7.9f, kChip = 24;
constexpr float kLeast = 120;    // of the panel's height, to type; below it only what was said is shown
constexpr float kTurns = 60;     // of what was said, at least

struct Wanted {
    const char* id;
    const char* text;
    Command command;
};

// next() is nothing for a coroutine.
std::vector<Wanted> buttons(const Studio& studio) {
    const auto does = [](InputKind kind) { return Command{CommandKind::talk_do, static_cast<std::int64_t>(kind)}; };
    Command none = does(InputKind::send);
    none.text = "None";
    std::vector<Wanted> all{{"talk-next", "next()", does(InputKind::next)},
                            {"talk-send", "send(\xe2\x80\xa6)", does(InputKind::send)},
                            {"talk-none", "send(None)", none},
                            {"talk-throw", "throw(\xe2\x80\xa6)", does(InputKind::throw_)},
                            {"talk-close", "close()", does(InputKind::close)}};
    const GeneratorView* whom = talker(studio);
    if (whom && whom->is_coroutine) all.erase(all.begin());
    return all;
}

std::size_t length_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

// From the bottom up; returns the top of the uppermost row.
float place_buttons(const Studio& studio, Layout& out, float left, float right, float bottom) {
    const float s = out.scale;
    std::vector<std::vector<Wanted>> rows(1);
    float x = left;
    for (Wanted& one : buttons(studio)) {
        const float width = (static_cast<float>(length_of(one.text)) * kColumn + 18) * s;
        if (x + width > right && !rows.back().empty()) {
            rows.emplace_back();
            x = left;
        }
        x += width + kGap * s;
        rows.back().push_back(std::move(one));
    }
    float y = bottom - (kButton * static_cast<float>(rows.size()) + kGap * static_cast<float>(rows.size() - 1)) * s;
    const float top = y;
    for (const auto& row : rows) {
        x = left;
        for (const Wanted& one : row) {
            const float width = (static_cast<float>(length_of(one.text)) * kColumn + 18) * s;
            out.talk_buttons.push_back({one.id, {x, y, std::min(width, right - x), kButton * s}, one.command});
            x += width + kGap * s;
        }
        y += (kButton + kGap) * s;
    }
    return top;
}

// Whom one can pick, where there is a choice; returns the bottom of their row.
float place_choice(const Studio& studio, Layout& out, float left, float right, float top) {
    const std::vector<const GeneratorView*> all = talkers(studio);
    if (all.size() < 2) return top;
    const float s = out.scale;
    float x = left;
    for (const GeneratorView* one : all) {
        const float width = (static_cast<float>(length_of(one->expression)) * kColumn + 16) * s;
        if (x + width > right) break;
        Command pick{CommandKind::talk_pick};
        pick.text = one->expression;
        out.talk_buttons.push_back({"talk-pick-" + one->expression, {x, top, width, kChip * s}, pick});
        x += width + kGap * s;
    }
    return top + (kChip + 10) * s;
}

}    // namespace

void place_talk(const Studio& studio, Layout& out) {
    if (out.talk.is_empty()) return;
    const float s = out.scale;
    const Rect& panel = out.talk;
    const float left = panel.x + kMargin * s, right = panel.right() - kMargin * s;
    float top = panel.y + kTalkHeader * s, bottom = panel.bottom() - 12 * s;
    // While a question hides what would come of it, the conversation has all the room.
    if (studio.session.is_there && studio.horizon == kNoStep && panel.h > kLeast * s) {
        top = place_choice(studio, out, left, right, top);
        // What was said comes first: without room for it there are no buttons, and Enter sends what is typed.
        Layout tried = out;
        const float above = place_buttons(studio, tried, left, right, bottom);
        if (above - (kField + 18) * s - top >= kTurns * s) {
            out.talk_buttons = std::move(tried.talk_buttons);
            bottom = above;
            const float preview = panel.h > 300 * s ? kPreview : 0;
            if (preview > 0) out.talk_preview = {left, bottom - (preview + 4) * s, right - left, preview * s};
            bottom -= (preview + 8) * s;
        }
        out.talk_field = {left, bottom - kField * s, right - left, kField * s};
        bottom = out.talk_field.y - 10 * s;
    }
    out.talk_turns = {left, top, right - left, std::max(0.0f, bottom - top)};
}

}    // namespace coroscope
