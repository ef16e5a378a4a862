// The next item of the iterators that C++ can walk.
#include "core/machine/dict_table.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/memory_view.hpp"
#include "core/vm/number.hpp"
#include "core/vm/set_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

// Forgets what an iterator walks: it is exhausted for good.
Value finish(Run& run, Record& iterator) {
    drop(run, take(iterator.fields[0]));
    return kExhausted;
}

Value next_of_list(Run& run, Record& iterator) {
    Value list = iterator.fields[0];
    if (!list) return kExhausted;
    auto index = iterator.fields[1].as_int();
    if (index >= at<List>(run, list)->size) return finish(run, iterator);
    iterator.fields[1] = Value::of_int(index + 1);
    return retained(run, items_of(run, list)[index]);
}

Value next_of_reversed_list(Run& run, Record& iterator) {
    Value list = iterator.fields[0];
    if (!list) return kExhausted;
    auto index = iterator.fields[1].as_int();
    if (index < 0 || index >= at<List>(run, list)->size) return finish(run, iterator);
    iterator.fields[1] = Value::of_int(index - 1);
    return retained(run, items_of(run, list)[index]);
}

Value next_of_tuple(Run& run, Record& iterator) {
    Value tuple = iterator.fields[0];
    if (!tuple) return kExhausted;
    auto index = iterator.fields[1].as_int();
    if (index >= at<Tuple>(run, tuple)->size) return finish(run, iterator);
    iterator.fields[1] = Value::of_int(index + 1);
    return retained(run, at<Tuple>(run, tuple)->items[index]);
}

Value next_of_str(Run& run, Record& iterator) {
    Value str = iterator.fields[0];
    if (!str) return kExhausted;
    auto index = iterator.fields[1].as_int();
    auto& s = *at<Str>(run, str);
    if (index >= s.length) return finish(run, iterator);
    iterator.fields[1] = Value::of_int(index + 1);
    return new_char(run, char_at(s, static_cast<std::uint32_t>(index)));
}

Value next_of_bytes(Run& run, Record& iterator) {
    Value bytes = iterator.fields[0];
    if (!bytes) return kExhausted;
    if (!has_kind(run, bytes, Kind::bytes)) bytes = at<Record>(run, bytes)->fields[0];
    auto index = iterator.fields[1].as_int();
    auto& b = *at<Bytes>(run, bytes);
    if (index >= b.length) return finish(run, iterator);
    iterator.fields[1] = Value::of_int(index + 1);
    return Value::of_int(b.bytes[index]);
}

Value next_of_memory(Run& run, Record& iterator) {
    Value view = iterator.fields[0];
    if (!view) return kExhausted;
    if (!not_released(run, view)) return {};
    auto index = iterator.fields[1].as_int();
    if (index >= memory_length(run, view)) return finish(run, iterator);
    iterator.fields[1] = Value::of_int(index + 1);
    return memory_item(run, view, index);
}

Value next_of_range(Run& run, Record& iterator) {
    Value left = iterator.fields[2];
    if (left == Value::of_int(0)) return kExhausted;
    Value now = iterator.fields[0];
    Value step = iterator.fields[1];
    if (now.is_int() && step.is_int() && left.is_int()) {
        iterator.fields[2] = Value::of_int(left.as_int() - 1);
        std::int64_t next;
        if (!__builtin_add_overflow(now.as_int(), step.as_int(), &next) && Value::fits_int(next)) {
            iterator.fields[0] = Value::of_int(next);
            return now;
        }
        iterator.fields[0] = number_binary(run, BinaryOp::add, now, step);
        return now;
    }
    iterator.fields[0] = number_binary(run, BinaryOp::add, now, step);
    assign(run, iterator.fields[2], number_binary(run, BinaryOp::sub, left, Value::of_int(1)));
    return now;
}

