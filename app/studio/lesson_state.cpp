#include "app/studio/lesson_state.hpp"

#include <algorithm>

namespace coroscope {

std::vector<Gate> gates_of(const Page& page) {
    std::vector<Gate> gates;
    for (std::size_t i = 0; i < page.parts.size(); ++i) {
        const Part& part = page.parts[i];
        if (part.kind == PartKind::stop || part.kind == PartKind::question)
            gates.push_back({part.kind, part.index, static_cast<int>(i)});
    }
    return gates;
}

int shown_parts(const LessonState& state) {
    const Page& page = page_of(state);
    const auto gates = gates_of(page);
    const auto passed = static_cast<std::size_t>(state.passed);
    if (passed >= gates.size()) return static_cast<int>(page.parts.size());
    return gates[passed].part + (gates[passed].kind == PartKind::question ? 1 : 0);
}

int current_stop(const LessonState& state) {
    const auto gates = gates_of(page_of(state));
    for (int i = std::min(state.passed, static_cast<int>(gates.size())); i-- > 0;)
        if (gates[static_cast<std::size_t>(i)].kind == PartKind::stop) return gates[static_cast<std::size_t>(i)].index;
    return -1;
}

int current_question(const LessonState& state) {
    const Page& page = page_of(state);
    for (int i = shown_parts(state); i-- > 0;)
        if (page.parts[static_cast<std::size_t>(i)].kind == PartKind::question)
            return page.parts[static_cast<std::size_t>(i)].index;
    return -1;
}

const Tried& tried_of(const LessonState& state, int question) {
    return state.tried[static_cast<std::size_t>(state.page)][static_cast<std::size_t>(question)];
}

bool is_answered(const LessonState& state, int question) {
    return !tried_of(state, question).empty();
}

bool is_solved(const LessonState& state, int question) {
    const Question& of = page_of(state).questions[static_cast<std::size_t>(question)];
    const Tried& tried = tried_of(state, question);
    return std::any_of(tried.begin(), tried.end(),
                       [&](int option) { return of.options[static_cast<std::size_t>(option)].is_right; });
}

bool can_go_on(const LessonState& state) {
    if (!state.shown) return false;
    const auto gates = gates_of(page_of(state));
    const auto passed = static_cast<std::size_t>(state.passed);
    if (passed < gates.size()) return gates[passed].kind == PartKind::stop || is_answered(state, gates[passed].index);
    return state.page + 1 < static_cast<int>(state.shown->lesson.pages.size()) ||
           state.shown->number < state.shown->count;
}

bool can_go_back(const LessonState& state) {
    return state.shown && (state.page > 0 || state.passed > 0 || state.shown->number > 1);
}

Step entry_step(const Lesson& lesson, int page) {
    for (int i = page; i-- > 0;) {
        const Page& before = lesson.pages[static_cast<std::size_t>(i)];
        if (before.program != lesson.pages[static_cast<std::size_t>(page)].program) break;
        for (auto stop = before.stops.rbegin(); stop != before.stops.rend(); ++stop)
            if (stop->moment.step != kNoStep) return stop->moment.step;
    }
    return 0;
}

Step horizon_of(const LessonState& state) {
    const Page& page = page_of(state);
    Step horizon = entry_step(state.shown->lesson, state.page);
    for (const Gate& gate : gates_of(page)) {
        const auto index = static_cast<std::size_t>(gate.index);
        if (gate.kind == PartKind::stop) {
            if (page.stops[index].moment.step != kNoStep) horizon = std::max(horizon, page.stops[index].moment.step);
        } else if (!is_answered(state, gate.index)) {
            return horizon;
        }
    }
    return kNoStep;
}

Score score_of(const LessonState& state) {
    Score score;
    for (std::size_t page = 0; page < state.tried.size(); ++page)
        for (std::size_t question = 0; question < state.tried[page].size(); ++question) {
            ++score.questions;
            const Tried& tried = state.tried[page][question];
            if (tried.empty()) continue;
            ++score.answered;
            const auto& options = state.shown->lesson.pages[page].questions[question].options;
            if (options[static_cast<std::size_t>(tried[0])].is_right) ++score.at_once;
        }
    return score;
}

}    // namespace coroscope
