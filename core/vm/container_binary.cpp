// Operators and `in` of the built-in containers.
#include <algorithm>
#include <iterator>

#include "core/machine/dict_table.hpp"
#include "core/vm/bind.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/number.hpp"
#include "core/vm/set_ops.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

int contains_by_walking(Run& run, Value iterable, Value item) {
    Held iterator(run, native_iter(run, iterable));
    if (!iterator) return -1;
    for (;;) {
        Held next(run, native_next(run, iterator));
        if (!next) return -1;
        if (next.get() == kExhausted) return 0;
        int same = equal(run, next, item);
        if (same) return same;
    }
}

namespace {

// number in range: by arithmetic where both are ints.
int range_contains(Run& run, Value range, Value item) {
    auto& r = *at<Range>(run, range);
    bool is_exact = item.is_int() || is_a(run, item, TypeId::integer) || is_a(run, item, TypeId::boolean);
    if (!is_exact) return contains_by_walking(run, range, item);
    bool is_up = int_sign(run, r.step) > 0;
    int from_start = int_compare(run, item, r.start), to_stop = int_compare(run, item, r.stop);
    if (is_up ? from_start < 0 || to_stop >= 0 : from_start > 0 || to_stop <= 0) return 0;
    Held offset(run, number_binary(run, BinaryOp::sub, item, r.start));
    Held rest(run, number_binary(run, BinaryOp::mod, offset, r.step));
    return int_sign(run, rest) == 0;
}

int items_contain(Run& run, Value dict, Value item) {
    if (!has_kind(run, item, Kind::tuple) || at<Tuple>(run, item)->size != 2) return 0;
    auto* pair = at<Tuple>(run, item);
    Held value(run, retained(run, dict_get(run, dict, pair->items[0])));
    if (!value) return run.has_error() ? -1 : 0;
    return equal(run, value, pair->items[1]);
}

bool is_set_view(Run& run, Value v) {
    auto base = v.is_ref() ? builtin_base(run, v) : TypeId::object;
    return base == TypeId::dict_keys || base == TypeId::dict_items;
}

Value dict_of(Run& run, Value view) {
    return at<Record>(run, view)->fields[0];
}

int view_contains(Run& run, Value view, Value item) {
    return builtin_base(run, view) == TypeId::dict_keys ? dict_contains(run, dict_of(run, view), item)
                                                        : items_contain(run, dict_of(run, view), item);
}

int context_contains(Run& run, Value context, Value variable) {
    Value pairs = at<Record>(run, context)->fields[0];
    for (std::uint32_t i = 0; pairs && i < at<Tuple>(run, pairs)->size; i += 2)
        if (at<Tuple>(run, pairs)->items[i] == variable) return 1;
    return 0;
}
int refuse_key(Run& run, Value key) {
    std::string text = "a ContextVar key was expected, got ";
    if (append_repr(run, key, text)) raise(run, TypeId::TypeError, text);
    return -1;
}

}    // namespace

int contains_native(Run& run, Value container, Value item) {
    switch (builtin_base(run, container)) {
        case TypeId::list: {
            for (std::uint32_t i = 0; i < at<List>(run, container)->size; ++i) {
                Value each = items_of(run, container)[i];
                if (each == item) return 1;
                if (each.is_int() && item.is_int()) continue;
                Held kept(run, retained(run, each));
                int same = equal(run, kept, item);
                if (same) return same;
            }
            return 0;
        }
        case TypeId::tuple: {
            auto* tuple = at<Tuple>(run, container);    // which the caller holds
            for (std::uint32_t i = 0; i < tuple->size; ++i) {
                if (tuple->items[i] == item) return 1;
                int same = equal(run, tuple->items[i], item);
                if (same) return same;
            }
            return 0;
        }
        case TypeId::dict: return dict_contains(run, container, item);
        case TypeId::set:
        case TypeId::frozenset: {
            std::uint64_t hash;
            return set_key_hash(run, item, &hash) ? set_contains_hashed(run, container, item, hash) : -1;
        }
        case TypeId::str: return str_contains(run, item, container);
        case TypeId::bytes:
        case TypeId::bytearray: return bytes_contains(run, item, container);
        case TypeId::range: return range_contains(run, container, item);
        case TypeId::dict_keys:
        case TypeId::dict_items: return view_contains(run, container, item);
        case TypeId::mappingproxy: return contains_native(run, dict_of(run, container), item);
        case TypeId::context:
            return is_a(run, item, TypeId::context_var) ? context_contains(run, container, item)
                                                        : refuse_key(run, item);
        default:
            if (is_builtin(run, container) && is_native_iterable(run, container)) {
                return contains_by_walking(run, container, item);
            }
            return -2;
    }
}

