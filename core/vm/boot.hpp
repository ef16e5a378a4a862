// From an empty region to a machine that can run a program.
#pragma once

#include <string>

#include "core/vm/call.hpp"

namespace coroscope {

// Makes the immortals, the classes, builtins and the hidden builtins prelude (run to its end). The region is empty.
void boot(Run& run);
// After a restore in a process whose CodeStore is empty: compiles again the modules that root.loaded names, in order.
void compile_loaded(Run& run);
// Names of prelude modules whose code is in the store, in order of loading (after "builtins"); program code comes first
// or in between as root.loaded says: "" stands for the program.
std::vector<std::string> loaded_modules(Run& run);
// Pushes the frame of the program's module: __main__ with the given code.
void start_program(Run& run, std::uint32_t code, const std::string& file_name);
// Notes in root.loaded that the program's code follows here.
void note_program(Run& run);

// Adds natives that are in the table to a class of a module, as its methods.
void give_methods(Run& run, Value cls, const NativeDef* methods);
void give_attributes(Run& run, Value cls, const GetSetDef* attributes);

}    // namespace coroscope
