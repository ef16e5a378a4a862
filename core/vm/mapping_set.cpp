// Sets: CPython's table of keys (setobject.c), slot for slot, because the order of iteration is visible.
#include <cstring>

#include "core/machine/dict_table.hpp"
#include "core/machine/finalizer.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/native.hpp"
#include "core/vm/set_ops.hpp"

namespace coroscope {

namespace {

constexpr std::uint32_t kSmallestMask = 7;
constexpr std::uint64_t kLinearProbes = 9;

// The runs of slots where a hash may stand: `begin` .. `end`, then next().
struct RunWalk {
    std::uint64_t mask, perturb, begin;

    RunWalk(std::uint32_t table_mask, std::uint64_t hash) : mask(table_mask), perturb(hash), begin(hash & mask) {}
    std::uint64_t end() const { return begin + kLinearProbes <= mask ? begin + kLinearProbes : begin; }
    void next() {
        perturb >>= 5;
        begin = (begin * 5 + 1 + perturb) & mask;
    }
};

std::uint32_t new_table(Machine& m, std::uint32_t mask) {
    auto bytes = (std::uint64_t{mask} + 1) * sizeof(SetEntry);
    auto block = allocate(m, bytes);
    std::memset(at<std::byte>(m, block), 0, bytes);
    return block;
}

void insert_clean(SetEntry* entries, std::uint32_t mask, const SetEntry& entry) {
    for (RunWalk walk(mask, entry.hash);; walk.next()) {
        for (auto i = walk.begin; i <= walk.end(); ++i) {
            if (entries[i].key) continue;
            entries[i] = entry;
            return;
        }
    }
}

// set_table_resize: a table with more than `least` slots, keys moved in order of slots.
void resize(Machine& m, Set& s, std::uint64_t least) {
    std::uint64_t size = kSmallestMask + 1;
    while (size <= least) size <<= 1;
    auto old_block = s.block;
    auto old_mask = s.mask;
    auto block = new_table(m, static_cast<std::uint32_t>(size - 1));
    s.block = block;
    s.mask = static_cast<std::uint32_t>(size - 1);
    s.fill = s.used;
    auto* entries = set_entries(m, s);
    auto* from = at<SetEntry>(m, old_block);
    for (std::uint64_t i = 0; i <= old_mask; ++i) {
        if (is_live(from[i])) insert_clean(entries, s.mask, from[i]);
    }
    free_block(m, old_block, (std::uint64_t{old_mask} + 1) * sizeof(SetEntry));
}

std::uint64_t grown(const Set& s) {
    return s.used > 50000 ? std::uint64_t{s.used} * 2 : std::uint64_t{s.used} * 4;
}

// Slot of the key, -1: missing, -2: raised. For adding, `free` becomes the slot where the key belongs.
std::int64_t find(Run& run, Value set, Value key, std::uint64_t hash, std::int64_t* free = nullptr) {
restart:
    auto* s = at<Set>(run, set);
    auto block = s->block;
    auto mask = s->mask;
    std::int64_t dummy = -1;
    for (RunWalk walk(mask, hash);; walk.next()) {
        for (auto i = walk.begin; i <= walk.end(); ++i) {
            auto entry = set_entries(run, *s)[i];
            if (!entry.key) {
                if (free) *free = dummy >= 0 ? dummy : static_cast<std::int64_t>(i);
                return -1;
            }
            if (entry.key == kExhausted) {
                dummy = static_cast<std::int64_t>(i);
                continue;
            }
            if (entry.hash != hash) continue;
            int same = same_key(run, entry.key, key);
            if (same < 0) return -2;
            if (s->block != block || s->mask != mask || set_entries(run, *s)[i].key != entry.key) goto restart;
            if (same) return static_cast<std::int64_t>(i);
        }
    }
}

// set_merge
bool merge(Run& run, Value set, Value other_set) {
    auto* s = at<Set>(run, set);
    auto* other = at<Set>(run, other_set);
    if (s == other || other->used == 0) return true;
    if ((std::uint64_t{s->fill} + other->used) * 5 >= std::uint64_t{s->mask} * 3) {
        resize(run, *s, (std::uint64_t{s->used} + other->used) * 2);
    }
    auto* entries = set_entries(run, *s);
    auto* from = set_entries(run, *other);
    if (s->fill == 0) {
        // Tables of one size without dummies are the same slot for slot; else keys go in by their hash.
        bool is_same_table = s->mask == other->mask && other->fill == other->used;
        for (std::uint64_t i = 0; i <= other->mask; ++i) {
            if (!is_live(from[i])) continue;
            retain(run, from[i].key);
            if (is_same_table) {
                entries[i] = from[i];
            } else {
                insert_clean(entries, s->mask, from[i]);
            }
        }
        s->fill = s->used = other->used;
        return true;
    }
    for (std::uint64_t i = 0; i <= other->mask; ++i) {
        auto entry = set_entries(run, *other)[i];
        if (is_live(entry) && !set_add_hashed(run, set, entry.key, entry.hash)) return false;
    }
    return true;
}

bool merge_dict(Run& run, Value set, Value dict) {
    auto* s = at<Set>(run, set);
    auto* d = at<Dict>(run, dict);
    if ((std::uint64_t{s->fill} + d->used) * 5 >= std::uint64_t{s->mask} * 3) {
        resize(run, *s, (std::uint64_t{s->used} + d->used) * 2);
    }
    for (std::uint32_t i = 0; i < d->entry_count; ++i) {
        auto entry = dict_entries(run, *d)[i];
        if (entry.key && !set_add_hashed(run, set, entry.key, entry.hash)) return false;
    }
    return true;
}

}    // namespace

Value new_set_of_type(Run& run, std::uint32_t type) {
    auto offset = allocate_small(run, sizeof(Set));
    auto* s = at<Set>(run, offset);
    *s = {};
    s->object = {1, static_cast<std::uint16_t>(type), Kind::set, 0};
    mark_container(run, offset);
    s->mask = kSmallestMask;
    s->block = new_table(run, kSmallestMask);
    if (type >= static_cast<std::uint32_t>(TypeId::count_)) {
        retain(run, Value::of_offset(at<std::uint32_t>(run, run.root().types)[type]));
        note_birth_of_instance(run, offset);
    }
    return Value::of_offset(offset);
}

Value new_set(Run& run, TypeId type) {
    return new_set_of_type(run, static_cast<std::uint32_t>(type));
}

// set_add_entry
bool set_add_hashed(Run& run, Value set, Value key, std::uint64_t hash) {
    Held kept(run, retained(run, key));
    std::int64_t place;
    auto found = find(run, set, key, hash, &place);
    if (found != -1) return found >= 0;
    auto* s = at<Set>(run, set);
    auto& entry = set_entries(run, *s)[place];
    bool was_empty = !entry.key;
    entry = {kept.take(), hash};
    ++s->used;
    if (was_empty) {
        ++s->fill;
        if (std::uint64_t{s->fill} * 5 >= std::uint64_t{s->mask} * 3) resize(run, *s, grown(*s));
    }
    return true;
}

int set_contains_hashed(Run& run, Value set, Value key, std::uint64_t hash) {
    auto found = find(run, set, key, hash);
    return found == -2 ? -1 : found >= 0;
}

int set_discard_hashed(Run& run, Value set, Value key, std::uint64_t hash) {
    auto found = find(run, set, key, hash);
    if (found < 0) return static_cast<int>(found) + 1;
    auto* s = at<Set>(run, set);
    auto& entry = set_entries(run, *s)[found];
    Value old = entry.key;
    entry = {kExhausted, ~std::uint64_t{0}};
    --s->used;
    drop(run, old);
    return 1;
}

bool set_key_hash(Run& run, Value item, std::uint64_t* hash) {
    if (!is_a(run, item, TypeId::set)) {
        if (hash_of(run, item, hash)) return true;
        if (!is_instance(run, item, TypeId::set) || !error_is(run, TypeId::TypeError)) return false;
        clear_error(run);
    }
    *hash = frozenset_hash(run, item);
    return true;
}

bool set_add(Run& run, Value set, Value key) {
    std::uint64_t hash;
    return hash_of(run, key, &hash) && set_add_hashed(run, set, key, hash);
}

int set_contains(Run& run, Value set, Value key) {
    std::uint64_t hash;
    return hash_of(run, key, &hash) ? set_contains_hashed(run, set, key, hash) : -1;
}

int set_discard(Run& run, Value set, Value key) {
    std::uint64_t hash;
    return hash_of(run, key, &hash) ? set_discard_hashed(run, set, key, hash) : -1;
}

void set_clear(Run& run, Value set) {
    auto* s = at<Set>(run, set);
    if (s->fill == 0) return;
    auto old_block = s->block;
    auto old_mask = s->mask;
    s->block = new_table(run, kSmallestMask);
    s->mask = kSmallestMask;
    s->fill = s->used = 0;
    for (std::uint64_t i = 0; i <= old_mask; ++i) drop(run, at<SetEntry>(run, old_block)[i].key);
    free_block(run, old_block, (std::uint64_t{old_mask} + 1) * sizeof(SetEntry));
}

Value set_pop(Run& run, Value set) {
    auto* s = at<Set>(run, set);
    if (s->used == 0) return {};
    auto* entries = set_entries(run, *s);
    auto i = s->finger & s->mask;
    while (!is_live(entries[i])) i = i == s->mask ? 0 : i + 1;
    Value key = entries[i].key;
    entries[i] = {kExhausted, ~std::uint64_t{0}};
    --s->used;
    s->finger = i + 1;
    return key;
}

void set_shrink(Run& run, Value set) {
    auto* s = at<Set>(run, set);
    if (s->fill - s->used > s->mask / 4) resize(run, *s, grown(*s));
}

// set_update_internal
bool set_update(Run& run, Value set, Value native_iterable) {
    if (is_any_set(run, native_iterable)) return merge(run, set, native_iterable);
    if (is_a(run, native_iterable, TypeId::dict)) return merge_dict(run, set, native_iterable);
    Held iterator(run, native_iter(run, native_iterable));
    if (!iterator) return false;
    for (;;) {
        Held item(run, native_next(run, iterator));
        if (!item) return false;
        if (item.get() == kExhausted) return true;
        if (!set_add(run, set, item)) return false;
    }
}

Value set_copy(Run& run, Value set, std::uint32_t type) {
    Value copy = new_set_of_type(run, type);
    merge(run, copy, set);    // into an empty set: compares nothing, raises nothing
    return copy;
}

}    // namespace coroscope
