// The next item of product, permutations and combinations. Fields: [0] pools or pool (tuple), [1] list of indices,
// [2] cycles, [3] how many, [4] whether it has begun (None: it is over), [5] the tuple given last.
#include "core/lib/itertools_combinatorics.hpp"

#include <algorithm>

#include "core/lib/native_ops.hpp"

namespace coroscope {
namespace {

Value* fields_of(Run& run, Value v) {
    return at<Record>(run, v)->fields;
}

// The tuple that the iterator gave last, which becomes the next one where nobody else has it (as CPython's do). It is
// owned by the caller as well; its items are to be put by put_item().
Value result_of(Run& run, Value self, std::int64_t count) {
    Value kept = fields_of(run, self)[5];
    if (!kept || object_of(run, kept)->count != 1) {
        kept = new_tuple(run, static_cast<std::uint32_t>(count));
        assign(run, fields_of(run, self)[5], kept);
    }
    return retained(run, kept);
}
void put_item(Run& run, Value tuple, std::int64_t place, Value item) {
    auto& old = at<Tuple>(run, tuple)->items[place];
    if (old != item) assign(run, old, retained(run, item));
}
Value pick(Run& run, Value self, Value pool, Value indices, std::int64_t count) {
    Value made = result_of(run, self, count);
    for (std::int64_t i = 0; i < count; ++i)
        put_item(run, made, i, at<Tuple>(run, pool)->items[items_of(run, indices)[i].as_int()]);
    return made;
}
// The pools stay until the iterator goes.
Value combinatorics_finish(Run& run, Value self) {
    assign(run, fields_of(run, self)[4], kNone);
    return kExhausted;
}

template <bool is_repeating>
Value next_combination(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    if (fields[4] == kNone) return kExhausted;
    std::int64_t n = at<Tuple>(run, fields[0])->size, r = fields[3].as_int();
    auto* indices = items_of(run, fields[1]);
    if (fields[4] != kTrue) {
        fields[4] = kTrue;
        if (is_repeating ? n == 0 && r > 0 : r > n) return combinatorics_finish(run, args[0]);
        return pick(run, args[0], fields[0], fields[1], r);
    }
    auto greatest = [&](std::int64_t i) { return is_repeating ? n - 1 : i + n - r; };
    std::int64_t i = r - 1;
    while (i >= 0 && indices[i].as_int() == greatest(i)) --i;
    if (i < 0) return combinatorics_finish(run, args[0]);
    auto value = indices[i].as_int() + 1;
    for (; i < r; ++i) {
        indices[i] = Value::of_int(value);
        if (!is_repeating) ++value;
    }
    return pick(run, args[0], fields[0], fields[1], r);
}
}    // namespace

Value product_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    if (fields[4] == kNone) return kExhausted;
    auto* pools = at<Tuple>(run, fields[0]);
    auto* indices = items_of(run, fields[1]);
    auto size_of_pool = [&](std::int64_t i) { return at<Tuple>(run, pools->items[i])->size; };
    std::int64_t count = pools->size;
    if (fields[4] == kTrue) {
        std::int64_t i = count - 1;
        for (; i >= 0; --i) {
            indices[i] = Value::of_int(indices[i].as_int() + 1);
            if (indices[i].as_int() < size_of_pool(i)) break;
            indices[i] = Value::of_int(0);
        }
        if (i < 0) {    // the tuple has come round to the first items, too
            Held last(run, result_of(run, args[0], count));
            pools = at<Tuple>(run, fields_of(run, args[0])[0]);
            for (i = 0; i < count; ++i) put_item(run, last, i, at<Tuple>(run, pools->items[i])->items[0]);
            return combinatorics_finish(run, args[0]);
        }
    } else {
        fields[4] = kTrue;
        for (std::int64_t i = 0; i < count; ++i)
            if (size_of_pool(i) == 0) return combinatorics_finish(run, args[0]);
    }
    Value made = result_of(run, args[0], count);
    pools = at<Tuple>(run, fields_of(run, args[0])[0]);
    indices = items_of(run, fields_of(run, args[0])[1]);
    for (std::int64_t i = 0; i < count; ++i)
        put_item(run, made, i, at<Tuple>(run, pools->items[i])->items[indices[i].as_int()]);
    return made;
}

Value permutations_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    if (fields[4] == kNone) return kExhausted;
    std::int64_t n = at<Tuple>(run, fields[0])->size, r = fields[3].as_int();
    if (fields[4] != kTrue) {
        fields[4] = kTrue;
        if (r > n) return combinatorics_finish(run, args[0]);
        return pick(run, args[0], fields[0], fields[1], r);
    }
    auto* indices = items_of(run, fields[1]);
    auto* cycles = items_of(run, fields[2]);
    for (std::int64_t i = r - 1; i >= 0; --i) {
        auto left = cycles[i].as_int() - 1;
        cycles[i] = Value::of_int(left);
        if (left == 0) {
            std::rotate(indices + i, indices + i + 1, indices + n);
            cycles[i] = Value::of_int(n - i);
            continue;
        }
        std::swap(indices[i], indices[n - left]);
        return pick(run, args[0], fields[0], fields[1], r);
    }
    return combinatorics_finish(run, args[0]);
}

Value combinations_next(Run& run, const Value* args) {
    return next_combination<false>(run, args);
}
Value repeating_combinations_next(Run& run, const Value* args) {
    return next_combination<true>(run, args);
}

}    // namespace coroscope
