#include "tests/core/lang/dump.hpp"

#include <fmt/format.h>

#include <cstring>

namespace coroscope {
namespace {

using namespace ast;

const char* const binary_names[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                    "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
const char* const unary_names[] = {"Invert", "Not", "UAdd", "USub"};
const char* const comparison_names[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
const char* const context_names[] = {"Load", "Store", "Del"};

class Dumper {
public:
    Dumper(const Source& source, bool places) : source_(source), places_(places) {}

    std::string out;

    void module(const Ast& ast) {
        switch (ast.mode) {
            case Mode::exec_awaiting:
            case Mode::exec: node("Module", ast.body); break;
            case Mode::eval_awaiting:
            case Mode::eval: node("Expression", ast.expression); break;
            case Mode::prompt:
            case Mode::single: node("Interactive", ast.body); break;
        }
    }

private:
    template <class... Fields>
    void node(const char* name, const Fields&... fields) {
        out += name;
        out += '(';
        bool first = true;
        ((first ? void(first = false) : void(out += ','), put(fields)), ...);
        out += ')';
    }

    void place(Span span) {
        if (!places_) return;
        auto at = [&](std::uint32_t offset) {
            auto line = source_.line_of(offset);
            return fmt::format("{}:{}", line, offset - source_.line_begins[line - 1]);
        };
        out += fmt::format("@{}-{}", at(span.begin), at(span.end));
    }

    void put(const char* text) { out += text; }
    void put(const std::string& text) { out += text; }
    void put(Identifier name) {
        if (name.empty()) {
            out += '~';
        } else {
            out += '\'';
            out += name;
        }
    }
    void put(int number) { out += std::to_string(number); }
    template <class T>
    void put(std::span<T> list) {
        out += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i > 0) out += ',';
            put(list[i]);
        }
        out += ']';
    }
    void put(Context context) { node(context_names[static_cast<int>(context)]); }
    void put(Comparison op) { node(comparison_names[static_cast<int>(op)]); }
    void put(Operator op) { node(binary_names[static_cast<int>(op)]); }
    void put(UnaryOperator op) { node(unary_names[static_cast<int>(op)]); }
    void put(BoolOperator op) { node(op == BoolOperator::And ? "And" : "Or"); }

    void put(const Arg* arg) {
        if (!arg) return put("~");
        node("arg", arg->arg, arg->annotation);
        place(arg->span);
    }
    void put(const Arguments* a) {
        node("arguments", a->posonlyargs, a->args, a->vararg, a->kwonlyargs, a->kw_defaults, a->kwarg, a->defaults);
    }
    void put(const Keyword* keyword) {
        node("keyword", keyword->arg, keyword->value);
        place(keyword->span);
    }
    void put(const Alias* alias) {
        node("alias", alias->name, alias->asname);
        place(alias->span);
    }
    void put(const WithItem* item) { node("withitem", item->context_expr, item->optional_vars); }
    void put(const ExceptHandler* handler) {
        node("ExceptHandler", handler->type, handler->name, handler->body);
        place(handler->span);
    }
    void put(const Comprehension* c) { node("comprehension", c->target, c->iter, c->ifs, int(c->is_async)); }
    void put(const MatchCase* c) { node("match_case", c->pattern, c->guard, c->body); }

    static std::string bits(double number) {
        std::uint64_t raw;
        std::memcpy(&raw, &number, sizeof raw);
        return fmt::format("{:016x}", raw);
    }

    static std::string hex(std::string_view bytes) {
        std::string text;
        for (char c : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(c));
        return text;
    }

    // Big integers are told by their remainder.
    static std::string integer(const Constant& c) {
        if (!c.is_big) return std::to_string(c.integer);
        constexpr std::uint64_t modulus = (1ull << 61) - 1;
        auto digits = c.text;
        unsigned radix = 10;
        if (digits.size() > 2 && digits[0] == '0') {
            radix = digits[1] == 'x' ? 16 : digits[1] == 'o' ? 8 : 2;
            digits.remove_prefix(2);
        }
        unsigned __int128 value = 0;
        for (char d : digits)
            value = (value * radix + static_cast<unsigned>(d <= '9' ? d - '0' : d - 'a' + 10)) % modulus;
        return fmt::format("big{}", static_cast<std::uint64_t>(value));
    }

    static std::string literal(const Constant& c) {
        switch (c.type) {
            case ConstantType::None: return "None";
            case ConstantType::True: return "True";
            case ConstantType::False: return "False";
            case ConstantType::Ellipsis: return "Ellipsis";
            case ConstantType::Int: return fmt::format("i{}", integer(c));
            case ConstantType::Float: return fmt::format("f{}", bits(c.number));
            case ConstantType::Complex: return fmt::format("c{}", bits(c.number));
            case ConstantType::Str: return fmt::format("s{}", hex(c.text));
            case ConstantType::Bytes: return fmt::format("b{}", hex(c.text));
        }
        return "?";
    }

    void put(const Expr* expr) {
        if (!expr) return put("~");
        expression(expr);
        place(expr->span);
    }

    void expression(const Expr* expr) {
        switch (expr->kind) {
            case ExprKind::BoolOp: return with<BoolOp>(expr, [&](auto& n) { node("BoolOp", n.op, n.values); });
            case ExprKind::NamedExpr:
                return with<NamedExpr>(expr, [&](auto& n) { node("NamedExpr", n.target, n.value); });
            case ExprKind::BinOp: return with<BinOp>(expr, [&](auto& n) { node("BinOp", n.left, n.op, n.right); });
            case ExprKind::UnaryOp: return with<UnaryOp>(expr, [&](auto& n) { node("UnaryOp", n.op, n.operand); });
            case ExprKind::Lambda: return with<Lambda>(expr, [&](auto& n) { node("Lambda", n.args, n.body); });
            case ExprKind::IfExp: return with<IfExp>(expr, [&](auto& n) { node("IfExp", n.test, n.body, n.orelse); });
            case ExprKind::Dict: return with<Dict>(expr, [&](auto& n) { node("Dict", n.keys, n.values); });
            case ExprKind::Set: return with<Set>(expr, [&](auto& n) { node("Set", n.elts); });
            case ExprKind::ListComp:
                return with<ListComp>(expr, [&](auto& n) { node("ListComp", n.elt, n.generators); });
            case ExprKind::SetComp: return with<SetComp>(expr, [&](auto& n) { node("SetComp", n.elt, n.generators); });
            case ExprKind::GeneratorExp:
                return with<GeneratorExp>(expr, [&](auto& n) { node("GeneratorExp", n.elt, n.generators); });
            case ExprKind::DictComp:
                return with<DictComp>(expr, [&](auto& n) { node("DictComp", n.key, n.value, n.generators); });
            case ExprKind::Await: return with<Await>(expr, [&](auto& n) { node("Await", n.value); });
            case ExprKind::Yield: return with<Yield>(expr, [&](auto& n) { node("Yield", n.value); });
            case ExprKind::YieldFrom: return with<YieldFrom>(expr, [&](auto& n) { node("YieldFrom", n.value); });
            case ExprKind::Compare:
                return with<Compare>(expr, [&](auto& n) { node("Compare", n.left, n.ops, n.comparators); });
            case ExprKind::Call: return with<Call>(expr, [&](auto& n) { node("Call", n.func, n.args, n.keywords); });
            case ExprKind::FormattedValue:
                return with<FormattedValue>(
                    expr, [&](auto& n) { node("FormattedValue", n.value, n.conversion, n.format_spec); });
            case ExprKind::JoinedStr: return with<JoinedStr>(expr, [&](auto& n) { node("JoinedStr", n.values); });
            case ExprKind::Constant:
                return with<Constant>(expr,
                                      [&](auto& n) { node("Constant", literal(n), n.has_u_prefix ? "'u" : "~"); });
            case ExprKind::Attribute:
                return with<Attribute>(expr, [&](auto& n) { node("Attribute", n.value, n.attr, n.ctx); });
            case ExprKind::Subscript:
                return with<Subscript>(expr, [&](auto& n) { node("Subscript", n.value, n.slice, n.ctx); });
            case ExprKind::Starred: return with<Starred>(expr, [&](auto& n) { node("Starred", n.value, n.ctx); });
            case ExprKind::Name: return with<Name>(expr, [&](auto& n) { node("Name", n.id, n.ctx); });
            case ExprKind::List: return with<List>(expr, [&](auto& n) { node("List", n.elts, n.ctx); });
            case ExprKind::Tuple: return with<Tuple>(expr, [&](auto& n) { node("Tuple", n.elts, n.ctx); });
            case ExprKind::Slice: return with<Slice>(expr, [&](auto& n) { node("Slice", n.lower, n.upper, n.step); });
        }
    }

    template <class T, class Base, class F>
    void with(const Base* base, F use) {
        use(*as<T>(base));
    }

    void put(const Stmt* stmt) {
        statement(stmt);
        place(stmt->span);
    }

    void statement(const Stmt* stmt) {
        switch (stmt->kind) {
            case StmtKind::FunctionDef:
            case StmtKind::AsyncFunctionDef: {
                auto& n = *as<FunctionDef>(stmt);
                return node(n.kind == StmtKind::FunctionDef ? "FunctionDef" : "AsyncFunctionDef", n.name, n.args,
                            n.body, n.decorator_list, n.returns);
            }
            case StmtKind::ClassDef:
                return with<ClassDef>(
                    stmt, [&](auto& n) { node("ClassDef", n.name, n.bases, n.keywords, n.body, n.decorator_list); });
            case StmtKind::Return: return with<Return>(stmt, [&](auto& n) { node("Return", n.value); });
            case StmtKind::Delete: return with<Delete>(stmt, [&](auto& n) { node("Delete", n.targets); });
            case StmtKind::Assign: return with<Assign>(stmt, [&](auto& n) { node("Assign", n.targets, n.value); });
            case StmtKind::AugAssign:
                return with<AugAssign>(stmt, [&](auto& n) { node("AugAssign", n.target, n.op, n.value); });
            case StmtKind::AnnAssign:
                return with<AnnAssign>(
                    stmt, [&](auto& n) { node("AnnAssign", n.target, n.annotation, n.value, int(n.simple)); });
            case StmtKind::For:
            case StmtKind::AsyncFor: {
                auto& n = *as<For>(stmt);
                return node(n.kind == StmtKind::For ? "For" : "AsyncFor", n.target, n.iter, n.body, n.orelse);
            }
            case StmtKind::While: return with<While>(stmt, [&](auto& n) { node("While", n.test, n.body, n.orelse); });
            case StmtKind::If: return with<If>(stmt, [&](auto& n) { node("If", n.test, n.body, n.orelse); });
            case StmtKind::With: return with<With>(stmt, [&](auto& n) { node("With", n.items, n.body); });
            case StmtKind::AsyncWith: return with<With>(stmt, [&](auto& n) { node("AsyncWith", n.items, n.body); });
            case StmtKind::Match: return with<Match>(stmt, [&](auto& n) { node("Match", n.subject, n.cases); });
            case StmtKind::Raise: return with<Raise>(stmt, [&](auto& n) { node("Raise", n.exc, n.cause); });
            case StmtKind::Try:
            case StmtKind::TryStar: {
                auto& n = *as<Try>(stmt);
                return node(n.kind == StmtKind::Try ? "Try" : "TryStar", n.body, n.handlers, n.orelse, n.finalbody);
            }
            case StmtKind::Assert: return with<Assert>(stmt, [&](auto& n) { node("Assert", n.test, n.msg); });
            case StmtKind::Import: return with<Import>(stmt, [&](auto& n) { node("Import", n.names); });
            case StmtKind::ImportFrom:
                return with<ImportFrom>(stmt, [&](auto& n) { node("ImportFrom", n.module, n.names, n.level); });
            case StmtKind::Global: return with<Global>(stmt, [&](auto& n) { node("Global", n.names); });
            case StmtKind::Nonlocal: return with<Nonlocal>(stmt, [&](auto& n) { node("Nonlocal", n.names); });
            case StmtKind::Expr: return with<ExprStmt>(stmt, [&](auto& n) { node("Expr", n.value); });
            case StmtKind::Pass: return node("Pass");
            case StmtKind::Break: return node("Break");
            case StmtKind::Continue: return node("Continue");
        }
    }

    void put(const Pattern* pattern) {
        if (!pattern) return put("~");
        put_pattern(pattern);
        place(pattern->span);
    }

    void put_pattern(const Pattern* pattern) {
        switch (pattern->kind) {
            case PatternKind::MatchValue:
                return with<MatchValue>(pattern, [&](auto& n) { node("MatchValue", n.value); });
            case PatternKind::MatchSingleton:
                return with<MatchSingleton>(pattern, [&](auto& n) {
                    node("MatchSingleton", n.value == ConstantType::None   ? "None"
                                           : n.value == ConstantType::True ? "True"
                                                                           : "False");
                });
            case PatternKind::MatchSequence:
                return with<MatchSequence>(pattern, [&](auto& n) { node("MatchSequence", n.patterns); });
            case PatternKind::MatchMapping:
                return with<MatchMapping>(pattern, [&](auto& n) { node("MatchMapping", n.keys, n.patterns, n.rest); });
            case PatternKind::MatchClass:
                return with<MatchClass>(
                    pattern, [&](auto& n) { node("MatchClass", n.cls, n.patterns, n.kwd_attrs, n.kwd_patterns); });
            case PatternKind::MatchStar: return with<MatchStar>(pattern, [&](auto& n) { node("MatchStar", n.name); });
            case PatternKind::MatchAs:
                return with<MatchAs>(pattern, [&](auto& n) { node("MatchAs", n.pattern, n.name); });
            case PatternKind::MatchOr: return with<MatchOr>(pattern, [&](auto& n) { node("MatchOr", n.patterns); });
        }
    }

    const Source& source_;
    bool places_;
};

}    // namespace

std::string dump(const Source& source, const Ast& ast, bool places) {
    Dumper dumper(source, places);
    dumper.module(ast);
    return std::move(dumper.out);
}

}    // namespace coroscope
