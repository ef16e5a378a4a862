// Colours, fonts and sizes that every panel draws with.
#pragma once

#include <imgui.h>

#include "app/studio/studio.hpp"

namespace coroscope {

// Sizes in design pixels; the owner of the atlas loads each at size x pixel_scale so that text is crisp.
// A null font falls back to ImGui's current one.
constexpr float kTextPx = 14, kCodePx = 15, kLabelPx = 12, kTitlePx = 17, kCodeSmallPx = 13;

struct Fonts {
    ImFont* text = nullptr;               // Inter, kTextPx
    ImFont* text_bold = nullptr;          // Inter SemiBold, kTextPx
    ImFont* title = nullptr;              // Inter SemiBold, kTitlePx
    ImFont* label = nullptr;              // Inter, kLabelPx
    ImFont* label_bold = nullptr;         // Inter SemiBold, kLabelPx
    ImFont* code = nullptr;               // JetBrains Mono, kCodePx
    ImFont* code_bold = nullptr;          // JetBrains Mono SemiBold, kCodePx
    ImFont* code_small = nullptr;         // JetBrains Mono, kCodeSmallPx
    ImFont* code_small_bold = nullptr;    // JetBrains Mono SemiBold, kCodeSmallPx
};

// Characters the interface and programs' texts need, as pairs of first and last, ended by 0.
const ImWchar* glyph_ranges();

struct Colours {
    ImU32 background, panel, raised, line, text, dim, faint, accent, error, gap, on_colour;
    ImU32 keyword, name, string, number, comment, sent;
    ImU32 task[8];
    ImU32 neutral;
};

Colours colours_of(ThemeKind kind);
ImU32 lane_colour(const Colours& colours, int index);
ImU32 with_alpha(ImU32 colour, float alpha);
ImU32 blend(ImU32 a, ImU32 b, float share_of_b);

// Of two opaque colours, as the Web Content Accessibility Guidelines define it: 1 to 21.
float contrast(ImU32 a, ImU32 b);
// What text needs at least: 4.5, on the light theme (for projectors) 7.
float least_contrast(ThemeKind theme);
// `colour`, or as much lighter or darker as it has to be to be read on `ground`.
ImU32 legible(ImU32 colour, ImU32 ground, ThemeKind theme);

}    // namespace coroscope
