// What it costs to visit moments of a long run: the first picture, random visits, one step back, beside running from
// the start; how much the checkpoints take; and whether a visit shows the same as a run without checkpoints.
//
//     visit_moments [PROGRAM.py] [--visits N] [--check]
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include "app/cli/options.hpp"
#include "app/cli/show_text.hpp"
#include "app/picture/picture_maker.hpp"
#include "core/machine/snapshot.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kCapacity = 40'000'000;    // events and lines kept
constexpr Step kHorizon = 200'000;               // as far as a window goes ahead of its cursor
constexpr double kRecordMib = 96, kTextMib = 64;
constexpr double kFirstPictureMs = 1000, kVisitMs = 16, kStepBackMs = 2;

// Processor time, as bench/timeline_frame.cpp: other work on the machine does not count.
double now_ms() {
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// "VmHWM" or "VmRSS" of this process, MiB.
double memory_mib(const char* which) {
    double kib = 0;
    char line[256];
    auto* file = std::fopen("/proc/self/status", "r");
    while (file && std::fgets(line, sizeof line, file))
        if (std::strncmp(line, which, std::strlen(which)) == 0) kib = std::atof(line + std::strlen(which) + 1);
    if (file) std::fclose(file);
    return kib / 1024;
}

struct Random {
    std::uint64_t state = 1;
    std::uint64_t below(std::uint64_t n) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        return (state >> 20) % n;
    }
};

struct Times {
    std::vector<double> ms;
    double at(double share) {
        std::sort(ms.begin(), ms.end());
        return ms[std::min(ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(ms.size())))];
    }
};

bool say(const char* what, Times& times, double share, double most) {
    bool is_reached = times.at(share) <= most;
    fmt::print("{:<34} median {:8.3f}  p99 {:8.3f}  most {:8.3f} ms  goal {} ms at {}: {}\n", what, times.at(0.5),
               times.at(0.99), times.at(1), most, share == 1 ? "most" : "p99", is_reached ? "reached" : "MISSED");
    std::fflush(stdout);
    return is_reached;
}

// What the trace takes: records and the index beside them, texts.
bool say_memory(const History& history, std::size_t events) {
    auto& kept = history.trace().events;
    auto mib = [](std::uint64_t bytes) { return static_cast<double>(bytes) / (1 << 20); };
    auto records = mib(kept.record_bytes()), index = mib(history.log().index_bytes()), texts = mib(kept.text_bytes());
    auto million = static_cast<double>(events) / 1e6;
    bool is_small = records + index <= kRecordMib * std::max(million, 1.0) && texts <= kTextMib * 1.1;
    fmt::print(
        "trace: {:.1f} MiB of records, {:.1f} of index, {:.0f} bytes an event; goal {} MiB a million: {}\n"
        "texts of events: {:.1f} MiB; goal {} MiB: {}\n",
        records, index, (records + index) * (1 << 20) / static_cast<double>(events), kRecordMib,
        records + index <= kRecordMib * std::max(million, 1.0) ? "reached" : "MISSED", texts, kTextMib,
        texts <= kTextMib * 1.1 ? "reached" : "MISSED");
    return is_small;
}

std::unique_ptr<Execution> open(const std::string& path) {
    ProgramOptions options;
    options.file = path;
    int status = 0;
    auto execution = open_program(options, status);
    if (!execution) std::exit(status);
    return execution;
}

HistoryOptions how_to_keep(bool has_checkpoints) {
    HistoryOptions options;
    options.log.capacity = kCapacity;
    options.has_checkpoints = has_checkpoints;
    return options;
}

void read_on(PictureMaker& maker, History& history) {
    LaneNames names;
    for (const auto& [number, task] : history.log().tasks)
        names.calls[{EntityKind::task, number}] = task.call.empty() ? task.qualname + "()" : task.call;
    maker.read(history.trace(), names);
}

std::string shown(History& history, Step step, const Picture& picture) {
    Shown shown{history.execution().source(),    history.trace(), picture, history.out(), history.err(),
                history.execution().session.seed};
    return moment_text(shown, history.moment_at(step));
}

