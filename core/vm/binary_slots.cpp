#include "core/vm/binary_slots.hpp"

#include "core/vm/classes.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

// Of two numbers the one with the higher rank has the method that takes both.
int rank_of_number(TypeId type) {
    switch (type) {
        case TypeId::integer:
        case TypeId::boolean: return 1;
        case TypeId::real: return 2;
        case TypeId::complex: return 3;
        default: return 0;
    }
}

}    // namespace

bool can_be_repeated(Run& run, Value v) {
    return has_kind(run, v, Kind::list) || has_kind(run, v, Kind::tuple) || has_kind(run, v, Kind::str) ||
           has_kind(run, v, Kind::bytes) || is_instance(run, v, TypeId::bytearray);
}

bool is_sequence_type(Run& run, Value v) {
    if (!is_builtin(run, v)) return true;
    switch (v.is_ref() ? object_of(run, v)->kind : Kind::singleton) {
        case Kind::dict:
        case Kind::set: return true;
        case Kind::record: return static_cast<bool>(lookup_special(run, v, NameId::d_len));
        default: return can_be_repeated(run, v);
    }
}

bool answers_first(Run& run, Value l, Value r) {
    int left = rank_of_number(builtin_base(run, l)), right = rank_of_number(builtin_base(run, r));
    bool are_sets = has_kind(run, l, Kind::set) && has_kind(run, r, Kind::set);
    return are_sets || (right && left >= right);
}

bool has_slot_in_place(Run& run, BinaryOp op, Value v) {
    if (!v.is_ref() || is_builtin(run, v)) return false;
    switch (object_of(run, v)->kind) {
        case Kind::list: return op == BinaryOp::add;
        case Kind::dict: return op == BinaryOp::or_;
        case Kind::set:
            return is_instance(run, v, TypeId::set) &&
                   (op == BinaryOp::or_ || op == BinaryOp::and_ || op == BinaryOp::sub || op == BinaryOp::xor_);
        default: return op == BinaryOp::add && is_bytearray(run, v);
    }
}

bool is_builtin_left(Run& run, const OperatorMethods& names, BinaryOp op, bool is_inplace, Value l, Value r) {
    bool left_declined = static_cast<bool>(own_method(run, l, names.method));
    bool right_declined = static_cast<bool>(own_method(run, r, names.reflected));
    bool is_changed = is_inplace && op == BinaryOp::mul && (has_kind(run, l, Kind::list) || is_bytearray(run, l));
    if (is_changed && !own_method(run, l, names.in_place)) left_declined = false;    // sq_inplace_repeat
    if (!left_declined && !right_declined) return true;
    bool is_of_sequences = can_be_repeated(run, l) || can_be_repeated(run, r);
    if (op == BinaryOp::add && is_of_sequences) return !left_declined;
    if (op == BinaryOp::mul && is_of_sequences) return can_be_repeated(run, l) ? !left_declined : !right_declined;
    if (!left_declined) return answers_first(run, l, r) || !rank_of_number(builtin_base(run, r));
    if (right_declined || class_of(run, l) == class_of(run, r)) return false;
    auto kind_of = [&](Value v) { return v.is_ref() ? object_of(run, v)->kind : Kind::singleton; };
    if (rank_of_number(builtin_base(run, r)))
        return rank_of_number(builtin_base(run, r)) >= rank_of_number(builtin_base(run, l)) &&
               rank_of_number(builtin_base(run, l));
    return kind_of(l) == kind_of(r) && kind_of(r) != Kind::record;
}

}    // namespace coroscope
