#if COROSCOPE_WINDOW
#include "app/window_commands.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "app/followed_run.hpp"
#include "app/gui/run_window.hpp"
#include "app/picture/seen.hpp"
#include "app/program_window.hpp"
#include "app/raster/png.hpp"
#include "app/raster/render_frame.hpp"
#include "core/session/limits.hpp"
#include "core/session/seed.hpp"

namespace coroscope {
namespace {

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

bool is_theme(const std::string& name) {
    return name.empty() || name == "dark" || name == "light";
}

}    // namespace

int render_command(const WindowCommands& options) {
    auto size = size_from(options.size);
    if (!size) return complain("--size is WIDTHxHEIGHT in pixels, 64 to 16384 each, not " + options.size);
    if (!is_theme(options.theme)) return complain("--theme is dark or light, not " + options.theme);
    Studio studio;
    studio.session.is_there = true;
    studio.theme = options.theme == "light" ? ThemeKind::light : ThemeKind::dark;
    studio.is_presenting = options.is_presenting;
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
        show_run(studio, shown_source(history.execution()), shared_trace(history), ending, *step);
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

namespace {

OpenedSubject open_subject(const ProgramOptions& program, const LessonPlace& place, Step cursor, Studio& studio) {
    if (names_lesson(program.file)) return open_lesson_window(program.file, place, studio);
    return program.file.empty() ? OpenedSubject{} : open_program_window(program, cursor, studio);
}

// What a person has set up stays, all else is as if the window had been opened on it.
void open_another(const std::string& path, const WindowCommands& options, OpenedSubject& subject, Studio& studio) {
    Studio fresh;
    fresh.width = studio.width;
    fresh.height = studio.height;
    fresh.scale = studio.scale;
    fresh.is_presenting = studio.is_presenting;
    fresh.theme = studio.theme;
    fresh.splits = studio.splits;
    fresh.is_motion_off = studio.is_motion_off;
    fresh.has_all_lanes = studio.has_all_lanes;
    fresh.prompt.history = studio.prompt.history;
    ProgramOptions program = options.program;
    program.file = path;
    LessonPlace place;
    place.learner = options.lesson.learner;
    auto opened = open_subject(program, place, 0, fresh);
    if (!opened.subject) {
        studio.session.said = opened.message;
        studio.session.is_wrong = true;
        return;
    }
    // What the studio shows belongs to the subject before, which goes after it.
    auto before = std::move(subject);
    subject = std::move(opened);
    studio = std::move(fresh);
    studio.moment.step = ~Step{0};
}

}    // namespace

int window_command(const WindowCommands& options) {
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
    auto subject = open_subject(options.program, options.lesson, options.where.step.value_or(0), studio);
    if (!subject.subject && !options.program.file.empty()) {
        std::fprintf(stderr, "%s\n", subject.message.c_str());
        return subject.status;
    }
    RunSource source;
    source.satisfy = [&](Studio& s) {
        if (subject.subject) return subject.subject->see(s);
        s.moment = Moment{};
        s.moment.step = s.cursor;
    };
    source.go_on = [&](Studio& s, bool& has_grown) { return subject.subject && subject.subject->go_on(s, has_grown); };
    source.watch = [&](Studio& s) { return subject.subject && subject.subject->watch(s); };
    source.obey = [&](Studio& s) {
        // What is done may ask for more: to open another file once this one is saved.
        while (!s.errands.empty()) {
            const Errand errand = std::move(s.errands.front());
            s.errands.erase(s.errands.begin());
            if (errand.kind == ErrandKind::open)
                open_another(errand.text, options, subject, s);
            else if (subject.subject)
                subject.subject->obey(s, errand);
            else if (errand.kind == ErrandKind::list_files)
                list_files(s, errand.text);
        }
    };
    auto end = run_window(std::move(studio), source, window);
    return end ? 0 : complain(end.problem);
}

}    // namespace coroscope
#endif
