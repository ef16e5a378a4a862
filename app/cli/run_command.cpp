#include "app/cli/run_command.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "core/history/trace_log.hpp"
#include "core/trace/export.hpp"

namespace coroscope {
namespace {

constexpr std::int64_t kSlice = 200'000;    // fuel: a millisecond or two

struct Streams {
    bool is_broken = false;    // stdout was closed by who read it

    void write(std::FILE* file, std::string& text) {
        if (text.empty()) return;
        if (std::fwrite(text.data(), 1, text.size(), file) != text.size() || std::fflush(file) != 0)
            is_broken = is_broken || file == stdout;
        text.clear();
    }
    void take(Execution& execution) {
        write(stdout, execution.out);
        write(stderr, execution.err);
    }
};

// Lines are collected and written in blocks.
struct TraceFile {
    std::FILE* file = nullptr;
    std::string pending;

    ~TraceFile() {
        if (file) std::fclose(file);
    }
    bool flush() {
        bool ok = std::fwrite(pending.data(), 1, pending.size(), file) == pending.size() && std::fflush(file) == 0;
        pending.clear();
        return ok;
    }
};

}    // namespace

int run_command(const RunOptions& options) {
    int status = 0;
    auto execution = open_program(options.program, status);
    int run_status = run_execution(std::move(execution), options.trace, options.is_recording, options.has_causes);
    return run_status ? run_status : status;
}

int run_execution(std::unique_ptr<Execution> execution, const std::string& trace_path, bool is_recording,
                  bool has_causes) {
    int status = 0;
    TraceFile trace;
    if (!trace_path.empty()) {
        trace.file = std::fopen(trace_path.c_str(), "wb");
        if (!trace.file) {
            std::fprintf(stderr, "coroscope: cannot write %s: %s\n", trace_path.c_str(), std::strerror(errno));
            return kStatusWrongUse;
        }
    }
    if (!execution) return 0;
    TraceLog log({false, true, ~std::size_t{0}});
    if (trace.file) {
        log.sink = [&](const Event& event) {
            append_jsonl(event, trace.pending);
            if (trace.pending.size() > 1 << 16) trace.flush();
        };
        if (has_causes) log.causes = [&](std::string_view line) { trace.pending += line; };
        execution->run.observer = &log.observer;
    }
    if (!is_recording) execution->run.recorder = nullptr;
    Streams streams;
    while (!execution->has_ended && !streams.is_broken) {
        advance(*execution, {~Step{0}, kSlice});
        streams.take(*execution);
    }
    bool is_at_end = execution->reached == Reached::module_end && !streams.is_broken &&
                     run_exit_handlers(execution->run, execution->ending);
    streams.take(*execution);
    log.finish(execution->run);
    if (trace.file && !trace.flush()) {
        std::fprintf(stderr, "coroscope: cannot write %s: %s\n", trace_path.c_str(), std::strerror(errno));
        status = kStatusWrongUse;
    }
    execution->run.observer = nullptr;
    if (is_at_end) {
        shut_down(execution->run, execution->ending);
        streams.take(*execution);
    }
    auto& ending = execution->ending;
    if (ending.status == kStatusDeadlock || ending.status == kStatusLimit)
        if (execution->reached != Reached::module_end) std::fprintf(stderr, "%s\n", ending.message.c_str());
    return ending.status ? ending.status : streams.is_broken ? 120 : status;
}

}    // namespace coroscope
