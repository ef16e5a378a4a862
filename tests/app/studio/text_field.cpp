#include "app/studio/text_field.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

TEST_CASE("characters are typed, moved over and erased whole") {
    TextField field;
    type_text(field, "a");
    type_text(field, "ü");
    type_text(field, "→");
    CHECK(field.text == "aü→");
    move_caret(field, CaretMove::left, false);
    erase_text(field, false, false);
    CHECK(field.text == "a→");
    CHECK(field.caret == 1);
    erase_text(field, true, false);
    CHECK(field.text == "a");
    erase_text(field, true, false);
    CHECK(field.text == "a");
    move_caret(field, CaretMove::left, false);
    move_caret(field, CaretMove::left, false);
    erase_text(field, false, false);
    CHECK(field.text == "a");
}

TEST_CASE("words are moved over and erased whole") {
    TextField field = field_with("one two_2 (three)");
    move_caret(field, CaretMove::word_left, false);
    CHECK(field.caret == 11);
    move_caret(field, CaretMove::word_left, false);
    CHECK(field.caret == 4);
    erase_text(field, true, true);
    CHECK(field.text == "one  (three)");
    erase_text(field, false, true);
    CHECK(field.text == " (three)");
}

TEST_CASE("what is selected is replaced, cut or kept") {
    TextField field = field_with("hello world");
    move_caret(field, CaretMove::word_left, true);
    CHECK(selected_text(field) == "world");
    type_text(field, "you");
    CHECK(field.text == "hello you");
    select_all(field);
    CHECK(selected_text(field) == "hello you");
    move_caret(field, CaretMove::left, false);
    CHECK(field.caret == 0);
    CHECK(selected_text(field).empty());
}

TEST_CASE("each change of a text can be undone and done again") {
    TextField field;
    for (const char* one : {"o", "n", "e"}) type_text(field, one);
    type_text(field, " ");
    for (const char* one : {"t", "w", "o"}) type_text(field, one);
    erase_text(field, false, true);
    CHECK(field.text == "one ");
    CHECK(undo_typing(field));
    CHECK(field.text == "one two");
    CHECK(undo_typing(field));
    CHECK(field.text == "one ");
    CHECK(undo_typing(field));
    CHECK(undo_typing(field));
    CHECK(field.text.empty());
    CHECK_FALSE(undo_typing(field));
    while (redo_typing(field)) continue;
    CHECK(field.text == "one ");
}

TEST_CASE("lines of a program are indented as they have to be") {
    TextField field = field_with("def f():");
    type_newline(field);
    CHECK(field.text == "def f():\n    ");
    type_text(field, "if x:");
    type_newline(field);
    CHECK(field.text == "def f():\n    if x:\n        ");
    erase_text(field, false, false);
    CHECK(field.text == "def f():\n    if x:\n    ");
    indent_lines(field, true);
    CHECK(field.text == "def f():\n    if x:\n        ");
    indent_lines(field, false);
    CHECK(field.text == "def f():\n    if x:\n    ");
    select_all(field);
    indent_lines(field, true);
    CHECK(field.text == "    def f():\n        if x:\n        ");
    indent_lines(field, false);
    CHECK(field.text == "def f():\n    if x:\n    ");
}

TEST_CASE("the caret goes up and down by columns, and to the ends") {
    TextField field = field_with("    first\nx\nüüü third");
    CHECK(place_in(field, field.caret).line == 2);
    CHECK(place_in(field, field.caret).column == 9);
    move_caret(field, CaretMove::up, false);
    CHECK(field.text.substr(0, field.caret) == "    first\nx");
    move_caret(field, CaretMove::up, false);
    CHECK(field.caret == 1);
    move_caret(field, CaretMove::line_start, false);
    CHECK(field.caret == 4);
    move_caret(field, CaretMove::line_start, false);
    CHECK(field.caret == 0);
    move_caret(field, CaretMove::end, false);
    CHECK(field.caret == field.text.size());
    CHECK(byte_at(field, {2, 2}) == 16);
    CHECK(byte_at(field, {9, 9}) == field.text.size());
}
