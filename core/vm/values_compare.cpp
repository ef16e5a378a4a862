// Comparison of any two values from C++: what the machine's own types answer, and the protocol around it.
#include <algorithm>
#include <cstring>

#include "core/machine/dict_table.hpp"
#include "core/machine/weak.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/memory_view.hpp"
#include "core/vm/number.hpp"
#include "core/vm/set_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

constexpr const char* kComparing = " in comparison";

Value answer_of(CompareOp op, int is_equal) {
    if (is_equal < 0) return {};
    return of_bool((op == CompareOp::eq) == (is_equal != 0));
}

bool is_equality(CompareOp op) {
    return op == CompareOp::eq || op == CompareOp::ne;
}

NameId method_of(CompareOp op) {
    constexpr NameId names[] = {NameId::d_lt, NameId::d_le, NameId::d_eq, NameId::d_ne, NameId::d_gt, NameId::d_ge};
    return names[static_cast<int>(op)];
}

// Lists and tuples: the first items that differ decide. `size` and `item` are asked anew each time, since an item's
// __eq__ may change a list.
template <class Size, class Item>
Value compare_sequences(Run& run, CompareOp op, Value l, Value r, Size size, Item item) {
    if (is_equality(op) && size(l) != size(r)) return of_bool(op == CompareOp::ne);
    Nested level(run, kComparing);
    if (!level) return {};
    std::uint32_t i = 0;
    for (; i < size(l) && i < size(r); ++i) {
        Value a = item(l, i), b = item(r, i);
        if (a == b) continue;
        Held left(run, retained(run, a)), right(run, retained(run, b));
        int same = equal(run, left, right);
        if (same < 0) return {};
        if (same) continue;
        if (i >= size(l) || i >= size(r)) break;
        if (is_equality(op)) return of_bool(op == CompareOp::ne);
        left.reset(retained(run, item(l, i)));
        right.reset(retained(run, item(r, i)));
        return compare(run, left, right, op);
    }
    return of_bool(holds(op, size(l), size(r)));
}

int dict_equal(Run& run, Value l, Value r) {
    if (dict_size(run, l) != dict_size(run, r)) return 0;
    Nested level(run, kComparing);
    if (!level) return -1;
    auto* d = at<Dict>(run, l);
    for (std::uint32_t i = 0; i < d->entry_count; ++i) {
        auto entry = dict_entries(run, *d)[i];
        if (!entry.key) continue;
        Held key(run, retained(run, entry.key)), value(run, retained(run, entry.value));
        auto found = dict_find(run, r, key, entry.hash);
        if (found < 0) return found + 1;
        Held other(run, retained(run, dict_entries(run, *at<Dict>(run, r))[found].value));
        int same = equal(run, value, other);
        if (same <= 0) return same;
    }
    return 1;
}

// The set relation that an operator asks for, from questions about sizes and containment.
template <class IsSubset>
Value compare_as_sets(CompareOp op, std::int64_t l, std::int64_t r, IsSubset is_subset) {
    int answer = 0;
    switch (op) {
        case CompareOp::eq:
        case CompareOp::ne: answer = l == r ? is_subset(false) : 0; break;
        case CompareOp::le: answer = l <= r ? is_subset(false) : 0; break;
        case CompareOp::lt: answer = l < r ? is_subset(false) : 0; break;
        case CompareOp::ge: answer = l >= r ? is_subset(true) : 0; break;
        case CompareOp::gt: answer = l > r ? is_subset(true) : 0; break;
    }
    if (answer < 0) return {};
    return of_bool(op == CompareOp::ne ? !answer : answer);
}

bool is_set_like(Run& run, Value v) {
    auto base = v.is_ref() ? builtin_base(run, v) : TypeId::object;
    return is_any_set(run, v) || base == TypeId::dict_keys || base == TypeId::dict_items;
}

