#include "app/studio/text_field.hpp"

#include <algorithm>

namespace coroscope {

namespace {

constexpr std::size_t kMostPast = 200, kMostText = std::size_t{1} << 20, kIndent = 4;

bool is_inside_character(const std::string& text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
}

std::size_t before(const std::string& text, std::size_t at) {
    if (at > 0) --at;
    while (at > 0 && is_inside_character(text, at)) --at;
    return at;
}

std::size_t behind(const std::string& text, std::size_t at) {
    if (at < text.size()) ++at;
    while (is_inside_character(text, at)) ++at;
    return at;
}

bool is_word(const std::string& text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
}

std::size_t word_left(const std::string& text, std::size_t at) {
    while (at > 0 && !is_word(text, at - 1)) --at;
    while (at > 0 && is_word(text, at - 1)) --at;
    return at;
}

std::size_t word_right(const std::string& text, std::size_t at) {
    while (at < text.size() && !is_word(text, at)) ++at;
    while (at < text.size() && is_word(text, at)) ++at;
    return at;
}

std::size_t line_begin(const std::string& text, std::size_t at) {
    const std::size_t newline = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    return newline == std::string::npos ? 0 : newline + 1;
}

std::size_t line_end(const std::string& text, std::size_t at) {
    return std::min(text.find('\n', at), text.size());
}

// To be called before every change.
void remember(TextField& field) {
    field.undone.clear();
    field.past.push_back({field.text, field.caret});
    if (field.past.size() > kMostPast) field.past.erase(field.past.begin());
}

void erase_selected(TextField& field) {
    const std::size_t from = std::min(field.caret, field.anchor), to = std::max(field.caret, field.anchor);
    field.text.erase(from, to - from);
    field.caret = field.anchor = from;
}

std::size_t moved(const TextField& field, CaretMove move) {
    const std::string& text = field.text;
    const TextPlace place = place_in(field, field.caret);
    switch (move) {
        case CaretMove::left: return before(text, field.caret);
        case CaretMove::right: return behind(text, field.caret);
        case CaretMove::word_left: return word_left(text, field.caret);
        case CaretMove::word_right: return word_right(text, field.caret);
        case CaretMove::up: return place.line == 0 ? 0 : byte_at(field, {place.line - 1, place.column});
        case CaretMove::down: return byte_at(field, {place.line + 1, place.column});
        case CaretMove::line_start: {
            // First to where the line's text begins, then to the border.
            const std::size_t begin = line_begin(text, field.caret), end = line_end(text, field.caret);
            std::size_t first = begin;
            while (first < end && text[first] == ' ') ++first;
            return field.caret == first ? begin : first;
        }
        case CaretMove::line_end: return line_end(text, field.caret);
        case CaretMove::start: return 0;
        case CaretMove::end: break;
    }
    return text.size();
}

}    // namespace

TextField field_with(std::string text) {
    TextField field;
    field.text = std::move(text);
    field.caret = field.anchor = field.text.size();
    return field;
}

void clear(TextField& field) {
    field = {};
}

void type_text(TextField& field, std::string_view text) {
    if (text.empty() || field.text.size() + text.size() > kMostText) return;
    const bool is_one = behind(std::string(text), 0) == text.size() && text != "\n" && text != " ";
    if (!is_one || !field.is_typing_on || field.caret != field.anchor) remember(field);
    erase_selected(field);
    field.text.insert(field.caret, text);
    field.caret = field.anchor = field.caret + text.size();
    field.is_typing_on = is_one;
}

void erase_text(TextField& field, bool is_forward, bool is_word) {
    if (field.caret == field.anchor) {
        if (is_forward)
            field.anchor = is_word ? word_right(field.text, field.caret) : behind(field.text, field.caret);
        else
            field.anchor = is_word ? word_left(field.text, field.caret) : before(field.text, field.caret);
        // Spaces that indent a line go as they came: four at once.
        const std::size_t begin = line_begin(field.text, field.caret), column = field.caret - begin;
        if (!is_forward && !is_word && column >= kIndent && column % kIndent == 0 &&
            field.text.find_first_not_of(' ', begin) >= field.caret)
            field.anchor = field.caret - kIndent;
    }
    if (field.caret == field.anchor) return;
    const std::size_t anchor = field.anchor;
    field.anchor = field.caret;
    remember(field);
    field.anchor = anchor;
    erase_selected(field);
    field.is_typing_on = false;
}

void move_caret(TextField& field, CaretMove move, bool is_selecting) {
    const bool has_selection = field.caret != field.anchor;
    if (has_selection && !is_selecting && (move == CaretMove::left || move == CaretMove::right))
        field.caret =
            move == CaretMove::left ? std::min(field.caret, field.anchor) : std::max(field.caret, field.anchor);
    else
        field.caret = moved(field, move);
    if (!is_selecting) field.anchor = field.caret;
    field.is_typing_on = false;
}

void put_caret(TextField& field, std::size_t byte, bool is_selecting) {
    field.caret = std::min(byte, field.text.size());
    while (is_inside_character(field.text, field.caret)) --field.caret;
    if (!is_selecting) field.anchor = field.caret;
    field.is_typing_on = false;
}

void select_all(TextField& field) {
    field.anchor = 0;
    field.caret = field.text.size();
}

std::string_view selected_text(const TextField& field) {
    const std::size_t from = std::min(field.caret, field.anchor), to = std::max(field.caret, field.anchor);
    return std::string_view(field.text).substr(from, to - from);
}

bool undo_typing(TextField& field) {
    if (field.past.empty()) return false;
    field.undone.push_back({std::move(field.text), field.caret});
    field.text = std::move(field.past.back().text);
    field.caret = field.anchor = field.past.back().caret;
    field.past.pop_back();
    field.is_typing_on = false;
    return true;
}

bool redo_typing(TextField& field) {
    if (field.undone.empty()) return false;
    field.past.push_back({std::move(field.text), field.caret});
    field.text = std::move(field.undone.back().text);
    field.caret = field.anchor = field.undone.back().caret;
    field.undone.pop_back();
    field.is_typing_on = false;
    return true;
}

void type_newline(TextField& field) {
    const std::size_t from = std::min(field.caret, field.anchor), begin = line_begin(field.text, from);
    std::size_t indent = 0;
    while (begin + indent < from && field.text[begin + indent] == ' ') ++indent;
    std::size_t last = from;
    while (last > begin && field.text[last - 1] == ' ') --last;
    if (last > begin && field.text[last - 1] == ':') indent += kIndent;
    type_text(field, "\n" + std::string(indent, ' '));
}

void indent_lines(TextField& field, bool is_deeper) {
    const bool is_here =
        field.text.substr(0, field.caret).rfind('\n') == field.text.substr(0, field.anchor).rfind('\n');
    if (is_deeper && is_here) {
        const std::size_t column = field.caret - line_begin(field.text, field.caret);
        return type_text(field, std::string(kIndent - column % kIndent, ' '));
    }
    remember(field);
    std::size_t from = line_begin(field.text, std::min(field.caret, field.anchor));
    std::size_t to = std::max(field.caret, field.anchor);
    const bool is_caret_last = field.caret >= field.anchor;
    std::size_t& last = is_caret_last ? field.caret : field.anchor;
    std::size_t& first = is_caret_last ? field.anchor : field.caret;
    for (std::size_t at = from; at <= to;) {
        std::size_t spaces = 0;
        while (spaces < kIndent && at + spaces < field.text.size() && field.text[at + spaces] == ' ') ++spaces;
        const bool is_first = at == from;
        if (is_deeper) {
            field.text.insert(at, kIndent, ' ');
            to += kIndent;
            last += kIndent;
            if (is_first) first += kIndent;
        } else {
            field.text.erase(at, spaces);
            to -= std::min(spaces, to - at);
            last -= std::min(spaces, last - at);
            if (is_first) first -= std::min(spaces, first - at);
        }
        const std::size_t newline = field.text.find('\n', at);
        if (newline == std::string::npos) break;
        at = newline + 1;
    }
    if (is_here) field.anchor = field.caret;
    field.is_typing_on = false;
}

TextPlace place_in(const TextField& field, std::size_t byte) {
    TextPlace place;
    for (std::size_t i = 0; i < byte && i < field.text.size(); ++i) {
        if (field.text[i] == '\n')
            ++place.line, place.column = 0;
        else if (!is_inside_character(field.text, i))
            ++place.column;
    }
    return place;
}

std::size_t byte_at(const TextField& field, TextPlace place) {
    std::size_t at = 0;
    for (std::size_t line = 0; line < place.line; ++line) {
        const std::size_t newline = field.text.find('\n', at);
        if (newline == std::string::npos) return field.text.size();
        at = newline + 1;
    }
    const std::size_t end = line_end(field.text, at);
    for (std::size_t column = 0; column < place.column && at < end; ++column) at = behind(field.text, at);
    return at;
}

}    // namespace coroscope
