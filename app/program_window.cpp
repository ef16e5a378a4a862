#if COROSCOPE_WINDOW
#include "app/program_window.hpp"

#include <cstdio>

#include "app/cli/journal.hpp"
#include "app/cli/session_io.hpp"
#include "app/followed_run.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kWindowEvents = 3'000'000;
constexpr const char* kEndless = "fuel=4_000_000_000_000_000_000";

HistoryOptions window_history() {
    HistoryOptions how;
    how.log.capacity = kWindowEvents;
    return how;
}

class ProgramWindow : public WindowSubject {
public:
    // `run` null: the program is refused, and what is shown stays. `opened`: the file that was named.
    ProgramWindow(std::unique_ptr<FollowedRun> run, const std::string& opened)
        : run_(std::move(run)), opened_(opened), journal_(journal_folder(), opened) {}
    // An orderly end: what was not saved was given up.
    ~ProgramWindow() override { journal_.forget(); }

    void see(Studio& studio) override {
        if (run_) return run_->see(studio);
        studio.moment = Moment{};
        studio.moment.step = studio.cursor;
    }
    bool go_on(Studio& studio, bool& has_grown) override { return run_ && run_->go_on(studio, has_grown); }
    // What would be lost is kept beside, for who comes after a crash.
    bool watch(Studio& studio) override {
        if (!run_ || !studio.session.is_there) return false;
        const bool has_changed = run_->changes() != kept_changes_ ||
                                 studio.breakpoints.lines != kept_breakpoints_.lines ||
                                 !(studio.breakpoints.events == kept_breakpoints_.events);
        if (!has_changed) return false;
        // Breakpoints alone are nothing to ask about, unless a file has them.
        if (run_->changes() == kept_changes_ && !studio.session.path.empty()) {
            run_->note_unsaved();
            studio.session.is_changed = true;
        }
        note_kept(studio);
        journal_.write(run_->session_file(studio));
        return false;
    }
    void note_kept(const Studio& studio) {
        kept_changes_ = run_ ? run_->changes() : 0;
        kept_breakpoints_ = studio.breakpoints;
    }

    void obey(Studio& studio, const Errand& errand) override {
        if (errand.kind == ErrandKind::list_files) return list_files(studio, errand.text);
        if (!run_) return;
        switch (errand.kind) {
            case ErrandKind::give: run_->give(studio, errand); break;
            case ErrandKind::undo:
            case ErrandKind::redo: run_->undo_or_redo(studio, errand.kind == ErrandKind::undo); break;
            case ErrandKind::save:
                save_run(*run_, studio, errand.text);
                if (studio.session.is_wrong) break;
                journal_.forget();
                drop_journals(journal_folder(), opened_);
                note_kept(studio);
                break;
            case ErrandKind::recover: recover(studio); break;
            case ErrandKind::run_program: run_program(studio, errand.text); break;
            case ErrandKind::show_lanes: run_->show_lanes(studio); break;
            case ErrandKind::find_change: find_change(run_->history(), studio, errand); break;
            case ErrandKind::complete: complete_prompt(run_->history(), studio, errand); break;
            case ErrandKind::open:
            case ErrandKind::list_files: break;
        }
    }
    void keep(const Studio& studio) {
        if (run_) journal_.write(run_->session_file(studio));
    }

private:
    void run_program(Studio& studio, const std::string& text) {
        if (!run_->run_program(studio, text)) return;
        studio.session.said = "the edited program, from its beginning";
        studio.session.is_wrong = false;
    }
    void recover(Studio& studio) {
        const auto left = find_journal(journal_folder(), opened_);
        auto opened = left ? open_session(*left, {kEndless}) : OpenedSession{};
        if (!opened.program.execution) {
            studio.session.said = left ? opened.program.message : "there is nothing to recover";
            studio.session.is_wrong = left.has_value();
            return;
        }
        auto before = std::move(run_);
        run_ = std::make_unique<FollowedRun>(std::move(opened.program.execution), window_history(),
                                             std::move(opened.file.former));
        run_->note_unsaved();
        run_->show(studio, opened.file.cursor);
        studio.breakpoints = opened.file.breakpoints;
        studio.session.said = "recovered";
        studio.session.is_wrong = false;
        journal_.write(run_->session_file(studio));
        drop_journals(journal_folder(), opened_);
        note_kept(studio);
    }

    std::unique_ptr<FollowedRun> run_;
    std::string opened_;
    Journal journal_;
    std::uint64_t kept_changes_ = 0;
    Breakpoints kept_breakpoints_;
};

}    // namespace

void show_refusal(Studio& studio, const OpenedProgram& opened) {
    const std::string& name = opened.source.name;
    const auto slash = name.rfind('/');
    Source source(slash == std::string::npos ? name : name.substr(slash + 1), opened.source.text);
    auto& problem = opened.refusal.problems.front();
    const auto line = source.line_of(problem.span.begin);
    auto notice = (problem.kind.empty() ? "" : problem.kind + ": ") + problem.message;
    if (!problem.hint.empty()) notice += "\n" + problem.hint;
    show_run(studio, std::move(source), std::make_shared<const Trace>(), nullptr, 0);
    studio.notice = notice;
    studio.notice_line = line;
}

OpenedSubject open_program_window(const ProgramOptions& options, Step cursor, Studio& studio) {
    OpenedSubject out;
    OpenedSession opened;
    const auto folder = journal_folder();
    const auto left = find_journal(folder, options.file);
    const bool is_recovered = left && options.is_recovering;
    const std::string file = is_recovered ? *left : options.file;
    const bool is_session = is_session_file(file);
    // An endless program is fine here: nobody waits for its end.
    auto program = options;
    program.limits.insert(program.limits.begin(), kEndless);
    if (is_session)
        opened = open_session(file, program.limits);
    else
        opened.program = open_program(program);
    out.status = opened.program.status;
    out.message = opened.program.message;
    if (!opened.program.execution && opened.program.source.name.empty()) return out;
    std::unique_ptr<FollowedRun> run;
    if (opened.program.execution) {
        run = std::make_unique<FollowedRun>(std::move(opened.program.execution), window_history(),
                                            std::move(opened.file.former));
        if (is_recovered) run->note_unsaved();
        run->show(studio, is_session && cursor == 0 ? opened.file.cursor : cursor);
        if (is_session) {
            studio.session.path = is_session_file(options.file) ? options.file : "";
            studio.breakpoints = opened.file.breakpoints;
        }
        if (is_recovered) studio.session.said = "what was done before the window died";
        if (left && !is_recovered) studio.session.said = "Ctrl+R brings back what was not saved before";
        if (options.is_recovering && !left) studio.session.said = "there is nothing to recover";
    } else {
        std::fputs(out.message.c_str(), stderr);
        show_refusal(studio, opened.program);
    }
    auto window = std::make_unique<ProgramWindow>(std::move(run), options.file);
    if (is_recovered) {
        window->keep(studio);
        drop_journals(folder, options.file);
    }
    window->note_kept(studio);
    out.subject = std::move(window);
    return out;
}

}    // namespace coroscope
#endif
