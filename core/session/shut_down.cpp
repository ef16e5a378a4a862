// Interpreter shutdown: exit handlers, then what the main module still holds is finalised, as Py_FinalizeEx does it.
//
// CPython's collector finds the main module's names in one cycle and runs all finalisers while everything is still in
// its place; nothing that is freed afterwards can be observed. So nothing is freed here.
#include <deque>
#include <set>
#include <stdexcept>

#include "core/machine/finalizer.hpp"
#include "core/session/advance.hpp"
#include "core/session/limits.hpp"
#include "core/session/reachable.hpp"
#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

// Runs hidden code with one name bound, on an empty call stack. False: root.error was raised.
bool run_hidden(Run& run, std::uint32_t code_id, Value bound) {
    Machine& m = run.m;
    auto& r = root(m);
    Held globals(m, new_dict(m));
    dict_set_str(m, globals, "it", bound);
    auto function = make_function(run, code_id, globals);
    auto* frame = frames_of(m) + r.frame_count++;
    *frame = {};
    at<Value>(m, kStackAt)[0] = function;
    frame->locals = frame->stack = kStackAt + sizeof(Value);
    frame->code = code_id;
    frame->function = function.offset();
    frame->on_return = OnReturn::leave;
    run.wants_stop = false;
    bool is_fine = interpret(run) != Left::raised;
    drop(m, take(run.result));
    return is_fine;
}

bool is_module_or_native_class(Run& run, Value v) {
    if (!has_kind(run, v, Kind::record)) return false;
    if (is_a(run, v, TypeId::module)) return true;
    return is_instance(run, v, TypeId::type) && (at<Class>(run, v)->flags.as_int() & class_is_native);
}

// In the order in which they are met from the main module's names, nearest first.
std::vector<Value> find_finalizable(Run& run, std::set<std::uint32_t>& done) {
    std::vector<Value> found;
    std::deque<Value> queue;
    std::set<std::uint32_t> seen;
    auto add = [&](Value v) {
        if (is_module_or_native_class(run, v) || !seen.insert(v.offset()).second) return;
        if (has_code_to_run(run, v.offset()) && done.insert(v.offset()).second) found.push_back(v);
        queue.push_back(v);
    };
    auto main = run.root().main_module;
    if (main) add(at<Module>(run, main)->dict);
    while (!queue.empty()) {
        auto v = queue.front();
        queue.pop_front();
        for_each_held(run, v, add);
    }
    return found;
}

struct HiddenCodes {
    std::uint32_t nothing, close, del;
};

void finalize(Run& run, Value object, const HiddenCodes& codes) {
    Machine& m = run.m;
    auto code = codes.del;
    if (object_of(m, object)->kind == Kind::generator) {
        auto* g = at<Generator>(m, object);
        if (g->state == GeneratorState::created) {
            if (is_a(m, object, TypeId::coroutine)) write_stderr(run, format_never_awaited(run, object));
            g->state = GeneratorState::closed;
            return;
        }
        if (is_a(m, object, TypeId::async_generator)) return;
        code = codes.close;
    } else if (is_a(m, object, TypeId::native_coroutine)) {
        write_stderr(run, format_never_awaited(run, object));
        return;
    }
    if (run_hidden(run, code, object)) return;
    Held exception(m, take(run.root().error));
    write_stderr(run, format_unraisable(run, object, exception));
}

}    // namespace

bool shut_down(Run& run, Ending& ending) {
    run.recorder = nullptr;
    run.observer = nullptr;
    run.stop_step = run.watch_step = ~Step{0};
    run.stop_fuel = static_cast<std::int64_t>(run.m.limits.fuel);
    try {
        HiddenCodes codes;
        codes.nothing =
            compile_prelude(run, "exit", "import sys\nm = sys.modules.get('atexit')\nif m: m._run_exitfuncs()\n");
        codes.close = compile_prelude(run, "exit", "it.close()\n");
        codes.del = compile_prelude(run, "exit", "it.__del__()\n");
        make_code_states(run);
        ensure_views(run);
        if (!run_hidden(run, codes.nothing, kNone)) drop(run, take(run.root().error));
        std::set<std::uint32_t> done;
        for (auto found = find_finalizable(run, done); !found.empty(); found = find_finalizable(run, done)) {
            for (auto object : found) retain(run, object);
            for (auto object : found) finalize(run, object, codes);
        }
        return true;
    } catch (const LimitReached& limit) {
        ending = {kStatusLimit, limit_message(limit, run.root().frame_count ? current_line(run) : 0), true};
        return false;
    }
}

}    // namespace coroscope
