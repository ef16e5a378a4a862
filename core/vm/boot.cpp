#include "core/vm/boot.hpp"

#include <cstring>
#include <sstream>
#include <stdexcept>

#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

struct TypeRow {
    const char* name;
    std::uint32_t base;
    Kind kind;
    std::uint32_t fields;
    bool is_exception;
};
constexpr std::uint32_t id_of(TypeId id) {
    return static_cast<std::uint32_t>(id);
}
constexpr TypeRow kRows[] = {
#define X(id, text, base, kind, fields) {text, id_of(TypeId::base), Kind::kind, fields, false},
    COROSCOPE_TYPES(X)
#undef X
#define X(id, base) {#id, id_of(TypeId::base), Kind::record, kExceptionFields, true},
        COROSCOPE_EXCEPTIONS(X)
#undef X
};
constexpr std::uint32_t kTypeCount = id_of(TypeId::count_);

const char* const kNames[] = {
#define X(id) "__" #id "__",
    COROSCOPE_DUNDERS(X)
#undef X
#define X(id) #id,
        COROSCOPE_PLAIN_NAMES(X)
#undef X
            "throw",
    "<lambda>",
    "<genexpr>",
    "<module>",
    "",
};
static_assert(sizeof kNames / sizeof *kNames == static_cast<std::size_t>(NameId::count_));

void make_immortals(Machine& m) {
    auto singleton = [&](Value v, TypeId type) {
        *object_of(m, v) = {kImmortal, static_cast<std::uint16_t>(type), Kind::singleton, 0};
    };
    singleton(kNone, TypeId::none);
    singleton(kEllipsis, TypeId::ellipsis);
    singleton(kNotImplemented, TypeId::not_implemented);
    for (Value v : {kFalse, kTrue}) {
        auto* integer = at<Integer>(m, v);
        integer->object = {kImmortal, static_cast<std::uint16_t>(TypeId::boolean), Kind::integer, 0};
        integer->size = v == kTrue;
        integer->attrs = 0;
        integer->limbs[0] = v == kTrue;
    }
}

// Instances of these may not be subclassed, or take attributes.
bool is_final(TypeId id) {
    switch (id) {
        case TypeId::none:
        case TypeId::boolean:
        case TypeId::ellipsis:
        case TypeId::not_implemented:
        case TypeId::function:
        case TypeId::native:
        case TypeId::method_wrapper:
        case TypeId::method:
        case TypeId::generator:
        case TypeId::coroutine:
        case TypeId::async_generator:
        case TypeId::range:
        case TypeId::slice:
        case TypeId::cell:
        case TypeId::memoryview:
        case TypeId::code:
        case TypeId::frame:
        case TypeId::mappingproxy:
        case TypeId::context:
        case TypeId::context_var:
        case TypeId::context_token:
        case TypeId::union_type:
        case TypeId::traceback:
        case TypeId::method_descriptor:
        case TypeId::getset:
        case TypeId::member:
        case TypeId::classmethod_descriptor:
        case TypeId::sequence_iterator:
        case TypeId::callable_iterator: return true;
        default: return id >= TypeId::list_iterator && id <= TypeId::odict_iterator;
    }
}
bool is_not_made(TypeId id) {
    switch (id) {
        case TypeId::native:
        case TypeId::method_wrapper:
        case TypeId::method_descriptor:
        case TypeId::wrapper_descriptor:
        case TypeId::getset:
        case TypeId::member:
        case TypeId::classmethod_descriptor:
        case TypeId::frame:
        case TypeId::shape:
        case TypeId::union_type:
        case TypeId::generator:
        case TypeId::coroutine:
        case TypeId::async_generator:
        case TypeId::native_coroutine:
        case TypeId::coroutine_wrapper:
        case TypeId::agen_asend:
        case TypeId::agen_athrow:
        case TypeId::agen_value:
        case TypeId::sequence_iterator:
        case TypeId::callable_iterator:
        case TypeId::dict_keys:
        case TypeId::dict_values:
        case TypeId::dict_items: return true;
        default:
            return id == TypeId::memory_iterator ||
                   (id >= TypeId::list_iterator && id <= TypeId::dict_reverseitemiterator);
    }
}
bool has_attributes(TypeId id) {
    switch (id) {
        case TypeId::function:
        case TypeId::module:
        case TypeId::future:
        case TypeId::task:
        case TypeId::gathering_future:
        case TypeId::event_loop:
        case TypeId::staticmethod:
        case TypeId::classmethod: return true;
        default: return false;
    }
}

