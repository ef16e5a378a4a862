// The types range and slice.
#include "core/lib/builtin_containers.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/number.hpp"
#include "core/vm/range_ops.hpp"
#include "core/vm/slice_indices.hpp"

namespace coroscope {

namespace {

Value range_new(Run& run, const Value* args) {
    Held start(run), stop(run), step(run, Value::of_int(1));
    if (!args[2]) {
        start.reset(Value::of_int(0));
        stop.reset(plain_index(run, args[1]));
        if (!stop) return {};
    } else {
        start.reset(plain_index(run, args[1]));
        if (!start) return {};
        stop.reset(plain_index(run, args[2]));
        if (!stop) return {};
        if (args[3]) {
            step.reset(plain_index(run, args[3]));
            if (!step) return {};
            if (int_sign(run, step) == 0) return raise(run, TypeId::ValueError, "range() arg 3 must not be zero");
        }
    }
    return new_range_of(run, start, stop, step);
}

Value get_item(Run& run, const Value* args) {
    return range_subscript(run, args[0], args[1]);
}
Value contains(Run& run, const Value* args) {
    return answer(contains_native(run, args[0], args[1]));
}

bool is_exact_int(Run& run, Value v) {
    return v.is_int() || is_a(run, v, TypeId::integer) || is_a(run, v, TypeId::boolean);
}

Value count(Run& run, const Value* args) {
    if (is_exact_int(run, args[1])) return Value::of_int(contains_native(run, args[0], args[1]));
    std::int64_t found = 0;
    Held iterator(run, native_iter(run, args[0]));
    for (;;) {
        burn(run, 1);
        Held item(run, native_next(run, iterator));
        if (!item) return {};
        if (item.get() == kExhausted) return Value::of_int(found);
        int same = equal(run, item, args[1]);
        if (same < 0) return {};
        found += same;
    }
}

Value index(Run& run, const Value* args) {
    auto* range = at<Range>(run, args[0]);
    if (is_exact_int(run, args[1])) {
        int is_in = contains_native(run, args[0], args[1]);
        if (is_in < 0) return {};
        if (!is_in) {
            std::string text;
            append_repr(run, args[1], text);
            return raise(run, TypeId::ValueError, text + " is not in range");
        }
        Held offset(run, number_binary(run, BinaryOp::sub, args[1], range->start));
        return number_binary(run, BinaryOp::floordiv, offset, range->step);
    }
    Held iterator(run, native_iter(run, args[0]));
    for (std::int64_t i = 0;; ++i) {
        burn(run, 1);
        Held item(run, native_next(run, iterator));
        if (!item) return {};
        if (item.get() == kExhausted) break;
        int same = equal(run, item, args[1]);
        if (same < 0) return {};
        if (same) return Value::of_int(i);
    }
    return raise(run, TypeId::ValueError, "sequence.index(x): x not in sequence");
}

Value reversed(Run& run, const Value* args) {
    auto* range = at<Range>(run, args[0]);
    Held last(run, number_binary(run, BinaryOp::sub, range->length, Value::of_int(1)));
    Held offset(run, number_binary(run, BinaryOp::mul, last, range->step));
    Held start(run, number_binary(run, BinaryOp::add, range->start, offset));
    Held step(run, number_negative(run, range->step));
    Value iterator =
        new_record(run, static_cast<std::uint32_t>(range_iterator_type(run, start, step, range->length)), 4);
    auto* fields = at<Record>(run, iterator)->fields;
    fields[0] = start.take();
    fields[1] = step.take();
    fields[2] = retained(run, range->length);
    fields[3] = retained(run, range->length);
    return iterator;
}

template <int field>
Value get_field(Run& run, Value self) {
    return retained(run, at<Record>(run, self)->fields[field]);
}

Value is_true(Run& run, const Value* args) {
    return answer(truth(run, args[0]));
}

const GetSetDef kRangeAttributes[] = {{"start", get_field<0>, nullptr, kMember},
                                      {"stop", get_field<1>, nullptr, kMember},
                                      {"step", get_field<2>, nullptr, kMember},
                                      {}};

const NativeDef kRangeMethods[] = {
    {"__new__", "cls, start, stop=?, step=1, /", range_new, 0, 2},
    {"__repr__", "self, /", native_repr, 0, 2},
    {"__hash__", "self, /", native_hash, 0, 2},
    COROSCOPE_EQUALITY,
    COROSCOPE_ORDER,
    {"__bool__", "self, /", is_true, 0, 2},
    {"__len__", "self, /", native_length, 0, 2},
    {"__getitem__", "self, key, /", get_item, 0, 2},
    {"__contains__", "self, key, /", contains, 0, 2},
    {"__iter__", "self, /", native_make_iterator, 0, 2},
    {"__reversed__", "self, /", reversed, 0, 1},
    {"count", "self, value, /", count, 0, 1},
    {"index", "self, value, /", index, 0, 1},
    {},
};

// --- slice ----------------------------------------------------------------------------------------------------------

Value slice_new(Run& run, const Value* args) {
    if (!args[2]) return new_slice(run, kNone, args[1], kNone);
    return new_slice(run, args[1], args[2], args[3] ? args[3] : kNone);
}

Value indices(Run& run, const Value* args) {
    Held length(run, plain_index(run, args[1]));
    if (!length) return {};
    if (int_sign(run, length) < 0) return raise(run, TypeId::ValueError, "length should not be negative");
    SliceIndices bounds(run);
    if (!slice_indices(run, args[0], length, &bounds)) return {};
    Value items[] = {bounds.start, bounds.stop, bounds.step};
    return new_tuple_of(run, items, 3);
}

const NativeDef kSliceMethods[] = {
    {"__new__", "cls, start, stop=?, step=None, /", slice_new, 0, 2},
    {"__repr__", "self, /", native_repr, 0, 2},
    COROSCOPE_EQUALITY,
    COROSCOPE_ORDER,
    {"indices", "self, length, /", indices, 0, 1},
    {},
};

}    // namespace

void add_range_types(std::vector<TypeDef>& types) {
    types.push_back({TypeId::range, kRangeMethods, kRangeAttributes});
    types.push_back({TypeId::slice, kSliceMethods, kRangeAttributes});
}

}    // namespace coroscope
