// Small types: modules, cells, the singletons' types.
#include "core/lib/object_types_parts.hpp"
#include "core/vm/mapping.hpp"

namespace coroscope {

namespace {

// --- module ---------------------------------------------------------------------------------------------------------

Value module_new(Run& run, const Value* args) {
    Value made =
        new_instance(run, args[0], static_cast<std::uint32_t>(at<Class>(run, args[0])->record_fields.as_int()));
    Held module(run, made);
    Value dict = new_dict(run);
    at<Module>(run, made)->dict = dict;
    at<Module>(run, made)->name = retained(run, run.root().empty_str);
    return module.take();
}

Value module_init(Run& run, const Value* args) {
    if (!is_str(run, args[1])) {
        return raise(run, TypeId::TypeError, "module() argument 'name' must be str, not " + type_name(run, args[1]));
    }
    auto* module = at<Module>(run, args[0]);
    assign(run, module->name, retained(run, args[1]));
    Value dict = module->dict;
    dict_set_str(run, dict, name(run, NameId::d_name), args[1]);
    dict_set_str(run, dict, name(run, NameId::d_doc), args[2] ? args[2] : kNone);
    for (auto id : {NameId::d_package, NameId::d_loader, NameId::d_spec}) {
        dict_set_str(run, dict, name(run, id), kNone);
    }
    return done();
}

Value get_module_dict(Run& run, Value self) {
    return retained(run, at<Module>(run, self)->dict);
}

Value module_dir(Run& run, const Value* args) {
    Value own = dict_get_str(run, at<Module>(run, args[0])->dict, name(run, NameId::d_dir));
    if (own) return tail_call(run, own, {});
    return list_from(run, at<Module>(run, args[0])->dict);
}

// --- cell -----------------------------------------------------------------------------------------------------------

Value cell_new(Run& run, const Value* args) {
    return new_cell(run, retained(run, args[1]));
}
Value get_contents(Run& run, Value self) {
    Value content = at<Cell>(run, self)->value;
    return content ? retained(run, content) : raise(run, TypeId::ValueError, "Cell is empty");
}
bool set_contents(Run& run, Value self, Value value) {
    assign(run, at<Cell>(run, self)->value, retained(run, value));
    return true;
}

// --- Singletons -----------------------------------------------------------------------------------------------------

template <std::uint64_t bits>
Value the_one(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    if (given->size || dict_size(run, args[2])) {
        return raise(
            run, TypeId::TypeError,
            std::string(bits == kEllipsis.bits ? "EllipsisType" : class_name(run, args[0])) + " takes no arguments");
    }
    return Value{bits};
}

Value none_truth(Run&, const Value*) {
    return kFalse;
}

Value not_implemented_truth(Run&, const Value*) {
    return kTrue;
}

Value reduce_to_name(Run& run, const Value* args) {
    return repr(run, args[0]);
}

}    // namespace

const NativeDef kModuleMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", module_new},
    {"__init__", "self, name, doc=None", module_init},
    {"__repr__", "self, /", native_repr},
    {"__dir__", "self, /", module_dir},
    {},
};
const GetSetDef kModuleFields[] = {
    {"__dict__", get_module_dict, nullptr, true},
    {},
};

const NativeDef kCellMethods[] = {
    {"__new__", "cls, contents=?, /", cell_new},
    COROSCOPE_EQUALITY,
    COROSCOPE_ORDER,
    {"__repr__", "self, /", native_repr},
    {},
};
const GetSetDef kCellFields[] = {
    {"cell_contents", get_contents, set_contents},
    {},
};

const NativeDef kNoneMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", the_one<kNone.bits>},
    {"__bool__", "self, /", none_truth},
    {"__repr__", "self, /", native_repr},
    {},
};
const NativeDef kEllipsisMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", the_one<kEllipsis.bits>},
    {"__repr__", "self, /", native_repr},
    {"__reduce__", "self, /", reduce_to_name},
    {},
};
const NativeDef kNotImplementedMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", the_one<kNotImplemented.bits>},
    {"__bool__", "self, /", not_implemented_truth},
    {"__repr__", "self, /", native_repr},
    {"__reduce__", "self, /", reduce_to_name},
    {},
};

}    // namespace coroscope
