// Which modules CPython 3.11 has, and the public names in those that programs of this field use.
#pragma once

#include <string_view>

namespace coroscope {

// The dotted name of a module of the standard library, or of a package in it.
bool is_cpython_module(std::string_view name);
// False also for modules whose names are not listed.
bool is_cpython_name(std::string_view module, std::string_view name);
bool is_cpython_builtin(std::string_view name);

}    // namespace coroscope
