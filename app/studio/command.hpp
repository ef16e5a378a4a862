// What a person can ask the front end to do; update() is the only one who does it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/ids.hpp"

namespace coroscope {

enum class CommandKind : std::uint8_t {
    none,
    tick,          // amount: seconds since the last frame (moves a playing cursor)
    resize,        // amount, at: width and height of the display in pixels
    step_by,       // count: steps, negative is back
    go_to_step,    // step
    go_home,
    go_end,
    play_pause,
    set_speed,          // amount: steps a second
    step_iteration,     // count: loop iterations
    step_suspension,    // count: suspensions of the selected task
    step_in_task,       // count: steps at which the selected (or running) lane runs
    step_out,           // to the end of the running span
    select,             // entity
    select_lane,        // count: lane from 1
    zoom,               // amount: factor; at: axis unit that stays in place, negative: the cursor
    pan,                // amount: share of the visible width
    set_timeline,       // amount: px per unit; at: first unit shown
    fit,
    set_axis,                   // count: AxisKind
    scroll_source,              // amount: lines
    scroll_lanes,               // amount: pixels
    scroll_output,              // amount: lines
    scroll_frames,              // amount: pixels
    go_to_output,               // count: output line from 0
    show_line,                  // count: source line
    toggle_breakpoint,          // count: source line
    toggle_event_breakpoint,    // count: Happening; text: of which task, generator or exception, empty: any
    run_to_breakpoint,          // count: 1 forward, -1 back
    grab_split,                 // count: Split, -1: let go
    set_split,                  // count: Split; amount: share
    toggle_present,
    toggle_theme,
    toggle_motion,
    toggle_expressions,    // generator expressions in lanes of their own, or folded
    toggle_future,         // hide or show what lies after the cursor
    scale_by,              // amount: factor
    scale_reset,
    toggle_palette,
    toggle_find,
    palette_type /* text */,
    palette_erase,
    palette_move /* count */,
    palette_accept,
    toggle_help,
    lesson_next,    // the next stop, question or page
    lesson_back,
    lesson_page,      // count: page from 1
    lesson_stop,      // count: stop of the page from 1, of those that were passed
    lesson_answer,    // count: option from 1; at: question from 0, negative: the one that is open
    lesson_see,       // to the moment that refutes an option; count: from 1, 0: the last one chosen; at: as before
    scroll_lesson,    // amount: design pixels
    lesson_placed,    // text: where the panel drew what; amount: its whole height; at: how far it is scrolled
    type_in,          // count: Typing, where the keyboard goes from now on
    type_text,        // text
    type_erase,       // count: 1 forward, -1 back; at above 0: a word
    type_move,        // count: CaretMove; at above 0: selecting
    type_place,       // count: line, at: column, both from 0; amount above 0: selecting
    type_newline,
    type_indent,    // count: 1 deeper, -1 less
    type_all,
    type_undo,
    type_redo,
    type_copy,
    type_cut,
    type_paste,     // the window answers with type_text
    type_accept,    // Enter: what was typed is sent, run or opened
    toggle_talk,
    talk_pick,         // text: the expression that gives a generator
    talk_do,           // count: InputKind; text: in the place of what is typed
    scroll_talk,       // amount: turns
    prompt_history,    // count: -1 older, 1 newer
    prompt_complete,
    prompt_frame,    // text: whose names are meant, as FrameView::choice has it; the one that it is already: the
                     // module's
    go_to_change,    // text: a frame as FrameView::choice has it, a space, a variable
    toggle_editor,
    scroll_editor,    // amount: lines
    run_program,
    undo_input,
    redo_input,
    save_session,
    save_session_as,
    recover_session,
    open_file_box,
    open_file,         // text: its path
    file_move,         // count: in the list
    file_pick,         // count: of the list, from 0
    exercise_edit,     // count: exercise of the page, from 0: its program in the editor
    lesson_program,    // back to the lesson's own program
    escape,
    part_move,      // count: to another answer
    part_answer,    // count: PartingAnswer, -1: the one that is chosen
    quit,
};

struct Command {
    CommandKind kind = CommandKind::none;
    std::int64_t count = 0;
    Step step = 0;
    double amount = 0;
    double at = -1;
    EntityId entity{};
    std::string text{};
};

using Commands = std::vector<Command>;

}    // namespace coroscope
