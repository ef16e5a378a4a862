#if COROSCOPE_WINDOW
#include "app/window_commands.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "app/gui/run_window.hpp"
#include "app/picture/picture_maker.hpp"
#include "app/picture/seen.hpp"
#include "app/raster/png.hpp"
#include "app/raster/render_frame.hpp"
#include "core/session/limits.hpp"
#include "core/session/seed.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kWindowEvents = 2'000'000;

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

Source shown_source(const History& history) {
    return Source(file_name(history.execution().source().name), history.execution().source().text);
}

// A run that the window follows: the machine goes ahead of the cursor by a horizon, and the picture grows along.
class Followed {
public:
    explicit Followed(std::unique_ptr<History> history)
        : history_(std::move(history)), maker_(shown_source(*history_)) {}

    void show(Studio& studio, Step cursor) {
        run_ahead(cursor + kHorizon, std::chrono::milliseconds(300));
        publish();
        // The trace belongs to the history, which outlives the studio.
        std::shared_ptr<const Trace> trace(std::shared_ptr<void>(), &history_->trace());
        studio.seed = short_seed(history_->execution().session.seed);
        show_growing_run(studio, shown_source(*history_), std::move(trace), maker_.picture(), cursor);
        see(studio);
    }
    // The moment at the cursor; where that is the last step known, the machine first goes on for a blink.
    void see(Studio& studio) {
        if (is_going_on() && studio.cursor + kNear >= shown_step_) {
            run_ahead(studio.cursor + kHorizon, std::chrono::milliseconds(15));
            publish();
            grow(studio);
        }
        studio.moment = seen(history_->moment_at(studio.cursor), *studio.picture, *studio.trace);
        studio.moment.step = studio.cursor;
        studio.is_full = history_->is_full();
    }
    // A slice of the way to the horizon. False: there is nothing to do until the cursor moves.
    bool go_on(Studio& studio, bool& has_grown) {
        has_grown = false;
        if (!is_going_on() || history_->trace().last_step >= studio.cursor + kHorizon) return false;
        run_ahead(studio.cursor + kHorizon, std::chrono::milliseconds(6));
        const Step known = history_->trace().last_step;
        const bool is_there = !is_going_on() || known >= studio.cursor + kHorizon;
        // Showing takes time in proportion to all there is, so it is done when that has grown by a good part.
        if (!is_there && known < shown_step_ + shown_step_ / 3) return true;
        publish();
        grow(studio);
        studio.is_full = history_->is_full();
        if (is_there) studio.moment.step = ~Step{0};    // the last step may say more by now
        has_grown = true;
        return !is_there;
    }

private:
    bool is_going_on() const { return !history_->has_ended() && !history_->is_full(); }
    void run_ahead(Step step, std::chrono::milliseconds time) {
        auto end = std::chrono::steady_clock::now() + time;
        while (is_going_on() && history_->trace().last_step < step && std::chrono::steady_clock::now() < end)
            history_->advance(kSlice);
    }
    void publish() {
        LaneNames names;
        for (const auto& [number, task] : history_->log().tasks)
            names.calls[{EntityKind::task, number}] = task.call.empty() ? task.qualname + "()" : task.call;
        for (const GeneratorView& generator : history_->moment_at(history_->last_step()).generators)
            if (generator.id) names.variables[generator.id] = generator.variable;
        maker_.read(history_->trace(), names);
        shown_step_ = history_->trace().last_step;
    }

    static constexpr Step kHorizon = 200'000, kNear = 1'000;
    static constexpr std::int64_t kSlice = 20'000;    // fuel: well under a frame

    std::unique_ptr<History> history_;
    PictureMaker maker_;
    Step shown_step_ = 0;
};

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

bool is_theme(const std::string& name) {
    return name.empty() || name == "dark" || name == "light";
}

}    // namespace

