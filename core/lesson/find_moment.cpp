#include "core/lesson/find_moment.hpp"

#include <algorithm>
#include <cmath>

namespace coroscope {
namespace {

constexpr std::size_t kMostListed = 8;

Problem wrong(const MomentWords& words, std::string message, std::string hint = "", std::string_view part = {}) {
    Span span{0, static_cast<std::uint32_t>(words.text.size())};
    if (auto at = words.text.find(part); !part.empty() && at != std::string::npos)
        span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
    return {std::move(message), span, std::move(hint), ""};
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size() && i < kMostListed; ++i) out += (i ? ", " : "") + names[i];
    if (names.size() > kMostListed) out += " and " + std::to_string(names.size() - kMostListed) + " more";
    return out;
}

std::string number_text(double value) {
    char text[40];
    snprintf(text, sizeof text, "%.6g", value);
    return text;
}

// What there is of a kind, for hints: the lines that were printed, the times that the clock showed.
std::string what_there_is(const Happenings& run, const MomentWords& words) {
    std::vector<std::string> names;
    auto add = [&](std::string text) {
        if (std::find(names.begin(), names.end(), text) == names.end()) names.push_back(std::move(text));
    };
    for (auto& one : run.all) {
        if (words.happens == Happens::prints && one.happens == Happens::prints) add("\"" + one.text + "\"");
        if (words.happens == Happens::at_clock && one.happens == Happens::at_iteration) add(number_text(one.seconds));
        bool is_value = words.value && one.happens == words.happens && words.happens != Happens::prints;
        if (is_value && !one.text.empty()) add(one.text);
    }
    if (names.empty()) return words.happens == Happens::prints ? "the program prints nothing" : "";
    if (words.happens == Happens::prints) return "it prints " + listed(names);
    if (words.happens == Happens::at_clock) return "the clock shows " + listed(names);
    return "there is " + listed(names);
}

bool has_name(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool value_fits(const MomentWords& words, const Happened& one) {
    if (!words.value) return true;
    auto& value = *words.value;
    if (words.happens == Happens::raises || words.happens == Happens::receives) {
        // The name of an exception stands for all with that name.
        if (one.text.compare(0, value.size(), value) == 0 && one.text.size() > value.size() &&
            one.text[value.size()] == '(')
            return true;
    }
    return words.is_beginning ? one.text.compare(0, value.size(), value) == 0 : one.text == value;
}

bool fits(const MomentWords& words, const Happened& one, const std::vector<int>& who) {
    if (words.happens == Happens::at_clock)
        return one.happens == Happens::at_iteration && std::abs(one.seconds - words.seconds) < 1e-9;
    if (one.happens != words.happens) return false;
    if (words.happens == Happens::at_line || words.happens == Happens::at_iteration) return one.number == words.number;
    if (!words.who.empty() && std::find(who.begin(), who.end(), one.subject) == who.end()) return false;
    bool has_line = words.number == 0 || std::find(one.lines.begin(), one.lines.end(), words.number) != one.lines.end();
    return has_line && value_fits(words, one);
}

const char* past_of(Happens happens) {
    switch (happens) {
        case Happens::starts: return "starts";
        case Happens::resumes: return "is resumed";
        case Happens::suspends: return "is suspended";
        case Happens::yields: return "yields that";
        case Happens::receives: return "receives that";
        case Happens::finishes: return "finishes";
        case Happens::returns: return "returns that";
        case Happens::raises: return "raises that";
        case Happens::is_created: return "is created";
        case Happens::is_done: return "is done";
        case Happens::is_cancelled: return "is cancelled";
        case Happens::is_closed: return "is closed";
        default: return "does that";
    }
}

std::string never(const Happenings& run, const MomentWords& words) {
    auto so_far = run.has_ended ? "" : " in the part of the run that was looked at";
    switch (words.happens) {
        case Happens::prints:
            return (words.who.empty() ? "the program" : words.who) + " never prints \"" + *words.value + "\"" + so_far;
        case Happens::at_line: return "line " + std::to_string(words.number) + " never runs" + so_far;
        case Happens::at_clock: return "the clock never shows " + number_text(words.seconds) + so_far;
        case Happens::at_iteration: return "the loop has no iteration " + std::to_string(words.number) + so_far;
        default: break;
    }
    std::string verb = past_of(words.happens);
    const bool is_passive = verb.compare(0, 3, "is ") == 0;
    return words.who + (is_passive ? " is never " + verb.substr(3) : " never " + verb) + so_far;
}

}    // namespace

std::vector<int> subjects_called(const Happenings& run, std::string_view name) {
    std::vector<int> found;
    for (auto names : {&Subject::own_names, &Subject::short_names, &Subject::shared_names}) {
        for (std::size_t i = 0; i < run.subjects.size(); ++i)
            if (has_name(run.subjects[i].*names, name)) found.push_back(static_cast<int>(i));
        if (!found.empty()) break;
    }
    return found;
}

Result<std::vector<Step>> moments_of(const Happenings& run, const MomentWords& words) {
    std::vector<Step> steps;
    if (words.happens == Happens::start || words.happens == Happens::refused) return std::vector<Step>{0};
    if (words.happens == Happens::end) return std::vector<Step>{run.last_step};
    if (words.happens == Happens::at_step) {
        if (words.number > run.last_step)
            return wrong(words, "the run has " + std::to_string(run.last_step) + " steps");
        return std::vector<Step>{words.number};
    }
    std::vector<int> who;
    if (!words.who.empty()) {
        who = subjects_called(run, words.who);
        if (who.empty()) {
            std::vector<std::string> names;
            for (auto& subject : run.subjects)
                if (subject.id.kind != EntityKind::future && !has_name(names, subject.label))
                    names.push_back(subject.label);
            return wrong(words, "nobody in this run is called " + words.who,
                         names.empty() ? "no task, coroutine or generator runs" : "there is " + listed(names),
                         words.who);
        }
    }
    for (auto& one : run.all) {
        if (!fits(words, one, who)) continue;
        // At one time the loop may turn often: the first iteration is when the clock arrives there.
        if (words.happens == Happens::at_clock && !steps.empty()) continue;
        if (steps.empty() || steps.back() != one.step || words.happens == Happens::prints) steps.push_back(one.step);
    }
    return steps;
}

Result<Step> find_moment(const Happenings& run, const MomentWords& words) {
    auto found = moments_of(run, words);
    if (!found) return found.problem();
    auto& steps = *found;
    if (steps.empty()) return wrong(words, never(run, words), what_there_is(run, words));
    auto count = static_cast<int>(steps.size());
    if (words.count == -1) return steps.back();
    if (words.count > count)
        return wrong(words, "this happens " + (count == 1 ? std::string("once") : std::to_string(count) + " times") +
                                ", not " + std::to_string(words.count) + " times");
    if (words.count == 0 && count > 1) {
        std::string hint =
            "say which: \"" + words.text + ", 1st time\" to \"" + words.text + ", " + ordinal(steps.size()) + " time\"";
        auto who = subjects_called(run, words.who);
        if (who.size() > 1) {
            std::vector<std::string> labels;
            for (int i : who) labels.push_back(run.subjects[static_cast<std::size_t>(i)].label);
            hint += ", or say who: " + listed(labels);
        }
        return wrong(words, "this happens " + std::to_string(count) + " times", std::move(hint));
    }
    return steps[static_cast<std::size_t>(std::max(words.count, 1) - 1)];
}

}    // namespace coroscope
