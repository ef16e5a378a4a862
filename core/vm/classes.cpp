#include "core/vm/classes.hpp"

#include "core/machine/finalizer.hpp"

#include <algorithm>

#include "core/vm/class_slots.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

std::uint32_t& attrs_place(const Machine& m, Value object) {
    switch (object_of(m, object)->kind) {
        case Kind::integer: return at<Integer>(m, object)->attrs;
        case Kind::real: return at<Real>(m, object)->attrs;
        case Kind::str: return at<Str>(m, object)->attrs;
        case Kind::bytes: return at<Bytes>(m, object)->attrs;
        case Kind::tuple: return at<Tuple>(m, object)->attrs;
        case Kind::list: return at<List>(m, object)->attrs;
        case Kind::dict: return at<Dict>(m, object)->attrs;
        case Kind::set: return at<Set>(m, object)->attrs;
        default: return at<Record>(m, object)->attrs;
    }
}

std::uint32_t attrs_of(const Machine& m, Value object) {
    if (!object.is_ref()) return 0;
    auto kind = object_of(m, object)->kind;
    if (kind == Kind::singleton || kind == Kind::generator) return 0;
    return attrs_place(m, object);
}

bool is_core_native(Run& run, Value method) {
    return is_native_descriptor(run.m, method) || is_native_function(run.m, method);
}

void enter_type(Machine& m, Value cls) {
    auto& r = root(m);
    auto* types = at<std::uint32_t>(m, r.types);
    // Numbers of dead classes are used again, lowest first.
    std::uint32_t number = r.type_count;
    for (std::uint32_t i = static_cast<std::uint32_t>(TypeId::count_); i < r.type_count; ++i)
        if (types[i] == 0) {
            number = i;
            break;
        }
    if (number == r.type_capacity) {
        auto capacity = r.type_capacity * 2;
        auto block = allocate(m, capacity * 4);
        std::copy_n(types, r.type_count, at<std::uint32_t>(m, block));
        free_block(m, r.types, r.type_capacity * 4);
        r.types = block;
        r.type_capacity = capacity;
        types = at<std::uint32_t>(m, block);
    }
    types[number] = cls.offset();
    if (number == r.type_count) ++r.type_count;
    auto* c = at<Class>(m, cls);
    c->number = Value::of_int(number);
    c->version = Value::of_int(++r.type_versions);
}

namespace {

Value new_shape(Machine& m, Value cls, Value index) {
    Value v = new_record(m, TypeId::shape, 4);
    auto* shape = at<Shape>(m, v);
    shape->attrs = static_cast<std::uint32_t>(at<Class>(m, cls)->version.as_int());
    shape->owner = Value::of_int(cls.offset());
    shape->index = index;
    return v;
}

void touch_shapes(Machine& m, Value shape_value, std::uint32_t version) {
    auto* shape = at<Shape>(m, shape_value);
    shape->attrs = version;
    if (shape->transitions)
        for_each_entry(m, shape->transitions, [&](Value, Value next) { touch_shapes(m, next, version); });
}

}    // namespace

void compute_flags(Run& run, Value cls) {
    auto& m = run.m;
    auto* c = at<Class>(m, cls);
    auto flags = c->flags.as_int() &
                 (class_is_native | class_is_final | class_has_dict | class_is_exception | class_has_weakrefs |
                  class_has_slots | class_is_ring | class_is_ordered_dict | class_collection);
    auto is_own = [&](NameId id) {
        Value method = lookup_in_type(run, cls, name(m, id));
        if (!method || !is_core_native(run, method)) return static_cast<bool>(method);
        // A method of C under another name is the class's own: __setattr__ = dict.__setitem__.
        auto number = static_cast<std::size_t>(at<NativeFunction>(m, method)->number.as_int());
        return !str_equal(m, name(m, id), run.natives.natives[number].def->name);
    };
    if (!(flags & class_is_native)) {
        if (lookup_in_type(run, cls, name(m, NameId::d_del))) flags |= class_has_finalizer;
        if (is_own(NameId::d_getattribute)) flags |= class_has_getattribute;
        if (is_own(NameId::d_getattr)) flags |= class_has_getattr;
        if (is_own(NameId::d_setattr) || is_own(NameId::d_delattr)) flags |= class_has_setattr;
        Value abstract = dict_get_str(m, c->dict, name(m, NameId::d_abstractmethods));
        if (abstract && has_kind(m, abstract, Kind::set) && at<Set>(m, abstract)->used) flags |= class_is_abstract;
    }
    at<Class>(m, cls)->flags = Value::of_int(flags);
}

