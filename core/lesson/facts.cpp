#include "core/lesson/facts.hpp"

#include <cmath>
#include <cstdlib>

#include "core/lesson/find_moment.hpp"

namespace coroscope {
namespace {

constexpr const char* kForms =
    "a fact is one of: prints \"...\", never b resumes, b resumes before a resumes, clock at end == 2.0, refused";
constexpr std::string_view kOperators[] = {"==", "!=", "<=", ">=", "<", ">"};

Judged mistaken(Problem problem, std::size_t offset = 0) {
    problem.span.begin += static_cast<std::uint32_t>(offset);
    problem.span.end += static_cast<std::uint32_t>(offset);
    return {Verdict::mistaken, std::move(problem)};
}
Judged fails(std::string message, const std::string& fact) {
    return {Verdict::fails, {std::move(message), {0, static_cast<std::uint32_t>(fact.size())}, "", ""}};
}

// Where a word stands outside of quotes and brackets; npos: nowhere.
std::size_t find_word(std::string_view text, std::string_view word) {
    int depth = 0;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (quote) {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = 0;
            continue;
        }
        if (depth == 0 && text.substr(i, word.size()) == word) return i;
        if (c == '"' || (c == '\'' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '('))) quote = c;
        if (c == '(' || c == '[') ++depth;
        if (c == ')' || c == ']') --depth;
    }
    return std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

struct Found {
    Step step = 0;
    std::optional<Judged> judged;    // where there is no such moment
};
Found find(RunProgram& run, const std::string& fact, std::string_view words) {
    auto offset = static_cast<std::size_t>(words.data() - fact.data());
    auto moment = parse_moment(words);
    if (!moment) return {0, mistaken(moment.problem(), offset)};
    if (!run.history) return {0, fails("the program is refused, nothing happens", fact)};
    auto step = find_moment(run.happenings, *moment);
    if (step) return {*step, {}};
    auto problem = step.problem();
    problem.span.begin += static_cast<std::uint32_t>(offset);
    problem.span.end += static_cast<std::uint32_t>(offset);
    return {0, Judged{Verdict::fails, std::move(problem)}};
}

std::optional<double> number_from(const std::string& text) {
    if (text.empty()) return {};
    char* end = nullptr;
    double value = std::strtod(text.c_str(), &end);
    if (*end == 's' && !end[1]) ++end;
    if (*end) return {};
    return value;
}

std::string quantity(RunProgram& run, const std::string& name, Step step) {
    auto count = [&](Happens happens, bool is_task) {
        std::size_t n = 0;
        for (auto& one : run.happenings.all)
            if (one.happens == happens && one.step <= step &&
                (!is_task ||
                 run.happenings.subjects[static_cast<std::size_t>(one.subject)].id.kind == EntityKind::task))
                ++n;
        return std::to_string(n);
    };
    if (name == "lines") return count(Happens::prints, false);
    if (name == "tasks") return count(Happens::is_created, true);
    if (name == "clock" || name == "iteration") {
        auto moment = run.history->moment_at(step);
        char text[48];
        snprintf(text, sizeof text, "%.9g", moment.time);
        return name == "clock" ? text : std::to_string(moment.iteration);
    }
    return variable_at(run, name, step);
}

bool compares(const std::string& left, std::string_view op, const std::string& right) {
    auto a = number_from(left), b = number_from(right);
    if (a && b) {
        bool is_equal = std::abs(*a - *b) < 1e-9;
        if (op == "==") return is_equal;
        if (op == "!=") return !is_equal;
        if (op == "<") return *a < *b && !is_equal;
        if (op == ">") return *a > *b && !is_equal;
        return op == "<=" ? *a < *b || is_equal : *a > *b || is_equal;
    }
    return op == "!=" ? left != right : op == "==" && left == right;
}

bool is_name(std::string_view text) {
    for (char c : text) {
        bool is_part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                       (static_cast<unsigned char>(c) & 0x80);
        if (!is_part) return false;
    }
    return !text.empty() && (text[0] < '0' || text[0] > '9');
}

Judged judge_comparison(RunProgram& run, const std::string& fact, std::size_t at, std::string_view op) {
    std::string_view left = trimmed(std::string_view(fact).substr(0, at));
    std::string right(trimmed(std::string_view(fact).substr(at + op.size())));
    if (right.empty())
        return mistaken(
            {"what it is compared with is missing", {0, static_cast<std::uint32_t>(fact.size())}, kForms, ""});
    Step step = run.history ? run.happenings.last_step : 0;
    auto place = find_word(left, " at ");
    std::string where = " at the end";
    if (place != std::string_view::npos) {
        auto found = find(run, fact, trimmed(left.substr(place + 4)));
        if (found.judged) return *found.judged;
        step = found.step;
        where = " at " + std::string(trimmed(left.substr(place + 4)));
        left = trimmed(left.substr(0, place));
    }
    if (!is_name(left))
        return mistaken({"\"" + std::string(left) + "\" is nothing that can be compared",
                         {0, static_cast<std::uint32_t>(at)},
                         "before == stands clock, iteration, tasks, lines or the name of a variable",
                         ""});
    if (!run.history) return fails("the program is refused, nothing happens", fact);
    auto value = quantity(run, std::string(left), step);
    if (value.empty()) return fails("nobody has a variable " + std::string(left) + where, fact);
    if (compares(value, op, right)) return {};
    return fails(std::string(left) + where + " is " + value, fact);
}

}    // namespace