Value next_of_set(Run& run, Record& iterator) {
    Value set = iterator.fields[0];
    if (!set) return kExhausted;
    auto& s = *at<Set>(run, set);
    if (iterator.fields[1] != Value::of_int(s.used)) {
        iterator.fields[1] = Value::of_int(-1);
        return raise(run, TypeId::RuntimeError, "Set changed size during iteration");
    }
    auto position = static_cast<std::uint64_t>(iterator.fields[2].as_int());
    while (position <= s.mask && !is_live(set_entries(run, s)[position])) ++position;
    iterator.fields[2] = Value::of_int(static_cast<std::int64_t>(position) + 1);
    if (position > s.mask) return finish(run, iterator);
    return retained(run, set_entries(run, s)[position].key);
}

// What gives tuples gives the same one again while nobody else has it: `kept`, or a new one. Owned; the items that were
// in it are for put_item() to drop.
Value begin_tuple(Run& run, Value& kept, std::uint32_t size) {
    if (kept && object_of(run, kept)->count == 1) return retained(run, kept);
    Value made = new_tuple(run, size);
    std::fill_n(at<Tuple>(run, made)->items, size, Value{});
    if (!kept) kept = retained(run, made);
    return made;
}

Value pair(Run& run, Value& kept, Value owned_first, Value owned_second) {
    Value made = begin_tuple(run, kept, 2);
    auto* items = at<Tuple>(run, made)->items;
    Value first = items[0], second = items[1];
    items[0] = owned_first;
    items[1] = owned_second;
    drop(run, first);
    drop(run, second);
    return made;
}

// What a dict's iterator counts: entries when it was made, and those still to come (or the form of a reverse one).
constexpr std::int64_t kUsedBits = (std::int64_t{1} << 31) - 1;

Value dict_item(Run& run, Record& iterator, const DictEntry& entry, int form) {
    if (form == 0) return retained(run, entry.key);
    if (form == 1) return retained(run, entry.value);
    return pair(run, iterator.fields[iterator.object.aux - 1], retained(run, entry.key), retained(run, entry.value));
}

Value next_of_dict(Run& run, Record& iterator, int form) {
    Value dict = iterator.fields[0];
    if (!dict) return kExhausted;
    auto& d = *at<Dict>(run, dict);
    auto used = iterator.fields[1].as_int() & kUsedBits;
    auto left = iterator.fields[1].as_int() >> 31;
    if (iterator.fields[1].as_int() < 0 || used != d.used) {
        iterator.fields[1] = Value::of_int(-1);
        return raise(run, TypeId::RuntimeError, "dictionary changed size during iteration");
    }
    auto position = static_cast<std::uint32_t>(iterator.fields[2].as_int());
    while (position < d.entry_count && !dict_entries(run, d)[position].key) ++position;
    if (position >= d.entry_count) return finish(run, iterator);
    if (left == 0) {
        finish(run, iterator);
        return raise(run, TypeId::RuntimeError, "dictionary keys changed during iteration");
    }
    iterator.fields[1] = Value::of_int(used | (left - 1) << 31);
    iterator.fields[2] = Value::of_int(position + 1);
    return dict_item(run, iterator, dict_entries(run, d)[position], form);
}

Value next_of_reversed_dict(Run& run, Record& iterator, int form) {
    Value dict = iterator.fields[0];
    if (!dict) return kExhausted;
    auto& d = *at<Dict>(run, dict);
    if (iterator.fields[1] != Value::of_int(d.used)) {
        iterator.fields[1] = Value::of_int(-1);
        return raise(run, TypeId::RuntimeError, "dictionary changed size during iteration");
    }
    auto position = std::min<std::int64_t>(iterator.fields[2].as_int(), d.entry_count);
    while (position > 0 && !dict_entries(run, d)[position - 1].key) --position;
    if (position == 0) return finish(run, iterator);
    iterator.fields[2] = Value::of_int(position - 1);
    return dict_item(run, iterator, dict_entries(run, d)[position - 1], form);
}

