// The conversation with a generator: what was sent on the right, what it said on the left, what is typed, the buttons.
#include <algorithm>

#include "app/picture/conversation.hpp"
#include "app/studio/talk_layout.hpp"
#include "app/studio/talking.hpp"
#include "app/views/panels.hpp"
#include "app/views/typed_text.hpp"

namespace coroscope {

namespace {

constexpr float kBubbleRow = 19, kPad = 9, kBetween = 9;    // design pixels
constexpr std::size_t kMostRows = 6;                        // of one bubble

int lane_of(const Pen& pen, EntityId id) {
    const auto found = id ? pen.studio.picture->lane_of.find(id) : pen.studio.picture->lane_of.end();
    return found == pen.studio.picture->lane_of.end() ? -1 : found->second;
}

struct Bubble {
    const TalkTurn* turn = nullptr;
    std::vector<std::string> rows;
    float width = 0, height = 0;    // with its note where that stands below
    bool is_note_beside = false, is_mine = false;
};

bool is_mine(const TalkTurn& turn) {
    return turn.kind != TurnKind::yielded && turn.kind != TurnKind::ended;
}

Bubble bubble_of(const Pen& pen, const TalkTurn& turn, float room) {
    const float s = pen.s;
    Bubble bubble;
    bubble.turn = &turn;
    bubble.is_mine = is_mine(turn);
    if (!turn.text.empty()) bubble.rows = wrapped(pen.fonts.text, turn.text, room * 0.82f - 24 * s, kMostRows);
    for (const std::string& row : bubble.rows)
        bubble.width = std::max(bubble.width, text_width(pen.fonts.text, row) + 26 * s);
    bubble.height = bubble.rows.empty() ? 0 : (static_cast<float>(bubble.rows.size()) * kBubbleRow + 2 * kPad) * s;
    if (turn.note.empty()) return bubble;
    const float note = text_width(pen.fonts.label, turn.note);
    bubble.is_note_beside = !bubble.rows.empty() && bubble.width + note + 12 * s <= room;
    if (!bubble.is_note_beside) bubble.height += 20 * s;
    return bubble;
}

void draw_bubble(const Pen& pen, const Bubble& bubble, const Rect& room, float y, ImU32 colour) {
    const float s = pen.s;
    const TalkTurn& turn = *bubble.turn;
    const bool is_now = turn.step == pen.studio.cursor;
    const float left = bubble.is_mine ? room.right() - bubble.width : room.x;
    Rect box{left, y, bubble.width, 0};
    if (!bubble.rows.empty()) {
        box.h = (static_cast<float>(bubble.rows.size()) * kBubbleRow + 2 * kPad) * s;
        const ImU32 ground = bubble.is_mine                 ? blend(pen.colours.panel, pen.colours.accent, 0.16f)
                             : turn.kind == TurnKind::ended ? pen.colours.panel
                                                            : pen.colours.raised;
        const ImU32 edge = bubble.is_mine                 ? pen.colours.accent
                           : turn.kind == TurnKind::ended ? pen.colours.faint
                                                          : colour;
        fill(pen, box, ground, 8 * s);
        outline(pen, box, with_alpha(edge, is_now ? 1 : 0.45f), 8 * s, is_now ? 1.8f * s : 1);
        float middle = box.y + (kPad + kBubbleRow * 0.5f) * s;
        for (const std::string& row : bubble.rows) {
            draw_text(pen, pen.fonts.text, box.x + 13 * s, middle, pen.ink(pen.colours.text, ground), row,
                      box.w - 20 * s);
            middle += kBubbleRow * s;
        }
    }
    if (!turn.note.empty()) {
        const ImU32 ink = pen.ink(pen.colours.dim, pen.colours.panel);
        const float middle = bubble.is_note_beside ? box.y + box.h * 0.5f : y + box.h + 10 * s;
        const float gap = bubble.is_note_beside ? bubble.width + 10 * s : 0;
        if (bubble.is_mine)
            draw_text_right(pen, pen.fonts.label, room.right() - gap, middle, ink, turn.note, room.w - gap);
        else
            draw_text(pen, pen.fonts.label, room.x + gap, middle, ink, turn.note, room.w - gap);
    }
    const Rect row{room.x, y, room.w, bubble.height};
    if (!pen.is_clicked(row)) return;
    Command go{CommandKind::go_to_step};
    go.step = turn.step;
    pen.commands.push_back(go);
}

// The last turns that there is room for, the newest at the bottom of the room or below those before it.
void draw_turns(const Pen& pen, const std::vector<TalkTurn>& turns, ImU32 colour) {
    const Rect& room = pen.layout.talk_turns;
    const float s = pen.s;
    const auto hidden =
        std::min(static_cast<std::size_t>(pen.studio.talk.scroll), turns.empty() ? 0 : turns.size() - 1);
    std::vector<Bubble> shown;
    float needed = 0;
    std::size_t first = turns.size() - hidden;
    while (first > 0) {
        Bubble bubble = bubble_of(pen, turns[first - 1], room.w);
        const float more = bubble.height + (shown.empty() ? 0 : kBetween * s);
        const float reserve = first > 1 ? 22 * s : 0;
        if (needed + more + reserve > room.h) break;
        needed += more;
        shown.push_back(std::move(bubble));
        --first;
    }
    float y = room.y;
    if (first > 0 && room.h > 22 * s) {
        draw_text(pen, pen.fonts.label, room.x, y + 9 * s, pen.ink(pen.colours.dim, pen.colours.panel),
                  std::to_string(first) + " before", room.w);
        y += 22 * s;
    }
    for (auto bubble = shown.rbegin(); bubble != shown.rend(); ++bubble) {
        draw_bubble(pen, *bubble, room, y, colour);
        y += bubble->height + kBetween * s;
    }
    if (pen.is_hovered(room) && pen.mouse.wheel != 0) {
        Command scroll{CommandKind::scroll_talk};
        scroll.amount = pen.mouse.wheel;
        pen.commands.push_back(scroll);
    }
}

void draw_buttons(const Pen& pen, const GeneratorView* whom) {
    const float s = pen.s;
    const bool is_open = whom != nullptr;
    for (const Button& button : pen.layout.talk_buttons) {
        const bool is_pick = button.id.compare(0, 10, "talk-pick-") == 0;
        const bool is_chosen = is_pick && whom && button.command.text == whom->expression;
        const bool is_first = button.id == "talk-send" && !pen.studio.talk.field.text.empty();
        const bool is_lit = is_chosen || is_first;
        const bool is_hovered = is_open && pen.is_hovered(button.rect);
        ImU32 ground = is_lit ? blend(pen.colours.raised, pen.colours.accent, 0.25f) : pen.colours.raised;
        if (is_hovered) ground = blend(ground, pen.colours.text, 0.08f);
        fill(pen, button.rect, ground, 6 * s);
        outline(pen, button.rect, is_lit ? pen.colours.accent : pen.colours.line, 6 * s);
        std::string text = is_pick                     ? button.command.text
                           : button.id == "talk-next"  ? "next()"
                           : button.id == "talk-send"  ? "send(…)"
                           : button.id == "talk-none"  ? "send(None)"
                           : button.id == "talk-throw" ? "throw(…)"
                                                       : "close()";
        draw_text_centred(pen, pen.fonts.code_small, button.rect,
                          pen.ink(is_open ? pen.colours.text : pen.colours.dim, ground), text);
        if (is_open && pen.is_clicked(button.rect)) pen.commands.push_back(button.command);
    }
}

// What will be done, as Python says it.
std::string preview_of(const Pen& pen, const GeneratorView& whom) {
    const std::string& typed = pen.studio.talk.field.text;
    if (typed.find_first_not_of(' ') == std::string::npos) return "";
    return whom.expression + ".send(" + as_expression(pen.studio, typed) + ")";
}

void draw_field(const Pen& pen, const GeneratorView* whom) {
    const Rect& box = pen.layout.talk_field;
    if (box.is_empty()) return;
    const float s = pen.s;
    const bool is_here = pen.studio.typing == Typing::talk;
    fill(pen, box, pen.colours.background, 6 * s);
    outline(pen, box, is_here ? pen.colours.accent : pen.colours.line, 6 * s, is_here ? 1.5f * s : 1);
    draw_typed_line(pen, {box.x + 12 * s, box.y, box.w - 24 * s, box.h}, pen.studio.talk.field, Typing::talk,
                    pen.fonts.text, "Type a message to send");
    const Rect& below = pen.layout.talk_preview;
    if (below.is_empty() || !whom) return;
    draw_text(pen, pen.fonts.code_small, below.x, below.y + below.h * 0.5f, pen.ink(pen.colours.dim, pen.colours.panel),
              preview_of(pen, *whom), below.w);
}

}    // namespace

void draw_talk(const Pen& pen) {
    const Rect& rect = pen.layout.talk;
    if (rect.is_empty()) return;
    draw_panel(pen, rect, "");
    const float s = pen.s, middle = rect.y + 20 * s, right = rect.right() - 20 * s;
    const GeneratorView* whom = talker(pen.studio);
    float x = draw_text(pen, pen.fonts.label_bold, rect.x + 20 * s, middle, pen.colours.dim, "Talk to", right - rect.x);
    const int lane = whom ? lane_of(pen, whom->id) : -1;
    const ImU32 colour = lane < 0 ? pen.colours.neutral : pen.lane(lane);
    if (!whom) {
        draw_text(pen, pen.fonts.text, pen.layout.talk_turns.x, pen.layout.talk_turns.y + 10 * s, pen.colours.dim,
                  "no generator can be reached here", pen.layout.talk_turns.w);
    } else {
        x = draw_text(pen, pen.fonts.code_small, x + 10 * s, middle, pen.ink(colour, pen.colours.panel),
                      whom->expression, right - x - 10 * s);
        const std::string state = talker_text(*whom);
        if (text_width(pen.fonts.label, state) <= right - x - 12 * s)
            draw_text_right(pen, pen.fonts.label, right, middle, pen.colours.dim, state);
        if (lane >= 0) {
            const auto turns =
                conversation(pen.studio.picture->lanes[static_cast<std::size_t>(lane)], pen.studio.cursor);
            draw_turns(pen, turns, colour);
        } else {
            draw_text(pen, pen.fonts.text, pen.layout.talk_turns.x, pen.layout.talk_turns.y + 10 * s, pen.colours.dim,
                      whom->is_coroutine ? "it has not begun: send(None) begins it" : "it waits for its first next()",
                      pen.layout.talk_turns.w);
        }
    }
    draw_field(pen, whom);
    draw_buttons(pen, whom);
}

}    // namespace coroscope
