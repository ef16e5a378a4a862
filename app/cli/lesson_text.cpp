#include "app/cli/lesson_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/cli/show_text.hpp"

namespace coroscope {
namespace {

Problem nothing_there(std::string message) {
    return {std::move(message), {}, "", ""};
}

std::string marked_up(const Prose& prose) {
    std::string text;
    for (auto& run : prose) {
        const char* mark = run.is_code ? "`" : run.is_strong ? "**" : run.is_emphasis ? "*" : "";
        text += mark + run.text + mark;
    }
    return text;
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

struct Writer {
    std::size_t width;
    std::string out{};

    // Words broken into lines; the first begins with `lead`, the others with as many spaces.
    void paragraph(const std::string& lead, const std::string& text) {
        const std::string indent(width_of(lead), ' ');
        std::string line = lead;
        bool is_fresh = true;
        for (std::size_t at = 0; at < text.size();) {
            auto end = std::min(text.find_first_of(" \n", at), text.size());
            auto word = text.substr(at, end - at);
            if (!is_fresh && width_of(line) + 1 + width_of(word) > width) {
                out += line + "\n";
                line = indent;
                is_fresh = true;
            }
            line += (is_fresh ? "" : " ") + word;
            is_fresh = false;
            if (end < text.size() && text[end] == '\n') {
                out += line + "\n";
                line = indent;
                is_fresh = true;
            }
            at = end + 1;
        }
        out += line + "\n";
    }
    void blank() { out += "\n"; }
};

void write_question(Writer& w, const Question& question, int answer) {
    w.paragraph("  Predict: ", marked_up(question.text));
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        auto& option = question.options[i];
        bool is_chosen = answer == static_cast<int>(i) + 1;
        w.paragraph(fmt::format("  {} {}) ", is_chosen ? ">" : " ", i + 1), marked_up(option.answer));
        if (!is_chosen) continue;
        if (option.is_right) {
            w.paragraph("       ", "That is right. " + marked_up(option.misconception));
            continue;
        }
        w.paragraph("       ", "Not so. You may have thought: " + marked_up(option.misconception));
        if (option.see)
            w.paragraph("       ", fmt::format("See {} (step {}): {}", option.see->words.text, option.see->step,
                                               marked_up(option.because)));
    }
    if (answer == 0) w.paragraph("     ", "What comes after this moment is hidden until you answer.");
}

void write_exercise(Writer& w, const Exercise& exercise) {
    w.paragraph("  Try: ", marked_up(exercise.text));
    for (auto& fact : exercise.facts) w.paragraph("     what must hold: ", fact.text);
}

// The parts from the top to the stop, and on to the next stop or through an open question.
struct ShownPage {
    Step step = kNoStep;
    const Question* open = nullptr;
};
ShownPage write_page(Writer& w, const Page& page, const LessonView& view) {
    ShownPage shown;
    for (auto& part : page.parts) {
        auto index = static_cast<std::size_t>(part.index);
        switch (part.kind) {
            case PartKind::paragraph: w.paragraph("  ", marked_up(part.prose)); break;
            case PartKind::subheading: w.paragraph("  ", marked_up(part.prose)); break;
            case PartKind::item:
                w.paragraph("  " + std::string(static_cast<std::size_t>(part.depth) * 2 - 2, ' ') +
                                (part.mark.empty() ? "-" : part.mark) + " ",
                            marked_up(part.prose));
                break;
            case PartKind::code:
                for (std::size_t at = 0; at < part.prose[0].text.size();) {
                    auto end = std::min(part.prose[0].text.find('\n', at), part.prose[0].text.size());
                    w.out += "      " + part.prose[0].text.substr(at, end - at) + "\n";
                    at = end + 1;
                }
                break;
            case PartKind::stop: {
                auto number = part.index + 1;
                if (number > view.stop) {
                    w.paragraph("  ", fmt::format("(next: stop {} of {})", number, page.stops.size()));
                    return shown;
                }
                auto& stop = page.stops[index];
                w.paragraph(fmt::format("{} {}. ", number == view.stop ? ">" : " ", number),
                            "[" + stop.moment.words.text + "] " + marked_up(stop.sentence));
                shown.step = stop.moment.step;
                break;
            }
            case PartKind::question: {
                auto& question = page.questions[index];
                bool is_passed = std::any_of(page.parts.begin(), page.parts.end(), [&](const Part& other) {
                    return other.kind == PartKind::stop && other.index<view.stop&& & other> & part;
                });
                int right = 1 + static_cast<int>(std::find_if(question.options.begin(), question.options.end(),
                                                              [](auto& o) { return o.is_right; }) -
                                                 question.options.begin());
                write_question(w, question, is_passed ? right : view.answer);
                if (shown.step == kNoStep) shown.step = question.step;
                if (is_passed) break;
                shown.open = &question;
                if (view.answer == 0) return shown;
                auto chosen = static_cast<std::size_t>(view.answer) - 1;
                if (chosen < question.options.size() && question.options[chosen].see &&
                    question.options[chosen].see->step != kNoStep)
                    shown.step = question.options[chosen].see->step;
                return shown;
            }
            case PartKind::exercise: write_exercise(w, page.exercises[index]); break;
        }
        w.blank();
    }
    return shown;
}

// Where the page before leaves the cursor, if it shows the same program.
Step step_before(const Lesson& lesson, std::size_t page) {
    for (auto i = page; i-- > 0 && lesson.pages[i].program == lesson.pages[page].program;)
        for (auto stop = lesson.pages[i].stops.rbegin(); stop != lesson.pages[i].stops.rend(); ++stop)
            if (stop->moment.step != kNoStep) return stop->moment.step;
    return 0;
}

// Until the page's last question is answered what comes after the moment stays hidden.
bool is_hidden(const Page& page, const ShownPage& shown, const LessonView& view) {
    if (page.questions.empty()) return false;
    if (shown.open) return view.answer == 0;
    int last = -1;    // stops before the last question
    for (auto& part : page.parts) {
        if (part.kind == PartKind::question) last = std::max(last, 0);
        if (part.kind == PartKind::stop && last < 0) continue;
        if (part.kind == PartKind::stop && part.index < view.stop) return false;
    }
    return true;
}

}    // namespace

Result<std::string> lesson_text(CheckedLesson& checked, const LessonView& view) {
    auto& lesson = checked.lesson;
    auto count = static_cast<int>(lesson.pages.size());
    if (view.page < 1 || view.page > count)
        return nothing_there(fmt::format("there is no page {}: the lesson has {}", view.page, count));
    auto& page = lesson.pages[static_cast<std::size_t>(view.page) - 1];
    auto stops = static_cast<int>(page.stops.size());
    if (view.stop < 0 || view.stop > stops)
        return nothing_there(fmt::format("there is no stop {}: page {} has {}", view.stop, view.page, stops));
    Writer w{static_cast<std::size_t>(view.width)};
    w.out = fmt::format("{}   page {} of {}\n\n", lesson.title, view.page, count);
    w.paragraph("", marked_up(page.heading));
    w.blank();
    auto shown = write_page(w, page, view);
    if (view.answer != 0 && !shown.open) return nothing_there("no question is open here");
    if (shown.open && view.answer > static_cast<int>(shown.open->options.size()))
        return nothing_there(
            fmt::format("there is no option {}: the question has {}", view.answer, shown.open->options.size()));
    if (page.program < 0) return w.out;
    auto& run = checked.runs[static_cast<std::size_t>(page.program)];
    if (!run.history) {
        // A refusal is what the question may be about.
        w.out += fmt::format("\n{}", shown.open && view.answer == 0 ? "" : run.refusal.text);
        return w.out;
    }
    auto step = shown.step == kNoStep ? step_before(lesson, static_cast<std::size_t>(view.page) - 1) : shown.step;
    auto& source = run.history->execution().source();
    auto picture = make_picture(run.history->trace(), source, run.ending.get());
    Shown text{
        source, run.history->trace(), picture, run.history->out(), run.history->err(), std::to_string(lesson.seed)};
    text.is_future_hidden = is_hidden(page, shown, view);
    w.out += fmt::format("\n{:-<{}}\n", "", view.width) + moment_text(text, run.history->moment_at(step));
    return w.out;
}

}    // namespace coroscope
