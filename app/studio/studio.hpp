// Studio: the whole state of the front end as one value. Views read it, update() alone changes it.
//
// The owner of the machine does this: show_run() once a run; then each frame, while needs_moment(studio), compute the
// moment at studio.cursor and assign studio.moment.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "app/picture/axis.hpp"
#include "app/picture/highlight.hpp"
#include "app/picture/picture.hpp"
#include "app/studio/command.hpp"
#include "app/studio/errand.hpp"
#include "app/studio/interaction.hpp"
#include "app/studio/lesson_state.hpp"
#include "core/base/source.hpp"
#include "core/history/moment.hpp"
#include "core/session/breakpoints.hpp"
#include "core/trace/trace.hpp"

namespace coroscope {

enum class ThemeKind : std::uint8_t { dark, light };
enum class Split : std::uint8_t { top_share, source_share, loop_share, output_share, lesson_share };

struct TimelineView {
    AxisKind axis = AxisKind::steps;
    bool is_fit = true;    // all of the run in the width there is; the next two are then not used
    double first_unit = 0;
    double px_per_unit = 8;      // real pixels
    float lane_scroll = 0;       // design pixels
    bool is_following = true;    // the lane in focus is kept in sight
};

struct Splits {
    float top = 0.585f;      // height of the upper panels, of all below the bar
    float source = 0.43f;    // width of the source
    float loop = 0.29f;      // width of the event loop
    float output = 0.25f;    // width of the output
    float lesson = 0.25f;    // width of the lesson, where there is one; the others share the rest
};

struct Palette {
    bool is_open = false;
    bool is_find = false;    // lists what was found, not commands
    std::string filter;
    int chosen = 0;
};

struct Studio {
    Source source;
    std::shared_ptr<const std::vector<LineState>> line_states = std::make_shared<const std::vector<LineState>>();
    std::shared_ptr<const Trace> trace = std::make_shared<const Trace>();
    std::shared_ptr<const Picture> picture = std::make_shared<const Picture>();
    std::shared_ptr<const Axis> axis = std::make_shared<const Axis>();
    std::shared_ptr<const Moment> before;    // what was shown before the cursor moved: where motion begins
    float motion = 1;                        // share of the motion's time that is over
    bool is_motion_off = false;
    Moment moment;    // of the step at the cursor, once it has been computed
    Step cursor = 0;
    std::string seed = "0";    // short enough for its place
    std::string notice;        // a problem with the program: shown in the place of "Happening now"
    std::uint32_t notice_line = 0;
    bool is_recorded = false;    // a trace from elsewhere, without a machine
    bool is_full = false;        // the run goes on, but no more of it is kept
    LessonState lesson;
    Step horizon = kNoStep;    // the cursor does not go beyond it: a question hides what comes

    bool is_playing = false;
    double speed = 6;        // steps a second
    double play_rest = 0;    // part of a step that playing has gone beyond the cursor
    EntityId selection;      // none: whatever runs

    float width = 1600, height = 900;    // of the display, pixels
    float scale = 1;                     // design pixels to pixels, without Present
    bool is_presenting = false;
    bool is_future_hidden = false;
    bool has_all_lanes = false;    // those of generator expressions, too
    ThemeKind theme = ThemeKind::dark;
    TimelineView timeline;
    Splits splits;
    int dragged_split = -1;             // the one that the mouse holds
    bool is_source_following = true;    // the current line is kept in sight
    float source_scroll = 0;            // lines
    float output_scroll = 0;            // lines
    float frames_scroll = 0;            // design pixels
    bool is_output_following = true;
    Breakpoints breakpoints;
    Palette palette;
    bool is_help_open = false;
    Typing typing = Typing::nowhere;
    TalkState talk;
    PromptState prompt;
    EditorState editor;
    FileBox file_box;
    Parting parting;
    SessionShown session;
    std::vector<Errand> errands;    // in their order; whoever does them takes them out
    std::string clipboard;          // what was copied; the window takes it out
    bool wants_quit = false;
};

// Takes a run in: its picture is made, and the cursor goes to `cursor` (clamped to the run).
void show_run(Studio& studio, Source source, std::shared_ptr<const Trace> trace, std::shared_ptr<const Moment> ending,
              Step cursor);
// A run that goes on: trace and picture grow between frames, and grow() is called then. What is shown is still a
// function of trace and step: neither changes what it said of earlier steps.
void show_growing_run(Studio& studio, Source source, std::shared_ptr<const Trace> trace,
                      std::shared_ptr<const Picture> picture, Step cursor);
void grow(Studio& studio);

inline bool needs_moment(const Studio& studio) {
    return studio.moment.step != studio.cursor;
}
// Factor from design pixels to pixels: scale, and 1.6 while presenting.
inline float pixel_scale(const Studio& studio) {
    return studio.scale * (studio.is_presenting ? 1.6f : 1.0f);
}

void update(Studio& studio, const Command& command);

}    // namespace coroscope
