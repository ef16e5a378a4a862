// A text that a person types, with its caret: one line or many, as plain state that functions change.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope {

struct TextField {
    std::string text;          // UTF-8
    std::size_t caret = 0;     // bytes, between two characters
    std::size_t anchor = 0;    // where what is selected begins or ends; the caret: nothing is selected

    struct Past {
        std::string text;
        std::size_t caret = 0;
    };
    std::vector<Past> undone, past;    // what was before each change
    bool is_typing_on = false;         // the next character belongs to the change before
};

enum class CaretMove : std::uint8_t { left, right, word_left, word_right, up, down, line_start, line_end, start, end };

TextField field_with(std::string text);    // its caret at the end
void clear(TextField& field);
// In the place of what is selected.
void type_text(TextField& field, std::string_view text);
// What is selected; else a character or a word to the left or right.
void erase_text(TextField& field, bool is_forward, bool is_word);
void move_caret(TextField& field, CaretMove move, bool is_selecting);
void put_caret(TextField& field, std::size_t byte, bool is_selecting);
void select_all(TextField& field);
std::string_view selected_text(const TextField& field);
bool undo_typing(TextField& field);    // false: nothing to undo
bool redo_typing(TextField& field);

// For programs: a new line as far indented as this one, deeper after a colon; four spaces more or less.
void type_newline(TextField& field);
void indent_lines(TextField& field, bool is_deeper);

// Lines and columns from 0; a column counts characters.
struct TextPlace {
    std::size_t line = 0, column = 0;
};
TextPlace place_in(const TextField& field, std::size_t byte);
std::size_t byte_at(const TextField& field, TextPlace place);    // the nearest there is

}    // namespace coroscope
