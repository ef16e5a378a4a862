// The type memoryview: its methods and attributes.
#include "core/vm/memory_view.hpp"

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_bytes.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/number.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {
namespace {

MemoryView& of(Run& run, Value view) {
    return *at<MemoryView>(run, view);
}

Value make(Run& run, const Value* args) {
    return new_memoryview(run, args[1]);
}

Value step(Run& run, const Value* args) {
    return native_next(run, args[0]);
}

Value get_item(Run& run, const Value* args) {
    return memory_subscript(run, args[0], args[1]);
}
Value set_item(Run& run, const Value* args) {
    return done_if(memory_store(run, args[0], args[1], args[2]));
}
Value delete_item(Run& run, const Value* args) {
    return done_if(memory_store(run, args[0], args[1], {}));
}

Value release(Run& run, const Value* args) {
    auto& view = of(run, args[0]);
    drop(run, take(view.guard));
    drop(run, take(view.base));
    return done();
}
Value enter(Run& run, const Value* args) {
    return not_released(run, args[0]) ? retained(run, args[0]) : Value{};
}

Value tolist(Run& run, const Value* args) {
    return not_released(run, args[0]) ? memory_list(run, args[0]) : Value{};
}

Value tobytes(Run& run, const Value* args) {
    std::string order = "C";
    if (is_given(args[1])) {
        if (!is_str(run, args[1]))
            return raise(run, TypeId::TypeError,
                         "tobytes() argument 'order' must be str or None, not " + type_name(run, args[1]));
        order = to_utf8(run, args[1]);
    }
    if (!not_released(run, args[0])) return {};
    if (order != "C" && order != "F" && order != "A")
        return raise(run, TypeId::ValueError, "order must be 'C', 'F' or 'A'");
    bool by_columns = order == "F" || (order == "A" && is_contiguous(run, args[0], true));
    auto shape = sizes_of(run, of(run, args[0]).sizes), strides = sizes_of(run, of(run, args[0]).strides);
    if (!by_columns || shape.size() < 2) return new_bytes(run, memory_bytes(run, args[0]));
    const auto view = of(run, args[0]);
    Held turned(run, other_window(run, args[0], view.offset.as_int(), {shape.rbegin(), shape.rend()},
                                  {strides.rbegin(), strides.rend()}, {}, item_size(view), is_readonly(view)));
    return new_bytes(run, memory_bytes(run, turned));
}

Value hex(Run& run, const Value* args) {
    if (!not_released(run, args[0])) return {};
    Held bytes(run, new_bytes(run, memory_bytes(run, args[0])));
    Value given[] = {bytes, args[1], args[2]};
    return bytes_hex(run, given);
}

Value toreadonly(Run& run, const Value* args) {
    if (!not_released(run, args[0])) return {};
    const auto view = of(run, args[0]);
    return other_window(run, args[0], view.offset.as_int(), sizes_of(run, view.sizes), sizes_of(run, view.strides), {},
                        item_size(view), true);
}

// --- cast -----------------------------------------------------------------------------------------------------------

constexpr std::uint32_t kMostDimensions = 64;

bool is_byte(char code) {
    return code == 'b' || code == 'B' || code == 'c';
}

std::int64_t bytes_in(Run& run, Value view) {
    auto total = item_size(of(run, view));
    for (auto size : sizes_of(run, of(run, view).sizes)) total *= size;
    return total;
}

// What cast() is asked for: the dimensions; false: raised.
bool read_shape(Run& run, Value given, std::int64_t item, std::vector<std::int64_t>* shape, std::int64_t* total) {
    bool is_list = has_kind(run, given, Kind::list);
    auto count = is_list ? at<List>(run, given)->size : at<Tuple>(run, given)->size;
    *total = item;
    for (std::uint32_t i = 0; i < count; ++i) {
        Value size = is_list ? items_of(run, given)[i] : at<Tuple>(run, given)->items[i];
        std::int64_t n;
        const char* wrong = nullptr;
        if (!is_integer(run, size)) {
            raise(run, TypeId::TypeError, "memoryview.cast(): elements of shape must be integers");
            return false;
        }
        if (!int_fits(run, size, &n)) {
            raise(run, TypeId::OverflowError, "Python int too large to convert to C ssize_t");
            return false;
        }
        if (n <= 0)
            wrong = "memoryview.cast(): elements of shape must be integers > 0";
        else if (__builtin_mul_overflow(*total, n, total))
            wrong = "memoryview.cast(): product(shape) > SSIZE_MAX";
        if (wrong) {
            raise(run, TypeId::ValueError, wrong);
            return false;
        }
        shape->push_back(n);
    }
    return true;
}

Value cast(Run& run, const Value* args) {
    Value self = args[0], given = args[2];
    if (!require_str(run, args[1], "cast() argument 'format'") || !not_released(run, self)) return {};
    const auto view = of(run, self);
    auto old_shape = sizes_of(run, view.sizes);
    if (!is_contiguous(run, self, false))
        return raise(run, TypeId::TypeError, "memoryview: casts are restricted to C-contiguous views");
    if (given || old_shape.size() != 1)
        for (auto size : old_shape)
            if (size == 0)
                return raise(run, TypeId::TypeError, "memoryview: cannot cast view with zeros in shape or strides");
    if (given) {
        bool is_list = has_kind(run, given, Kind::list);
        if (!is_list && !has_kind(run, given, Kind::tuple))
            return raise(run, TypeId::TypeError, "shape must be a list or a tuple");
        auto count = is_list ? at<List>(run, given)->size : at<Tuple>(run, given)->size;
        if (count > kMostDimensions)
            return raise(run, TypeId::ValueError, "memoryview: number of dimensions must not exceed 64");
        if (old_shape.size() != 1 && count != 1)
            return raise(run, TypeId::TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    char code = 0, old = 0;
    auto size = native_format(to_utf8(run, args[1]), &code);
    native_format(to_utf8(run, view.format), &old);
    if (!size)
        return raise(run, TypeId::ValueError,
                     "memoryview: destination format must be a native single character format prefixed with an "
                     "optional '@'");
    if (!is_byte(old) && !is_byte(code))
        return raise(run, TypeId::TypeError, "memoryview: cannot cast between two non-byte formats");
    auto bytes = bytes_in(run, self);
    if (bytes % size) return raise(run, TypeId::TypeError, "memoryview: length is not a multiple of itemsize");
    std::vector<std::int64_t> shape{bytes / size};
    if (given) {
        shape.clear();
        std::int64_t total;
        if (!read_shape(run, given, size, &shape, &total)) return {};
        if (total != bytes)
            return raise(run, TypeId::TypeError, "memoryview: product(shape) * itemsize != buffer size");
    }
    std::vector<std::int64_t> strides(shape.size());
    std::int64_t step = size;
    for (auto d = shape.size(); d > 0; --d) {
        strides[d - 1] = step;
        step *= shape[d - 1];
    }
    return other_window(run, self, view.offset.as_int(), shape, strides, args[1], size, is_readonly(view));
}

// --- Attributes -----------------------------------------------------------------------------------------------------

template <Value (*get)(Run& run, Value self)>
Value checked(Run& run, Value self) {
    return not_released(run, self) ? get(run, self) : Value{};
}
Value get_base(Run& run, Value self) {
    return retained(run, of(run, self).base);
}
Value get_nbytes(Run& run, Value self) {
    return Value::of_int(bytes_in(run, self));
}
Value get_readonly(Run& run, Value self) {
    return of_bool(is_readonly(of(run, self)));
}
Value get_item_size(Run& run, Value self) {
    return Value::of_int(item_size(of(run, self)));
}
Value get_format(Run& run, Value self) {
    return retained(run, of(run, self).format);
}
Value get_dimensions(Run& run, Value self) {
    return Value::of_int(at<Tuple>(run, of(run, self).sizes)->size);
}
Value get_shape(Run& run, Value self) {
    return retained(run, of(run, self).sizes);
}
Value get_strides(Run& run, Value self) {
    return retained(run, of(run, self).strides);
}
Value get_suboffsets(Run& run, Value) {
    return new_tuple(run, 0);
}
Value get_by_rows(Run& run, Value self) {
    return of_bool(is_contiguous(run, self, false));
}
Value get_by_columns(Run& run, Value self) {
    return of_bool(is_contiguous(run, self, true));
}
Value get_contiguous(Run& run, Value self) {
    return of_bool(is_contiguous(run, self, false) || is_contiguous(run, self, true));
}

const NativeDef kMethods[] = {
    {"__new__", "cls, object", make},
    {"__repr__", "self, /", native_repr},
    {"__hash__", "self, /", native_hash},
    COROSCOPE_EQUALITY,
    COROSCOPE_ORDER,
    {"__iter__", "self, /", native_make_iterator},
    {"__len__", "self, /", native_length},
    {"__getitem__", "self, key, /", get_item},
    {"__setitem__", "self, key, value, /", set_item},
    {"__delitem__", "self, key, /", delete_item},
    {"release", "self, /", release},
    {"tobytes", "self, /, order='C'", tobytes},
    {"hex", "self, /, sep=?, bytes_per_sep=1", hex},
    {"tolist", "self, /", tolist},
    {"cast", "self, /, format, shape=?", cast},
    {"toreadonly", "self, /", toreadonly},
    {"__enter__", "self, /", enter},
    {"__exit__", "self, /, *exc_info", release},
    {},
};

const GetSetDef kGetSets[] = {
    {"obj", checked<get_base>, nullptr},
    {"nbytes", checked<get_nbytes>, nullptr},
    {"readonly", checked<get_readonly>, nullptr},
    {"itemsize", checked<get_item_size>, nullptr},
    {"format", checked<get_format>, nullptr},
    {"ndim", checked<get_dimensions>, nullptr},
    {"shape", checked<get_shape>, nullptr},
    {"strides", checked<get_strides>, nullptr},
    {"suboffsets", checked<get_suboffsets>, nullptr},
    {"c_contiguous", checked<get_by_rows>, nullptr},
    {"f_contiguous", checked<get_by_columns>, nullptr},
    {"contiguous", checked<get_contiguous>, nullptr},
    {},
};

const NativeDef kIteratorMethods[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", step, 0, 2},
    {},
};

}    // namespace

extern const TypeDef memoryview_type = {TypeId::memoryview, kMethods, kGetSets};
extern const TypeDef memory_iterator_type = {TypeId::memory_iterator, kIteratorMethods, nullptr};

}    // namespace coroscope
