// What ranges compute with numbers of any size.
#include "core/vm/range_ops.hpp"

#include "core/vm/container_ops.hpp"
#include "core/vm/native.hpp"
#include "core/vm/number.hpp"
#include "core/vm/slice_indices.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

Value int_add(Run& run, Value l, Value r) {
    return number_binary(run, BinaryOp::add, l, r);
}
Value int_sub(Run& run, Value l, Value r) {
    return number_binary(run, BinaryOp::sub, l, r);
}
Value int_mul(Run& run, Value l, Value r) {
    return number_binary(run, BinaryOp::mul, l, r);
}

// How many numbers from start to before stop, owned: max(0, (stop - start - sign) // step + 1).
Value count_of(Run& run, Value start, Value stop, Value step) {
    int sign = int_sign(run, step), order = int_compare(run, start, stop);
    if (sign > 0 ? order >= 0 : order <= 0) return Value::of_int(0);
    Held distance(run, int_sub(run, stop, start));
    Held last(run, int_sub(run, distance, Value::of_int(sign)));
    Held steps(run, number_binary(run, BinaryOp::floordiv, last, step));
    return int_add(run, steps, Value::of_int(1));
}

// start + index * step
Value range_item(Run& run, const Range& range, Value index) {
    Held offset(run, int_mul(run, index, range.step));
    return int_add(run, range.start, offset);
}

}    // namespace

Value new_range_of(Run& run, Value start, Value stop, Value step) {
    Value length = count_of(run, start, stop, step);
    Value made = new_record(run, TypeId::range, 4);
    auto* range = at<Range>(run, made);
    range->start = retained(run, start);
    range->stop = retained(run, stop);
    range->step = retained(run, step);
    range->length = length;
    return made;
}

Value new_range(Run& run, std::int64_t start, std::int64_t stop, std::int64_t step) {
    Held first(run, new_int(run, start)), last(run, new_int(run, stop)), by(run, new_int(run, step));
    return new_range_of(run, first, last, by);
}

Value range_subscript(Run& run, Value range, Value key) {
    auto& r = *at<Range>(run, range);
    if (is_a(run, key, TypeId::slice)) {
        SliceIndices cut(run);
        if (!slice_indices(run, key, r.length, &cut)) return {};
        Held first(run, range_item(run, r, cut.start)), last(run, range_item(run, r, cut.stop)),
            width(run, int_mul(run, r.step, cut.step));
        return new_range_of(run, first, last, width);
    }
    if (!is_integer(run, key) && (is_builtin(run, key) || !own_method(run, key, NameId::d_index))) {
        return raise(run, TypeId::TypeError, "range indices must be integers or slices, not " + type_name(run, key));
    }
    Held index(run, index_object(run, key));
    if (!index) return {};
    if (int_sign(run, index) < 0) index.reset(int_add(run, index, r.length));
    if (int_sign(run, index) < 0 || int_compare(run, index, r.length) >= 0) {
        return raise(run, TypeId::IndexError, "range object index out of range");
    }
    return range_item(run, r, index);
}

}    // namespace coroscope
