#include "core/lesson/check_lesson.hpp"

#include <algorithm>

#include "core/lesson/answer.hpp"
#include "core/lesson/facts.hpp"
#include "core/lesson/find_moment.hpp"
#include "core/lesson/output_claim.hpp"
#include "core/lesson/prose.hpp"
#include "core/lesson/read_lesson.hpp"

namespace coroscope {
namespace {

struct Checker {
    const Source& source;
    CheckedLesson& out;

    void add(std::string message, Span span, std::string hint = "") {
        out.mistakes.push_back({std::move(message), span, std::move(hint), ""});
    }
    // A problem within something that stands at `place`, and is `size` bytes long there.
    void add_within(Problem problem, Span place, std::size_t size) {
        bool is_plain = place.end - place.begin == size;
        problem.span = is_plain ? Span{place.begin + problem.span.begin, place.begin + problem.span.end} : place;
        out.mistakes.push_back(std::move(problem));
    }
    RunProgram* run_of(int program) { return program < 0 ? nullptr : &out.runs[static_cast<std::size_t>(program)]; }
};

void find(Checker& c, MomentRef& moment, RunProgram* run) {
    ++c.out.claims;
    if (!run) return c.add("no program stands before this moment", moment.span, "a ```python fence comes first");
    bool is_of_refused = moment.words.happens == Happens::refused || moment.words.happens == Happens::start;
    if (!run->history) {
        if (!is_of_refused)
            return c.add("the program is refused, so nothing happens in it", moment.span,
                         "the only moment it has is: refused");
        moment.step = 0;
        return;
    }
    if (moment.words.happens == Happens::refused) return c.add("the program is not refused: it runs", moment.span);
    auto step = find_moment(run->happenings, moment.words);
    if (step)
        moment.step = *step;
    else
        c.add_within(step.problem(), moment.span, moment.words.text.size());
}

void check_facts(Checker& c, RunProgram& run, const std::vector<Words>& facts) {
    for (auto& fact : facts) {
        ++c.out.claims;
        auto judged = judge_fact(run, fact.text);
        if (judged.verdict != Verdict::holds) c.add_within(std::move(judged.problem), fact.span, fact.text.size());
    }
}

void check_answers(Checker& c, RunProgram& run, Question& question) {
    check_facts(c, run, question.facts);
    auto answer = answer_of(run, question);
    if (!answer) {
        c.out.mistakes.push_back(answer.problem());
        return;
    }
    if (answer->asks == Asks::unknown) {
        if (question.facts.empty())
            c.out.notes.push_back({"the run cannot tell which answer is right", question.span,
                                   "ask it in words that it knows (lessons/README.md), or add a ```check", ""});
        return;
    }
    for (auto& option : question.options) {
        ++c.out.claims;
        bool is_answer = says(run, *answer, question, option);
        auto span = span_of(option.answer);
        if (option.is_right && !is_answer) c.add("this is not the right answer: " + answer->truth, span);
        if (!option.is_right && is_answer) c.add("this is marked as wrong, and it is the right answer", span);
    }
}

void check_question(Checker& c, Question& question, RunProgram* run) {
    for (auto& option : question.options)
        if (option.see) find(c, *option.see, run);
    if (run && question.step != kNoStep) check_answers(c, *run, question);
}

void check_exercise(Checker& c, Exercise& exercise, RunProgram* run) {
    if (exercise.facts.empty()) return;
    if (!run) return c.add("no program stands before this exercise", exercise.span, "a ```python fence comes first");
    int failing = 0;
    bool has_slip = false;    // a fact that nobody can understand: said once
    for (auto& fact : exercise.facts) {
        ++c.out.claims;
        auto judged = judge_fact(*run, fact.text);
        if (judged.verdict == Verdict::mistaken) c.add_within(judged.problem, fact.span, fact.text.size());
        failing += judged.verdict != Verdict::holds;
        has_slip = has_slip || judged.verdict == Verdict::mistaken;
    }
    if (failing == 0) c.add("nothing is left to try: the check holds for the program as it is", exercise.span);
    auto* solution = c.run_of(exercise.solution);
    if (solution && !has_slip) check_facts(c, *solution, exercise.facts);
    if (!solution)
        c.out.notes.push_back({"no solution shows that the check can be made to hold", exercise.span,
                               "add one in a ```python solution fence", ""});
}

// The steps of stops and questions from top to bottom: a question is asked where the stop above it stands.
void check_page(Checker& c, Page& page, Step& cursor, int& program) {
    if (page.program != program) cursor = 0;
    program = page.program;
    auto* run = c.run_of(page.program);
    for (auto& part : page.parts) {
        auto index = static_cast<std::size_t>(part.index);
        if (part.kind == PartKind::stop) {
            auto& stop = page.stops[index];
            find(c, stop.moment, run);
            if (stop.moment.step != kNoStep) cursor = stop.moment.step;
        } else if (part.kind == PartKind::question) {
            page.questions[index].step = cursor;
            check_question(c, page.questions[index], run);
        } else if (part.kind == PartKind::exercise) {
            auto& exercise = page.exercises[index];
            check_exercise(c, exercise, exercise.program >= 0 ? c.run_of(exercise.program) : run);
        }
    }
}

}    // namespace

CheckedLesson check_lesson(const Source& source) {
    CheckedLesson out;
    auto read = read_lesson(source);
    out.lesson = std::move(read.lesson);
    out.mistakes = std::move(read.mistakes);
    Checker checker{source, out};
    for (auto& program : out.lesson.programs) {
        out.runs.push_back(run_program(program.source, out.lesson.seed));
        check_output(source, program, out.runs.back(), out.mistakes, out.notes, out.claims);
    }
    Step cursor = 0;
    int program = -1;
    for (auto& page : out.lesson.pages) check_page(checker, page, cursor, program);
    auto by_place = [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; };
    std::stable_sort(out.mistakes.begin(), out.mistakes.end(), by_place);
    std::stable_sort(out.notes.begin(), out.notes.end(), by_place);
    return out;
}

std::string mistake_text(const Source& source, const Problem& problem) {
    constexpr std::size_t kBefore = 60, kMost = 120;
    auto begin = std::min<std::uint32_t>(problem.span.begin, static_cast<std::uint32_t>(source.text.size()));
    auto place = source.place_of(begin);
    auto line = source.line(place.line);
    std::size_t at = std::min<std::size_t>(begin - source.line_begins[place.line - 1], line.size());
    std::size_t size = std::max<std::size_t>(1, std::min<std::size_t>(problem.span.end - begin, line.size() - at));
    if (problem.span.end < begin) size = 1;
    // Of a long line what is around the place is shown.
    std::size_t first = at > kMost - 20 ? at - kBefore : 0;
    while (first > 0 && (line[first] & 0xc0) == 0x80) --first;
    std::size_t last = std::min(line.size(), first + kMost);
    while (last < line.size() && (line[last] & 0xc0) == 0x80) ++last;
    auto text = source.name + ":" + std::to_string(place.line) + ":" + std::to_string(place.column + 1) + ": " +
                problem.message + "\n";
    std::string lead = first > 0 ? "..." : "";
    text +=
        "    " + lead + std::string(line.substr(first, last - first)) + (last < line.size() ? "..." : "") + "\n    ";
    for (char c : lead) text += c == '.' ? ' ' : c;
    for (auto i = first; i < at; ++i)
        if ((line[i] & 0xc0) != 0x80) text += line[i] == '\t' ? '\t' : ' ';
    text += '^';
    for (auto i = at + 1; i < std::min(at + size, last); ++i)
        if ((line[i] & 0xc0) != 0x80) text += '~';
    text += "\n";
    for (std::size_t i = 0; i < problem.hint.size();) {
        auto end = std::min(problem.hint.find('\n', i), problem.hint.size());
        text += "    " + problem.hint.substr(i, end - i) + "\n";
        i = end + 1;
    }
    return text;
}

}    // namespace coroscope
