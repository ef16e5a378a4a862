// A run that can be visited at any step: the machine that goes ahead, its trace, checkpoints, and a second machine that
// goes back to one and runs again, muted, to the step that is asked for.
#pragma once

#include <memory>
#include <optional>

#include "core/history/checkpoints.hpp"
#include "core/history/complete.hpp"
#include "core/history/moment.hpp"
#include "core/history/trace_log.hpp"
#include "core/session/execution.hpp"

namespace coroscope {

struct HistoryOptions {
    LogOptions log;
    bool has_checkpoints = true;    // without: every visit runs from the start
    std::uint64_t checkpoint_bytes = Checkpoints::kMostBytes;
    std::uint64_t text_bytes = Events::kMostTextBytes;    // of events, at hand
    std::uint32_t chunk_events = Events::kRows;
};

class History {
public:
    explicit History(std::unique_ptr<Execution> execution, const HistoryOptions& options = {});
    ~History();
    History(const History&) = delete;
    History& operator=(const History&) = delete;

    // Goes ahead by so much fuel; false: the run has ended.
    bool advance(std::int64_t fuel);
    // Goes ahead until the step was reached or the run has ended, or (step 0) until the end or the log's capacity.
    void run_until(Step step);
    // Goes through interpreter shutdown once the run has ended; what it prints joins out() and err().
    void finish();

    // The session with other inputs: what came before the first that differs stays as it is, the rest is run anew by
    // advance().
    void set_inputs(std::vector<Input> inputs);
    const std::vector<Input>& inputs() const { return live_->session.inputs; }

    const Execution& execution() const { return *live_; }
    const Trace& trace() const { return log_.trace; }
    const TraceLog& log() const { return log_; }
    Step last_step() const { return last_step_; }    // reached so far
    bool has_ended() const { return live_->has_ended; }
    bool is_full() const { return log_.is_full; }    // no more events are kept
    const std::string& out() const { return out_; }
    const std::string& err() const { return err_; }
    const Checkpoints& checkpoints() const { return checkpoints_; }

    // The state just after event n, or just before line n runs; at the last step of a run that has ended, also how it
    // ended. Steps beyond the end are the last one.
    Moment moment_at(Step step);
    // Digest of the machine at the first place between two instructions after step n.
    std::uint64_t digest_at(Step step);
    // The events of these steps once more, by running again; `spent`: see Events::push_back.
    std::vector<Event> remake(Step first, Step last, std::uint64_t spent = 0);
    // How a line of the prompt could go on at step n; see complete.hpp.
    Completions completions_at(Step step, std::string_view frame, std::string_view before);
    // Where a variable came to hold what it holds at step n: where the line that gave it that was about to run. None:
    // it has held that since the frame has been there.
    Result<std::optional<Step>> last_change(Step step, std::string_view frame, const std::string& name);
    // Snapshot of the machine near step n, between two instructions.
    void snapshot_at(Step step, Snapshot& into);

private:
    // Goes to the checkpoint before `step` and runs to it. `look` is called exactly there.
    void visit(Step step, Observer* observer, const std::function<void(Run&)>& look);
    void go_back(Step step);
    void take_text();

    std::unique_ptr<Execution> live_;
    TraceLog log_;
    ValueTexts texts_;
    Checkpoints checkpoints_;
    bool has_checkpoints_;
    bool is_finished_ = false;
    std::optional<Ending> module_ending_;    // once the module has ended; inputs may follow
    Machine visited_;
    Run visitor_;
    Step last_step_ = 0;
    std::int64_t cursor_fuel_ = 0;
    std::size_t heard_err_ = 0;    // of err(): what the log was told of
    std::string out_, err_;
};

// A run's trace and the moment at its end, for pictures; `complete`: the run has ended.
std::shared_ptr<const Trace> shared_trace(const History& history);

}    // namespace coroscope
