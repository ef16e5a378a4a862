// The shape of the generated lists of names: words with a space after each.
#pragma once

namespace coroscope {

struct CpythonModuleNames {
    const char* module;
    const char* names;     // what it means to offer
    const char* others;    // what else can be found in it
};
extern const char* const cpython_modules;
extern const char* const cpython_packages;
extern const char* const cpython_builtins;
extern const CpythonModuleNames cpython_module_names[];
extern const unsigned cpython_module_names_count;

}    // namespace coroscope
