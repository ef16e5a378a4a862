#include "app/studio/keys.hpp"

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

}    // namespace

std::optional<Command> command_for_key(const Studio& studio, const KeyPress& press) {
    if (studio.palette.is_open) return palette_command(press);
    const int digit = static_cast<int>(press.key) - static_cast<int>(Key::digit_0);
    if (digit >= 1 && digit <= 9 && !press.has_ctrl && !press.has_shift)
        return Command{CommandKind::select_lane, digit};
    if (digit >= 1 && digit <= 9 && press.has_ctrl && !press.has_shift)
        return Command{CommandKind::lesson_answer, digit};
    return bound_command(press);
}

std::optional<Command> command_for_text(const Studio& studio, char32_t character) {
    if (!studio.palette.is_open || character < 0x20 || character == 0x7f) return std::nullopt;
    Command command{CommandKind::palette_type};
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
