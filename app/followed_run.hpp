// A run that the window follows and that can be changed: the machine goes ahead of the cursor by a horizon, the picture
// grows along, and what a person does to it is an input of its session, to be undone, done again and saved.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "app/picture/picture_maker.hpp"
#include "app/studio/studio.hpp"
#include "core/history/history.hpp"
#include "core/session/edits.hpp"
#include "core/session/session_file.hpp"

namespace coroscope {

class FollowedRun {
public:
    // `former`: programs to which undoing leads back.
    FollowedRun(std::unique_ptr<Execution> execution, const HistoryOptions& options,
                std::vector<FormerProgram> former = {});

    // All of it anew in the studio.
    void show(Studio& studio, Step cursor);
    // The moment at the cursor; where that is the last step known, the machine first goes on for a blink.
    void see(Studio& studio);
    // A slice of the way to the horizon. False: there is nothing to do until the cursor moves.
    bool go_on(Studio& studio, bool& has_grown);

    // What is done at the cursor is the next thing to run; the cursor goes to where it is done.
    void give(Studio& studio, const Errand& errand);
    void undo_or_redo(Studio& studio, bool is_undo);
    // Another text in the place of the program's, from its beginning; false: it cannot be run, and the editor says why.
    bool run_program(Studio& studio, const std::string& text);
    // What there is now is what a file keeps.
    void note_saved();
    // With the lanes that the studio wants now.
    void show_lanes(Studio& studio);
    // Nothing that a file keeps, whatever is done.
    void note_unsaved() { is_kept_ = false; }
    History& history() { return *history_; }
    std::uint64_t changes() const { return changes_; }    // grows with all that a file would keep, but for breakpoints
    // What a file would keep.
    SessionFile session_file(const Studio& studio) const;

private:
    bool is_going_on() const { return !history_->has_ended() && !history_->is_full(); }
    void run_ahead(Step step, std::chrono::milliseconds time);
    void publish();
    void draw_anew(Studio& studio, Step cursor);
    void set_inputs(Studio& studio, Step cursor);
    void tell_session(Studio& studio) const;

    Started started(Source program, std::vector<Input> inputs) const;
    void take(Studio& studio, std::unique_ptr<Execution> execution, Step cursor);
    bool is_changed() const;

    HistoryOptions options_;
    Edits edits_;
    std::unique_ptr<History> history_;
    std::unique_ptr<PictureMaker> maker_;
    Source kept_program_;    // what a file has, if there is one
    std::vector<Input> kept_inputs_;
    bool is_kept_ = true;
    bool has_all_lanes_ = false;
    std::uint64_t changes_ = 0;
    Step shown_step_ = 0;
};

// The program's text under the name of its file without folders.
Source shown_source(const Execution& execution);

}    // namespace coroscope