std::string variable_at(RunProgram& run, const std::string& name, Step step) {
    auto moment = run.history->moment_at(step);
    auto in = [&](const FrameView& frame) -> const Variable* {
        for (auto& variable : frame.locals)
            if (variable.name == name) return &variable;
        return nullptr;
    };
    const Variable* found = nullptr;
    for (auto& frame : moment.stack)
        if (auto* variable = in(frame)) found = variable;
    if (found) return found->text;
    for (auto& generator : moment.generators)
        if (auto* variable = in(generator.frame)) return variable->text;
    for (auto& task : moment.tasks)
        for (auto& frame : task.frames)
            if (auto* variable = in(frame)) found = variable;
    return found ? found->text : "";
}

Judged judge_fact(RunProgram& run, const std::string& fact) {
    std::string_view text = fact;
    if (text == "refused") return run.history ? fails("the program is not refused: it runs", fact) : Judged{};
    for (auto op : kOperators)
        if (auto at = find_word(text, op); at != std::string_view::npos) return judge_comparison(run, fact, at, op);
    if (auto at = find_word(text, " = "); at != std::string_view::npos)
        return mistaken({"values are compared with ==",
                         {static_cast<std::uint32_t>(at) + 1, static_cast<std::uint32_t>(at) + 2},
                         "",
                         ""});
    if (auto at = find_word(text, " before "); at != std::string_view::npos) {
        auto first = find(run, fact, trimmed(text.substr(0, at)));
        if (first.judged) return *first.judged;
        auto second = find(run, fact, trimmed(text.substr(at + 8)));
        if (second.judged) return *second.judged;
        return first.step < second.step ? Judged{} : fails("it is the other way round", fact);
    }
    bool is_never = text.substr(0, 6) == "never ";
    auto words = trimmed(is_never ? text.substr(6) : text);
    auto moment = parse_moment(words);
    if (!moment) {
        auto problem = moment.problem();
        problem.hint = kForms;
        return mistaken(std::move(problem), static_cast<std::size_t>(words.data() - fact.data()));
    }
    if (!run.history) return is_never ? Judged{} : fails("the program is refused, nothing happens", fact);
    auto steps = moments_of(run.happenings, *moment);
    if (!steps) {
        // Of one that is never made nothing can happen; a name that means nobody is more likely a slip.
        bool is_id = moment->who.size() > 1 &&
                     std::string_view("TFGCA").find(moment->who[0]) != std::string_view::npos &&
                     moment->who.find_first_not_of("0123456789", 1) == std::string::npos;
        if (is_never && (is_id || moment->happens == Happens::is_created)) return {};
        return {Verdict::fails, steps.problem()};
    }
    bool happens = moment->count > 0 ? steps->size() >= static_cast<std::size_t>(moment->count) : !steps->empty();
    if (happens != is_never) return {};
    if (is_never) return fails("it does happen", fact);
    auto why = find_moment(run.happenings, *moment);
    return fails(why ? "it does not happen" : why.problem().message, fact);
}

}    // namespace coroscope
