#include "core/lesson/read_lesson.hpp"

#include <algorithm>

#include "core/lesson/front_matter.hpp"
#include "core/lesson/markdown.hpp"
#include "core/lesson/prose.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kMostPages = 200, kMostPrograms = 50, kMostOptions = 9;

enum class Within : std::uint8_t { page, question, exercise };

struct Builder {
    const Source& source;
    Lesson& lesson;
    std::vector<Problem>& mistakes;
    Within within = Within::page;
    bool has_said_too_early = false;

    void add(std::string message, Span span, std::string hint = "") {
        mistakes.push_back({std::move(message), span, std::move(hint), ""});
    }
    Page& page() { return lesson.pages.back(); }
    Question& question() { return page().questions.back(); }
    Exercise& exercise() { return page().exercises.back(); }
    void add_part(PartKind kind, int index, Prose prose = {}, int depth = 0, std::string mark = "") {
        page().parts.push_back({kind, index, depth, std::move(mark), std::move(prose)});
    }
};

TextRun line_break() {
    TextRun run;
    run.text = "\n";
    return run;
}

// "Predict: which line ..." is the question "which line ...".
Prose without_first_word(Prose prose, std::string_view word) {
    if (!prose.empty()) prose = cut(prose, 0, 0, word.size()).second;
    prose = trimmed(without_leading(std::move(prose), " :"));
    if (!prose.empty() && !prose[0].is_code && prose[0].text[0] >= 'a' && prose[0].text[0] <= 'z')
        prose[0].text[0] = static_cast<char>(prose[0].text[0] - 'a' + 'A');
    return prose;
}

bool begins_with_word(const Prose& prose, std::string_view word) {
    if (prose.empty() || prose[0].is_code || prose[0].text.compare(0, word.size(), word) != 0) return false;
    auto& text = prose[0].text;
    return text.size() == word.size() || text[word.size()] == ' ' || text[word.size()] == ':';
}

std::optional<MomentRef> moment_in(Builder& b, const Words& words) {
    auto moment = parse_moment(words.text);
    MomentRef out;
    out.span = words.span;
    if (moment) {
        out.words = std::move(*moment);
        return out;
    }
    auto problem = moment.problem();
    // Places within the words are places in the file, unless the words stand on two lines.
    if (words.span.end - words.span.begin == words.text.size())
        problem.span = {words.span.begin + problem.span.begin, words.span.begin + problem.span.end};
    else
        problem.span = words.span;
    b.mistakes.push_back(std::move(problem));
    return {};
}

// A question or exercise is complete when something else begins.
void close(Builder& b) {
    if (b.within == Within::question) {
        auto& question = b.question();
        auto right =
            std::count_if(question.options.begin(), question.options.end(), [](auto& o) { return o.is_right; });
        if (question.options.size() < 2)
            b.add("the question has " + std::string(question.options.empty() ? "no options" : "only one option"),
                  question.span,
                  "write at least two:\n- [x] the right one\n- [ ] a wrong one — what one thinks. See `end`: why not.");
        else if (right != 1)
            b.add(
                right == 0 ? "no option of the question is marked as right" : "more than one option is marked as right",
                question.span, "one option begins with - [x], the others with - [ ]");
        if (question.options.size() > kMostOptions)
            b.add("the question has more than 9 options", question.options[kMostOptions].span);
    } else if (b.within == Within::exercise) {
        auto& exercise = b.exercise();
        if (exercise.facts.empty() && exercise.program < 0)
            b.add("the exercise has neither a program nor a check", exercise.span,
                  "write a ```check fence with what must hold, for example: clock at end == 2.0");
        if (exercise.solution >= 0 && exercise.facts.empty())
            b.add("the exercise has a solution and no check that it makes hold", exercise.span);
    }
    b.within = Within::page;
}

