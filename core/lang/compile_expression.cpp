// Expressions: what each kind leaves on the stack, or stores, or deletes.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

void attribute(Compiler& c, const Attribute& e) {
    expression(c, e.value);
    move_to_attribute(c, e);
    auto op = e.ctx == Context::Load ? Op::LOAD_ATTR : e.ctx == Context::Store ? Op::STORE_ATTR : Op::DELETE_ATTR;
    emit_name(c, op, mangled(c, e.attr));
}

void subscript(Compiler& c, const Subscript& e) {
    if (e.ctx == Context::Load) warn_of_subscript(c, e);
    expression(c, e.value);
    expression(c, e.slice);
    emit(c, e.ctx == Context::Load    ? Op::BINARY_SUBSCR
            : e.ctx == Context::Store ? Op::STORE_SUBSCR
                                      : Op::DELETE_SUBSCR);
}

void slice(Compiler& c, const Slice& e) {
    auto bound = [&](const Expr* part) { part ? expression(c, part) : emit_none(c); };
    bound(e.lower);
    bound(e.upper);
    if (e.step) expression(c, e.step);
    emit(c, Op::BUILD_SLICE, e.step ? 3 : 2);
}

void name(Compiler& c, const Name& e) {
    auto id = mangled(c, e.id);
    switch (e.ctx) {
        case Context::Load: return load(c, id);
        case Context::Store: return store(c, id);
        case Context::Del: return remove(c, id);
    }
}

// `not a in b` is `a not in b`, as in fold_unaryop().
const Compare* negated_comparison(const UnaryOp& e) {
    if (e.op != UnaryOperator::Not || e.operand->kind != ExprKind::Compare) return nullptr;
    auto* compare = as<Compare>(e.operand);
    if (compare->ops.size() != 1) return nullptr;
    switch (compare->ops[0]) {
        case Comparison::Is:
        case Comparison::IsNot:
        case Comparison::In:
        case Comparison::NotIn: return compare;
        default: return nullptr;
    }
}

Comparison opposite(Comparison comparison) {
    switch (comparison) {
        case Comparison::Is: return Comparison::IsNot;
        case Comparison::IsNot: return Comparison::Is;
        case Comparison::In: return Comparison::NotIn;
        default: return Comparison::In;
    }
}

void unary(Compiler& c, const UnaryOp& e) {
    if (auto* compare = negated_comparison(e)) {
        auto negated = *compare;
        auto op = opposite(compare->ops[0]);
        negated.ops = std::span<Comparison>(&op, 1);
        At place(c, compare->span);    // the optimiser keeps the inner comparison, changed
        return comparison(c, negated);
    }
    expression(c, e.operand);
    switch (e.op) {
        case UnaryOperator::Invert: return emit(c, Op::UNARY_INVERT);
        case UnaryOperator::Not: return emit(c, Op::UNARY_NOT);
        case UnaryOperator::UAdd: return emit(c, Op::UNARY_POSITIVE);
        case UnaryOperator::USub: return emit(c, Op::UNARY_NEGATIVE);
    }
}

// A long sum is a deep tree: it is walked without recursion.
void binary(Compiler& c, const BinOp& e) {
    if (is_percent_format(c, e)) return percent_format(c, e);
    std::vector<const BinOp*> chain{&e};
    for (auto* left = e.left; left->kind == ExprKind::BinOp && !folded(c, left); left = chain.back()->left) {
        if (is_percent_format(c, *as<BinOp>(left))) break;
        chain.push_back(as<BinOp>(left));
    }
    expression(c, chain.back()->left);
    for (auto i = chain.size(); i-- > 0;) {
        At place(c, chain[i]->span);
        expression(c, chain[i]->right);
        emit_binary(c, Op::BINARY, binary_op(chain[i]->op));
    }
}

void yield(Compiler& c, const Yield& e) {
    e.value ? expression(c, e.value) : emit_none(c);
    emit(c, Op::YIELD, c.scope().is_coroutine ? 1 : 0);
}

void yield_from(Compiler& c, const YieldFrom& e) {
    expression(c, e.value);
    emit(c, Op::GET_YIELD_FROM_ITER);
    emit_none(c);
    emit(c, Op::SEND, 0);
}

void target_list(Compiler& c, const List& e) {
    if (e.ctx == Context::Load) return sequence(c, e);
    if (e.ctx == Context::Store) return unpack(c, e.elts);
    expressions(c, e.elts);    // del a, b
}

}    // namespace

void expressions(Compiler& c, Exprs list) {
    for (auto* e : list) expression(c, e);
}

void expression(Compiler& c, const Expr* e) {
    At place(c, e->span);
    switch (e->kind) {
        case ExprKind::Constant:
        case ExprKind::BinOp:
        case ExprKind::UnaryOp:
        case ExprKind::Name:
        case ExprKind::Subscript:
        case ExprKind::Tuple:
            if (auto value = folded(c, e)) return emit_constant(c, std::move(*value));
            break;
        default: break;
    }
    switch (e->kind) {
        case ExprKind::BoolOp: return boolean(c, *as<BoolOp>(e));
        case ExprKind::NamedExpr:
            expression(c, as<NamedExpr>(e)->value);
            emit(c, Op::COPY, 1);
            return expression(c, as<NamedExpr>(e)->target);
        case ExprKind::BinOp: return binary(c, *as<BinOp>(e));
        case ExprKind::UnaryOp: return unary(c, *as<UnaryOp>(e));
        case ExprKind::Lambda: return lambda(c, *as<Lambda>(e));
        case ExprKind::IfExp: return conditional(c, *as<IfExp>(e));
        case ExprKind::Dict: return dictionary(c, *as<Dict>(e));
        case ExprKind::Set: return set(c, *as<Set>(e));
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::DictComp:
        case ExprKind::GeneratorExp: return comprehension(c, e);
        case ExprKind::Await: expression(c, as<Await>(e)->value); return emit_await(c, 0);
        case ExprKind::Yield: return yield(c, *as<Yield>(e));
        case ExprKind::YieldFrom: return yield_from(c, *as<YieldFrom>(e));
        case ExprKind::Compare: return comparison(c, *as<Compare>(e));
        case ExprKind::Call: return call(c, *as<Call>(e));
        case ExprKind::FormattedValue: return formatted(c, *as<FormattedValue>(e));
        case ExprKind::JoinedStr: return joined(c, *as<JoinedStr>(e));
        case ExprKind::Constant: return;
        case ExprKind::Attribute: return attribute(c, *as<Attribute>(e));
        case ExprKind::Subscript: return subscript(c, *as<Subscript>(e));
        case ExprKind::Starred: return refuse(c, "can't use starred expression here", e->span, "SyntaxError");
        case ExprKind::Name: return name(c, *as<Name>(e));
        case ExprKind::List:
        case ExprKind::Tuple: return target_list(c, *as<List>(e));
        case ExprKind::Slice: return slice(c, *as<Slice>(e));
    }
}

}    // namespace coroscope::compiling
