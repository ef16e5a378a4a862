#include "app/studio/shown_lesson.hpp"

#include <algorithm>

#include "app/picture/seen.hpp"

namespace coroscope {

namespace {

LessonRun shown_run(const std::shared_ptr<CheckedLesson>& checked, std::size_t index) {
    const RunProgram& run = checked->runs[index];
    LessonRun out;
    out.source = checked->lesson.programs[index].source;
    if (run.history) {
        // The trace belongs to the history, which lives as long as the lesson.
        out.trace = std::shared_ptr<const Trace>(checked, &run.history->trace());
        out.picture = std::make_shared<const Picture>(make_picture(*out.trace, out.source, run.ending.get()));
        return out;
    }
    auto trace = std::make_shared<Trace>();
    trace->is_complete = true;    // nothing of it runs, and that is all
    out.trace = std::move(trace);
    out.picture = std::make_shared<const Picture>();
    const Problem& problem = run.refusal.problems.front();
    out.notice = (problem.kind.empty() ? "" : problem.kind + ": ") + problem.message;
    if (!problem.hint.empty()) out.notice += "\n" + problem.hint;
    out.notice_line = out.source.line_of(problem.span.begin);
    return out;
}

}    // namespace

std::shared_ptr<LessonShown> shown_lesson(const std::shared_ptr<CheckedLesson>& checked, const Source& source) {
    auto shown = std::make_shared<LessonShown>();
    shown->lesson = checked->lesson;
    shown->file = source.name;
    for (std::size_t i = 0; i < checked->runs.size(); ++i) shown->runs.push_back(shown_run(checked, i));
    for (const Problem& mistake : checked->mistakes) {
        const auto place = std::min<std::size_t>(mistake.span.begin, source.text.size());
        shown->mistakes.push_back("line " + std::to_string(source.line_of(static_cast<std::uint32_t>(place))) + ": " +
                                  mistake.message);
    }
    return shown;
}

void see_lesson(Studio& studio, CheckedLesson& checked) {
    Moment moment;
    const LessonState& lesson = studio.lesson;
    const int program = lesson.shown && !lesson.shown->lesson.pages.empty() ? page_of(lesson).program : -1;
    History* history = program < 0 ? nullptr : checked.runs[static_cast<std::size_t>(program)].history.get();
    if (history) moment = seen(history->moment_at(studio.cursor), *studio.picture, *studio.trace);
    studio.moment = std::move(moment);
    studio.moment.step = studio.cursor;
}

}    // namespace coroscope
