// compile(), eval(), exec() and __import__(): text becomes code while the program runs.
#include <algorithm>

#include "core/lang/load_source.hpp"
#include "core/lib/arguments.hpp"
#include "core/lib/builtin_scope.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/runtime_code.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {
namespace {

constexpr std::int64_t kOnlyTree = 0x400, kDontImplyDedent = 0x200, kTypeComments = 0x1000, kTopLevelAwait = 0x2000,
                       kIncompleteInput = 0x4000, kTextAnnotations = 0x1000000, kFutures = 0x1fe0010;
constexpr std::int64_t kKnownFlags =
    kOnlyTree | kDontImplyDedent | kTypeComments | kTopLevelAwait | kIncompleteInput | kFutures;

std::uint32_t code_id(Run& run, Value code) {
    return static_cast<std::uint32_t>(at<Record>(run, code)->fields[0].as_int());
}

// The text of a source argument; false: raised. `complaint` is what a value of another type is told.
bool take_text(Run& run, Value source, const std::string& complaint, RuntimeText* text) {
    text->max_int_digits = run.root().max_int_digits;
    if (is_str(run, source)) {
        auto& s = *at<Str>(run, source);
        for (std::uint32_t i = 0; i < s.length; ++i) {
            auto c = char_at(s, i);
            if (c < 0xd800 || c > 0xdfff) continue;
            Held encode(run, get_attribute(run, source, "encode"));
            drop(run, call(run, encode, nullptr, 0));    // raises
            return false;
        }
        text->text = normalised_newlines(to_utf8(run, source));
        return true;
    }
    std::string_view bytes;
    if (!bytes_view(run, source, &bytes)) {
        raise(run, TypeId::TypeError, complaint);
        return false;
    }
    auto loaded = load_source(text->file_name, bytes);
    if (!loaded) {
        raise(run, TypeId::SyntaxError, loaded.problem().message);
        return false;
    }
    text->text = loaded->text;
    return true;
}

Value warning_list(Run& run, const std::vector<SyntaxWarning>& warnings) {
    Held list(run, new_list(run, 0));
    for (auto& warning : warnings) {
        auto& error = warning.error;
        Held message(run, new_str(run, warning.message)), line(run, error.is_late ? kNone : new_str(run, error.text));
        Value parts[] = {Value::of_int(warning.line),    message, of_bool(warning.is_deprecation),
                         Value::of_int(error.offset),    line,    Value::of_int(error.end_line),
                         Value::of_int(error.end_offset)};
        Held said(run, new_tuple_of(run, parts, 7));
        list_append(run, list, said);
    }
    return list.take();
}

// What was warned of before the error that has been raised is said first.
Value fail_warned(Run& run, const RuntimeText& text, const std::vector<SyntaxWarning>& warnings) {
    if (warnings.empty()) return {};
    Held error(run, retained(run, run.root().error));
    clear_error(run);
    Held said(run, warning_list(run, warnings)), file(run, new_str(run, text.file_name));
    return tail_prelude(run, "_fail_warned", {said.get(), file.get(), error.get()});
}

bool inherits_text_annotations(Run& run) {
    auto* frame = calling_frame(run);
    return frame && run.views[frame->code].flags & Code::has_text_annotations;
}

// Calls a code with a namespace in the native's place.
Value run_code(Run& run, std::uint32_t id, Value globals, Value locals, const RuntimeText& text,
               const std::vector<SyntaxWarning>& warnings, bool is_discarded, Value closure = {}) {
    const auto& code = *run.store.codes[id];
    Held function(run, make_function(run, id, globals));
    if (closure) assign(run, at<Function>(run, function)->closure, retained(run, closure));
    assign(run, at<Function>(run, function)->qualname, retained(run, intern(run, code.name)));
    bool has_space = code.flags & Code::is_class_body;
    if (warnings.empty() && !is_discarded) {
        if (has_space) return tail_call(run, function, {locals});
        return tail_call(run, function, {});
    }
    Held args(run, new_tuple_of(run, &locals, has_space ? 1 : 0)), said(run, warning_list(run, warnings)),
        file(run, new_str(run, text.file_name));
    return tail_prelude(run, is_discarded ? "_run_discarded" : "_run_warned",
                        {said.get(), file.get(), function.get(), args.get()});
}

// Whether it is a tuple of that many cells.
bool are_cells(Run& run, Value closure, std::uint32_t count) {
    if (!closure || !is_a(run, closure, TypeId::tuple) || at<Tuple>(run, closure)->size != count) return false;
    auto* items = at<Tuple>(run, closure)->items;
    return std::all_of(items, items + count, [&](Value v) { return is_a(run, v, TypeId::cell); });
}

// exec() and eval() once the namespaces are known.
Value run_source(Run& run, Value source, Value globals, Value locals, Value closure, bool is_eval) {
    if (!dict_get_str(run, globals, name(run, NameId::d_builtins)))
        dict_set_str(run, globals, name(run, NameId::d_builtins), run.root().builtins);
    const char* who = is_eval ? "eval()" : "exec()";
    if (is_a(run, source, TypeId::code)) {
        auto id = code_id(run, source);
        auto count = run.store.codes[id]->free_count;
        if (count > 0 && is_eval)
            return raise(run, TypeId::TypeError, "code object passed to eval() may not contain free variables");
        if (count == 0 && closure) return raise(run, TypeId::TypeError, "cannot use a closure with this code object");
        if (count > 0 && !are_cells(run, closure, static_cast<std::uint32_t>(count)))
            return raise(run, TypeId::TypeError,
                         "code object requires a closure of exactly length " + std::to_string(count));
        return run_code(run, id, globals, locals, {}, {}, !is_eval, closure);
    }
    RuntimeText text;
    text.file_name = "<string>";
    text.mode = is_eval ? ast::Mode::eval : ast::Mode::exec;
    text.has_text_annotations = inherits_text_annotations(run);
    if (!take_text(run, source, std::string(who) + " arg 1 must be a string, bytes or code object", &text)) return {};
    if (is_eval) text.text.erase(0, std::min(text.text.find_first_not_of(" \t"), text.text.size()));
    std::vector<SyntaxWarning> warnings;
    auto code = compile_runtime_text(run, text, &warnings);
    if (!code) return fail_warned(run, text, warnings);
    return run_code(run, *code, globals, locals, text, warnings, false);
}

bool is_mapping_like(Run& run, Value v) {
    return has_kind(run, v, Kind::dict) || lookup_special(run, v, NameId::d_getitem);
}

Value run_with(Run& run, const Value* args, bool is_eval) {
    Value globals = args[1] == kNone ? Value{} : args[1], locals = args[2] == kNone ? Value{} : args[2];
    if (is_eval) {
        if (locals && !is_mapping_like(run, locals)) return raise(run, TypeId::TypeError, "locals must be a mapping");
        if (globals && !has_kind(run, globals, Kind::dict))
            return raise(run, TypeId::TypeError,
                         is_mapping_like(run, globals) ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                                       : "globals must be a dict");
    }
    Held own_globals(run), own_locals(run);
    if (!globals) {
        own_globals.reset(globals_function(run, nullptr));
        globals = own_globals;
        if (!locals) {
            own_locals.reset(locals_function(run, nullptr));
            if (!own_locals) return {};
            locals = own_locals;
        }
    } else if (!locals) {
        locals = globals;
    }
    if (!is_eval && !has_kind(run, globals, Kind::dict))
        return raise(run, TypeId::TypeError, "exec() globals must be a dict, not " + type_name(run, globals));
    if (!is_eval && !is_mapping_like(run, locals))
        return raise(run, TypeId::TypeError, "locals must be a mapping or None, not " + type_name(run, locals));
    return run_source(run, args[0], globals, locals, !is_eval && is_given(args[3]) ? args[3] : Value{}, is_eval);
}

// A name of a file: text, bytes or a path. False: raised.
bool take_file_name(Run& run, Value v, std::string* file_name) {
    if (is_str(run, v)) return *file_name = to_utf8(run, v), true;
    std::string_view bytes;
    if (has_kind(run, v, Kind::bytes) && bytes_view(run, v, &bytes)) return *file_name = std::string(bytes), true;
    if (bytes_view(run, v, &bytes)) {
        *file_name = std::string(bytes);
        return warn(run, TypeId::DeprecationWarning,
                    "path should be string, bytes, or os.PathLike, not " + type_name(run, v));
    }
    if (lookup_special(run, v, NameId::d_fspath)) {
        Held path(run, call_method(run, v, NameId::d_fspath, {}));
        if (!path) return false;
        if (is_str(run, path)) return *file_name = to_utf8(run, path), true;
    }
    raise(run, TypeId::TypeError, "expected str, bytes or os.PathLike object, not " + type_name(run, v));
    return false;
}

}    // namespace

