#include "core/lesson/output_claim.hpp"

#include <algorithm>

namespace coroscope {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    for (std::size_t at = 0; at < text.size();) {
        auto end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::string bare(const std::string& line) {
    auto begin = std::min(line.find_first_not_of(" \t"), line.size());
    auto end = line.find_last_not_of(" \t");
    return end == std::string::npos ? "" : line.substr(begin, end + 1 - begin);
}

std::string shown(const std::string& line) {
    if (line.empty()) return "an empty line";
    return "\"" + (line.size() > 200 ? line.substr(0, 200) + "..." : line) + "\"";
}

struct Claim {
    const Source& lesson;
    const Words& words;
    Lines lines = lines_of(words.text);

    // The place of line i of the fence's contents; past its end: the closing fence.
    Span span(std::size_t i) const {
        auto number =
            std::min(lesson.line_of(words.span.begin) + 1 + static_cast<std::uint32_t>(i), lesson.line_count());
        auto line = lesson.line(number);
        auto begin = lesson.line_begins[number - 1] +
                     static_cast<std::uint32_t>(std::min(line.find_first_not_of(" \t"), line.size()));
        return {begin, lesson.line_begins[number - 1] + static_cast<std::uint32_t>(line.size())};
    }
};

std::optional<Problem> compare_output(const Claim& claim, const std::string& printed, bool has_ended) {
    auto lines = lines_of(printed);
    auto count = std::max(claim.lines.size(), lines.size());
    for (std::size_t i = 0; i < count; ++i) {
        bool is_claimed = i < claim.lines.size(), is_printed = i < lines.size();
        if (is_claimed && is_printed && claim.lines[i] == lines[i]) continue;
        auto number = "line " + std::to_string(i + 1) + " of the output ";
        if (is_claimed && is_printed)
            return Problem{"the program prints something else: " + number + "is " + shown(lines[i]), claim.span(i), "",
                           ""};
        if (is_printed)
            return Problem{"the program goes on printing: " + number + "is " + shown(lines[i]), claim.span(i), "", ""};
        return Problem{"the program prints no such line: it prints only " + std::to_string(lines.size()) +
                           (lines.size() == 1 ? " line" : " lines"),
                       claim.span(i), "", ""};
    }
    if (!has_ended)
        return Problem{"the run does not end in the part that is looked at, so its output is not known",
                       claim.words.span, "", ""};
    return {};
}

// Whether the lines of the claim are lines of the message, one after the other.
std::optional<Problem> compare_message(const Claim& claim, const std::string& message, const char* what) {
    Lines wanted, lines;
    for (auto& line : claim.lines)
        if (!bare(line).empty()) wanted.push_back(bare(line));
    for (auto& line : lines_of(message))
        if (!bare(line).empty()) lines.push_back(bare(line));
    if (wanted.empty()) return Problem{"the message is empty", claim.words.span, "", ""};
    if (std::search(lines.begin(), lines.end(), wanted.begin(), wanted.end()) != lines.end()) return {};
    std::size_t i = 0;
    while (i < claim.lines.size() &&
           (bare(claim.lines[i]).empty() || std::find(lines.begin(), lines.end(), bare(claim.lines[i])) != lines.end()))
        ++i;
    auto last = lines.empty() ? "nothing" : shown(lines.back());
    return Problem{std::string(what) + last, claim.span(i < claim.lines.size() ? i : 0), "", ""};
}

// A place in the program as a place in the lesson.
Span in_lesson(const Source& lesson, const LessonProgram& program, Span span) {
    auto line = program.source.line_of(span.begin);
    auto number = program.first_line + line - 1;
    if (number > lesson.line_count()) return program.span;
    auto begin = lesson.line_begins[number - 1] + program.indent + (span.begin - program.source.line_begins[line - 1]);
    auto end = lesson.line_begins[number - 1] + static_cast<std::uint32_t>(lesson.line(number).size());
    return {std::min(begin, end), std::min(begin + std::max(1u, span.end - span.begin), end)};
}

}    // namespace

void check_output(const Source& lesson, const LessonProgram& program, RunProgram& run, std::vector<Problem>& mistakes,
                  std::vector<Problem>& notes, int& claims) {
    auto add = [&](std::optional<Problem> problem) {
        ++claims;
        if (problem) mistakes.push_back(std::move(*problem));
    };
    if (!run.history) {
        if (program.refused)
            add(compare_message({lesson, *program.refused}, run.refusal.text,
                                "the program is refused with another message: "));
        else
            for (auto& problem : run.refusal.problems)
                add(Problem{
                    "the program is refused: " + (problem.kind.empty() ? "" : problem.kind + ": ") + problem.message,
                    in_lesson(lesson, program, problem.span),
                    problem.hint.empty() ? "if that is what it should show, say so in a ```refused fence"
                                         : problem.hint,
                    ""});
        for (auto* claim : {&program.output, &program.errors})
            if (*claim) add(Problem{"the program is refused: it does not run at all", (*claim)->span, "", ""});
        return;
    }
    if (program.refused) add(Problem{"the program is not refused: it runs", program.refused->span, "", ""});
    auto& execution = run.history->execution();
    auto& ending = execution.ending;
    if (program.output)
        add(compare_output({lesson, *program.output}, run.history->out(), run.history->has_ended()));
    else if (!run.history->out().empty() && !program.is_solution)
        notes.push_back({"what the program prints is not said", program.span, "add it in an ```output fence", ""});
    bool is_limit = execution.has_ended && execution.reached == Reached::limit;
    if (is_limit)
        return add(Problem{"the program reaches a limit: " + ending.message, program.span,
                           "a lesson's program ends by itself", ""});
    auto messages = run.history->err();
    if (execution.has_ended && execution.reached == Reached::deadlock) messages += ending.message + "\n";
    if (program.errors)
        return add(compare_message({lesson, *program.errors}, messages, "the last message of the program is "));
    if (!execution.has_ended || ending.status == 0) return;
    auto lines = lines_of(messages);
    add(Problem{"the program fails: " + (lines.empty() ? ending.message : lines.back()), program.span,
                "if that is what it should show, say so in an ```error fence with the last line of the message", ""});
}

}    // namespace coroscope
