#include "app/studio/keys.hpp"

#include "app/studio/palette.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

CommandKind kind_of(const Studio& studio, KeyPress press) {
    const auto command = command_for_key(studio, press);
    return command ? command->kind : CommandKind::none;
}

}    // namespace

TEST_CASE("keys mean what the window promises") {
    const Studio studio;
    CHECK(kind_of(studio, {Key::space}) == CommandKind::play_pause);
    CHECK(command_for_key(studio, {Key::right})->count == 1);
    CHECK(command_for_key(studio, {Key::left})->count == -1);
    CHECK(kind_of(studio, {Key::right, false, true}) == CommandKind::step_iteration);
    CHECK(kind_of(studio, {Key::left, true}) == CommandKind::step_suspension);
    CHECK(kind_of(studio, {Key::home}) == CommandKind::go_home);
    CHECK(command_for_key(studio, {Key::w})->amount > 1);
    CHECK(command_for_key(studio, {Key::s})->amount < 1);
    CHECK(kind_of(studio, {Key::a}) == CommandKind::pan);
    CHECK(kind_of(studio, {Key::f}) == CommandKind::fit);
    CHECK(command_for_key(studio, {Key::digit_3})->count == 3);
    CHECK(kind_of(studio, {Key::p}) == CommandKind::toggle_present);
    CHECK(kind_of(studio, {Key::p, true, true}) == CommandKind::toggle_palette);
    CHECK(kind_of(studio, {Key::question, false, true}) == CommandKind::toggle_help);
    CHECK(kind_of(studio, {Key::f10}) == CommandKind::step_in_task);
    CHECK(kind_of(studio, {Key::plus, true}) == CommandKind::scale_by);
    CHECK(kind_of(studio, {Key::j}) == CommandKind::none);
    CHECK(kind_of(studio, {Key::w, true}) == CommandKind::none);
}

TEST_CASE("an open palette keeps keys and text for itself") {
    Studio studio;
    CHECK_FALSE(command_for_text(studio, U'a'));
    studio.palette.is_open = true;
    CHECK(kind_of(studio, {Key::space}) == CommandKind::none);
    CHECK(kind_of(studio, {Key::down}) == CommandKind::palette_move);
    CHECK(kind_of(studio, {Key::enter}) == CommandKind::palette_accept);
    CHECK(kind_of(studio, {Key::escape}) == CommandKind::escape);
    CHECK(command_for_text(studio, U'a')->text == "a");
    CHECK(command_for_text(studio, U'ä')->text == "\xc3\xa4");
    CHECK(command_for_text(studio, U'→')->text == "\xe2\x86\x92");
    CHECK(command_for_text(studio, U'\U0001F600')->text == "\xf0\x9f\x98\x80");
    CHECK_FALSE(command_for_text(studio, U'\b'));
}

TEST_CASE("the palette finds by letters in order") {
    CHECK(actions_matching("").size() == all_actions().size());
    REQUIRE(actions_matching("fitrun").size() == 1);
    CHECK(actions_matching("FITRUN")[0].command.kind == CommandKind::fit);
    CHECK(actions_matching("zzz").empty());
}