void make_classes(Machine& m) {
    auto& r = root(m);
    r.type_capacity = 256;
    r.types = allocate(m, r.type_capacity * 4);
    std::memset(at<std::uint32_t>(m, r.types), 0, r.type_capacity * 4);
    r.type_count = kTypeCount;
    for (std::uint32_t i = 0; i < kTypeCount; ++i) {
        Value v = new_record(m, TypeId::type, 24);
        object_of(m, v)->count = kImmortal;
        at<std::uint32_t>(m, r.types)[i] = v.offset();
    }
}

void fill_classes(Run& run) {
    auto& m = run.m;
    auto& r = root(m);
    auto* types = at<std::uint32_t>(m, r.types);
    for (std::uint32_t i = 0; i < kTypeCount; ++i) {
        const auto& row = kRows[i];
        auto cls = types[i];
        std::string text = row.name;
        std::string module = "builtins";
        auto dot = text.rfind('.');
        if (dot != std::string::npos) {
            module = text.substr(0, dot);
            text = text.substr(dot + 1);
        }
        Value name_value = intern(m, text);
        Value dict = new_dict(m);
        auto* c = at<Class>(m, cls);
        c->name = retained(m, name_value);
        c->qualname = retained(m, name_value);
        c->dict = dict;
        c->number = Value::of_int(i);
        c->version = Value::of_int(++r.type_versions);
        c->kind = Value::of_int(static_cast<int>(row.kind));
        c->record_fields = Value::of_int(row.fields);
        c->inline_slots = Value::of_int(0);
        c->metaclass = class_value(m, TypeId::type);
        auto id = static_cast<TypeId>(i);
        std::int64_t flags = class_is_native;
        // The views of ordered dicts derive from those of dicts.
        bool is_view = id == TypeId::dict_keys || id == TypeId::dict_values || id == TypeId::dict_items;
        if (is_final(id) || (is_not_made(id) && !is_view)) flags |= class_is_final;
        if (is_not_made(id)) flags |= class_is_not_made;
        if (has_attributes(id) || row.is_exception) flags |= class_has_dict;
        if (row.is_exception) flags |= class_is_exception;
        if (id == TypeId::type || id == TypeId::set || id == TypeId::frozenset || id == TypeId::module)
            flags |= class_has_weakrefs;
        if (id == TypeId::list || id == TypeId::tuple || id == TypeId::range || id == TypeId::memoryview)
            flags |= class_is_sequence;
        if (id == TypeId::dict || id == TypeId::mappingproxy) flags |= class_is_mapping;
        c->flags = Value::of_int(flags);
        std::vector<Value> mro{Value::of_offset(cls)};
        for (auto b = row.base; i != id_of(TypeId::object); b = kRows[b].base) {
            mro.push_back(Value::of_offset(types[b]));
            if (b == id_of(TypeId::object)) break;
        }
        if (id == TypeId::ExceptionGroup) {    // of BaseExceptionGroup and Exception
            auto v = [&](TypeId t) { return Value::of_offset(types[id_of(t)]); };
            mro = {v(TypeId::ExceptionGroup), v(TypeId::BaseExceptionGroup), v(TypeId::Exception),
                   v(TypeId::BaseException), v(TypeId::object)};
        }
        Value order = new_tuple_of(m, mro.data(), static_cast<std::uint32_t>(mro.size()));
        Value bases = id == TypeId::object           ? new_tuple(m, 0)
                      : id == TypeId::ExceptionGroup ? new_tuple_of(m, mro.data() + 1, 2)
                                                     : new_tuple_of(m, mro.data() + 1, 1);
        c = at<Class>(m, cls);
        c->mro = order;
        c->bases = bases;
        // Exceptions share one layout: a class may derive from several of them.
        c->solid_base = row.is_exception ? class_value(m, TypeId::BaseException) : Value::of_offset(cls);
        if (std::string_view(module) != "builtins")    // those have no attribute that instances would find
            dict_set_str(m, dict, name(m, NameId::d_module), Held(m, new_str(m, module)));
        for (std::uint32_t b = 0; b < at<Tuple>(m, bases)->size; ++b) {
            Value base = at<Tuple>(m, bases)->items[b];
            if (!at<Class>(m, base)->subclasses) {
                Value list = new_list(m, 4);
                at<Class>(m, base)->subclasses = list;
            }
            list_append(m, at<Class>(m, base)->subclasses, Value::of_int(i));
        }
    }
}

