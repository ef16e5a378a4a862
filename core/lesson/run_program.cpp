#include "core/lesson/run_program.hpp"

#include <algorithm>

namespace coroscope {
namespace {

// A lesson is small; what is not is said to be too long rather than waited for.
constexpr std::size_t kMostEvents = 100'000;
constexpr std::uint64_t kMostFuel = 200'000'000, kMostRegion = 256 << 20, kMostOutput = 1 << 20;

}    // namespace

RunProgram run_session(Session session) {
    RunProgram out;
    session.limits.fuel = std::min(session.limits.fuel, kMostFuel);
    session.limits.region_bytes = std::min(session.limits.region_bytes, kMostRegion);
    session.limits.output_bytes = std::min(session.limits.output_bytes, kMostOutput);
    auto started = start(std::move(session));
    out.refusal = std::move(started.refusal);
    if (!started.execution) return out;
    HistoryOptions options;
    options.log.capacity = kMostEvents;
    out.history = std::make_unique<History>(std::move(started.execution), options);
    out.history->run_until(0);
    out.happenings = happenings_of(*out.history);
    out.ending = std::make_shared<const Moment>(out.history->moment_at(out.history->last_step()));
    out.history->finish();
    return out;
}

RunProgram run_program(const Source& source, std::int64_t seed) {
    Session session;
    session.program = source;
    session.seed = std::to_string(seed);
    session.limits.fuel = kMostFuel;
    session.limits.region_bytes = kMostRegion;
    session.limits.output_bytes = kMostOutput;
    return run_session(std::move(session));
}

}    // namespace coroscope