// Whether every item of `part` is in `whole`, by walking (all_contained_in).
int all_in(Run& run, Value part, Value whole) {
    Held iterator(run, native_iter(run, part));
    if (!iterator) return -1;
    for (;;) {
        Held item(run, native_next(run, iterator));
        if (!item) return -1;
        if (item.get() == kExhausted) return 1;
        int is_in;
        if (is_any_set(run, whole)) {
            is_in = set_contains(run, whole, item);
        } else {
            Value dict = at<Record>(run, whole)->fields[0];
            if (builtin_base(run, whole) == TypeId::dict_keys) {
                is_in = dict_contains(run, dict, item);
            } else if (!has_kind(run, item, Kind::tuple) || at<Tuple>(run, item)->size != 2) {
                is_in = 0;
            } else {
                auto* pair = at<Tuple>(run, item);
                Value value = dict_get(run, dict, pair->items[0]);
                is_in = value ? equal(run, value, pair->items[1]) : run.has_error() ? -1 : 0;
            }
        }
        if (is_in <= 0) return is_in;
    }
}

std::string_view bytes_view(Run& run, Value v) {
    if (!has_kind(run, v, Kind::bytes)) v = at<Record>(run, v)->fields[0];
    auto* bytes = at<Bytes>(run, v);
    return {reinterpret_cast<const char*>(bytes->bytes), bytes->length};
}

bool is_bytes_like(Run& run, Value v) {
    return has_kind(run, v, Kind::bytes) ||
           (has_kind(run, v, Kind::record) && builtin_base(run, v) == TypeId::bytearray);
}

Value compare_bytes(Run& run, CompareOp op, Value l, Value r) {
    auto a = bytes_view(run, l), b = bytes_view(run, r);
    auto common = std::min(a.size(), b.size());
    int order = common ? std::memcmp(a.data(), b.data(), common) : 0;
    if (order == 0) order = a.size() < b.size() ? -1 : a.size() > b.size();
    return of_bool(holds(op, order, 0));
}

// range_equals: the same sequence of numbers
int ranges_equal(Run& run, const Range& l, const Range& r) {
    int same = equal(run, l.length, r.length);
    if (same <= 0 || l.length == Value::of_int(0)) return same;
    same = equal(run, l.start, r.start);
    if (same <= 0 || l.length == Value::of_int(1)) return same;
    return equal(run, l.step, r.step);
}

Value compare_slices(Run& run, CompareOp op, Value l, Value r) {
    if (l == r) return of_bool(op == CompareOp::eq || op == CompareOp::le || op == CompareOp::ge);
    auto count = [](Value) { return std::uint32_t{3}; };
    return compare_sequences(run, op, l, r, count,
                             [&](Value v, std::uint32_t i) { return at<Record>(run, v)->fields[i]; });
}

// Whether every item of one tuple is among those of another; -1: raised.
int all_listed(Run& run, Value items, Value others) {
    auto* tuple = at<Tuple>(run, items);
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        int found = contains_by_walking(run, others, tuple->items[i]);
        if (found <= 0) return found;
    }
    return 1;
}

// Contexts are equal as mappings: here as their tuples of variables and values. -1: raised.
int contexts_equal(Run& run, Value left, Value right) {
    auto size = left ? at<Tuple>(run, left)->size : 0;
    if (size != (right ? at<Tuple>(run, right)->size : 0)) return 0;
    Held l(run, retained(run, left)), r(run, retained(run, right));
    for (std::uint32_t i = 0; i < size; i += 2) {
        std::uint32_t j = 0;
        while (j < size && at<Tuple>(run, r)->items[j] != at<Tuple>(run, l)->items[i]) j += 2;
        if (j >= size) return 0;
        int same = equal(run, at<Tuple>(run, l)->items[i + 1], at<Tuple>(run, r)->items[j + 1]);
        if (same <= 0) return same;
    }
    return 1;
}

// References are equal as what they look at is; once that is gone, by identity.
Value compare_weak_references(Run& run, CompareOp op, Value l, Value r) {
    auto &a = *at<WeakReference>(run, l), &b = *at<WeakReference>(run, r);
    if (!is_alive(a) || !is_alive(b)) return answer_of(op, l == r);
    Held left(run, retained(run, target_of(a))), right(run, retained(run, target_of(b)));
    return compare(run, left, right, op);
}

