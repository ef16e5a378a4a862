// An expression as text, in the spelling of CPython's ast_unparse.c: what annotations become under
// `from __future__ import annotations`.
#include <fmt/format.h>

#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

// How tightly an expression binds; one that binds less tightly than its place asks for stands in parentheses.
enum Level {
    tuple,
    test,
    or_,
    and_,
    not_,
    compare,
    bit_or,
    bit_xor,
    bit_and,
    shift,
    sum,
    product,
    sign,
    power,
    await,
    atom
};

Level next(Level level) {
    return static_cast<Level>(level + 1);
}

struct Operation {
    const char* text;
    Level level;
};

Operation operation(Operator op) {
    switch (op) {
        case Operator::Add: return {" + ", sum};
        case Operator::Sub: return {" - ", sum};
        case Operator::Mult: return {" * ", product};
        case Operator::MatMult: return {" @ ", product};
        case Operator::Div: return {" / ", product};
        case Operator::Mod: return {" % ", product};
        case Operator::LShift: return {" << ", shift};
        case Operator::RShift: return {" >> ", shift};
        case Operator::BitOr: return {" | ", bit_or};
        case Operator::BitXor: return {" ^ ", bit_xor};
        case Operator::BitAnd: return {" & ", bit_and};
        case Operator::FloorDiv: return {" // ", product};
        case Operator::Pow: return {" ** ", power};
    }
    return {"", atom};
}

const char* text_of(Comparison op) {
    static constexpr const char* texts[] = {" == ", " != ", " < ",      " <= ", " > ",
                                            " >= ", " is ", " is not ", " in ", " not in "};
    return texts[static_cast<int>(op)];
}

std::string quoted(std::string_view text, bool is_bytes) {
    auto quote = text.find('\'') != text.npos && text.find('"') == text.npos ? '"' : '\'';
    std::string result = is_bytes ? "b" : "";
    result += quote;
    for (char c : text) {
        auto code = static_cast<unsigned char>(c);
        if (c == quote || c == '\\')
            result += std::string("\\") + c;
        else if (c == '\n')
            result += "\\n";
        else if (c == '\r')
            result += "\\r";
        else if (c == '\t')
            result += "\\t";
        else if (code < 0x20 || code == 0x7f || (is_bytes && code >= 0x80))
            result += fmt::format("\\x{:02x}", code);
        else
            result += c;
    }
    return result + quote;
}

struct Unparser {
    Compiler& c;
    std::string out;

    std::string_view as_written(const Expr* e) {
        return std::string_view(c.source.text).substr(e->span.begin, e->span.end - e->span.begin);
    }

    template <class F>
    void grouped(bool needs, F inside) {
        if (needs) out += "(";
        inside();
        if (needs) out += ")";
    }

    void list(Exprs elements, Level level) {
        for (auto* element : elements) {
            if (element != elements.front()) out += ", ";
            expression(element, level);
        }
    }

    void constant(const ast::Constant& e) {
        switch (e.type) {
            case ConstantType::Ellipsis: out += "..."; break;
            case ConstantType::Str: out += (e.has_u_prefix ? "u" : "") + quoted(e.text, false); break;
            case ConstantType::Bytes: out += quoted(e.text, true); break;
            case ConstantType::Int: out += e.is_big ? std::string(e.text) : std::to_string(e.integer); break;
            default: out += as_written(&e); break;
        }
    }

    void argument(const Arg* arg) {
        out += arg->arg;
        if (!arg->annotation) return;
        out += ": ";
        expression(arg->annotation, test);
    }

    void arguments(const Arguments& args) {
        auto first = true;
        auto comma = [&] {
            if (!first) out += ", ";
            first = false;
        };
        auto count = args.posonlyargs.size() + args.args.size();
        for (std::size_t i = 0; i < count; ++i) {
            comma();
            argument(i < args.posonlyargs.size() ? args.posonlyargs[i] : args.args[i - args.posonlyargs.size()]);
            if (i + args.defaults.size() >= count) {
                out += "=";
                expression(args.defaults[i + args.defaults.size() - count], test);
            }
            if (!args.posonlyargs.empty() && i + 1 == args.posonlyargs.size()) out += ", /";
        }
        if (args.vararg || !args.kwonlyargs.empty()) {
            comma();
            out += "*";
            if (args.vararg) argument(args.vararg);
        }
        for (std::size_t i = 0; i < args.kwonlyargs.size(); ++i) {
            comma();
            argument(args.kwonlyargs[i]);
            if (!args.kw_defaults[i]) continue;
            out += "=";
            expression(args.kw_defaults[i], test);
        }
        if (args.kwarg) {
            comma();
            out += "**";
            argument(args.kwarg);
        }
    }

    void generators(std::span<Comprehension*> list) {
        for (auto* g : list) {
            out += g->is_async ? " async for " : " for ";
            expression(g->target, tuple);
            out += " in ";
            expression(g->iter, next(test));
            for (auto* condition : g->ifs) {
                out += " if ";
                expression(condition, next(test));
            }
        }
    }

    void comprehension(const ListComp& e, const char* open, const char* close) {
        out += open;
        expression(e.elt, test);
        generators(e.generators);
        out += close;
    }

    void call(const Call& e) {
        expression(e.func, atom);
        if (e.args.size() == 1 && e.keywords.empty() && e.args[0]->kind == ExprKind::GeneratorExp)
            return expression(e.args[0], atom);
        out += "(";
        list(e.args, test);
        for (auto* keyword : e.keywords) {
            if (keyword != e.keywords.front() || !e.args.empty()) out += ", ";
            out += keyword->arg.empty() ? "**" : std::string(keyword->arg) + "=";
            expression(keyword->value, test);
        }
        out += ")";
    }

