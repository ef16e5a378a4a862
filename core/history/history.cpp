#include "core/history/history.hpp"

#include <algorithm>

#include "core/history/code_tail.hpp"
#include "core/history/make_moment.hpp"
#include "core/history/watch.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

Phase phase_of(const Execution& execution) {
    switch (execution.reached) {
        case Reached::deadlock: return Phase::deadlock;
        case Reached::limit: return Phase::limit;
        default: return execution.ending.has_failed ? Phase::failed : Phase::finished;
    }
}

}    // namespace

History::History(std::unique_ptr<Execution> execution, const HistoryOptions& options)
    : live_(std::move(execution)),
      log_(options.log),
      checkpoints_(options.checkpoint_bytes),
      has_checkpoints_(options.has_checkpoints),
      visited_(open_machine(live_->session.limits)),
      visitor_(run_on(visited_, live_->store, live_->natives, live_->hooks)) {
    visitor_.seed = live_->run.seed;
    visitor_.arguments = live_->run.arguments;
    visitor_.input = live_->run.input;
    live_->run.observer = &log_.observer;
    log_.trace.events.most_text_bytes = options.text_bytes;
    log_.trace.events.rows = options.chunk_events;
    log_.trace.events.remake = [this](Step first, Step last, std::uint64_t spent) {
        return remake(first, last, spent);
    };
    checkpoints_.add(live_->machine, 0);
}

History::~History() {
    close_machine(visited_);
}

void History::take_text() {
    out_ += live_->out;
    err_ += live_->err;
    live_->out.clear();
    live_->err.clear();
}

bool History::advance(std::int64_t fuel) {
    if (live_->has_ended) return false;
    if (log_.is_full) live_->run.observer = nullptr;
    coroscope::advance(*live_, {~Step{0}, std::min(fuel, Checkpoints::kSpacing)});
    last_step_ = live_->run.root().step;
    bool is_cut_short = live_->reached == Reached::deadlock || live_->reached == Reached::limit;
    if (live_->run.root().has_ended && !module_ending_ && !is_cut_short) module_ending_ = live_->ending;
    take_text();
    if (live_->run.observer) heard_err_ = err_.size();
    cursor_fuel_ = live_->run.root().fuel;
    if (live_->has_ended) {
        log_.trace.is_complete = !log_.is_full;
        return false;
    }
    if (has_checkpoints_) checkpoints_.add(live_->machine, cursor_fuel_);
    return true;
}

void History::run_until(Step step) {
    while ((step == 0 ? !log_.is_full : last_step_ < step) && advance(Checkpoints::kSpacing)) continue;
}

void History::finish() {
    if (!live_->has_ended || is_finished_) return;
    is_finished_ = true;
    if (live_->reached != Reached::module_end) return;
    live_->run.observer = nullptr;
    shut_down(live_->run, live_->ending);
    take_text();
}

void History::set_inputs(std::vector<Input> inputs) {
    auto& old = live_->session.inputs;
    auto differ = std::mismatch(old.begin(), old.end(), inputs.begin(), inputs.end());
    if (differ.first == old.end() && differ.second == inputs.end()) return;
    Step first = ~Step{0};
    if (differ.first != old.end()) first = differ.first->after;
    if (differ.second != inputs.end()) first = std::min(first, differ.second->after);
    log_.trace.events.hold(checkpoints_.before(first).step);
    old = std::move(inputs);
    checkpoints_.forget_from(first);
    auto& checkpoint = checkpoints_.before(first);
    auto& run = live_->run;
    restore(live_->machine, checkpoint.snapshot);
    CodeTail::cut(live_->store, root(live_->machine).code_count);
    forget_progress(run);
    live_->has_ended = is_finished_ = false;
    live_->reached = Reached::fuel;
    live_->out.clear();
    live_->err.clear();
    auto& r = root(live_->machine);
    if (!r.has_ended) module_ending_.reset();
    live_->ending = module_ending_.value_or(Ending{});
    out_.resize(std::min<std::size_t>(out_.size(), r.output_bytes));
    err_.resize(std::min<std::size_t>(err_.size(), r.error_bytes));
    log_.cut(checkpoint.step, heard_err_ - std::min<std::size_t>(heard_err_, r.error_bytes));
    heard_err_ = std::min(heard_err_, err_.size());
    run.observer = &log_.observer;
    last_step_ = r.step;
    cursor_fuel_ = r.fuel;
}

void History::go_back(Step step) {
    auto& checkpoint = checkpoints_.before(step);
    restore(visited_, checkpoint.snapshot);
    cursor_fuel_ = checkpoint.fuel;
}

