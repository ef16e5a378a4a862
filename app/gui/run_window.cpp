#include "app/gui/run_window.hpp"

#include <algorithm>

#include "app/files/whole_file.hpp"
#include "app/gui/canvas.hpp"
#include "app/studio/motion.hpp"
#include "app/studio/settings.hpp"
#include "app/studio/state_text.hpp"
#include "app/views/draw_frame.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace coroscope {

namespace {

// After something has happened ImGui needs a few frames until all follows from it (hover, then press, then layout).
constexpr int frames_to_settle = 3;
constexpr double frame_seconds = 1.0 / 60;
constexpr double watch_seconds = 0.25;

// What the loop remembers from one frame to the next; everything that is shown is in `studio`.
struct WindowLoop {
    Studio studio;
    const RunSource& source;
    const WindowOptions& options;
    UserInput& input;
    GlfwWindow& window;
    Canvas& canvas;
    std::string written_state{}, written_settings{};
    float display_scale = 1;
    double last_frame = 0;
    int frames_owed = frames_to_settle;
    bool is_going_on = true;        // the run has not reached its horizon
    bool is_letter_used = false;    // the key that opened a text also arrives as a character, which is not typed
};

bool is_moving(const Studio& studio) {
    return studio.is_playing || needs_moment(studio) || is_in_motion(studio);
}

void see_moment(WindowLoop& run) {
    if (needs_moment(run.studio) && run.source.satisfy) run.source.satisfy(run.studio);
}

void obey(WindowLoop& run, const Command& command) {
    update(run.studio, command);
    // Only the window knows what the display's own scale is.
    if (command.kind == CommandKind::scale_reset) run.studio.scale = run.display_scale * run.options.scale;
    if (command.kind == CommandKind::type_paste) {
        Command typed{CommandKind::type_text};
        typed.text = run.window.clipboard();
        if (!typed.text.empty()) update(run.studio, typed);
    }
    if (!run.studio.clipboard.empty()) {
        run.window.set_clipboard(run.studio.clipboard);
        run.studio.clipboard.clear();
    }
    if (!run.studio.errands.empty() && run.source.obey) run.source.obey(run.studio);
    see_moment(run);
}

std::optional<Command> command_of(const Studio& studio, const KeyboardEvent& event) {
    if (event.character == 0) return command_for_key(studio, event.press);
    if (auto command = command_for_text(studio, event.character)) return command;
    // Where the question mark lies differs from layout to layout: it counts as a key when it arrives as text.
    if (event.character != U'?') return std::nullopt;
    KeyPress press;
    press.key = Key::question;
    return command_for_key(studio, press);
}

void obey_keyboard(WindowLoop& run) {
    const std::vector<KeyboardEvent> events = std::move(run.input.keyboard);
    run.input.keyboard.clear();
    for (const KeyboardEvent& event : events) {
        if (event.character == 0) {
            run.is_letter_used = false;
        } else if (run.is_letter_used) {
            run.is_letter_used = false;
            continue;
        }
        const bool was_typing = run.studio.typing != Typing::nowhere;
        if (const auto command = command_of(run.studio, event)) obey(run, *command);
        const bool is_plain = event.character == 0 && !event.press.has_ctrl && event.press.key >= Key::a;
        if (is_plain && !was_typing && run.studio.typing != Typing::nowhere) run.is_letter_used = true;
    }
    for (std::string& path : run.input.dropped) {
        Command open{CommandKind::open_file};
        open.text = std::move(path);
        obey(run, open);
    }
    run.input.dropped.clear();
}

void follow_display(WindowLoop& run, PixelSize size) {
    if (run.input.content_scale > 0) {
        const auto scale = float(run.input.content_scale);
        run.studio.scale *= scale / run.display_scale;
        run.display_scale = scale;
        run.input.content_scale = 0;
    }
    if (run.studio.width == float(size.width) && run.studio.height == float(size.height)) return;
    Command resize;
    resize.kind = CommandKind::resize;
    resize.amount = size.width;
    resize.at = size.height;
    obey(run, resize);
}

void let_time_pass(WindowLoop& run, double seconds) {
    if (!run.studio.is_playing && !is_in_motion(run.studio)) return;
    Command tick;
    tick.kind = CommandKind::tick;
    tick.amount = std::min(seconds, 0.1);    // a stall is not caught up with
    obey(run, tick);
}

void write_state(WindowLoop& run) {
    if (run.options.state_file.empty()) return;
    std::string text = state_text(run.studio);
    if (text == run.written_state) return;
    if (write_whole(run.options.state_file, text)) run.written_state = std::move(text);
}

std::string settings_now(const WindowLoop& run) {
    return settings_text(run.studio, run.display_scale * run.options.scale);
}

// Not while something is dragged: once it has come to rest.
void write_settings(WindowLoop& run) {
    if (run.options.settings_file.empty() || ImGui::GetIO().MouseDown[0]) return;
    std::string text = settings_now(run);
    if (text == run.written_settings) return;
    if (write_whole(run.options.settings_file, text)) run.written_settings = std::move(text);
}

void draw(WindowLoop& run, PixelSize size, double seconds) {
    Commands commands;
    const Fonts& fonts = run.canvas.fonts_at(pixel_scale(run.studio));
    run.canvas.begin_frame(size, seconds, run.input);
    draw_frame(run.studio, fonts, commands);
    run.window.set_cursor(ImGui::GetMouseCursor());
    run.canvas.end_frame(size, colours_of(run.studio.theme).background);
    run.window.swap();
    write_state(run);    // of what is on the screen now, before the mouse changes it
    for (const Command& command : commands) obey(run, command);
    if (!commands.empty()) run.frames_owed = frames_to_settle;
    write_settings(run);
}

void go_on(WindowLoop& run) {
    bool has_grown = false;
    run.is_going_on = run.source.go_on && run.source.go_on(run.studio, has_grown);
    if (has_grown) run.frames_owed = std::max(run.frames_owed, 1);
}

void watch(WindowLoop& run) {
    if (!run.source.watch || !run.source.watch(run.studio)) return;
    see_moment(run);
    run.frames_owed = frames_to_settle;
}

// Returns at once while there is something to draw; else sleeps until something happens.
void wait(const WindowLoop& run) {
    if (run.frames_owed > 0 || !run.input.mouse.empty() || run.is_going_on) {
        glfwPollEvents();
    } else {
        glfwWaitEventsTimeout(is_moving(run.studio) ? frame_seconds : run.source.watch ? watch_seconds : 1.0);
    }
}

void one_frame(WindowLoop& run) {
    const PixelSize size = run.window.framebuffer();
    if (size.width <= 0 || size.height <= 0) return;    // minimised
    const double now = glfwGetTime();
    const double seconds = now - run.last_frame;
    run.last_frame = now;
    follow_display(run, size);
    obey_keyboard(run);
    let_time_pass(run, seconds);
    see_moment(run);
    draw(run, size, seconds);
}

}    // namespace

