// The texts that are typed and what stands around them: conversation, prompt, editor, names of files, exercises. None
// overlaps, none is cut, all can be read.
#include "app/picture/picture_maker.hpp"
#include "app/studio/talking.hpp"
#include "app/studio/typing.hpp"
#include "tests/app/whole/contrast.hpp"
#include "tests/app/whole/faults.hpp"
#include "tests/app/whole/screen.hpp"
#include "tests/catch.hpp"

using namespace coroscope;
using whole::faults;
using whole::hard_to_read;
using whole::Played;
using whole::Screen;

namespace {

struct Size {
    int width, height;
};
constexpr Size kSizes[] = {{1024, 768}, {1600, 900}, {3840, 2160}};

Command typed(const std::string& text) {
    Command command{CommandKind::type_text};
    command.text = text;
    return command;
}
Command type_in(Typing typing) {
    return {CommandKind::type_in, static_cast<std::int64_t>(typing)};
}

void check(const Studio& studio, const std::string& what) {
    static Screen one(1), two(2), presented(1.6f);
    for (const Size& size : kSizes)
        for (Screen* screen : {&one, &two}) {
            Studio sized = studio;
            sized.scale = screen == &one ? 1.0f : 2.0f;
            INFO(what << " at " << size.width << " x " << size.height << ", scale " << sized.scale);
            CHECK(faults(screen->draw(sized, size.width, size.height)) == "");
            sized.scale = 1;
            sized.is_presenting = true;
            if (screen == &two) CHECK(faults(presented.draw(sized, size.width, size.height)) == "");
        }
    for (const ThemeKind theme : {ThemeKind::dark, ThemeKind::light}) {
        Studio themed = studio;
        themed.theme = theme;
        const Drawn drawn = one.draw(themed, 1600, 900);
        INFO(what << (theme == ThemeKind::dark ? ", dark" : ", light"));
        if (!studio.file_box.is_open) CHECK(hard_to_read(drawn, one.pixels(theme), theme) == "");
    }
}

}    // namespace

TEST_CASE("a conversation is drawn whole at every size, at any moment of it") {
    for (const char* program : {"seed/01_doubling_generator.py", "seed/02_bad_chatbot.py", "seed/04_stock_quotes.py",
                                "corpus/generators/10_pipeline.py"}) {
        Played played(std::string("tests/programs/") + program);
        for (const double share : {0.1, 0.5, 1.0}) {
            played.go_to_share(share);
            check(played.studio, program);
            update(played.studio, type_in(Typing::talk));
            update(played.studio,
                   typed("When is he back? I have been waiting for a very long time, and nobody answers."));
            check(played.studio, std::string(program) + ", typing");
            update(played.studio, {CommandKind::scroll_talk, 0, 0, 3.0});
            check(played.studio, std::string(program) + ", scrolled");
            update(played.studio, {CommandKind::escape});
            played.studio.talk = {};
        }
    }
}

TEST_CASE("beside an event loop one can talk as well") {
    Played played("tests/programs/seed/09_gather_order.py");
    played.go(57);
    update(played.studio, {CommandKind::toggle_talk});
    check(played.studio, "talk beside a loop");
}

TEST_CASE("the prompt is drawn whole, with many lines, names to choose from and what was said") {
    Played played("tests/programs/seed/11_queue_and_lock.py");
    played.go_to_share(0.5);
    update(played.studio, type_in(Typing::prompt));
    check(played.studio, "an empty prompt");
    update(played.studio, typed("for task in asyncio.all_tasks():\n    print(task.get_name(), task.get_coro())"));
    offer_names(played.studio, {"asyncio", "async_generator", "asynchronous"}, played.studio.prompt.field.caret);
    check(played.studio, "many lines");
    update(played.studio, {CommandKind::type_all});
    check(played.studio, "all of it selected");
    played.studio.prompt.offered.clear();
    played.studio.session.said = "cannot write /a/folder/that/is/not/there/a-name-of-some-length.session: no such file";
    played.studio.session.is_wrong = true;
    played.studio.prompt.frame =
        played.studio.moment.stack.empty() ? "module" : played.studio.moment.stack.back().choice;
    check(played.studio, "what went wrong");
}

