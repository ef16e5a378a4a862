// What a program uses that is not simulated: found in its text, before it runs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/problem.hpp"
#include "core/lang/ast.hpp"

namespace coroscope {

// What this build can give to a program.
struct Offer {
    std::function<bool(std::string_view module)> has_module;
    // For a module that is there.
    std::function<bool(std::string_view module, std::string_view name)> has_name;
    std::function<bool(std::string_view name)> has_builtin;
    // A file of this name lies beside the program.
    std::function<bool(std::string_view module)> is_beside_program;
};

// In order of their places. Names that CPython does not have either are left to the run, where they raise what they
// raise there; modules that are neither CPython's nor beside the program likewise.
std::vector<Problem> find_refusals(const Ast& tree, const Offer& offer);

}    // namespace coroscope