WindowEnd run_window(Studio studio, const RunSource& source, const WindowOptions& options) {
    UserInput input;
    WindowRequest request;
    if (studio.lesson.shown)
        request.title = studio.lesson.shown->lesson.title + " - Coroscope";
    else
        request.title = studio.source.name.empty() ? "Coroscope" : studio.source.name + " - Coroscope";
    request.width = options.width;
    request.height = options.height;
    request.input = &input;
    GlfwWindow window(request);
    if (!window) return {window.problem()};

    Canvas canvas;
    WindowLoop run{std::move(studio), source, options, input, window, canvas};
    run.display_scale = window.content_scale();
    run.studio.scale = run.display_scale * options.scale;
    apply_settings(run.studio, read_whole(options.settings_file));
    if (options.has_theme) run.studio.theme = options.theme;
    run.written_settings = settings_now(run);
    run.canvas.fonts_at(pixel_scale(run.studio));
    window.show();
    int frames = 0;
    while (!run.studio.wants_quit) {
        if (options.exit_after_frames > 0) run.frames_owed = frames_to_settle;    // does not wait for anyone
        wait(run);
        if (window.take_close()) {
            obey(run, {CommandKind::quit});
            run.frames_owed = frames_to_settle;
        }
        if (input.is_anything_new) run.frames_owed = frames_to_settle;
        input.is_anything_new = false;
        go_on(run);
        watch(run);
        if (run.frames_owed == 0 && !is_moving(run.studio) && input.mouse.empty()) continue;
        run.frames_owed = std::max(0, run.frames_owed - 1);
        one_frame(run);
        if (options.exit_after_frames > 0 && ++frames >= options.exit_after_frames) break;
    }
    watch(run);
    return {};
}

}    // namespace coroscope
