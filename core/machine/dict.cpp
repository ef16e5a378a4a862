// Dicts: a table of slots over entries in order of insertion, with CPython's sizes (dictobject.c).
#include "core/machine/dict.hpp"

#include <cstring>

#include "core/machine/dict_table.hpp"
#include "core/machine/text.hpp"

namespace coroscope {

namespace {

constexpr std::uint8_t kSmallestLog2 = 3;

std::uint64_t& entries_written(const Machine& m, const Dict& d) {
    return *at<std::uint64_t>(m, d.block + static_cast<std::uint32_t>(dict_block_bytes(d.log2_slots) - 8));
}

std::uint8_t log2_for(std::uint64_t least_slots) {
    std::uint8_t log2 = kSmallestLog2;
    while ((std::uint64_t{1} << log2) < least_slots) ++log2;
    return log2;
}

void touch(Machine& m, Dict& d) {
    d.version = ++root(m).dict_versions;
}

// Moves the live entries to a new block; deleted ones disappear.
void rebuild(Machine& m, Dict& d, std::uint8_t log2_slots) {
    Dict old = d;
    auto block = allocate(m, dict_block_bytes(log2_slots));
    d.block = block;
    d.log2_slots = log2_slots;
    auto* slots = dict_slots(m, d);
    std::memset(slots, 0, std::size_t{4} << log2_slots);
    auto* entries = dict_entries(m, d);
    std::uint32_t count = 0;
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
    entries_written(m, d) = count;
    touch(m, d);
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
