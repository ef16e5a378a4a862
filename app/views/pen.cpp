#include "app/views/pen.hpp"

#include <algorithm>
#include <cmath>

#include "app/views/imgui_compat.hpp"

namespace coroscope {

namespace {

ImVec2 size_of(const ImFont* font, std::string_view text) {
    return const_cast<ImFont*>(font)->CalcTextSizeA(font_px(font), 1e9f, 0, text.data(), text.data() + text.size());
}

void put(const Pen& pen, const ImFont* font, float x, float middle, ImU32 colour, std::string_view text) {
    const float y = std::floor(middle - font_px(font) * 0.5f + 0.5f);
    pen.list.AddText(const_cast<ImFont*>(font), font_px(font), ImVec2(std::floor(x + 0.5f), y), colour, text.data(),
                     text.data() + text.size());
}

}    // namespace

float text_width(const ImFont* font, std::string_view text) {
    return text.empty() ? 0 : size_of(font, text).x;
}

float text_height(const ImFont* font) {
    return font_px(font);
}

std::string fitted(const ImFont* font, std::string_view text, float width) {
    if (text.empty() || text_width(font, text) <= width) return std::string(text);
    const float ellipsis = text_width(font, "…");
    if (width < ellipsis + font_px(font) * 0.5f) return {};
    std::size_t fits = 0, too_long = text.size();
    while (too_long - fits > 1) {
        const std::size_t middle = (fits + too_long) / 2;
        (text_width(font, text.substr(0, middle)) + ellipsis <= width ? fits : too_long) = middle;
    }
    while (fits > 0 && (text[fits] & 0xc0) == 0x80) --fits;
    while (fits > 0 && text[fits - 1] == ' ') --fits;
    return fits == 0 ? std::string() : std::string(text.substr(0, fits)) + "…";
}

float draw_text(const Pen& pen, const ImFont* font, float x, float middle, ImU32 colour, std::string_view text,
                float width) {
    const std::string cut = fitted(font, text, width);
    if (cut.empty()) return x;
    put(pen, font, x, middle, colour, cut);
    return x + text_width(font, cut);
}

float draw_text_right(const Pen& pen, const ImFont* font, float right, float middle, ImU32 colour,
                      std::string_view text, float width) {
    const std::string cut = fitted(font, text, width);
    if (cut.empty()) return right;
    const float x = right - text_width(font, cut);
    put(pen, font, x, middle, colour, cut);
    return x;
}

void draw_text_centred(const Pen& pen, const ImFont* font, const Rect& rect, ImU32 colour, std::string_view text) {
    const std::string cut = fitted(font, text, rect.w - 6 * pen.s);
    if (!cut.empty())
        put(pen, font, rect.x + (rect.w - text_width(font, cut)) * 0.5f, rect.y + rect.h * 0.5f, colour, cut);
}

float draw_paragraph(const Pen& pen, const ImFont* font, float x, float y, float width, float height, ImU32 colour,
                     std::string_view text) {
    const float row = std::floor(font_px(font) * 1.22f);
    float used = 0;
    std::size_t at = 0;
    while (at < text.size() && used + row <= height + 1) {
        std::size_t end = at, last_fit = at;
        while (end < text.size() && text[end] != '\n') {
            std::size_t next = text.find_first_of(" \n", end + 1);
            if (next == std::string_view::npos) next = text.size();
            if (text_width(font, text.substr(at, next - at)) > width) break;
            last_fit = end = next;
        }
        const bool is_last_row = used + 2 * row > height + 1;
        if (last_fit == at || is_last_row) {
            const std::size_t newline = std::min(text.find('\n', at), text.size());
            const std::string_view rest = text.substr(at, newline - at);
            const std::string cut = fitted(font, rest, width);
            put(pen, font, x, y + used + row * 0.5f, colour, cut);
            used += row;
            if (is_last_row || cut.empty()) return used;
            at += cut.size() == rest.size() ? rest.size() : std::max<std::size_t>(cut.size() - 3, 1);
        } else {
            put(pen, font, x, y + used + row * 0.5f, colour, text.substr(at, last_fit - at));
            used += row;
            at = last_fit;
        }
        while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    }
    return used;
}

void fill(const Pen& pen, const Rect& rect, ImU32 colour, float rounding) {
    if (rect.w <= 0 || rect.h <= 0) return;
    if (rect.w < 8) rounding = 0;
    pen.list.AddRectFilled(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), colour, rounding);
}

