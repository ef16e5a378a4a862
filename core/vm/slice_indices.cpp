#include "core/vm/slice_indices.hpp"

#include "core/vm/classes.hpp"
#include "core/vm/number.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

// evaluate_slice_index: owned; unbound: raised
Value part_as_int(Run& run, Value part) {
    if (is_integer(run, part) || (!is_builtin(run, part) && own_method(run, part, NameId::d_index)))
        return plain_index(run, part);
    return raise(run, TypeId::TypeError, "slice indices must be integers or None or have an __index__ method");
}

// What is given as a start or a stop, moved to between `lower` and `upper`.
bool place(Run& run, Value part, Value absent, Value length, Value lower, Value upper, Held* placed) {
    if (part == kNone) {
        placed->reset(retained(run, absent));
        return true;
    }
    placed->reset(part_as_int(run, part));
    if (!*placed) return false;
    if (int_sign(run, *placed) < 0) {
        placed->reset(number_binary(run, BinaryOp::add, *placed, length));
        if (int_compare(run, *placed, lower) < 0) placed->reset(retained(run, lower));
    } else if (int_compare(run, *placed, upper) > 0) {
        placed->reset(retained(run, upper));
    }
    return true;
}

}    // namespace

Value plain_index(Run& run, Value v) {
    if (v.is_int()) return v;
    Held number(run, index_object(run, v));
    if (!number || is_a(run, number, TypeId::integer)) return number.take();
    return number_binary(run, BinaryOp::add, number, Value::of_int(0));
}

bool slice_indices(Run& run, Value slice, Value length, SliceIndices* indices) {
    Held kept(run, retained(run, slice)), count(run, retained(run, length));    // __index__ may drop them
    auto part = [&](Value Slice::*field) { return at<Slice>(run, kept)->*field; };
    indices->step.reset(part(&Slice::step) == kNone ? Value::of_int(1) : part_as_int(run, part(&Slice::step)));
    if (!indices->step) return false;
    int sign = int_sign(run, indices->step);
    if (sign == 0) {
        raise(run, TypeId::ValueError, "slice step cannot be zero");
        return false;
    }
    Held lower(run, Value::of_int(sign < 0 ? -1 : 0));
    Held upper(run, number_binary(run, BinaryOp::add, count, lower));
    if (sign > 0) upper.reset(retained(run, count));
    return place(run, part(&Slice::start), sign < 0 ? upper : lower, count, lower, upper, &indices->start) &&
           place(run, part(&Slice::stop), sign < 0 ? lower : upper, count, lower, upper, &indices->stop);
}

}    // namespace coroscope
