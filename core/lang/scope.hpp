// Where each name of a program lives: in a local slot, a cell, the globals; worked out before code is generated.
//
// Mirrors the two passes of CPython's symtable.c: scope_collect.cpp finds what each scope does with a name, scope.cpp
// resolves it against the scopes around.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "core/base/problem.hpp"
#include "core/lang/ast.hpp"
#include "core/lang/scope_names.hpp"

namespace coroscope {

enum class ScopeKind : std::uint8_t { module, class_body, function, lambda, comprehension };
enum class Binding : std::uint8_t { unresolved, local, global_explicit, global_implicit, free, cell };

struct Symbol {
    enum Use : std::uint8_t {
        is_used = 1,
        is_assigned = 2,
        is_parameter = 4,
        is_declared_global = 8,
        is_declared_nonlocal = 16,
        is_imported = 32,
    };
    static constexpr std::uint32_t no_slot = 0xffffffff;

    NameId name = no_name;
    std::uint8_t uses = 0;
    Binding binding = Binding::unresolved;
    bool passes_through = false;           // a class body's own name that a function inside takes from further out
    std::uint32_t slot = no_slot;          // local slot, given by the code generator
    std::uint32_t cell_index = no_slot;    // among the cells, then the free variables, of this scope's code

    bool is_bound() const { return uses & (is_assigned | is_parameter); }
};

class SymbolList {
public:
    Symbol* find(NameId name);
    Symbol& at(NameId name);
    std::vector<Symbol>& all() { return symbols_; }

private:
    std::vector<Symbol> symbols_;
    Index index_;    // used when there are many
};

struct Scope {
    static constexpr std::uint32_t no_parent = 0xffffffff;

    ScopeKind kind = ScopeKind::module;
    std::uint32_t parent = no_parent;
    NameId owner = no_name;    // the class whose name mangles names here
    bool is_nested = false;    // inside a function
    bool is_generator = false;
    bool is_coroutine = false;
    bool makes_class_cell = false;    // class body: something inside uses __class__ or super
    SymbolList symbols;

    bool is_function() const { return kind >= ScopeKind::function; }
};

struct ScopeTree {
    NameTable names;
    std::deque<Scope> scopes;             // 0: the module; parents before children
    Index by_node;                        // the scope that an ast node opens, by its address
    bool annotations_are_text = false;    // from __future__ import annotations

    Scope& of(const void* node) { return scopes[by_node.get(reinterpret_cast<std::uintptr_t>(node))]; }
};

// Fills `tree`; a `nonlocal` that names nothing is the one problem left to find here.
Result<bool> analyse_scopes(const Ast& ast, ScopeTree& tree);

// First pass: scopes and what they do with names.
void collect_scopes(const Ast& ast, ScopeTree& tree);

}    // namespace coroscope
