// The type bytearray.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_bytes.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/operator_methods.hpp"
#include "core/vm/byte_array.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/room.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

Value set_content(Run& run, Value self, std::string_view bytes) {
    return array_replace(run, self, 0, array_length(run, self), bytes) ? kNone : Value{};
}

Value make(Run& run, const Value* args) {
    if (!check_new(run, args[0], TypeId::bytearray)) return {};
    Held made(run, allocate_instance(run, args[0]));
    if (made) at<Record>(run, made)->fields[0] = new_bytes(run, "");
    return made.take();
}

Value fill(Run& run, const Value* args) {
    if (!set_content(run, args[0], "")) return {};
    if (is_walked_in_python(run, args[1], args[2], args[3]))
        return tail_prelude(run, "_fill_bytes", {args[0], args[1]});
    std::string content;
    if (!bytes_from_source(run, args[1], args[2], args[3], "byte", &content)) return {};
    return set_content(run, args[0], content);
}

Value literal(Run& run, const Value* args) {
    Value cls = class_of(run, args[0]);
    std::string out = to_utf8(run, at<Class>(run, cls)->name) + "(";
    append_bytes_repr(content_of(run, args[0]), out, true);
    return new_str(run, out + ")");
}

Value size(Run& run, const Value* args) {
    return Value::of_int(static_cast<std::int64_t>(content_of(run, args[0]).size()));
}
Value item(Run& run, const Value* args) {
    return bytes_subscript(run, args[0], args[1]);
}
Value contains(Run& run, const Value* args) {
    int found = bytes_contains(run, args[1], args[0]);
    return found < 0 ? Value{} : of_bool(found);
}
Value add(Run& run, const Value* args) {
    return bytes_concat(run, args[0], args[1]);
}
Value multiply(Run& run, const Value* args) {
    return bytes_repeat(run, args[0], args[1]);
}
Value percent(Run& run, const Value* args) {
    return bytes_percent(run, args[0], args[1]);
}

