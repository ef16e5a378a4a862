// Which key means which command; keys are named here so that no window library is needed to say it.
#pragma once

#include <cstdint>
#include <optional>

#include "app/studio/command.hpp"
#include "app/studio/studio.hpp"

namespace coroscope {

enum class Key : std::uint8_t {
    none,
    space,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    enter,
    escape,
    backspace,
    delete_,
    tab,
    f1,
    f5,
    f9,
    f10,
    f11,
    digit_0,
    digit_1,
    digit_2,
    digit_3,
    digit_4,
    digit_5,
    digit_6,
    digit_7,
    digit_8,
    digit_9,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    plus,
    minus,
    question,
    comma,
    period,
};

struct KeyPress {
    Key key = Key::none;
    bool has_ctrl = false;
    bool has_shift = false;
    bool has_alt = false;
};

// What a key press means in this state (an open palette takes arrows, Enter and Escape for itself); none: nothing.
std::optional<Command> command_for_key(const Studio& studio, const KeyPress& press);
// A typed character, for the palette's filter.
std::optional<Command> command_for_text(const Studio& studio, char32_t character);

}    // namespace coroscope