void add_methods(Run& run, Value cls, const NativeDef* defs, std::uint32_t first) {
    auto& m = run.m;
    for (auto number = first; defs && defs->name; ++defs, ++number) {
        const auto& native = run.natives.natives[number];
        const char* text = defs->name;
        bool is_class_method = text[0] == '@', is_static = text[0] == '!';
        if (is_class_method || is_static) ++text;
        bool is_new = std::strcmp(text, "__new__") == 0;
        auto descriptor = native.is_slot ? TypeId::wrapper_descriptor : TypeId::method_descriptor;
        Held function(m, new_record(m, is_new || is_static || is_class_method ? TypeId::native : descriptor, 4));
        auto* f = at<NativeFunction>(m, function);
        f->number = Value::of_int(number);
        f->owner = retained(m, cls);
        if (is_class_method) {
            assign(m, at<NativeFunction>(m, function)->owner, Value{});
            Held descriptor(m, new_record(m, TypeId::method_descriptor, 4));
            at<NativeFunction>(m, descriptor)->number = Value::of_int(number);
            at<NativeFunction>(m, descriptor)->spare = retained(m, cls);    // for its repr
            Held wrapped(m, new_record(m, TypeId::classmethod_descriptor, 1));
            at<Record>(m, wrapped)->fields[0] = descriptor.take();
            dict_set_str(m, at<Class>(m, cls)->dict, text, wrapped);
            continue;
        }
        if (is_static) {
            Held wrapped(m, new_record(m, TypeId::staticmethod, 1));
            at<Record>(m, wrapped)->fields[0] = function.take();
            dict_set_str(m, at<Class>(m, cls)->dict, text, wrapped);
            continue;
        }
        dict_set_str(m, at<Class>(m, cls)->dict, text, function);
    }
}

void add_getsets(Run& run, Value cls, const GetSetDef* defs) {
    for (; defs && defs->name; ++defs) {
        Held descriptor(run, new_getset(run, *defs, cls));
        dict_set_str(run, at<Class>(run, cls)->dict, at<Record>(run, descriptor)->fields[2], descriptor);
    }
}

// Types that take the attribute access of object as it is say so in slots of their own.
void add_attribute_slots(Run& run, TypeId type) {
    auto& m = run.m;
    auto add = [&](NameId id) {
        Value of_object = dict_get_str(m, at<Class>(m, class_value(m, TypeId::object))->dict, name(m, id));
        Held slot(m, new_record(m, type_of(m, of_object), 4));
        auto* f = at<NativeFunction>(m, slot);
        f->number = at<NativeFunction>(m, of_object)->number;
        f->owner = retained(m, class_value(m, type));
        dict_set_str(m, at<Class>(m, class_value(m, type))->dict, name(m, id), slot);
    };
    switch (type) {
        case TypeId::object:
        case TypeId::type:    // has its own
        case TypeId::none:
        case TypeId::boolean:
        case TypeId::not_implemented:
        case TypeId::staticmethod:
        case TypeId::classmethod:
        case TypeId::function:
        case TypeId::future:
        case TypeId::task:
        case TypeId::gathering_future:
        case TypeId::handle:
        case TypeId::timer_handle:
        case TypeId::event_loop:
        case TypeId::weakref: return;
        default: break;
    }
    if (type > TypeId::BaseException) return;
    add(NameId::d_getattribute);
    if (type != TypeId::BaseException && type != TypeId::method && type != TypeId::module && type != TypeId::frame)
        return;
    add(NameId::d_setattr);
    add(NameId::d_delattr);
}

