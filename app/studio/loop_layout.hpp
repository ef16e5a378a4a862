// Where the chips and cards of the event loop stand at a moment; pure geometry, so that a chip can be seen on its way
// from where it stood to where it stands.
#pragma once

#include "app/picture/waits.hpp"
#include "app/studio/layout.hpp"

namespace coroscope {

enum class ChipKind : std::uint8_t { running, ready, timer, waiter };

struct LoopChip {
    ChipKind kind = ChipKind::ready;
    EntityId task;    // none: a callback
    int lane = -1;
    Rect rect;
    std::string text;
    std::string note;    // a timer's deadline; a waiter's place in line
    float share = 0;     // of a timer's wait that is over
    bool is_callback = false;
};

struct LoopSlot {
    Rect rect;
    WaitSlot slot;
    std::size_t index = 0;
};

// A frame around those who wait for the same thing.
struct LoopCard {
    Rect rect;
    WaitGroup group;
    Rect title;    // the room for what they wait for
    std::vector<LoopSlot> slots;
};

// Small words: a row's name, "empty", "and 3 more".
struct LoopWord {
    Rect rect;
    std::string text;
    bool is_name = false;    // of a row
    bool is_well = false;    // in an empty well
};

struct LoopLayout {
    std::vector<LoopWord> words;
    std::vector<LoopChip> chips;
    std::vector<LoopCard> cards;
};

LoopLayout loop_layout_of(const Studio& studio, const Layout& layout, const Moment& moment);

// The chips as they stand in the middle of a motion: each on its way from where it stood before.
std::vector<LoopChip> chips_in_motion(const Studio& studio, const Layout& layout, const LoopLayout& now);

}    // namespace coroscope