// odictiter_iternext
Value next_of_ordered_dict(Run& run, Record& iterator) {
    Value dict = iterator.fields[0];
    if (!dict) return kExhausted;
    auto& d = *at<Dict>(run, dict);
    auto mode = iterator.fields[1].as_int();
    auto position = iterator.fields[2].as_int();
    if (position < 0) return finish(run, iterator);
    bool is_cleared = !d.block && iterator.fields[4] != Value::of_int(0);
    if (is_cleared || iterator.fields[3] != Value::of_int(d.version)) {
        finish(run, iterator);
        return raise(run, TypeId::RuntimeError,
                     is_cleared ? "OrderedDict changed size during iteration" : "OrderedDict mutated during iteration");
    }
    auto* entries = dict_entries(run, d);
    if (mode & 4) {
        while (position > 0 && !entries[position - 1].key) --position;
        if (position == 0) return finish(run, iterator);
        auto next = --position;
        while (next > 0 && !entries[next - 1].key) --next;
        iterator.fields[2] = Value::of_int(next ? next : -1);    // the last one is known as such when it is given
    } else {
        while (position < d.entry_count && !entries[position].key) ++position;
        if (position >= d.entry_count) return finish(run, iterator);
        auto next = position + 1;
        while (next < d.entry_count && !entries[next].key) ++next;
        iterator.fields[2] = Value::of_int(next < d.entry_count ? next : -1);
    }
    return dict_item(run, iterator, entries[position], static_cast<int>(mode & 3));
}

// reversed() of a built-in sequence.
Value next_of_reversed(Run& run, Record& iterator) {
    if (!iterator.fields[0]) return kExhausted;
    auto index = iterator.fields[1];
    if (index.as_int() < 0) return finish(run, iterator);
    Value item = subscript_native(run, iterator.fields[0], index);
    if (item) {
        iterator.fields[1] = Value::of_int(index.as_int() - 1);
    } else if (error_is(run, TypeId::IndexError)) {    // the sequence has become shorter
        clear_error(run);
        return finish(run, iterator);
    }
    return item;
}

Value next_of_enumerate(Run& run, Record& iterator) {
    Held item(run, native_next(run, iterator.fields[0]));
    if (!item || item.get() == kExhausted) return item.take();
    Held count(run, retained(run, iterator.fields[1]));
    assign(run, iterator.fields[1], number_binary(run, BinaryOp::add, count, Value::of_int(1)));
    return pair(run, iterator.fields[2], count.take(), item.take());
}

Value next_of_zip(Run& run, Record& iterator) {
    Value iterators = iterator.fields[0];
    auto size = at<Tuple>(run, iterators)->size;
    if (size == 0) return kExhausted;
    Held items(run, begin_tuple(run, iterator.fields[2], size));
    for (std::uint32_t i = 0; i < size; ++i) {
        Value item = native_next(run, at<Tuple>(run, iterators)->items[i]);
        if (!item) return {};
        if (item != kExhausted) {
            assign(run, at<Tuple>(run, items)->items[i], item);
            continue;
        }
        if (iterator.fields[1] != kTrue) return kExhausted;
        if (i > 0) return raise_zip_mismatch(run, i + 1, false);
        for (std::uint32_t k = 1; k < size; ++k) {
            Held more(run, native_next(run, at<Tuple>(run, iterators)->items[k]));
            if (!more) return {};
            if (more.get() != kExhausted) return raise_zip_mismatch(run, k + 1, true);
        }
        return kExhausted;
    }
    return items.take();
}

Value next_of_map(Run& run, Record& iterator) {
    Value iterators = iterator.fields[1];
    auto size = at<Tuple>(run, iterators)->size;
    Value args[kMostMapped];
    std::uint32_t count = 0;
    Value result = {};
    for (; count < size; ++count) {
        args[count] = native_next(run, at<Tuple>(run, iterators)->items[count]);
        if (!args[count] || args[count] == kExhausted) break;
    }
    if (count < size) {
        result = args[count];
    } else {
        result = call(run, iterator.fields[0], args, size);
    }
    for (std::uint32_t i = 0; i < count; ++i) drop(run, args[i]);
    return result;
}

