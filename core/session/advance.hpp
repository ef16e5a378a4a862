// One advance of a machine: how far to go, what was reached, and how a program's end becomes a status.
#pragma once

#include <string>
#include <vector>

#include "core/session/input.hpp"
#include "core/vm/hooks.hpp"
#include "core/vm/run.hpp"

namespace coroscope {

struct Until {
    Step step = ~Step{0};                          // stop at this step
    std::int64_t fuel = INT64_MAX;                 // or after burning so much more
    const std::vector<Input>* inputs = nullptr;    // of the session: those that are due are taken on the way
};

enum class Reached : std::uint8_t { step, fuel, module_end, deadlock, limit };

// How a program ended, once it has.
struct Ending {
    int status = 0;         // as CPython's; 3 deadlock, 4 a limit
    std::string message;    // uncaught exception, deadlock or limit in one line or a few; empty: a quiet end
    bool has_failed = false;
};

constexpr int kStatusDeadlock = 3;
constexpr int kStatusLimit = 4;

// Runs the machine. An uncaught exception is printed on its stderr. After module_end, deadlock and limit there is
// nothing more to run but shut_down(), which only follows module_end.
Reached advance(Run& run, const Until& until, Ending& ending);

// What CPython does first after the module: the handlers of atexit, which may still be observed. They run once. False:
// as shut_down().
bool run_exit_handlers(Run& run, Ending& ending);
// What CPython does after the module: exit handlers that have not run yet, then the module's names are dropped, with
// finally blocks, __del__ and warnings; cycles too. False: a limit was reached, and `ending` says which.
bool shut_down(Run& run, Ending& ending);

// Muted, and with nothing to stop it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
inline Run run_on(Machine& m, CodeStore& store, const NativeTable& natives, const LoopHooks& loop) {
    return {m, store, natives, loop};
}
#pragma GCC diagnostic pop

// Forgets everything beside the region: to be called when another state was restored into it.
void forget_progress(Run& run);

}    // namespace coroscope
