#include "app/views/code_text.hpp"

#include <algorithm>

namespace coroscope {

namespace {

ImU32 ink_colour(const Colours& colours, Ink ink) {
    switch (ink) {
        case Ink::keyword: return colours.keyword;
        case Ink::name: return colours.name;
        case Ink::string: return colours.string;
        case Ink::number: return colours.number;
        case Ink::comment: return colours.comment;
        case Ink::plain: break;
    }
    return colours.text;
}

}    // namespace

CodeArea code_area(const Pen& pen, std::size_t lines) {
    const float column = text_width(pen.fonts.code, "mmmmmmmmmm") * 0.1f;
    const auto digits = static_cast<float>(std::to_string(lines).size());
    return {pen.layout.code.x + 44 * pen.s + std::max(2.0f, digits) * column + 18 * pen.s,
            pen.layout.code.right() - 12 * pen.s, column};
}

std::string untabbed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\t') {
            out.append(8 - out.size() % 8, ' ');
        } else {
            out.push_back(c);
        }
    }
    return out;
}

float draw_code(const Pen& pen, const CodeArea& area, std::string_view line, LineState state, float middle,
                ImU32 ground) {
    const std::string text = untabbed(line);
    const ImFont* font = pen.fonts.code;
    float x = area.left;
    const bool is_long = area.left + text_width(font, text) > area.right;
    const float end = area.right - (is_long ? text_width(font, "…") : 0);
    for (const InkedPiece& piece : inked(text, state)) {
        const std::string_view part = std::string_view(text).substr(piece.begin, piece.end - piece.begin);
        const ImU32 colour = pen.ink(ink_colour(pen.colours, piece.ink), ground);
        if (x + text_width(font, part) <= end + 0.5f) {
            x = draw_text(pen, font, x, middle, colour, part);
            continue;
        }
        std::size_t fits = part.size();
        while (fits > 0 && ((fits < part.size() && (part[fits] & 0xc0) == 0x80) ||
                            x + text_width(font, part.substr(0, fits)) > end + 0.5f))
            --fits;
        draw_text(pen, font, x, middle, colour, std::string(part.substr(0, fits)) + "…");
        return area.right;
    }
    return x;
}

}    // namespace coroscope
