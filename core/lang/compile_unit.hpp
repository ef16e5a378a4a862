// The code object being generated, the statements around the current one, and how instructions are added to it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/lang/assemble.hpp"
#include "core/lang/ast.hpp"
#include "core/lang/compile.hpp"
#include "core/lang/scope.hpp"

namespace coroscope::compiling {

// What a `return`, `break` or `continue` has to undo on its way out; CPython calls these frame blocks.
struct Enclosure {
    enum Kind : std::uint8_t {
        while_loop,
        for_loop,
        try_body,
        finally_body,       // the body of try ... finally
        finally_handler,    // the finally block, run for an exception
        with_body,
        async_with_body,
        handler_body,    // of an except clause; `name` is what it binds
        popped_value,
        handlers,          // choosing among except clauses
        group_handlers,    // except*
        async_comprehension,
    };
    Kind kind;
    BlockId entry = no_block;
    BlockId exit = no_block;
    const ast::Stmt* statement = nullptr;    // with; the try whose finally block is to run
    NameId name = no_name;
};

// One code object in the making. Kept for its memory when it is done.
struct Unit {
    Scope* scope = nullptr;
    Code* code = nullptr;
    Graph graph;
    BlockId block = no_block;    // the one instructions go to
    ConstantPool constants;
    Index names;
    Index children;
    Location at;    // of the instructions being added
    std::vector<Enclosure> enclosures;
    std::vector<std::string> locals;
    std::uint32_t parameter_count = 0;
    std::vector<NameId> cells, free;    // sorted by name
    std::size_t first_warning = 0;
};

struct Compiler {
    const Ast& ast;
    const Source& source;
    std::uint32_t source_index;
    const CompileOptions& options;
    CodeStore& store;
    ScopeTree tree = {};
    Index is_variable = {};      // BinOps found not to be constant, by address
    Index code_of_scope = {};    // by the scope's address: what a finally block makes it makes once
    std::vector<std::unique_ptr<Unit>> units = {};    // by depth; those from `depth` on are idle
    std::size_t depth = 0;
    Unit* unit = nullptr;
    std::vector<SyntaxWarning> warnings = {};
    std::map<const Scope*, std::pair<std::size_t, std::size_t>> warnings_of_scope = {};    // begin and end
    std::optional<Problem> problem = {};                            // the first one; generation goes on to the end
    std::uint32_t line_begin = 1, line_end = 0, line_number = 1;    // of the last place looked up

    Scope& scope() { return *unit->scope; }
};

void refuse(Compiler& c, std::string message, Span span, std::string kind = "");

// ---- places ----------------------------------------------------------------------------------------------------

std::uint32_t line_of(Compiler& c, std::uint32_t offset);
Location place_of(Compiler& c, Span span);
void set_place(Compiler& c, Span span);
void forget_place(Compiler& c);    // what follows is made up

// Instructions come from `span` until the end of the C++ scope.
class At {
public:
    At(Compiler& c, Span span) : unit_(*c.unit), before_(c.unit->at) { set_place(c, span); }
    explicit At(Compiler& c) : unit_(*c.unit), before_(c.unit->at) {}
    ~At() { unit_.at = before_; }
    At(const At&) = delete;
    At& operator=(const At&) = delete;

private:
    Unit& unit_;
    Location before_;
};

// ---- instructions ----------------------------------------------------------------------------------------------

BlockId make_block(Compiler& c);
void use_block(Compiler& c, BlockId block);

void emit(Compiler& c, Op op, std::uint32_t arg = 0, std::uint32_t extra = 0);
void emit_binary(Compiler& c, Op op, BinaryOp operation);
void emit_compare(Compiler& c, CompareOp comparison);
void emit_jump(Compiler& c, Op op, BlockId target);            // also push_handler
void emit_jump_nowhere(Compiler& c, Op op, BlockId target);    // without a place
void emit_nowhere(Compiler& c, Op op);
void emit_name(Compiler& c, Op op, NameId name, std::uint32_t extra = 0);
void emit_constant(Compiler& c, Constant constant);
void emit_none(Compiler& c);
void emit_text(Compiler& c, std::string_view text);
void emit_integer(Compiler& c, std::int64_t value);
void emit_await(Compiler& c, std::uint32_t what);    // GET_AWAITABLE and what drives it

// ---- names -----------------------------------------------------------------------------------------------------

NameId mangled(Compiler& c, ast::Identifier name);
void load(Compiler& c, NameId name);
void store(Compiler& c, NameId name);
void remove(Compiler& c, NameId name);

// ---- units -----------------------------------------------------------------------------------------------------

// Begins the code of a scope nested in the current unit; `first` is the place of its first line.
void begin_unit(Compiler& c, Scope& scope, std::string_view name, Location first, std::uint32_t flags);
// Assembles it and returns to the unit around; the index of the code among that unit's children.
// `returns_none`: falling off the end returns None, else what is on the stack.
std::uint32_t end_unit(Compiler& c, bool returns_none);
// If this scope has been compiled already (in another copy of a finally block): its index as above, else Index::none.
std::uint32_t known_child(Compiler& c, Scope& scope);
std::uint32_t add_child(Compiler& c, std::uint32_t code_id);

}    // namespace coroscope::compiling
