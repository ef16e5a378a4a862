#if COROSCOPE_WINDOW
#include "app/lesson_window.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "app/cli/lesson_command.hpp"
#include "app/cli/options.hpp"
#include "app/cli/read_program.hpp"
#include "app/learner_file.hpp"
#include "app/studio/lesson_moves.hpp"
#include "app/studio/shown_lesson.hpp"
#include "core/lesson/read_lesson.hpp"

namespace coroscope {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto kLook = std::chrono::milliseconds(200);    // between two looks at the file

int complain(const std::string& what) {
    std::fprintf(stderr, "coroscope: %s\n", what.c_str());
    return kStatusWrongUse;
}

// When and how large a file is: whether it has changed.
struct Stamp {
    fs::file_time_type time{};
    std::uintmax_t size = 0;
    bool operator==(const Stamp& other) const { return time == other.time && size == other.size; }
};
Stamp stamp_of(const std::string& path) {
    std::error_code error;
    Stamp stamp;
    stamp.time = fs::last_write_time(path, error);
    if (!error) stamp.size = fs::file_size(path, error);
    return error ? Stamp{} : stamp;
}

// The lesson that is open: what its file says, its runs, and the folder around it.
class OpenLesson {
public:
    explicit OpenLesson(std::vector<std::string> siblings) : siblings_(std::move(siblings)) {}

    // Empty: it is shown. Else what is wrong; what was shown stays.
    std::string open(Studio& studio, std::size_t index) {
        const std::string& path = siblings_[index];
        const Stamp stamp = stamp_of(path);
        auto bytes = read_file(path, kMostLessonBytes);
        if (!bytes) return bytes.problem().message;
        auto source = lesson_source(path, std::move(*bytes));
        if (!source) return path + ": " + source.problem().message;
        auto checked = std::make_shared<CheckedLesson>(check_lesson(*source));
        auto shown = shown_lesson(checked, *source);
        shown->number = static_cast<int>(index) + 1;
        shown->count = static_cast<int>(siblings_.size());
        // The studio lets go of the old lesson's trace before its runs are dropped.
        auto before = std::move(checked_);
        checked_ = std::move(checked);
        index_ = index;
        stamp_ = stamp;
        show_lesson(studio, std::move(shown));
        return "";
    }

    void see(Studio& studio) const { see_lesson(studio, *checked_); }

    bool has_changed() {
        if (Clock::now() < next_look_) return false;
        next_look_ = Clock::now() + kLook;
        const Stamp stamp = stamp_of(siblings_[index_]);
        return stamp.size > 0 && !(stamp == stamp_);
    }
    std::string reopen(Studio& studio) {
        stamp_ = stamp_of(siblings_[index_]);
        return open(studio, index_);
    }
    std::size_t index() const { return index_; }
    std::size_t count() const { return siblings_.size(); }
    const std::string& path() const { return siblings_[index_]; }

private:
    std::vector<std::string> siblings_;
    std::shared_ptr<CheckedLesson> checked_;
    std::size_t index_ = 0;
    Stamp stamp_;
    Clock::time_point next_look_{};
};

// The lessons of the folder, and which of them is meant. Of a folder: the first that is not finished.
bool lessons_around(const std::string& path, const Progress& progress, std::vector<std::string>& files,
                    std::size_t& index, std::string& why) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        const auto folder = fs::path(path).parent_path();
        std::string unused;
        if (!find_lessons(folder.empty() ? "." : folder.string(), files, unused)) files.clear();
        const auto same = [&](const std::string& other) { return fs::equivalent(other, path, error); };
        auto found = std::find_if(files.begin(), files.end(), same);
        if (found == files.end()) {
            files = {path};
            found = files.begin();
        }
        index = static_cast<std::size_t>(found - files.begin());
        return true;
    }
    if (!find_lessons(path, files, why)) return false;
    for (index = 0; index + 1 < files.size(); ++index) {
        auto bytes = read_file(files[index], kMostLessonBytes);
        if (!bytes) continue;
        auto source = lesson_source(files[index], std::move(*bytes));
        if (!source) continue;
        const Lesson lesson = read_lesson(*source).lesson;
        const auto known = progress.lessons.find(lesson.title);
        std::size_t questions = 0;
        for (const Page& page : lesson.pages) questions += page.questions.size();
        if (known == progress.lessons.end() || known->second.answers.size() < questions) break;
    }
    return true;
}

void recall(Studio& studio, const Progress& progress) {
    int page = studio.lesson.page, passed = studio.lesson.passed;
    if (studio.lesson.shown->lesson.pages.empty()) return;
    recall_progress(progress, studio.lesson, page, passed);
    go_to_page(studio, page, passed);
}

