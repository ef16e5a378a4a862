#if COROSCOPE_WINDOW
#include "app/followed_run.hpp"

#include <algorithm>

#include "app/cli/options.hpp"
#include "app/picture/seen.hpp"
#include "core/session/seed.hpp"

namespace coroscope {
namespace {

constexpr Step kHorizon = 200'000, kNear = 1'000;
constexpr std::int64_t kSlice = 20'000;    // fuel: well under a frame
constexpr auto kPatience = std::chrono::milliseconds(400);

// Where an input, counted from 1, is done; 0: it is not, so far.
Step end_of_input(const Trace& trace, std::size_t number) {
    BareEvents events(trace.events);
    for (auto& e : events)
        if (e.kind == EventKind::input && e.how == How::returned && e.number == number) return e.step;
    return 0;
}

void say(Studio& studio, std::string text, bool is_wrong = false) {
    studio.session.said = std::move(text);
    studio.session.is_wrong = is_wrong;
}

}    // namespace

Source shown_source(const Execution& execution) {
    const Source& source = execution.source();
    auto slash = source.name.rfind('/');
    return Source(slash == std::string::npos ? source.name : source.name.substr(slash + 1), source.text);
}

FollowedRun::FollowedRun(std::unique_ptr<Execution> execution, const HistoryOptions& options,
                         std::vector<FormerProgram> former)
    : options_(options), edits_(execution->source(), execution->session.inputs, std::move(former)) {
    history_ = std::make_unique<History>(std::move(execution), options);
    maker_ = std::make_unique<PictureMaker>(shown_source(history_->execution()), has_all_lanes_);
    note_saved();
}

void FollowedRun::note_saved() {
    kept_program_ = edits_.program();
    kept_inputs_ = edits_.inputs();
    is_kept_ = true;
}

bool FollowedRun::is_changed() const {
    return !is_kept_ || edits_.inputs() != kept_inputs_ || edits_.program().text != kept_program_.text;
}

void FollowedRun::show(Studio& studio, Step cursor) {
    if (has_all_lanes_ != studio.has_all_lanes) {
        has_all_lanes_ = studio.has_all_lanes;
        maker_ = std::make_unique<PictureMaker>(shown_source(history_->execution()), has_all_lanes_);
    }
    run_ahead(cursor + kHorizon, std::chrono::milliseconds(300));
    publish();
    // The trace belongs to the history, which outlives the studio.
    std::shared_ptr<const Trace> trace(std::shared_ptr<void>(), &history_->trace());
    studio.seed = short_seed(history_->execution().session.seed);
    show_growing_run(studio, shown_source(history_->execution()), std::move(trace), maker_->picture(), cursor);
    see(studio);
    tell_session(studio);
}

void FollowedRun::see(Studio& studio) {
    if (is_going_on() && studio.cursor + kNear >= shown_step_) {
        run_ahead(studio.cursor + kHorizon, std::chrono::milliseconds(15));
        publish();
        grow(studio);
    }
    studio.moment = seen(history_->moment_at(studio.cursor), *studio.picture, *studio.trace);
    studio.moment.step = studio.cursor;
    studio.is_full = history_->is_full();
}

bool FollowedRun::go_on(Studio& studio, bool& has_grown) {
    has_grown = false;
    if (!is_going_on() || history_->trace().last_step >= studio.cursor + kHorizon) return false;
    run_ahead(studio.cursor + kHorizon, std::chrono::milliseconds(6));
    const Step known = history_->trace().last_step;
    const bool is_there = !is_going_on() || known >= studio.cursor + kHorizon;
    // Showing takes time in proportion to all there is, so it is done when that has grown by a good part.
    if (!is_there && known < shown_step_ + shown_step_ / 3) return true;
    publish();
    grow(studio);
    studio.is_full = history_->is_full();
    if (is_there) studio.moment.step = ~Step{0};    // the last step may say more by now
    has_grown = true;
    return !is_there;
}

void FollowedRun::give(Studio& studio, const Errand& errand) {
    const Step cursor = studio.cursor;
    const Execution& execution = history_->execution();
    if (cursor == history_->last_step() && history_->has_ended() &&
        (execution.reached == Reached::deadlock || execution.reached == Reached::limit))
        return say(studio, "the run has ended here: " + execution.ending.message, true);
    std::size_t kept = 0;    // what was taken before the cursor
    BareEvents events(history_->trace().events);
    for (auto& e : events) kept += e.step <= cursor && e.kind == EventKind::input && e.how == How::none;
    Input input;
    input.after = cursor;
    input.kind = errand.input;
    input.target = errand.target;
    input.text = errand.text;
    edits_.add(std::move(input), kept);
    set_inputs(studio, cursor);
    const Step done = end_of_input(history_->trace(), edits_.inputs().size());
    update(studio, {CommandKind::go_to_step, 0, done ? done : history_->trace().last_step});
    say(studio, done ? "" : "it has not come to its end yet");
}

void FollowedRun::undo_or_redo(Studio& studio, bool is_undo) {
    const std::string shown = studio.source.text;
    switch (is_undo ? edits_.undo() : edits_.redo()) {
        case Undone::nothing: return say(studio, is_undo ? "there is nothing to undo" : "there is nothing to redo");
        case Undone::program: {
            Started again = started(edits_.program(), edits_.inputs());
            if (!again.execution) {
                is_undo ? edits_.redo() : edits_.undo();
                return say(studio, "that program cannot be run: " + again.refusal.text, true);
            }
            take(studio, std::move(again.execution), is_undo ? edits_.cursor() : 0);
            // The editor goes along, unless something in it was not run yet.
            if (studio.editor.field.text == shown) studio.editor.field = {};
            return say(studio, is_undo ? "the program before it was edited" : "the edited program, from its beginning");
        }
        case Undone::input: break;
    }
    set_inputs(studio, studio.cursor);
    Step cursor = std::min(studio.cursor, history_->trace().last_step);
    // What is done again is looked at where it is done.
    if (!is_undo)
        if (const Step done = end_of_input(history_->trace(), edits_.inputs().size())) cursor = done;
    update(studio, {CommandKind::go_to_step, 0, cursor});
    say(studio, is_undo ? "undone" : "done again");
}

bool FollowedRun::run_program(Studio& studio, const std::string& text) {
    Started edited = started(Source(edits_.program().name, text), {});
    if (!edited.execution) {
        const Problem& problem = edited.refusal.problems.front();
        const auto place = std::min<std::size_t>(problem.span.begin, text.size());
        studio.editor.problem = (problem.kind.empty() ? "" : problem.kind + ": ") + problem.message;
        if (!problem.hint.empty()) studio.editor.problem += "\n" + problem.hint;
        studio.editor.problem_line = Source("", text).line_of(static_cast<std::uint32_t>(place));
        return false;
    }
    edits_.replace(edited.execution->source(), studio.cursor);
    take(studio, std::move(edited.execution), 0);
    studio.editor.is_open = false;
    studio.typing = Typing::nowhere;
    return true;
}

Started FollowedRun::started(Source program, std::vector<Input> inputs) const {
    Session session = history_->execution().session;
    session.program = std::move(program);
    session.inputs = std::move(inputs);
    return start(std::move(session), is_beside(session.program.name));
}

// The studio lets go of the old run before it is dropped.
void FollowedRun::take(Studio& studio, std::unique_ptr<Execution> execution, Step cursor) {
    auto history = std::make_unique<History>(std::move(execution), options_);
    history_.swap(history);
    maker_ = std::make_unique<PictureMaker>(shown_source(history_->execution()), has_all_lanes_);
    shown_step_ = 0;
    ++changes_;
    studio.talk.target.clear();
    studio.moment = {};
    show(studio, cursor);
}

// The run with the inputs as they are by now, as far as patience goes; what is not there yet comes by go_on().
void FollowedRun::set_inputs(Studio& studio, Step cursor) {
    ++changes_;
    history_->set_inputs(edits_.inputs());
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (is_going_on() && std::chrono::steady_clock::now() < end &&
           (!end_of_input(history_->trace(), edits_.inputs().size()) || history_->trace().last_step < cursor + kNear))
        history_->advance(kSlice);
    draw_anew(studio, cursor);
    tell_session(studio);
}

void FollowedRun::show_lanes(Studio& studio) {
    has_all_lanes_ = studio.has_all_lanes;
    draw_anew(studio, studio.cursor);
    say(studio, has_all_lanes_ ? "generator expressions have lanes of their own"
                               : "generator expressions that are used up at once have no lanes");
}

// The same trace as another picture.
void FollowedRun::draw_anew(Studio& studio, Step cursor) {
    maker_ = std::make_unique<PictureMaker>(shown_source(history_->execution()), has_all_lanes_);
    shown_step_ = 0;
    publish();
    const TimelineView view = studio.timeline;
    const Breakpoints breakpoints = studio.breakpoints;
    std::shared_ptr<const Trace> trace(std::shared_ptr<void>(), &history_->trace());
    show_growing_run(studio, shown_source(history_->execution()), std::move(trace), maker_->picture(), cursor);
    if (!view.is_fit) studio.timeline = view;
    studio.breakpoints = breakpoints;
    studio.moment.step = ~Step{0};
}

void FollowedRun::tell_session(Studio& studio) const {
    SessionShown& session = studio.session;
    session.is_there = true;
    session.inputs = edits_.inputs().size();
    session.can_undo = edits_.can_undo();
    session.can_redo = edits_.can_redo();
    session.is_changed = is_changed();
    const std::string& name = history_->execution().source().name;
    const auto dot = name.rfind('.');
    session.proposed = (dot == std::string::npos ? name : name.substr(0, dot)) + ".session";
}

SessionFile FollowedRun::session_file(const Studio& studio) const {
    SessionFile file;
    file.session = history_->execution().session;
    file.session.program = history_->execution().source();
    file.cursor = studio.cursor;
    file.breakpoints = studio.breakpoints;
    file.former = edits_.former();
    return file;
}

void FollowedRun::run_ahead(Step step, std::chrono::milliseconds time) {
    auto end = std::chrono::steady_clock::now() + time;
    while (is_going_on() && history_->trace().last_step < step && std::chrono::steady_clock::now() < end)
        history_->advance(kSlice);
}

void FollowedRun::publish() {
    LaneNames names;
    for (const auto& [number, task] : history_->log().tasks)
        names.calls[{EntityKind::task, number}] = task.call.empty() ? task.qualname + "()" : task.call;
    for (const GeneratorView& generator : history_->moment_at(history_->last_step()).generators)
        if (generator.id) names.variables[generator.id] = generator.variable;
    maker_->read(history_->trace(), names);
    shown_step_ = history_->trace().last_step;
}

}    // namespace coroscope
#endif
