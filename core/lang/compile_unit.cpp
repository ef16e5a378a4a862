#include "core/lang/compile_unit.hpp"

#include <algorithm>

namespace coroscope::compiling {
namespace {

void use_new_block_behind_end(Compiler& c) {
    auto& code = c.unit->graph.blocks[c.unit->block].code;
    if (!code.empty() && ends_block(code.back().op)) use_block(c, make_block(c));
}

void add(Compiler& c, Instruction instruction) {
    use_new_block_behind_end(c);
    c.unit->graph.blocks[c.unit->block].code.push_back(instruction);
}

std::string_view text_of(Compiler& c, NameId name) {
    return c.tree.names.text(name);
}

// Cells and free variables are numbered by name, as CPython sorts them.
void number_cells(Compiler& c, Unit& unit) {
    unit.cells.clear();
    unit.free.clear();
    auto& scope = *unit.scope;
    if (scope.makes_class_cell) unit.cells.push_back(c.tree.names.class_cell);
    for (auto& symbol : scope.symbols.all()) {
        if (symbol.binding == Binding::cell) unit.cells.push_back(symbol.name);
        if (symbol.binding == Binding::free || symbol.passes_through) unit.free.push_back(symbol.name);
    }
    auto by_name = [&](NameId a, NameId b) { return text_of(c, a) < text_of(c, b); };
    std::sort(unit.cells.begin(), unit.cells.end(), by_name);
    std::sort(unit.free.begin(), unit.free.end(), by_name);
    std::uint32_t next = 0;
    for (auto name : unit.cells) scope.symbols.at(name).cell_index = next++;
    for (auto name : unit.free) scope.symbols.at(name).cell_index = next++;
}

std::string qualified_name(Compiler& c, std::string_view name, const Scope& scope) {
    if (c.depth < 2) return std::string(name);
    auto& outer = *c.units[c.depth - 2];
    if (outer.scope->kind == ScopeKind::module) return std::string(name);
    if (scope.kind == ScopeKind::function || scope.kind == ScopeKind::class_body) {
        auto* symbol = outer.scope->symbols.find(
            c.tree.names.mangled(c.tree.names.of_copy(std::string(name)), outer.scope->owner));
        if (symbol && symbol->binding == Binding::global_explicit) return std::string(name);
    }
    auto is_function = outer.scope->kind == ScopeKind::function || outer.scope->kind == ScopeKind::lambda;
    return outer.code->qualname + (is_function ? ".<locals>." : ".") + std::string(name);
}

// Local slots as code.hpp describes them.
void lay_out_locals(Compiler& c, Unit& unit, AssembleOptions& options) {
    auto& code = *unit.code;
    auto& symbols = unit.scope->symbols;
    code.local_names = unit.locals;
    options.cells = static_cast<std::uint32_t>(unit.cells.size());
    for (auto name : unit.cells) {
        auto& symbol = symbols.at(name);
        auto slot = symbol.slot;
        if (!(symbol.uses & Symbol::is_parameter) || slot == Symbol::no_slot) {
            slot = code.local_count();
            code.local_names.emplace_back(text_of(c, name));
        }
        options.cell_slots.push_back(slot);
    }
    for (auto name : unit.free) {
        options.cell_slots.push_back(code.local_count());
        code.local_names.emplace_back(text_of(c, name));
        if (name == c.tree.names.class_cell) code.flags |= Code::uses_class_cell;
    }
    code.free_count = static_cast<std::uint32_t>(unit.free.size());
    code.cell_slots = options.cell_slots;
}

}    // namespace

void refuse(Compiler& c, std::string message, Span span, std::string kind) {
    if (!c.problem) c.problem = Problem{std::move(message), span, "", std::move(kind)};
}

// ---- places --------------------------------------------------------------------------------------------------------

std::uint32_t line_of(Compiler& c, std::uint32_t offset) {
    if (offset >= c.line_begin && offset < c.line_end) return c.line_number;
    auto& begins = c.source.line_begins;
    c.line_number = c.source.line_of(offset);
    c.line_begin = begins[c.line_number - 1];
    c.line_end = c.line_number < begins.size() ? begins[c.line_number] : 0xffffffff;
    return c.line_number;
}

Location place_of(Compiler& c, Span span) {
    return {span, line_of(c, span.begin)};
}

void set_place(Compiler& c, Span span) {
    c.unit->at = place_of(c, span);
}

void forget_place(Compiler& c) {
    c.unit->at = {};
}

// ---- instructions --------------------------------------------------------------------------------------------------

BlockId make_block(Compiler& c) {
    return c.unit->graph.make_block();
}

void use_block(Compiler& c, BlockId block) {
    c.unit->graph.blocks[c.unit->block].next = block;
    c.unit->block = block;
}

void emit(Compiler& c, Op op, std::uint32_t arg, std::uint32_t extra) {
    Instruction instruction{};
    instruction.op = op;
    instruction.arg = arg;
    instruction.extra = extra;
    instruction.at = c.unit->at;
    add(c, instruction);
}

void emit_binary(Compiler& c, Op op, BinaryOp operation) {
    emit(c, op, static_cast<std::uint32_t>(operation));
}

void emit_compare(Compiler& c, CompareOp comparison) {
    emit(c, Op::COMPARE, static_cast<std::uint32_t>(comparison));
}

void emit_jump(Compiler& c, Op op, BlockId target) {
    Instruction instruction{};
    instruction.op = op;
    instruction.target = target;
    instruction.at = c.unit->at;
    add(c, instruction);
}

void emit_jump_nowhere(Compiler& c, Op op, BlockId target) {
    At here(c);
    forget_place(c);
    emit_jump(c, op, target);
}

void emit_nowhere(Compiler& c, Op op) {
    At here(c);
    forget_place(c);
    emit(c, op);
}

void emit_name(Compiler& c, Op op, NameId name, std::uint32_t extra) {
    auto& index = c.unit->names.at(name);
    auto& names = c.unit->code->names;
    if (index == Index::none) {
        index = static_cast<std::uint32_t>(names.size());
        names.emplace_back(text_of(c, name));
    }
    emit(c, op, index, extra);
}

void emit_constant(Compiler& c, Constant constant) {
    emit(c, Op::LOAD_CONST, c.unit->constants.add(std::move(constant)));
}

void emit_none(Compiler& c) {
    emit_constant(c, {});
}

void emit_text(Compiler& c, std::string_view text) {
    Constant constant;
    constant.kind = Constant::Kind::str;
    constant.text = text;
    emit_constant(c, std::move(constant));
}

void emit_integer(Compiler& c, std::int64_t value) {
    Constant constant;
    constant.kind = Constant::Kind::integer;
    constant.text = std::to_string(value);
    emit_constant(c, std::move(constant));
}

void emit_await(Compiler& c, std::uint32_t what) {
    emit(c, Op::GET_AWAITABLE, what);
    emit_none(c);
    emit(c, Op::SEND, 1);
}

// ---- names ---------------------------------------------------------------------------------------------------------

NameId mangled(Compiler& c, ast::Identifier name) {
    return c.tree.names.mangled(c.tree.names.of(name), c.scope().owner);
}

namespace {

enum class Access { load, store, remove };

struct AccessOps {
    Op load, store, remove;
    Op of(Access access) const { return access == Access::load ? load : access == Access::store ? store : remove; }
};
constexpr AccessOps fast{Op::LOAD_FAST, Op::STORE_FAST, Op::DELETE_FAST};
constexpr AccessOps cell{Op::LOAD_CELL, Op::STORE_CELL, Op::DELETE_CELL};
constexpr AccessOps cell_in_class{Op::LOAD_CLASSDEREF, Op::STORE_CELL, Op::DELETE_CELL};
constexpr AccessOps global{Op::LOAD_GLOBAL, Op::STORE_GLOBAL, Op::DELETE_GLOBAL};
constexpr AccessOps named{Op::LOAD_NAME, Op::STORE_NAME, Op::DELETE_NAME};

void access_name(Compiler& c, NameId name, Access access) {
    auto& scope = c.scope();
    auto in_class = scope.kind == ScopeKind::class_body;
    auto* symbol = scope.symbols.find(name);
    if (scope.kind == ScopeKind::module) {
        bool is_declared = symbol && symbol->binding == Binding::global_explicit;
        return emit_name(c, (c.options.is_foreign && !is_declared ? named : global).of(access), name);
    }
    if (!symbol) return emit_name(c, (in_class ? named : global).of(access), name);
    switch (symbol->binding) {
        case Binding::free:
        case Binding::cell: return emit(c, (in_class ? cell_in_class : cell).of(access), symbol->cell_index);
        case Binding::local:
            if (in_class) return emit_name(c, named.of(access), name);
            if (symbol->slot == Symbol::no_slot) {
                symbol->slot = static_cast<std::uint32_t>(c.unit->locals.size());
                c.unit->locals.emplace_back(text_of(c, name));
            }
            return emit(c, fast.of(access), symbol->slot);
        case Binding::global_implicit: return emit_name(c, (in_class ? named : global).of(access), name);
        case Binding::global_explicit:
        case Binding::unresolved: return emit_name(c, global.of(access), name);
    }
}

}    // namespace

void load(Compiler& c, NameId name) {
    access_name(c, name, Access::load);
}

void store(Compiler& c, NameId name) {
    access_name(c, name, Access::store);
}

void remove(Compiler& c, NameId name) {
    access_name(c, name, Access::remove);
}

// ---- units ---------------------------------------------------------------------------------------------------------

void begin_unit(Compiler& c, Scope& scope, std::string_view name, Location first, std::uint32_t flags) {
    if (c.depth == c.units.size()) c.units.push_back(std::make_unique<Unit>());
    auto& unit = *c.units[c.depth++];
    c.unit = &unit;
    unit.scope = &scope;
    unit.graph.clear();
    unit.constants.clear();
    unit.names.clear();
    unit.children.clear();
    unit.enclosures.clear();
    unit.locals.clear();
    unit.parameter_count = 0;
    unit.first_warning = c.warnings.size();

    auto id = static_cast<std::uint32_t>(c.store.codes.size());
    c.store.codes.push_back(std::make_unique<Code>());
    auto& code = *c.store.codes.back();
    unit.code = &code;
    c.code_of_scope.at(reinterpret_cast<std::uintptr_t>(&scope)) = id;
    code.id = id;
    code.source = c.source_index;
    code.name = name;
    code.qualname = qualified_name(c, name, scope);
    code.first_line = first.line;
    code.flags = flags;
    if (c.options.is_hidden) code.flags |= Code::is_hidden;
    if (c.options.is_foreign) code.flags |= Code::is_foreign;
    if (c.tree.annotations_are_text) code.flags |= Code::has_text_annotations;
    if (scope.is_nested) code.flags |= Code::is_nested;
    if (scope.is_function()) {
        if (scope.is_generator)
            code.flags |= scope.is_coroutine ? Code::is_async_generator : Code::is_generator;
        else if (scope.is_coroutine)
            code.flags |= Code::is_coroutine;
    }
    if (ast::may_await(c.ast.mode) && scope.kind == ScopeKind::module && scope.is_coroutine)
        code.flags |= Code::is_coroutine;
    number_cells(c, unit);
    if (flags & Code::is_class_body) unit.locals.emplace_back(".namespace");

    unit.graph.entry = unit.block = unit.graph.make_block();
    unit.at = {{}, scope.kind == ScopeKind::module ? 0 : first.line};
    emit(c, begin_code);
}

std::uint32_t end_unit(Compiler& c, bool returns_none) {
    auto& unit = *c.unit;
    auto& last = unit.graph.blocks[unit.block].code;
    if (last.empty() || last.back().op != Op::RETURN) {
        forget_place(c);
        if (returns_none) emit_none(c);
        emit(c, Op::RETURN);
    }
    AssembleOptions options;
    options.first_line = unit.code->first_line;
    options.is_hidden = c.options.is_hidden || c.options.is_foreign;
    options.is_generator = unit.code->flags & (Code::is_generator | Code::is_coroutine | Code::is_async_generator);
    options.parameter_count = unit.parameter_count;
    lay_out_locals(c, unit, options);
    assemble(unit.graph, unit.constants, options, *unit.code);

    if (c.warnings.size() > unit.first_warning)
        c.warnings_of_scope[unit.scope] = {unit.first_warning, c.warnings.size()};
    auto id = unit.code->id;
    --c.depth;
    c.unit = c.depth ? c.units[c.depth - 1].get() : nullptr;
    return c.unit ? add_child(c, id) : id;
}

std::uint32_t add_child(Compiler& c, std::uint32_t code_id) {
    auto& index = c.unit->children.at(code_id);
    auto& children = c.unit->code->children;
    if (index == Index::none) {
        index = static_cast<std::uint32_t>(children.size());
        children.push_back(code_id);
    }
    return index;
}

std::uint32_t known_child(Compiler& c, Scope& scope) {
    auto id = c.code_of_scope.get(reinterpret_cast<std::uintptr_t>(&scope));
    if (id == Index::none) return Index::none;
    if (auto said = c.warnings_of_scope.find(&scope); said != c.warnings_of_scope.end())
        for (auto i = said->second.first; i < said->second.second; ++i)
            c.warnings.push_back(SyntaxWarning(c.warnings[i]));
    return add_child(c, id);
}

}    // namespace coroscope::compiling
