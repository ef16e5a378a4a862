// The recursive-descent parser's state and rules; private to the parse_*.cpp files.
//
// It runs at most twice over the tokens, as CPython does. The first pass builds the tree and decides almost everything
// by the next token. Only when it fails does the second one run, which tries alternatives in the order of CPython's
// grammar and, between them, the rules for well-known mistakes (parse_mistakes*.cpp): the first of those that matches
// gives the error. Rules carry the names they have in the Python reference; a rule that fails returns null and leaves
// the position wherever it likes, so whoever wants to try something else goes back by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/lang/ast.hpp"
#include "core/lang/names.hpp"
#include "core/lang/syntax_error.hpp"
#include "core/lang/tokenize.hpp"

namespace coroscope {

// The expression of an f-string's field is parsed as if its braces were parentheses.
struct FieldPlace {
    std::uint32_t brace = 0;    // of '{' in the source
    std::string buffer;         // "(expression)"
    int first_line = 1;
    int first_column = 0;    // what CPython takes for the column of the opening brace
};

class Parser {
public:
    Parser(const Source& source, Ast& ast, Names& names, Tokens tokens, const FieldPlace* field = nullptr,
           Origin origin = Origin::file);

    // Parses the whole in the given mode into the Ast; false: error() says why.
    bool parse(ast::Mode mode);
    // Parses the inside of an f-string's field.
    ast::Expr* parse_field();

    const SyntaxError& error() const { return *error_; }
    bool failed() const { return error_.has_value(); }

    std::uint32_t max_int_digits = 4300;    // of a decimal literal; 0: any number

private:
    using Expr = ast::Expr;
    using Stmt = ast::Stmt;
    using Pattern = ast::Pattern;
    using ExprKind = ast::ExprKind;
    using StmtKind = ast::StmtKind;
    using PatternKind = ast::PatternKind;
    using Position = std::uint32_t;

    enum class Rule : std::uint8_t {
        simple_stmt,
        block,
        expression,
        star_expression,
        disjunction,
        conjunction,
        inversion,
        bitwise_or,
        factor,
        await_primary,
        t_primary,
        strings,
        arguments,
        star_target,
        target_with_star_atom,
        del_target,
        mistaken_named_expression,
        closed_pattern
    };
    enum class Targets : std::uint8_t { star, del, loop };
    struct ParameterStyle {
        Tok closer;    // what ends the list: ) or :
        bool annotated;
    };
    static constexpr ParameterStyle def_style{Tok::rpar, true};
    static constexpr ParameterStyle lambda_style{Tok::colon, false};

    // A list under construction, on a stack that all lists share.
    template <class T>
    class Gather {
    public:
        explicit Gather(Parser& parser) : parser_(parser), mark_(parser.scratch_.size()) {}
        ~Gather() { parser_.scratch_.resize(mark_); }
        Gather(const Gather&) = delete;
        Gather& operator=(const Gather&) = delete;
        void push(T* item) { parser_.scratch_.push_back(item); }
        void cut(std::size_t size) { parser_.scratch_.resize(mark_ + size); }
        std::size_t size() const { return parser_.scratch_.size() - mark_; }
        T* operator[](std::size_t i) const { return static_cast<T*>(parser_.scratch_[mark_ + i]); }
        T* back() const { return static_cast<T*>(parser_.scratch_.back()); }
        std::span<T*> done() const {
            auto count = size();
            if (count == 0) return {};
            auto span = parser_.arena_.copy(reinterpret_cast<T* const*>(parser_.scratch_.data() + mark_), count);
            return span;
        }

    private:
        Parser& parser_;
        std::size_t mark_;
    };

    // Counts nested rules; CPython gives up at the same number of its own.
    class Deeper {
    public:
        explicit Deeper(Parser& parser) : parser_(parser) {
            if (++parser_.depth_ > max_depth) parser_.raise_too_deep();
        }
        ~Deeper() { --parser_.depth_; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        static constexpr int max_depth = 1000;
        Parser& parser_;
    };

