#include "core/lesson/answer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/lesson/facts.hpp"
#include "core/lesson/find_moment.hpp"

namespace coroscope {
namespace {

struct Asked {
    std::string words;    // lower case, code left out
    std::vector<const TextRun*> code;
};

Asked asked(const Prose& prose) {
    Asked out;
    for (auto& run : prose) {
        if (run.is_code) {
            out.code.push_back(&run);
            out.words += '`';
            continue;
        }
        for (char c : run.text)
            out.words += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '\n' ? ' ' : c;
    }
    return out;
}

bool has(const Asked& asked, std::initializer_list<const char*> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const char* phrase) { return asked.words.find(phrase) != std::string::npos; });
}

// The moment that an option names in code, if it does.
std::optional<MomentWords> moment_of(const Option& option) {
    if (option.answer.empty() || !option.answer[0].is_code) return {};
    auto moment = parse_moment(option.answer[0].text);
    if (!moment) return {};
    return *moment;
}

Step first_after(RunProgram& run, const MomentWords& words, Step step) {
    auto steps = moments_of(run.happenings, words);
    if (!steps) return kNoStep;
    if (words.count != 0) {
        auto found = find_moment(run.happenings, words);
        return found && *found > step ? *found : kNoStep;
    }
    for (auto one : *steps)
        if (one > step) return one;
    return kNoStep;
}

std::vector<std::string> lines_after(const RunProgram& run, Step step) {
    std::vector<std::string> lines;
    for (auto& one : run.happenings.all)
        if (one.happens == Happens::prints && one.step > step) lines.push_back(one.text);
    return lines;
}

std::string quoted(const std::vector<std::string>& lines) {
    if (lines.empty()) return "nothing";
    std::string out;
    for (std::size_t i = 0; i < lines.size() && i < 6; ++i) out += (i ? ", " : "") + ("\"" + lines[i] + "\"");
    return lines.size() > 6 ? out + " ..." : out;
}

// The lines printed by the first print that runs after the step from a line with this code.
std::optional<std::vector<std::string>> shown_by(RunProgram& run, const std::string& code, Step step) {
    auto& source = run.history->execution().source();
    auto& events = run.history->trace().events;
    BareEvents bare(events);
    for (auto i = events.count_until(step); i < events.size(); ++i) {
        if (bare[i].kind != EventKind::print) continue;
        auto event = events[i];
        if (source.line(event.line).find(code) == std::string_view::npos) continue;
        std::vector<std::string> lines{""};
        for (char c : event.text) {
            if (c == '\n')
                lines.emplace_back();
            else
                lines.back() += c;
        }
        if (lines.back().empty()) lines.pop_back();
        return lines;
    }
    return {};
}

Problem wrong(const TextRun& run, std::string message, std::string hint = "") {
    return {std::move(message), run.span, std::move(hint), ""};
}

Result<Answer> value_at(RunProgram& run, const std::string& name, const TextRun* where, Step step) {
    if (where) {
        auto moment = parse_moment(where->text);
        if (!moment) return wrong(*where, moment.problem().message, moment.problem().hint);
        auto found = find_moment(run.happenings, *moment);
        if (!found) return wrong(*where, found.problem().message, found.problem().hint);
        step = *found;
    }
    Answer answer;
    answer.asks = Asks::value_at;
    auto moment = run.history->moment_at(step);
    char number[40];
    snprintf(number, sizeof number, "%.9g", moment.time);
    if (name == "clock")
        answer.value = number;
    else if (name == "iteration")
        answer.value = std::to_string(moment.iteration);
    else
        answer.value = variable_at(run, name, step);
    answer.truth = name + " is " + answer.value;
    return answer;
}

Answer next_runner(const RunProgram& run, Step step) {
    Answer answer;
    answer.asks = Asks::next_runner;
    for (auto& one : run.happenings.all) {
        bool runs =
            one.happens == Happens::starts || one.happens == Happens::resumes || one.happens == Happens::receives;
        if (!runs || one.step <= step || one.subject < 0) continue;
        auto& subject = run.happenings.subjects[static_cast<std::size_t>(one.subject)];
        for (auto names : {&Subject::own_names, &Subject::short_names, &Subject::shared_names})
            answer.names.insert(answer.names.end(), (subject.*names).begin(), (subject.*names).end());
        answer.truth = "it is " + subject.label;
        return answer;
    }
    answer.truth = "nobody runs any more";
    return answer;
}

