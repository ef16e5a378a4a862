// What str() and repr() say of exceptions, type by type.
#include "core/vm/number.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

bool is_exception(const Machine& m, Value v) {
    if (!has_kind(m, v, Kind::record)) return false;
    return at<Class>(m, class_of(m, v))->flags.as_int() & class_is_exception;
}

bool append_exception_repr(Run& run, Value exception, std::string& utf8) {
    utf8 += to_utf8(run, at<Class>(run, class_of(run, exception))->name);
    Value args = at<Exception>(run, exception)->args;
    if (!has_kind(run, args, Kind::tuple) || at<Tuple>(run, args)->size != 1) {
        if (!has_kind(run, args, Kind::tuple)) {
            utf8 += "()";
            return true;
        }
        return append_repr(run, args, utf8);
    }
    utf8 += '(';
    if (!append_repr(run, at<Tuple>(run, args)->items[0], utf8)) return false;
    utf8 += ')';
    return true;
}

namespace {

bool is_given(Value v) {
    return v && v != kNone;
}

// "[Errno 2] No such file or directory: 'x'"
bool append_os_error(Run& run, const Exception& e, std::string& out) {
    out += "[Errno ";
    if (!append_str(run, e.extra[0], out)) return false;
    out += "] ";
    if (!append_str(run, e.extra[1], out)) return false;
    if (!is_given(e.extra[2])) return true;
    out += ": ";
    return append_repr(run, e.extra[2], out);
}

// "invalid syntax (x.py, line 3)"
bool append_syntax_error(Run& run, const Exception& e, std::string& out) {
    if (!append_str(run, e.extra[0] ? e.extra[0] : kNone, out)) return false;
    bool has_file = e.extra[1] && is_str(run, e.extra[1]);
    bool has_line = e.extra[2] && is_integer(run, e.extra[2]);
    if (!has_file && !has_line) return true;
    out += " (";
    if (has_file) {
        auto file = to_utf8(run, e.extra[1]);
        out += file.substr(file.rfind('/') + 1);
    }
    if (has_line) out += (has_file ? ", line " : "line ") + int_to_text(run, e.extra[2]);
    out += ')';
    return true;
}

}    // namespace

bool append_exception_str(Run& run, Value exception, std::string& utf8) {
    auto& e = *at<Exception>(run, exception);
    if (is_instance(run, exception, TypeId::OSError) && is_given(e.extra[0]) && is_given(e.extra[1])) {
        return append_os_error(run, e, utf8);
    }
    if (is_instance(run, exception, TypeId::SyntaxError) && e.extra[0]) return append_syntax_error(run, e, utf8);
    if (is_instance(run, exception, TypeId::ImportError) && e.extra[2] && is_str(run, e.extra[2])) {
        append_utf8(run, e.extra[2], utf8);
        return true;
    }
    if (is_instance(run, exception, TypeId::BaseExceptionGroup) && is_given(e.extra[0]) && is_given(e.extra[1])) {
        if (!append_str(run, e.extra[0], utf8)) return false;
        auto count = length(run, e.extra[1]);
        utf8 += " (" + std::to_string(count) + " sub-exception" + (count == 1 ? ")" : "s)");
        return true;
    }
    if (!has_kind(run, e.args, Kind::tuple)) return true;
    auto* args = at<Tuple>(run, e.args);
    if (args->size == 0) return true;
    if (args->size > 1) return append_repr(run, e.args, utf8);
    if (is_instance(run, exception, TypeId::KeyError)) return append_repr(run, args->items[0], utf8);
    return append_str(run, args->items[0], utf8);
}

}    // namespace coroscope
