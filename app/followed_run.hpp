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
    FollowedRun(std::unique_ptr<Execution> execution, const HistoryOptions& options);

    // All of it anew in the studio.
    void show(Studio& studio, Step cursor);
    // The moment at the cursor; where that is the last step known, the machine first goes on for a blink.
    void see(Studio& studio);
    // A slice of the way to the horizon. False: there is nothing to do until the cursor moves.
    bool go_on(Studio& studio, bool& has_grown);

    // What is done at the cursor is the next thing to run; the cursor goes to where it is done.
    void give(Studio& studio, const Errand& errand);
    void undo_or_redo(Studio& studio, bool is_undo);
    History& history() { return *history_; }
    std::uint64_t changes() const { return changes_; }    // grows with all that a file would keep, but for breakpoints
    // What a file would keep.
    SessionFile session_file(const Studio& studio) const;
    // The same session with another program and nothing done to it yet.
    Session session_with(Source program) const;

private:
    bool is_going_on() const { return !history_->has_ended() && !history_->is_full(); }
    void run_ahead(Step step, std::chrono::milliseconds time);
    void publish();
    void set_inputs(Studio& studio, Step cursor);
    void tell_session(Studio& studio) const;

    std::unique_ptr<History> history_;
    std::unique_ptr<PictureMaker> maker_;
    Edits edits_;
    std::uint64_t changes_ = 0;
    Step shown_step_ = 0;
};

// The program's text under the name of its file without folders.
Source shown_source(const Execution& execution);

}    // namespace coroscope