Value compare_records(Run& run, CompareOp op, Value l, Value r) {
    auto left = builtin_base(run, l);
    auto* a = at<Record>(run, l);
    auto* b = at<Record>(run, r);
    if (left == TypeId::mappingproxy) return compare(run, a->fields[0], r, op);
    if (is_set_like(run, l) && is_set_like(run, r)) {
        return compare_as_sets(op, length(run, l), length(run, r),
                               [&](bool is_reversed) { return is_reversed ? all_in(run, r, l) : all_in(run, l, r); });
    }
    if (is_bytes_like(run, l) && is_bytes_like(run, r)) return compare_bytes(run, op, l, r);
    if (left != builtin_base(run, r)) return kNotImplemented;
    if (left == TypeId::slice) return compare_slices(run, op, l, r);
    if (left == TypeId::cell) {    // as their contents; an empty one comes first
        Value x = a->fields[0], y = b->fields[0];
        if (!x || !y) return of_bool(holds(op, x ? 1 : 0, y ? 1 : 0));
        Held of_left(run, retained(run, x)), of_right(run, retained(run, y));
        return compare(run, of_left, of_right, op);
    }
    if (!is_equality(op)) return kNotImplemented;
    switch (left) {
        case TypeId::range: return answer_of(op, ranges_equal(run, *at<Range>(run, l), *at<Range>(run, r)));
        case TypeId::method: {
            auto *x = at<BoundMethod>(run, l), *y = at<BoundMethod>(run, r);
            return answer_of(op, x->self == y->self ? equal(run, x->function, y->function) : 0);
        }
        case TypeId::native:
        case TypeId::method_wrapper: {
            auto *x = at<NativeFunction>(run, l), *y = at<NativeFunction>(run, r);
            return answer_of(op, x->self == y->self && x->number == y->number);
        }
        case TypeId::generic_alias: {
            if (a->fields[2] != b->fields[2]) return answer_of(op, 0);
            int same = equal(run, a->fields[0], b->fields[0]);
            return answer_of(op, same > 0 ? equal(run, a->fields[1], b->fields[1]) : same);
        }
        case TypeId::context: return answer_of(op, contexts_equal(run, a->fields[0], b->fields[0]));
        case TypeId::weakref: return compare_weak_references(run, op, l, r);
        case TypeId::code: {
            if (a->fields[0] != b->fields[0]) return answer_of(op, 0);
            Value x = a->fields[1], y = b->fields[1];    // what replace() was given
            return answer_of(op, x && y ? equal(run, x, y) : !x && !y);
        }
        case TypeId::union_type: {
            int same = all_listed(run, a->fields[0], b->fields[0]);
            return answer_of(op, same > 0 ? all_listed(run, b->fields[0], a->fields[0]) : same);
        }
        default: return kNotImplemented;
    }
}

}    // namespace

CompareOp swapped(CompareOp op) {
    switch (op) {
        case CompareOp::lt: return CompareOp::gt;
        case CompareOp::le: return CompareOp::ge;
        case CompareOp::gt: return CompareOp::lt;
        case CompareOp::ge: return CompareOp::le;
        default: return op;
    }
}

const char* symbol(CompareOp op) {
    constexpr const char* symbols[] = {"<", "<=", "==", "!=", ">", ">="};
    return symbols[static_cast<int>(op)];
}

