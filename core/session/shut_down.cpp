// Interpreter shutdown: exit handlers, then what the main module still holds is finalised, as Py_FinalizeEx does it.
//
// The main module is forgotten, then garbage is collected: its finalisers run while everything is still in its place.
#include "core/machine/finalizer.hpp"
#include "core/session/advance.hpp"
#include "core/session/limits.hpp"
#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

// Runs hidden code on an empty call stack. False: root.error was raised.
bool run_hidden(Run& run, std::uint32_t code_id) {
    Held globals(run, new_dict(run));
    push_base_frame(run, make_function(run, code_id, globals), nullptr, 0);
    run.wants_stop = false;
    bool is_fine = interpret(run) != Left::raised;
    drop(run, take(run.result));
    return is_fine;
}

// sys.modules forgets the program: where no function of its own refers to its names, they go at once, in order of
// their making.
void forget_main(Run& run) {
    auto& r = run.root();
    Held main(run, take(r.main_module));
    for (auto name : {"__main__", "__mp_main__"}) {
        Held key(run, new_str(run, name));
        dict_delete_str(run, r.modules, key);
    }
}

}    // namespace

bool shut_down(Run& run, Ending& ending) {
    run.recorder = nullptr;
    run.observer = nullptr;
    run.stop_step = run.watch_step = ~Step{0};
    run.stop_fuel = static_cast<std::int64_t>(run.m.limits.fuel);
    try {
        auto exit =
            compile_prelude(run, "exit", "import sys\nm = sys.modules.get('atexit')\nif m: m._run_exitfuncs()\n");
        auto pass = compile_prelude(run, "exit", "pass\n");    // whatever is queued runs first
        make_code_states(run);
        ensure_views(run);
        auto run_hidden_or_forget = [&](std::uint32_t code) {
            if (!run_hidden(run, code)) drop(run, take(run.root().error));
        };
        run_hidden_or_forget(exit);
        forget_main(run);
        run_hidden_or_forget(pass);
        queue_value(run, kCollect);
        run_hidden_or_forget(pass);
        return true;
    } catch (const LimitReached& limit) {
        ending = {kStatusLimit, limit_message(limit, run.root().frame_count ? current_line(run) : 0), true};
        return false;
    }
}

}    // namespace coroscope
