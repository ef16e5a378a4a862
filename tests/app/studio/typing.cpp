// What keys and characters do where a text is typed, and what is asked of the machine then.
#include "app/studio/typing.hpp"
#include "app/studio/keys.hpp"
#include "tests/app/fixture.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

Studio studio_with_machine() {
    Studio studio = fixture::studio_of(fixture::load("seed/02_bad_chatbot"), 30);
    studio.session.is_there = true;
    GeneratorView bot;
    bot.id = {EntityKind::generator, 1};
    bot.expression = "bot";
    bot.is_driven_by_hand = true;
    bot.state = LifeState::suspended;
    studio.moment.generators = {bot};
    return studio;
}

void press(Studio& studio, KeyPress key) {
    if (const auto command = command_for_key(studio, key)) update(studio, *command);
}
void type(Studio& studio, const std::string& text) {
    for (const char c : text)
        if (const auto command = command_for_text(studio, static_cast<char32_t>(c))) update(studio, *command);
}

}    // namespace

TEST_CASE("letters are commands until a text is typed, and again after Escape") {
    Studio studio = studio_with_machine();
    press(studio, {Key::i});
    CHECK(studio.typing == Typing::prompt);
    type(studio, "p");
    press(studio, {Key::p});
    CHECK(studio.prompt.field.text == "p");
    CHECK_FALSE(studio.is_presenting);
    press(studio, {Key::escape});
    CHECK(studio.typing == Typing::nowhere);
    press(studio, {Key::p});
    CHECK(studio.is_presenting);
}

TEST_CASE("Enter sends what is typed to who is talked to") {
    Studio studio = studio_with_machine();
    press(studio, {Key::c});
    type(studio, "My card is blocked");
    press(studio, {Key::enter});
    REQUIRE(studio.errands.size() == 1);
    CHECK(studio.errands[0].kind == ErrandKind::give);
    CHECK(studio.errands[0].input == InputKind::send);
    CHECK(studio.errands[0].target == "bot");
    CHECK(studio.errands[0].text == "'My card is blocked'");
    CHECK(studio.talk.field.text.empty());
    CHECK(studio.typing == Typing::talk);
}

TEST_CASE("a line is run, and found again in the history") {
    Studio studio = studio_with_machine();
    press(studio, {Key::i});
    type(studio, "x = 1");
    press(studio, {Key::enter});
    type(studio, "x");
    press(studio, {Key::enter});
    REQUIRE(studio.errands.size() == 2);
    CHECK(studio.errands[0].text == "x = 1");
    type(studio, "half");
    press(studio, {Key::up});
    press(studio, {Key::up});
    press(studio, {Key::up});
    CHECK(studio.prompt.field.text == "x = 1");
    press(studio, {Key::down});
    press(studio, {Key::down});
    CHECK(studio.prompt.field.text == "half");
}

TEST_CASE("an open question forbids to talk, to prompt, to edit and to undo") {
    Studio studio = studio_with_machine();
    studio.horizon = 30;
    update(studio, {CommandKind::talk_do, static_cast<std::int64_t>(InputKind::next)});
    press(studio, {Key::i});
    CHECK(studio.typing == Typing::nowhere);
    press(studio, {Key::c});
    CHECK(studio.typing == Typing::nowhere);
    press(studio, {Key::e});
    CHECK_FALSE(studio.editor.is_open);
    press(studio, {Key::z, true});
    CHECK(studio.errands.empty());
}

TEST_CASE("Ctrl+Z takes back what was typed, and where nothing was, what was done") {
    Studio studio = studio_with_machine();
    press(studio, {Key::i});
    type(studio, "abc");
    press(studio, {Key::z, true});
    CHECK(studio.prompt.field.text.empty());
    CHECK(studio.errands.empty());
    press(studio, {Key::z, true});
    REQUIRE(studio.errands.size() == 1);
    CHECK(studio.errands[0].kind == ErrandKind::undo);
}

TEST_CASE("a program is edited and run; Escape keeps what was changed") {
    Studio studio = studio_with_machine();
    press(studio, {Key::e});
    REQUIRE(studio.editor.is_open);
    CHECK(studio.editor.field.text == studio.source.text);
    press(studio, {Key::end, true});
    type(studio, "pass");
    press(studio, {Key::escape});
    CHECK_FALSE(studio.editor.is_open);
    press(studio, {Key::e});
    CHECK(studio.editor.field.text == studio.source.text + "pass");
    press(studio, {Key::enter, true});
    REQUIRE(studio.errands.size() == 1);
    CHECK(studio.errands[0].kind == ErrandKind::run_program);
    CHECK(studio.errands[0].text == studio.source.text + "pass");
}

TEST_CASE("a file that is dropped on the window is opened") {
    Studio studio = studio_with_machine();
    Command dropped{CommandKind::open_file};
    dropped.text = "/a/b.session";
    update(studio, dropped);
    REQUIRE(studio.errands.size() == 1);
    CHECK(studio.errands[0].kind == ErrandKind::open);
    CHECK(studio.errands[0].text == "/a/b.session");
}

TEST_CASE("what is copied goes to the clipboard, and what is pasted into one line loses its newlines") {
    Studio studio = studio_with_machine();
    press(studio, {Key::c});
    type(studio, "one two");
    press(studio, {Key::left, true, true});
    press(studio, {Key::c, true});
    CHECK(studio.clipboard == "two");
    press(studio, {Key::x, true});
    CHECK(studio.talk.field.text == "one ");
    Command pasted{CommandKind::type_text};
    pasted.text = "a\nb";
    update(studio, pasted);
    CHECK(studio.talk.field.text == "one a b");
}