    // ---- tokens (parser.cpp) ----
    const Token& peek() {
        if (pos_ > furthest_) fetch();
        return tokens_.list[pos_];
    }
    bool at(Tok kind) { return peek().kind == kind; }
    bool accept(Tok kind) {
        if (peek().kind != kind) return false;
        ++pos_;
        return true;
    }
    bool next_is(Tok kind);    // the token behind the next one
    bool at_word(std::string_view word);
    bool accept_word(std::string_view word);
    bool at_soft_keyword();
    bool force(Tok kind, const char* text);    // or an error at once, in either pass
    void fetch();
    std::string_view text_of(const Token& token) const {
        return std::string_view(source_.text).substr(token.begin, token.end - token.begin);
    }
    std::uint32_t begin_here() { return peek().begin; }
    std::uint32_t end_here() const { return tokens_.list[pos_ - 1].end; }
    std::uint32_t statement_end() const;
    ast::Identifier intern(std::string_view name) { return names_.intern(name); }
    ast::Identifier name_of(const Token& token) { return names_.intern(text_of(token)); }

    template <class T>
    T* make(ExprKind kind, std::uint32_t begin) {
        auto* node = arena_.make<T>();
        node->kind = kind;
        node->span = {begin, end_here()};
        return node;
    }
    template <class T>
    T* make_stmt(StmtKind kind, std::uint32_t begin) {
        auto* node = arena_.make<T>();
        node->kind = kind;
        node->span = {begin, statement_end()};
        return node;
    }
    template <class T>
    T* make_pattern(PatternKind kind, std::uint32_t begin) {
        auto* node = arena_.make<T>();
        node->kind = kind;
        node->span = {begin, end_here()};
        return node;
    }
    Expr* make_constant(ast::ConstantType type, std::uint32_t begin);
    ast::Name* make_name(const Token& token, ast::Context context = ast::Context::Load);

    // Remembers a rule's result at a place in the second pass, where rules are tried again and again.
    template <class T, class F>
    T* memo(Rule rule, F parse) {
        return second_pass_ ? remember<T>(rule, parse) : parse();
    }
    template <class T, class F>
    T* remember(Rule rule, F parse) {
        auto begin = pos_;
        if (memo_.first.empty()) memo_.first.assign(tokens_.list.size(), 0);
        for (auto i = memo_.head(begin); i != 0; i = memo_.entries[i].next) {
            if (memo_.entries[i].rule != rule) continue;
            pos_ = memo_.entries[i].end;
            return static_cast<T*>(memo_.entries[i].node);
        }
        T* node = parse();
        memo_.entries.push_back({node, begin, pos_, memo_.head(begin), rule});
        memo_.first[begin] = static_cast<std::uint32_t>(memo_.entries.size() - 1);
        return node;
    }

    // ---- errors (parser.cpp) ----
    void raise(const char* kind, std::string message, int line, int column, int end_line, int end_column);
    void raise_last(std::string message, const char* kind = "SyntaxError");    // at the last token looked at
    void raise_at(Span span, std::string message);
    void raise_at(const Token& token, std::string message);
    void raise_from(Span span, std::string message);    // from there to where the tokenizer stands
    void raise_indent(std::string message) { raise_last(std::move(message), "IndentationError"); }
    void raise_too_deep();
    void raise_token_error();
    void raise_token_message();
    SyntaxError token_error(const TokenError& error) const;
    SyntaxError error_at(const char* kind, std::string message, int line, int column, int end_line, int end_column);
    void raise_unclosed();
    void raise_generic(const Token& last);
    void prefer_token_error();
    void poison(SyntaxError error);
    int line_of(std::uint32_t offset) const { return static_cast<int>(source_.line_of(offset)); }
    int column_of(std::uint32_t offset) const;
    std::string quoted_line(int line) const;
    std::string lines_before(int line) const;
    std::uint32_t offset_at(int line, int column) const;

    template <class F>
    bool twice(F pass);    // the two passes
    bool interactive();
    bool has_more(std::uint32_t at) const;