void outline(const Pen& pen, const Rect& rect, ImU32 colour, float rounding, float thickness) {
    if (rect.w < 2 || rect.h < 2) return;
    if (rect.w < 8) rounding = 0;
    pen.list.AddRect(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), colour, rounding, 0, thickness);
}

void dashed_outline(const Pen& pen, const Rect& r, ImU32 colour) {
    const float dash = 3.5f * pen.s, gap = 2.5f * pen.s;
    dashed_line(pen, r.x, r.y, r.right(), r.y, colour, dash, gap);
    dashed_line(pen, r.x, r.bottom() - 1, r.right(), r.bottom() - 1, colour, dash, gap);
    dashed_line(pen, r.x, r.y, r.x, r.bottom(), colour, dash, gap);
    dashed_line(pen, r.right() - 1, r.y, r.right() - 1, r.bottom(), colour, dash, gap);
}

void hatch(const Pen& pen, const Rect& rect, ImU32 colour) {
    const float pitch = 8 * pen.s;
    // Lines rise to the right; all of them lie on one grid, so that neighbours match.
    const float first = std::floor((rect.x + rect.y) / pitch) * pitch;
    for (float sum = first; sum < rect.right() + rect.bottom(); sum += pitch) {
        float x0 = sum - rect.bottom(), y0 = rect.bottom(), x1 = sum - rect.y, y1 = rect.y;
        if (x0 < rect.x) y0 -= rect.x - x0, x0 = rect.x;
        if (x1 > rect.right()) y1 += x1 - rect.right(), x1 = rect.right();
        if (x1 - x0 > 0.5f) pen.list.AddLine(ImVec2(x0, y0), ImVec2(x1, y1), colour, pen.s);
    }
}

void line(const Pen& pen, float x0, float y0, float x1, float y1, ImU32 colour, float thickness) {
    pen.list.AddLine(ImVec2(x0, y0), ImVec2(x1, y1), colour, thickness);
}

void dashed_line(const Pen& pen, float x0, float y0, float x1, float y1, ImU32 colour, float dash, float gap,
                 float thickness) {
    const float dx = x1 - x0, dy = y1 - y0, length = std::sqrt(dx * dx + dy * dy);
    if (length < 0.5f) return;
    for (float at = 0; at < length; at += dash + gap) {
        const float from = at / length, to = std::min(at + dash, length) / length;
        line(pen, x0 + dx * from, y0 + dy * from, x0 + dx * to, y0 + dy * to, colour, thickness);
    }
}

void arrow_head(const Pen& pen, float x0, float y0, float x1, float y1, ImU32 colour, float size) {
    const float dx = x1 - x0, dy = y1 - y0, length = std::sqrt(dx * dx + dy * dy);
    if (length < 0.5f) return;
    const float ux = dx / length, uy = dy / length, bx = x1 - ux * size, by = y1 - uy * size;
    const float half = size * 0.5f;
    pen.list.AddTriangleFilled(ImVec2(x1, y1), ImVec2(bx - uy * half, by + ux * half),
                               ImVec2(bx + uy * half, by - ux * half), colour);
}

Clip::Clip(const Pen& pen, const Rect& rect) : list(pen.list) {
    list.PushClipRect(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), true);
}

float badge_width(const Pen& pen, std::string_view text) {
    return std::max(20 * pen.s, text_width(pen.fonts.code_small_bold, text) + 9 * pen.s);
}

void draw_badge(const Pen& pen, float x, float middle, ImU32 colour, std::string_view text, bool is_filled) {
    const Rect rect{x, std::floor(middle - 9 * pen.s), badge_width(pen, text), 18 * pen.s};
    if (is_filled) {
        fill(pen, rect, colour, 4 * pen.s);
    } else {
        fill(pen, rect, with_alpha(colour, 0.1f), 4 * pen.s);
        outline(pen, rect, colour, 4 * pen.s);
    }
    const ImFont* font = pen.fonts.code_small_bold;
    draw_text(pen, font, rect.x + (rect.w - text_width(font, text)) * 0.5f, middle,
              is_filled ? pen.colours.on_colour : colour, text);
}

Rect inset(const Rect& rect, float by) {
    return {rect.x + by, rect.y + by, rect.w - 2 * by, rect.h - 2 * by};
}

}    // namespace coroscope
