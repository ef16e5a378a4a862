// Dicts: a table of slots over entries in order of insertion, with CPython's sizes (dictobject.c).
#include "core/machine/dict.hpp"

#include <algorithm>
#include <cstring>

#include "core/machine/dict_table.hpp"
#include "core/machine/text.hpp"

namespace coroscope {

namespace {

constexpr std::uint8_t kSmallestLog2 = 3;

// What stands behind the entries.
struct Tail {
    std::uint32_t written;    // how many places have been used; room comes back only with a new block
    std::uint32_t first;      // no live entry lies before this one
};
static_assert(sizeof(Tail) == 8);

Tail& tail_of(const Machine& m, const Dict& d) {
    return *at<Tail>(m, d.block + static_cast<std::uint32_t>(dict_block_bytes(d.log2_slots) - 8));
}
std::uint32_t& entries_written(const Machine& m, const Dict& d) {
    return tail_of(m, d).written;
}

std::uint8_t log2_for(std::uint64_t least_slots) {
    std::uint8_t log2 = kSmallestLog2;
    while ((std::uint64_t{1} << log2) < least_slots) ++log2;
    return log2;
}

void touch(Machine& m, Dict& d) {
    d.version = ++root(m).dict_versions;
}

// Moves the live entries to a new block, behind `gap` free places; deleted ones disappear.
void rebuild(Machine& m, Dict& d, std::uint8_t log2_slots, std::uint32_t gap = 0) {
    Dict old = d;
    auto block = allocate(m, dict_block_bytes(log2_slots));
    d.block = block;
    d.log2_slots = log2_slots;
    auto* slots = dict_slots(m, d);
    std::memset(slots, 0, std::size_t{4} << log2_slots);
    auto* entries = dict_entries(m, d);
    std::uint32_t count = gap;
    if (gap) std::memset(static_cast<void*>(entries), 0, gap * sizeof(DictEntry));
    if (old.block) {
        auto* from = dict_entries(m, old);
        for (std::uint32_t i = 0; i < old.entry_count; ++i) {
            if (!from[i].key) continue;
            SlotWalk walk(log2_slots, from[i].hash);
            while (slots[walk.slot] != kSlotEmpty) walk.next();
            slots[walk.slot] = count + 2;
            entries[count++] = from[i];
        }
        free_block(m, old.block, dict_block_bytes(old.log2_slots));
    }
    d.entry_count = count;
    tail_of(m, d) = {count, gap};
    touch(m, d);
}

// Gives an entry another place, which is free.
void relocate(Machine& m, Dict& d, std::uint32_t from, std::uint32_t to) {
    auto* entries = dict_entries(m, d);
    auto* slots = dict_slots(m, d);
    SlotWalk walk(d.log2_slots, entries[from].hash);
    while (slots[walk.slot] != from + 2) walk.next();
    slots[walk.slot] = to + 2;
    entries[to] = entries[from];
    entries[from] = {};
    touch(m, d);
}

std::uint32_t live_before(const Machine& m, const Dict& d, std::uint32_t index) {
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < index; ++i) count += static_cast<bool>(dict_entries(m, d)[i].key);
    return count;
}

void unlink(Machine& m, Dict& d, std::uint32_t index) {
    auto& entry = dict_entries(m, d)[index];
    auto* slots = dict_slots(m, d);
    SlotWalk walk(d.log2_slots, entry.hash);
    while (slots[walk.slot] != index + 2) walk.next();
    slots[walk.slot] = kSlotDeleted;
    entry = {};
    --d.used;
    touch(m, d);
}

}    // namespace

Value new_dict(Machine& m) {
    auto offset = allocate_small(m, sizeof(Dict));
    auto* d = at<Dict>(m, offset);
    *d = {};
    d->object = {1, static_cast<std::uint16_t>(TypeId::dict), Kind::dict, 0};
    mark_container(m, offset);
    return Value::of_offset(offset);
}

void dict_append(Machine& m, Value dict, Value key, std::uint64_t hash, Value value) {
    auto* d = at<Dict>(m, dict);
    if (!d->block) {
        rebuild(m, *d, kSmallestLog2);
    } else if (entries_written(m, *d) >= dict_capacity(d->log2_slots)) {
        rebuild(m, *d, log2_for(std::uint64_t{d->used} * 3));
    }
    auto* slots = dict_slots(m, *d);
    SlotWalk walk(d->log2_slots, hash);
    while (slots[walk.slot] > kSlotDeleted) walk.next();
    slots[walk.slot] = d->entry_count + 2;
    dict_entries(m, *d)[d->entry_count] = {retained(m, key), retained(m, value), hash};
    ++d->entry_count;
    ++entries_written(m, *d);
    ++d->used;
    touch(m, *d);
}

void dict_remove(Machine& m, Value dict, std::uint32_t index) {
    auto* d = at<Dict>(m, dict);
    auto entry = dict_entries(m, *d)[index];
    unlink(m, *d, index);
    drop(m, entry.key);
    drop(m, entry.value);
}

bool dict_pop_last(Machine& m, Value dict, Value* key, Value* value) {
    auto* d = at<Dict>(m, dict);
    if (d->used == 0) return false;
    auto* entries = dict_entries(m, *d);
    auto last = d->entry_count - 1;
    while (!entries[last].key) --last;
    *key = entries[last].key;
    *value = entries[last].value;
    unlink(m, *d, last);
    d->entry_count = last;
    return true;
}