// Runs hidden code to its end; what goes wrong there is our mistake.
void run_hidden(Run& run, std::uint32_t code, Value globals) {
    auto& m = run.m;
    Held function(m, make_function(run, code, globals));
    Value r = call(run, function, nullptr, 0);
    if (!r) {
        std::string text;
        Value error = run.root().error;
        append_repr(run, error, text);
        throw std::logic_error("prelude: " + text + "\n" + format_exception(run, error));
    }
    drop(m, r);
}

// The names in the order of CPython's builtins.__dict__: a name that is meant is looked for in it.
constexpr const char* kBuiltinOrder =
    "__build_class__ __import__ abs all any ascii bin callable chr compile delattr dir divmod eval exec "
    "format getattr globals hasattr hash hex id input isinstance issubclass iter aiter len locals max min "
    "next anext oct ord pow print repr round setattr sorted sum vars None Ellipsis NotImplemented False True "
    "bool bytearray bytes classmethod complex dict enumerate filter float frozenset property int list map "
    "object range reversed set slice staticmethod str super tuple type zip __debug__ BaseException "
    "BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt SystemExit ArithmeticError AssertionError "
    "AttributeError BufferError EOFError ImportError LookupError MemoryError NameError OSError ReferenceError "
    "RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError Warning "
    "FloatingPointError OverflowError ZeroDivisionError BytesWarning DeprecationWarning EncodingWarning "
    "FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning "
    "UnicodeWarning UserWarning BlockingIOError ChildProcessError ConnectionError FileExistsError "
    "FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError "
    "ProcessLookupError TimeoutError IndentationError IndexError KeyError ModuleNotFoundError "
    "NotImplementedError RecursionError UnboundLocalError UnicodeError BrokenPipeError ConnectionAbortedError "
    "ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError UnicodeEncodeError "
    "UnicodeTranslateError ExceptionGroup EnvironmentError IOError quit exit";
constexpr const char* kBuiltinPreludes[] = {"builtins", "growing", "classes", "exceptions", "session_input", "reduce"};

}    // namespace

Value new_native(Run& run, const NativeDef& def, Value self) {
    auto& m = run.m;
    std::uint32_t number = 0;
    while (run.natives.natives[number].def != &def) ++number;
    Value v = new_record(m, TypeId::native, 4);
    at<NativeFunction>(m, v)->number = Value::of_int(number);
    at<NativeFunction>(m, v)->self = retained(m, self);
    return v;
}

Value prelude(Run& run, const char* function) {
    Value v = dict_get_str(run.m, run.root().hidden, intern(run.m, function));
    if (!v) throw std::logic_error(std::string("no prelude function ") + function);
    return v;
}

Value new_instance(Run& run, Value cls, std::uint32_t fields) {
    return new_record(run.m, static_cast<std::uint32_t>(at<Class>(run.m, cls)->number.as_int()), fields);
}

void give_attributes(Run& run, Value cls, const GetSetDef* attributes) {
    add_getsets(run, cls, attributes);
    at<Class>(run.m, cls)->version = Value::of_int(++root(run.m).type_versions);
}

void give_methods(Run& run, Value cls, const NativeDef* methods) {
    if (methods) {
        std::uint32_t first = 0;
        while (run.natives.natives[first].def != methods) ++first;
        add_methods(run, cls, methods, first);
    }
    at<Class>(run.m, cls)->version = Value::of_int(++root(run.m).type_versions);
}

Value define_class(Run& run, const char* module, const char* class_name, Value base, std::uint32_t fields,
                   const NativeDef* methods, const GetSetDef* getsets, bool has_dict) {
    auto& m = run.m;
    Held space(m, new_dict(m));
    Held module_text(m, new_str(m, module));
    dict_set_str(m, space, name(m, NameId::d_module), module_text);
    Held bases(m, new_tuple_of(m, &base, base ? 1 : 0));
    Value cls = make_class(run, class_value(m, TypeId::type), intern(m, class_name), bases, space);
    if (!cls) return {};
    auto* c = at<Class>(m, cls);
    bool is_exception = c->flags.as_int() & class_is_exception;
    if (!is_exception && static_cast<Kind>(c->kind.as_int()) == Kind::record) {
        c->record_fields = Value::of_int(fields);
        assign(m, c->root_shape, Value{});
        if (fields) assign(m, c->solid_base, cls);    // borrowed: classes of modules live as long as the machine
    }
    std::int64_t flags = class_is_native | (c->flags.as_int() & class_collection);
    if (has_dict || is_exception) flags |= class_has_dict;
    if (is_exception) flags |= class_is_exception;
    c->flags = Value::of_int(flags);
    add_getsets(run, cls, getsets);
    give_methods(run, cls, methods);
    retain(m, cls);
    return cls;
}