int render_command(const WindowCommands& options) {
    auto size = size_from(options.size);
    if (!size) return complain("--size is WIDTHxHEIGHT in pixels, 64 to 16384 each, not " + options.size);
    if (!is_theme(options.theme)) return complain("--theme is dark or light, not " + options.theme);
    Studio studio;
    studio.theme = options.theme == "light" ? ThemeKind::light : ThemeKind::dark;
    if (names_lesson(options.program.file)) {
        if (auto status = show_lesson_picture(options.program.file, options.lesson, studio)) return status;
        auto image = render_frame(studio, size->width, size->height, options.scale);
        return write_png(image, options.output) ? 0 : complain("cannot write " + options.output);
    }
    auto opened = open_program(options.program);
    if (opened.execution) {
        History history(std::move(opened.execution));
        history.run_until(0);
        std::string message;
        auto step = find_step(history, options.where, message);
        if (!step) return complain(message);
        auto ending = std::make_shared<const Moment>(history.moment_at(history.last_step()));
        studio.seed = short_seed(history.execution().session.seed);
        studio.is_full = history.is_full();
        show_run(studio, shown_source(history), shared_trace(history), ending, *step);
        studio.moment = seen(history.moment_at(studio.cursor), *studio.picture, *studio.trace);
    } else {
        std::fprintf(stderr, "%s\n", opened.message.c_str());
        if (opened.source.name.empty()) return opened.status;
        show_refusal(studio, opened);
    }
    studio.is_presenting = options.is_presenting;
    auto image = render_frame(studio, size->width, size->height, options.scale);
    if (!write_png(image, options.output)) return complain("cannot write " + options.output);
    return opened.status;
}

namespace {

// Where the window's settings are kept: where the system keeps such files, unless said otherwise.
std::string settings_file(const WindowCommands& options) {
    if (!options.settings_file.empty()) return options.settings_file == "none" ? "" : options.settings_file;
    const char* folder = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    std::filesystem::path path = folder && *folder ? folder : "";
    if (path.empty() && home && *home) path = std::filesystem::path(home) / ".config";
    if (path.empty()) return "";
    std::error_code failed;
    std::filesystem::create_directories(path / "coroscope", failed);
    return failed ? "" : (path / "coroscope" / "window").string();
}

}    // namespace

int window_command(const WindowCommands& options) {
    std::unique_ptr<Followed> followed;
    Studio studio;
    auto size = size_from(options.size);
    if (!size) return complain("--size is WIDTHxHEIGHT in pixels, 64 to 16384 each, not " + options.size);
    if (!is_theme(options.theme)) return complain("--theme is dark or light, not " + options.theme);
    WindowOptions window;
    window.state_file = options.state_file;
    window.width = size->width;
    window.height = size->height;
    window.scale = options.scale;
    window.exit_after_frames = options.frames;
    window.settings_file = settings_file(options);
    studio.is_presenting = options.is_presenting;
    window.has_theme = !options.theme.empty();
    window.theme = options.theme == "light" ? ThemeKind::light : ThemeKind::dark;
    if (names_lesson(options.program.file))
        return lesson_window(options.program.file, options.lesson, std::move(studio), window);
    if (!options.program.file.empty()) {
        auto program = options.program;
        // An endless program is fine here: nobody waits for its end.
        program.limits.insert(program.limits.begin(), "fuel=4_000_000_000_000_000_000");
        auto opened = open_program(program);
        if (!opened.execution && opened.source.name.empty()) {
            std::fprintf(stderr, "%s\n", opened.message.c_str());
            return opened.status;
        }
        if (opened.execution) {
            HistoryOptions how;
            how.log.capacity = kWindowEvents;
            followed = std::make_unique<Followed>(std::make_unique<History>(std::move(opened.execution), how));
            followed->show(studio, options.where.step.value_or(0));
        } else {
            std::fputs(opened.message.c_str(), stderr);
            show_refusal(studio, opened);
        }
    }
    RunSource source;
    source.satisfy = [&](Studio& s) {
        if (followed) return followed->see(s);
        s.moment = Moment{};
        s.moment.step = s.cursor;
    };
    if (followed) source.go_on = [&](Studio& s, bool& has_grown) { return followed->go_on(s, has_grown); };
    auto end = run_window(std::move(studio), source, window);
    return end ? 0 : complain(end.problem);
}

}    // namespace coroscope
#endif