std::uint32_t dict_first(Machine& m, Value dict) {
    auto* d = at<Dict>(m, dict);
    auto& first = tail_of(m, *d).first;
    while (!dict_entries(m, *d)[first].key) ++first;
    return first;
}

std::uint32_t dict_last(Machine& m, Value dict) {
    auto* d = at<Dict>(m, dict);
    auto last = d->entry_count - 1;
    while (!dict_entries(m, *d)[last].key) --last;
    return last;
}

void dict_move_first(Machine& m, Value dict, std::uint32_t index) {
    auto* d = at<Dict>(m, dict);
    auto first = dict_first(m, dict);
    if (index == first) return touch(m, *d);
    if (first == 0) {
        first = std::max<std::uint32_t>(d->used / 2, 4);
        index = first + live_before(m, *d, index);
        rebuild(m, *d, log2_for(((std::uint64_t{d->used} + first + 1) * 3 + 1) / 2), first);
    }
    relocate(m, *d, index, --first);
    tail_of(m, *d).first = first;
}

void dict_move_last(Machine& m, Value dict, std::uint32_t index) {
    auto* d = at<Dict>(m, dict);
    if (index == dict_last(m, dict)) return touch(m, *d);
    if (entries_written(m, *d) >= dict_capacity(d->log2_slots)) {
        index = live_before(m, *d, index);
        rebuild(m, *d, log2_for(std::uint64_t{d->used} * 3));
    }
    relocate(m, *d, index, d->entry_count++);
    ++entries_written(m, *d);
}

void dict_reserve(Machine& m, Value dict, std::uint32_t extra) {
    auto* d = at<Dict>(m, dict);
    auto wanted = log2_for(((std::uint64_t{d->used} + extra) * 3 + 1) / 2);
    if (!d->block || wanted > d->log2_slots) rebuild(m, *d, wanted);
}

std::int32_t dict_find_identity(const Machine& m, Value dict, Value key, std::uint64_t hash) {
    auto* d = at<Dict>(m, dict);
    if (!d->block) return -1;
    auto* slots = dict_slots(m, *d);
    auto* entries = dict_entries(m, *d);
    for (SlotWalk walk(d->log2_slots, hash); slots[walk.slot] != kSlotEmpty; walk.next()) {
        auto slot = slots[walk.slot];
        if (slot > kSlotDeleted && entries[slot - 2].key == key) return static_cast<std::int32_t>(slot - 2);
    }
    return -1;
}

std::int32_t dict_find_str(Machine& m, Value dict, Value key) {
    auto* d = at<Dict>(m, dict);
    if (!d->block) return -1;
    auto hash = str_hash(m, key);
    auto* slots = dict_slots(m, *d);
    auto* entries = dict_entries(m, *d);
    for (SlotWalk walk(d->log2_slots, hash); slots[walk.slot] != kSlotEmpty; walk.next()) {
        auto slot = slots[walk.slot];
        if (slot == kSlotDeleted) continue;
        auto& entry = entries[slot - 2];
        if (entry.key == key || (entry.hash == hash && is_str(m, entry.key) && str_equal(m, entry.key, key))) {
            return static_cast<std::int32_t>(slot - 2);
        }
    }
    return -1;
}

Value dict_get_str(Machine& m, Value dict, Value key) {
    auto index = dict_find_str(m, dict, key);
    return index < 0 ? Value{} : dict_entries(m, *at<Dict>(m, dict))[index].value;
}

Value dict_get_str(Machine& m, Value dict, std::string_view key) {
    Held text(m, new_str(m, key));
    return dict_get_str(m, dict, text.get());
}

void dict_set_str(Machine& m, Value dict, Value key, Value value) {
    auto index = dict_find_str(m, dict, key);
    if (index < 0) return dict_append(m, dict, key, str_hash(m, key), value);
    assign(m, dict_entries(m, *at<Dict>(m, dict))[index].value, retained(m, value));
}

void dict_set_str(Machine& m, Value dict, std::string_view key, Value value) {
    dict_set_str(m, dict, intern(m, key), value);
}

bool dict_delete_str(Machine& m, Value dict, Value key) {
    auto index = dict_find_str(m, dict, key);
    if (index < 0) return false;
    dict_remove(m, dict, static_cast<std::uint32_t>(index));
    return true;
}

void dict_clear(Machine& m, Value dict) {
    auto* d = at<Dict>(m, dict);
    if (!d->block) return;
    Dict old = *d;
    d->used = d->entry_count = d->block = 0;
    d->log2_slots = 0;
    touch(m, *d);
    auto* entries = dict_entries(m, old);
    for (std::uint32_t i = 0; i < old.entry_count; ++i) {
        drop(m, entries[i].key);
        drop(m, entries[i].value);
    }
    free_block(m, old.block, dict_block_bytes(old.log2_slots));
}

Value dict_copy(Machine& m, Value dict) {
    Value copy = new_dict(m);
    auto used = at<Dict>(m, dict)->used;
    if (used == 0) return copy;
    dict_reserve(m, copy, used);
    auto* from = at<Dict>(m, dict);
    for (std::uint32_t i = 0; i < from->entry_count; ++i) {
        auto entry = dict_entries(m, *from)[i];
        if (entry.key) dict_append(m, copy, entry.key, entry.hash, entry.value);
    }
    return copy;
}

}    // namespace coroscope
