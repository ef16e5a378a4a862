// What is wrong with the texts of a frame: those that overlap, those that a border cuts.
#pragma once

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "app/views/drawn.hpp"

namespace coroscope::whole {

inline bool intersect(const Rect& a, const Rect& b) {
    const float x = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float y = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return x > 1.5f && y > 1.5f;
}

inline std::string place(const DrawnText& text) {
    char numbers[96];
    snprintf(numbers, sizeof numbers, " at %.0f %.0f %.0f %.0f", text.rect.x, text.rect.y, text.rect.w, text.rect.h);
    return "\"" + text.shown + "\"" + numbers;
}

// What is wrong with a frame's texts, one line each.
inline std::string faults(const Drawn& drawn) {
    std::string found;
    std::vector<const DrawnText*> texts;
    for (const DrawnText& text : drawn.texts)
        if (!text.is_part) texts.push_back(&text);
    for (const DrawnText* text : texts)
        if (text->is_cut) found += "cut: " + place(*text) + "\n";
    std::sort(texts.begin(), texts.end(), [](auto* a, auto* b) { return a->rect.y < b->rect.y; });
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size() && texts[j]->rect.y < texts[i]->rect.bottom(); ++j)
            if (texts[i]->layer == texts[j]->layer && intersect(texts[i]->rect, texts[j]->rect))
                found += "overlap: " + place(*texts[i]) + " and " + place(*texts[j]) + "\n";
    return found;
}

}    // namespace coroscope::whole
