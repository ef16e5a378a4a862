// The events of a run with their texts, and an index of what they say about tasks, generators and timers.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/history/value_text.hpp"
#include "core/trace/event.hpp"
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

struct Yielded {
    Step step = 0;
    std::string text;
};
struct GeneratorRecord {
    std::string qualname;
    Step created = 0, ended = 0;
    How how = How::none;    // returned, raised
    std::vector<Yielded> yields;
};

struct TimerRecord {
    Step step = 0;
    VirtualTime set_at = 0;
};

struct LogOptions {
    bool has_lines = true;             // line events are kept
    bool has_texts = true;             // values become text
    std::size_t capacity = 200'000;    // events kept; those after it are counted by the machine alone
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
    std::map<std::uint32_t, TaskRecord> tasks;
    std::map<EntityId, GeneratorRecord> generators;
    std::vector<TimerRecord> timers;    // in order of setting
    bool is_full = false;

private:
    void take(Run& run, const Emission& emission);
    void keep(Event event);
    void index(Run& run, const Emission& emission, const Event& event);

    ValueTexts texts_;
};

}    // namespace coroscope
