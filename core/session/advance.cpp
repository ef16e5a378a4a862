#include "core/session/advance.hpp"

#include <algorithm>

#include "core/loop/deadlock.hpp"
#include "core/machine/finalizer.hpp"
#include "core/session/limits.hpp"
#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/input_calls.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

void reach_limit(Run& run, const LimitReached& reached, Ending& ending) {
    ending = {kStatusLimit, limit_message(reached, current_line(run)), true};
}

// Calls the sys.excepthook of the program, if it has set one.
bool told_to_hook(Run& run, Value exception) {
    Value sys = dict_get_str(run, run.root().modules, "sys");
    if (!sys || !is_a(run, sys, TypeId::module)) return false;
    Value names = at<Module>(run, sys)->dict, hook = dict_get_str(run, names, "excepthook");
    if (!hook || (hook == dict_get_str(run, names, "__excepthook__") && !replaced_stderr(run))) return false;
    // A frame to call from: the program has none left.
    auto& r = run.root();
    auto before = r.frame_count;
    auto* frame = frames_of(run) + r.frame_count++;
    *frame = {};
    frame->code = kNoCode;
    frame->locals = frame->stack = before ? top_frame(run)[-1].stack : kStackAt;
    Value traceback = at<Exception>(run, exception)->traceback;
    Value args[] = {class_of(run, exception), exception, traceback ? traceback : kNone};
    Held done(run, call(run, hook, args, 3));
    if (!done) {
        Held error(run, take(r.error));
        write_stderr(run, "Error in sys.excepthook:\n" + format_exception(run, error) + "\nOriginal exception was:\n" +
                              format_exception(run, exception));
    }
    r.frame_count = before;
    return true;
}

// What the interpreter's own error exit does with the exception in root.error.
void end_by_exception(Run& run, Ending& ending) {
    Held exception(run, take(run.root().error));
    if (!is_instance(run, exception, TypeId::SystemExit)) {
        if (!told_to_hook(run, exception)) write_stderr(run, format_exception(run, exception));
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

namespace {

// Runs to a stop or the end of the innermost base frame.
Reached run_until(Run& run, Step step, std::int64_t fuel, Ending& ending) {
    auto& r = run.root();
    run.stop_step = step;
    run.watch_step = run.observer ? 0 : step;
    run.stop_fuel = fuel;
    switch (interpret(run)) {
        case Left::stopped:
            if (r.step >= step) return Reached::step;
            if (static_cast<std::uint64_t>(r.fuel) >= run.m.limits.fuel) throw LimitReached{"fuel", run.m.limits.fuel};
            return Reached::fuel;
        case Left::returned:
            if (!ending.has_failed) ending = {};    // inputs may follow the end of a program that failed
            if (r.has_ended) note_input_returned(run, run.result);
            drop(run, take(run.result));
            if (run.wants_stop) return Reached::step;
            break;
        case Left::raised:
            end_by_exception(run, ending);
            if (ending.message == "SystemExit" && has_finalizers(run.m)) {    // others are kept as sys.last_value
                push_base_frame(run, retained(run.m, prelude(run, "_nothing")), nullptr, 0);
                return run_until(run, step, fuel, ending);
            }
            break;
    }
    if (!r.has_ended) {
        r.has_ended = 1;
        Emission emission;
        emission.kind = EventKind::module_end;
        emission.who = {EntityKind::module, 0};
        emit(run, emission);
    }
    return Reached::module_end;
}

}    // namespace

Reached advance(Run& run, const Until& until, Ending& ending) {
    auto& r = run.root();
    auto limit = static_cast<std::int64_t>(std::min<std::uint64_t>(run.m.limits.fuel, INT64_MAX));
    auto fuel = until.fuel > limit - r.fuel ? limit : r.fuel + until.fuel;
    auto reached = Reached::module_end;
    auto next_input = [&]() -> const Input* {
        return until.inputs && r.inputs < until.inputs->size() ? &(*until.inputs)[r.inputs] : nullptr;
    };
    auto waits = [&](const Input& input) {
        return r.inputs > 0 && input.after <= (*until.inputs)[r.inputs - 1].after && has_open_input(run);
    };
    guarded(run, ending, reached, [&] {
        for (;;) {
            run.wants_stop = false;
            bool has_ended = r.frame_count == 0;
            for (auto* input = next_input(); input && (input->after <= r.step || has_ended) && !waits(*input);
                 input = next_input()) {
                run.stop_step = until.step;
                run.watch_step = run.observer ? 0 : until.step;
                give_input(run, *input);
                if (run.wants_stop) {
                    reached = Reached::step;
                    return;
                }
                if (has_ended) break;    // one at a time: each is a base frame of its own
            }
            if (r.frame_count == 0) {
                reached = Reached::module_end;
                return;
            }
            // What was given at the same place as one that is not done yet waits for it.
            auto* input = next_input();
            auto step = until.step;
            if (input) step = std::min(step, waits(*input) ? r.step + 1 : input->after);
            // A stop for an input is nobody's to look at.
            std::function<void(Run&)> on_stop;
            if (step < until.step) on_stop.swap(run.on_stop);
            reached = run_until(run, step, fuel, ending);
            if (on_stop) run.on_stop.swap(on_stop);
            bool goes_on = reached == Reached::step || (reached == Reached::module_end && next_input());
            if (!goes_on || r.step >= until.step) return;
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
