#if COROSCOPE_WINDOW
#include "app/lesson_window.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "app/cli/lesson_command.hpp"
#include "app/cli/options.hpp"
#include "app/cli/read_program.hpp"
#include "app/followed_run.hpp"
#include "app/learner_file.hpp"
#include "app/studio/lesson_moves.hpp"
#include "app/studio/shown_lesson.hpp"
#include "core/lesson/facts.hpp"
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
    const CheckedLesson& checked() const { return *checked_; }

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

namespace {

// A lesson, and beside it a run of the learner's own: the program of a page that somebody talked to or has edited.
class LessonWindow : public WindowSubject {
public:
    LessonWindow(std::vector<std::string> files, const std::string& learner)
        : lesson_(std::move(files)), learner_(learner) {}

    OpenLesson& lesson() { return lesson_; }
    LearnerFile& learner() { return learner_; }

    void see(Studio& studio) override {
        if (studio.lesson.is_own && own_) return own_->see(studio);
        lesson_.see(studio);
    }
    bool go_on(Studio& studio, bool& has_grown) override {
        has_grown = false;
        return studio.lesson.is_own && own_ && own_->go_on(studio, has_grown);
    }
    bool watch(Studio& studio) override {
        learner_.keep(studio.lesson);
        if (own_ && !studio.lesson.is_own) leave_own(studio);
        const int wanted = studio.lesson.wanted;
        studio.lesson.wanted = 0;
        const auto other = static_cast<std::int64_t>(lesson_.index()) + wanted;
        if (wanted != 0 && other >= 0 && other < static_cast<std::int64_t>(lesson_.count())) {
            const std::string problem = lesson_.open(studio, static_cast<std::size_t>(other));
            if (problem.empty())
                recall(studio, learner_.progress());
            else
                std::fprintf(stderr, "coroscope: %s\n", problem.c_str());
            return true;
        }
        if (!lesson_.has_changed()) return false;
        const std::string problem = lesson_.reopen(studio);
        if (problem.empty()) return true;
        // What was shown stays, with the reason why it is no longer what the file says.
        auto shown = std::make_shared<LessonShown>(*studio.lesson.shown);
        shown->mistakes = {problem};
        studio.lesson.shown = shown;
        return true;
    }

