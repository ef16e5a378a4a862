// Conditions: and, or, not, chained comparison, and the jumps they become where only their truth is wanted.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

void compare(Compiler& c, Comparison op) {
    switch (op) {
        case Comparison::Eq: return emit_compare(c, CompareOp::eq);
        case Comparison::NotEq: return emit_compare(c, CompareOp::ne);
        case Comparison::Lt: return emit_compare(c, CompareOp::lt);
        case Comparison::LtE: return emit_compare(c, CompareOp::le);
        case Comparison::Gt: return emit_compare(c, CompareOp::gt);
        case Comparison::GtE: return emit_compare(c, CompareOp::ge);
        case Comparison::Is: return emit(c, Op::IS_OP, 0);
        case Comparison::IsNot: return emit(c, Op::IS_OP, 1);
        case Comparison::In: return emit(c, Op::CONTAINS_OP, 0);
        case Comparison::NotIn: return emit(c, Op::CONTAINS_OP, 1);
    }
}

// The right side of the last comparison may be a constant container.
void last_comparator(Compiler& c, const Compare& e) {
    auto op = e.ops.back();
    if (op == Comparison::In || op == Comparison::NotIn)
        iterated(c, e.comparators.back());
    else
        expression(c, e.comparators.back());
}

// All links of a chain but the last; where one is false, `if_false` goes to `cleanup` with the operand still there.
void links(Compiler& c, const Compare& e, Op if_false, BlockId cleanup) {
    expression(c, e.left);
    for (std::size_t i = 0; i + 1 < e.ops.size(); ++i) {
        expression(c, e.comparators[i]);
        emit(c, Op::SWAP, 2);
        emit(c, Op::COPY, 2);
        compare(c, e.ops[i]);
        emit_jump(c, if_false, cleanup);
    }
    last_comparator(c, e);
    compare(c, e.ops.back());
}

void jump_if_any(Compiler& c, const BoolOp& e, BlockId target, bool when) {
    auto decides = e.op == BoolOperator::Or;    // an operand with this truth decides
    auto early = decides == when ? target : make_block(c);
    for (std::size_t i = 0; i + 1 < e.values.size(); ++i) jump_if(c, e.values[i], early, decides);
    jump_if(c, e.values.back(), target, when);
    if (early != target) use_block(c, early);
}

void jump_if_conditional(Compiler& c, const IfExp& e, BlockId target, bool when) {
    auto end = make_block(c), otherwise = make_block(c);
    jump_if(c, e.test, otherwise, false);
    jump_if(c, e.body, target, when);
    emit_jump_nowhere(c, Op::JUMP, end);
    use_block(c, otherwise);
    jump_if(c, e.orelse, target, when);
    use_block(c, end);
}

void jump_if_chain(Compiler& c, const Compare& e, BlockId target, bool when) {
    auto cleanup = make_block(c);
    links(c, e, Op::POP_JUMP_IF_FALSE, cleanup);
    emit_jump(c, when ? Op::POP_JUMP_IF_TRUE : Op::POP_JUMP_IF_FALSE, target);
    auto end = make_block(c);
    emit_jump_nowhere(c, Op::JUMP, end);
    use_block(c, cleanup);
    emit(c, Op::POP_TOP);
    if (!when) emit_jump_nowhere(c, Op::JUMP, target);
    use_block(c, end);
}

}    // namespace

void jump_if(Compiler& c, const Expr* test, BlockId target, bool when) {
    switch (test->kind) {
        case ExprKind::UnaryOp:
            if (as<UnaryOp>(test)->op != UnaryOperator::Not || folded(c, test)) break;
            if (as<UnaryOp>(test)->operand->kind == ExprKind::Compare) {
                auto& inner = *as<Compare>(as<UnaryOp>(test)->operand);
                if (inner.ops.size() == 1 && inner.ops[0] >= Comparison::Is) {
                    set_place(c, inner.span);    // expression() turns it round
                    break;
                }
            }
            return jump_if(c, as<UnaryOp>(test)->operand, target, !when);
        case ExprKind::BoolOp: return jump_if_any(c, *as<BoolOp>(test), target, when);
        case ExprKind::IfExp: return jump_if_conditional(c, *as<IfExp>(test), target, when);
        case ExprKind::Compare:
            set_place(c, test->span);    // and it stays there: what follows a comparison has its place
            if (as<Compare>(test)->ops.size() == 1) break;
            warn_of_comparison(c, *as<Compare>(test));
            return jump_if_chain(c, *as<Compare>(test), target, when);
        default: break;
    }
    expression(c, test);
    emit_jump(c, when ? Op::POP_JUMP_IF_TRUE : Op::POP_JUMP_IF_FALSE, target);
}

void boolean(Compiler& c, const BoolOp& e) {
    auto end = make_block(c);
    auto jump = e.op == BoolOperator::And ? Op::JUMP_IF_FALSE_OR_POP : Op::JUMP_IF_TRUE_OR_POP;
    for (std::size_t i = 0; i + 1 < e.values.size(); ++i) {
        expression(c, e.values[i]);
        emit_jump(c, jump, end);
        use_block(c, make_block(c));
    }
    expression(c, e.values.back());
    use_block(c, end);
}

void comparison(Compiler& c, const Compare& e) {
    warn_of_comparison(c, e);
    if (e.ops.size() == 1) {
        expression(c, e.left);
        last_comparator(c, e);
        return compare(c, e.ops[0]);
    }
    auto cleanup = make_block(c);
    links(c, e, Op::JUMP_IF_FALSE_OR_POP, cleanup);
    auto end = make_block(c);
    emit_jump_nowhere(c, Op::JUMP, end);
    use_block(c, cleanup);
    emit(c, Op::SWAP, 2);
    emit(c, Op::POP_TOP);
    use_block(c, end);
}

void conditional(Compiler& c, const IfExp& e) {
    auto end = make_block(c), otherwise = make_block(c);
    jump_if(c, e.test, otherwise, false);
    expression(c, e.body);
    emit_jump_nowhere(c, Op::JUMP, end);
    use_block(c, otherwise);
    expression(c, e.orelse);
    use_block(c, end);
}

}    // namespace coroscope::compiling
