// Every page of every lesson, at each of its stops and after a wrong answer, is drawn without a text that overlaps
// another or is cut; what a question hides is not drawn.
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "app/studio/lesson_moves.hpp"
#include "app/studio/shown_lesson.hpp"
#include "core/lesson/read_lesson.hpp"
#include "tests/app/whole/contrast.hpp"
#include "tests/app/whole/faults.hpp"
#include "tests/app/whole/screen.hpp"
#include "tests/catch.hpp"

using namespace coroscope;
using whole::faults;
using whole::Screen;

namespace {

struct Opened {
    std::shared_ptr<CheckedLesson> checked;
    Studio studio;

    void act(const Command& command) {
        update(studio, command);
        see_lesson(studio, *checked);
    }
};

std::vector<std::string> lesson_files() {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(COROSCOPE_SOURCE_DIR) + "/lessons"))
        if (entry.path().extension() == ".md" && entry.path().filename() != "README.md")
            files.insert(entry.path().string());
    return {files.begin(), files.end()};
}

Opened open(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    auto source = lesson_source(path, text.str());
    REQUIRE(source);
    Opened opened;
    opened.checked = std::make_shared<CheckedLesson>(check_lesson(*source));
    REQUIRE(opened.checked->mistakes.empty());
    auto shown = shown_lesson(opened.checked, *source);
    shown->number = 5;
    shown->count = 9;
    show_lesson(opened.studio, shown);
    see_lesson(opened.studio, *opened.checked);
    return opened;
}

struct Size {
    int width, height;
};

void check(Screen& screen, const Opened& opened, const Size& size) {
    const Drawn drawn = screen.draw(opened.studio, size.width, size.height);
    const LessonState& lesson = opened.studio.lesson;
    INFO(lesson.shown->file << ", page " << lesson.page + 1 << ", passed " << lesson.passed << ", at " << size.width
                            << " x " << size.height << ", scale " << opened.studio.scale);
    CHECK(faults(drawn) == "");
    CHECK(drawn.texts.size() > 20);
}

// Goes through the whole lesson as a learner does who errs once in every question.
template <class Look>
void go_through(Opened& opened, Look look) {
    for (int moves = 0; moves < 200; ++moves) {
        look();
        const LessonState& lesson = opened.studio.lesson;
        const int question = current_question(lesson);
        if (question >= 0 && !is_answered(lesson, question)) {
            const auto& options = page_of(lesson).questions[static_cast<std::size_t>(question)].options;
            int wrong = 0;
            while (options[static_cast<std::size_t>(wrong)].is_right) ++wrong;
            opened.act({CommandKind::lesson_answer, wrong + 1});
            opened.act({CommandKind::lesson_see});
            look();
        }
        const auto before = std::make_pair(lesson.page, lesson.passed);
        opened.act({CommandKind::lesson_next});
        if (std::make_pair(lesson.page, lesson.passed) == before) return;
    }
    FAIL("the lesson does not end");
}

}    // namespace

TEST_CASE("no text of a lesson overlaps another or is cut, in every state of every page") {
    for (const float scale : {1.0f, 2.0f}) {
        Screen screen(scale);
        for (const std::string& file : lesson_files()) {
            Opened opened = open(file);
            opened.studio.scale = scale;
            go_through(opened, [&] {
                for (const Size& size : {Size{1024, 768}, Size{1600, 900}, Size{3840, 2160}})
                    check(screen, opened, size);
            });
        }
    }
}

TEST_CASE("every text of a lesson has the contrast that reading needs, in both themes") {
    Screen screen(1);
    for (const std::string& file : lesson_files()) {
        Opened opened = open(file);
        go_through(opened, [&] {
            for (const ThemeKind theme : {ThemeKind::dark, ThemeKind::light}) {
                opened.studio.theme = theme;
                const Drawn drawn = screen.draw(opened.studio, 1600, 1000);
                INFO(file << ", page " << opened.studio.lesson.page + 1 << ", passed " << opened.studio.lesson.passed
                          << (theme == ThemeKind::dark ? ", dark" : ", light"));
                CHECK(whole::hard_to_read(drawn, screen.pixels(theme), theme) == "");
            }
        });
    }
}

TEST_CASE("every page of every lesson can be reached, and every question be answered") {
    for (const std::string& file : lesson_files()) {
        Opened opened = open(file);
        go_through(opened, [] {});
        const LessonState& lesson = opened.studio.lesson;
        CHECK(lesson.page + 1 == static_cast<int>(lesson.shown->lesson.pages.size()));
        const Score score = score_of(lesson);
        CHECK(score.answered == score.questions);
        CHECK(score.questions >= 2);
        CHECK(score.at_once == 0);
    }
}

TEST_CASE("while a question is open nothing that comes after it is drawn") {
    Screen screen(1);
    for (const std::string& file : lesson_files()) {
        Opened opened = open(file);
        go_through(opened, [&] {
            const LessonState& lesson = opened.studio.lesson;
            const int question = current_question(lesson);
            if (question < 0 || is_answered(lesson, question)) return;
            opened.act({CommandKind::go_end});
            CHECK(opened.studio.cursor == opened.studio.horizon);
            std::set<std::string> texts;
            for (const DrawnText& text : screen.draw(opened.studio, 1600, 900).texts) texts.insert(text.shown);
            for (const Option& option : page_of(lesson).questions[static_cast<std::size_t>(question)].options) {
                CHECK(texts.count(plain_text(option.misconception)) == 0);
                CHECK(texts.count(plain_text(option.because)) == 0);
            }
            for (const OutputLine& line : opened.studio.picture->output)
                if (line.step > opened.studio.cursor) {
                    INFO(file << ", page " << lesson.page + 1 << ": " << line.text);
                    bool is_an_option = false, was_printed = false;
                    for (const Option& option : page_of(lesson).questions[static_cast<std::size_t>(question)].options)
                        is_an_option = is_an_option || plain_text(option.answer) == line.text;
                    for (const OutputLine& other : opened.studio.picture->output)
                        was_printed = was_printed || (other.step <= opened.studio.cursor && other.text == line.text);
                    CHECK((is_an_option || was_printed || texts.count(line.text) == 0));
                }
        });
    }
}