Value compare_native(Run& run, CompareOp op, Value l, Value r) {
    bool is_number = !l.is_ref() || object_of(run, l)->kind == Kind::integer || object_of(run, l)->kind == Kind::real;
    if (is_number || !r.is_ref()) return number_compare(run, op, l, r);
    auto left = object_of(run, l)->kind, right = object_of(run, r)->kind;
    bool has_view = is_memoryview(run, l) || is_memoryview(run, r);
    if (has_view && (op == CompareOp::eq || op == CompareOp::ne)) {
        int same = is_memoryview(run, l) ? memory_equal(run, l, r) : memory_equal(run, r, l);
        return same == -1 ? Value{} : same == -2 ? kNotImplemented : of_bool((same == 1) == (op == CompareOp::eq));
    }
    // A view has no order, but an array has one with anything that has bytes.
    if (is_memoryview(run, l)) return kNotImplemented;
    if (left == Kind::record) {
        Nested level(run, kComparing);
        if (!level) return {};
        // A TimerHandle's field 6 is its deadline; being equal is being the same.
        if (is_a(run, l, TypeId::timer_handle) && is_a(run, r, TypeId::timer_handle) && op != CompareOp::eq &&
            op != CompareOp::ne)
            return of_bool(
                holds(op, real_of(run, at<Record>(run, l)->fields[6]), real_of(run, at<Record>(run, r)->fields[6])));
        Value answer =
            builtin_base(run, l) == TypeId::complex ? number_compare(run, op, l, r) : compare_records(run, op, l, r);
        return answer;
    }
    if (right == Kind::record) {
        if (builtin_base(run, r) == TypeId::mappingproxy || is_set_like(run, r) || is_bytes_like(run, r)) {
            return compare_records(run, swapped(op), r, l);
        }
        return kNotImplemented;
    }
    if (left != right) return kNotImplemented;
    switch (left) {
        case Kind::str:
            if (is_equality(op)) return answer_of(op, str_equal(run, l, r));
            return of_bool(holds(op, str_compare(run, l, r), 0));
        case Kind::bytes: return compare_bytes(run, op, l, r);
        case Kind::tuple:
            return compare_sequences(
                run, op, l, r, [&](Value v) { return at<Tuple>(run, v)->size; },
                [&](Value v, std::uint32_t i) { return at<Tuple>(run, v)->items[i]; });
        case Kind::list:
            return compare_sequences(
                run, op, l, r, [&](Value v) { return at<List>(run, v)->size; },
                [&](Value v, std::uint32_t i) { return items_of(run, v)[i]; });
        case Kind::dict: return is_equality(op) ? answer_of(op, dict_equal(run, l, r)) : kNotImplemented;
        case Kind::set:
            return compare_as_sets(op, at<Set>(run, l)->used, at<Set>(run, r)->used, [&](bool is_reversed) {
                return is_reversed ? set_is_subset(run, r, l) : set_is_subset(run, l, r);
            });
        default: return kNotImplemented;
    }
}

namespace {

// What l's side says to `l op r`: its class's own method, or the machine's own types.
Value ask_side(Run& run, CompareOp op, Value l, Value r) {
    if (is_builtin(run, l)) return compare_native(run, op, l, r);
    if (own_method(run, l, method_of(op))) return call_method(run, l, method_of(op), {r});
    Value answer = compare_native(run, op, l, r);
    if (answer != kNotImplemented || op != CompareOp::ne || !own_method(run, l, NameId::d_eq)) return answer;
    // object.__ne__: the opposite of __eq__
    Held same(run, call_method(run, l, NameId::d_eq, {r}));
    if (!same || same.get() == kNotImplemented) return same.take();
    int is_same = truth(run, same);
    return is_same < 0 ? Value{} : of_bool(!is_same);
}

}    // namespace

Value compare(Run& run, Value l, Value r, CompareOp op) {
    bool is_plain = is_builtin(run, l) && is_builtin(run, r);
    Value answer = kNotImplemented;
    if (is_plain) {
        answer = compare_native(run, op, l, r);
    } else {
        Nested level(run, kComparing);
        if (!level) return {};
        bool right_first = type_of(run, l) != type_of(run, r) && is_subclass(run, class_of(run, r), class_of(run, l)) &&
                           own_method(run, r, method_of(swapped(op)));
        if (right_first) answer = ask_side(run, swapped(op), r, l);
        if (answer == kNotImplemented) answer = ask_side(run, op, l, r);
        if (answer == kNotImplemented && !right_first) answer = ask_side(run, swapped(op), r, l);
    }
    if (answer != kNotImplemented) return answer;
    if (is_equality(op)) return of_bool((op == CompareOp::eq) == (l == r));
    return raise(run, TypeId::TypeError,
                 std::string("'") + symbol(op) + "' not supported between instances of '" + type_name(run, l) +
                     "' and '" + type_name(run, r) + "'");
}

int equal(Run& run, Value a, Value b) {
    if (a == b) return 1;
    if (a.is_int() && b.is_int()) return 0;
    if (is_a(run, a, TypeId::str) && is_a(run, b, TypeId::str)) return str_equal(run, a, b);
    Held answer(run, compare(run, a, b, CompareOp::eq));
    return answer ? truth(run, answer) : -1;
}

}    // namespace coroscope
