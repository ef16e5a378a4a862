// The second half of check(): state of the walk that follows CPython's compiler.
#pragma once

#include <unordered_set>
#include <utility>
#include <vector>

#include "core/lang/check_parts.hpp"

namespace coroscope::check_parts {

// What can be left: CPython's fblocks. Leaving a try runs its finally first.
struct Frame {
    enum class Kind : std::uint8_t { loop, except_group, block };
    Kind kind;
    ast::Stmts finalbody = {};
};

class CodeChecker {
public:
    explicit CodeChecker(Context& context) : context_(context) {}
    void run();

private:
    enum class Scope : std::uint8_t { module, prompt, class_body, function, async_function, lambda, comprehension };
    static constexpr Frame loop_frame{Frame::Kind::loop};
    static constexpr Frame block{Frame::Kind::block};
    static constexpr std::size_t max_blocks = 20;

    struct Unit {
        Scope scope;
        FunctionFacts facts;
        std::vector<Frame> frames = {};
        bool is_function() const {
            return scope != Scope::module && scope != Scope::prompt && scope != Scope::class_body;
        }
        bool may_await() const { return scope == Scope::async_function || scope == Scope::prompt; }
    };

    Unit& unit() { return units_.back(); }
    void fail(std::string message) { raise(context_, at_, std::move(message)); }
    void warn(std::string message);
    void warn_of_comparison(const ast::Compare* expr);
    void warn_of_call(const ast::Expr* function);
    void warn_of_subscript(const ast::Subscript* expr);
    bool forbidden(ast::Identifier name, ast::Context use = ast::Context::Store);
    bool forbidden_parameters(const ast::Arguments& args);
    void push(Frame frame);
    void pop() {
        if (!context_.error) unit().frames.pop_back();
    }
    bool leave_frames(bool to_loop);

    void statements(ast::Stmts list);
    void statement(const ast::Stmt* stmt);
    void function(const ast::FunctionDef* def);
    void annotation(const ast::Expr* expr);
    void class_def(const ast::ClassDef* def);
    void return_statement(const ast::Return* stmt);
    void augmented(const ast::AugAssign* stmt);
    void annotated(const ast::AnnAssign* stmt);
    void with(const ast::With* stmt);
    void try_statement(const ast::Try* stmt);
    void import_from(const ast::ImportFrom* stmt);

    void visit(const ast::Expr* expr);
    void visit(ast::Exprs list);
    void visit_unpacked(ast::Exprs list);
    void expression(const ast::Expr* expr);
    void lambda(const ast::Lambda* expr);
    void sequence(const ast::List* expr);
    bool check_keywords(std::span<ast::Keyword*> keywords);
    void arguments(ast::Exprs args, std::span<ast::Keyword*> keywords);
    void comprehension(const ast::Expr* expr, std::span<ast::Comprehension*> generators, const ast::Expr* element,
                       const ast::Expr* value);

    // Patterns (check_match.cpp)
    struct Captures {
        std::vector<ast::Identifier> names;
        bool allow_irrefutable = false;
    };
    void match(const ast::Match* stmt);
    void pattern(const ast::Pattern* node, Captures& captures);
    void subpattern(const ast::Pattern* node, Captures& captures);
    void capture(ast::Identifier name, Captures& captures);
    void sequence_pattern(const ast::MatchSequence* node, Captures& captures);
    void mapping_pattern(const ast::MatchMapping* node, Captures& captures);
    void class_pattern(const ast::MatchClass* node, Captures& captures);
    void as_pattern(const ast::MatchAs* node, Captures& captures);
    void or_pattern(const ast::MatchOr* node, Captures& captures);

    Context& context_;
    std::vector<Unit> units_;
    std::unordered_set<const void*> left_;    // finally bodies that have been followed on the way out
    Span at_;                                 // what CPython's compiler would report
};

}    // namespace coroscope::check_parts
