#include "core/vm/class_slots.hpp"

#include "core/lang/characters.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {
namespace {

bool is_identifier(Machine& m, Value text) {
    auto* s = at<Str>(m, text);
    if (s->length == 0 || !is_name_start(char_at(*s, 0))) return false;
    for (std::uint32_t i = 1; i < s->length; ++i)
        if (!is_name_part(char_at(*s, i))) return false;
    return true;
}

// __x becomes _Class__x.
Value mangled(Machine& m, Value name_value, const std::string& class_text) {
    auto text = to_utf8(m, name_value);
    auto begin = class_text.find_first_not_of('_');
    bool is_private = text.size() > 2 && text.compare(0, 2, "__") == 0 && text.compare(text.size() - 2, 2, "__") != 0;
    if (!is_private || begin == std::string::npos) return intern(m, name_value);
    return intern(m, "_" + class_text.substr(begin) + text);
}

// A slot of an instance that is no record stands in its dict of attributes, by the name behind a blank.
Value key_of(Machine& m, Value member) {
    return intern(m, " " + to_utf8(m, at<Record>(m, member)->fields[2]));
}

// The exception above this class that has fields of its own; unbound: there is none.
Value exception_layout(const Machine& m, Value cls) {
    if (!(at<Class>(m, cls)->flags.as_int() & class_is_exception)) return {};
    static constexpr TypeId kOwnFields[] = {TypeId::OSError,        TypeId::SyntaxError,       TypeId::ImportError,
                                            TypeId::StopIteration,  TypeId::SystemExit,        TypeId::NameError,
                                            TypeId::AttributeError, TypeId::BaseExceptionGroup};
    for (auto type : kOwnFields)
        if (is_subclass(m, cls, class_value(m, type))) return class_value(m, type);
    for (auto type : {TypeId::UnicodeEncodeError, TypeId::UnicodeDecodeError, TypeId::UnicodeTranslateError})
        if (is_subclass(m, cls, class_value(m, type))) return class_value(m, type);
    return class_value(m, TypeId::BaseException);
}

}    // namespace

Value layout_of(const Machine& m, Value cls) {
    auto* c = at<Class>(m, cls);
    if (c->flags.as_int() & class_has_slots) return cls;
    if (c->layout) return c->layout;
    if (Value exception = exception_layout(m, cls)) return exception;
    return c->solid_base ? c->solid_base : cls;
}

bool read_slots(Run& run, Value space, Value class_name, SlotNames* slots) {
    auto& m = run.m;
    Value given = dict_get_str(m, space, name(m, NameId::d_slots));
    if (!given) return true;
    slots->are_given = true;
    slots->has_dict = false;
    Held names(m, new_list(m, 0));
    if (is_str(m, given)) {
        list_append(m, names, given);
    } else {
        Held tuple(m, call(run, class_value(m, TypeId::tuple), &given, 1));
        if (!tuple) return false;
        for (std::uint32_t i = 0; i < at<Tuple>(m, tuple)->size; ++i)
            list_append(m, names, at<Tuple>(m, tuple)->items[i]);
    }
    auto class_text = to_utf8(m, class_name);
    for (std::uint32_t i = 0; i < at<List>(m, names)->size; ++i) {
        Value v = items_of(m, names)[i];
        if (!is_str(m, v)) {
            raise(run, TypeId::TypeError, "__slots__ items must be strings, not '" + type_name(m, v) + "'");
            return false;
        }
        if (!is_identifier(m, v)) {
            raise(run, TypeId::TypeError, "__slots__ must be identifiers");
            return false;
        }
        auto text = to_utf8(m, v);
        if (text == "__dict__" || text == "__weakref__") {
            bool is_dict = text == "__dict__";
            auto& is_there = is_dict ? slots->has_dict : slots->has_weak_references;
            if (is_there || (is_dict ? slots->base_has_dict : slots->base_has_weak_references)) {
                raise(run, TypeId::TypeError,
                      text + " slot disallowed: " +
                          (is_dict ? "we already got one" : "either we already got one, or __itemsize__ != 0"));
                return false;
            }
            is_there = true;
            continue;
        }
        Value slot = mangled(m, v, class_text);
        bool is_allowed = text == "__qualname__" || text == "__classcell__";
        if (!is_allowed && dict_get_str(m, space, slot)) {
            raise(run, TypeId::ValueError, "'" + to_utf8(m, slot) + "' in __slots__ conflicts with class variable");
            return false;
        }
        slots->names.push_back(slot);
    }
    return true;
}

bool make_slots(Run& run, Value cls, const SlotNames& slots, std::uint32_t* field) {
    auto& m = run.m;
    auto* c = at<Class>(m, cls);
    Value solid = c->solid_base;
    auto kind = static_cast<Kind>(c->kind.as_int());
    bool has_room = kind != Kind::integer && kind != Kind::tuple && kind != Kind::bytes &&
                    !is_subclass(m, cls, class_value(m, TypeId::type));
    if (!has_room && slots.are_given && (slots.has_dict || !slots.names.empty())) {
        raise(run, TypeId::TypeError,
              "nonempty __slots__ not supported for subtype of '" + to_utf8(m, at<Class>(m, solid)->name) + "'");
        return false;
    }
    auto names = slots.names;    // in the order of their text, as they are kept
    std::sort(names.begin(), names.end(), [&](Value a, Value b) { return to_u32(m, a) < to_u32(m, b); });
    auto is_same = [&](Value a, Value b) { return to_u32(m, a) == to_u32(m, b); };
    names.erase(std::unique(names.begin(), names.end(), is_same), names.end());
    for (Value slot : names) {
        Held member(m, new_record(m, TypeId::member, 4));
        auto* record = at<Record>(m, member);
        record->fields[0] = Value::of_int(kind == Kind::record ? (*field)++ : 0);
        record->fields[1] = retained(m, cls);
        record->fields[2] = retained(m, slot);
        dict_set_str(m, at<Class>(m, cls)->dict, slot, member);
    }
    auto count = static_cast<std::uint32_t>(slots.names.size());
    at<Class>(m, cls)->slots = new_tuple_of(m, names.data(), count);
    c = at<Class>(m, cls);
    if (count) c->flags = Value::of_int(c->flags.as_int() | class_has_slots);
    return true;
}

Value slot_value(Run& run, Value object, Value member) {
    auto& m = run.m;
    if (object_of(m, object)->kind == Kind::record)
        return at<Record>(m, object)->fields[at<Record>(m, member)->fields[0].as_int()];
    auto attrs = attrs_of(m, object);
    return attrs ? dict_get_str(m, Value::of_offset(attrs), key_of(m, member)) : Value{};
}

bool set_slot(Run& run, Value object, Value member, Value value) {
    auto& m = run.m;
    if (object_of(m, object)->kind == Kind::record) {
        auto& place = at<Record>(m, object)->fields[at<Record>(m, member)->fields[0].as_int()];
        if (!value && !place) return false;
        assign(m, place, value ? retained(m, value) : Value{});
        return true;
    }
    if (!attrs_place(m, object)) {
        if (!value) return false;
        Value dict = new_dict(m);
        attrs_place(m, object) = dict.offset();
    }
    Value dict = Value::of_offset(attrs_place(m, object));
    if (!value) return dict_delete_str(m, dict, key_of(m, member));
    dict_set_str(m, dict, key_of(m, member), value);
    return true;
}

}    // namespace coroscope
