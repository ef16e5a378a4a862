#if COROSCOPE_WINDOW
#include "app/window_commands.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "app/gui/run_window.hpp"
#include "app/picture/seen.hpp"
#include "app/raster/png.hpp"
#include "app/raster/render_frame.hpp"
#include "core/session/limits.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kWindowEvents = 200'000;

int complain(const std::string& what) {
    std::fprintf(stderr, "coroscope: %s\n", what.c_str());
    return kStatusWrongUse;
}

struct Size {
    int width = 0, height = 0;
};
std::optional<Size> size_from(const std::string& text) {
    Size size;
    char more = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &size.width, &size.height, &more) != 2) return {};
    if (size.width < 64 || size.height < 64 || size.width > 16384 || size.height > 16384) return {};
    return size;
}

std::string file_name(const std::string& path) {
    auto slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

// The run as far as it is recorded, with the cursor at a step.
void show_history(Studio& studio, History& history, Step cursor) {
    auto ending = std::make_shared<const Moment>(history.moment_at(history.last_step()));
    Source source(file_name(history.execution().source().name), history.execution().source().text);
    studio.seed = static_cast<std::uint64_t>(history.execution().session.seed);
    show_run(studio, std::move(source), shared_trace(history), ending, cursor);
}

// Until the run ends, the log is full or the time is over.
void run_ahead(History& history, std::chrono::milliseconds time) {
    auto end = std::chrono::steady_clock::now() + time;
    while (!history.is_full() && std::chrono::steady_clock::now() < end && history.advance(Checkpoints::kSpacing))
        continue;
}

// The program's text, and what is wrong with it.
void show_refusal(Studio& studio, const OpenedProgram& opened) {
    Source source(file_name(opened.source.name), opened.source.text);
    auto& problem = opened.refusal.problems.front();
    studio.notice_line = source.line_of(problem.span.begin);
    studio.notice = (problem.kind.empty() ? "" : problem.kind + ": ") + problem.message;
    if (!problem.hint.empty()) studio.notice += "\n" + problem.hint;
    auto notice = studio.notice;
    auto line = studio.notice_line;
    show_run(studio, std::move(source), std::make_shared<const Trace>(), nullptr, 0);
    studio.notice = notice;
    studio.notice_line = line;
}

int render_command(const WindowCommands& options) {
    auto size = size_from(options.size);
    if (!size) return complain("--size is WIDTHxHEIGHT in pixels, 64 to 16384 each, not " + options.size);
    if (options.theme != "dark" && options.theme != "light")
        return complain("--theme is dark or light, not " + options.theme);
    auto opened = open_program(options.program);
    Studio studio;
    studio.theme = options.theme == "light" ? ThemeKind::light : ThemeKind::dark;
    if (opened.execution) {
        History history(std::move(opened.execution));
        history.run_until(0);
        std::string message;
        auto step = find_step(history, options.where, message);
        if (!step) return complain(message);
        show_history(studio, history, *step);
        studio.moment = seen(history.moment_at(studio.cursor), *studio.picture, *studio.trace);
    } else {
        std::fprintf(stderr, "%s\n", opened.message.c_str());
        if (opened.source.name.empty()) return opened.status;
        show_refusal(studio, opened);
    }
    auto image = render_frame(studio, size->width, size->height, options.scale);
    if (!write_png(image, options.output)) return complain("cannot write " + options.output);
    return opened.status;
}

}    // namespace

int window_command(const WindowCommands& options) {
    std::unique_ptr<History> history;
    Studio studio;
    auto size = size_from(options.size);
    if (!size) return complain("--size is WIDTHxHEIGHT in pixels, 64 to 16384 each, not " + options.size);
    if (!options.program.file.empty()) {
        auto opened = open_program(options.program);
        if (!opened.execution && opened.source.name.empty()) {
            std::fprintf(stderr, "%s\n", opened.message.c_str());
            return opened.status;
        }
        if (opened.execution) {
            HistoryOptions how;
            how.log.capacity = kWindowEvents;
            history = std::make_unique<History>(std::move(opened.execution), how);
            run_ahead(*history, std::chrono::milliseconds(2000));
            show_history(studio, *history, options.where.step.value_or(0));
        } else {
            std::fputs(opened.message.c_str(), stderr);
            show_refusal(studio, opened);
        }
    }
    WindowOptions window;
    window.state_file = options.state_file;
    window.width = size->width;
    window.height = size->height;
    window.scale = options.scale;
    window.exit_after_frames = options.frames;
    studio.theme = options.theme == "light" ? ThemeKind::light : ThemeKind::dark;
    auto satisfy = [&](Studio& s) {
        // A run that goes on is followed when the cursor comes to where it is known to.
        if (history && !history->has_ended() && !history->is_full() && s.cursor >= history->trace().last_step) {
            run_ahead(*history, std::chrono::milliseconds(100));
            show_history(s, *history, s.cursor);
        }
        s.moment = history ? seen(history->moment_at(s.cursor), *s.picture, *s.trace) : Moment{};
        s.moment.step = s.cursor;
    };
    auto end = run_window(std::move(studio), satisfy, window);
    return end ? 0 : complain(end.problem);
}

void add_window_commands(CLI::App& app, WindowCommands& options, int& status) {
    app.add_option("FILE", options.program.file, "the Python program to show");
    auto add_common = [&](CLI::App& command) {
        command.add_option("--seed", options.program.seed, "what random numbers come from (default 0)")->type_name("N");
        command.add_option("--limit", options.program.limits, "set a limit")
            ->type_name("NAME=VALUE")
            ->take_all()
            ->allow_extra_args(false);
        command.add_option("--size", options.size, "width and height in pixels (default 1600x900)")->type_name("WxH");
        command.add_option("--scale", options.scale, "enlarge everything (default 1)")->type_name("S");
        command.add_option("--theme", options.theme, "dark (default) or light")->type_name("THEME");
    };
    add_common(app);
    app.add_option("--step", options.where.step, "where the cursor stands at first")->type_name("N");
    app.add_option("--state", options.state_file, "write the window's state as text to this file after each change")
        ->type_name("STATE");
    app.add_option("--frames", options.frames, "close after so many frames")->group("");

    auto* render = app.add_subcommand("render", "draw the window's frame at a step as a PNG file, without a display");
    render->add_option("FILE", options.program.file, "the Python program")->required();
    add_common(*render);
    auto* step = render->add_option("--step", options.where.step, "after this many steps")->type_name("N");
    auto* event =
        render->add_option("--event", options.where.event, "at this line of the JSON Lines trace")->type_name("K");
    auto* line = render->add_option("--line", options.where.line, "just before line L runs, for the k-th time")
                     ->type_name("L[:k]");
    step->excludes(event)->excludes(line);
    event->excludes(line);
    render->add_option("-o,--output", options.output, "the PNG file")->type_name("OUT.png")->required();
    render->footer(
        "Exit status: 0; 1 syntax error; 2 the program is refused, a file cannot be read or written, there is no\n"
        "such place in the run, or a wrong argument.\n");
    render->callback([&] { status = render_command(options); });
}

}    // namespace coroscope
#endif
