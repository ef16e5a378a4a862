// Whole-set operations in CPython's order of insertion; each function names the one it mirrors in setobject.c.
#include "core/machine/dict_table.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/native.hpp"
#include "core/vm/set_ops.hpp"

namespace coroscope {

namespace {

// What results are made as: the builtin type below a subclass (make_new_set_basetype).
std::uint32_t base_type(Run& run, Value set) {
    auto type = is_instance(run, set, TypeId::frozenset) ? TypeId::frozenset : TypeId::set;
    return static_cast<std::uint32_t>(type);
}

// Calls use(key, hash) for each key of a set, a dict or another native iterable; use returns false to stop (raised).
template <class Use>
bool for_each_key(Run& run, Value other, Use use) {
    if (is_any_set(run, other)) {
        auto* s = at<Set>(run, other);
        for (std::uint64_t i = 0; i <= s->mask; ++i) {
            auto entry = set_entries(run, *s)[i];
            if (!is_live(entry)) continue;
            Held key(run, retained(run, entry.key));
            if (!use(key.get(), entry.hash)) return false;
        }
        return true;
    }
    if (is_a(run, other, TypeId::dict)) {
        auto* d = at<Dict>(run, other);
        for (std::uint32_t i = 0; i < d->entry_count; ++i) {
            auto entry = dict_entries(run, *d)[i];
            if (!entry.key) continue;
            Held key(run, retained(run, entry.key));
            if (!use(key.get(), entry.hash)) return false;
        }
        return true;
    }
    Held iterator(run, native_iter(run, other));
    if (!iterator) return false;
    for (;;) {
        Held item(run, native_next(run, iterator));
        if (!item) return false;
        if (item.get() == kExhausted) return true;
        std::uint64_t hash;
        if (!hash_of(run, item, &hash) || !use(item.get(), hash)) return false;
    }
}

Value copy_and_difference(Run& run, Value set, Value other) {
    Held result(run, set_copy(run, set, base_type(run, set)));
    return set_difference_update(run, result, other) ? result.take() : Value{};
}

}    // namespace

// set_swap_bodies
void set_swap_bodies(Run& run, Value a, Value b) {
    auto* x = at<Set>(run, a);
    auto* y = at<Set>(run, b);
    std::swap(x->used, y->used);
    std::swap(x->fill, y->fill);
    std::swap(x->mask, y->mask);
    std::swap(x->block, y->block);
}

// set_union with one argument, set_or
Value set_union(Run& run, Value set, Value other) {
    Held result(run, set_copy(run, set, base_type(run, set)));
    if (set == other) return result.take();
    return set_update(run, result, other) ? result.take() : Value{};
}

// set_intersection
Value set_intersection(Run& run, Value set, Value other) {
    if (set == other) return set_copy(run, set, base_type(run, set));
    Held result(run, new_set_of_type(run, base_type(run, set)));
    if (is_any_set(run, other) && at<Set>(run, other)->used > at<Set>(run, set)->used) std::swap(set, other);
    bool is_complete = false;    // other iterables are left as soon as everything was found
    bool ok = for_each_key(run, other, [&](Value key, std::uint64_t hash) {
        int is_in = set_contains_hashed(run, set, key, hash);
        if (is_in <= 0) return is_in == 0;
        if (!set_add_hashed(run, result, key, hash)) return false;
        is_complete = !is_any_set(run, other) && at<Set>(run, result)->used >= at<Set>(run, set)->used;
        return !is_complete;
    });
    return ok || is_complete ? result.take() : Value{};
}

bool set_intersection_update(Run& run, Value set, Value other) {
    Held result(run, set_intersection(run, set, other));
    if (!result) return false;
    set_swap_bodies(run, set, result);
    return true;
}

// set_difference_update_internal
bool set_difference_update(Run& run, Value set, Value other) {
    if (set == other) {
        set_clear(run, set);
        return true;
    }
    Held smaller(run);
    if (is_any_set(run, other) && at<Set>(run, other)->used >> 3 > at<Set>(run, set)->used) {
        smaller.reset(set_intersection(run, set, other));
        if (!smaller) return false;
        other = smaller;
    }
    bool ok = for_each_key(run, other,
                           [&](Value key, std::uint64_t hash) { return set_discard_hashed(run, set, key, hash) >= 0; });
    if (ok) set_shrink(run, set);
    return ok;
}

// set_difference
Value set_difference(Run& run, Value set, Value other) {
    std::uint32_t other_size;
    if (is_any_set(run, other)) {
        other_size = at<Set>(run, other)->used;
    } else if (is_a(run, other, TypeId::dict)) {
        other_size = dict_size(run, other);
    } else {
        return copy_and_difference(run, set, other);
    }
    if (at<Set>(run, set)->used >> 2 > other_size) return copy_and_difference(run, set, other);
    Held result(run, new_set_of_type(run, base_type(run, set)));
    bool ok = for_each_key(run, set, [&](Value key, std::uint64_t hash) {
        int is_in;
        if (is_any_set(run, other)) {
            is_in = set_contains_hashed(run, other, key, hash);
        } else {
            auto index = dict_find(run, other, key, hash);
            is_in = index == -2 ? -1 : index >= 0;
        }
        return is_in == 0 ? set_add_hashed(run, result, key, hash) : is_in > 0;
    });
    return ok ? result.take() : Value{};
}

// set_symmetric_difference_update
bool set_symmetric_difference_update(Run& run, Value set, Value other) {
    if (set == other) {
        set_clear(run, set);
        return true;
    }
    Held made(run);
    if (!is_any_set(run, other) && !is_a(run, other, TypeId::dict)) {
        made.reset(new_set_of_type(run, base_type(run, set)));
        if (!set_update(run, made, other)) return false;
        other = made;
    }
    return for_each_key(run, other, [&](Value key, std::uint64_t hash) {
        int discarded = set_discard_hashed(run, set, key, hash);
        return discarded == 0 ? set_add_hashed(run, set, key, hash) : discarded > 0;
    });
}

// set_symmetric_difference: the other one's copy, toggled by this one's keys
Value set_symmetric_difference(Run& run, Value set, Value other) {
    Held result(run, new_set_of_type(run, base_type(run, set)));
    if (!set_update(run, result, other)) return {};
    return set_symmetric_difference_update(run, result, set) ? result.take() : Value{};
}

int set_is_subset(Run& run, Value set, Value other_set) {
    if (at<Set>(run, set)->used > at<Set>(run, other_set)->used) return 0;
    int answer = 1;
    bool ok = for_each_key(run, set, [&](Value key, std::uint64_t hash) {
        int is_in = set_contains_hashed(run, other_set, key, hash);
        if (is_in != 1) answer = is_in;
        return is_in == 1;
    });
    return ok ? 1 : answer;
}

int set_is_disjoint(Run& run, Value set, Value other) {
    if (set == other) return at<Set>(run, set)->used == 0;
    if (is_any_set(run, other) && at<Set>(run, other)->used > at<Set>(run, set)->used) std::swap(set, other);
    int answer = -1;
    bool ok = for_each_key(run, other, [&](Value key, std::uint64_t hash) {
        int is_in = set_contains_hashed(run, set, key, hash);
        if (is_in > 0) answer = 0;
        return is_in == 0;
    });
    return ok ? 1 : answer;
}

namespace {

std::uint64_t shuffled(std::uint64_t hash) {
    return ((hash ^ 89869747ull) ^ (hash << 16)) * 3644798167ull;
}

}    // namespace

// frozenset_hash, over live keys only: what it removes again for empty and deleted slots is left out from the start
std::uint64_t frozenset_hash(Run& run, Value set) {
    auto* s = at<Set>(run, set);
    std::uint64_t hash = 0;
    for (std::uint64_t i = 0; i <= s->mask; ++i) {
        auto& entry = set_entries(run, *s)[i];
        if (is_live(entry)) hash ^= shuffled(entry.hash);
    }
    hash ^= (std::uint64_t{s->used} + 1) * 1927868237ull;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923ull;
    return hash == ~std::uint64_t{0} ? 590923713ull : hash;
}

}    // namespace coroscope
