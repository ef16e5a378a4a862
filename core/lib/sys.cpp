// The module sys: the machine as a program asks about it.
#include <cmath>

#include "core/lib/arguments.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/streams.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {

namespace {

Value sys_exit(Run& run, const Value* args) {
    Value status = args[0];
    if (!status || status == kNone) return raise_with(run, TypeId::SystemExit, {});
    if (is_instance(run, status, TypeId::SystemExit)) return raise_object(run, retained(run, status));
    if (!is_instance(run, status, TypeId::tuple)) return raise_with(run, TypeId::SystemExit, {status});
    // A tuple is what the exception is made of.
    auto* tuple = at<Tuple>(run, status);
    return raise_object(run, new_exception(run, class_value(run, TypeId::SystemExit), tuple->items, tuple->size));
}

Value exc_info(Run& run, const Value*) {
    Value handled = handled_exception(run);
    Value parts[] = {kNone, kNone, kNone};
    if (handled) {
        parts[0] = class_of(run, handled);
        parts[1] = handled;
        if (Value traceback = at<Exception>(run, handled)->traceback) parts[2] = traceback;
    }
    return new_tuple_of(run, parts, 3);
}

Value current_exception(Run& run, const Value*) {
    Value handled = handled_exception(run);
    return handled ? retained(run, handled) : kNone;
}

Value get_recursion_limit(Run& run, const Value*) {
    return Value::of_int(run.root().recursion_limit);
}

Value set_recursion_limit(Run& run, const Value* args) {
    std::int64_t limit;
    if (!to_c_int(run, args[0], &limit)) return {};
    if (limit < 1) return raise(run, TypeId::ValueError, "recursion limit must be greater or equal than 1");
    auto depth = run.root().frame_count + 1;
    if (limit <= depth) {
        return raise(run, TypeId::RecursionError,
                     "cannot set the recursion limit to " + std::to_string(limit) + " at the recursion depth " +
                         std::to_string(depth) + ": the limit is too low");
    }
    run.root().recursion_limit =
        static_cast<std::uint32_t>(std::min<std::int64_t>(limit, static_cast<std::int64_t>(kMaxFrames) - 1000));
    run.root().recursion_check = run.root().recursion_limit / 3;
    return done();
}

// The count that CPython shows has the argument's own reference in it.
Value get_refcount(Run& run, const Value* args) {
    if (!args[0].is_ref() || object_of(run, args[0])->count == kImmortal) return Value::of_int(1000000000);
    return Value::of_int(object_of(run, args[0])->count);
}

std::int64_t dict_bytes(std::uint32_t used) {
    if (used == 0) return 64;
    std::int64_t slots = 8;
    while (slots * 2 / 3 < used) slots *= 2;
    return 64 + slots + slots * 2 / 3 * 24 + 40;
}

// Sizes as CPython's objects have them, as far as they follow from the contents.
std::int64_t bytes_of(Run& run, Value v) {
    if (v.is_double()) return 24;
    if (v.is_int()) {
        auto n = v.as_int() < 0 ? -v.as_int() : v.as_int();
        int digits = 0;
        for (; n; n >>= 30) ++digits;
        return 24 + 4 * (digits ? digits : 1);
    }
    switch (object_of(run, v)->kind) {
        case Kind::singleton: return 16;
        case Kind::integer: {
            auto size = at<Integer>(run, v)->size;
            return 24 + (std::int64_t{size < 0 ? -size : size} * 64 + 29) / 30 * 4;
        }
        case Kind::real: return 24;
        case Kind::str: {
            auto* s = at<Str>(run, v);
            if (s->is_ascii) return 49 + std::int64_t{s->length};
            return (s->width == 1 ? 73 : s->width == 2 ? 74 : 76) + std::int64_t{s->length} * s->width;
        }
        case Kind::bytes: return 33 + std::int64_t{at<Bytes>(run, v)->length};
        case Kind::tuple: return 40 + std::int64_t{at<Tuple>(run, v)->size} * 8;
        case Kind::list: {
            std::int64_t size = at<List>(run, v)->size;
            return 56 + size * 8;
        }
        case Kind::dict: return dict_bytes(at<Dict>(run, v)->used);
        case Kind::set: return at<Set>(run, v)->mask <= 7 ? 216 : 200 + (std::int64_t{at<Set>(run, v)->mask} + 1) * 16;
        case Kind::generator: return 192 + std::int64_t{at<Generator>(run, v)->slots} * 8;
        case Kind::record: break;
    }
    return builtin_base(run, v) == TypeId::type ? 1072 : 48;
}

Value get_sizeof(Run& run, const Value* args) {
    if (!is_builtin(run, args[0])) {
        Value method = own_method(run, args[0], NameId::d_sizeof);
        if (method) return tail_special(run, method, {args[0]});
    }
    return Value::of_int(bytes_of(run, args[0]));
}

Value intern_function(Run& run, const Value* args) {
    if (!is_a(run, args[0], TypeId::str)) {
        return raise(run, TypeId::TypeError, "intern() argument must be str, not " + type_name(run, args[0]));
    }
    return retained(run, intern(run, args[0]));
}

Value get_frame(Run& run, const Value* args) {
    std::int64_t depth = 0;
    if (args[0] && !to_c_int(run, args[0], &depth)) return {};
    for (auto i = run.root().frame_count; i-- > 0;) {
        auto* frame = frames_of(run) + i;
        if (frame->code == kNoCode || (run.store.codes[frame->code]->flags & Code::is_hidden)) continue;
        if (depth-- <= 0) return frame_object(run, frame);
    }
    return raise(run, TypeId::ValueError, "call stack is not deep enough");
}

Value utf8(Run& run, const Value*) {
    return new_str(run, "utf-8");
}
Value returns_none(Run&, const Value*) {
    return kNone;
}
Value returns_false(Run&, const Value*) {
    return kFalse;
}
Value switch_interval(Run& run, const Value*) {
    return new_real(run, 0.005);
}
Value digits_limit(Run& run, const Value*) {
    return Value::of_int(root(run.m).max_int_digits);
}
Value set_digits_limit(Run& run, const Value* args) {
    std::int64_t limit = 0;
    if (!to_c_int(run, args[0], &limit)) return {};
    if (limit != 0 && limit < 640) return raise(run, TypeId::ValueError, "maxdigits must be 0 or larger than 640");
    root(run.m).max_int_digits = static_cast<std::uint32_t>(limit);
    return done();
}

Value excepthook(Run& run, const Value* args) {
    if (is_instance(run, args[1], TypeId::BaseException)) return write_error(run, format_exception(run, args[1]));
    return write_error(
        run, "TypeError: print_exception(): Exception expected for value, " + type_name(run, args[1]) + " found\n");
}

Value unraisablehook(Run& run, const Value* args) {
    if (type_name(run, args[0]).find("UnraisableHookArgs") == std::string::npos)
        return raise(run, TypeId::TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs");
    Held exception(run, get_attribute(run, args[0], "exc_value"));
    if (!exception) return {};
    Held object(run, get_attribute(run, args[0], "object"));
    if (!object) return {};
    Held title(run, get_attribute(run, args[0], "err_msg"));
    if (!title) return {};
    auto said = is_str(run, title) ? to_utf8(run, title) : "Exception ignored in";
    if (is_instance(run, exception, TypeId::BaseException))
        return write_error(run, format_unraisable(run, object, exception, said));
    return done();
}

Value displayhook(Run& run, const Value* args) {
    if (args[0] == kNone) return done();
    Value file = current_stdout(run);
    if (!file || file == kNone) return raise(run, TypeId::RuntimeError, "lost sys.stdout");
    if (stream_number(run, file) == 1) return done_if(print_expression(run, args[0]));
    return tail_prelude(run, "_display_to", {file, args[0], run.root().builtins});
}

Value get_origin_depth(Run& run, const Value*) {
    return Value::of_int(run.root().origin_depth);
}
Value set_origin_depth(Run& run, const Value* args) {
    std::int64_t depth = 0;
    if (!to_index(run, args[0], &depth)) return {};
    if (depth > INT32_MAX) return raise(run, TypeId::OverflowError, "Python int too large to convert to C int");
    if (depth < 0) return raise(run, TypeId::ValueError, "depth must be >= 0");
    run.root().origin_depth = static_cast<std::uint32_t>(depth);
    return kNone;
}

constexpr NativeDef kFunctions[] = {
    {"get_coroutine_origin_tracking_depth", "", get_origin_depth},
    {"set_coroutine_origin_tracking_depth", "depth", set_origin_depth},
    {"exit", "status=None, /", sys_exit, 0, 2},
    {"exc_info", "", exc_info},
    {"exception", "", current_exception},
    {"getrecursionlimit", "", get_recursion_limit},
    {"setrecursionlimit", "limit, /", set_recursion_limit, 0, 1},
    {"getrefcount", "object, /", get_refcount, 0, 1},
    {"getsizeof", "object, default=?", get_sizeof},
    {"intern", "string, /", intern_function, 0, 1},
    {"_getframe", "depth=0, /", get_frame, 0, 2},
    {"getdefaultencoding", "", utf8},
    {"getfilesystemencoding", "", utf8},
    {"gettrace", "", returns_none},
    {"getprofile", "", returns_none},
    {"is_finalizing", "", returns_false},
    {"getswitchinterval", "", switch_interval},
    {"get_int_max_str_digits", "", digits_limit},
    {"set_int_max_str_digits", "maxdigits", set_digits_limit},
    {"audit", "event, /, *args", returns_none},
    {"_clear_type_cache", "", returns_none},
    {"excepthook", "exctype, value, traceback, /", excepthook, 0, 2},
    {"unraisablehook", "unraisable, /", unraisablehook, 0, 1},
    {"displayhook", "object, /", displayhook, 0, 1},
    {},
};

void set_text(Run& run, Value dict, const char* name, std::string_view text) {
    dict_set_str(run, dict, name, Held(run, new_str(run, text)));
}

void init(Run& run, Value dict) {
    add_streams(run, dict);
    for (std::string hook : {"excepthook", "unraisablehook", "displayhook"})
        dict_set_str(run, dict, "__" + hook + "__", dict_get_str(run, dict, hook));
    dict_set_str(run, dict, "modules", run.root().modules);
    Held argv(run, new_list(run, 1));
    Value main = run.root().main_module;
    Value file = main ? dict_get_str(run, at<Module>(run, main)->dict, name(run, NameId::d_file)) : Value{};
    list_append(run, argv, file ? file : run.root().empty_str);
    if (run.arguments)
        for (auto& argument : *run.arguments) list_append(run, argv, Held(run, new_str(run, argument)));
    dict_set_str(run, dict, "argv", argv);
    dict_set_str(run, dict, "orig_argv", argv);
    Held path(run, new_list(run, 0));
    if (file && is_str(run, file)) {    // where the program lies
        auto place = to_utf8(run, file);
        auto slash = place.rfind('/');
        list_append(
            run, path,
            Held(run, new_str(run, slash == place.npos ? "" : place.substr(0, std::max<std::size_t>(slash, 1)))));
    }
    dict_set_str(run, dict, "path", path);
    Held maxsize(run, new_int(run, INT64_MAX));
    dict_set_str(run, dict, "maxsize", maxsize);
    dict_set_str(run, dict, "maxunicode", Value::of_int(0x10ffff));
    dict_set_str(run, dict, "hexversion", Value::of_int(0x030b02f0));
    dict_set_str(run, dict, "api_version", Value::of_int(1013));
    dict_set_str(run, dict, "dont_write_bytecode", kTrue);
    set_text(run, dict, "version", "3.11.2 (Coroscope)");
    set_text(run, dict, "platform", "linux");
    set_text(run, dict, "byteorder", "little");
    set_text(run, dict, "executable", "");
    set_text(run, dict, "prefix", "/usr");
    set_text(run, dict, "base_prefix", "/usr");
    set_text(run, dict, "exec_prefix", "/usr");
    set_text(run, dict, "base_exec_prefix", "/usr");
    set_text(run, dict, "float_repr_style", "short");
    set_text(run, dict, "copyright", "");
    set_text(run, dict, "platlibdir", "lib");
}

}    // namespace

extern const ModuleDef sys_module = {"sys", kFunctions, init, nullptr};

}    // namespace coroscope
