// The events of a run with their texts, and an index of what they say about tasks, generators and timers.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/history/value_text.hpp"
#include "core/trace/trace.hpp"
#include "core/vm/emit.hpp"

namespace coroscope {

// What events say of a task, by its number.
struct TaskRecord {
    std::string name, qualname;
    std::string call;    // "fetch('a', 3)"
    Step created = 0;
    Step ended = 0;         // 0: not yet
    How how = How::none;    // returned, raised, cancelled
    std::string outcome;
};

// What they say of a generator; its texts are those of the events at these steps.
struct GeneratorRecord {
    Step created = 0, ended = 0;    // 0: not yet
    How how = How::none;            // returned, raised
    std::vector<Step> yields;
};

struct TimerRecord {
    Step step = 0;
    VirtualTime set_at = 0;
};

// A list of what was noted, by step. After a cut the run begins a little before it: what lies at the very step of the
// cut is told once more, in the same order, and is not kept twice.
template <class T>
struct Noted {
    std::size_t again = 0, end = 0;    // of the list: what may come once more
    void add(std::vector<T>& list, T one) {
        for (auto i = again; i < end; ++i)
            if (list[i] == one) {
                again = i + 1;
                return;
            }
        list.push_back(std::move(one));
    }
    void cut(std::vector<T>& list, Step step) {
        while (!list.empty() && list.back().step > step) list.pop_back();
        again = end = list.size();
        while (again > 0 && list[again - 1].step == step) --again;
    }
};

struct LogOptions {
    bool has_lines = true;             // line events are kept
    bool has_texts = true;             // values become text
    std::size_t capacity = 200'000;    // events kept; those after it are counted by the machine alone
    Step first = 0;                    // events of earlier steps are passed over
    std::uint64_t spent = 0;           // ValueTexts::spent() there
};

// Give `observer` to a Run. Its machine is not changed by being observed.
struct TraceLog {
    explicit TraceLog(LogOptions options = {});
    TraceLog(const TraceLog&) = delete;
    TraceLog& operator=(const TraceLog&) = delete;

    LogOptions options;
    Observer observer;
    Trace trace;
    std::function<void(const Event&)> sink;    // where set: events go there and are not kept
    std::function<void(std::string_view)>
        causes;    // beside a sink: the lines that say more, see core/trace/causes_jsonl
    std::map<std::uint32_t, TaskRecord> tasks;
    const GeneratorRecord* generator(EntityId id) const;    // null: it was never entered
    std::vector<TimerRecord> timers;                        // in order of setting
    bool is_full = false;

    // Memory of all but `trace.events`.
    std::uint64_t index_bytes() const;

    // Where there is a sink: the events that wait for a name that may still come. Call it when the run has stopped.
    void finish(Run& run) { settle_name(run, true); }
    // Forgets what came after a step; `unsaid`: how many bytes of stderr, the last ones, had not been written there yet
    // (writing them is no step).
    void cut(Step step, std::uint64_t unsaid = 0);

private:
    void take(Run& run, const Emission& emission);
    void keep(Event event, std::uint64_t spent);
    void index(Run& run, const Emission& emission, const Event& event);
    void index_generator(const Event& event);

    void take_note(Run& run, const Note& note);
    ReadyEntry ready_entry(Run& run, const Note& note) const;
    void tell_note(Run& run, const Note& note);
    void tell_cause(std::string line);
    void tell_more(const Event& event);
    void cut_events(Step step, std::uint64_t unsaid);
    void cut_entries(Step step);
    void settle_name(Run& run, bool is_schema_event);

    ValueTexts texts_;
    // By number: generators, coroutines, asynchronous generators.
    std::array<std::deque<GeneratorRecord>, 3> generators_;
    // A task just made: its name is the one it has at the next event.
    std::uint32_t unnamed_ = 0;    // offset; 0: none waits
    std::uint32_t unnamed_number_ = 0;
    std::size_t unnamed_event_ = 0;    // in trace.events
    std::vector<Event> held_;          // with a sink: the task's event and what came after it
    std::vector<std::pair<std::size_t, std::string>> held_causes_;    // lines, each after so many of them
    std::uint32_t told_entries_ = 0;                                  // with a sink
    std::map<std::uint64_t, std::uint32_t> waiting_entries_;          // EntryId -> 1 + index of trace.entries
    std::deque<std::uint64_t> entry_ids_;                             // of trace.entries
    Noted<LinePlace> places_;
    Noted<GroupMember> members_;
    Noted<LockUse> locks_;
    Noted<Raised> raised_;
    std::uint32_t running_entry_ = 0;
};

}    // namespace coroscope