    void dictionary(const Dict& e) {
        out += "{";
        for (std::size_t i = 0; i < e.values.size(); ++i) {
            if (i) out += ", ";
            if (e.keys[i]) {
                expression(e.keys[i], test);
                out += ": ";
                expression(e.values[i], test);
            } else {
                out += "**";
                expression(e.values[i], bit_or);
            }
        }
        out += "}";
    }

    void slice(const Slice& e) {
        if (e.lower) expression(e.lower, test);
        out += ":";
        if (e.upper) expression(e.upper, test);
        if (!e.step) return;
        out += ":";
        expression(e.step, test);
    }

    void unary(const UnaryOp& e, Level level) {
        static constexpr const char* texts[] = {"~", "not ", "+", "-"};
        auto own = e.op == UnaryOperator::Not ? not_ : sign;
        grouped(level > own, [&] {
            out += texts[static_cast<int>(e.op)];
            expression(e.operand, own);
        });
    }

    void binary(const BinOp& e, Level level) {
        auto op = operation(e.op);
        auto from_right = e.op == Operator::Pow;
        grouped(level > op.level, [&] {
            expression(e.left, from_right ? next(op.level) : op.level);
            out += op.text;
            expression(e.right, from_right ? op.level : next(op.level));
        });
    }

    void expression(const Expr* e, Level level) {
        switch (e->kind) {
            case ExprKind::BoolOp: {
                auto own = as<BoolOp>(e)->op == BoolOperator::And ? and_ : or_;
                return grouped(level > own, [&] {
                    for (auto* value : as<BoolOp>(e)->values) {
                        if (value != as<BoolOp>(e)->values.front()) out += own == and_ ? " and " : " or ";
                        expression(value, next(own));
                    }
                });
            }
            case ExprKind::BinOp: return binary(*as<BinOp>(e), level);
            case ExprKind::UnaryOp: return unary(*as<UnaryOp>(e), level);
            case ExprKind::Lambda:
                return grouped(level > test, [&] {
                    auto before = out.size();
                    arguments(*as<Lambda>(e)->args);
                    out.insert(before, out.size() == before ? "lambda" : "lambda ");
                    out += ": ";
                    expression(as<Lambda>(e)->body, test);
                });
            case ExprKind::IfExp:
                return grouped(level > test, [&] {
                    expression(as<IfExp>(e)->body, next(test));
                    out += " if ";
                    expression(as<IfExp>(e)->test, next(test));
                    out += " else ";
                    expression(as<IfExp>(e)->orelse, test);
                });
            case ExprKind::Dict: return dictionary(*as<Dict>(e));
            case ExprKind::Set:
                out += "{";
                list(as<Set>(e)->elts, test);
                out += "}";
                return;
            case ExprKind::ListComp: return comprehension(*as<ListComp>(e), "[", "]");
            case ExprKind::SetComp: return comprehension(*as<ListComp>(e), "{", "}");
            case ExprKind::GeneratorExp: return comprehension(*as<ListComp>(e), "(", ")");
            case ExprKind::DictComp:
                out += "{";
                expression(as<DictComp>(e)->key, test);
                out += ": ";
                expression(as<DictComp>(e)->value, test);
                generators(as<DictComp>(e)->generators);
                out += "}";
                return;
            case ExprKind::Compare:
                return grouped(level > compare, [&] {
                    expression(as<Compare>(e)->left, next(compare));
                    for (std::size_t i = 0; i < as<Compare>(e)->ops.size(); ++i) {
                        out += text_of(as<Compare>(e)->ops[i]);
                        expression(as<Compare>(e)->comparators[i], next(compare));
                    }
                });
            case ExprKind::Call: return call(*as<Call>(e));
            case ExprKind::Constant: return constant(*as<ast::Constant>(e));
            case ExprKind::Attribute: {
                auto* value = as<Attribute>(e)->value;
                expression(value, atom);
                auto is_int = value->kind == ExprKind::Constant && as<ast::Constant>(value)->type == ConstantType::Int;
                out += is_int ? " ." : ".";
                out += as<Attribute>(e)->attr;
                return;
            }
            case ExprKind::Subscript:
                expression(as<Subscript>(e)->value, atom);
                out += "[";
                expression(as<Subscript>(e)->slice, tuple);
                out += "]";
                return;
            case ExprKind::Starred: out += "*"; return expression(as<Starred>(e)->value, bit_or);
            case ExprKind::Name: out += as<Name>(e)->id; return;
            case ExprKind::List:
                out += "[";
                list(as<List>(e)->elts, test);
                out += "]";
                return;
            case ExprKind::Tuple:
                if (as<Tuple>(e)->elts.empty()) {
                    out += "()";
                    return;
                }
                return grouped(level > tuple, [&] {
                    list(as<Tuple>(e)->elts, test);
                    if (as<Tuple>(e)->elts.size() == 1) out += ",";
                });
            case ExprKind::Slice: return slice(*as<Slice>(e));
            case ExprKind::NamedExpr:
            case ExprKind::Await:
            case ExprKind::Yield:
            case ExprKind::YieldFrom:    // these are not allowed in annotations; f-strings stand as written
            case ExprKind::FormattedValue:
            case ExprKind::JoinedStr: out += as_written(e); return;
        }
    }
};

}    // namespace

std::string text_of(Compiler& c, const Expr* e) {
    Unparser unparser{c, {}};
    unparser.expression(e, test);
    return std::move(unparser.out);
}

}    // namespace coroscope::compiling