Value next_of_filter(Run& run, Record& iterator) {
    for (;;) {
        Held item(run, native_next(run, iterator.fields[1]));
        if (!item || item.get() == kExhausted) return item.take();
        int is_kept;
        if (iterator.fields[0] == kNone) {
            is_kept = truth(run, item);
        } else {
            Value arg = item;
            Held answer(run, call(run, iterator.fields[0], &arg, 1));
            if (!answer) return {};
            is_kept = truth(run, answer);
        }
        if (is_kept < 0) return {};
        if (is_kept) return item.take();
    }
}

// Anything else: its __next__, in a nested run of the interpreter.
Value next_by_method(Run& run, Value iterator) {
    Value item = call_method(run, iterator, NameId::d_next, {});
    if (!item && error_is(run, TypeId::StopIteration)) {
        clear_error(run);
        return kExhausted;
    }
    return item;
}

}    // namespace

// "zip() argument 2 is shorter than argument 1", "zip() argument 3 is longer than arguments 1-2"
Value raise_zip_mismatch(Run& run, std::uint32_t which, bool is_longer) {
    auto before = which == 2 ? std::string("argument 1") : "arguments 1-" + std::to_string(which - 1);
    return raise(
        run, TypeId::ValueError,
        "zip() argument " + std::to_string(which) + (is_longer ? " is longer than " : " is shorter than ") + before);
}

Value numbered(Run& run, Value pairs, Value item) {
    auto* fields = at<Record>(run, pairs)->fields;
    Value number = fields[1];
    fields[1] = number_binary(run, BinaryOp::add, number, Value::of_int(1));
    return pair(run, fields[2], number, retained(run, item));
}

void begin_zipped(Run& run, Value zip) {
    auto* fields = at<Record>(run, zip)->fields;
    drop(run, take(fields[3]));
    Value made = begin_tuple(run, fields[2], at<Tuple>(run, fields[0])->size);
    at<Record>(run, zip)->fields[3] = made;
}

void put_zipped(Run& run, Value zip, std::uint32_t place, Value item) {
    Value tuple = at<Record>(run, zip)->fields[3];
    if (tuple && place < at<Tuple>(run, tuple)->size)
        assign(run, at<Tuple>(run, tuple)->items[place], retained(run, item));
}

Value native_next(Run& run, Value iterator) {
    if (!has_kind(run, iterator, Kind::record)) return next_by_method(run, iterator);
    auto& record = *at<Record>(run, iterator);
    switch (builtin_base(run, iterator)) {
        case TypeId::list_iterator: return next_of_list(run, record);
        case TypeId::list_reverseiterator: return next_of_reversed_list(run, record);
        case TypeId::tuple_iterator: return next_of_tuple(run, record);
        case TypeId::str_ascii_iterator:
        case TypeId::str_iterator: return next_of_str(run, record);
        case TypeId::memory_iterator: return next_of_memory(run, record);
        case TypeId::bytearray_iterator:
        case TypeId::bytes_iterator: return next_of_bytes(run, record);
        case TypeId::longrange_iterator:
        case TypeId::range_iterator: return next_of_range(run, record);
        case TypeId::set_iterator: return next_of_set(run, record);
        case TypeId::dict_keyiterator: return next_of_dict(run, record, 0);
        case TypeId::dict_valueiterator: return next_of_dict(run, record, 1);
        case TypeId::dict_itemiterator: return next_of_dict(run, record, 2);
        case TypeId::dict_reversekeyiterator: return next_of_reversed_dict(run, record, 0);
        case TypeId::dict_reversevalueiterator: return next_of_reversed_dict(run, record, 1);
        case TypeId::dict_reverseitemiterator: return next_of_reversed_dict(run, record, 2);
        case TypeId::odict_iterator: return next_of_ordered_dict(run, record);
        case TypeId::reversed: return next_of_reversed(run, record);
        case TypeId::enumerate: return next_of_enumerate(run, record);
        case TypeId::zip: return next_of_zip(run, record);
        case TypeId::map:
            if (at<Tuple>(run, record.fields[1])->size > kMostMapped) return next_by_method(run, iterator);
            return next_of_map(run, record);
        case TypeId::filter: return next_of_filter(run, record);
        default: return next_by_method(run, iterator);
    }
}

}    // namespace coroscope
