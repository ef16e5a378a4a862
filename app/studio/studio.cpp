#include "app/studio/studio.hpp"

#include <algorithm>
#include <cmath>

#include "app/studio/find.hpp"
#include "app/studio/focus.hpp"
#include "app/studio/layout.hpp"
#include "app/studio/lesson_moves.hpp"
#include "app/studio/motion.hpp"
#include "app/studio/moves.hpp"
#include "app/studio/palette.hpp"
#include "app/studio/parting.hpp"
#include "app/studio/talking.hpp"
#include "app/studio/typing.hpp"
#include "core/history/find_breakpoint.hpp"

namespace coroscope {

namespace {

constexpr double kLeastPxPerUnit = 0.00001, kMostPxPerUnit = 400;
constexpr double kMostFitted = 1500, kFirstPxPerUnit = 6;    // units; design pixels a unit

template <class T>
T clamped(T value, T least, T most) {
    return std::max(least, std::min(value, most));
}

// A zoomed timeline moves along when the cursor would leave it.
void keep_cursor_in_sight(Studio& studio) {
    if (studio.timeline.is_fit) return;
    const Layout layout = layout_of(studio);
    const double shown = layout.lane_area.w / studio.timeline.px_per_unit;
    const double at = unit_at(*studio.axis, studio.cursor) + 0.5;
    double& first = studio.timeline.first_unit;
    if (at < first + shown * 0.05) first = at - shown * 0.25;
    if (at > first + shown * 0.95) first = at - shown * 0.75;
    first = clamped(first, -shown * 0.1, std::max(-shown * 0.1, studio.axis->total - shown * 0.9));
}

void go_to(Studio& studio, Step step) {
    step = within_horizon(studio, std::min(step, studio.picture->last_step));
    if (step != studio.cursor) begin_motion(studio);
    studio.cursor = step;
    studio.is_source_following = true;
    studio.is_output_following = true;
    studio.timeline.is_following = true;
    keep_cursor_in_sight(studio);
}

void step_by(Studio& studio, std::int64_t count) {
    const Step back = static_cast<Step>(count < 0 ? -count : 0);
    go_to(studio, count < 0 ? studio.cursor - std::min(back, studio.cursor) : studio.cursor + static_cast<Step>(count));
}

void tick(Studio& studio, double seconds) {
    studio.motion = std::min(1.0f, studio.motion + static_cast<float>(seconds / kMotionSeconds));
    if (!studio.is_playing) return;
    studio.play_rest += seconds * studio.speed;
    const double whole = std::floor(studio.play_rest);
    if (whole < 1) return;
    studio.play_rest -= whole;
    step_by(studio, static_cast<std::int64_t>(whole));
    if (studio.cursor >= within_horizon(studio, studio.picture->last_step)) studio.is_playing = false;
}

void play_or_pause(Studio& studio) {
    studio.is_playing = !studio.is_playing;
    studio.play_rest = 0;
    if (studio.is_playing && studio.cursor >= studio.picture->last_step) go_to(studio, 0);
}

void set_timeline(Studio& studio, double px_per_unit, double first_unit) {
    const Layout layout = layout_of(studio);
    const double fit = layout.lane_area.w / studio.axis->total;
    studio.timeline.px_per_unit =
        clamped(px_per_unit, std::max(kLeastPxPerUnit, fit * 0.5), std::max(kMostPxPerUnit, fit));
    const double shown = layout.lane_area.w / studio.timeline.px_per_unit;
    studio.timeline.first_unit =
        clamped(first_unit, -shown * 0.5, std::max(-shown * 0.5, studio.axis->total - shown * 0.5));
    studio.timeline.is_fit = false;
}

void zoom(Studio& studio, double factor, double anchor) {
    if (factor <= 0) return;
    const AxisView view = layout_of(studio).axis_view;
    if (anchor < 0) anchor = unit_at(*studio.axis, studio.cursor) + 0.5;
    set_timeline(studio, view.px_per_unit * factor, anchor - (anchor - view.first_unit) / factor);
    // The clamp may have held the scale back: keep the anchor where it was all the same.
    const double kept = view.px_per_unit / studio.timeline.px_per_unit;
    set_timeline(studio, studio.timeline.px_per_unit, anchor - (anchor - view.first_unit) * kept);
}

void pan(Studio& studio, double share) {
    const AxisView view = layout_of(studio).axis_view;
    set_timeline(studio, view.px_per_unit, view.first_unit + share * view.width_px / view.px_per_unit);
}

void set_axis(Studio& studio, std::int64_t kind) {
    studio.timeline.axis = kind == 1 ? AxisKind::virtual_time : AxisKind::steps;
    studio.axis = std::make_shared<const Axis>(make_axis(*studio.picture, studio.timeline.axis));
    studio.timeline.is_fit = true;
}

void select(Studio& studio, EntityId entity) {
    studio.selection = studio.selection == entity ? EntityId{} : entity;
    studio.frames_scroll = 0;
}

void set_split(Studio& studio, std::int64_t split, double share) {
    const auto value = static_cast<float>(share);
    Splits& splits = studio.splits;
    switch (static_cast<Split>(split)) {
        case Split::top_share: splits.top = clamped(value, 0.2f, 0.85f); break;
        case Split::source_share: splits.source = clamped(value, 0.15f, 0.7f); break;
        case Split::loop_share: splits.loop = clamped(value, 0.12f, 0.85f - splits.source); break;
        case Split::output_share: splits.output = clamped(value, 0.1f, 0.6f); break;
        case Split::lesson_share: splits.lesson = clamped(value, 0.15f, 0.5f); break;
    }
}

void scroll_source(Studio& studio, double lines) {
    const Layout layout = layout_of(studio);
    const float most = std::max(0.0f, static_cast<float>(studio.source.line_count()) - static_cast<float>(layout.rows));
    studio.source_scroll = clamped(static_cast<float>(layout.first_row) - 1 + static_cast<float>(lines), 0.0f, most);
    studio.is_source_following = false;
}

void scroll_output(Studio& studio, double lines) {
    const Layout layout = layout_of(studio);
    const float count = static_cast<float>(studio.picture->output.size());
    studio.output_scroll = clamped(static_cast<float>(layout.first_output) + static_cast<float>(lines), 0.0f, count);
    studio.is_output_following = false;
}

void scroll_lanes(Studio& studio, double px) {
    const Layout layout = layout_of(studio);
    const float all = layout.lane_pitch * static_cast<float>(studio.picture->lanes.size());
    const float most = std::max(0.0f, (all - layout.lane_area.h) / layout.scale);
    const float now = -layout.lane_offset / layout.scale;
    studio.timeline.lane_scroll = clamped(now + static_cast<float>(px), 0.0f, most);
    studio.timeline.is_following = false;
}

void go_to_output(Studio& studio, std::int64_t index) {
    if (index >= 0 && index < static_cast<std::int64_t>(studio.picture->output.size()))
        go_to(studio, studio.picture->output[static_cast<std::size_t>(index)].step);
}

void show_line(Studio& studio, std::int64_t line) {
    const Layout layout = layout_of(studio);
    scroll_source(studio, static_cast<double>(line) - static_cast<double>(layout.first_row) - layout.rows / 2.0);
}

void accept_palette(Studio& studio) {
    const std::vector<Action> actions = palette_items(studio);
    const auto chosen = static_cast<std::size_t>(studio.palette.chosen);
    studio.palette = {};
    if (chosen < actions.size() && actions[chosen].command.kind != CommandKind::toggle_palette)
        update(studio, actions[chosen].command);
}

// What is done to the run; not while a question hides what comes of it.
void ask(Studio& studio, ErrandKind kind) {
    if (studio.session.is_there && studio.horizon == kNoStep) studio.errands.push_back({kind});
}

void escape(Studio& studio) {
    if (studio.parting.is_open) {
        stay(studio);
    } else if (studio.palette.is_open) {
        studio.palette = {};
    } else if (stop_typing(studio)) {
        if (studio.parting.is_saving)
            studio.parting = {};    // a name for what was to be saved before one leaves: one stays
    } else if (studio.is_help_open) {
        studio.is_help_open = false;
    } else if (studio.is_presenting) {
        studio.is_presenting = false;
    } else {
        studio.selection = {};
    }
}

void erase_last_character(std::string& text) {
    while (!text.empty() && (text.back() & 0xc0) == 0x80) text.pop_back();
    if (!text.empty()) text.pop_back();
}

void update_palette(Studio& studio, const Command& command) {
    Palette& palette = studio.palette;
    if (command.kind == CommandKind::palette_move) {
        const int count = static_cast<int>(palette_items(studio).size());
        palette.chosen = clamped(palette.chosen + static_cast<int>(command.count), 0, std::max(0, count - 1));
        return;
    }
    if (command.kind == CommandKind::palette_type) palette.filter += command.text;
    if (command.kind == CommandKind::palette_erase) erase_last_character(palette.filter);
    palette.chosen = 0;
}

}    // namespace

void show_run(Studio& studio, Source source, std::shared_ptr<const Trace> trace, std::shared_ptr<const Moment> ending,
              Step cursor) {
    auto picture = std::make_shared<const Picture>(make_picture(*trace, source, ending.get()));
    show_growing_run(studio, std::move(source), std::move(trace), std::move(picture), cursor);
}

void show_growing_run(Studio& studio, Source source, std::shared_ptr<const Trace> trace,
                      std::shared_ptr<const Picture> picture, Step cursor) {
    studio.source = std::move(source);
    studio.line_states = std::make_shared<const std::vector<LineState>>(line_states(studio.source));
    studio.trace = std::move(trace);
    studio.picture = std::move(picture);
    studio.cursor = std::min(cursor, studio.picture->last_step);
    grow(studio);
    // Of a long run all at once is a blur: at first it is shown where the cursor stands.
    studio.timeline.is_fit = studio.axis->total <= kMostFitted;
    if (!studio.timeline.is_fit) set_timeline(studio, kFirstPxPerUnit * pixel_scale(studio), -2);
    keep_cursor_in_sight(studio);
}

void grow(Studio& studio) {
    studio.axis = std::make_shared<const Axis>(make_axis(*studio.picture, studio.timeline.axis));
    if (selected_lane(studio) < 0) studio.selection = {};
}

void update(Studio& studio, const Command& command) {
    const auto count = command.count;
    switch (command.kind) {
        case CommandKind::none: break;
        case CommandKind::tick: tick(studio, command.amount); break;
        case CommandKind::resize:
            studio.width = static_cast<float>(command.amount);
            studio.height = static_cast<float>(command.at);
            break;
        case CommandKind::step_by: step_by(studio, count); break;
        case CommandKind::go_to_step: go_to(studio, command.step); break;
        case CommandKind::go_home: go_to(studio, 0); break;
        case CommandKind::go_end: go_to(studio, studio.picture->last_step); break;
        case CommandKind::play_pause: play_or_pause(studio); break;
        case CommandKind::set_speed: studio.speed = clamped(command.amount, 0.25, 1000.0); break;
        case CommandKind::step_iteration: go_to(studio, step_after_iterations(studio, count)); break;
        case CommandKind::step_suspension: go_to(studio, step_after_suspensions(studio, count)); break;
        case CommandKind::step_in_task: go_to(studio, step_in_task(studio, count)); break;
        case CommandKind::step_out: go_to(studio, step_out_of_task(studio)); break;
        case CommandKind::select: select(studio, command.entity); break;
        case CommandKind::select_lane:
            if (count >= 1 && count <= static_cast<std::int64_t>(studio.picture->lanes.size()))
                select(studio, studio.picture->lanes[static_cast<std::size_t>(count - 1)].id);
            break;
        case CommandKind::zoom: zoom(studio, command.amount, command.at); break;
        case CommandKind::pan: pan(studio, command.amount); break;
        case CommandKind::set_timeline: set_timeline(studio, command.amount, command.at); break;
        case CommandKind::fit: studio.timeline.is_fit = true; break;
        case CommandKind::set_axis: set_axis(studio, count); break;
        case CommandKind::scroll_source: scroll_source(studio, command.amount); break;
        case CommandKind::scroll_lanes: scroll_lanes(studio, command.amount); break;
        case CommandKind::scroll_output: scroll_output(studio, command.amount); break;
        case CommandKind::scroll_frames:
            studio.frames_scroll = clamped(studio.frames_scroll + static_cast<float>(command.amount), 0.0f, 1e6f);
            break;
        case CommandKind::go_to_output: go_to_output(studio, count); break;
        case CommandKind::show_line: show_line(studio, count); break;
        case CommandKind::toggle_breakpoint: {
            const auto line = static_cast<std::uint32_t>(count);
            if (studio.breakpoints.lines.erase(line) == 0) studio.breakpoints.lines.insert(line);
            break;
        }
        case CommandKind::toggle_event_breakpoint: {
            const EventBreakpoint one{static_cast<Happening>(count), command.text};
            if (count >= 0 && count < static_cast<std::int64_t>(kHappeningCount) &&
                studio.breakpoints.events.erase(one) == 0)
                studio.breakpoints.events.insert(one);
            break;
        }
        case CommandKind::run_to_breakpoint:
            go_to(studio, step_of_breakpoint(*studio.trace, studio.cursor, studio.breakpoints, count > 0));
            break;
        case CommandKind::grab_split: studio.dragged_split = static_cast<int>(count); break;
        case CommandKind::set_split: set_split(studio, count, command.amount); break;
        case CommandKind::toggle_present: studio.is_presenting = !studio.is_presenting; break;
        case CommandKind::toggle_theme:
            studio.theme = studio.theme == ThemeKind::dark ? ThemeKind::light : ThemeKind::dark;
            break;
        case CommandKind::toggle_motion:
            studio.is_motion_off = !studio.is_motion_off;
            studio.motion = 1;
            break;
        case CommandKind::toggle_expressions:
            if (!studio.session.is_there) break;
            studio.has_all_lanes = !studio.has_all_lanes;
            studio.errands.push_back({ErrandKind::show_lanes});
            break;
        case CommandKind::toggle_future:
            if (studio.horizon == kNoStep) studio.is_future_hidden = !studio.is_future_hidden;
            break;
        case CommandKind::scale_by:
            studio.scale = clamped(studio.scale * static_cast<float>(command.amount), 0.6f, 4.0f);
            break;
        case CommandKind::scale_reset: studio.scale = 1; break;
        case CommandKind::toggle_palette:
        case CommandKind::toggle_find: {
            const bool was_open = studio.palette.is_open;
            studio.palette = {};
            studio.palette.is_open = !was_open;
            studio.palette.is_find = command.kind == CommandKind::toggle_find;
            break;
        }
        case CommandKind::palette_type:
        case CommandKind::palette_erase:
        case CommandKind::palette_move: update_palette(studio, command); break;
        case CommandKind::palette_accept: accept_palette(studio); break;
        case CommandKind::toggle_help: studio.is_help_open = !studio.is_help_open; break;
        case CommandKind::lesson_next:
        case CommandKind::lesson_back:
        case CommandKind::lesson_page:
        case CommandKind::lesson_stop:
        case CommandKind::lesson_answer:
        case CommandKind::lesson_see:
        case CommandKind::scroll_lesson:
        case CommandKind::exercise_edit:
        case CommandKind::lesson_program:
        case CommandKind::lesson_placed: update_lesson(studio, command); break;
        case CommandKind::type_in:
        case CommandKind::type_text:
        case CommandKind::type_erase:
        case CommandKind::type_move:
        case CommandKind::type_place:
        case CommandKind::type_newline:
        case CommandKind::type_indent:
        case CommandKind::type_all:
        case CommandKind::type_undo:
        case CommandKind::type_redo:
        case CommandKind::type_copy:
        case CommandKind::type_cut:
        case CommandKind::type_paste:
        case CommandKind::type_accept: update_typing(studio, command); break;
        case CommandKind::toggle_talk:
        case CommandKind::talk_pick:
        case CommandKind::talk_do:
        case CommandKind::scroll_talk: update_talk(studio, command); break;
        case CommandKind::prompt_history:
        case CommandKind::prompt_complete:
        case CommandKind::prompt_frame: update_prompt(studio, command); break;
        case CommandKind::toggle_editor:
        case CommandKind::scroll_editor:
        case CommandKind::run_program: update_editor(studio, command); break;
        case CommandKind::undo_input: ask(studio, ErrandKind::undo); break;
        case CommandKind::redo_input: ask(studio, ErrandKind::redo); break;
        case CommandKind::go_to_change: {
            const std::size_t space = command.text.find(' ');
            if (space == std::string::npos || !studio.session.is_there) break;
            studio.errands.push_back({ErrandKind::find_change, InputKind::prompt, command.text.substr(0, space),
                                      command.text.substr(space + 1)});
            break;
        }
        case CommandKind::recover_session:
            if (studio.session.is_there && studio.horizon == kNoStep) part(studio, command);
            break;
        case CommandKind::save_session:
        case CommandKind::save_session_as:
        case CommandKind::open_file_box:
        case CommandKind::open_file:
        case CommandKind::file_move:
        case CommandKind::file_pick: update_files(studio, command); break;
        case CommandKind::escape: escape(studio); break;
        case CommandKind::part_move:
        case CommandKind::part_answer: update_parting(studio, command); break;
        case CommandKind::quit: part(studio, command); break;
    }
}

}    // namespace coroscope
