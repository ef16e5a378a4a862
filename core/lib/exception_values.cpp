// Exceptions that carry a value or two: StopIteration, SystemExit, ImportError, AttributeError, NameError, KeyError.
#include <algorithm>

#include "core/lib/exception_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/classes.hpp"

namespace coroscope {

namespace {

Value str_method(Run& run, const Value* args) {
    std::string text;
    return append_exception_str(run, args[0], text) ? new_str(run, text) : Value{};
}

// StopIteration and SystemExit: nothing given leaves None.
Value init_value(Run& run, const Value* args) {
    if (!init_exception(run, args[0], args[1], args[2])) return {};
    assign(run, exception_at(run, args[0])->extra[stop_value], Value{});
    fill_exception_fields(run, args[0]);
    return kNone;
}

// Keyword arguments beside *args, kept in the first fields; `of` is the class that complaints name.
bool init_with(Run& run, const Value* args, const char* of, std::initializer_list<const char*> names) {
    if (!init_exception(run, args[0], args[1])) return false;
    auto* e = exception_at(run, args[0]);
    int field = 0;
    std::uint32_t found = 0;
    for (auto* name : names) {
        Value given = dict_get_str(run, args[2], name);
        if (given) ++found;
        assign(run, e->extra[field++], retained(run, given));
    }
    if (found == dict_size(run, args[2])) return true;
    if (auto given = dict_size(run, args[2]); given > names.size()) {
        raise(run, TypeId::TypeError,
              std::string(of) + "() takes at most " + std::to_string(names.size()) + " keyword argument" +
                  (names.size() == 1 ? "" : "s") + " (" + std::to_string(given) + " given)");
        return false;
    }
    std::string unknown;
    for_each_entry(run, args[2], [&](Value key, Value) {
        auto text = to_utf8(run, key);
        bool is_known = std::any_of(names.begin(), names.end(), [&](const char* name) { return text == name; });
        if (!is_known && unknown.empty()) unknown = text;
    });
    raise(run, TypeId::TypeError, "'" + unknown + "' is an invalid keyword argument for " + of + "()");
    return false;
}

Value init_import(Run& run, const Value* args) {
    if (!init_with(run, args, "ImportError", {"name", "path"})) return {};
    assign(run, exception_at(run, args[0])->extra[import_message], Value{});
    fill_exception_fields(run, args[0]);
    return kNone;
}

// What __reduce__ keeps beside the arguments: the attributes, name and path among them.
Value reduce_import(Run& run, const Value* args) {
    auto* e = exception_at(run, args[0]);
    auto attrs = attrs_of(run, args[0]);
    Held state(run, attrs ? dict_copy(run, Value::of_offset(attrs)) : new_dict(run));
    if (e->extra[import_name_field]) dict_set_str(run, state, "name", e->extra[import_name_field]);
    if (e->extra[import_path]) dict_set_str(run, state, "path", e->extra[import_path]);
    Value parts[] = {class_of(run, args[0]), e->args, state};
    return new_tuple_of(run, parts, attrs || dict_size(run, state) ? 3 : 2);
}

Value init_attribute(Run& run, const Value* args) {
    return done_if(init_with(run, args, "AttributeError", {"name", "obj"}));
}

Value init_name(Run& run, const Value* args) {
    return done_if(init_with(run, args, "NameError", {"name"}));
}

const NativeDef kStopMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init_value},
    {},
};
const GetSetDef kStopAttributes[] = {
    {"value", get_extra<stop_value>, set_extra<stop_value>, kMember},
    {},
};

const NativeDef kExitMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init_value},
    {},
};
const GetSetDef kExitAttributes[] = {
    {"code", get_extra<stop_value>, set_extra<stop_value>, kMember},
    {},
};

const NativeDef kImportMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init_import},
    {"__str__", "self, /", str_method, 0, 2},
    {"__reduce__", "self, /", reduce_import, 0, 1},
    {},
};
const GetSetDef kImportAttributes[] = {
    {"name", get_extra<import_name_field>, set_extra<import_name_field>, kMember},
    {"path", get_extra<import_path>, set_extra<import_path>, kMember},
    {"msg", get_extra<import_message>, set_extra<import_message>, kMember},
    {},
};

const NativeDef kAttributeMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init_attribute},
    {},
};
const GetSetDef kAttributeAttributes[] = {
    {"name", get_extra<attribute_name>, set_extra<attribute_name>, kMember},
    {"obj", get_extra<attribute_object>, set_extra<attribute_object>, kMember},
    {},
};

const NativeDef kNameMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init_name},
    {},
};
const GetSetDef kNameAttributes[] = {
    {"name", get_extra<attribute_name>, set_extra<attribute_name>, kMember},
    {},
};

const NativeDef kKeyMethods[] = {
    {"__str__", "self, /", str_method, 0, 2},
    {},
};

}    // namespace

void add_value_exceptions(std::vector<TypeDef>& types) {
    types.push_back({TypeId::StopIteration, kStopMethods, kStopAttributes});
    types.push_back({TypeId::SystemExit, kExitMethods, kExitAttributes});
    types.push_back({TypeId::ImportError, kImportMethods, kImportAttributes});
    types.push_back({TypeId::AttributeError, kAttributeMethods, kAttributeAttributes});
    types.push_back({TypeId::NameError, kNameMethods, kNameAttributes});
    types.push_back({TypeId::KeyError, kKeyMethods, nullptr});
}

}    // namespace coroscope