bool all_pairs_native(Run& run, Value iterable) {
    if (has_kind(run, iterable, Kind::set)) {
        auto& s = *at<Set>(run, iterable);
        for (std::uint64_t i = 0; i <= s.mask; ++i) {
            auto entry = set_entries(run, s)[i];
            if (is_live(entry) && !is_native_iterable(run, entry.key) && can_iterate(run, entry.key)) return false;
        }
        return true;
    }
    bool is_list = has_kind(run, iterable, Kind::list);
    if (!is_list && !has_kind(run, iterable, Kind::tuple)) return true;    // their items are checked one by one
    auto size = is_list ? at<List>(run, iterable)->size : at<Tuple>(run, iterable)->size;
    auto* items = is_list ? items_of(run, iterable) : at<Tuple>(run, iterable)->items;
    for (std::uint32_t i = 0; i < size; ++i) {
        if (!is_native_iterable(run, items[i]) && can_iterate(run, items[i])) return false;
    }
    return true;
}

bool dict_update_native(Run& run, Value dict, Value other) {
    if (has_kind(run, other, Kind::dict)) return dict_merge(run, dict, other);
    if (is_a(run, other, TypeId::mappingproxy)) return dict_update_native(run, dict, dict_of(run, other));
    Held iterator(run, native_iter(run, other));
    if (!iterator) return false;
    for (std::uint32_t n = 0;; ++n) {
        Held item(run, native_next(run, iterator));
        if (!item) return false;
        if (item.get() == kExhausted) return true;
        if (!is_native_iterable(run, item)) {
            raise(run, TypeId::TypeError,
                  "cannot convert dictionary update sequence element #" + std::to_string(n) + " to a sequence");
            return false;
        }
        Held pair(run, tuple_from(run, item));
        if (!pair) return false;
        if (at<Tuple>(run, pair)->size != 2) {
            raise(run, TypeId::ValueError,
                  "dictionary update sequence element #" + std::to_string(n) + " has length " +
                      std::to_string(at<Tuple>(run, pair)->size) + "; 2 is required");
            return false;
        }
        if (!dict_set(run, dict, at<Tuple>(run, pair)->items[0], at<Tuple>(run, pair)->items[1])) return false;
    }
}

