#include "app/cli/lesson_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/cli/lesson_text.hpp"
#include "app/cli/new_lesson.hpp"
#include "app/cli/options.hpp"
#include "app/cli/read_program.hpp"
#include "core/lesson/check_lesson.hpp"
#include "core/lesson/facts.hpp"
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

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
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

}    // namespace

int check_lessons_command(const LessonOptions& options) {
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
            print(fmt::format("{}:{}: note: {}\n", file, source->line_of(note.span.begin), note.message));
        mistakes += checked.mistakes.size();
        claims += static_cast<std::size_t>(checked.claims);
        auto held = checked.mistakes.empty() ? "all is true" : counted(checked.mistakes.size(), "mistake");
        print(fmt::format("{}: {}, {}, {}: {}\n", file, counted(checked.lesson.pages.size(), "page"),
                          counted(questions_of(checked.lesson), "question"),
                          counted(static_cast<std::size_t>(checked.claims), "claim"), held));
        std::fflush(stdout);
    }
    if (files.size() > 1)
        print(fmt::format("{}, {}: {}\n", counted(files.size(), "lesson"), counted(claims, "claim"),
                          mistakes == 0 ? "all is true" : counted(mistakes, "mistake")));
    return mistakes && status == 0 ? kStatusMistakes : status;
}

int list_lessons_command(const LessonOptions& options) {
    std::vector<std::string> files;
    int status = 0;
    if (!all_lessons(options.paths, files, status)) return status;
    for (auto& file : files) {
        auto source = open_lesson(file, status);
        if (!source) continue;
        auto read = read_lesson(*source);
        print(fmt::format("{:<32} {:<12} {}\n", file, read.lesson.level, read.lesson.title));
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

int try_lesson_command(const LessonOptions& options) {
    int status = 0;
    auto source = open_lesson(options.file, status);
    if (!source) return status;
    auto lesson = read_lesson(*source).lesson;
    auto has_facts = [](const Page& page) {
        return std::any_of(page.exercises.begin(), page.exercises.end(), [](auto& e) { return !e.facts.empty(); });
    };
    auto page = std::find_if(lesson.pages.begin(), lesson.pages.end(), has_facts);
    if (options.page > 0 && options.page <= static_cast<int>(lesson.pages.size()))
        page = lesson.pages.begin() + options.page - 1;
    else if (options.page > 0)
        return complain(fmt::format("there is no page {}: the lesson has {}", options.page, lesson.pages.size()));
    if (page == lesson.pages.end() || !has_facts(*page)) return complain("there is nothing to try that can be checked");
    auto program = read_program(options.program);
    if (!program) {
        std::fprintf(stderr, "%s\n", program.problem().message.c_str());
        return program.problem().kind.empty() ? kStatusWrongUse : kStatusMistakes;
    }
    auto run = run_program(*program, lesson.seed);
    if (!run.history) std::fputs(run.refusal.text.c_str(), stderr);
    int missing = 0;
    for (auto& exercise : page->exercises) {
        if (exercise.facts.empty()) continue;
        fmt::print("{}\n", plain_text(exercise.text));
        for (auto& fact : exercise.facts) {
            auto judged = judge_fact(run, fact.text);
            bool holds = judged.verdict == Verdict::holds;
            missing += !holds;
            fmt::print("  {} {}{}\n", holds ? "yes" : "no ", fact.text,
                       holds ? "" : "    (" + judged.problem.message + ")");
        }
    }
    fmt::print("{}\n", missing == 0 ? "You have it." : "Not yet.");
    return missing == 0 ? 0 : kStatusMistakes;
}

int new_lesson_command(const LessonOptions& options) {
    auto path = options.file;
    if (fs::path(path).extension() != ".md") path += ".md";
    auto made = write_new_lesson(path);
    if (!made) return complain(made.problem().message);
    print(fmt::format(
        "{} is written. What to do next:\n    coroscope {}                open it; the window follows what you "
        "change\n    coroscope lesson check {}   whether all that it says is true\n",
        path, path, path));
    return 0;
}

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

}    // namespace coroscope