    // ---- expressions (parse_expression.cpp) ----
    Expr* expressions();
    Expr* expression();
    Expr* expression_body();
    Expr* lambdef();
    Expr* star_expressions();
    Expr* star_expression();
    Expr* star_named_expression();
    bool star_named_expressions(Gather<Expr>& into);
    Expr* named_expression();
    Expr* assignment_expression();
    Expr* unnamed_expression();    // expression not followed by :=
    Expr* yield_expr();
    Expr* yield_or_star_expressions();
    Expr* tuple_of(Expr* first, Expr* (Parser::*item)());
    Expr* disjunction();
    Expr* conjunction();
    Expr* inversion();
    Expr* comparison();
    bool comparison_operator(ast::Comparison& op);
    Expr* bitwise_or();
    Expr* binary(int level);
    Expr* factor();
    Expr* await_primary();

    // ---- atoms and trailers (parse_atom.cpp) ----
    Expr* primary();
    Expr* t_primary();
    bool trailer(Expr*& value, std::uint32_t begin);
    Expr* slices();
    Expr* slice();
    Expr* starred_expression();
    Expr* atom();
    Expr* number();
    Expr* parenthesised();
    Expr* bracketed();
    Expr* braced();
    Expr* braced_first_pass();
    Expr* tuple();
    Expr* group();
    Expr* genexp();
    Expr* list();
    Expr* listcomp();
    Expr* dict();
    Expr* dictcomp();
    Expr* set();
    Expr* setcomp();
    Expr* rest_of_dict(std::uint32_t begin, Expr* key, Expr* value);
    Expr* dict_comprehension(std::uint32_t begin, Expr* key, Expr* value, std::span<ast::Comprehension*> generators);
    bool is_unparenthesised_walrus(const Expr* expr, Position first) const;
    bool double_starred_kvpair(Expr*& key, Expr*& value);
    bool kvpair(Expr*& key, Expr*& value);
    bool for_if_clauses(std::span<ast::Comprehension*>& into);
    ast::Comprehension* for_if_clause();
    Expr* comprehension(ExprKind kind, std::uint32_t begin, Expr* element, std::span<ast::Comprehension*> generators);

    // ---- calls (parse_call.cpp) ----
    ast::Call* arguments();
    ast::Call* args();
    using Keywords = std::vector<ast::Keyword*>;
    ast::Call* call_arguments();
    ast::Call* call_of(Expr* argument);
    bool kwargs(Gather<Expr>& starred, Keywords& keywords);
    ast::Keyword* keyword_argument(bool doubled);

    // ---- parameters (parse_parameters.cpp) ----
    ast::Arguments* parameters(ParameterStyle style);
    bool star_etc(ParameterStyle style, ast::Arguments& into);
    bool kwds(ParameterStyle style, ast::Arguments& into);
    ast::Arg* param(ParameterStyle style, bool star_annotation = false);
    bool default_value(Expr*& value);
    bool param_end(ParameterStyle style);
    bool param_no_default(ParameterStyle style, ast::Arg** into = nullptr);
    bool param_with_default(ParameterStyle style);
    bool param_maybe_default(ParameterStyle style);
    bool slash_no_default(ParameterStyle style);
    bool slash_with_default(ParameterStyle style);

    // ---- strings (parse_string.cpp) ----
    Expr* strings();
    struct StringRun {
        Token first, last;    // of the literals side by side
        Token token;          // the one that is being read
    };
    struct LiteralPart {
        std::string decoded;
        bool doubled_brace = false;
    };
    struct Pieces;
    Expr* concatenation(Position first, Position last);
    void warn_of_escape(const Token& token, std::string_view body, const std::string& escape);
    void warn_of_numbers(std::uint32_t end);
    bool decode(const Token& token, std::string_view body, bool is_bytes, bool is_raw, std::string& into);
    Expr* make_text(std::string_view text, Span span, const StringRun& run, ast::ConstantType type);
    Expr* finish_string(Pieces& pieces, Span span, const StringRun& run);
    bool format_string(Pieces& pieces, const StringRun& run, std::uint32_t& at, std::uint32_t end, bool is_raw,
                       int depth);
    LiteralPart literal_part(const StringRun& run, std::uint32_t& at, std::uint32_t end, bool is_raw, int depth);
    bool scan_field(std::uint32_t& at, std::uint32_t end);
    Expr* replacement_field(const StringRun& run, std::uint32_t& at, std::uint32_t end, bool is_raw, int depth,
                            std::string& shown);
    Expr* field_expression(const Token& token, std::uint32_t brace, std::uint32_t end);