namespace {

Value set_binary(Run& run, BinaryOp op, Value l, Value r, bool in_place) {
    if (!is_any_set(run, l) || !is_any_set(run, r)) return kNotImplemented;
    in_place = in_place && is_instance(run, l, TypeId::set);
    bool ok;
    switch (op) {
        case BinaryOp::or_:
            if (!in_place) return set_union(run, l, r);
            ok = set_update(run, l, r);
            break;
        case BinaryOp::and_:
            if (!in_place) return set_intersection(run, l, r);
            ok = set_intersection_update(run, l, r);
            break;
        case BinaryOp::sub:
            if (!in_place) return set_difference(run, l, r);
            ok = set_difference_update(run, l, r);
            break;
        case BinaryOp::xor_:
            if (!in_place) return set_symmetric_difference(run, l, r);
            ok = set_symmetric_difference_update(run, l, r);
            break;
        default: return kNotImplemented;
    }
    return ok ? retained(run, l) : Value{};
}

// A count for * that no method of its own class claims.
bool is_count(Run& run, Value v) {
    if (is_integer(run, v)) return true;
    return !is_builtin(run, v) && own_method(run, v, NameId::d_index) && !own_method(run, v, NameId::d_mul) &&
           !own_method(run, v, NameId::d_rmul);
}

Value raise_concat(Run& run, const char* type, Value other) {
    return raise(run, TypeId::TypeError,
                 std::string("can only concatenate ") + type + " (not \"" + type_name(run, other) + "\") to " + type);
}

Value raise_repeat(Run& run, Value count) {
    return raise(run, TypeId::TypeError, "can't multiply sequence by non-int of type '" + type_name(run, count) + "'");
}

Value sequence_binary(Run& run, BinaryOp op, Value l, Value r, bool in_place) {
    bool is_left = has_kind(run, l, Kind::list) || has_kind(run, l, Kind::tuple);
    if (op == BinaryOp::add) {
        if (!is_left) return kNotImplemented;
        if (has_kind(run, l, Kind::list)) {
            if (in_place && is_native_iterable(run, r)) return list_extend(run, l, r) ? retained(run, l) : Value{};
            if (has_kind(run, r, Kind::list)) return list_concat(run, l, r);
            return in_place ? kNotImplemented : raise_concat(run, "list", r);
        }
        if (has_kind(run, r, Kind::tuple)) return tuple_concat(run, l, r);
        return raise_concat(run, "tuple", r);
    }
    if (op != BinaryOp::mul) return kNotImplemented;
    Value sequence = is_left ? l : r, count = is_left ? r : l;
    if (!is_count(run, count)) return raise_repeat(run, count);
    if (has_kind(run, sequence, Kind::tuple)) return tuple_repeat(run, sequence, count);
    if (!in_place || !is_left) return list_repeat(run, sequence, count);
    Held repeated(run, list_repeat(run, l, count));
    if (!repeated) return {};
    auto *list = at<List>(run, l), *fresh = at<List>(run, repeated);
    std::swap(list->items, fresh->items);
    std::swap(list->size, fresh->size);
    std::swap(list->capacity, fresh->capacity);
    return retained(run, l);
}

Value dict_binary(Run& run, BinaryOp op, Value l, Value r, bool in_place) {
    if (op != BinaryOp::or_ || !has_kind(run, l, Kind::dict)) return kNotImplemented;
    if (in_place) {
        if (has_kind(run, r, Kind::dict) ? !is_merged_as_dict(run, r)
                                         : !is_native_iterable(run, r) || !all_pairs_native(run, r)) {
            if (!can_iterate(run, r)) return native_iter(run, r);    // raises
            Held none(run, new_dict(run));
            return tail_call(run, prelude(run, "_update_in_place"), {l, r, none});
        }
        return dict_update_native(run, l, r) ? retained(run, l) : Value{};
    }
    if (!has_kind(run, r, Kind::dict)) return kNotImplemented;
    if (!is_merged_as_dict(run, l)) return tail_call(run, prelude(run, "_dict_or"), {l, r});
    Held made(run, dict_copy(run, l));
    if (!is_merged_as_dict(run, r)) {
        Held none(run, new_dict(run));
        return tail_call(run, prelude(run, "_update_in_place"), {made, r, none});
    }
    return dict_merge(run, made, r) ? made.take() : Value{};
}

// dictviews_to_set
Value set_of_view(Run& run, Value view) {
    Held set(run, new_set(run));
    bool is_keys = builtin_base(run, view) == TypeId::dict_keys && is_a(run, dict_of(run, view), TypeId::dict);
    return set_update(run, set, is_keys ? dict_of(run, view) : view) ? set.take() : Value{};
}

// _PyDictView_Intersect
Value view_intersection(Run& run, Value view, Value other) {
    if (!is_set_view(run, view)) std::swap(view, other);
    auto size = dict_size(run, dict_of(run, view));
    if (is_a(run, other, TypeId::set) && size <= at<Set>(run, other)->used) return set_intersection(run, other, view);
    if (is_set_view(run, other) && dict_size(run, dict_of(run, other)) > size) std::swap(view, other);
    Held result(run, new_set(run)), iterator(run, native_iter(run, other));
    if (!iterator) return {};
    for (;;) {
        Held item(run, native_next(run, iterator));
        if (!item) return {};
        if (item.get() == kExhausted) return result.take();
        int is_in = view_contains(run, view, item);
        if (is_in < 0 || (is_in && !set_add(run, result, item))) return {};
    }
}

// dictitems_xor
Value items_difference(Run& run, Value l, Value r) {
    Held rest(run, dict_copy(run, dict_of(run, l))), result(run, new_set(run));
    auto& d = *at<Dict>(run, dict_of(run, r));
    for (std::uint32_t i = 0; i < d.entry_count; ++i) {
        auto entry = dict_entries(run, d)[i];
        if (!entry.key) continue;
        Value items[] = {entry.key, entry.value};
        Held pair(run, new_tuple_of(run, items, 2));
        auto found = dict_find(run, rest, entry.key, entry.hash);
        if (found == -2) return {};
        int same = 0;
        if (found >= 0) {
            Held other(run, retained(run, dict_entries(run, *at<Dict>(run, rest))[found].value));
            same = equal(run, other, items[1]);
        }
        if (same < 0) return {};
        if (same ? dict_delete_hashed(run, rest, items[0], entry.hash) < 0 : !set_add(run, result, pair)) return {};
    }
    Held iterator(run, dict_iterator(run, rest, TypeId::dict_itemiterator));
    return set_update(run, result, iterator) ? result.take() : Value{};
}

Value view_binary(Run& run, BinaryOp op, Value l, Value r) {
    Value other = is_set_view(run, l) ? r : l;
    constexpr NameId left[] = {NameId::d_and, NameId::d_or, NameId::d_xor, NameId::d_sub};
    constexpr NameId right[] = {NameId::d_rand, NameId::d_ror, NameId::d_rxor, NameId::d_rsub};
    constexpr BinaryOp ops[] = {BinaryOp::and_, BinaryOp::or_, BinaryOp::xor_, BinaryOp::sub};
    auto which = std::find(std::begin(ops), std::end(ops), op) - ops;
    if (which == std::end(ops) - ops) return kNotImplemented;
    if (!is_native_iterable(run, other)) {
        if (!can_iterate(run, other)) {
            return raise(run, TypeId::TypeError, "'" + type_name(run, other) + "' object is not iterable");
        }
        Value view = is_set_view(run, l) ? l : r;
        Value method = lookup_special(run, view, view == l ? left[which] : right[which]);
        return tail_call(run, prelude(run, "_with_list"), {method, view, other});
    }
    if (op == BinaryOp::and_) return view_intersection(run, l, r);
    if (op == BinaryOp::xor_ && is_a(run, l, TypeId::dict_items) && is_a(run, r, TypeId::dict_items)) {
        return items_difference(run, l, r);
    }
    Held set(run);
    if (is_set_view(run, l)) {
        set.reset(set_of_view(run, l));
    } else {
        set.reset(new_set(run));
        if (!set_update(run, set, l)) return {};
    }
    if (!set) return {};
    bool ok = op == BinaryOp::or_   ? set_update(run, set, r)
              : op == BinaryOp::sub ? set_difference_update(run, set, r)
                                    : set_symmetric_difference_update(run, set, r);
    return ok ? set.take() : Value{};
}

}    // namespace