void boot(Run& run) {
    auto& m = run.m;
    auto& r = root(m);
    r.recursion_limit = 1000;
    r.max_int_digits = kMaxIntDigits;
    r.recursion_check = r.recursion_limit / 3;
    make_immortals(m);
    make_classes(m);
    r.interned = new_dict(m);
    r.empty_tuple = new_tuple(m, 0);
    object_of(m, r.empty_tuple)->count = kImmortal;
    for (std::size_t i = 0; i < static_cast<std::size_t>(NameId::count_); ++i) r.names[i] = intern(m, kNames[i]);
    fill_classes(run);
    for (const auto& entry : run.natives.types) {
        add_attribute_slots(run, entry.def->type);
        add_methods(run, class_value(m, entry.def->type), entry.def->methods, entry.first_native);
        add_getsets(run, class_value(m, entry.def->type), entry.def->getsets);
    }
    for (auto id : {TypeId::cell, TypeId::list, TypeId::dict, TypeId::set, TypeId::bytearray, TypeId::slice,
                    TypeId::dict_keys, TypeId::dict_items})
        dict_set_str(m, at<Class>(m, class_value(m, id))->dict, name(m, NameId::d_hash), kNone);
    dict_set_str(m, at<Class>(m, class_value(m, TypeId::object))->dict, name(m, NameId::d_doc), kNone);
    r.modules = new_dict(m);
    r.loaded = new_list(m, 16);
    r.builtins = new_dict(m);
    r.hidden = new_dict(m);
    dict_set_str(m, r.hidden, name(m, NameId::d_name), Held(m, new_str(m, "builtins")));
    dict_set_str(m, r.builtins, name(m, NameId::d_name), Held(m, new_str(m, "builtins")));
    // Constants, types and functions of the module builtins, each where it stands in CPython's.
    std::istringstream order(kBuiltinOrder);
    for (std::string builtin; order >> builtin;) dict_set_str(m, r.builtins, builtin.c_str(), kNone);
    dict_set_str(m, r.builtins, "None", kNone);
    dict_set_str(m, r.builtins, "True", kTrue);
    dict_set_str(m, r.builtins, "False", kFalse);
    dict_set_str(m, r.builtins, "Ellipsis", kEllipsis);
    dict_set_str(m, r.builtins, "NotImplemented", kNotImplemented);
    dict_set_str(m, r.builtins, "__debug__", kTrue);
    for (auto id : {TypeId::object,  TypeId::type,      TypeId::integer,  TypeId::boolean,      TypeId::real,
                    TypeId::complex, TypeId::str,       TypeId::bytes,    TypeId::bytearray,    TypeId::memoryview,
                    TypeId::tuple,   TypeId::list,      TypeId::dict,     TypeId::set,          TypeId::frozenset,
                    TypeId::range,   TypeId::slice,     TypeId::property, TypeId::staticmethod, TypeId::classmethod,
                    TypeId::super,   TypeId::enumerate, TypeId::zip,      TypeId::map,          TypeId::filter,
                    TypeId::reversed})
        dict_set_str(m, r.builtins, kRows[id_of(id)].name, class_value(m, id));
    for (std::uint32_t i = id_of(TypeId::BaseException); i < id_of(TypeId::CancelledError); ++i)
        dict_set_str(m, r.builtins, kRows[i].name, class_value(m, static_cast<TypeId>(i)));
    dict_set_str(m, r.builtins, "IOError", class_value(m, TypeId::OSError));
    dict_set_str(m, r.builtins, "EnvironmentError", class_value(m, TypeId::OSError));
    for (const auto& entry : run.natives.modules) {
        if (std::strcmp(entry.def->name, "builtins") != 0) continue;
        auto number = entry.first_native;
        for (auto* def = entry.def->functions; def && def->name; ++def, ++number) {
            Held function(m, new_record(m, TypeId::native, 4));
            at<NativeFunction>(m, function)->number = Value::of_int(number);
            bool is_hidden = def->name[0] == '_' && def->name[1] != '_';
            dict_set_str(m, is_hidden ? r.hidden : r.builtins, def->name, function);
        }
        if (entry.def->init) entry.def->init(run, r.builtins);
    }
    Value builtins_module = new_record(m, TypeId::module, 2);
    at<Module>(m, builtins_module)->dict = retained(m, r.builtins);
    at<Module>(m, builtins_module)->name = retained(m, intern(m, "builtins"));
    dict_set_str(m, r.modules, "builtins", builtins_module);
    drop(m, builtins_module);
    // The hidden prelude needs a frame to be called from.
    auto* frame = frames_of(m);
    *frame = {};
    frame->code = kNoCode;
    frame->locals = frame->stack = kStackAt;
    r.frame_count = 1;
    for (auto* module : kBuiltinPreludes) {
        auto text = run.natives.prelude_source(module);
        if (text.empty()) continue;
        auto code = compile_prelude(run, module, text);
        make_code_states(run);
        ensure_views(run);
        run_hidden(run, code, r.hidden);
    }
    r.frame_count = 0;
    // What the prelude defines without an underscore is a builtin.
    for_each_entry(m, r.hidden, [&](Value key, Value value) {
        auto text = to_utf8(m, key);
        if (text == "__name__") return;
        if (text[0] != '_' || text == "__build_class__") dict_set_str(m, r.builtins, key, value);
    });
}

