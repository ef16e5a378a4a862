// Modules: what can be imported, and the running of their Python parts.
#pragma once

#include "core/vm/call.hpp"

namespace coroscope {

// Imports a module by its dotted name. Owned: the module itself (wants_leaf), or the first package of the name. A
// module whose prelude has to run first: kTailCall. ModuleNotFoundError where there is none.
Value import_module(Run& run, const std::string& dotted, bool wants_leaf);
// What follows when a module's body has run (OnReturn::module): `owned` is the module, or what is left of the import of
// a dotted name. As import_module().
Value finish_import(Run& run, Value owned);
// Where CPython has a module of its library, "<stdlib>/enum.py"; empty for what is built into it.
std::string library_file(std::string_view module);
bool has_library_file(std::string_view module);
// A module of C++ that only preludes import, borrowed; unbound before one has.
Value inner_module(Run& run, const char* module_name);
// Whether a module of that name is part of the machine.
bool is_known_module(const NativeTable& natives, std::string_view dotted);

// Parses and compiles Python text of our own as hidden code; the id of its module code. An error is ours: an assertion.
std::uint32_t compile_prelude(Run& run, const std::string& module, std::string_view text);

}    // namespace coroscope