int measure(const std::string& path, int visits, bool checks) {
    bool is_good = true;
    // The first picture: as a window shows it, once the run is ahead by the horizon.
    auto begin = now_ms();
    History history(open(path), how_to_keep(true));
    while (history.last_step() < kHorizon && history.advance(20'000)) continue;
    PictureMaker maker(history.execution().source());
    read_on(maker, history);
    history.moment_at(0);
    Times first{{now_ms() - begin}};
    is_good &= say("first picture", first, 1, kFirstPictureMs);

    begin = now_ms();
    history.run_until(0);
    auto whole = now_ms() - begin;
    std::size_t events = 0;
    BareEvents bare(history.trace().events);
    for (auto& e : bare) events += is_schema_event(e.kind);
    auto last = history.last_step();
    auto mib = static_cast<double>(history.checkpoints().bytes()) / (1 << 20);
    bool is_small = mib <= 256;
    is_good &= is_small && events >= 1'000'000 && !history.is_full();
    fmt::print("{} events, {} steps, the rest of them run in {:.0f} ms; memory {:.0f} MiB\n", events, last, whole,
               memory_mib("VmRSS:"));

    is_good &= say_memory(history, events);
    auto before = memory_mib("VmRSS:");
    begin = now_ms();
    read_on(maker, history);
    fmt::print("picture of the whole run: {:.0f} MiB, {:.0f} ms\n", memory_mib("VmRSS:") - before, now_ms() - begin);

    Random random;
    Times visit, back, from_start;
    for (int i = 0; i < visits; ++i) {
        auto step = random.below(last + 1);
        begin = now_ms();
        history.moment_at(step);
        visit.ms.push_back(now_ms() - begin);
        for (int k = 1; k <= 3 && step > static_cast<Step>(k); ++k) {
            begin = now_ms();
            history.moment_at(step - static_cast<Step>(k));
            back.ms.push_back(now_ms() - begin);
        }
    }
    is_good &= say("random visits", visit, 0.99, kVisitMs);
    is_good &= say("one step back", back, 1, kStepBackMs);
    mib = static_cast<double>(history.checkpoints().bytes()) / (1 << 20);
    is_good &= mib <= 256;
    fmt::print("checkpoints: {} of {:.1f} MiB in all; goal 256 MiB: {}\n", history.checkpoints().size(), mib,
               mib <= 256 ? "reached" : "MISSED");

    // Another process would do: no checkpoint, every visit runs from the start.
    History plain(open(path), how_to_keep(false));
    plain.run_until(0);
    auto picture = maker.picture();
    int same = 0, checked = checks ? 40 : 8;
    for (int i = 0; i < checked; ++i) {
        auto step = random.below(last + 1);
        begin = now_ms();
        plain.moment_at(step);
        from_start.ms.push_back(now_ms() - begin);
        same += plain.digest_at(step) == history.digest_at(step) &&
                shown(plain, step, *picture) == shown(history, step, *picture);
    }
    fmt::print("{:<34} median {:8.3f}  most {:8.3f} ms\n", "running from the start", from_start.at(0.5),
               from_start.at(1));
    fmt::print("the same by digest and by text: {} of {}\n", same, checked);
    fmt::print("memory at most {:.0f} MiB\n", memory_mib("VmHWM:"));
    return is_good && same == checked ? 0 : 1;
}

}    // namespace
}    // namespace coroscope

int main(int count, char** arguments) {
    std::string program = COROSCOPE_SOURCE_DIR "/bench/programs/million_events.py";
    int visits = 1000;
    bool checks = false;
    for (int i = 1; i < count; ++i) {
        std::string argument = arguments[i];
        if (argument == "--visits" && i + 1 < count)
            visits = std::max(1, std::atoi(arguments[++i]));
        else if (argument == "--check")
            checks = true;
        else
            program = argument;
    }
    auto status = coroscope::measure(program, visits, checks);
    return checks ? status : 0;
}
