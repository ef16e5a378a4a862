// What a frame has drawn, written down for those who look at it without eyes: every text with its place and colour,
// every arrow with its ends.
#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "app/studio/layout.hpp"

namespace coroscope {

struct DrawnText {
    Rect rect;    // of its letters
    std::string shown;
    std::string whole;       // what it would be with room for all of it
    float em_px = 0;         // the font's size
    ImU32 colour = 0;        // as it lies over what is under it; 0: its parts say
    int layer = 0;           // 0 panels, 1 what lies over them, 2 tooltips
    bool is_cut = false;     // a border goes through it
    bool is_part = false;    // of a text that changes its colour at the cursor; the whole one is written down besides
};

struct DrawnArrow {
    int kind = 0;
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

struct Drawn {
    std::vector<DrawnText> texts;
    std::vector<DrawnArrow> arrows;
};

}    // namespace coroscope
