#include "core/vm/memory_view.hpp"

#include <cstring>

#include "core/vm/container_ops.hpp"
#include "core/vm/number.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {
namespace {

using Sizes = std::vector<std::int64_t>;

MemoryView& of(const Machine& m, Value view) {
    return *at<MemoryView>(m, view);
}

// The bytes object that the base holds now.
Bytes* content(const Machine& m, const MemoryView& view) {
    return at<Bytes>(m, is_bytes(m, view.base) ? view.base : at<Record>(m, view.base)->fields[0]);
}

Value tuple_of(Run& run, const Sizes& sizes) {
    Value tuple = new_tuple(run, static_cast<std::uint32_t>(sizes.size()));
    for (std::size_t i = 0; i < sizes.size(); ++i) at<Tuple>(run, tuple)->items[i] = Value::of_int(sizes[i]);
    return tuple;
}

char code_of(const Machine& m, const MemoryView& view) {
    char code = 'B';
    native_format(to_utf8(m, view.format), &code);
    return code;
}

// Calls what(offset) for each item in the order of the last dimension first.
template <class What>
bool each_item(const Sizes& shape, const Sizes& strides, std::size_t dimension, std::int64_t offset, What what) {
    if (dimension == shape.size()) return what(offset);
    for (std::int64_t i = 0; i < shape[dimension]; ++i)
        if (!each_item(shape, strides, dimension + 1, offset + i * strides[dimension], what)) return false;
    return true;
}

template <class T>
T read(const unsigned char* at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

Value unpack(Run& run, char code, const unsigned char* at) {
    switch (code) {
        case 'c': return new_bytes(run, {reinterpret_cast<const char*>(at), 1});
        case 'b': return Value::of_int(read<std::int8_t>(at));
        case 'B': return Value::of_int(*at);
        case '?': return of_bool(*at);
        case 'h': return Value::of_int(read<std::int16_t>(at));
        case 'H': return Value::of_int(read<std::uint16_t>(at));
        case 'i': return Value::of_int(read<std::int32_t>(at));
        case 'I': return Value::of_int(read<std::uint32_t>(at));
        case 'l':
        case 'q':
        case 'n': return new_int(run, read<std::int64_t>(at));
        case 'f': return new_real(run, read<float>(at));
        case 'd': return new_real(run, read<double>(at));
        default: return new_int_unsigned(run, read<std::uint64_t>(at));
    }
}

bool wrong_value(Run& run, const MemoryView& view, bool is_type) {
    raise(run, is_type ? TypeId::TypeError : TypeId::ValueError,
          std::string("memoryview: invalid ") + (is_type ? "type" : "value") + " for format '" +
              to_utf8(run, view.format) + "'");
    return false;
}

// What went wrong with a value, in the words of the view.
bool in_words_of(Run& run, const MemoryView& view) {
    bool is_type = error_is(run, TypeId::TypeError);
    if (!is_type && !error_is(run, TypeId::OverflowError) && !error_is(run, TypeId::ValueError)) return false;
    clear_error(run);
    return wrong_value(run, view, is_type);
}

// The bytes of an item; false: raised.
bool pack(Run& run, Value v, Value item, unsigned char* out) {
    auto& m = run.m;
    const auto view = of(m, v);
    char code = code_of(m, view);
    auto size = static_cast<std::size_t>(item_size(view));
    if (code == 'c') {
        if (!is_bytes(m, item)) return wrong_value(run, view, true);
        if (at<Bytes>(m, item)->length != 1) return wrong_value(run, view, false);
        *out = at<Bytes>(m, item)->bytes[0];
        return true;
    }
    if (code == '?') {
        int is_so = truth(run, item);
        *out = is_so > 0;
        return is_so >= 0;
    }
    if (code == 'f' || code == 'd') {
        double number;
        if (!to_double(run, item, &number)) return in_words_of(run, view);
        auto narrow = static_cast<float>(number);
        std::memcpy(out, code == 'f' ? static_cast<const void*>(&narrow) : &number, size);
        return true;
    }
    Held index(m, index_object(run, item));
    if (!index) return in_words_of(run, view);
    bool is_signed = code == 'b' || code == 'h' || code == 'i' || code == 'l' || code == 'q' || code == 'n';
    std::int64_t n;
    auto bits = static_cast<int>(size * 8);
    if (is_signed) {
        if (!int_fits(m, index, &n)) return wrong_value(run, view, false);
        if (bits < 64 && (n < -(std::int64_t{1} << (bits - 1)) || n >= std::int64_t{1} << (bits - 1)))
            return wrong_value(run, view, false);
    } else if (int_fits(m, index, &n)) {
        if (code == 'P' ? false : n < 0 || (bits < 64 && n >= std::int64_t{1} << bits))
            return wrong_value(run, view, false);
    } else {
        Limb small;
        auto big = big_view(m, index, &small);
        if (big.is_negative || big.count > 1 || bits < 64) return wrong_value(run, view, false);
        n = static_cast<std::int64_t>(big.limbs[0]);
    }
    std::memcpy(out, &n, size);
    return true;
}

// Room to write: the array's bytes, which nobody else holds.
unsigned char* writable(Run& run, Value v) {
    auto& m = run.m;
    auto& array = *at<Record>(m, of(m, v).base);
    auto* bytes = at<Bytes>(m, array.fields[0]);
    if (object_of(m, array.fields[0])->count != 1 && bytes->length) {
        std::string copy(reinterpret_cast<const char*>(bytes->bytes), bytes->length);
        assign(m, array.fields[0], new_bytes(m, copy));
    }
    return content(m, of(m, v))->bytes;
}

bool out_of_bounds(Run& run, std::size_t dimension) {
    raise(run, TypeId::IndexError, "index out of bounds on dimension " + std::to_string(dimension + 1));
    return false;
}

bool all_of(Run& run, Value tuple, bool slices) {
    auto* t = at<Tuple>(run, tuple);
    for (std::uint32_t i = 0; i < t->size; ++i)
        if (slices ? !is_a(run, t->items[i], TypeId::slice) : !has_index(run, t->items[i])) return false;
    return true;
}

// Where the item is that a tuple of indices names; false: raised.
bool place_of(Run& run, Value v, Value tuple, std::int64_t* place) {
    auto& m = run.m;
    auto shape = sizes_of(m, of(m, v).sizes), strides = sizes_of(m, of(m, v).strides);
    auto count = at<Tuple>(m, tuple)->size;
    if (count < shape.size()) {
        raise(run, TypeId::NotImplementedError, "sub-views are not implemented");
        return false;
    }
    if (count > shape.size()) {
        raise(run, TypeId::TypeError,
              "cannot index " + std::to_string(shape.size()) + "-dimension view with " + std::to_string(count) +
                  "-element tuple");
        return false;
    }
    *place = of(m, v).offset.as_int();
    for (std::size_t d = 0; d < shape.size(); ++d) {
        std::int64_t index;
        if (!to_subscript(run, at<Tuple>(m, tuple)->items[d], &index)) return false;
        if (index < 0) index += shape[d];
        if (index < 0 || index >= shape[d]) return out_of_bounds(run, d);
        *place += index * strides[d];
    }
    return true;
}

bool place_of_index(Run& run, Value v, std::int64_t index, std::int64_t* place) {
    auto shape = sizes_of(run, of(run, v).sizes), strides = sizes_of(run, of(run, v).strides);
    if (index < 0) index += shape[0];
    if (index < 0 || index >= shape[0]) return out_of_bounds(run, 0);
    *place = of(run, v).offset.as_int() + index * strides[0];
    return true;
}

Value item_at(Run& run, Value v, std::int64_t place) {
    return unpack(run, code_of(run, of(run, v)), content(run, of(run, v))->bytes + place);
}

bool store_at(Run& run, Value v, std::int64_t place, Value value) {
    unsigned char packed[8];
    if (!pack(run, v, value, packed) || !not_released(run, v)) return false;
    std::memcpy(writable(run, v) + place, packed, static_cast<std::size_t>(item_size(of(run, v))));
    return true;
}

Value sliced(Run& run, Value v, Value slice) {
    auto shape = sizes_of(run, of(run, v).sizes), strides = sizes_of(run, of(run, v).strides);
    SliceBounds bounds;
    if (!slice_bounds(run, slice, shape[0], &bounds) || !not_released(run, v)) return {};
    auto offset = of(run, v).offset.as_int() + bounds.start * strides[0];
    shape[0] = std::max<std::int64_t>(bounds.count, 0);
    strides[0] *= bounds.step;
    const auto view = of(run, v);
    return other_window(run, v, offset, shape, strides, {}, item_size(view), is_readonly(view));
}

bool store_slice(Run& run, Value v, Value slice, Value value) {
    auto& m = run.m;
    Held source(m, new_memoryview(run, value));
    if (!source) {
        if (error_is(run, TypeId::TypeError)) {
            clear_error(run);
            raise(run, TypeId::TypeError, "a bytes-like object is required, not '" + type_name(m, value) + "'");
        }
        return false;
    }
    Held target(m, sliced(run, v, slice));
    if (!target) return false;
    const auto from = of(m, source), to = of(m, target);
    bool is_same = sizes_of(m, from.sizes) == sizes_of(m, to.sizes) && item_size(from) == item_size(to) &&
                   code_of(m, from) == code_of(m, to);
    if (!is_same) {
        raise(run, TypeId::ValueError, "memoryview assignment: lvalue and rvalue have different structures");
        return false;
    }
    auto bytes = memory_bytes(m, source);
    auto size = static_cast<std::size_t>(item_size(to));
    auto* room = writable(run, target);
    std::size_t done = 0;
    each_item(sizes_of(m, to.sizes), sizes_of(m, to.strides), 0, to.offset.as_int(), [&](std::int64_t place) {
        std::memcpy(room + place, bytes.data() + done, size);
        done += size;
        return true;
    });
    return true;
}

Value list_of(Run& run, Value v, std::size_t dimension, std::int64_t offset) {
    auto shape = sizes_of(run, of(run, v).sizes), strides = sizes_of(run, of(run, v).strides);
    if (dimension == shape.size()) return item_at(run, v, offset);
    Held list(run, new_list(run, static_cast<std::uint32_t>(shape[dimension])));
    for (std::int64_t i = 0; i < shape[dimension]; ++i) {
        burn(run, 1);
        Held item(run, list_of(run, v, dimension + 1, offset + i * strides[dimension]));
        if (!item) return {};
        list_append(run, list, item);
    }
    return list.take();
}

}    // namespace

int native_format(std::string_view format, char* code) {
    if (format.size() == 2 && format[0] == '@') format.remove_prefix(1);
    if (format.size() != 1) return 0;
    *code = format[0];
    switch (*code) {
        case 'c':
        case 'b':
        case 'B':
        case '?': return 1;
        case 'h':
        case 'H': return 2;
        case 'i':
        case 'I':
        case 'f': return 4;
        case 'l':
        case 'L':
        case 'q':
        case 'Q':
        case 'n':
        case 'N':
        case 'P':
        case 'd': return 8;
        default: return 0;
    }
}

std::vector<std::int64_t> sizes_of(const Machine& m, Value tuple) {
    Sizes sizes;
    for (std::uint32_t i = 0; i < at<Tuple>(m, tuple)->size; ++i)
        sizes.push_back(at<Tuple>(m, tuple)->items[i].as_int());
    return sizes;
}

Value new_memoryview(Run& run, Value object) {
    auto& m = run.m;
    if (is_memoryview(m, object)) {
        if (!not_released(run, object)) return {};
        const auto view = of(m, object);
        return other_window(run, object, view.offset.as_int(), sizes_of(m, view.sizes), sizes_of(m, view.strides), {},
                            item_size(view), is_readonly(view));
    }
    std::string_view bytes;
    if (!bytes_view(m, object, &bytes))
        return raise(run, TypeId::TypeError,
                     "memoryview: a bytes-like object is required, not '" + type_name(m, object) + "'");
    auto size = static_cast<std::int64_t>(bytes.size());
    Held made(m, new_record(m, TypeId::memoryview, 7));
    Value shape = tuple_of(run, {size}), strides = tuple_of(run, {1});
    Value format = intern(m, "B");
    auto& view = of(m, made);
    view.base = retained(m, object);
    view.format = retained(m, format);
    view.facts = Value::of_int(1 | (is_bytes(m, object) ? 256 : 0));
    view.offset = Value::of_int(0);
    view.sizes = shape;
    view.strides = strides;
    if (is_bytes(m, object)) return made.take();
    if (!at<Record>(m, object)->fields[1]) {
        Value guard = new_list(m, 0);
        at<Record>(m, object)->fields[1] = guard;
    }
    of(m, made).guard = retained(m, at<Record>(m, object)->fields[1]);
    return made.take();
}

Value other_window(Run& run, Value v, std::int64_t offset, const Sizes& shape, const Sizes& strides, Value format,
                   std::int64_t size, bool readonly) {
    auto& m = run.m;
    Held made(m, new_record(m, TypeId::memoryview, 7));
    Held sizes(m, tuple_of(run, shape)), steps(m, tuple_of(run, strides));
    auto &view = of(m, made), &old = of(m, v);
    view.base = retained(m, old.base);
    view.format = retained(m, format ? format : old.format);
    view.facts = Value::of_int(size | (readonly ? 256 : 0));
    view.offset = Value::of_int(offset);
    view.sizes = sizes.take();
    view.strides = steps.take();
    view.guard = retained(m, old.guard);
    return made.take();
}

bool not_released(Run& run, Value view) {
    if (of(run, view).base) return true;
    raise(run, TypeId::ValueError, "operation forbidden on released memoryview object");
    return false;
}

std::string memory_bytes(const Machine& m, Value v) {
    const auto& view = of(m, v);
    std::string out;
    auto* bytes = reinterpret_cast<const char*>(content(m, view)->bytes);
    auto size = static_cast<std::size_t>(item_size(view));
    each_item(sizes_of(m, view.sizes), sizes_of(m, view.strides), 0, view.offset.as_int(), [&](std::int64_t place) {
        out.append(bytes + place, size);
        return true;
    });
    return out;
}

bool is_contiguous(const Machine& m, Value v, bool by_columns) {
    const auto& view = of(m, v);
    auto shape = sizes_of(m, view.sizes), strides = sizes_of(m, view.strides);
    if (shape.size() == 1) return shape[0] == 1 || strides[0] == item_size(view);
    for (auto size : shape)
        if (size == 0) return true;
    auto expected = item_size(view);
    for (std::size_t k = 0; k < shape.size(); ++k) {
        auto d = by_columns ? k : shape.size() - 1 - k;
        if (shape[d] > 1 && strides[d] != expected) return false;
        expected *= shape[d];
    }
    return true;
}

bool contiguous_bytes(const Machine& m, Value v, std::string_view* out) {
    const auto& view = of(m, v);
    if (!view.base || !is_contiguous(m, v, false)) return false;
    auto size = item_size(view);
    for (auto count : sizes_of(m, view.sizes)) size *= count;
    *out = {reinterpret_cast<const char*>(content(m, view)->bytes) + view.offset.as_int(),
            static_cast<std::size_t>(size)};
    return true;
}

bool is_viewed(const Machine& m, Value array) {
    Value guard = at<Record>(m, array)->fields[1];
    return guard && object_of(m, guard)->count > 1;
}

Value memory_subscript(Run& run, Value v, Value key) {
    auto& m = run.m;
    if (!not_released(run, v)) return {};
    auto dimensions = at<Tuple>(m, of(m, v).sizes)->size;
    bool is_tuple = has_kind(m, key, Kind::tuple);
    if (dimensions == 0) {
        if (is_tuple && at<Tuple>(m, key)->size == 0) return item_at(run, v, of(m, v).offset.as_int());
        if (key == kEllipsis) return retained(m, v);
        return raise(run, TypeId::TypeError, "invalid indexing of 0-dim memory");
    }
    if (has_index(run, key)) {
        std::int64_t index;
        return to_subscript(run, key, &index) ? memory_item(run, v, index) : Value{};
    }
    if (is_a(m, key, TypeId::slice)) return sliced(run, v, key);
    if (is_tuple && all_of(run, key, false)) {
        std::int64_t place;
        return place_of(run, v, key, &place) && not_released(run, v) ? item_at(run, v, place) : Value{};
    }
    if (is_tuple && all_of(run, key, true))
        return raise(run, TypeId::NotImplementedError, "multi-dimensional slicing is not implemented");
    return raise(run, TypeId::TypeError, "memoryview: invalid slice key");
}

bool memory_store(Run& run, Value v, Value key, Value value) {
    auto& m = run.m;
    auto fail = [&](TypeId type, const char* text) {
        raise(run, type, text);
        return false;
    };
    if (!not_released(run, v)) return false;
    if (is_readonly(of(m, v))) return fail(TypeId::TypeError, "cannot modify read-only memory");
    if (!value) return fail(TypeId::TypeError, "cannot delete memory");
    auto dimensions = at<Tuple>(m, of(m, v).sizes)->size;
    bool is_tuple = has_kind(m, key, Kind::tuple);
    if (dimensions == 0) {
        if (key == kEllipsis || (is_tuple && at<Tuple>(m, key)->size == 0))
            return store_at(run, v, of(m, v).offset.as_int(), value);
        return fail(TypeId::TypeError, "invalid indexing of 0-dim memory");
    }
    std::int64_t index, place;
    if (has_index(run, key)) {
        if (dimensions > 1) return fail(TypeId::NotImplementedError, "sub-views are not implemented");
        return to_subscript(run, key, &index) && place_of_index(run, v, index, &place) &&
               store_at(run, v, place, value);
    }
    bool is_slice = is_a(m, key, TypeId::slice);
    if (is_slice && dimensions == 1) return store_slice(run, v, key, value);
    if (is_tuple && all_of(run, key, false)) return place_of(run, v, key, &place) && store_at(run, v, place, value);
    if (is_slice || (is_tuple && all_of(run, key, true)))
        return fail(TypeId::NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
    return fail(TypeId::TypeError, "memoryview: invalid slice key");
}

Value memory_item(Run& run, Value v, std::int64_t index) {
    if (!not_released(run, v)) return {};
    auto dimensions = at<Tuple>(run, of(run, v).sizes)->size;
    if (dimensions == 0) return raise(run, TypeId::TypeError, "invalid indexing of 0-dim memory");
    if (dimensions > 1)
        return raise(run, TypeId::NotImplementedError, "multi-dimensional sub-views are not implemented");
    std::int64_t place;
    return place_of_index(run, v, index, &place) ? item_at(run, v, place) : Value{};
}

std::int64_t memory_length(const Machine& m, Value v) {
    auto* shape = at<Tuple>(m, of(m, v).sizes);
    return shape->size ? shape->items[0].as_int() : 1;
}

Value memory_list(Run& run, Value v) {
    return list_of(run, v, 0, of(run, v).offset.as_int());
}

int memory_equal(Run& run, Value v, Value other) {
    auto& m = run.m;
    if (v == other && !of(m, v).base) return 1;
    std::string_view bytes;
    if (!of(m, v).base) return 0;
    if (!is_memoryview(m, other) && !bytes_view(m, other, &bytes)) return -2;
    if (is_memoryview(m, other) && !of(m, other).base) return 0;
    Held source(m, new_memoryview(run, other));
    if (!source) return -1;
    auto shape = sizes_of(m, of(m, v).sizes), others = sizes_of(m, of(m, source).sizes);
    if (shape.size() != others.size()) return 0;
    for (std::size_t d = 0; d < shape.size(); ++d) {
        if (shape[d] != others[d]) return 0;
        if (shape[d] == 0) return 1;
    }
    Held mine(m, memory_list(run, v)), theirs(m, memory_list(run, source));
    if (!mine || !theirs) return -1;
    if (shape.empty()) return equal(run, mine, theirs);
    // Item by item: a NaN is not equal to itself.
    std::vector<std::pair<Value, Value>> pairs{{mine, theirs}};
    while (!pairs.empty()) {
        auto [a, b] = pairs.back();
        pairs.pop_back();
        for (std::uint32_t i = 0; i < at<List>(m, a)->size; ++i) {
            Value x = items_of(m, a)[i], y = items_of(m, b)[i];
            if (has_kind(m, x, Kind::list)) {
                pairs.emplace_back(x, y);
                continue;
            }
            Held same(m, compare(run, x, y, CompareOp::eq));
            if (!same) return -1;
            if (same.get() != kTrue) return 0;
        }
    }
    return 1;
}

bool memory_hash(Run& run, Value v, std::uint64_t* hash) {
    auto& m = run.m;
    if (!not_released(run, v)) return false;
    const auto& view = of(m, v);
    const char* wrong = nullptr;
    char code = code_of(m, view);
    if (!is_readonly(view))
        wrong = "cannot hash writable memoryview object";
    else if (code != 'B' && code != 'b' && code != 'c')
        wrong = "memoryview: hashing is restricted to formats 'B', 'b' or 'c'";
    if (wrong) {
        raise(run, TypeId::ValueError, wrong);
        return false;
    }
    if (!hash_of(run, view.base, hash)) return false;
    Held bytes(m, new_bytes(m, memory_bytes(m, v)));
    return hash_of(run, bytes, hash);
}

}    // namespace coroscope