void class_changed(Run& run, Value cls) {
    auto& m = run.m;
    auto* c = at<Class>(m, cls);
    auto version = ++root(m).type_versions;
    c->version = Value::of_int(version);
    if (c->root_shape) touch_shapes(m, c->root_shape, version);
    compute_flags(run, cls);
    for_each_subclass(m, cls, [&](Value subclass) { class_changed(run, subclass); });
}

Value winning_metaclass(Run& run, Value metaclass, Value bases_tuple) {
    auto& m = run.m;
    auto* bases = at<Tuple>(m, bases_tuple);
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        Value of_base = class_of(m, bases->items[i]);
        if (is_subclass(m, metaclass, of_base)) continue;
        if (is_subclass(m, of_base, metaclass)) {
            metaclass = of_base;
            continue;
        }
        return raise(run, TypeId::TypeError,
                     "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                     "metaclasses of all "
                     "its bases");
    }
    return metaclass;
}

Value make_class(Run& run, Value metaclass, Value class_name, Value bases_tuple, Value space) {
    auto& m = run.m;
    Held bases(m);
    if (at<Tuple>(m, bases_tuple)->size == 0) {
        Value object = class_value(m, TypeId::object);
        bases.reset(new_tuple_of(m, &object, 1));
    } else {
        bases.reset(retained(m, bases_tuple));
    }
    Value solid = solid_base_of(run, bases);
    if (!solid) return {};
    if (to_utf8(m, class_name).find('\0') != std::string::npos)
        return raise(run, TypeId::ValueError, "type name must not contain null characters");
    auto* list = at<Tuple>(m, bases);
    SlotNames slots;
    Value layout = solid;    // with slots, maybe
    solid = at<Class>(m, solid)->solid_base;
    auto* s = at<Class>(m, layout);
    auto kind = static_cast<Kind>(s->kind.as_int());
    std::int64_t flags = 0;
    std::uint32_t base_fields = static_cast<std::uint32_t>(s->record_fields.as_int());
    bool is_plain = kind == Kind::record && solid == class_value(m, TypeId::object);
    bool is_type = is_subclass(m, solid, class_value(m, TypeId::type));
    for (std::uint32_t i = 0; i < list->size; ++i) {
        auto* b = at<Class>(m, list->items[i]);
        flags |= b->flags.as_int() &
                 (class_has_dict | class_is_exception | class_has_weakrefs | class_is_ring | class_is_ordered_dict);
        if (layout_of(m, list->items[i]) == layout)
            base_fields = std::max(base_fields, static_cast<std::uint32_t>(b->record_fields.as_int()));
    }
    slots.base_has_dict = flags & class_has_dict;
    // Objects of varying size have no room for it.
    bool varies = kind == Kind::integer || kind == Kind::tuple || kind == Kind::bytes;
    slots.base_has_weak_references = varies || flags & class_has_weakrefs;
    if (!read_slots(run, space, class_name, &slots)) return {};
    if (slots.has_dict) flags |= class_has_dict;
    if (slots.has_weak_references || (!slots.are_given && !varies)) flags |= class_has_weakrefs;

    Value cls = new_record(
        m, static_cast<std::uint32_t>(at<Class>(m, metaclass)->number.as_int()),
        std::max<std::uint32_t>(24, static_cast<std::uint32_t>(at<Class>(m, metaclass)->record_fields.as_int())));
    Held held(m, cls);
    auto* c = at<Class>(m, cls);
    c->name = retained(m, class_name);
    c->qualname = retained(m, class_name);
    c->bases = retained(m, bases);
    c->dict = dict_copy(m, space);
    c = at<Class>(m, cls);
    c->flags = Value::of_int(flags);
    c->kind = Value::of_int(static_cast<int>(kind));
    c->metaclass = retained(m, metaclass);
    c->solid_base = retained(m, solid);
    if (layout != solid) c->layout = retained(m, layout);
    enter_type(m, cls);
    Value mro = linearize(run, cls, bases);
    if (!mro) {
        // Its metaclass may know another one, which it says once the class is there.
        Value order = lookup_in_type(run, metaclass, name(m, NameId::n_mro));
        if (!order || is_core_native(run, order)) return {};
        clear_error(run);
        Value only[] = {cls, class_value(m, TypeId::object)};
        mro = new_tuple_of(m, only, 2);
    }
    c = at<Class>(m, cls);
    c->mro = mro;
    for (std::uint32_t i = 1; i < at<Tuple>(m, mro)->size && !(flags & class_collection); ++i)
        flags |= at<Class>(m, at<Tuple>(m, mro)->items[i])->flags.as_int() & class_collection;
    c->flags = Value::of_int(flags);

    Value qualname = dict_get_str(m, c->dict, name(m, NameId::d_qualname));
    if (qualname) {
        if (!is_str(m, qualname))
            return raise(run, TypeId::TypeError, "type __qualname__ must be a str, not " + type_name(m, qualname));
        assign(m, c->qualname, retained(m, qualname));
        dict_delete_str(m, c->dict, name(m, NameId::d_qualname));
    }
    dict_delete_str(m, c->dict, name(m, NameId::d_classcell));
    if (!dict_get_str(m, c->dict, name(m, NameId::d_module))) {
        auto* frame = top_frame(m);
        if (frame->code != kNoCode) {
            Value module = dict_get_str(m, at<Function>(m, frame->function)->globals, name(m, NameId::d_name));
            if (module) dict_set_str(m, c->dict, name(m, NameId::d_module), module);
        }
    }
    if (!dict_get_str(m, c->dict, name(m, NameId::d_doc))) dict_set_str(m, c->dict, name(m, NameId::d_doc), kNone);
    // Classmethods by nature.
    for (auto id : {NameId::d_init_subclass, NameId::d_class_getitem}) {
        Value f = dict_get_str(m, c->dict, name(m, id));
        if (f && is_a(m, f, TypeId::function)) {
            Held wrapped(m, new_record(m, TypeId::classmethod, 1));
            at<Record>(m, wrapped)->fields[0] = retained(m, f);
            dict_set_str(m, c->dict, name(m, id), wrapped);
        }
    }
    if (Value f = dict_get_str(m, c->dict, name(m, NameId::d_new)); f && is_a(m, f, TypeId::function)) {
        Held wrapped(m, new_record(m, TypeId::staticmethod, 1));
        at<Record>(m, wrapped)->fields[0] = retained(m, f);
        dict_set_str(m, c->dict, name(m, NameId::d_new), wrapped);
    }
    // __eq__ without __hash__ takes hashing away.
    if (dict_get_str(m, c->dict, name(m, NameId::d_eq)) && !dict_get_str(m, c->dict, name(m, NameId::d_hash)))
        dict_set_str(m, c->dict, name(m, NameId::d_hash), kNone);

    auto field = base_fields;
    if (slots.are_given && !make_slots(run, cls, slots, &field)) return {};
    c = at<Class>(m, cls);
    c->record_fields = Value::of_int(field);
    // Plain instances with a dict keep their attributes in fields named by a shape.
    bool has_member_fields = field > 0;
    if (is_plain && (flags & class_has_dict) && !has_member_fields && !is_type) {
        c->root_shape = new_shape(m, cls, new_dict(m));
        at<Class>(m, cls)->inline_slots = Value::of_int(4);
    } else {
        c->inline_slots = Value::of_int(0);
    }
    for (std::uint32_t i = 0; i < at<Tuple>(m, bases)->size; ++i) {
        auto* b = at<Class>(m, at<Tuple>(m, bases)->items[i]);
        if (!b->subclasses) {
            Value fresh = new_list(m, 4);
            b = at<Class>(m, at<Tuple>(m, bases)->items[i]);
            b->subclasses = fresh;
        }
        // The number may be that of one that is gone.
        auto* below = at<List>(m, b->subclasses);
        auto* items = items_of(m, b->subclasses);
        below->size =
            static_cast<std::uint32_t>(std::remove(items, items + below->size, at<Class>(m, cls)->number) - items);
        list_append(m, b->subclasses, at<Class>(m, cls)->number);
    }
    compute_flags(run, cls);
    note_birth_of_instance(m, cls.offset());
    return held.take();
}