TEST_CASE("a program that is edited is drawn whole, with what is selected and what is wrong with it") {
    Played played("tests/programs/seed/11_queue_and_lock.py");
    played.go_to_share(0.5);
    update(played.studio, {CommandKind::toggle_editor});
    REQUIRE(played.studio.typing == Typing::program);
    check(played.studio, "the editor");
    update(played.studio, {CommandKind::type_move, static_cast<std::int64_t>(CaretMove::end), 0, 0, 1.0});
    check(played.studio, "much selected");
    played.studio.editor.problem = "SyntaxError: '(' was never closed, and this goes on for a while to fill more lines";
    played.studio.editor.problem_line = 9;
    check(played.studio, "a mistake");
}

TEST_CASE("names of files are drawn whole") {
    Played played("tests/programs/seed/02_bad_chatbot.py");
    played.go_to_share(1);
    for (const CommandKind kind : {CommandKind::open_file_box, CommandKind::save_session_as}) {
        update(played.studio, {kind});
        check(played.studio, "no file");
        for (int i = 0; i < 60; ++i)
            played.studio.file_box.files.push_back("a/folder/with/a/long/name/" + std::to_string(i) + "_program.py");
        update(played.studio, {CommandKind::file_move, 40});
        check(played.studio, "many files");
        update(played.studio, {CommandKind::escape});
    }
}

TEST_CASE("what is typed is sent as a text unless it is an expression of names that are known") {
    Played played("tests/programs/seed/02_bad_chatbot.py");
    played.go_to_share(1);
    const Studio& studio = played.studio;
    CHECK(as_expression(studio, "Hello there") == "'Hello there'");
    CHECK(as_expression(studio, "yes") == "'yes'");
    CHECK(as_expression(studio, "list") == "'list'");
    CHECK(as_expression(studio, "it's") == "\"it's\"");
    CHECK(as_expression(studio, " 41 + 1 ") == "41 + 1");
    CHECK(as_expression(studio, "None") == "None");
    CHECK(as_expression(studio, "'None'") == "'None'");
    CHECK(as_expression(studio, "message") == "message");
    CHECK(as_expression(studio, "len(message)") == "len(message)");
    CHECK(as_expression(studio, "[x for x in 'ab']") == "[x for x in 'ab']");
    CHECK(as_expression(studio, "x = 1") == "'x = 1'");
    CHECK(as_exception(studio, "") == "Exception()");
    CHECK(as_exception(studio, "ValueError") == "ValueError");
    CHECK(as_exception(studio, "KeyError('a')") == "KeyError('a')");
    CHECK(as_exception(studio, "go away") == "Exception('go away')");
}

TEST_CASE("generators are reached wherever the module's names lead") {
    Played played("tests/app/whole/waits/generators.py");
    played.go_to_share(1);
    std::string all;
    for (const GeneratorView* one : talkers(played.studio)) all += one->expression + " ";
    CHECK(all == "shop.clerk plain coroutine bots[0] bots[1] desk['left'] ");
}

TEST_CASE(
    "a generator expression that is used up at once runs on the lane of who does so, unless all lanes are wanted") {
    const auto expressions = [](const Picture& picture) {
        return std::count_if(picture.lanes.begin(), picture.lanes.end(),
                             [](const Lane& lane) { return lane.function.find("<genexpr>") != std::string::npos; });
    };
    const auto with_all = [](const Played& played) {
        PictureMaker maker(played.history->execution().source(), true);
        maker.read(*played.trace, {});
        return maker.picture();
    };
    Played lock("tests/programs/corpus/sync/01_lock.py");
    CHECK(expressions(*lock.studio.picture) == 0);
    CHECK(expressions(*with_all(lock)) == 2);
    Played kept("tests/programs/corpus/generators/08_generator_expressions.py");
    CHECK(expressions(*kept.studio.picture) == 5);    // those that a variable holds, or that end otherwise
    CHECK(expressions(*with_all(kept)) == 9);
    update(kept.studio, {CommandKind::toggle_expressions});
    CHECK(kept.studio.has_all_lanes);
    REQUIRE(kept.studio.errands.size() == 1);
    CHECK(kept.studio.errands[0].kind == ErrandKind::show_lanes);
}
