// Prose with code, strong words and emphasis in it, broken into lines.
#pragma once

#include "app/views/pen.hpp"
#include "core/lesson/lesson.hpp"

namespace coroscope {

struct ProseStyle {
    const ImFont* font = nullptr;    // of plain words
    ImU32 colour = 0;
    ImU32 ground = 0;                    // what it lies on
    float top = -1e9f, bottom = 1e9f;    // rows that are not whole between them are left out
};

// Returns the height; where `is_drawn` is false nothing is drawn.
float draw_prose(const Pen& pen, const Prose& prose, float x, float y, float width, const ProseStyle& style,
                 bool is_drawn);

}    // namespace coroscope
