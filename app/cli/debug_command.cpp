#include "app/cli/debug_command.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>

#include "app/cli/read_program.hpp"
#include "app/cli/show_text.hpp"
#include "core/machine/snapshot.hpp"
#include "core/session/saved.hpp"
#include "core/trace/export.hpp"
#include "core/vm/emit.hpp"

namespace coroscope {
namespace {

int complain(const std::string& what) {
    std::fprintf(stderr, "coroscope: %s\n", what.c_str());
    return kStatusWrongUse;
}

void print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
}

void print_base(const Execution& execution) {
    print(fmt::format("base {}\n", static_cast<const void*>(execution.machine.base)));
}

void print_digest(Execution& execution) {
    print(fmt::format("step {} digest {:016x}\n", execution.run.root().step, digest(execution.machine)));
}

// Runs on with the events written to a file; stops at the first place between instructions after `step`.
bool run_with_trace(Execution& execution, Step step, const std::string& path) {
    TraceLog log({false, true, ~std::size_t{0}});
    std::string lines;
    log.sink = [&](const Event& event) { append_jsonl(event, lines); };
    if (!path.empty()) execution.run.observer = &log.observer;
    while (!execution.has_ended && advance(execution, {step, INT64_MAX}) == Reached::fuel) continue;
    log.finish(execution.run);
    execution.run.observer = nullptr;
    return path.empty() || write_file(path, lines);
}

// Bytes beyond the used parts of stack and frames hold anything in a machine that has run; in a fresh one they are
// zero.
void spoil_unused(const Machine& m) {
    auto parts = used_parts(m);
    std::memset(m.base + parts.stack_end, 0xa5, std::min<std::uint32_t>(1 << 16, kHeapAt - parts.stack_end));
    std::memset(m.base + parts.frames_end, 0xa5, std::min<std::uint32_t>(1 << 16, kStackAt - parts.frames_end));
}

// "__eq__ (line 7)": the innermost frame, and the line of the program that led to it.
std::string entered_at(Run& run) {
    auto count = run.root().frame_count;
    auto* frames = frames_of(run);
    auto code = frames[count - 1].code;
    std::uint32_t line = 0;
    for (auto i = count - 1; i-- > 0 && !line;) {
        bool is_own = frames[i].code != kNoCode && !(run.views[frames[i].code].flags & Code::is_hidden);
        line = is_own ? frames[i].line : 0;
    }
    return fmt::format("{} (line {})", code == kNoCode ? "a native frame" : run.store.codes[code]->qualname, line);
}

}    // namespace

int save_command(const DebugOptions& options) {
    int status = 0;
    auto execution = open_program(options.program, status);
    if (!execution) return status;
    if (!run_with_trace(*execution, options.step, options.trace)) return complain("cannot write " + options.trace);
    if (execution->has_ended) return complain("the run ends before that step");
    print_base(*execution);
    print_digest(*execution);
    return write_file(options.file, save(*execution)) ? 0 : complain("cannot write " + options.file);
}

int resume_command(const DebugOptions& options) {
    auto bytes = read_file(options.file);
    if (!bytes) return complain(bytes.problem().message);
    // A first region, so that the machine lies elsewhere than in the process that saved, even without randomised
    // addresses.
    struct Elsewhere {
        Machine machine = open_machine({});
        ~Elsewhere() { close_machine(machine); }
    } elsewhere;
    auto resumed = resume(*bytes);
    if (!resumed) return complain(options.file + ": " + resumed.problem().message);
    auto& execution = **resumed;
    print_base(execution);
    spoil_unused(execution.machine);
    print_digest(execution);
    if (!run_with_trace(execution, options.step ? options.step : ~Step{0}, options.trace))
        return complain("cannot write " + options.trace);
    print_digest(execution);
    if (!options.output.empty() && !write_file(options.output, save(execution)))
        return complain("cannot write " + options.output);
    return 0;
}

int digest_command(const DebugOptions& options) {
    int status = 0;
    auto execution = open_program(options.program, status);
    if (!execution) return status;
    run_with_trace(*execution, ~Step{0}, options.trace);
    print_digest(*execution);
    return 0;
}

// One line a visit: step, digest of the machine, digest of what `show` says. The same lines with and without
// checkpoints.
int visits_command(const DebugOptions& options) {
    int status = 0;
    auto execution = open_program(options.program, status);
    if (!execution) return status;
    HistoryOptions how;
    how.has_checkpoints = !options.has_no_checkpoints;
    how.log.capacity = 4'000'000;
    if (options.chunk_events) how.chunk_events = options.chunk_events, how.text_bytes = 1;
    History history(std::move(execution), how);
    history.run_until(0);
    auto ending = history.moment_at(history.last_step());
    auto& source = history.execution().source();
    auto picture = make_picture(history.trace(), source, &ending);
    Shown shown{source, history.trace(), picture, history.out(), history.err(), history.execution().session.seed};
    auto state = options.order;
    for (std::uint64_t i = 0; i < options.count; ++i) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        auto step = (state >> 20) % (history.last_step() + 1);
        auto text = moment_text(shown, history.moment_at(step));
        print(fmt::format("step {} digest {:016x} show {:016x}\n", step, history.digest_at(step),
                          digest_of_bytes(text.data(), text.size())));
    }
    return 0;
}

// How often the interpreter loop is entered until the module's end, and what is entered from within: once is the run
// itself, the rest are methods that containers ask while they work.
int entries_command(const DebugOptions& options) {
    int status = 0;
    auto execution = open_program(options.program, status);
    if (!execution) return status;
    std::uint64_t count = 0;
    std::map<std::string, std::uint64_t> nested;
    execution->run.on_entry = [&](Run& run) {
        if (++count > 1) ++nested[entered_at(run)];
    };
    advance(*execution, {});
    print(fmt::format("entries {}\n", count));
    for (auto& [what, times] : nested) print(fmt::format("  {} times {}\n", times, what));
    return 0;
}

}    // namespace coroscope
