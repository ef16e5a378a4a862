// What a learner has answered survives a restart, changes of the lesson, and other lessons.
#include "app/studio/progress.hpp"

#include "app/studio/lesson_moves.hpp"
#include "app/studio/shown_lesson.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

const std::string kLesson =
    "---\ntitle: T\nlevel: L\n---\n\n## One\n\n```python\nprint('a')\nprint('b')\n```\n\n- `line 2` here\n\n"
    "### Predict: which line is printed next?\n\n- [ ] `a` — so. See `end`: no.\n- [x] `b`\n\n- `end` there\n\n## "
    "Two\n\n"
    "### Predict: which line is printed next?\n\n- [x] nothing\n- [ ] `a` — so. See `end`: no.\n";

struct Reader {
    Source source;
    std::shared_ptr<CheckedLesson> checked;
    Studio studio;

    explicit Reader(const std::string& text)
        : source("l.md", text), checked(std::make_shared<CheckedLesson>(check_lesson(source))) {
        for (auto& mistake : checked->mistakes) UNSCOPED_INFO(mistake.message);
        REQUIRE(checked->mistakes.empty());
        show_lesson(studio, shown_lesson(checked, source));
    }
    void act(CommandKind kind, std::int64_t count = 0) {
        update(studio, {kind, count});
        see_lesson(studio, *checked);
    }
};

Progress again(const Progress& progress) {
    Progress read;
    std::string why;
    REQUIRE(parse_progress(progress_text(progress), read, why));
    return read;
}

}    // namespace

TEST_CASE("an open question bounds the cursor, an answer frees it") {
    Reader reader(kLesson);
    CHECK(reader.studio.is_future_hidden);
    reader.act(CommandKind::go_end);
    CHECK(reader.studio.cursor == reader.studio.horizon);
    CHECK(reader.studio.cursor < reader.studio.picture->last_step);
    reader.act(CommandKind::lesson_next);
    CHECK_FALSE(can_go_on(reader.studio.lesson));
    reader.act(CommandKind::lesson_next);
    CHECK(reader.studio.lesson.passed == 1);
    reader.act(CommandKind::lesson_answer, 1);
    CHECK_FALSE(reader.studio.is_future_hidden);
    CHECK(is_answered(reader.studio.lesson, 0));
    CHECK_FALSE(is_solved(reader.studio.lesson, 0));
    reader.act(CommandKind::lesson_see);
    CHECK(reader.studio.cursor == reader.studio.picture->last_step);
    reader.act(CommandKind::lesson_answer, 2);
    CHECK(is_solved(reader.studio.lesson, 0));
    reader.act(CommandKind::lesson_answer, 1);
    CHECK(tried_of(reader.studio.lesson, 0) == Tried{0, 1});
}

TEST_CASE("going on leads through stops, questions and pages, and going back leads the same way") {
    Reader reader(kLesson);
    reader.act(CommandKind::lesson_next);
    CHECK(current_stop(reader.studio.lesson) == 0);
    reader.act(CommandKind::lesson_answer, 2);
    reader.act(CommandKind::lesson_next);
    CHECK(current_stop(reader.studio.lesson) == 1);
    CHECK(reader.studio.cursor == reader.studio.picture->last_step);
    reader.act(CommandKind::lesson_next);
    CHECK(reader.studio.lesson.page == 1);
    CHECK(reader.studio.cursor == reader.studio.picture->last_step);
    reader.act(CommandKind::lesson_back);
    CHECK(reader.studio.lesson.page == 0);
    CHECK(reader.studio.lesson.passed == 3);
    for (int i = 0; i < 5; ++i) reader.act(CommandKind::lesson_back);
    CHECK(reader.studio.lesson.passed == 0);
    CHECK(reader.studio.cursor == 0);
}

TEST_CASE("answers are kept by the words of question and option") {
    Reader reader(kLesson);
    reader.act(CommandKind::lesson_next);
    reader.act(CommandKind::lesson_answer, 1);
    reader.act(CommandKind::lesson_answer, 2);
    Progress progress;
    progress.lessons["Another"].page = 3;
    note_progress(progress, reader.studio.lesson);
    progress = again(progress);
    CHECK(progress.lessons["Another"].page == 3);

    // The options have changed places, and a page was put before.
    std::string changed = kLesson;
    const std::string first = "- [ ] `a` — so. See `end`: no.\n", second = "- [x] `b`\n";
    changed.replace(changed.find(first + second), (first + second).size(), second + first);
    Reader later(changed);
    int page = 0, passed = 0;
    recall_progress(progress, later.studio.lesson, page, passed);
    CHECK(page == 0);
    CHECK(passed == 1);
    CHECK(later.studio.lesson.tried[0][0] == Tried{1, 0});
}

TEST_CASE("a new version of the lesson keeps what was answered and where the learner is") {
    Reader reader(kLesson);
    reader.act(CommandKind::lesson_next);
    reader.act(CommandKind::lesson_answer, 2);
    std::string changed = kLesson;
    changed.replace(changed.find("title: T"), 8, "title: U");
    reader.source = Source("l.md", changed);
    auto before = reader.checked;
    reader.checked = std::make_shared<CheckedLesson>(check_lesson(reader.source));
    show_lesson(reader.studio, shown_lesson(reader.checked, reader.source));
    CHECK(reader.studio.lesson.shown->lesson.title == "U");
    CHECK(reader.studio.lesson.passed == 1);
    CHECK(is_solved(reader.studio.lesson, 0));
}

TEST_CASE("what is no progress file is not taken for one") {
    Progress progress;
    std::string why;
    for (const char* text :
         {"", "{", "[]", "{}", "{\"version\": 99}", "{\"version\": 1}", "{\"version\": 1, \"lessons\": 5}",
          "{\"version\": 1, \"lessons\": {\"a\": {\"page\": \"x\"}}}", "\xff\xfe"}) {
        INFO(text);
        CHECK_FALSE(parse_progress(text, progress, why));
        CHECK_FALSE(why.empty());
    }
    CHECK(parse_progress("{\"version\": 1, \"lessons\": {}}", progress, why));
}

TEST_CASE("a place that is no longer there is not gone to") {
    Progress progress;
    progress.lessons["T"].page = 99;
    progress.lessons["T"].passed = -5;
    Reader reader(kLesson);
    int page = 0, passed = 0;
    recall_progress(progress, reader.studio.lesson, page, passed);
    go_to_page(reader.studio, page, passed);
    CHECK(reader.studio.lesson.page == 1);
    CHECK(reader.studio.lesson.passed == 0);
    go_to_page(reader.studio, 0, 99);
    CHECK(reader.studio.lesson.passed == 1);    // not past the question that nobody has answered
}