    // ---- targets (parse_target.cpp) ----
    Expr* star_targets();
    Expr* star_target();
    Expr* target_with_star_atom();
    Expr* subscript_attribute_target(ast::Context context);
    Expr* star_atom();
    Expr* single_target();
    Expr* del_target();
    bool del_targets(Gather<Expr>& into);
    bool is_target(const Expr* expr, ast::Context context, bool starred_allowed) const;
    void set_context(Expr* expr, ast::Context context);
    const Expr* invalid_target(const Expr* expr, Targets targets) const;
    std::string_view name_of_kind(const Expr* expr) const;

    // ---- statements (parse_simple.cpp) ----
    bool statements(ast::Stmts& into);
    bool statement(Gather<Stmt>& into);
    bool simple_stmts(Gather<Stmt>& into);
    Stmt* simple_stmt();
    Stmt* keyword_stmt();
    Stmt* assignment();
    Stmt* assignment_or_expression();
    Stmt* annotation(Expr* target, std::uint32_t begin, bool simple);
    Stmt* plain_assignment(Expr* first, std::uint32_t begin);
    Stmt* augmented(Expr* target, std::uint32_t begin);
    Stmt* expression_statement();
    Stmt* return_stmt();
    Stmt* raise_stmt();
    Stmt* assert_stmt();
    Stmt* del_stmt();
    Stmt* names_stmt(StmtKind kind);
    Stmt* import_name();
    Stmt* import_from();
    bool import_from_targets(Gather<ast::Alias>& into);
    bool aliases(Gather<ast::Alias>& into, bool dotted);
    ast::Alias* alias(bool dotted);
    bool alias_name(ast::Identifier& into);
    bool dotted_name(ast::Identifier& into);
    void gather_assigned(Gather<Expr>& into);
    bool is_augassign(Tok kind) const;
    bool is_whole_bracket(Position start);
    std::optional<ast::Operator> augassign();

    // ---- compound statements (parse_compound.cpp) ----
    struct Block {
        ast::Stmts body;
    };
    Stmt* compound_stmt();
    Stmt* async_function();
    Stmt* decorated();
    ast::Arguments* optional_params();
    bool class_arguments(ast::Call*& call);
    Block* make_block(ast::Stmts body);
    bool decorators(ast::Exprs& into);
    Stmt* function_def_raw(ast::Exprs decorators);
    Stmt* class_def_raw(ast::Exprs decorators);
    Stmt* if_stmt();
    bool else_block(ast::Stmts& into);
    bool optional_else(ast::Stmts& into);
    Stmt* while_stmt();
    Stmt* for_stmt();
    Stmt* with_stmt();
    bool with_items(Gather<ast::WithItem>& into);
    ast::WithItem* with_item();
    Stmt* try_stmt();
    ast::ExceptHandler* except_block(bool star);
    bool except_blocks(bool star, std::span<ast::ExceptHandler*>& into);
    bool finally_block(ast::Stmts& into);
    bool block(ast::Stmts& into);
    Block* block_body();

