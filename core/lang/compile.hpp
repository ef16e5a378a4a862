// Tree to code.
#pragma once

#include <cstdint>

#include "core/base/problem.hpp"
#include "core/lang/ast.hpp"
#include "core/lang/code.hpp"

namespace coroscope {

struct CompileOptions {
    bool is_hidden = false;    // prelude: FUEL in the place of LINE, Code::is_hidden
    bool is_single = false;    // a prompt entry: expression statements end in PRINT_EXPR
    // Compiled while the program runs: Code::is_foreign, FUEL in the place of LINE. The outermost code is called like a
    // class body, with the namespace that its names live in.
    bool is_foreign = false;
    bool has_text_annotations = false;    // as if it began with from __future__ import annotations
    int optimization = 0;                 // 1: no asserts, __debug__ is False; 2: no docstrings either
    // Where what CPython's compiler warns of is added to, in its order: what it compiles twice it warns of twice.
    std::vector<SyntaxWarning>* warnings = nullptr;
};

// Appends the module's code and all nested code to `store` (children before parents are not required; the ids are
// handed out in order of appearance in the source) and returns the id of the module's code. `source` is the index in
// store.sources of the Source that `ast` was parsed from. The tree has passed the checks of core/lang/check.hpp.
Result<std::uint32_t> compile(const Ast& ast, std::uint32_t source, const CompileOptions& options, CodeStore& store);

// One line an instruction, with constants and names resolved: for tests and for people.
std::string disassemble(const Code& code);

}    // namespace coroscope