// Bytes to be put in: anything bytes() takes but an int or str; false: raised.
bool incoming(Run& run, Value v, std::string* out) {
    std::string_view view;
    if (bytes_view(run, v, &view)) {
        *out = view;
        return true;
    }
    bool is_number = is_integer(run, v) || is_real(run, v) || is_a(run, v, TypeId::complex) ||
                     own_method(run, v, NameId::d_index) || own_method(run, v, NameId::d_int) ||
                     own_method(run, v, NameId::d_float);
    if (is_number || is_str(run, v)) {
        raise(run, TypeId::TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return false;
    }
    return bytes_from_source(run, v, {}, {}, "byte", out);
}

Value set_slice(Run& run, Value array, Value key, Value value) {
    SliceBounds bounds;
    if (!slice_parts(run, key, &bounds)) return {};
    std::string bytes;
    if (value && !incoming(run, value, &bytes)) return {};
    place_slice(&bounds, array_length(run, array));
    auto start = static_cast<std::size_t>(bounds.start), count = static_cast<std::size_t>(bounds.count);
    if (bounds.step == 1) return array_replace(run, array, start, count, bytes) ? kNone : Value{};
    if (value && !bytes.empty()) {
        if (bytes.size() != count)
            return raise(run, TypeId::ValueError,
                         "attempt to assign bytes of size " + std::to_string(bytes.size()) +
                             " to extended slice of size " + std::to_string(count));
        auto* content = array_bytes(run, array);
        for (std::size_t i = 0; i < count; ++i)
            content[bounds.start + static_cast<std::int64_t>(i) * bounds.step] = static_cast<unsigned char>(bytes[i]);
        return kNone;
    }
    if (count == 0) return kNone;    // nothing in the place of something: it goes
    if (bounds.step < 0) {
        bounds.start += (bounds.count - 1) * bounds.step;
        bounds.step = -bounds.step;
    }
    std::string kept;
    auto all = content_of(run, array);
    auto next = bounds.start;
    for (std::size_t i = 0, gone = 0; i < all.size(); ++i) {
        if (gone < count && static_cast<std::int64_t>(i) == next) {
            ++gone;
            next += bounds.step;
        } else {
            kept += all[i];
        }
    }
    return set_content(run, array, kept);
}

Value set_item(Run& run, const Value* args) {
    Value array = args[0], key = args[1], value = args[2];
    if (is_a(run, key, TypeId::slice)) return set_slice(run, array, key, value);
    std::int64_t index;
    if (!item_index(run, key, array_length(run, array), "bytearray", &index)) return {};
    char byte = 0;
    if (value && !byte_argument(run, value, "byte", &byte)) return {};
    if (index >= array_length(run, array)) return raise(run, TypeId::IndexError, "bytearray index out of range");
    auto place = static_cast<std::size_t>(index);
    if (!value) return array_replace(run, array, place, 1, "") ? kNone : Value{};
    array_bytes(run, array)[place] = static_cast<unsigned char>(byte);
    return kNone;
}

Value delete_item(Run& run, const Value* args) {
    Value with_nothing[] = {args[0], args[1], {}};
    return set_item(run, with_nothing);
}

Value append(Run& run, const Value* args) {
    char byte;
    if (!byte_argument(run, args[1], "byte", &byte)) return {};
    return array_append(run, args[0], {&byte, 1}) ? kNone : Value{};
}

Value extend(Run& run, const Value* args) {
    Value source = args[1];
    std::string_view view;
    if (bytes_view(run, source, &view)) return array_append(run, args[0], view) ? kNone : Value{};
    if (is_str(run, source) && at<Str>(run, source)->length)
        return raise(run, TypeId::TypeError, "'str' object cannot be interpreted as an integer");
    if (is_walked_in_python(run, source, {}, {})) return tail_prelude(run, "_extend_bytes", {args[0], source});
    if (!is_iterable(run, source))
        return raise(run, TypeId::TypeError, "can't extend bytearray with " + type_name(run, source));
    if (!has_room_for_items(run, source)) return {};
    std::string bytes;
    if (!is_str(run, source) && !bytes_from_source(run, source, {}, {}, "byte", &bytes)) return {};
    return array_append(run, args[0], bytes) ? kNone : Value{};
}

template <BinaryOp op>
Value in_place(Run& run, const Value* args) {
    return bytearray_in_place(run, op, args[0], args[1]);
}

Value insert(Run& run, const Value* args) {
    std::int64_t index;
    char byte;
    if (!index_argument(run, args[1], 0, &index) || !byte_argument(run, args[2], "byte", &byte)) return {};
    std::int64_t length = array_length(run, args[0]);
    if (index < 0) index = std::max<std::int64_t>(index + length, 0);
    auto place = static_cast<std::size_t>(std::min(index, length));
    return array_replace(run, args[0], place, 0, {&byte, 1}) ? kNone : Value{};
}

Value pop(Run& run, const Value* args) {
    std::int64_t index;
    if (!index_argument(run, args[1], -1, &index)) return {};
    std::int64_t length = array_length(run, args[0]);
    if (length == 0) return raise(run, TypeId::IndexError, "pop from empty bytearray");
    if (index < 0) index += length;
    if (index < 0 || index >= length) return raise(run, TypeId::IndexError, "pop index out of range");
    auto byte = array_bytes(run, args[0])[index];
    return array_replace(run, args[0], static_cast<std::size_t>(index), 1, "") ? Value::of_int(byte) : Value{};
}

Value remove(Run& run, const Value* args) {
    char byte;
    if (!byte_argument(run, args[1], "byte", &byte)) return {};
    auto place = content_of(run, args[0]).find(byte);
    if (place == std::string_view::npos) return raise(run, TypeId::ValueError, "value not found in bytearray");
    return array_replace(run, args[0], place, 1, "") ? kNone : Value{};
}

Value reverse(Run& run, const Value* args) {
    auto* bytes = array_bytes(run, args[0]);
    std::reverse(bytes, bytes + array_length(run, args[0]));
    return kNone;
}

Value allocated(Run& run, const Value* args) {
    return Value::of_int(array_allocated(run, args[0]));
}

Value clear(Run& run, const Value* args) {
    return set_content(run, args[0], "");
}
Value copy(Run& run, const Value* args) {
    return new_bytearray(run, content_of(run, args[0]));
}

Value reflected_percent(Run& run, const Value* args) {
    return is_bytearray(run, args[1]) ? bytes_percent(run, args[1], args[0]) : kNotImplemented;
}

const NativeDef kMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", make},
    {"__init__", "self, source=?, encoding=?, errors=?", fill},
    {"__repr__", "self, /", literal},
    {"__str__", "self, /", literal},
    {"__len__", "self, /", size},
    {"__getitem__", "self, key, /", item},
    {"__setitem__", "self, key, value, /", set_item},
    {"__delitem__", "self, key, /", delete_item},
    {"__contains__", "self, key, /", contains},
    {"__iter__", "self, /", iter_method},
    COROSCOPE_COMPARISONS,
    {"__add__", "self, value, /", add},
    {"__iadd__", "self, value, /", in_place<BinaryOp::add>},
    {"__mul__", "self, value, /", multiply},
    {"__rmul__", "self, value, /", multiply},
    {"__imul__", "self, value, /", in_place<BinaryOp::mul>},
    {"__mod__", "self, value, /", percent},
    {"__rmod__", "self, value, /", reflected_percent},
    {"__alloc__", "self, /", allocated, 0, 1},
    {"append", "self, item, /", append},
    {"clear", "self, /", clear},
    {"copy", "self, /", copy},
    {"extend", "self, iterable_of_ints, /", extend, 2},
    {"insert", "self, index, item, /", insert},
    {"pop", "self, index=-1, /", pop},
    {"remove", "self, value, /", remove},
    {"reverse", "self, /", reverse},
#define X(id, signature, style) {#id, "self, " signature, bytes_##id, 0, style},
    COROSCOPE_BYTES_METHODS(X)
#undef X
        {"join", "self, iterable_of_bytes, /", bytes_join, 2},
    {"!maketrans", "frm, to, /", bytes_maketrans},
    {"@fromhex", "cls, string, /", bytes_fromhex},
    {},
};

}    // namespace

extern const TypeDef bytearray_type = {TypeId::bytearray, kMethods, nullptr, "cs"};

}    // namespace coroscope
