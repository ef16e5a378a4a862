#include "app/studio/keys.hpp"

#include "app/studio/parting.hpp"

namespace coroscope {

namespace {

struct Binding {
    KeyPress press;
    Command command;
};

// Ctrl, Shift and the key decide; Alt means nothing.
std::optional<Command> bound_command(const KeyPress& press) {
    using K = CommandKind;
    const Binding bindings[] = {
        {{Key::space}, {K::play_pause}},
        {{Key::right}, {K::step_by, 1}},
        {{Key::left}, {K::step_by, -1}},
        {{Key::right, false, true}, {K::step_iteration, 1}},
        {{Key::left, false, true}, {K::step_iteration, -1}},
        {{Key::right, true}, {K::step_suspension, 1}},
        {{Key::left, true}, {K::step_suspension, -1}},
        {{Key::home}, {K::go_home}},
        {{Key::end}, {K::go_end}},
        {{Key::up}, {K::scroll_source, 0, 0, -1}},
        {{Key::down}, {K::scroll_source, 0, 0, 1}},
        {{Key::page_up}, {K::scroll_source, 0, 0, -15}},
        {{Key::page_down}, {K::scroll_source, 0, 0, 15}},
        {{Key::up, true}, {K::scroll_lanes, 0, 0, -58}},
        {{Key::down, true}, {K::scroll_lanes, 0, 0, 58}},
        {{Key::w}, {K::zoom, 0, 0, 1.4}},
        {{Key::s}, {K::zoom, 0, 0, 1 / 1.4}},
        {{Key::a}, {K::pan, 0, 0, -0.2}},
        {{Key::d}, {K::pan, 0, 0, 0.2}},
        {{Key::f}, {K::fit}},
        {{Key::n}, {K::lesson_next}},
        {{Key::enter}, {K::lesson_next}},
        {{Key::b}, {K::lesson_back}},
        {{Key::backspace}, {K::lesson_back}},
        {{Key::g}, {K::lesson_see}},
        {{Key::page_up, true}, {K::scroll_lesson, 0, 0, -240}},
        {{Key::page_down, true}, {K::scroll_lesson, 0, 0, 240}},
        {{Key::p}, {K::toggle_present}},
        {{Key::h}, {K::toggle_future}},
        {{Key::x}, {K::toggle_expressions}},
        {{Key::t}, {K::toggle_theme}},
        {{Key::m}, {K::toggle_motion}},
        {{Key::p, true, true}, {K::toggle_palette}},
        {{Key::p, true}, {K::toggle_palette}},
        {{Key::f, true}, {K::toggle_find}},
        {{Key::question}, {K::toggle_help}},
        {{Key::question, false, true}, {K::toggle_help}},
        {{Key::f1}, {K::toggle_help}},
        {{Key::f5}, {K::run_to_breakpoint, 1}},
        {{Key::f5, false, true}, {K::run_to_breakpoint, -1}},
        {{Key::f10}, {K::step_in_task, 1}},
        {{Key::f10, false, true}, {K::step_in_task, -1}},
        {{Key::f11}, {K::step_by, 1}},
        {{Key::f11, false, true}, {K::step_out}},
        {{Key::plus, true}, {K::scale_by, 0, 0, 1.1}},
        {{Key::plus, true, true}, {K::scale_by, 0, 0, 1.1}},
        {{Key::minus, true}, {K::scale_by, 0, 0, 1 / 1.1}},
        {{Key::digit_0, true}, {K::scale_reset}},
        {{Key::c}, {K::toggle_talk}},
        {{Key::i}, {K::type_in, static_cast<std::int64_t>(Typing::prompt)}},
        {{Key::e}, {K::toggle_editor}},
        {{Key::e, true}, {K::toggle_editor}},
        {{Key::enter, true}, {K::run_program}},
        {{Key::z, true}, {K::undo_input}},
        {{Key::z, true, true}, {K::redo_input}},
        {{Key::y, true}, {K::redo_input}},
        {{Key::s, true}, {K::save_session}},
        {{Key::s, true, true}, {K::save_session_as}},
        {{Key::o, true}, {K::open_file_box}},
        {{Key::r, true}, {K::recover_session}},
        {{Key::q, true}, {K::quit}},
        {{Key::escape}, {K::escape}},
    };
    for (const Binding& binding : bindings)
        if (binding.press.key == press.key && binding.press.has_ctrl == press.has_ctrl &&
            binding.press.has_shift == press.has_shift)
            return binding.command;
    return std::nullopt;
}

std::optional<Command> palette_command(const KeyPress& press) {
    using K = CommandKind;
    switch (press.key) {
        case Key::up: return Command{K::palette_move, -1};
        case Key::down: return Command{K::palette_move, 1};
        case Key::enter: return Command{K::palette_accept};
        case Key::backspace: return Command{K::palette_erase};
        case Key::escape: return Command{K::escape};
        case Key::p:
            if (press.has_ctrl) return Command{K::toggle_palette};
            return std::nullopt;
        case Key::f:
            if (press.has_ctrl) return Command{K::toggle_find};
            return std::nullopt;
        default: return std::nullopt;
    }
}

std::optional<Command> parting_command(const KeyPress& press) {
    using K = CommandKind;
    const auto answers = [](PartingAnswer answer) {
        return Command{K::part_answer, static_cast<std::int64_t>(answer)};
    };
    switch (press.key) {
        case Key::left:
        case Key::up: return Command{K::part_move, -1};
        case Key::right:
        case Key::down: return Command{K::part_move, 1};
        case Key::tab: return Command{K::part_move, press.has_shift ? -1 : 1};
        case Key::enter: return Command{K::part_answer, -1};
        case Key::s: return answers(PartingAnswer::save);
        case Key::d: return answers(PartingAnswer::discard);
        case Key::escape: return answers(PartingAnswer::stay);
        default: return std::nullopt;
    }
}

Command moving(CaretMove move, const KeyPress& press) {
    Command command{CommandKind::type_move, static_cast<std::int64_t>(move)};
    command.at = press.has_shift ? 1 : 0;
    return command;
}

// Where a text is typed, its keys are its own; keys with Ctrl and function keys mean what they mean everywhere.
std::optional<Command> typing_command(const Studio& studio, const KeyPress& press) {
    using K = CommandKind;
    const bool has_lines = studio.typing == Typing::program;
    switch (press.key) {
        case Key::left: return moving(press.has_ctrl ? CaretMove::word_left : CaretMove::left, press);
        case Key::right: return moving(press.has_ctrl ? CaretMove::word_right : CaretMove::right, press);
        case Key::home: return moving(press.has_ctrl ? CaretMove::start : CaretMove::line_start, press);
        case Key::end: return moving(press.has_ctrl ? CaretMove::end : CaretMove::line_end, press);
        case Key::up:
            if (studio.typing == Typing::prompt) return Command{K::prompt_history, -1};
            if (studio.typing == Typing::file_name) return Command{K::file_move, -1};
            return moving(CaretMove::up, press);
        case Key::down:
            if (studio.typing == Typing::prompt) return Command{K::prompt_history, 1};
            if (studio.typing == Typing::file_name) return Command{K::file_move, 1};
            return moving(CaretMove::down, press);
        case Key::page_up: return Command{K::scroll_editor, 0, 0, -15};
        case Key::page_down: return Command{K::scroll_editor, 0, 0, 15};
        case Key::backspace: return Command{K::type_erase, -1, 0, 0, press.has_ctrl ? 1.0 : 0.0};
        case Key::delete_: return Command{K::type_erase, 1, 0, 0, press.has_ctrl ? 1.0 : 0.0};
        case Key::enter:
            if (has_lines && press.has_ctrl) return Command{K::run_program};
            if (studio.typing == Typing::prompt && press.has_shift) return Command{K::type_newline};
            return Command{K::type_accept};
        case Key::tab:
            if (has_lines) return Command{K::type_indent, press.has_shift ? -1 : 1};
            if (studio.typing == Typing::prompt) return Command{K::prompt_complete};
            return std::nullopt;
        case Key::a: return press.has_ctrl ? std::optional<Command>(Command{K::type_all}) : std::nullopt;
        case Key::c: return press.has_ctrl ? std::optional<Command>(Command{K::type_copy}) : std::nullopt;
        case Key::x: return press.has_ctrl ? std::optional<Command>(Command{K::type_cut}) : std::nullopt;
        case Key::v: return press.has_ctrl ? std::optional<Command>(Command{K::type_paste}) : std::nullopt;
        case Key::y: return press.has_ctrl ? std::optional<Command>(Command{K::type_redo}) : std::nullopt;
        case Key::z:
            if (!press.has_ctrl) return std::nullopt;
            return Command{press.has_shift ? K::type_redo : K::type_undo};
        default: break;
    }
    const bool is_function = press.key >= Key::f1 && press.key <= Key::f11;
    return press.has_ctrl || is_function || press.key == Key::escape ? bound_command(press) : std::nullopt;
}

}    // namespace

std::optional<Command> command_for_key(const Studio& studio, const KeyPress& press) {
    if (studio.parting.is_open) return parting_command(press);
    if (studio.palette.is_open) return palette_command(press);
    if (studio.typing != Typing::nowhere) return typing_command(studio, press);
    const int digit = static_cast<int>(press.key) - static_cast<int>(Key::digit_0);
    if (digit >= 1 && digit <= 9 && !press.has_ctrl && !press.has_shift)
        return Command{CommandKind::select_lane, digit};
    if (digit >= 1 && digit <= 9 && press.has_ctrl && !press.has_shift)
        return Command{CommandKind::lesson_answer, digit};
    return bound_command(press);
}

std::optional<Command> command_for_text(const Studio& studio, char32_t character) {
    if (studio.parting.is_open) return std::nullopt;
    const bool is_typing = studio.typing != Typing::nowhere && !studio.palette.is_open;
    if ((!studio.palette.is_open && !is_typing) || character < 0x20 || character == 0x7f) return std::nullopt;
    Command command{is_typing ? CommandKind::type_text : CommandKind::palette_type};
    const auto push = [&](char32_t byte) { command.text.push_back(static_cast<char>(byte)); };
    if (character < 0x80) {
        push(character);
    } else if (character < 0x800) {
        push(0xc0 | (character >> 6));
        push(0x80 | (character & 0x3f));
    } else if (character < 0x10000) {
        push(0xe0 | (character >> 12));
        push(0x80 | ((character >> 6) & 0x3f));
        push(0x80 | (character & 0x3f));
    } else {
        push(0xf0 | (character >> 18));
        push(0x80 | ((character >> 12) & 0x3f));
        push(0x80 | ((character >> 6) & 0x3f));
        push(0x80 | (character & 0x3f));
    }
    return command;
}

}    // namespace coroscope