Value allocate_instance(Run& run, Value cls) {
    auto& m = run.m;
    auto* c = at<Class>(m, cls);
    if (c->flags.as_int() & class_is_abstract) {
        Value abstract = dict_get_str(m, c->dict, name(m, NameId::d_abstractmethods));
        std::vector<std::string> names;
        auto* set = at<Set>(m, abstract);
        for (std::uint32_t i = 0; i <= set->mask; ++i) {
            Value key = at<SetEntry>(m, set->block)[i].key;
            if (key.is_ref()) names.push_back(to_utf8(m, key));
        }
        std::sort(names.begin(), names.end());
        std::string joined;
        for (auto& n : names) joined += (joined.empty() ? "" : ", ") + n;
        return raise(run, TypeId::TypeError,
                     "Can't instantiate abstract class " + to_utf8(m, c->name) + " with abstract method" +
                         (names.size() == 1 ? " " : "s ") + joined);
    }
    auto number = static_cast<std::uint32_t>(c->number.as_int());
    if (c->root_shape) {
        auto shape = c->root_shape;
        Value v = new_record(m, number, static_cast<std::uint32_t>(c->inline_slots.as_int()));
        retain(m, shape);
        at<Record>(m, v)->shape = shape.offset();
        if (at<Class>(m, cls)->flags.as_int() & class_has_finalizer) note_birth(m, v.offset());
        return v;
    }
    bool has_finalizer = c->flags.as_int() & class_has_finalizer;
    Value v = new_record(m, number, static_cast<std::uint32_t>(c->record_fields.as_int()));
    if (has_finalizer) note_birth(m, v.offset());
    return v;
}

