#include "core/lib/native_table.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/lib/builtin_containers.hpp"
#include "core/lib/builtin_input.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/exception_types.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/object_types.hpp"
#include "core/lib/prelude.hpp"
#include "core/loop/types.hpp"

namespace coroscope {
namespace {

// Takes "self, sep=None, /, *, key=None, **kwargs" apart.
void read_signature(Native& native) {
    std::string_view text = native.def->signature;
    bool is_keyword_only = false;
    std::size_t at = 0;
    int depth = 0;
    std::string part;
    auto finish = [&] {
        auto begin = part.find_first_not_of(' ');
        if (begin == std::string::npos) {
            part.clear();
            return;
        }
        part = part.substr(begin, part.find_last_not_of(' ') - begin + 1);
        if (part == "/") {
            native.positional_only = native.positional;
        } else if (part == "*") {
            is_keyword_only = true;
        } else if (part.rfind("**", 0) == 0) {
            native.varkeywords = static_cast<std::int8_t>(native.parameters.size());
            native.parameters.push_back({part.substr(2), true});
        } else if (part[0] == '*') {
            native.varargs = static_cast<std::int8_t>(native.parameters.size());
            native.parameters.push_back({part.substr(1), true});
            is_keyword_only = true;
        } else {
            auto equals = part.find('=');
            bool is_optional = equals != std::string::npos;
            native.parameters.push_back({part.substr(0, equals), is_optional});
            if (!is_keyword_only) {
                ++native.positional;
                if (!is_optional) native.required = native.positional;
            }
        }
        part.clear();
    };
    for (; at < text.size(); ++at) {
        char c = text[at];
        if (c == '(' || c == '[' || c == '{') ++depth;
        if (c == ')' || c == ']' || c == '}') --depth;
        if (c == ',' && depth == 0)
            finish();
        else
            part += c;
    }
    finish();
    bool takes_all = native.varargs < 0 && native.varkeywords < 0;
    native.is_simple = native.parameters.size() == native.positional && takes_all;
    native.is_in_place = takes_all;
    for (std::size_t i = native.positional; i < native.parameters.size(); ++i)
        native.is_in_place &= native.parameters[i].is_optional;
}

// Special methods that CPython's types have in their lists of methods, as opposed to their slots.
bool is_listed_method(std::string_view name, std::string_view owner) {
    constexpr std::string_view kMethods[] = {
        "__format__",        "__reduce__",        "__reduce_ex__",   "__getnewargs__",  "__sizeof__",
        "__dir__",           "__ceil__",          "__floor__",       "__trunc__",       "__round__",
        "__copy__",          "__deepcopy__",      "__reversed__",    "__getstate__",    "__setstate__",
        "__complex__",       "__bytes__",         "__length_hint__", "__mro_entries__", "__instancecheck__",
        "__subclasscheck__", "__subclasses__",    "__set_name__",    "__enter__",       "__exit__",
        "__prepare__",       "__init_subclass__", "__alloc__"};
    if (std::find(std::begin(kMethods), std::end(kMethods), name) != std::end(kMethods)) return true;
    bool is_set = owner == "set" || owner == "frozenset";
    return name == "__contains__" ? is_set || owner == "dict"
                                  : name == "__getitem__" && (owner == "dict" || owner == "list");
}

void add_native(NativeTable& table, const NativeDef& def, const std::string& owner, bool is_in_type) {
    Native native;
    native.def = &def;
    std::string name = def.name;
    native.is_class_method = name[0] == '@';
    native.is_static = name[0] == '!';
    if (native.is_class_method || native.is_static) name = name.substr(1);
    native.qualname = owner.empty() ? name : owner + "." + name;
    native.is_method = is_in_type && !native.is_static && !native.is_class_method && name != "__new__";
    if (def.shown) native.qualname = def.shown;
    native.is_new = is_in_type && name == "__new__";
    read_signature(native);
    native.is_slot = native.is_method && def.style != 3 && name.size() > 4 && name.rfind("__", 0) == 0 &&
                     !is_listed_method(name, owner);
    if (native.is_class_method) native.is_method = true;
    table.natives.push_back(std::move(native));
}

const char* type_text(TypeId id) {
    static constexpr const char* names[] = {
#define X(id, text, ...) text,
        COROSCOPE_TYPES(X)
#undef X
#define X(id, ...) #id,
            COROSCOPE_EXCEPTIONS(X)
#undef X
    };
    return names[static_cast<std::size_t>(id)];
}

void add_getsets(NativeTable& table, const GetSetDef* defs) {
    for (; defs && defs->name; ++defs) table.getsets.push_back({defs});
}

void add_module(NativeTable& table, const ModuleDef& def) {
    table.modules.push_back({&def, static_cast<std::uint32_t>(table.natives.size())});
    std::string name = def.name;
    for (auto* f = def.functions; f && f->name; ++f) {
        add_native(table, *f, "", false);
        if (name != "builtins") table.natives.back().module = name;
    }
}

}    // namespace

NativeTable make_native_table() {
    NativeTable table;
    auto collected = std::make_shared<std::vector<TypeDef>>();    // the table points into it
    collected->reserve(512);
    add_object_types(*collected);
    add_exception_types(*collected);
    add_list_types(*collected);
    add_tuple_types(*collected);
    add_dict_types(*collected);
    add_set_types(*collected);
    add_range_types(*collected);
    add_iterator_types(*collected);
    for (auto* type : {&str_type,
                       &str_iterator_type,
                       &str_ascii_iterator_type,
                       &bytes_type,
                       &bytearray_type,
                       &memoryview_type,
                       &memory_iterator_type,
                       &int_type,
                       &bool_type,
                       &float_type,
                       &complex_type,
                       &future_type,
                       &task_type,
                       &gathering_future_type,
                       &future_iterator_type,
                       &native_coroutine_type,
                       &handle_type,
                       &timer_handle_type,
                       &event_loop_type,
                       &context_type,
                       &context_var_type,
                       &context_token_type})
        collected->push_back(*type);
    for (const auto& type : *collected) {
        table.types.push_back({&type, static_cast<std::uint32_t>(table.natives.size())});
        for (auto* def = type.methods; def && def->name; ++def) add_native(table, *def, type_text(type.type), true);
        add_getsets(table, type.getsets);
    }
    static const ModuleDef builtin_parts[] = {
        {"builtins", kContainerFunctions, nullptr, nullptr},  {"builtins", kObjectFunctions, nullptr, nullptr},
        {"builtins", kNumberFunctions, nullptr, nullptr},     {"builtins", kOutputFunctions, nullptr, nullptr},
        {"builtins", kPreludeFunctions, nullptr, nullptr},    {"builtins", kSetFunctions, nullptr, nullptr},
        {"builtins", kObjectTypeFunctions, nullptr, nullptr}, {"builtins", kInputFunctions, nullptr, nullptr},
    };
    for (const auto& part : builtin_parts) add_module(table, part);
    for (auto* module : native_modules()) add_module(table, *module);
    for (const auto& extra : class_natives()) {
        for (auto* def = extra.methods; def && def->name; ++def) add_native(table, *def, extra.owner, true);
        add_getsets(table, extra.getsets);
    }
    for (std::uint32_t i = 0; i < table.natives.size(); ++i) {
        if (table.natives[i].qualname == "next") table.next_number = i;
        if (table.natives[i].qualname == "generator.send") table.send_number = i;
    }
    table.type_defs = std::move(collected);
    table.prelude_source = prelude_source;
    return table;
}

}    // namespace coroscope
