// The window: opens it, turns what a person does into commands, draws, until it is closed.
#pragma once

#include <functional>
#include <string>

#include "app/studio/studio.hpp"

namespace coroscope {

struct WindowOptions {
    std::string state_file;       // where to write state_text once a frame that shows a change is drawn; empty: nowhere
    std::string settings_file;    // where what a person has set up is kept; empty: nowhere
    int width = 1600;             // of the window; enlarged by the display's scale, cut to the screen
    int height = 900;
    float scale = 1;           // times the display's own scale
    bool has_theme = false;    // `theme` counts, whatever the settings say
    ThemeKind theme = ThemeKind::dark;
    int exit_after_frames = 0;    // closes by itself after so many frames; 0: never
};

struct WindowEnd {
    std::string problem;    // why no window could be opened: "no display: ..."; empty: there was one, and it was closed
    explicit operator bool() const { return problem.empty(); }
};

// Where what is shown comes from.
struct RunSource {
    // Computes the moment at studio.cursor and assigns it to studio.moment; called while needs_moment(studio).
    std::function<void(Studio&)> satisfy;
    // Called between frames: goes on with the run for some milliseconds, and says whether the studio has grown.
    // Returns whether there is more to do. May be empty.
    std::function<bool(Studio&, bool& has_grown)> go_on;
    // Called several times a second, and once at the end: looks after files. Returns whether the studio has changed.
    // May be empty.
    std::function<bool(Studio&)> watch;
    // Does what the studio asks for in `errands` and takes them out. May be empty.
    std::function<void(Studio&)> obey;
};

WindowEnd run_window(Studio studio, const RunSource& source, const WindowOptions& options);

}    // namespace coroscope