void take_heading(Builder& b, const MarkdownBlock& block) {
    close(b);
    if (block.level == 1) {
        b.add("the title stands in the lesson's head, not in a heading", block.span, "a page begins with ##");
        return;
    }
    auto prose = trimmed(block.prose);
    if (prose.empty()) {
        b.add("the heading is empty", block.span);
        if (block.level != 2) return;
    }
    if (block.level == 2) {
        if (b.lesson.pages.size() == kMostPages) b.add("a lesson has at most 200 pages", block.span);
        int program = b.lesson.pages.empty() ? -1 : b.page().program;
        b.lesson.pages.push_back({});
        b.page().heading = std::move(prose);
        b.page().span = block.span;
        b.page().program = program;
        return;
    }
    bool is_question = begins_with_word(prose, "Predict"), is_exercise = begins_with_word(prose, "Try");
    if (block.level > 3 || (!is_question && !is_exercise)) {
        b.add_part(PartKind::subheading, 0, std::move(prose));
        return;
    }
    auto text = without_first_word(std::move(prose), is_question ? "Predict" : "Try");
    if (text.empty())
        b.add(is_question ? "the question is missing" : "what is to be tried is missing", block.span,
              is_question ? "write ### Predict: which line is printed next?" : "write ### Try: what to change");
    if (is_question) {
        b.add_part(PartKind::question, static_cast<int>(b.page().questions.size()));
        b.page().questions.push_back({});
        b.question().text = std::move(text);
        b.question().span = block.span;
        b.within = Within::question;
    } else {
        b.add_part(PartKind::exercise, static_cast<int>(b.page().exercises.size()));
        b.page().exercises.push_back({});
        b.exercise().text = std::move(text);
        b.exercise().span = block.span;
        b.within = Within::exercise;
    }
}

void take_option(Builder& b, const MarkdownBlock& block) {
    if (b.within != Within::question) {
        b.add("an option with [ ] belongs under a question", block.span,
              "write ### Predict: and the question before the options");
        return;
    }
    Option option;
    option.is_right = block.is_ticked;
    option.span = block.span;
    auto halves = halves_at_dash(block.prose);
    option.answer = std::move(halves.first);
    auto reference = reference_in(halves.second);
    option.misconception = std::move(reference.before);
    option.because = std::move(reference.after);
    if (reference.see) option.see = moment_in(b, *reference.see);
    auto end = Span{block.span.end, block.span.end};
    if (option.answer.empty()) b.add("the option is empty", block.span);
    if (!option.is_right && option.misconception.empty())
        b.add("the wrong option does not say what one thinks who chooses it", end,
              "write after a dash: — tasks finish in the order they were started. See `b resumes`: why not.");
    else if (!option.is_right && !reference.see)
        b.add("the wrong option names no moment that refutes it", end,
              "write at its end: See `b resumes`: what is to be seen there.");
    else if (!option.is_right && option.because.empty())
        b.add("what is to be seen at the moment that refutes the option is missing", end,
              "write it behind the moment: See `b resumes`: its timer is the first to fire.");
    b.question().options.push_back(std::move(option));
}

void take_item(Builder& b, const MarkdownBlock& block) {
    if (block.is_task) return take_option(b, block);
    if (block.prose.empty()) {
        b.add("the item of the list is empty", block.span);
        return;
    }
    if (!block.prose[0].is_code) {
        if (b.within == Within::question && b.question().options.empty()) {
            b.add("an option begins with [ ], the right one with [x]", block.span);
            return;
        }
        if (b.within == Within::question) close(b);
        b.add_part(PartKind::item, 0, trimmed(block.prose), block.depth, block.mark);
        return;
    }
    if (b.within != Within::page) close(b);
    Stop stop;
    auto moment = moment_in(b, {block.prose[0].text, block.prose[0].span});
    stop.sentence = Prose(block.prose.begin() + 1, block.prose.end());
    stop.sentence = trimmed(without_leading(std::move(stop.sentence), " :,\n"));
    if (stop.sentence.empty())
        b.add("the stop says nothing", {block.span.end, block.span.end},
              "write behind the moment what is to be seen there");
    if (!moment) return;
    stop.moment = std::move(*moment);
    b.add_part(PartKind::stop, static_cast<int>(b.page().stops.size()));
    b.page().stops.push_back(std::move(stop));
}

Words fence_words(const MarkdownBlock& block) {
    return {block.code, block.span};
}

std::vector<Words> lines_of(const Builder& b, const MarkdownBlock& block) {
    std::vector<Words> lines;
    std::size_t at = 0;
    for (auto number = block.first_code_line; at < block.code.size(); ++number) {
        auto end = std::min(block.code.find('\n', at), block.code.size());
        auto text = std::string_view(block.code).substr(at, end - at);
        at = end + 1;
        auto first = text.find_first_not_of(" \t");
        if (first == std::string_view::npos || text[first] == '#') continue;
        text = text.substr(first, text.find_last_not_of(" \t") + 1 - first);
        auto begin = b.source.line_begins[number - 1] + block.indent + static_cast<std::uint32_t>(first);
        lines.push_back({std::string(text), {begin, begin + static_cast<std::uint32_t>(text.size())}});
    }
    return lines;
}