Value container_binary(Run& run, BinaryOp op, Value l, Value r, bool in_place) {
    // A mappingproxy counts as the dict behind it.
    if (op == BinaryOp::or_ && in_place && is_a(run, l, TypeId::mappingproxy))
        return raise(run, TypeId::TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
    if (op == BinaryOp::or_ && !in_place) {
        auto behind = [&](Value v) { return is_a(run, v, TypeId::mappingproxy) ? at<Record>(run, v)->fields[0] : v; };
        l = behind(l);
        r = behind(r);
    }
    auto left = l.is_ref() ? object_of(run, l)->kind : Kind::singleton;
    auto right = r.is_ref() ? object_of(run, r)->kind : Kind::singleton;
    if (left == Kind::list || left == Kind::tuple || right == Kind::list || right == Kind::tuple) {
        Value answer = sequence_binary(run, op, l, r, in_place);
        if (answer != kNotImplemented) return answer;
    }
    if (left == Kind::set) {
        Value answer = set_binary(run, op, l, r, in_place);
        if (answer != kNotImplemented) return answer;
    }
    if (left == Kind::dict) {
        Value answer = dict_binary(run, op, l, r, in_place);
        if (answer != kNotImplemented) return answer;
    }
    if (is_set_view(run, l) || is_set_view(run, r)) return view_binary(run, op, l, r);
    return kNotImplemented;
}

}    // namespace coroscope
