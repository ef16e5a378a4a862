#include "app/views/rich_text.hpp"

#include <cmath>

namespace coroscope {

namespace {

// A piece of a line that has one style; spaces before it are kept apart, so that a line may be broken there.
struct Piece {
    std::string text;
    const TextRun* run = nullptr;
    bool has_space = false;    // before it
    bool is_break = false;
};

std::vector<Piece> pieces_of(const Prose& prose) {
    std::vector<Piece> pieces;
    bool has_space = false;
    for (const TextRun& run : prose) {
        std::size_t at = 0;
        while (at < run.text.size()) {
            const char c = run.text[at];
            if (c == ' ' || c == '\n') {
                if (c == '\n') pieces.push_back({"", &run, false, true});
                has_space = c == ' ';
                ++at;
                continue;
            }
            std::size_t end = run.text.find_first_of(" \n", at);
            if (end == std::string::npos) end = run.text.size();
            pieces.push_back({run.text.substr(at, end - at), &run, has_space, false});
            has_space = false;
            at = end;
        }
    }
    return pieces;
}

const ImFont* font_of(const Pen& pen, const TextRun& run, const ProseStyle& style) {
    if (run.is_code) return pen.fonts.code_small;
    return run.is_strong ? pen.fonts.text_bold : style.font;
}

struct Line {
    std::vector<Piece> pieces;
    std::vector<float> at;
};

// Code that goes together lies on one ground, also where it has spaces in it.
void draw_line(const Pen& pen, const Line& line, float x, float middle, const ProseStyle& style) {
    const float half = std::floor(text_height(style.font) * 0.5f);
    for (std::size_t i = 0; i < line.pieces.size();) {
        const TextRun& run = *line.pieces[i].run;
        std::size_t end = i + 1;
        while (end < line.pieces.size() && line.pieces[end].run == &run) ++end;
        const ImFont* font = font_of(pen, run, style);
        std::string text;
        for (std::size_t k = i; k < end; ++k)
            text += (k > i && line.pieces[k].has_space ? " " : "") + line.pieces[k].text;
        const float left = x + line.at[i];
        if (run.is_code) {
            const ImU32 ground = blend(style.ground, pen.colours.text, 0.1f);
            fill(pen, {left - 2 * pen.s, middle - half, text_width(font, text) + 4 * pen.s, 2 * half}, ground,
                 3 * pen.s);
            draw_text(pen, font, left, middle, pen.ink(pen.colours.text, ground), text);
        } else {
            const ImU32 colour = run.is_emphasis ? pen.ink(pen.colours.accent, style.ground) : style.colour;
            draw_text(pen, font, left, middle, colour, text);
        }
        i = end;
    }
}

// A word that is wider than a line is broken within.
void break_long(const ImFont* font, std::vector<Piece>& pieces, std::size_t index, float width) {
    std::string& text = pieces[index].text;
    std::size_t fits = text.size();
    while (fits > 1 && text_width(font, text.substr(0, fits)) > width) {
        --fits;
        while (fits > 1 && (text[fits] & 0xc0) == 0x80) --fits;
    }
    if (fits >= text.size()) return;
    Piece rest = pieces[index];
    rest.text = text.substr(fits);
    rest.has_space = false;
    text.resize(fits);
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(index) + 1, rest);
}

}    // namespace

float draw_prose(const Pen& pen, const Prose& prose, float x, float y, float width, const ProseStyle& style,
                 bool is_drawn) {
    std::vector<Piece> pieces = pieces_of(prose);
    const float row = std::max(paragraph_row(style.font), std::floor(19 * pen.s));
    Line line;
    float used = 0, right = 0;
    const auto flush = [&] {
        const float from = y + used;
        if (is_drawn && from >= style.top && from + row <= style.bottom)
            draw_line(pen, line, x, from + row * 0.5f, style);
        used += row;
        line = {};
        right = 0;
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].is_break) {
            flush();
            continue;
        }
        const ImFont* font = font_of(pen, *pieces[i].run, style);
        const bool is_after_code = i > 0 && (pieces[i - 1].run->is_code || pieces[i].run->is_code);
        const bool starts_run = i > 0 && pieces[i - 1].run != pieces[i].run;
        const float apart =
            starts_run && is_after_code && !pieces[i].has_space ? 2 * pen.s : 0;    // the ground of code stands out
        const float space = line.pieces.empty() ? 0 : (pieces[i].has_space ? text_width(font, " ") : 0) + apart;
        // What no space stands before may not be torn off: a comma behind code goes with it.
        float together = text_width(font, pieces[i].text);
        for (std::size_t k = i + 1; k < pieces.size() && !pieces[k].has_space && !pieces[k].is_break; ++k)
            together += text_width(font_of(pen, *pieces[k].run, style), pieces[k].text) + 2 * pen.s;
        const bool may_break = pieces[i].has_space || line.pieces.empty();
        if (!line.pieces.empty() && may_break && right + space + together > width) flush();
        const float left = line.pieces.empty() ? 0 : right + space;
        if (left + text_width(font, pieces[i].text) > width) break_long(font, pieces, i, width - left);
        line.pieces.push_back(pieces[i]);
        line.at.push_back(left);
        right = left + text_width(font, pieces[i].text);
        if (i + 1 < pieces.size() && !pieces[i + 1].has_space && pieces[i + 1].run == pieces[i].run &&
            right > width * 0.98f && !pieces[i + 1].is_break)
            flush();
    }
    if (!line.pieces.empty()) flush();
    return used;
}

}    // namespace coroscope