// As if the learner had come to the stop, and had answered what lies before it.
std::string go_to_place(Studio& studio, const LessonPlace& place) {
    LessonState& lesson = studio.lesson;
    const auto& pages = lesson.shown->lesson.pages;
    if (place.page == 0 && place.stop == 0 && place.answer == 0) return "";
    const int page = place.page == 0 ? 0 : place.page - 1;
    if (page < 0 || page >= static_cast<int>(pages.size()))
        return "there is no page " + std::to_string(place.page) + ": the lesson has " + std::to_string(pages.size());
    lesson.page = page;
    const Page& of = pages[static_cast<std::size_t>(page)];
    if (place.stop < 0 || place.stop > static_cast<int>(of.stops.size()))
        return "there is no stop " + std::to_string(place.stop) + ": the page has " + std::to_string(of.stops.size());
    int passed = 0, seen_stops = 0;
    for (const Gate& gate : gates_of(of)) {
        if (gate.kind == PartKind::stop && seen_stops == place.stop) break;
        if (gate.kind == PartKind::question) {
            if (seen_stops == place.stop) break;
            auto& tried = lesson.tried[static_cast<std::size_t>(page)][static_cast<std::size_t>(gate.index)];
            const auto& options = of.questions[static_cast<std::size_t>(gate.index)].options;
            for (std::size_t i = 0; i < options.size() && tried.empty(); ++i)
                if (options[i].is_right) tried = {static_cast<int>(i)};
        } else {
            ++seen_stops;
        }
        ++passed;
    }
    go_to_page(studio, page, passed);
    if (place.answer == 0) return "";
    const int question = current_question(lesson);
    if (question < 0) return "no question is open there";
    if (place.answer < 1 ||
        place.answer > static_cast<int>(of.questions[static_cast<std::size_t>(question)].options.size()))
        return "there is no option " + std::to_string(place.answer);
    update(studio, {CommandKind::lesson_answer, place.answer});
    update(studio, {CommandKind::lesson_see});
    return "";
}

}    // namespace

bool names_lesson(const std::string& path) {
    std::error_code error;
    return fs::path(path).extension() == ".md" || (!path.empty() && fs::is_directory(path, error));
}

int show_lesson_picture(const std::string& path, const LessonPlace& place, Studio& studio) {
    std::vector<std::string> files;
    std::size_t index = 0;
    std::string why;
    if (!lessons_around(path, {}, files, index, why)) return complain(why);
    OpenLesson lesson(std::move(files));
    if (why = lesson.open(studio, index); !why.empty()) return complain(why);
    if (why = go_to_place(studio, place); !why.empty()) return complain(why);
    lesson.see(studio);
    // What is drawn belongs to the runs, which end here.
    auto trace = std::make_shared<const Trace>(*studio.trace);
    studio.trace = trace;
    return 0;
}

int lesson_window(const std::string& path, const LessonPlace& place, Studio studio, WindowOptions options) {
    LearnerFile learner(place.learner);
    if (!learner.problem().empty()) return complain(learner.problem());
    std::vector<std::string> files;
    std::size_t index = 0;
    std::string why;
    if (!lessons_around(path, learner.progress(), files, index, why)) return complain(why);
    OpenLesson lesson(std::move(files));
    if (why = lesson.open(studio, index); !why.empty()) return complain(why);
    recall(studio, learner.progress());
    if (why = go_to_place(studio, place); !why.empty()) return complain(why);

    RunSource source;
    source.satisfy = [&](Studio& s) { lesson.see(s); };
    source.watch = [&](Studio& s) {
        learner.keep(s.lesson);
        const int wanted = s.lesson.wanted;
        s.lesson.wanted = 0;
        const auto other = static_cast<std::int64_t>(lesson.index()) + wanted;
        if (wanted != 0 && other >= 0 && other < static_cast<std::int64_t>(lesson.count())) {
            const std::string problem = lesson.open(s, static_cast<std::size_t>(other));
            if (problem.empty())
                recall(s, learner.progress());
            else
                std::fprintf(stderr, "coroscope: %s\n", problem.c_str());
            return true;
        }
        if (!lesson.has_changed()) return false;
        const std::string problem = lesson.reopen(s);
        if (problem.empty()) return true;
        // What was shown stays, with the reason why it is no longer what the file says.
        auto shown = std::make_shared<LessonShown>(*s.lesson.shown);
        shown->mistakes = {problem};
        s.lesson.shown = shown;
        return true;
    };
    auto end = run_window(std::move(studio), source, options);
    return end ? 0 : complain(end.problem);
}

}    // namespace coroscope
#endif
