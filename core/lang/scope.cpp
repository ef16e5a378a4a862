#include "core/lang/scope.hpp"

namespace coroscope {
namespace {

constexpr std::size_t few = 8;

// Where a name that is not bound here comes from. Makes the cell, and lets every scope between pass it on.
bool take_from_outside(ScopeTree& tree, Scope& scope, NameId name) {
    std::uint32_t found = Scope::no_parent;
    for (auto i = scope.parent; i != Scope::no_parent; i = tree.scopes[i].parent) {
        auto& outer = tree.scopes[i];
        if (outer.kind == ScopeKind::class_body) {
            if (name != tree.names.class_cell) continue;
            outer.makes_class_cell = true;
            found = i;
            break;
        }
        if (!outer.is_function()) break;
        auto* symbol = outer.symbols.find(name);
        if (!symbol || symbol->uses & Symbol::is_declared_nonlocal) continue;
        if (symbol->uses & Symbol::is_declared_global) return false;
        if (!symbol->is_bound()) continue;
        symbol->binding = Binding::cell;
        found = i;
        break;
    }
    if (found == Scope::no_parent) return false;
    for (auto i = scope.parent; i != found; i = tree.scopes[i].parent) {
        auto& symbol = tree.scopes[i].symbols.at(name);
        if (symbol.is_bound() || symbol.uses & Symbol::is_declared_global)
            symbol.passes_through = true;    // only a class body can be in this position
        else
            symbol.binding = Binding::free;
    }
    return true;
}

}    // namespace

Symbol* SymbolList::find(NameId name) {
    if (symbols_.size() > few) {
        auto at = index_.get(name);
        return at == Index::none ? nullptr : &symbols_[at];
    }
    for (auto& symbol : symbols_)
        if (symbol.name == name) return &symbol;
    return nullptr;
}

Symbol& SymbolList::at(NameId name) {
    if (auto* known = find(name)) return *known;
    symbols_.push_back({});
    symbols_.back().name = name;
    if (symbols_.size() == few + 1)
        for (std::uint32_t i = 0; i < symbols_.size(); ++i) index_.at(symbols_[i].name) = i;
    else if (symbols_.size() > few)
        index_.at(name) = static_cast<std::uint32_t>(symbols_.size() - 1);
    return symbols_.back();
}

Result<bool> analyse_scopes(const Ast& ast, ScopeTree& tree) {
    collect_scopes(ast, tree);
    // What is declared global anywhere is so in the module's own scope, too: the names of exec() with a mapping for
    // locals.
    for (std::size_t s = 1; s < tree.scopes.size(); ++s)
        for (auto& symbol : tree.scopes[s].symbols.all())
            if (symbol.uses & Symbol::is_declared_global)
                if (auto* own = tree.scopes[0].symbols.find(symbol.name)) own->uses |= Symbol::is_declared_global;
    for (auto& scope : tree.scopes) {
        auto& symbols = scope.symbols.all();
        for (std::size_t i = 0; i < symbols.size(); ++i) {
            auto& symbol = symbols[i];
            if (symbol.binding != Binding::unresolved) continue;
            if (symbol.uses & Symbol::is_declared_global) {
                symbol.binding = Binding::global_explicit;
            } else if (symbol.uses & Symbol::is_declared_nonlocal) {
                if (!take_from_outside(tree, scope, symbol.name))
                    return Problem{"no binding for nonlocal '" + std::string(tree.names.text(symbol.name)) + "' found",
                                   {},
                                   "",
                                   "SyntaxError"};
                symbol.binding = Binding::free;
            } else if (symbol.is_bound()) {
                symbol.binding = Binding::local;
            } else {
                auto is_free = take_from_outside(tree, scope, symbol.name);
                symbol.binding = is_free ? Binding::free : Binding::global_implicit;
            }
        }
    }
    return true;
}

}    // namespace coroscope