    // ---- patterns (parse_pattern.cpp) ----
    Stmt* match_stmt();
    Expr* subject_expr();
    ast::MatchCase* case_block();
    Pattern* patterns();
    Pattern* pattern();
    Pattern* or_pattern();
    Pattern* closed_pattern();
    Pattern* closed_pattern_body();
    Pattern* literal_pattern();
    Pattern* name_pattern();
    Pattern* group_or_sequence_pattern();
    Pattern* list_pattern();
    Pattern* mapping_pattern();
    Pattern* class_pattern(Expr* cls, std::uint32_t begin);
    Pattern* maybe_star_pattern();
    bool open_sequence_pattern(Gather<Pattern>& into);
    bool maybe_sequence_pattern(Gather<Pattern>& into);
    bool positional_patterns(Gather<Pattern>& into);
    bool keyword_patterns(std::vector<ast::Identifier>& names, Gather<Pattern>& into);
    Expr* guard();
    bool capture_target(ast::Identifier& into);
    Expr* name_or_attr();
    Expr* signed_number();
    Expr* complex_number();
    Expr* literal_expr();

    // ---- well-known mistakes, second pass only (parse_mistakes*.cpp); named as CPython's, invalid_ left out ----
    bool hunting() const { return hunting_ && !failed(); }
    void mistaken_expression();
    void mistaken_legacy_expression();
    void mistaken_named_expression();
    Expr* mistaken_named_expression_body();
    void mistaken_group();
    void mistaken_comprehension();
    void mistaken_dict_comprehension();
    void mistaken_double_starred_kvpairs();
    void mistaken_kvpair();
    void mistaken_arguments();
    void mistaken_kwarg();
    void mistaken_parameters(ParameterStyle style);
    void mistaken_default();
    void mistaken_star_etc(ParameterStyle style);
    void mistaken_kwds(ParameterStyle style);
    void mistaken_assignment();
    Expr* mistaken_ann_assign_target();
    void mistaken_del_stmt();
    void mistaken_import_from_targets();
    void mistaken_for_target();
    void mistaken_block();
    void mistaken_with_item();
    void mistaken_with_stmt();
    void mistaken_with_stmt_indent();
    bool with_items_without_checks(bool parenthesised);
    void mistaken_try_stmt();
    void mistaken_except_stmt();
    void mistaken_except_stmt_indent();
    void mistaken_except_star_stmt_indent();
    void mistaken_finally_stmt();
    void mistaken_condition(Tok word);    // if, elif, while
    void mistaken_else_stmt();
    void mistaken_for_stmt();
    void mistaken_def_raw();
    void mistaken_class_def_raw();
    void mistaken_match_stmt();
    void mistaken_case_block();
    void mistaken_as_pattern();
    void mistaken_class_pattern();
    void raise_invalid_target(Targets targets, const Expr* expr);
    void expect_indent(const Token& keyword, const char* what);
    bool exception_and_name();
    Position after_blocks(Position begin);
    void mistaken_dict_value();
    bool mistaken_equals();
    bool parenthesised_params();
    bool parenthesised_lambda_params();

    const Source& source_;
    Ast& ast_;
    Arena& arena_;
    Names& names_;
    Tokens tokens_;
    const FieldPlace* field_;
    Origin origin_;
    Position pos_ = 0;
    Position furthest_ = 0;
    std::vector<std::ptrdiff_t> escapes_;    // texts warned of, by their offset
    std::size_t numbers_told_ = 0;           // of tokens_.joined_numbers
    bool second_pass_ = false;
    bool hunting_ = false;    // the rules for mistakes are on
    int depth_ = 0;
    std::optional<SyntaxError> error_;
    bool ends_in_error_ = false;
    std::vector<void*> scratch_;
    std::vector<ast::Comparison> operators_;    // of the comparisons under construction
    // Results of rules, in a list for each token. Forgotten after each statement of the module, which is never left
    // again.
    struct Memo {
        struct Entry {
            void* node = nullptr;
            Position begin = 0, end = 0;
            std::uint32_t next = 0;
            Rule rule = Rule::block;
        };
        std::vector<std::uint32_t> first;
        std::vector<Entry> entries{1};
        void forget() { entries.resize(1); }
        // The newest entry of a token, or 0. What has been forgotten may have left its number behind.
        std::uint32_t head(Position begin) const {
            auto i = first[begin];
            return i < entries.size() && entries[i].begin == begin ? i : 0;
        }
    };
    Memo memo_;
    std::unordered_set<Position> failed_braces_;    // of the first pass, which would try them again and again
};

}    // namespace coroscope
