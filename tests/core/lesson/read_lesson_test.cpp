// A lesson's file becomes pages, stops and questions, and each mistake of its form is told with its place.
#include "core/lesson/read_lesson.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

const std::string kHead = "---\ntitle: T\nlevel: L\n---\n";

ReadLesson read(const std::string& text) {
    return read_lesson(Source("lesson.md", text));
}

// "line: message" of each mistake.
std::vector<std::string> mistakes(const std::string& text) {
    Source source("lesson.md", text);
    std::vector<std::string> out;
    for (auto& mistake : read_lesson(source).mistakes)
        out.push_back(std::to_string(source.line_of(mistake.span.begin)) + ": " + mistake.message);
    return out;
}

}    // namespace

TEST_CASE("the head says title, level and seed") {
    auto read_ = read("---\ntitle: \"A: B\"\nlevel: tasks\nseed: -7\n---\n## P\n");
    CHECK(read_.mistakes.empty());
    CHECK(read_.lesson.title == "A: B");
    CHECK(read_.lesson.level == "tasks");
    CHECK(read_.lesson.seed == -7);
}

TEST_CASE("a page has a heading, a program that stays for the next, and parts in their order") {
    auto lesson = read(kHead +
                       "## One *two*\n\ntext `code` **strong**\n\n```python\nx = 1\n```\n\n- item\n- `line 1` stop\n\n"
                       "## Next\n\nmore\n")
                      .lesson;
    REQUIRE(lesson.pages.size() == 2);
    CHECK(plain_text(lesson.pages[0].heading) == "One two");
    CHECK(lesson.pages[0].program == 0);
    CHECK(lesson.pages[1].program == 0);
    REQUIRE(lesson.pages[0].parts.size() == 3);
    CHECK(lesson.pages[0].parts[0].kind == PartKind::paragraph);
    CHECK(lesson.pages[0].parts[1].kind == PartKind::item);
    CHECK(lesson.pages[0].parts[2].kind == PartKind::stop);
    CHECK(lesson.programs[0].source.text == "x = 1\n");
    CHECK(lesson.programs[0].source.name == "lesson.py");
    CHECK(lesson.programs[0].first_line == 10);
    auto& prose = lesson.pages[0].parts[0].prose;
    REQUIRE(prose.size() == 4);
    CHECK(prose[1].is_code);
    CHECK(prose[3].is_strong);
}

TEST_CASE("a question has options with what one thinks, and the moment that refutes it") {
    auto read_ = read(
        kHead + "## P\n\n### Predict: which one?\n\n- [ ] `a` — one thinks so. See `b resumes`: why not.\n- [x] `b`\n");
    CHECK(read_.mistakes.empty());
    auto& question = read_.lesson.pages[0].questions[0];
    CHECK(plain_text(question.text) == "Which one?");
    REQUIRE(question.options.size() == 2);
    CHECK(plain_text(question.options[0].answer) == "a");
    CHECK(plain_text(question.options[0].misconception) == "one thinks so.");
    CHECK(question.options[0].see->words.who == "b");
    CHECK(plain_text(question.options[0].because) == "why not.");
    CHECK(question.options[1].is_right);
}

TEST_CASE("loose lists, other dashes, and paragraphs under a question are understood") {
    auto read_ = read(
        kHead + "## P\n\n### Predict: which one?\n\nThink of the queue.\n\n- [ ] a -- so. See `end`: no.\n\n- [x] b\n");
    CHECK(read_.mistakes.empty());
    auto& question = read_.lesson.pages[0].questions[0];
    CHECK(plain_text(question.text) == "Which one?\nThink of the queue.");
    CHECK(plain_text(question.options[0].misconception) == "so.");
}

TEST_CASE("an exercise has a program, a solution and facts at their places") {
    auto read_ = read(kHead +
                      "## P\n\n### Try: this\n\n```python\nx = 1\n```\n\n```check\n# a remark\n  x == "
                      "2\n```\n\n```python solution\nx = 2\n```\n");
    CHECK(read_.mistakes.empty());
    auto& exercise = read_.lesson.pages[0].exercises[0];
    CHECK(exercise.program == 0);
    CHECK(exercise.solution == 1);
    REQUIRE(exercise.facts.size() == 1);
    CHECK(exercise.facts[0].text == "x == 2");
}

TEST_CASE("every mistake is told, in the order of the places") {
    CHECK(mistakes("text\n") == std::vector<std::string>{"1: the lesson does not say its title",
                                                         "1: this stands before the first page",
                                                         "1: the lesson has no page"});
    CHECK(mistakes(kHead + "## P\n\n- `b resume` x\n- `line x` y\n- `end`\n").size() == 3);
    CHECK(mistakes(kHead + "## P\n\n```python\nx\n") == std::vector<std::string>{"7: the fence is not closed"});
    CHECK(mistakes(kHead + "## P\n\n```ruby\nx\n```\n") ==
          std::vector<std::string>{"7: a lesson knows no fence called \"ruby\""});
    CHECK(mistakes(kHead + "## P\n\n```output\nx\n```\n") ==
          std::vector<std::string>{"7: no program stands before this"});
    CHECK(mistakes(kHead + "## P\n\n<div>\nx\n</div>\n") == std::vector<std::string>{"7: HTML is not shown"});
    CHECK(mistakes(kHead + "## P\n\n<!-- a remark -->\n").empty());
    CHECK(mistakes(kHead + "##\n") == std::vector<std::string>{"5: the heading is empty"});
}

TEST_CASE("fences within lists and quotes keep their lines") {
    auto read_ = read(kHead + "## P\n\n1. first\n\n   ```python\n   x = 1\n   y = 2\n   ```\n\n2. second\n");
    CHECK(read_.mistakes.empty());
    CHECK(read_.lesson.programs[0].source.text == "x = 1\ny = 2\n");
    CHECK(read_.lesson.programs[0].first_line == 10);
    CHECK(read_.lesson.pages[0].parts[0].mark == "1.");
    CHECK(read_.lesson.pages[0].parts.back().mark == "2.");
}

TEST_CASE("what is no text is refused with its line") {
    CHECK_FALSE(lesson_source("l.md", std::string(2 << 20, 'x')));
    CHECK(lesson_source("l.md", "a\nb\xff\n").problem().message.find("line 2") == 0);
    CHECK(lesson_source("l.md", std::string("a\n\0", 3)).problem().message.find("null") != std::string::npos);
    CHECK(lesson_source("l.md",
                        "\xef\xbb\xbf"
                        "a\r\nb\rc")
              ->text == "a\nb\nc");
}
