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

constexpr const char* kPass = "pass\n";    // whatever is queued runs first

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

void run_hidden_text(Run& run, const char* text) {
    auto code = compile_prelude(run, "exit", text);
    make_code_states(run);
    ensure_views(run);
    if (!run_hidden(run, code)) drop(run, take(run.root().error));
}

// False: a limit was reached.
template <class Act>
bool guarded(Run& run, Ending& ending, Act act) {
    run.stop_step = ~Step{0};
    run.watch_step = run.observer ? 0 : ~Step{0};
    run.stop_fuel = static_cast<std::int64_t>(run.m.limits.fuel);
    try {
        act();
        return true;
    } catch (const LimitReached& limit) {
        ending = {kStatusLimit, limit_message(limit, run.root().frame_count ? current_line(run) : 0), true};
        return false;
    }
}

}    // namespace

bool run_exit_handlers(Run& run, Ending& ending) {
    // A program that ran to its end has no file any more.
    if (Value main = run.root().main_module; main && ending.message != "SystemExit") {
        Held file(run, retained(run, name(run, NameId::d_file))), cached(run, new_str(run, "__cached__"));
        dict_delete_str(run, at<Module>(run, main)->dict, file);
        dict_delete_str(run, at<Module>(run, main)->dict, cached);
    }
    auto* observer = run.observer;
    auto* recorder = run.recorder;
    return guarded(run, ending, [&] {
        if (has_finalizers(run.m)) {    // what the program's end left behind is told by nobody
            run.observer = nullptr;
            run.recorder = nullptr;
            run_hidden_text(run, kPass);
            run.observer = observer;
            run.recorder = recorder;
        }
        run_hidden_text(run, "import sys\nm = sys.modules.get('atexit')\nif m: m._run_exitfuncs()\n");
    });
}

bool shut_down(Run& run, Ending& ending) {
    run.recorder = nullptr;
    run.observer = nullptr;
    if (!run_exit_handlers(run, ending)) return false;
    return guarded(run, ending, [&] {
        forget_main(run);
        run_hidden_text(run, kPass);
        queue_value(run, kCollect);
        run_hidden_text(run, kPass);
    });
}

}    // namespace coroscope
