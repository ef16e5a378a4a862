#include "app/studio/palette.hpp"

#include <cctype>

#include "app/studio/studio.hpp"

namespace coroscope {

std::vector<Action> all_actions() {
    using K = CommandKind;
    std::vector<Action> actions = {
        {"Play or pause", "Space", {K::play_pause}},
        {"One step forward", "Right", {K::step_by, 1}},
        {"One step back", "Left", {K::step_by, -1}},
        {"Next loop iteration", "Shift+Right", {K::step_iteration, 1}},
        {"Previous loop iteration", "Shift+Left", {K::step_iteration, -1}},
        {"Next suspension of the selected task", "Ctrl+Right", {K::step_suspension, 1}},
        {"Previous suspension of the selected task", "Ctrl+Left", {K::step_suspension, -1}},
        {"Go to the beginning", "Home", {K::go_home}},
        {"Go to the end", "End", {K::go_end}},
        {"Run to the next breakpoint", "F5", {K::run_to_breakpoint, 1}},
        {"Run back to a breakpoint", "Shift+F5", {K::run_to_breakpoint, -1}},
        {"Next step of this task", "F10", {K::step_in_task, 1}},
        {"Previous step of this task", "Shift+F10", {K::step_in_task, -1}},
        {"Next step of anyone", "F11", {K::step_by, 1}},
        {"Run until this task gives up control", "Shift+F11", {K::step_out}},
        {"Lesson: go on", "N", {K::lesson_next}},
        {"Lesson: go back", "B", {K::lesson_back}},
        {"Lesson: first answer", "Ctrl+1", {K::lesson_answer, 1}},
        {"Lesson: second answer", "Ctrl+2", {K::lesson_answer, 2}},
        {"Lesson: third answer", "Ctrl+3", {K::lesson_answer, 3}},
        {"Lesson: see why the answer is wrong", "G", {K::lesson_see}},
        {"Lesson: scroll down", "Ctrl+PageDown", {K::scroll_lesson, 0, 0, 240}},
        {"Lesson: scroll up", "Ctrl+PageUp", {K::scroll_lesson, 0, 0, -240}},
        {"Zoom in", "W", {K::zoom, 0, 0, 1.4}},
        {"Zoom out", "S", {K::zoom, 0, 0, 1 / 1.4}},
        {"Move the timeline left", "A", {K::pan, 0, 0, -0.2}},
        {"Move the timeline right", "D", {K::pan, 0, 0, 0.2}},
        {"Fit the whole run", "F", {K::fit}},
        {"Axis: steps", "", {K::set_axis, 0}},
        {"Axis: virtual time", "", {K::set_axis, 1}},
        {"Present, to be read from the last row", "P", {K::toggle_present}},
        {"Hide or show the future", "H", {K::toggle_future}},
        {"Lanes of generator expressions", "X", {K::toggle_expressions}},
        {"Light or dark theme", "T", {K::toggle_theme}},
        {"Motion on or off", "M", {K::toggle_motion}},
        {"Larger", "Ctrl++", {K::scale_by, 0, 0, 1.1}},
        {"Smaller", "Ctrl+-", {K::scale_by, 0, 0, 1 / 1.1}},
        {"Normal size", "Ctrl+0", {K::scale_reset}},
        {"Talk to a generator or coroutine", "C", {K::toggle_talk}},
        {"Talk: next()", "", {K::talk_do, static_cast<std::int64_t>(InputKind::next)}},
        {"Talk: send what is typed", "", {K::talk_do, static_cast<std::int64_t>(InputKind::send)}},
        {"Talk: send None", "", {K::talk_do, static_cast<std::int64_t>(InputKind::send), 0, 0, -1, {}, "None"}},
        {"Talk: throw what is typed", "", {K::talk_do, static_cast<std::int64_t>(InputKind::throw_)}},
        {"Talk: close()", "", {K::talk_do, static_cast<std::int64_t>(InputKind::close)}},
        {"Run a line at the cursor", "I", {K::type_in, static_cast<std::int64_t>(Typing::prompt)}},
        {"Edit the program", "E", {K::toggle_editor}},
        {"Run the edited program", "Ctrl+Enter", {K::run_program}},
        {"Undo what was done to the run, or an edit", "Ctrl+Z", {K::undo_input}},
        {"Redo it", "Ctrl+Shift+Z", {K::redo_input}},
        {"Save the session", "Ctrl+S", {K::save_session}},
        {"Save the session under another name", "Ctrl+Shift+S", {K::save_session_as}},
        {"Open a program, lesson or session", "Ctrl+O", {K::open_file_box}},
        {"Recover what was not saved before", "Ctrl+R", {K::recover_session}},
        {"Lesson: its own program again", "", {K::lesson_program}},
        {"Find in source, output and tasks", "Ctrl+F", {K::toggle_find}},
        {"All commands", "Ctrl+Shift+P", {K::toggle_palette}},
        {"Keys", "?", {K::toggle_help}},
        {"Quit; asks if something is not saved", "Ctrl+Q", {K::quit}},
    };
    for (std::size_t i = 0; i < kHappeningCount; ++i)
        actions.push_back({"Breakpoint: " + std::string(kHappenings[i].label),
                           "",
                           {K::toggle_event_breakpoint, static_cast<std::int64_t>(kHappenings[i].happening)}});
    return actions;
}

std::vector<Action> actions_matching(const std::string& filter) {
    const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    std::vector<Action> found;
    for (Action& action : all_actions()) {
        std::size_t at = 0;
        for (const char c : action.name)
            if (at < filter.size() && lower(c) == lower(filter[at])) ++at;
        if (at == filter.size()) found.push_back(std::move(action));
    }
    return found;
}

}    // namespace coroscope
