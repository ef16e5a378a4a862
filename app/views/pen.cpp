#include "app/views/pen.hpp"

#include <algorithm>
#include <cmath>

#include "app/views/imgui_compat.hpp"

namespace coroscope {

namespace {

ImVec2 size_of(const ImFont* font, std::string_view text) {
    return const_cast<ImFont*>(font)->CalcTextSizeA(font_px(font), 1e9f, 0, text.data(), text.data() + text.size());
}

struct Place {
    float x, y;
};

Place place_of(const ImFont* font, float x, float middle) {
    return {std::floor(x + 0.5f), std::floor(middle - font_px(font) * 0.5f + 0.5f)};
}

Rect letters_of(const ImFont* font, float x, float middle, std::string_view text) {
    const float height = font_px(font) * 0.72f;
    return {std::floor(x + 0.5f), middle - height * 0.5f, text_width(font, text), height};
}

// Of the design, scaled; fonts that are not loaded are taken for text.
float em_of(const Pen& pen, const ImFont* font) {
    const Fonts& fonts = pen.fonts;
    const float em = font == fonts.label || font == fonts.label_bold             ? kLabelPx
                     : font == fonts.code_small || font == fonts.code_small_bold ? kCodeSmallPx
                     : font == fonts.code || font == fonts.code_bold             ? kCodePx
                     : font == fonts.title                                       ? kTitlePx
                                                                                 : kTextPx;
    return em * pen.s;
}

bool is_within(const ImVec2& least, const ImVec2& most, const Rect& rect) {
    return rect.x >= least.x - 1 && rect.y >= least.y - 1 && rect.right() <= most.x + 1.5f &&
           rect.bottom() <= most.y + 1;
}

void write_down(const Pen& pen, const ImFont* font, float x, float middle, ImU32 colour, std::string_view text,
                std::string_view whole, bool is_part) {
    DrawnText drawn;
    drawn.rect = letters_of(font, x, middle, text);
    drawn.shown = std::string(text);
    drawn.whole = std::string(whole);
    drawn.em_px = em_of(pen, font);
    drawn.colour = colour;
    drawn.layer = pen.layer;
    drawn.is_part = is_part;
    const ImVec2 least = pen.list.GetClipRectMin(), most = pen.list.GetClipRectMax();
    if (is_part) {
        const float left = std::max(drawn.rect.x, least.x), right = std::min(drawn.rect.right(), most.x);
        drawn.rect.x = left;
        drawn.rect.w = right - left;
        if (right - left < 4) return;
    } else {
        drawn.is_cut = !is_within(least, most, drawn.rect);
    }
    pen.drawn->texts.push_back(std::move(drawn));
}

void put(const Pen& pen, const ImFont* font, float x, float middle, ImU32 colour, std::string_view text,
         std::string_view whole, bool is_part = false) {
    const Place at = place_of(font, x, middle);
    pen.list.AddText(const_cast<ImFont*>(font), font_px(font), ImVec2(at.x, at.y), colour, text.data(),
                     text.data() + text.size());
    if (pen.drawn && (colour & IM_COL32_A_MASK)) write_down(pen, font, x, middle, colour, text, whole, is_part);
}

}    // namespace

float text_width(const ImFont* font, std::string_view text) {
    return text.empty() ? 0 : size_of(font, text).x;
}

float paragraph_row(const ImFont* font) {
    return std::floor(font_px(font) * 1.22f);
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
    // One ellipsis is enough.
    if (fits >= 3 && text.substr(fits - 3, 3) == "…") fits -= 3;
    return fits == 0 ? std::string() : std::string(text.substr(0, fits)) + "…";
}

float draw_text(const Pen& pen, const ImFont* font, float x, float middle, ImU32 colour, std::string_view text,
                float width) {
    const std::string cut = fitted(font, text, width);
    if (cut.empty()) return x;
    put(pen, font, x, middle, colour, cut, text);
    return x + text_width(font, cut);
}

float draw_text_right(const Pen& pen, const ImFont* font, float right, float middle, ImU32 colour,
                      std::string_view text, float width) {
    const std::string cut = fitted(font, text, width);
    if (cut.empty()) return right;
    const float x = right - text_width(font, cut);
    put(pen, font, x, middle, colour, cut, text);
    return x;
}

void draw_text_centred(const Pen& pen, const ImFont* font, const Rect& rect, ImU32 colour, std::string_view text) {
    const std::string cut = fitted(font, text, rect.w - 6 * pen.s);
    if (!cut.empty())
        put(pen, font, rect.x + (rect.w - text_width(font, cut)) * 0.5f, rect.y + rect.h * 0.5f, colour, cut, text);
}

void draw_text_whole(const Pen& pen, const ImFont* font, float x, float middle, ImU32 colour, std::string_view text,
                     float width) {
    if (text_width(font, text) <= width) put(pen, font, x, middle, colour, text, text);
}

void draw_text_halves(const Pen& pen, const ImFont* font, const Rect& room, ImU32 left, ImU32 right, float border,
                      std::string_view text, std::string_view whole) {
    const float middle = room.y + room.h * 0.5f, end = room.x + text_width(font, text);
    if (border >= end || border <= room.x) {
        put(pen, font, room.x, middle, border >= end ? left : right, text, whole);
        return;
    }
    {
        const Clip clip(pen, {room.x - 2, room.y, border - room.x + 2, room.h});
        put(pen, font, room.x, middle, left, text, whole, true);
    }
    {
        const Clip clip(pen, {border, room.y, end - border + 2, room.h});
        put(pen, font, room.x, middle, right, text, whole, true);
    }
    if (!pen.drawn) return;
    write_down(pen, font, room.x, middle, left, text, whole, false);
    pen.drawn->texts.back().colour = 0;
}

std::vector<std::string> wrapped(const ImFont* font, std::string_view text, float width, std::size_t rows) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at < text.size() && lines.size() < rows) {
        const std::size_t newline = std::min(text.find('\n', at), text.size());
        std::size_t end = at;
        while (end < newline) {
            const std::size_t next = std::min(text.find(' ', end + 1), newline);
            if (text_width(font, text.substr(at, next - at)) > width) break;
            end = next;
        }
        const bool is_last = lines.size() + 1 == rows;
        const std::string_view rest = text.substr(at, newline - at);
        if (end == newline || (end > at && !is_last)) {
            lines.emplace_back(text.substr(at, end - at));
            if (is_last && end < text.size()) {
                // What follows a newline is missing, too.
                const std::string more = fitted(font, lines.back() + " …", width);
                lines.back() = more.empty() ? lines.back() : more;
            }
        } else if (is_last) {
            std::string cut = fitted(font, rest, width);
            if (!cut.empty()) lines.push_back(std::move(cut));
            return lines;
        } else {
            // A word longer than the line is broken.
            std::size_t fits = 0;
            for (std::size_t size = 1; size <= rest.size(); ++size) {
                if (size < rest.size() && (rest[size] & 0xc0) == 0x80) continue;
                if (text_width(font, rest.substr(0, size)) > width) break;
                fits = size;
            }
            if (fits == 0) return lines;
            lines.emplace_back(rest.substr(0, fits));
            end = at + fits;
        }
        at = end;
        while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    }
    return lines;
}

float draw_paragraph(const Pen& pen, const ImFont* font, float x, float y, float width, float height, ImU32 colour,
                     std::string_view text) {
    const float row = paragraph_row(font);
    const auto rows = static_cast<std::size_t>(std::max(0.0f, std::floor((height + 1) / row)));
    float used = 0;
    for (const std::string& one : wrapped(font, text, width, rows)) {
        put(pen, font, x, y + used + row * 0.5f, colour, one, one);
        used += row;
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
        fill(pen, rect, blend(pen.colours.background, colour, 0.1f), 4 * pen.s);
        outline(pen, rect, colour, 4 * pen.s);
    }
    const ImFont* font = pen.fonts.code_small_bold;
    draw_text(pen, font, rect.x + (rect.w - text_width(font, text)) * 0.5f, middle,
              is_filled ? pen.colours.on_colour : pen.ink(colour, blend(pen.colours.background, colour, 0.1f)), text);
}

Rect inset(const Rect& rect, float by) {
    return {rect.x + by, rect.y + by, rect.w - 2 * by, rect.h - 2 * by};
}

}    // namespace coroscope
