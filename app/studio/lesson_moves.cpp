#include "app/studio/lesson_moves.hpp"

#include <algorithm>

#include "app/studio/typing.hpp"

namespace coroscope {

namespace {

// Hides or shows the future as the page's questions ask for it.
void refresh_horizon(Studio& studio) {
    LessonState& lesson = studio.lesson;
    const Step before = studio.horizon;
    studio.horizon = horizon_of(lesson);
    const bool was_open = before != kNoStep, is_open = studio.horizon != kNoStep;
    if (is_open && !was_open) lesson.was_future_hidden = studio.is_future_hidden;
    if (is_open) studio.is_future_hidden = true;
    if (!is_open && was_open) studio.is_future_hidden = lesson.was_future_hidden;
    if (is_open) studio.is_playing = false;
    if (is_open) stop_typing(studio);
    // Why a program is refused may be what the question is about.
    const int program = page_of(lesson).program;
    studio.notice.clear();
    studio.notice_line = 0;
    if (program < 0 || is_open) return;
    const LessonRun& run = lesson.shown->runs[static_cast<std::size_t>(program)];
    studio.notice = run.notice;
    studio.notice_line = run.notice_line;
}

void show_program(Studio& studio, int program) {
    LessonRun run{{}, std::make_shared<const Trace>(), std::make_shared<const Picture>(), {}, 0};
    if (program >= 0) run = studio.lesson.shown->runs[static_cast<std::size_t>(program)];
    show_growing_run(studio, run.source, run.trace, run.picture, 0);
    studio.moment.step = ~Step{0};
    studio.motion = 1;    // nothing slides from one program into another
    studio.breakpoints = {};
    studio.selection = {};
    studio.editor = {};
    if (studio.typing == Typing::program) studio.typing = Typing::nowhere;
    studio.talk.target.clear();
    studio.lesson.is_own = false;
}

// What the lesson says is about its own program.
void leave_own_run(Studio& studio) {
    if (studio.lesson.is_own) show_program(studio, page_of(studio.lesson).program);
}

// Where the cursor belongs: at the last stop that was passed, else where the page begins.
void place_cursor(Studio& studio) {
    leave_own_run(studio);
    const LessonState& lesson = studio.lesson;
    const int stop = current_stop(lesson);
    Step step = entry_step(lesson.shown->lesson, lesson.page);
    if (stop >= 0) step = page_of(lesson).stops[static_cast<std::size_t>(stop)].moment.step;
    Command command{CommandKind::go_to_step};
    command.step = step == kNoStep ? 0 : step;
    update(studio, command);
}

void go_on(Studio& studio) {
    LessonState& lesson = studio.lesson;
    if (!can_go_on(lesson)) return;
    const auto gates = gates_of(page_of(lesson));
    const auto count = static_cast<int>(gates.size());
    const auto is_stop = [&](int gate) {
        return gate < count && gates[static_cast<std::size_t>(gate)].kind == PartKind::stop;
    };
    const int before = shown_parts(lesson);
    if (lesson.passed < count) {
        const bool was_stop = is_stop(lesson.passed++);
        // Behind a question the way leads on at once.
        if (!was_stop && is_stop(lesson.passed)) ++lesson.passed;
        if (was_stop || shown_parts(lesson) > before) {
            lesson.is_following = true;
            refresh_horizon(studio);
            if (was_stop || is_stop(lesson.passed - 1)) place_cursor(studio);
            return;
        }
    }
    if (lesson.page + 1 < static_cast<int>(lesson.shown->lesson.pages.size())) {
        go_to_page(studio, lesson.page + 1, 0);
    } else {
        lesson.wanted = 1;
    }
}

void go_back(Studio& studio) {
    LessonState& lesson = studio.lesson;
    if (!can_go_back(lesson)) return;
    if (lesson.passed > 0) {
        --lesson.passed;
        lesson.is_following = true;
        refresh_horizon(studio);
        place_cursor(studio);
    } else if (lesson.page > 0) {
        const int page = lesson.page - 1;
        go_to_page(studio, page,
                   static_cast<int>(gates_of(lesson.shown->lesson.pages[static_cast<std::size_t>(page)]).size()));
    } else {
        lesson.wanted = -1;
    }
}

void answer(Studio& studio, std::int64_t option, int question) {
    LessonState& lesson = studio.lesson;
    if (question < 0) question = current_question(lesson);
    if (question < 0 || is_solved(lesson, question)) return;
    const Question& of = page_of(lesson).questions[static_cast<std::size_t>(question)];
    if (option < 1 || option > static_cast<std::int64_t>(of.options.size())) return;
    Tried& tried = lesson.tried[static_cast<std::size_t>(lesson.page)][static_cast<std::size_t>(question)];
    const int chosen = static_cast<int>(option) - 1;
    if (std::find(tried.begin(), tried.end(), chosen) != tried.end()) return;
    tried.push_back(chosen);
    lesson.is_following = true;
    refresh_horizon(studio);
}

// To the moment that refutes what was chosen, though a later question may hide it.
void see(Studio& studio, std::int64_t option, int question) {
    LessonState& lesson = studio.lesson;
    if (question < 0) question = current_question(lesson);
    if (question < 0 || !is_answered(lesson, question)) return;
    const auto& options = page_of(lesson).questions[static_cast<std::size_t>(question)].options;
    const int chosen = option < 1 ? tried_of(lesson, question).back() : static_cast<int>(option) - 1;
    if (chosen >= static_cast<int>(options.size())) return;
    const auto& moment = options[static_cast<std::size_t>(chosen)].see;
    if (!moment || moment->step == kNoStep) return;
    leave_own_run(studio);
    const Step horizon = studio.horizon;
    studio.horizon = kNoStep;
    Command command{CommandKind::go_to_step};
    command.step = moment->step;
    update(studio, command);
    studio.horizon = horizon;
}

void go_to_stop(Studio& studio, std::int64_t number) {
    const LessonState& lesson = studio.lesson;
    if (number < 1 || number - 1 > current_stop(lesson)) return;
    leave_own_run(studio);
    Command command{CommandKind::go_to_step};
    command.step = page_of(lesson).stops[static_cast<std::size_t>(number - 1)].moment.step;
    if (command.step != kNoStep) update(studio, command);
}

// The program of an exercise in the editor: as the learner left it, else as the lesson has it.
void edit_exercise(Studio& studio, std::int64_t number) {
    LessonState& lesson = studio.lesson;
    const auto& exercises = page_of(lesson).exercises;
    if (number < 0 || number >= static_cast<std::int64_t>(exercises.size()) || studio.horizon != kNoStep) return;
    const Exercise& exercise = exercises[static_cast<std::size_t>(number)];
    const int program = exercise.program >= 0 ? exercise.program : page_of(lesson).program;
    if (program < 0) return;
    if (lesson.exercise != number || studio.editor.field.text.empty()) {
        studio.editor.field = field_with(lesson.shown->lesson.programs[static_cast<std::size_t>(program)].source.text);
        move_caret(studio.editor.field, CaretMove::start, false);
    }
    lesson.exercise = static_cast<int>(number);
    if (!studio.editor.is_open) update(studio, {CommandKind::toggle_editor});
}

std::string key_of(const Page& page, const Question& question) {
    return plain_text(page.heading) + "\n" + plain_text(question.text);
}

// Answers of an earlier version, for those questions that are still the same.
std::vector<std::vector<Tried>> carried(const LessonState& before, const Lesson& lesson) {
    std::vector<std::vector<Tried>> tried;
    for (const Page& page : lesson.pages) {
        tried.emplace_back(page.questions.size());
        if (!before.shown) continue;
        for (std::size_t i = 0; i < page.questions.size(); ++i)
            for (std::size_t p = 0; p < before.shown->lesson.pages.size(); ++p) {
                const Page& old = before.shown->lesson.pages[p];
                for (std::size_t q = 0; q < old.questions.size(); ++q)
                    if (key_of(old, old.questions[q]) == key_of(page, page.questions[i]) &&
                        old.questions[q].options.size() == page.questions[i].options.size())
                        tried.back()[i] = before.tried[p][q];
            }
    }
    return tried;
}

}    // namespace

void show_lesson(Studio& studio, std::shared_ptr<const LessonShown> shown) {
    LessonState& lesson = studio.lesson;
    const bool is_same = lesson.shown && lesson.shown->file == shown->file;
    const LessonState before = is_same ? lesson : LessonState{};
    lesson.tried = carried(before, shown->lesson);
    lesson.shown = std::move(shown);
    lesson.wanted = 0;
    const int pages = static_cast<int>(lesson.shown->lesson.pages.size());
    const int page = std::max(0, std::min(before.page, pages - 1));
    studio.seed = std::to_string(lesson.shown->lesson.seed);
    if (pages > 0)
        go_to_page(studio, page, before.passed);
    else
        show_program(studio, -1);
    lesson.scroll = before.scroll;
    lesson.is_following = !is_same;
}

void go_to_page(Studio& studio, int page, int passed) {
    LessonState& lesson = studio.lesson;
    lesson.page = page;
    lesson.passed = std::max(0, std::min(passed, static_cast<int>(gates_of(page_of(lesson)).size())));
    // An open question may not be passed, whatever is asked for.
    const auto gates = gates_of(page_of(lesson));
    for (int i = 0; i < lesson.passed; ++i) {
        const Gate& gate = gates[static_cast<std::size_t>(i)];
        if (gate.kind == PartKind::question && !is_answered(lesson, gate.index)) lesson.passed = i;
    }
    lesson.scroll = 0;
    lesson.attempt = {};
    lesson.exercise = -1;
    lesson.is_following = lesson.passed > 0;
    show_program(studio, page_of(lesson).program);
    refresh_horizon(studio);
    place_cursor(studio);
}

Step within_horizon(const Studio& studio, Step step) {
    return std::min(step, studio.horizon);
}

void update_lesson(Studio& studio, const Command& command) {
    LessonState& lesson = studio.lesson;
    if (!lesson.shown || lesson.shown->lesson.pages.empty()) return;
    const int question = command.at < 0 ? -1 : static_cast<int>(command.at);
    switch (command.kind) {
        case CommandKind::lesson_next: go_on(studio); break;
        case CommandKind::lesson_back: go_back(studio); break;
        case CommandKind::lesson_page:
            if (command.count >= 1 && command.count <= static_cast<std::int64_t>(lesson.shown->lesson.pages.size()))
                go_to_page(studio, static_cast<int>(command.count) - 1, 0);
            break;
        case CommandKind::lesson_stop: go_to_stop(studio, command.count); break;
        case CommandKind::lesson_answer: answer(studio, command.count, question); break;
        case CommandKind::lesson_see: see(studio, command.count, question); break;
        case CommandKind::exercise_edit: edit_exercise(studio, command.count); break;
        case CommandKind::lesson_program:
            if (lesson.is_own) place_cursor(studio);
            break;
        case CommandKind::scroll_lesson:
            lesson.scroll = std::max(0.0f, std::min(lesson.scroll + static_cast<float>(command.amount), lesson.height));
            lesson.is_following = false;
            break;
        case CommandKind::lesson_placed:
            lesson.places = command.text;
            lesson.height = static_cast<float>(command.amount);
            lesson.scroll = static_cast<float>(command.at);
            break;
        default: break;
    }
}

}    // namespace coroscope