Value eval_function(Run& run, const Value* args) {
    return run_with(run, args, true);
}

Value exec_function(Run& run, const Value* args) {
    bool has_closure = args[3] && args[3] != kNone;
    if (has_closure && !is_a(run, args[0], TypeId::code))
        return raise(run, TypeId::TypeError, "closure can only be used when source is a code object");
    return run_with(run, args, false);
}

Value compile_function(Run& run, const Value* args) {
    RuntimeText text;
    if (!take_file_name(run, args[1], &text.file_name)) return {};
    if (!is_str(run, args[2]))
        return raise(run, TypeId::TypeError, "compile() argument 'mode' must be str, not " + type_name(run, args[2]));
    std::int64_t flags = 0, optimize = -1;
    if (args[3] && !to_index(run, args[3], &flags)) return {};
    int keeps_apart = args[4] ? truth(run, args[4]) : 0;
    if (keeps_apart < 0 || (args[5] && !to_index(run, args[5], &optimize))) return {};
    if (flags & ~kKnownFlags) return raise(run, TypeId::ValueError, "compile(): unrecognised flags");
    if (optimize < -1 || optimize > 2) return raise(run, TypeId::ValueError, "compile(): invalid optimize value");
    auto mode = to_utf8(run, args[2]);
    if (mode == "func_type" && !(flags & kOnlyTree))
        return raise(run, TypeId::ValueError, "compile() mode 'func_type' requires flag PyCF_ONLY_AST");
    if (mode != "exec" && mode != "eval" && mode != "single")
        return raise(run, TypeId::ValueError,
                     flags & kOnlyTree ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                                       : "compile() mode must be 'exec', 'eval' or 'single'");
    if (is_a(run, args[0], TypeId::code)) return retained(run, args[0]);
    if (flags & kOnlyTree)
        return raise(run, TypeId::NotImplementedError, "compile() with syntax trees is not simulated");
    bool awaits = flags & kTopLevelAwait;
    text.mode = mode == "exec"   ? awaits ? ast::Mode::exec_awaiting : ast::Mode::exec
                : mode == "eval" ? awaits ? ast::Mode::eval_awaiting : ast::Mode::eval
                : awaits         ? ast::Mode::prompt
                                 : ast::Mode::single;
    text.optimization = static_cast<int>(std::max<std::int64_t>(optimize, 0));
    text.has_text_annotations = flags & kTextAnnotations || (!keeps_apart && inherits_text_annotations(run));
    if (!take_text(run, args[0], "compile() arg 1 must be a string, bytes or AST object", &text)) return {};
    std::vector<SyntaxWarning> warnings;
    auto code = compile_runtime_text(run, text, &warnings);
    if (!code) return fail_warned(run, text, warnings);
    Held made(run, code_object(run, *code));
    if (warnings.empty()) return made.take();
    Held said(run, warning_list(run, warnings)), file(run, new_str(run, text.file_name));
    return tail_prelude(run, "_code_warned", {said.get(), file.get(), made.get()});
}

Value import_function(Run& run, const Value* args) {
    if (!is_str(run, args[0])) return raise(run, TypeId::TypeError, "module name must be a string");
    std::int64_t level = 0;
    if (args[4] && !to_index(run, args[4], &level)) return {};
    if (level < 0) return raise(run, TypeId::ValueError, "level must be >= 0");
    auto dotted = to_utf8(run, args[0]);
    if (level > 0 && !(args[1] && has_kind(run, args[1], Kind::dict) && dict_get_str(run, args[1], "__name__")))
        return raise_with(run, TypeId::KeyError, {Held(run, new_str(run, "'__name__' not in globals")).get()});
    if (level > 0) return raise(run, TypeId::ImportError, "attempted relative import with no known parent package");
    if (dotted.empty()) return raise(run, TypeId::ValueError, "Empty module name");
    int has_names = args[3] ? truth(run, args[3]) : 0;
    return has_names < 0 ? Value{} : import_module(run, dotted, has_names);
}

}    // namespace coroscope
