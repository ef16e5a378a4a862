// Arguments: which command is meant, and what it is given. The only place that knows commands, window and pictures,
// and that includes CLI11, which takes longer to compile than anything else.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "app/cli/debug_command.hpp"
#include "app/cli/lesson_command.hpp"
#include "app/cli/play_command.hpp"
#include "app/cli/run_command.hpp"
#include "app/cli/show_command.hpp"
#include "app/cli/supports_command.hpp"
#include "core/session/limits.hpp"
#if COROSCOPE_WINDOW
#include "app/window_commands.hpp"
#endif

namespace {

using namespace coroscope;

constexpr const char* kStatuses =
    "\nExit status: that of the program; 3 every task waits (deadlock), 4 a limit was reached,\n"
    "2 the program is refused, a file cannot be read, or a wrong argument; 1 also syntax errors.\n";
constexpr const char* kShowStatuses =
    "\nExit status: 0; 1 syntax error; 2 the program is refused, a file cannot be read or written, there is no such\n"
    "place in the run, or a wrong argument.\n";

void add_program_options(CLI::App& command, ProgramOptions& options) {
    command.add_option("FILE", options.file, "the Python program")->required();
    command.add_option("--seed", options.seed, "what random numbers come from (default 0)")->type_name("N");
    command.add_option("--limit", options.limits, "set a limit; the names and their numbers stand below")
        ->type_name("NAME=VALUE")
        ->take_all()
        ->allow_extra_args(false);
}

void add_where(CLI::App& command, Where& where) {
    auto* step =
        command.add_option("--step", where.step, "after this many steps (0: before the first)")->type_name("N");
    auto* event = command.add_option("--event", where.event, "at this line of the JSON Lines trace")->type_name("K");
    auto* line = command.add_option("--line", where.line, "just before line L runs, for the k-th time (default 1)")
                     ->type_name("L[:k]");
    auto* at = command.add_option("--at", where.at, "at a moment in words: \"b resumes\", 'prints \"b done\"', end")
                   ->type_name("MOMENT");
    step->excludes(event)->excludes(line)->excludes(at);
    event->excludes(line)->excludes(at);
    line->excludes(at);
}

void add_debug_program(CLI::App& command, DebugOptions& options) {
    command.add_option("FILE", options.program.file, "the Python program")->required();
    command.add_option("--seed", options.program.seed, "what random numbers come from");
    command.add_option("--limit", options.program.limits, "NAME=VALUE")->take_all()->allow_extra_args(false);
    command.add_option("--trace", options.trace, "write the events as JSON Lines");
}

void add_debug_commands(CLI::App& app, DebugOptions& options, bool is_listed, int& status) {
    auto* debug = app.add_subcommand("debug", "for those who work on Coroscope");
    if (!is_listed) debug->group("");
    debug->require_subcommand(1);

    auto* save = debug->add_subcommand("save", "run to a step and write the session with its machine to a file");
    add_debug_program(*save, options);
    save->add_option("--step", options.step, "where to stop")->required();
    save->add_option("-o,--output", options.file, "the file")->required();
    save->callback([&] { status = save_command(options); });

    auto* resume = debug->add_subcommand("resume", "read such a file, run to the end, print the digest");
    resume->add_option("SAVED", options.file, "the file")->required();
    resume->add_option("--trace", options.trace, "write the events from there on as JSON Lines");
    resume->add_option("--step", options.step, "stop at this step instead");
    resume->add_option("-o,--output", options.output, "save the session again, where it stopped");
    resume->callback([&] { status = resume_command(options); });

    auto* last = debug->add_subcommand("digest", "run to the end of the module and print the machine's digest");
    add_debug_program(*last, options);
    last->callback([&] { status = digest_command(options); });

    auto* entries = debug->add_subcommand("entries", "count how often the interpreter loop is entered, and for what");
    add_debug_program(*entries, options);
    entries->callback([&] { status = entries_command(options); });

    auto* visits = debug->add_subcommand("visits", "visit steps in a random order and print what is there");
    add_debug_program(*visits, options);
    visits->add_option("--count", options.count, "how many");
    visits->add_option("--order", options.order, "where the random order begins");
    visits->add_option("--chunk", options.chunk_events, "keep the texts of so many events, and make others again");
    visits->add_flag("--no-checkpoints", options.has_no_checkpoints, "run from the start each time");
    visits->callback([&] { status = visits_command(options); });
}

void add_lesson_commands(CLI::App& app, LessonOptions& options, int& status) {
    auto* lesson = app.add_subcommand("lesson", "check, begin, show, try and list lessons");
    lesson->require_subcommand(1);
    lesson->footer("A lesson opens in the window with: coroscope LESSON.md\nHow one is written: lessons/README.md\n");

    auto* check = lesson->add_subcommand("check", "report every mistake in lessons, and run all that they claim");
    check->add_option("PATH", options.paths, "lessons, or folders of them")->required();
    check->footer("Exit status: 0 all is true; 1 there are mistakes; 2 a file cannot be read, or a wrong argument.\n");
    check->callback([&] { status = check_lessons_command(options); });

    auto* begin = lesson->add_subcommand("new", "write a small lesson to begin with");
    begin->add_option("NAME", options.file, "of the file; .md is added")->required();
    begin->footer("Exit status: 0; 2 the file exists, cannot be written, or a wrong argument.\n");
    begin->callback([&] { status = new_lesson_command(options); });

    auto* show = lesson->add_subcommand("show", "print what the window shows of a lesson");
    show->add_option("FILE", options.file, "the lesson")->required();
    show->add_option("--page", options.page, "which page (default 1)")->type_name("N");
    show->add_option("--stop", options.stop, "at the page's K-th stop (default: its beginning)")->type_name("K");
    show->add_option("--answer", options.answer, "choose this option in the question that is open")->type_name("K");
    show->add_option("--width", options.width, "of the text in characters (default 100)")
        ->type_name("N")
        ->check(CLI::Range(40, 400));
    show->footer(
        "Exit status: 0; 1 the lesson has mistakes, which are printed as well; 2 there is no such page, stop or "
        "option,\n"
        "the file cannot be read, or a wrong argument.\n");
    show->callback([&] { status = show_lesson_command(options); });

    auto* attempt = lesson->add_subcommand("try", "whether a program does what an exercise of a lesson asks for");
    attempt->add_option("FILE", options.file, "the lesson")->required();
    attempt->add_option("PROGRAM", options.program, "the program, changed")->required();
    attempt->add_option("--page", options.page, "the page of the exercise (default: the first that has one)")
        ->type_name("N");
    attempt->footer(
        "Exit status: 0 it does; 1 it does not, or it cannot be run; 2 a file cannot be read, there is no such page, "
        "or a\n"
        "wrong argument.\n");
    attempt->callback([&, attempt] {
        if (attempt->count("--page") == 0) options.page = 0;
        status = try_lesson_command(options);
    });

    auto* list = lesson->add_subcommand("list", "print file, level and title of lessons");
    list->add_option("PATH", options.paths, "lessons, or folders of them")->required();
    list->footer("Exit status: 0; 1 a file is no text; 2 a file cannot be read, or a wrong argument.\n");
    list->callback([&] { status = list_lessons_command(options); });
}

#if COROSCOPE_WINDOW
// `render`, and the options of the window itself.
void add_window_commands(CLI::App& app, WindowCommands& options, int& status) {
    app.add_option("FILE", options.program.file, "the Python program to show, a lesson (.md), or a folder of lessons");
    auto add_common = [&](CLI::App& command) {
        command.add_option("--seed", options.program.seed, "what random numbers come from (default 0)")->type_name("N");
        command.add_option("--limit", options.program.limits, "set a limit")
            ->type_name("NAME=VALUE")
            ->take_all()
            ->allow_extra_args(false);
        command.add_option("--size", options.size, "width and height in pixels (default 1600x900)")->type_name("WxH");
        command.add_option("--scale", options.scale, "enlarge everything (default 1)")->type_name("S");
        command.add_option("--theme", options.theme, "dark (default) or light")->type_name("THEME");
        command.add_flag("--present", options.is_presenting, "larger, and only what is read from the last row");
    };
    auto add_place = [&](CLI::App& command) {
        command.add_option("--page", options.lesson.page, "of a lesson: the page to begin with")->type_name("N");
        command.add_option("--stop", options.lesson.stop, "of a lesson: at the page's K-th stop")->type_name("K");
        command
            .add_option("--answer", options.lesson.answer, "of a lesson: choose this option and see what refutes it")
            ->type_name("K");
    };
    add_common(app);
    add_place(app);
    app.add_option("--learner", options.lesson.learner, "whose progress in lessons is kept (default me)")
        ->type_name("NAME");
    app.add_flag("--recover", options.program.is_recovering,
                 "go on with what was done to FILE when the window that did it died");
    app.add_option("--step", options.where.step, "where the cursor stands at first")->type_name("N");
    app.add_option("--state", options.state_file, "write the window's state as text to this file after each change")
        ->type_name("STATE");
    app.add_option("--frames", options.frames, "close after so many frames")->group("");

    auto* render = app.add_subcommand("render", "draw the window's frame at a step as a PNG file, without a display");
    render->add_option("FILE", options.program.file, "the Python program or the lesson")->required();
    add_common(*render);
    add_place(*render);
    auto* step = render->add_option("--step", options.where.step, "after this many steps")->type_name("N");
    auto* event =
        render->add_option("--event", options.where.event, "at this line of the JSON Lines trace")->type_name("K");
    auto* line = render->add_option("--line", options.where.line, "just before line L runs, for the k-th time")
                     ->type_name("L[:k]");
    auto* at = render->add_option("--at", options.where.at, "at a moment in words: \"b resumes\"")->type_name("MOMENT");
    step->excludes(event)->excludes(line)->excludes(at);
    event->excludes(line)->excludes(at);
    line->excludes(at);
    render->add_option("-o,--output", options.output, "the PNG file")->type_name("OUT.png")->required();
    render->footer(
        "Exit status: 0; 1 syntax error; 2 the program is refused, a file cannot be read or written, there is no\n"
        "such place in the run, or a wrong argument.\n");
    render->callback([&] { status = render_command(options); });
}

#endif

// What follows `--` is the program's own.
int split_arguments(int count, char** arguments, std::vector<std::string>& own) {
    for (int i = 1; i < count; ++i) {
        if (std::string(arguments[i]) != "--") continue;
        // `show -- FILE`: nothing but the file follows, which may begin with a dash.
        if (std::string(arguments[1]) != "run") return count;
        for (int k = i + 1; k < count; ++k) own.emplace_back(arguments[k]);
        return i;
    }
    return count;
}

int run_main(int count, char** arguments) {
    CLI::App app{
        "Coroscope runs Python programs with generators, coroutines and asyncio, and shows what happens inside."};
    app.set_help_all_flag("--help-all", "print the help of all commands, those for developers too");
    app.set_version_flag("--version", "coroscope 0.1");
    app.require_subcommand(0, 1);
    int status = 0;
    auto limits = "Limits:\n" + describe_limits();

    RunOptions run;
    auto* run_app = app.add_subcommand("run", "run a program as python3 would");
    add_program_options(*run_app, run.program);
    auto* trace = run_app->add_option("--trace", run.trace, "write every event as a line of JSON");
    trace->type_name("OUT.jsonl");
    run_app->add_flag("--causes", run.has_causes, "with further lines: why each ran, who stood in which line")
        ->needs(trace);
    bool is_unrecorded = false;
    run_app->add_flag("--no-record", is_unrecorded, "record nothing: how fast the bare machine is");
    run_app->footer("What follows -- is the program's own: coroscope run FILE -- ARGS\n" + limits + kStatuses);
    run_app->callback([&] {
        run.is_recording = !is_unrecorded;
        status = run_command(run);
    });

    ShowOptions show;
    auto* show_app = app.add_subcommand("show", "print what the window shows: one moment, or the whole run");
    add_program_options(*show_app, show.program);
    add_where(*show_app, show.where);
    show_app->footer(limits + kShowStatuses);
    show_app->callback([&] { status = show_command(show); });

    std::string examined;
    auto* supports_app = app.add_subcommand("supports", "say what of Python runs here, or what in a file does not");
    supports_app->add_option("FILE", examined, "the Python program to look into; it is not run");
    supports_app->footer(
        "Exit status: 0; 1 syntax error; 2 something in the program is outside, or it cannot be read.\n");
    supports_app->callback([&] { status = supports_command(examined); });

    LessonOptions lesson;
    add_lesson_commands(app, lesson, status);
    PlayOptions play;
    add_play_commands(app, play, status);

    DebugOptions debug;
    bool lists_all =
        std::any_of(arguments + 1, arguments + count, [](const char* a) { return std::string(a) == "--help-all"; });
    add_debug_commands(app, debug, lists_all, status);

#if COROSCOPE_WINDOW
    WindowCommands window;
    add_window_commands(app, window, status);
#endif
    app.footer(std::string("Without a command: the window, on FILE if one is named.\n") + kShowStatuses);

    auto parsed = split_arguments(count, arguments, run.program.arguments);
    try {
        app.parse(parsed, arguments);
    } catch (const CLI::ParseError& error) {
        auto code = app.exit(error);
        return code == 0 ? 0 : kStatusWrongUse;
    }
#if COROSCOPE_WINDOW
    if (app.get_subcommands().empty()) status = window_command(window);
#else
    if (app.get_subcommands().empty()) {
        std::fputs("coroscope: this build has no window; see coroscope --help for what it does have\n", stderr);
        status = kStatusWrongUse;
    }
#endif
    return status;
}

}    // namespace

int main(int count, char** arguments) {
    try {
        return run_main(count, arguments);
    } catch (const std::exception& error) {
        std::fflush(stdout);
        std::fprintf(stderr, "coroscope: an error of its own: %s\n", error.what());
        return 70;
    }
}