void note_program(Run& run) {
    list_append(run.m, run.root().loaded, run.root().empty_str);
}

std::vector<std::string> loaded_modules(Run& run) {
    std::vector<std::string> names;
    Value list = run.root().loaded;
    for (std::uint32_t i = 0; i < at<List>(run.m, list)->size; ++i)
        names.push_back(to_utf8(run.m, items_of(run.m, list)[i]));
    return names;
}

void start_program(Run& run, std::uint32_t code, const std::string& file_name) {
    auto& m = run.m;
    auto& r = root(m);
    Value dict = new_dict(m);
    Value module = new_record(m, TypeId::module, 2);
    at<Module>(m, module)->dict = dict;
    Value main = intern(m, "__main__");
    at<Module>(m, module)->name = retained(m, main);
    dict_set_str(m, dict, name(m, NameId::d_name), main);
    const Code& c = *run.store.codes[code];
    Held doc(m, c.has_docstring ? new_str(m, c.docstring) : kNone);
    dict_set_str(m, dict, name(m, NameId::d_doc), doc);
    dict_set_str(m, dict, name(m, NameId::d_package), kNone);
    dict_set_str(m, dict, name(m, NameId::d_loader), kNone);
    dict_set_str(m, dict, name(m, NameId::d_spec), kNone);
    dict_set_str(m, dict, name(m, NameId::d_annotations), Held(m, new_dict(m)));
    dict_set_str(m, dict, name(m, NameId::d_builtins), dict_get_str(m, r.modules, "builtins"));
    Held file(m, new_str(m, file_name));
    dict_set_str(m, dict, name(m, NameId::d_file), file);
    dict_set_str(m, dict, "__cached__", kNone);
    dict_set_str(m, r.modules, main, module);
    r.main_module = module;
    make_code_states(run);
    ensure_views(run);
    push_base_frame(run, make_function(run, code, dict), nullptr, 0);
}

Value new_getset(Run& run, const GetSetDef& def, Value owner) {
    std::int64_t number = 0;
    while (run.natives.getsets[static_cast<std::size_t>(number)].def != &def) ++number;
    Value descriptor = new_record(run, def.is_member ? TypeId::member : TypeId::getset, 4);
    auto* fields = at<Record>(run, descriptor)->fields;
    fields[0] = Value::of_int(def.is_member ? ~number : number);
    fields[1] = retained(run, owner);
    fields[2] = retained(run, intern(run, def.name));
    return descriptor;
}

const GetSetDef* native_field(const Run& run, Value descriptor) {
    auto number = at<Record>(run.m, descriptor)->fields[0].as_int();
    if (is_a(run.m, descriptor, TypeId::member)) {
        if (number >= 0) return nullptr;
        number = ~number;
    }
    return run.natives.getsets[static_cast<std::size_t>(number)].def;
}

}    // namespace coroscope