    void obey(Studio& studio, const Errand& errand) override {
        if (errand.kind == ErrandKind::list_files) return list_files(studio, errand.text);
        if (errand.kind == ErrandKind::complete || errand.kind == ErrandKind::find_change) {
            History* history = history_shown(studio);
            if (history)
                (errand.kind == ErrandKind::complete ? complete_prompt : find_change)(*history, studio, errand);
            return;
        }
        if (!studio.lesson.is_own || !own_) {
            if (errand.kind == ErrandKind::show_lanes) {
                studio.has_all_lanes = false;
                studio.session.said = "in a lesson's run generator expressions have no lanes; in your own they can";
            }
            const bool needs_own = errand.kind == ErrandKind::give || errand.kind == ErrandKind::save ||
                                   errand.kind == ErrandKind::run_program;
            if (!needs_own) return;
            if (!begin_own(studio)) return;
        }
        switch (errand.kind) {
            case ErrandKind::give: own_->give(studio, errand); break;
            case ErrandKind::undo:
            case ErrandKind::redo: own_->undo_or_redo(studio, errand.kind == ErrandKind::undo); break;
            case ErrandKind::save: return save_run(*own_, studio, errand.text);
            case ErrandKind::run_program: run_program(studio, errand.text); break;
            case ErrandKind::show_lanes: return own_->show_lanes(studio);
            case ErrandKind::recover:
            case ErrandKind::find_change:
            case ErrandKind::complete:
            case ErrandKind::open:
            case ErrandKind::list_files: return;
        }
        if (errand.kind != ErrandKind::run_program) judge(studio);
    }

private:
    History* history_shown(const Studio& studio) const {
        if (studio.lesson.is_own && own_) return &own_->history();
        const int program = page_of(studio.lesson).program;
        return program < 0 ? nullptr : lesson_.checked().runs[static_cast<std::size_t>(program)].history.get();
    }
    // The program of the page as it is, from where the cursor stands.
    bool begin_own(Studio& studio) {
        const CheckedLesson& checked = lesson_.checked();
        int program = page_of(studio.lesson).program;
        if (program < 0) return false;
        const History* history = checked.runs[static_cast<std::size_t>(program)].history.get();
        Session session = history ? history->execution().session : Session{};
        session.program = checked.lesson.programs[static_cast<std::size_t>(program)].source;
        if (!history) session.seed = std::to_string(checked.lesson.seed);
        const Step cursor = studio.cursor;
        auto started = start(std::move(session));
        if (!started.execution) {
            // What is refused can be edited all the same: nothing of it has run.
            Session empty;
            empty.seed = std::to_string(checked.lesson.seed);
            empty.program = Source(checked.lesson.programs[static_cast<std::size_t>(program)].source.name, "");
            started = start(std::move(empty));
            if (!started.execution) return false;
        }
        HistoryOptions options;
        options.log.capacity = kOwnEvents;
        take(studio, std::make_unique<FollowedRun>(std::move(started.execution), options), cursor);
        return true;
    }
    void take(Studio& studio, std::unique_ptr<FollowedRun> run, Step cursor) {
        auto before = std::move(own_);
        own_ = std::move(run);
        studio.lesson.is_own = true;
        studio.notice.clear();
        own_->show(studio, cursor);
    }
    void leave_own(Studio& studio) {
        own_.reset();
        studio.session.inputs = 0;
        studio.session.can_undo = studio.session.can_redo = studio.session.is_changed = false;
        studio.session.path.clear();
        studio.session.said.clear();
    }
    void run_program(Studio& studio, const std::string& text) {
        const TextField field = studio.editor.field;
        if (!own_->run_program(studio, text)) return;
        studio.editor.field = field;
        studio.notice.clear();
        studio.session.said = "your program, from its beginning";
        studio.session.is_wrong = false;
        judge(studio);
    }
    // Whether the exercise that the learner works on, or else the only one of the page, is done.
    void judge(Studio& studio) {
        LessonState& lesson = studio.lesson;
        const auto& exercises = page_of(lesson).exercises;
        const int index = lesson.exercise >= 0 ? lesson.exercise : exercises.size() == 1 ? 0 : -1;
        if (index < 0) return;
        const Exercise& exercise = exercises[static_cast<std::size_t>(index)];
        if (exercise.facts.empty()) return;
        auto run = run_session(own_->session_file(studio).session);
        lesson.attempt = {index, {}};
        for (const Words& fact : exercise.facts) {
            const Judged judged = judge_fact(run, fact.text);
            std::string why = judged.problem.message;
            if (judged.verdict == Verdict::holds)
                why.clear();
            else if (why.empty())
                why = "it does not hold";
            lesson.attempt.missing.push_back(std::move(why));
        }
        lesson.is_following = true;
    }

    static constexpr std::size_t kOwnEvents = 200'000;

    OpenLesson lesson_;
    LearnerFile learner_;
    std::unique_ptr<FollowedRun> own_;
};

}    // namespace

OpenedSubject open_lesson_window(const std::string& path, const LessonPlace& place, Studio& studio) {
    OpenedSubject out;
    LearnerFile learner(place.learner);
    const auto failed = [&](const std::string& why) {
        out.message = "coroscope: " + why;
        return std::move(out);
    };
    if (!learner.problem().empty()) return failed(learner.problem());
    std::vector<std::string> files;
    std::size_t index = 0;
    std::string why;
    if (!lessons_around(path, learner.progress(), files, index, why)) return failed(why);
    auto window = std::make_unique<LessonWindow>(std::move(files), place.learner);
    if (why = window->lesson().open(studio, index); !why.empty()) return failed(why);
    recall(studio, window->learner().progress());
    if (why = go_to_place(studio, place); !why.empty()) return failed(why);
    studio.session.is_there = true;
    studio.session.proposed = fs::path(path).stem().string() + ".session";
    out.subject = std::move(window);
    return out;
}

}    // namespace coroscope
#endif
