#include "app/cli/lesson_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/cli/lesson_text.hpp"
#include "app/cli/new_lesson.hpp"
#include "app/cli/options.hpp"
#include "app/cli/read_program.hpp"
#include "core/lesson/check_lesson.hpp"
#include "core/lesson/read_lesson.hpp"

namespace coroscope {
namespace {

namespace fs = std::filesystem;

constexpr int kStatusMistakes = 1;

int complain(const std::string& what) {
    std::fprintf(stderr, "coroscope: %s\n", what.c_str());
    return kStatusWrongUse;
}

// The lesson's text; where it is not text, says so and sets `status`.
std::optional<Source> open_lesson(const std::string& path, int& status) {
    auto bytes = read_file(path, kMostLessonBytes);
    if (!bytes) {
        status = complain(bytes.problem().message);
        return {};
    }
    auto source = lesson_source(path, std::move(*bytes));
    if (source) return std::move(*source);
    std::fprintf(stderr, "%s: %s\n", path.c_str(), source.problem().message.c_str());
    status = kStatusMistakes;
    return {};
}

std::string counted(std::size_t count, const char* one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::size_t questions_of(const Lesson& lesson) {
    std::size_t count = 0;
    for (auto& page : lesson.pages) count += page.questions.size();
    return count;
}

bool all_lessons(const std::vector<std::string>& paths, std::vector<std::string>& files, int& status) {
    for (auto& path : paths) {
        std::string why;
        if (find_lessons(path, files, why)) continue;
        status = complain(why);
        return false;
    }
    return true;
}

int check_command(const LessonOptions& options) {
    std::vector<std::string> files;
    int status = 0;
    if (!all_lessons(options.paths, files, status)) return status;
    std::size_t mistakes = 0, claims = 0;
    for (auto& file : files) {
        int own = 0;
        auto source = open_lesson(file, own);
        if (!source) {
            status = std::max(status, own);
            ++mistakes;
            continue;
        }
        auto checked = check_lesson(*source);
        for (auto& mistake : checked.mistakes) std::fputs(mistake_text(*source, mistake).c_str(), stderr);
        for (auto& note : checked.notes)
            fmt::print("{}:{}: note: {}\n", file, source->line_of(note.span.begin), note.message);
        mistakes += checked.mistakes.size();
        claims += static_cast<std::size_t>(checked.claims);
        auto held = checked.mistakes.empty() ? "all is true" : counted(checked.mistakes.size(), "mistake");
        fmt::print("{}: {}, {}, {}: {}\n", file, counted(checked.lesson.pages.size(), "page"),
                   counted(questions_of(checked.lesson), "question"),
                   counted(static_cast<std::size_t>(checked.claims), "claim"), held);
        std::fflush(stdout);
    }
    if (files.size() > 1)
        fmt::print("{}, {}: {}\n", counted(files.size(), "lesson"), counted(claims, "claim"),
                   mistakes == 0 ? "all is true" : counted(mistakes, "mistake"));
    return mistakes && status == 0 ? kStatusMistakes : status;
}

int list_command(const LessonOptions& options) {
    std::vector<std::string> files;
    int status = 0;
    if (!all_lessons(options.paths, files, status)) return status;
    for (auto& file : files) {
        auto source = open_lesson(file, status);
        if (!source) continue;
        auto read = read_lesson(*source);
        fmt::print("{:<32} {:<12} {}\n", file, read.lesson.level, read.lesson.title);
    }
    return status;
}

int show_lesson_command(const LessonOptions& options) {
    int status = 0;
    auto source = open_lesson(options.file, status);
    if (!source) return status;
    auto checked = check_lesson(*source);
    for (auto& mistake : checked.mistakes) std::fputs(mistake_text(*source, mistake).c_str(), stderr);
    LessonView view{options.page, options.stop, options.answer, options.width};
    auto text = lesson_text(checked, view);
    if (!text) return complain(text.problem().message);
    std::fputs(text->c_str(), stdout);
    return checked.mistakes.empty() ? 0 : kStatusMistakes;
}

int new_command(const LessonOptions& options) {
    auto path = options.file;
    if (fs::path(path).extension() != ".md") path += ".md";
    auto made = write_new_lesson(path);
    if (!made) return complain(made.problem().message);
    fmt::print(
        "{} is written. What to do next:\n    coroscope {}                open it; the window follows what you "
        "change\n    coroscope lesson check {}   whether all that it says is true\n",
        path, path, path);
    return 0;
}

}    // namespace

bool find_lessons(const std::string& path, std::vector<std::string>& files, std::string& why) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        if (!fs::exists(path, error)) {
            why = fmt::format("cannot read {}: there is no such file or folder", path);
            return false;
        }
        files.push_back(path);
        return true;
    }
    std::vector<std::string> found;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
        auto& file = at->path();
        if (file.extension() == ".md" && file.filename() != "README.md" && file.filename().string()[0] != '.')
            found.push_back(file.string());
    }
    if (error) {
        why = fmt::format("cannot read {}: {}", path, error.message());
        return false;
    }
    if (found.empty()) {
        why = fmt::format("there is no lesson in {}: no file that ends in .md", path);
        return false;
    }
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
    return true;
}

void add_lesson_commands(CLI::App& app, LessonOptions& options, int& status) {
    auto* lesson = app.add_subcommand("lesson", "check, begin, show and list lessons");
    lesson->require_subcommand(1);
    lesson->footer("A lesson opens in the window with: coroscope LESSON.md\nHow one is written: lessons/README.md\n");

    auto* check = lesson->add_subcommand("check", "report every mistake in lessons, and run all that they claim");
    check->add_option("PATH", options.paths, "lessons, or folders of them")->required();
    check->footer("Exit status: 0 all is true; 1 there are mistakes; 2 a file cannot be read, or a wrong argument.\n");
    check->callback([&] { status = check_command(options); });

    auto* begin = lesson->add_subcommand("new", "write a small lesson to begin with");
    begin->add_option("NAME", options.file, "of the file; .md is added")->required();
    begin->footer("Exit status: 0; 2 the file exists, cannot be written, or a wrong argument.\n");
    begin->callback([&] { status = new_command(options); });

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

    auto* list = lesson->add_subcommand("list", "print file, level and title of lessons");
    list->add_option("PATH", options.paths, "lessons, or folders of them")->required();
    list->footer("Exit status: 0; 1 a file is no text; 2 a file cannot be read, or a wrong argument.\n");
    list->callback([&] { status = list_command(options); });
}

}    // namespace coroscope