std::string program_name(const Builder& b, std::string_view info) {
    auto space = info.find(' ');
    if (space != std::string_view::npos) {
        auto word = info.substr(space + 1);
        if (word.size() > 3 && word.substr(word.size() - 3) == ".py" &&
            word.find_first_of(" /\\") == std::string_view::npos)
            return std::string(word);
    }
    auto slash = b.source.name.rfind('/');
    auto name = slash == std::string::npos ? b.source.name : b.source.name.substr(slash + 1);
    if (name.size() > 3 && name.compare(name.size() - 3, 3, ".md") == 0) name.resize(name.size() - 3);
    return name + ".py";
}

int add_program(Builder& b, const MarkdownBlock& block) {
    if (b.lesson.programs.size() == kMostPrograms) b.add("a lesson has at most 50 programs", block.span);
    LessonProgram program;
    program.source = Source(program_name(b, block.info), block.code);
    program.span = block.span;
    program.first_line = block.first_code_line;
    program.indent = block.indent;
    program.is_solution = block.info == "python solution";
    b.lesson.programs.push_back(std::move(program));
    return static_cast<int>(b.lesson.programs.size()) - 1;
}

void take_program(Builder& b, const MarkdownBlock& block) {
    if (block.code.find_first_not_of(" \n") == std::string::npos) b.add("the program is empty", block.span);
    bool is_solution = block.info == "python solution";
    if (b.within == Within::exercise) {
        auto& place = is_solution ? b.exercise().solution : b.exercise().program;
        if (place >= 0)
            b.add(is_solution ? "the exercise has a solution already" : "the exercise has a program already",
                  block.span);
        place = add_program(b, block);
        return;
    }
    if (is_solution) b.add("a solution belongs under ### Try", block.span);
    close(b);
    auto& page = b.page();
    bool is_used = !page.stops.empty() || !page.questions.empty();
    bool has_own = page.program >= 0 && b.lesson.pages.size() > 1
                       ? page.program != b.lesson.pages[b.lesson.pages.size() - 2].program
                       : page.program >= 0;
    if (has_own)
        b.add("the page has a program already", block.span, "a page shows one program; begin a new page with ##");
    else if (is_used)
        b.add("the program stands below the stops and questions that are about it", block.span,
              "move it to the top of the page");
    page.program = add_program(b, block);
}

void take_claim(Builder& b, const MarkdownBlock& block, std::optional<Words> LessonProgram::*claim) {
    int index = b.within == Within::exercise ? b.exercise().program : b.page().program;
    if (b.within == Within::question) close(b);
    if (index < 0) {
        b.add("no program stands before this", block.span, "a ```python fence comes first");
        return;
    }
    auto& place = b.lesson.programs[static_cast<std::size_t>(index)].*claim;
    if (place) b.add("this is said of the program already", block.span);
    place = fence_words(block);
}

