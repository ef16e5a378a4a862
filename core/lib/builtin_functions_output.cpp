// print() and input(): text to the simulated streams.
#include "core/lib/builtin_containers.hpp"
#include "core/lib/builtin_functions.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/stdin.hpp"
#include "core/lib/streams.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/mapping.hpp"

namespace coroscope {

bool is_plain_text(Run& run, Value v) {
    if (is_builtin(run, v)) return true;
    Value text = own_method(run, v, NameId::d_str);
    return !text && !own_method(run, v, NameId::d_repr);
}

namespace {

// Scalars: their text comes about without anything else happening.
bool is_scalar(Run& run, Value v) {
    if (!v.is_ref()) return true;
    switch (type_of(run, v)) {
        case TypeId::str:
        case TypeId::integer:
        case TypeId::boolean:
        case TypeId::real:
        case TypeId::none: return true;
        default: return false;
    }
}

bool separator(Run& run, Value v, const char* name, const char* fallback, std::string* text) {
    *text = fallback;
    if (!v || v == kNone) return true;
    if (!is_str(run, v)) {
        raise(run, TypeId::TypeError, std::string(name) + " must be None or a string, not " + type_name(run, v));
        return false;
    }
    *text = to_utf8(run, v);
    return true;
}

// Writes as it goes, since a __repr__ deep inside may print, too; one event for the whole.
Value print_to_stdout(Run& run, Value args, const std::string& sep, const std::string& end) {
    std::string text;
    std::size_t written = 0;
    auto flush = [&] {
        write_stdout(run, std::string_view(text).substr(written));
        written = text.size();
    };
    auto* tuple = at<Tuple>(run, args);
    bool ok = true;
    for (std::uint32_t i = 0; ok && i < tuple->size; ++i) {
        if (i) text += sep;
        bool is_quick = is_scalar(run, tuple->items[i]);
        auto* outer = run.printing;
        if (!is_quick) {
            flush();
            run.printing = &text;
        }
        std::string piece;
        ok = append_str(run, tuple->items[i], piece);
        if (!is_quick) {
            run.printing = outer;
            written = text.size();
        }
        ok = ok && is_encodable(run, piece);
        if (ok) text += piece;
        if (ok && i == 0 && tuple->size > 1) ok = is_encodable(run, sep);
    }
    ok = ok && is_encodable(run, end);
    if (ok) text += end;
    flush();
    Held error(run, take(run.root().error));
    if (ok || !text.empty()) finish_print(run, text);
    run.root().error = error.take();
    return done_if(ok);
}

Value print(Run& run, const Value* args) {
    Value file = args[3];
    std::string sep, end;
    if (!separator(run, args[1], "sep", " ", &sep) || !separator(run, args[2], "end", "\n", &end)) return {};
    int is_flushing = args[4] ? truth(run, args[4]) : 0;
    if (is_flushing < 0) return {};
    if (!file || file == kNone) file = current_stdout(run);
    if (file == kNone) return done();
    Held sep_text(run, new_str(run, sep)), end_text(run, new_str(run, end));
    bool is_plain = true;
    auto* tuple = at<Tuple>(run, args[0]);
    for (std::uint32_t i = 0; i < tuple->size; ++i) is_plain = is_plain && is_plain_text(run, tuple->items[i]);
    if (!file || stream_number(run, file) == 1) {
        if (is_plain) return print_to_stdout(run, args[0], sep, end);
        return tail_prelude(run, "_print", {args[0], sep_text.get(), end_text.get()});
    }
    return tail_prelude(run, "_print_to", {file, args[0], sep_text.get(), end_text.get(), of_bool(is_flushing)});
}

}    // namespace

const NativeDef kOutputFunctions[] = {
    {"input", "prompt='', /", input_function, 0, 2},
    {"print", "*args, sep=' ', end='\\n', file=None, flush=False", print},
    {},
};

}    // namespace coroscope