std::vector<std::string> code_of(const Option& option) {
    std::vector<std::string> out;
    for (auto& run : option.answer)
        if (run.is_code) out.push_back(run.text);
    return out;
}

bool is_same_value(const std::string& a, std::string b) {
    if (a == b) return true;
    if (!b.empty() && b.back() == 's') b.pop_back();
    while (!b.empty() && b.back() == ' ') b.pop_back();
    char *end_a = nullptr, *end_b = nullptr;
    double x = std::strtod(a.c_str(), &end_a), y = std::strtod(b.c_str(), &end_b);
    return !a.empty() && !b.empty() && !*end_a && !*end_b && std::abs(x - y) < 1e-9;
}

}    // namespace

Result<Answer> answer_of(RunProgram& run, const Question& question) {
    Answer answer;
    if (!run.history) return answer;
    auto text = asked(question.text);
    bool are_moments = std::all_of(question.options.begin(), question.options.end(),
                                   [](const Option& option) { return moment_of(option).has_value(); });
    if (are_moments && has(text, {"first", "next"})) {
        answer.asks = Asks::first_moment;
        for (auto& option : question.options)
            answer.first = std::min(answer.first, first_after(run, *moment_of(option), question.step));
        answer.truth = answer.first == kNoStep ? "none of them happens from there on" : "another one happens first";
        return answer;
    }
    if (has(text, {"printed next", "print next", "prints next", "next line"})) {
        answer.asks = Asks::next_lines;
        answer.lines = lines_after(run, question.step);
        answer.truth = "what is printed next is " + quoted(answer.lines);
        return answer;
    }
    if (has(text, {"runs next", "goes on next", "resumes next", "resumed next", "starts next", "who is next"}))
        return next_runner(run, question.step);
    for (auto* code : text.code) {
        if (code->text.find("print(") == std::string::npos || !has(text, {"show", "print"})) continue;
        auto lines = shown_by(run, code->text, question.step);
        if (!lines) return wrong(*code, "no line with this code prints anything from there on");
        answer.asks = Asks::shown_by;
        answer.lines = *lines;
        answer.truth = "it shows " + quoted(*lines);
        return answer;
    }
    if (has(text, {"what is printed", "what does the program print", "which lines are printed"})) {
        answer.asks = Asks::all_lines;
        answer.lines = lines_after(run, question.step);
        answer.truth = "what is printed is " + quoted(answer.lines);
        return answer;
    }
    if (has(text, {"clock show", "clock say", "how many seconds", "what time"}) && text.code.size() < 2)
        return value_at(run, "clock", text.code.empty() ? nullptr : text.code[0], question.step);
    if (text.code.size() == 2 && has(text, {"what is ` at `", "what does ` hold at `", "what is ` when `"}))
        return value_at(run, text.code[0]->text, text.code[1], question.step);
    return answer;
}

bool says(RunProgram& run, const Answer& answer, const Question& question, const Option& option) {
    auto code = code_of(option);
    if (code.empty() && answer.asks != Asks::first_moment) {
        auto text = plain_text(option.answer);
        bool is_nothing = text == "nothing" || text == "Nothing" || text == "nobody" || text == "Nobody";
        if (is_nothing) return answer.lines.empty() && answer.names.empty() && answer.value.empty();
        code.push_back(text);
    }
    switch (answer.asks) {
        case Asks::next_lines:
            return code.size() <= answer.lines.size() && std::equal(code.begin(), code.end(), answer.lines.begin());
        case Asks::all_lines:
        case Asks::shown_by: return code == answer.lines;
        case Asks::value_at: return is_same_value(answer.value, code[0]);
        case Asks::next_runner:
            return std::find(answer.names.begin(), answer.names.end(), code[0]) != answer.names.end();
        case Asks::first_moment:
            return answer.first != kNoStep && first_after(run, *moment_of(option), question.step) == answer.first;
        case Asks::unknown: return false;
    }
    return false;
}

}    // namespace coroscope
