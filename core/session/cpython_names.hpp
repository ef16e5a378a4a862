// Which modules CPython 3.11 has, and the public names in those that programs of this field use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coroscope {

// The dotted name of a module of the standard library, or of a package in it.
bool is_cpython_module(std::string_view name);
// False also for modules whose names are not listed.
bool is_cpython_name(std::string_view module, std::string_view name);
bool is_cpython_builtin(std::string_view name);

// The names that a module means to offer; none where they are not listed.
std::vector<std::string> cpython_names_of(std::string_view module);
std::vector<std::string> listed_cpython_modules();
std::vector<std::string> all_cpython_modules();    // without those inside of packages
std::vector<std::string> all_cpython_builtins();

}    // namespace coroscope
