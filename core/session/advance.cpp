#include "core/session/advance.hpp"

#include <algorithm>

#include "core/loop/deadlock.hpp"
#include "core/session/limits.hpp"
#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

void reach_limit(Run& run, const LimitReached& reached, Ending& ending) {
    ending = {kStatusLimit, limit_message(reached, current_line(run)), true};
}

// What the interpreter's own error exit does with the exception in root.error.
void end_by_exception(Run& run, Ending& ending) {
    Held exception(run, take(run.root().error));
    if (!is_instance(run, exception, TypeId::SystemExit)) {
        write_stderr(run, format_exception(run, exception));
        auto message = format_exception_only(run, exception);
        while (!message.empty() && message.back() == '\n') message.pop_back();
        ending = {is_instance(run, exception, TypeId::KeyboardInterrupt) ? 130 : 1, message, true};
        return;
    }
    Value code = at<Exception>(run, exception)->extra[0];
    ending.message = "SystemExit";
    if (!code || code == kNone) {
        ending.status = 0;
    } else if (code.is_int()) {
        ending.status = static_cast<int>(code.as_int() & 0xff);
    } else if (code == kTrue || code == kFalse) {
        ending.status = code == kTrue;
    } else {
        ending.status = 1;
        std::string text;
        if (append_str(run, code, text)) write_stderr(run, text + "\n");
    }
    ending.has_failed = ending.status != 0;
    clear_error(run);
}

// Calls `act`, which may throw what ends a run; false: it did.
template <class Act>
bool guarded(Run& run, Ending& ending, Reached& reached, Act act) {
    try {
        act();
        return true;
    } catch (const LimitReached& limit) {
        reach_limit(run, limit, ending);
        reached = Reached::limit;
    } catch (const Deadlock& deadlock) {
        auto listing = deadlock.listing;
        while (!listing.empty() && listing.back() == '\n') listing.pop_back();
        ending = {kStatusDeadlock, "deadlock: every task is waiting" + (listing.empty() ? "" : "\n" + listing), true};
        reached = Reached::deadlock;
    }
    return false;
}

}    // namespace

Reached advance(Run& run, const Until& until, Ending& ending) {
    auto& r = run.root();
    auto limit = static_cast<std::int64_t>(std::min<std::uint64_t>(run.m.limits.fuel, INT64_MAX));
    run.stop_step = until.step;
    run.watch_step = run.observer ? 0 : until.step;
    run.stop_fuel = until.fuel > limit - r.fuel ? limit : r.fuel + until.fuel;
    run.wants_stop = false;
    auto reached = Reached::module_end;
    guarded(run, ending, reached, [&] {
        switch (interpret(run)) {
            case Left::stopped:
                if (r.step >= until.step) {
                    reached = Reached::step;
                } else {
                    if (r.fuel >= limit) throw LimitReached{"fuel", run.m.limits.fuel};
                    reached = Reached::fuel;
                }
                break;
            case Left::returned:
                drop(run, take(run.result));
                ending = {};
                break;
            case Left::raised: end_by_exception(run, ending); break;
        }
    });
    run.stop_step = run.watch_step = ~Step{0};
    return reached;
}

void forget_progress(Run& run) {
    run.wants_stop = false;
    run.request = {};
    run.result = {};
    run.was_yielded = false;
    run.shown.clear();
    run.depth = 0;
    run.views.clear();
    ensure_views(run);
}

}    // namespace coroscope