// The line that should have closed a fence is missing, and so it goes on through the next one.
void check_swallowed(Builder& b, const MarkdownBlock& block) {
    for (auto fence : {"```python", "```output", "```error", "```refused", "```check", "```text"}) {
        auto at = block.code.find(fence);
        if (at == std::string::npos || (at > 0 && block.code[at - 1] != '\n')) continue;
        auto before = std::count(block.code.begin(), block.code.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        auto line = block.first_code_line + static_cast<std::uint32_t>(before);
        b.add("the fence is not closed before the next one begins in line " + std::to_string(line), block.span,
              "a line of ``` ends it");
        return;
    }
}

void take_code(Builder& b, const MarkdownBlock& block) {
    if (!block.is_closed)
        b.add("the fence is not closed", block.span,
              "a line of " + std::string(b.source.text.substr(block.span.begin, 3)) + " ends it");
    auto word = block.info.substr(0, block.info.find(' '));
    check_swallowed(b, block);
    if (word == "python") return take_program(b, block);
    if (word == "output") return take_claim(b, block, &LessonProgram::output);
    if (word == "error") return take_claim(b, block, &LessonProgram::errors);
    if (word == "refused") return take_claim(b, block, &LessonProgram::refused);
    if (word == "check") {
        auto facts = lines_of(b, block);
        if (b.within == Within::page) {
            b.add("a check belongs to a question or an exercise", block.span,
                  "write it below ### Predict: or ### Try:");
            return;
        }
        if (facts.empty()) b.add("the check is empty", block.span, "for example: clock at end == 2.0");
        auto& all = b.within == Within::question ? b.question().facts : b.exercise().facts;
        all.insert(all.end(), facts.begin(), facts.end());
        return;
    }
    if (!word.empty() && word != "text")
        b.add("a lesson knows no fence called \"" + word + "\"", block.span,
              "it knows python, output, error, refused, check, and text, which is only shown");
    if (b.within == Within::question && !b.question().options.empty()) close(b);
    TextRun run;
    run.text = block.code;
    run.is_code = true;
    b.add_part(PartKind::code, 0, {run});
}

void take_paragraph(Builder& b, const MarkdownBlock& block) {
    if (block.has_picture) b.add("a lesson shows no pictures", block.span, "the window draws the picture");
    auto prose = trimmed(block.prose);
    if (prose.empty()) return;
    if (b.within == Within::question && b.question().options.empty()) {
        if (!b.question().text.empty()) b.question().text.push_back(line_break());
        b.question().text.insert(b.question().text.end(), prose.begin(), prose.end());
        return;
    }
    if (b.within == Within::question) close(b);
    if (b.within == Within::exercise) {
        if (!b.exercise().text.empty()) b.exercise().text.push_back(line_break());
        b.exercise().text.insert(b.exercise().text.end(), prose.begin(), prose.end());
        return;
    }
    b.add_part(PartKind::paragraph, 0, std::move(prose));
}

void take(Builder& b, const MarkdownBlock& block) {
    if (block.kind == BlockKind::rule) return;
    bool is_page = block.kind == BlockKind::heading && block.level <= 2;
    if (block.kind == BlockKind::html) {
        if (block.code.compare(0, 4, "<!--") != 0) b.add("HTML is not shown", block.span, "only Markdown and comments");
        return;
    }
    if (b.lesson.pages.empty() && !is_page) {
        if (!b.has_said_too_early)
            b.add("this stands before the first page", block.span, "a page begins with ## and its heading");
        b.has_said_too_early = true;
        return;
    }
    switch (block.kind) {
        case BlockKind::heading: return take_heading(b, block);
        case BlockKind::item: return take_item(b, block);
        case BlockKind::code: return take_code(b, block);
        default: return take_paragraph(b, block);
    }
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto byte = [&](std::size_t k) { return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u; };
        auto first = byte(0), second = byte(1);
        std::size_t size = first < 0x80                     ? 1
                           : first >= 0xc2 && first <= 0xdf ? 2
                           : (first & 0xf0) == 0xe0         ? 3
                           : first >= 0xf0 && first <= 0xf4 ? 4
                                                            : 0;
        if (size == 0 || first == 0) return i;
        for (std::size_t k = 1; k < size; ++k)
            if ((byte(k) & 0xc0) != 0x80) return i;
        if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) || (first == 0xf0 && second < 0x90) ||
            (first == 0xf4 && second > 0x8f))
            return i;
        i += size;
    }
    return {};
}

}    // namespace

Result<Source> lesson_source(std::string name, std::string bytes) {
    if (bytes.size() > kMostLessonBytes)
        return Problem{"the lesson is too large: " + std::to_string(bytes.size()) + " bytes; the limit is " +
                           std::to_string(kMostLessonBytes) + " bytes",
                       {},
                       "",
                       ""};
    if (bytes.compare(0, 3, "\xef\xbb\xbf") == 0) bytes.erase(0, 3);
    if (auto at = first_bad_byte(bytes)) {
        auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*at), '\n');
        auto place = static_cast<std::uint32_t>(*at);
        auto what = bytes[*at] == 0 ? "a null byte" : "a byte that is not UTF-8";
        return Problem{"line " + std::to_string(line) + " has " + what + "; save the lesson as UTF-8 text",
                       {place, place + 1},
                       "",
                       ""};
    }
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
        text += bytes[i] == '\r' ? '\n' : bytes[i];
    }
    return Source(std::move(name), std::move(text));
}

ReadLesson read_lesson(const Source& source) {
    ReadLesson out;
    auto begin = read_front_matter(source, out.lesson, out.mistakes);
    Builder builder{source, out.lesson, out.mistakes};
    for (auto& block : read_markdown(source, begin)) take(builder, block);
    if (out.lesson.pages.empty()) {
        auto end = static_cast<std::uint32_t>(source.text.size());
        builder.add("the lesson has no page", {end, end}, "a page begins with ## and its heading");
    } else {
        close(builder);
    }
    std::stable_sort(out.mistakes.begin(), out.mistakes.end(),
                     [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; });
    return out;
}

}    // namespace coroscope
