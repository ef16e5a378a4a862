// The type bytearray: a record whose one field is the bytes that it holds now.
#include <algorithm>
#include <vector>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_bytes.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/operator_methods.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/memory_view.hpp"

namespace coroscope {

namespace {

Value set_content(Run& run, Value self, std::string_view bytes) {
    if (is_viewed(run, self) && bytes.size() != content_of(run, self).size())
        return raise(run, TypeId::BufferError, "Existing exports of data: object cannot be re-sized");
    assign(run, at<Record>(run.m, self)->fields[0], new_bytes(run, bytes));
    return kNone;
}

Value make(Run& run, const Value* args) {
    if (!check_new(run, args[0], TypeId::bytearray)) return {};
    Held made(run, allocate_instance(run, args[0]));
    if (made) set_content(run, made, "");
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
    if (is_integer(run, v) || is_str(run, v) || is_real(run, v) || v == kNone) {
        raise(run, TypeId::TypeError, "can't assign " + type_name(run, v) + " to bytearray slice");
        return false;
    }
    return bytes_from_source(run, v, {}, {}, "byte", out);
}

Value set_item(Run& run, const Value* args) {
    std::string content(content_of(run, args[0]));
    auto length = static_cast<std::int64_t>(content.size());
    Value key = args[1], value = args[2];
    if (is_a(run, key, TypeId::slice)) {
        SliceBounds bounds;
        if (!slice_bounds(run, key, length, &bounds)) return {};
        std::string bytes;
        if (value && !incoming(run, value, &bytes)) return {};
        if (bounds.step == 1) {
            auto start = static_cast<std::size_t>(bounds.start);
            content.replace(start, static_cast<std::size_t>(std::max<std::int64_t>(bounds.count, 0)), bytes);
            return set_content(run, args[0], content);
        }
        auto count = static_cast<std::size_t>(std::max<std::int64_t>(bounds.count, 0));
        bool is_deleted = !value || bytes.empty();    // nothing in the place of something: it goes
        if (!is_deleted && bytes.size() != count)
            return raise(run, TypeId::ValueError,
                         "attempt to assign bytes of size " + std::to_string(bytes.size()) +
                             " to extended slice of size " + std::to_string(count));
        std::string kept;
        std::vector<bool> gone(content.size());
        for (std::size_t i = 0; i < count; ++i) {
            auto place = static_cast<std::size_t>(bounds.start + static_cast<std::int64_t>(i) * bounds.step);
            if (!is_deleted) content[place] = bytes[i];
            gone[place] = is_deleted;
        }
        for (std::size_t i = 0; i < content.size(); ++i)
            if (!gone[i]) kept += content[i];
        return set_content(run, args[0], kept);
    }
    std::int64_t index;
    if (!item_index(run, key, length, "bytearray", &index)) return {};
    if (!value) {
        content.erase(static_cast<std::size_t>(index), 1);
        return set_content(run, args[0], content);
    }
    char byte;
    if (!byte_argument(run, value, "byte", &byte)) return {};
    content[static_cast<std::size_t>(index)] = byte;
    return set_content(run, args[0], content);
}

Value delete_item(Run& run, const Value* args) {
    Value with_nothing[] = {args[0], args[1], {}};
    return set_item(run, with_nothing);
}

Value append(Run& run, const Value* args) {
    char byte;
    if (!byte_argument(run, args[1], "byte", &byte)) return {};
    std::string content(content_of(run, args[0]));
    burn(run, content.size() / 64);
    return set_content(run, args[0], content + byte);
}

Value extend(Run& run, const Value* args) {
    std::string bytes;
    if (is_str(run, args[1]) && at<Str>(run, args[1])->length)
        return raise(run, TypeId::TypeError, "'str' object cannot be interpreted as an integer");
    if (is_walked_in_python(run, args[1], {}, {})) return tail_prelude(run, "_extend_bytes", {args[0], args[1]});
    if (!is_str(run, args[1]) && !bytes_from_source(run, args[1], {}, {}, "byte", &bytes)) return {};
    return set_content(run, args[0], std::string(content_of(run, args[0])) + bytes);
}

template <BinaryOp op>
Value in_place(Run& run, const Value* args) {
    return bytearray_in_place(run, op, args[0], args[1]);
}

Value insert(Run& run, const Value* args) {
    std::int64_t index;
    char byte;
    if (!index_argument(run, args[1], 0, &index) || !byte_argument(run, args[2], "byte", &byte)) return {};
    std::string content(content_of(run, args[0]));
    auto length = static_cast<std::int64_t>(content.size());
    if (index < 0) index = std::max<std::int64_t>(index + length, 0);
    content.insert(static_cast<std::size_t>(std::min(index, length)), 1, byte);
    return set_content(run, args[0], content);
}

Value pop(Run& run, const Value* args) {
    std::string content(content_of(run, args[0]));
    auto length = static_cast<std::int64_t>(content.size());
    std::int64_t index;
    if (!index_argument(run, args[1], -1, &index)) return {};
    if (content.empty()) return raise(run, TypeId::IndexError, "pop from empty bytearray");
    if (index < 0) index += length;
    if (index < 0 || index >= length) return raise(run, TypeId::IndexError, "pop index out of range");
    auto byte = static_cast<unsigned char>(content[static_cast<std::size_t>(index)]);
    content.erase(static_cast<std::size_t>(index), 1);
    if (!set_content(run, args[0], content)) return {};
    return Value::of_int(byte);
}

Value remove(Run& run, const Value* args) {
    char byte;
    if (!byte_argument(run, args[1], "byte", &byte)) return {};
    std::string content(content_of(run, args[0]));
    auto place = content.find(byte);
    if (place == content.npos) return raise(run, TypeId::ValueError, "value not found in bytearray");
    content.erase(place, 1);
    return set_content(run, args[0], content);
}

Value reverse(Run& run, const Value* args) {
    std::string content(content_of(run, args[0]));
    std::reverse(content.begin(), content.end());
    return set_content(run, args[0], content);
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