bool add_field(Run& run, Value object, Value name_value, Value value) {
    auto& m = run.m;
    auto* record = at<Record>(m, object);
    Value shape_value = Value::of_offset(record->shape);
    auto* shape = at<Shape>(m, shape_value);
    auto used = dict_size(m, shape->index);
    if (used >= record->object.aux) {
        auto* c = at<Class>(m, Value::of_offset(static_cast<std::uint32_t>(shape->owner.as_int())));
        auto slots = c->inline_slots.as_int();
        if (slots < 240 && slots <= static_cast<std::int64_t>(used))
            c->inline_slots = Value::of_int(std::min<std::int64_t>(240, slots * 2));
        return false;
    }
    Value next = shape->transitions ? dict_get_str(m, shape->transitions, name_value) : Value{};
    if (!next) {
        if (!(at<Str>(m, name_value)->flags & str_is_interned)) name_value = intern(m, name_value);
        Value index = dict_copy(m, shape->index);
        dict_set_str(m, index, name_value, Value::of_int(used));
        Value owner = Value::of_offset(static_cast<std::uint32_t>(at<Shape>(m, shape_value)->owner.as_int()));
        next = new_shape(m, owner, index);
        if (!at<Shape>(m, shape_value)->transitions) {
            Value fresh = new_dict(m);
            at<Shape>(m, shape_value)->transitions = fresh;
        }
        dict_set_str(m, at<Shape>(m, shape_value)->transitions, name_value, next);
        drop(m, next);    // the transition holds it
    }
    record = at<Record>(m, object);
    record->fields[used] = retained(m, value);
    retain(m, next);
    record->shape = next.offset();
    drop(m, shape_value);
    return true;
}

void to_dict_mode(Run& run, Value object) {
    auto& m = run.m;
    auto* record = at<Record>(m, object);
    if (!record->shape) return;
    Value shape = Value::of_offset(record->shape);
    Value dict = new_dict(m);
    record = at<Record>(m, object);
    for_each_entry(m, at<Shape>(m, shape)->index, [&](Value key, Value index) {
        Value v = at<Record>(m, object)->fields[index.as_int()];
        if (v) dict_set_str(m, dict, key, v);
    });
    record->attrs = dict.offset();
    record->shape = 0;
    for (std::uint32_t i = 0; i < record->object.aux; ++i) drop(m, take(record->fields[i]));
    drop(m, shape);
}

Value instance_dict(Run& run, Value object) {
    auto& m = run.m;
    if (!object.is_ref()) return {};
    auto flags = at<Class>(m, class_of(m, object))->flags.as_int();
    if (is_instance(m, object, TypeId::module)) return at<Module>(m, object)->dict;
    if (!(flags & class_has_dict)) return {};
    if (object_of(m, object)->kind == Kind::record && at<Record>(m, object)->shape) to_dict_mode(run, object);
    if (!attrs_place(m, object)) {
        Value dict = new_dict(m);
        attrs_place(m, object) = dict.offset();
    }
    return Value::of_offset(attrs_place(m, object));
}

}    // namespace coroscope