void History::visit(Step step, Observer* observer, const std::function<void(Run&)>& look) {
    if (!observer) go_back(step);
    CodeTail tail(live_->store, root(visited_).code_count);
    forget_progress(visitor_);
    visitor_.observer = observer;
    visitor_.on_stop = look;
    if (visitor_.root().step >= step) {
        look(visitor_);
    } else {
        Ending ending;
        const auto slice = observer ? Checkpoints::kSpacing : Checkpoints::recent_spacing(visited_);
        const Until until{step, slice, &live_->session.inputs};
        while (coroscope::advance(visitor_, until, ending) == Reached::fuel) {
            if (!has_checkpoints_ || observer) continue;
            checkpoints_.add_recent(visited_);
            checkpoints_.add(visited_, cursor_fuel_);
        }
    }
    visitor_.observer = nullptr;
    visitor_.on_stop = nullptr;
    visitor_.views.clear();
}

Moment History::moment_at(Step step) {
    step = std::min(step, last_step_);
    Moment moment;
    visit(step, nullptr, [&](Run& run) { moment = make_moment(run, log_, texts_); });
    auto& events = log_.trace.events;
    for (auto& generator : moment.generators)
        if (generator.yielded_at) generator.yielded = events[events.count_before(generator.yielded_at)].text;
    moment.step = step;
    if (step == 0) {
        moment.phase = Phase::before_start;
        moment.line = 0;
    }
    if (step == last_step_ && live_->has_ended) {
        moment.phase = phase_of(*live_);
        moment.message = live_->ending.message;
    }
    return moment;
}

std::uint64_t History::digest_at(Step step) {
    visit(std::min(step, last_step_), nullptr, [](Run&) {});
    return digest(visited_);
}

Completions History::completions_at(Step step, std::string_view frame, std::string_view before) {
    Completions completions;
    visit(std::min(step, last_step_), nullptr, [&](Run& run) { completions = complete(run, frame, before); });
    return completions;
}

Result<std::optional<Step>> History::last_change(Step step, std::string_view frame, const std::string& name) {
    step = std::min(step, last_step_);
    std::optional<Watch> watch;
    std::uint64_t now = 0;
    visit(step, nullptr, [&](Run& run) {
        watch.emplace(run, frame, name);
        now = watch->look(run);
    });
    if (!watch->is_there()) return Problem{"there is no frame " + std::string(frame) + " here", {}, "", ""};
    if (!now) return Problem{"there is no variable " + name + " here", {}, "", ""};
    // From one checkpoint to the next, the latest stretch first.
    bool is_found = false, is_own = false;    // the change; its line may be in a stretch before
    for (auto end = step;;) {
        auto& checkpoint = checkpoints_.before(end);
        auto begin = checkpoint.step;
        restore(visited_, checkpoint.snapshot);
        auto held = begin == 0 && visitor_.root().step == 0 ? 0 : watch->look(visitor_);
        auto at_begin = held;
        bool is_looking = !is_found;
        // What runs between two of these is the rest of a line: of the frame's own, where that is on top again.
        std::optional<Step> line, own_line, changed;
        auto compare = [&](Run& run, std::uint64_t found) {
            if (is_looking && found != held) {
                is_found = true;
                is_own = watch->is_innermost(run);
                changed = is_own ? own_line : line;
            }
            held = found;
        };
        Observer observer;
        observer.on_event = [&](Run& run, const Emission& e) {
            auto seen = run.root().step;
            if (seen > end) return;
            compare(run, watch->look(run));
            bool is_input = e.kind == EventKind::input && e.how == How::none;
            if (e.kind != EventKind::line && !is_input) return;
            line = seen;
            if (is_input || watch->is_innermost(run)) own_line = seen;
        };
        visit(end, &observer, [](Run&) {});
        compare(visitor_, now);
        if (!is_looking) changed = is_own ? own_line : line;
        if (changed) return std::optional<Step>(*changed);
        if (begin == 0) return is_found ? std::optional<Step>(begin) : std::optional<Step>();
        now = at_begin;
        end = begin;
    }
}

void History::snapshot_at(Step step, Snapshot& into) {
    visit(std::min(step, last_step_), nullptr, [](Run&) {});
    take_snapshot(visited_, into);
}

// What is written to stderr after a step comes before the next one: it runs on until there.
std::vector<Event> History::remake(Step first, Step last, std::uint64_t spent) {
    TraceLog log({log_.options.has_lines, log_.options.has_texts, ~std::size_t{0}, first, spent});
    std::vector<Event> events;
    log.sink = [&](const Event& event) {
        if (event.step > last) return;
        events.push_back(event);
        if (event.kind != EventKind::task_create) return;
        // Its name may come as late as with the next event.
        const auto task = log_.tasks.find(event.who.number);
        if (task != log_.tasks.end()) events.back().text = task->second.name;
    };
    go_back(first);
    visit(std::min(last + 1, last_step_), &log.observer, [&](Run& run) { log.finish(run); });
    return events;
}

std::shared_ptr<const Trace> shared_trace(const History& history) {
    return std::make_shared<const Trace>(history.trace());
}

}    // namespace coroscope
