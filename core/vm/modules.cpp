#include "core/vm/modules.hpp"

#include <stdexcept>

#include "core/lang/check.hpp"
#include "core/lang/compile.hpp"
#include "core/lang/parse.hpp"
#include "core/vm/boot.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {
namespace {

const NativeModuleEntry* find_native_module(const NativeTable& natives, std::string_view name) {
    for (const auto& entry : natives.modules)
        if (name == entry.def->name) return &entry;
    return nullptr;
}

Value new_module(Run& run, const std::string& name) {
    auto& m = run.m;
    Value v = new_record(m, TypeId::module, 2);
    Held held(m, v);
    at<Module>(m, v)->dict = new_dict(m);
    at<Module>(m, v)->name = new_str(m, name);
    Value dict = at<Module>(m, v)->dict;
    dict_set_str(m, dict, coroscope::name(m, NameId::d_name), at<Module>(m, v)->name);
    dict_set_str(m, dict, coroscope::name(m, NameId::d_doc), kNone);
    dict_set_str(m, dict, coroscope::name(m, NameId::d_package), root(m).empty_str);
    dict_set_str(m, dict, coroscope::name(m, NameId::d_loader), kNone);
    dict_set_str(m, dict, coroscope::name(m, NameId::d_spec), kNone);
    auto file = library_file(name);
    if (!file.empty()) dict_set_str(m, dict, coroscope::name(m, NameId::d_file), Held(m, new_str(m, file)));
    return held.take();
}

// What only preludes may import: their functions trust those who call them.
bool is_inner_module(std::string_view name) {
    constexpr std::string_view kNames[] = {"_atexit",    "_bisect",    "_containers", "_functools", "_gc",  "_heapq",
                                           "_itertools", "_operators", "_re",         "_structseq", "_time"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// Of those that have no module of ours in them, too.
bool is_package(std::string_view name) {
    constexpr std::string_view kNames[] = {"asyncio",
                                           "collections",
                                           "concurrent",
                                           "ctypes",
                                           "curses",
                                           "dbm",
                                           "email",
                                           "encodings",
                                           "html",
                                           "http",
                                           "idlelib",
                                           "importlib",
                                           "json",
                                           "logging",
                                           "multiprocessing",
                                           "sqlite3",
                                           "tkinter",
                                           "tomllib",
                                           "unittest",
                                           "urllib",
                                           "wsgiref",
                                           "xml",
                                           "xmlrpc",
                                           "zoneinfo",
                                           "concurrent.futures",
                                           "email.mime",
                                           "importlib.metadata",
                                           "importlib.resources",
                                           "multiprocessing.dummy",
                                           "xml.dom",
                                           "xml.etree",
                                           "xml.parsers",
                                           "xml.sax"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

Value raise_missing(Run& run, const std::string& dotted) {
    auto& m = run.m;
    auto dot = dotted.rfind('.');
    auto parent = dotted.substr(0, dot == std::string::npos ? 0 : dot);
    bool is_alone = !parent.empty() && dict_get_str(m, root(m).modules, parent) && !is_package(parent);
    Held message(m, new_str(m, "No module named '" + dotted + "'" +
                                   (is_alone ? "; '" + parent + "' is not a package" : std::string())));
    Value args[] = {message};
    Value error = new_exception(run, class_value(m, TypeId::ModuleNotFoundError), args, 1);
    if (is_alone) at<Exception>(m, error)->suppress = kTrue;
    at<Exception>(m, error)->extra[0] = new_str(m, dotted);
    return raise_object(run, error);
}

}    // namespace

bool has_library_file(std::string_view module) {
    static constexpr std::string_view kNoFile[] = {"atexit", "builtins", "gc", "itertools", "sys", "time"};
    return !module.empty() && module[0] != '_' &&
           std::find(std::begin(kNoFile), std::end(kNoFile), module) == std::end(kNoFile);
}

std::string library_file(std::string_view module) {
    static constexpr std::string_view kPackages[] = {"asyncio", "collections", "concurrent", "importlib",
                                                     "json",    "logging",     "re"};
    if (!has_library_file(module)) return {};
    if (module == "math") return "<stdlib>/lib-dynload/math.cpython-311-x86_64-linux-gnu.so";
    std::string path(module);
    std::replace(path.begin(), path.end(), '.', '/');
    bool is_package = std::find(std::begin(kPackages), std::end(kPackages), module) != std::end(kPackages);
    return "<stdlib>/" + path + (is_package ? "/__init__.py" : ".py");
}

Value inner_module(Run& run, const char* module_name) {
    return dict_get_str(run.m, root(run.m).hidden, std::string("module ") + module_name);
}

bool is_known_module(const NativeTable& natives, std::string_view dotted) {
    return find_native_module(natives, dotted) || (natives.prelude_source && !natives.prelude_source(dotted).empty());
}

std::uint32_t compile_prelude(Run& run, const std::string& module, std::string_view text) {
    auto source = std::make_unique<Source>("<" + module + ">", std::string(text));
    auto tree = parse(*source);
    std::string what = "prelude " + module + ": ";
    if (!tree)
        throw std::logic_error(what + tree.problem().message + " at line " +
                               std::to_string(source->line_of(tree.problem().span.begin)));
    run.store.sources.push_back(std::move(source));
    CompileOptions options;
    options.is_hidden = true;
    auto code = compile(**tree, static_cast<std::uint32_t>(run.store.sources.size() - 1), options, run.store);
    if (!code) throw std::logic_error(what + code.problem().message);
    return *code;
}

// Loads one module without its package. Owned module, or kTailCall where its Python part has to run first (then `extra`
// of the request is the module).
Value load_module(Run& run, const std::string& dotted) {
    auto& m = run.m;
    bool is_inner = is_inner_module(dotted);
    Value known = is_inner ? inner_module(run, dotted.c_str()) : dict_get_str(m, root(m).modules, dotted);
    if (known) return retained(m, known);
    auto* native = find_native_module(run.natives, dotted);
    std::string_view text = run.natives.prelude_source ? run.natives.prelude_source(dotted) : std::string_view{};
    if (native && native->def->prelude) text = native->def->prelude;
    if (!native && text.empty()) return raise_missing(run, dotted);
    Held module(m, new_module(run, dotted));
    Value dict = at<Module>(m, module)->dict;
    if (native) {
        auto number = native->first_native;
        for (auto* def = native->def->functions; def && def->name; ++def, ++number) {
            Held function(m, new_record(m, TypeId::native, 4));
            at<NativeFunction>(m, function)->number = Value::of_int(number);
            at<NativeFunction>(m, function)->self = retained(m, module);
            dict_set_str(m, dict, def->name, function);
        }
        if (native->def->init) {
            native->def->init(run, dict);
            if (run.has_error()) return {};
        }
    }
    if (is_inner)
        dict_set_str(m, root(m).hidden, "module " + dotted, module);
    else
        dict_set_str(m, root(m).modules, dotted, module);
    if (text.empty()) return module.take();
    auto code = compile_prelude(run, dotted, text);
    list_append(m, root(m).loaded, Held(m, new_str(m, dotted)));
    make_code_states(run);
    ensure_views(run);
    Held body(m, make_function(run, code, dict));
    tail_call(run, body, {});
    run.request.on_return = OnReturn::module;
    run.request.extra = module.take();
    return kTailCall;
}

namespace {

void bind_submodule(Run& run, const std::string& dotted, Value module) {
    auto dot = dotted.rfind('.');
    if (dot == std::string::npos) return;
    Value parent = dict_get_str(run.m, root(run.m).modules, dotted.substr(0, dot));
    if (parent && is_instance(run, parent, TypeId::module))
        dict_set_str(run.m, at<Module>(run.m, parent)->dict, dotted.substr(dot + 1), module);
}

}    // namespace

Value import_module(Run& run, const std::string& dotted, bool wants_leaf) {
    auto& m = run.m;
    if (is_inner_module(dotted)) {
        auto code = facts_of(*at<Function>(m, top_frame(m)->function)).code();
        if (!(run.store.codes[code]->flags & Code::is_hidden)) return raise_missing(run, dotted);
    }
    auto dot = dotted.find('.');
    if (dot == std::string::npos) return load_module(run, dotted);
    // Packages from the outermost in.
    std::size_t end = dot;
    while (true) {
        auto part = dotted.substr(0, end);
        Value module = dict_get_str(m, root(m).modules, part);
        if (module) {
            retain(m, module);
        } else {
            if (!is_known_module(run.natives, part)) {
                // asyncio.tasks and the like may be attributes of their package.
                auto last = part.rfind('.');
                Value parent =
                    last == std::string::npos ? Value{} : dict_get_str(m, root(m).modules, part.substr(0, last));
                bool has_parts = parent && is_instance(m, parent, TypeId::module);
                Value inner = has_parts ? dict_get_str(m, at<Module>(m, parent)->dict, part.substr(last + 1)) : Value{};
                if (!inner || !is_a(m, inner, TypeId::module)) return raise_missing(run, part);
                module = retained(m, inner);
                dict_set_str(m, root(m).modules, part, module);
            } else {
                module = load_module(run, part);
                if (!module) return {};
                if (module == kTailCall) {    // its body runs first, then the import goes on
                    Held rest(m, new_str(m, dotted));
                    Value parts[] = {rest, of_bool(wants_leaf)};
                    assign(m, run.request.extra, new_tuple_of(m, parts, 2));
                    return kTailCall;
                }
            }
        }
        bind_submodule(run, part, module);
        if (end == dotted.size()) {
            if (wants_leaf) return module;
            drop(m, module);
            break;
        }
        drop(m, module);
        end = dotted.find('.', end + 1);
        if (end == std::string::npos) end = dotted.size();
    }
    return retained(m, dict_get_str(m, root(m).modules, dotted.substr(0, dot)));
}

Value finish_import(Run& run, Value owned) {
    if (is_a(run, owned, TypeId::module)) return owned;
    Held rest(run.m, owned);
    auto* parts = at<Tuple>(run.m, rest)->items;
    return import_module(run, to_utf8(run.m, parts[0]), parts[1] == kTrue);
}

}    // namespace coroscope
