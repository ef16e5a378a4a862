// What of CPython this build simulates, found by looking into it: builtins, modules, names in them.
#pragma once

#include <string>
#include <vector>

namespace coroscope {

struct SupportedModule {
    std::string name;
    std::vector<std::string> missing;    // names that CPython's module offers and this one lacks
};
struct Supported {
    std::vector<std::string> missing_builtins;
    std::vector<SupportedModule> modules;    // in alphabetical order
    std::vector<std::string> absent_modules;
};
// Imports every module in a machine of its own: a fraction of a second.
Supported what_is_supported();

// The subset on a page of at most 40 lines.
std::string describe_subset(const Supported& supported);

}    // namespace coroscope
