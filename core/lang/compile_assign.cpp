// Assignment: plain, unpacking, in place.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

constexpr std::size_t most_packed = 0xfff;

}    // namespace

BinaryOp binary_op(Operator op) {
    switch (op) {
        case Operator::Add: return BinaryOp::add;
        case Operator::Sub: return BinaryOp::sub;
        case Operator::Mult: return BinaryOp::mul;
        case Operator::MatMult: return BinaryOp::matmul;
        case Operator::Div: return BinaryOp::truediv;
        case Operator::Mod: return BinaryOp::mod;
        case Operator::Pow: return BinaryOp::pow;
        case Operator::LShift: return BinaryOp::lshift;
        case Operator::RShift: return BinaryOp::rshift;
        case Operator::BitOr: return BinaryOp::or_;
        case Operator::BitXor: return BinaryOp::xor_;
        case Operator::BitAnd: return BinaryOp::and_;
        case Operator::FloorDiv: return BinaryOp::floordiv;
    }
    return BinaryOp::add;
}

void unpack(Compiler& c, Exprs targets) {
    auto star = targets.size();
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i]->kind != ExprKind::Starred) continue;
        if (star != targets.size())
            return refuse(c, "multiple starred expressions in assignment", targets[i]->span, "SyntaxError");
        star = i;
    }
    if (star == targets.size()) {
        emit(c, Op::UNPACK_SEQUENCE, static_cast<std::uint32_t>(targets.size()));
    } else {
        auto behind = targets.size() - star - 1;
        if (star > 255 || behind > most_packed)
            return refuse(c, "too many expressions in star-unpacking assignment", targets[star]->span, "SyntaxError");
        emit(c, Op::UNPACK_EX, static_cast<std::uint32_t>(star | behind << 12));
    }
    for (auto* target : targets) expression(c, target->kind == ExprKind::Starred ? as<Starred>(target)->value : target);
}

void assign(Compiler& c, const Assign& s) {
    expression(c, s.value);
    for (std::size_t i = 0; i < s.targets.size(); ++i) {
        if (i + 1 < s.targets.size()) emit(c, Op::COPY, 1);
        expression(c, s.targets[i]);
    }
}

void assign_in_place(Compiler& c, const AugAssign& s) {
    auto* target = s.target;
    auto* attribute = target->kind == ExprKind::Attribute ? as<Attribute>(target) : nullptr;
    auto* name = target->kind == ExprKind::Name ? as<Name>(target) : nullptr;
    {
        At place(c, target->span);
        if (attribute) {
            expression(c, attribute->value);
            emit(c, Op::COPY, 1);
            move_to_attribute(c, *attribute);
            emit_name(c, Op::LOAD_ATTR, mangled(c, attribute->attr));
        } else if (name) {
            load(c, mangled(c, name->id));
        } else {
            expression(c, as<Subscript>(target)->value);
            expression(c, as<Subscript>(target)->slice);
            emit(c, Op::COPY, 2);
            emit(c, Op::COPY, 2);
            emit(c, Op::BINARY_SUBSCR);
        }
    }
    expression(c, s.value);
    emit_binary(c, Op::INPLACE, binary_op(s.op));
    set_place(c, target->span);
    if (attribute) {
        move_to_attribute(c, *attribute);
        emit(c, Op::SWAP, 2);
        emit_name(c, Op::STORE_ATTR, mangled(c, attribute->attr));
    } else if (name) {
        store(c, mangled(c, name->id));
    } else {
        emit(c, Op::SWAP, 3);
        emit(c, Op::SWAP, 2);
        emit(c, Op::STORE_SUBSCR);
    }
}

}    // namespace coroscope::compiling
