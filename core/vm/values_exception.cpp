// What str() and repr() say of exceptions, type by type.
#include "core/vm/exception_fields.hpp"
#include "core/vm/number.hpp"
#include "core/vm/text_ops.hpp"
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
    if (!append_str(run, e.extra[os_errno] ? e.extra[os_errno] : kNone, out)) return false;
    out += "] ";
    if (!append_str(run, e.extra[os_strerror] ? e.extra[os_strerror] : kNone, out)) return false;
    if (!e.extra[os_filename]) return true;
    out += ": ";
    if (!append_repr(run, e.extra[os_filename], out)) return false;
    if (!e.extra[os_filename2]) return true;
    out += " -> ";
    return append_repr(run, e.extra[os_filename2], out);
}

std::string hex(std::uint32_t number, int digits) {
    std::string out(static_cast<std::size_t>(digits), '0');
    for (int i = digits; i-- > 0; number >>= 4) out[static_cast<std::size_t>(i)] = "0123456789abcdef"[number & 15];
    return out;
}

// "\xe9", as it would be escaped in a literal.
std::string escaped(std::uint32_t c) {
    return c <= 0xff ? "\\x" + hex(c, 2) : c <= 0xffff ? "\\u" + hex(c, 4) : "\\U" + hex(c, 8);
}

// "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"; translating has no codec.
bool append_unicode_error(Run& run, Value exception, std::string& out) {
    const auto& e = *at<Exception>(run, exception);
    bool is_translate = is_instance(run, exception, TypeId::UnicodeTranslateError);
    bool is_decode = is_instance(run, exception, TypeId::UnicodeDecodeError);
    auto extra = [&](int field) { return e.extra[field - is_translate]; };    // translating has one field fewer
    std::int64_t start, end;
    Value object = extra(unicode_object);
    if (!object) return true;
    if (!extra(unicode_start).is_int() || !extra(unicode_end).is_int()) return true;
    start = extra(unicode_start).as_int();
    end = extra(unicode_end).as_int();
    if (!is_translate) {
        out += '\'';
        if (!append_str(run, extra(unicode_encoding), out)) return false;
        out += "' codec ";
    }
    out += is_translate ? "can't translate" : is_decode ? "can't decode" : "can't encode";
    std::string_view bytes;
    bool is_one = end == start + 1 && start >= 0;
    if (is_decode && is_one && bytes_view(run, object, &bytes) && start < static_cast<std::int64_t>(bytes.size())) {
        out += " byte 0x" + hex(static_cast<std::uint8_t>(bytes[static_cast<std::size_t>(start)]), 2) +
               " in position " + std::to_string(start);
    } else if (!is_decode && is_one && is_str(run, object) && start < at<Str>(run, object)->length) {
        out += " character '" + escaped(char_at(*at<Str>(run, object), static_cast<std::uint32_t>(start))) +
               "' in position " + std::to_string(start);
    } else {
        out += is_decode ? " bytes" : " characters";
        out += " in position " + std::to_string(start) + "-" + std::to_string(end - 1);
    }
    out += ": ";
    return append_str(run, extra(unicode_reason) ? extra(unicode_reason) : kNone, out);
}

// "invalid syntax (x.py, line 3)"
bool append_syntax_error(Run& run, const Exception& e, std::string& out) {
    if (!append_str(run, e.extra[syntax_msg] ? e.extra[syntax_msg] : kNone, out)) return false;
    bool has_file = e.extra[syntax_filename] && is_str(run, e.extra[syntax_filename]);
    bool has_line = e.extra[syntax_line] && is_integer(run, e.extra[syntax_line]);
    if (!has_file && !has_line) return true;
    out += " (";
    if (has_file) {
        auto file = to_utf8(run, e.extra[syntax_filename]);
        out += file.substr(file.rfind('/') + 1);
    }
    if (has_line) out += (has_file ? ", line " : "line ") + int_to_text(run, e.extra[syntax_line]);
    out += ')';
    return true;
}

}    // namespace

bool append_exception_str(Run& run, Value exception, std::string& utf8) {
    auto& e = *at<Exception>(run, exception);
    if (is_instance(run, exception, TypeId::OSError)) {
        if (e.extra[os_filename] || (e.extra[os_errno] && e.extra[os_strerror])) return append_os_error(run, e, utf8);
    } else if (is_instance(run, exception, TypeId::SyntaxError)) {
        return append_syntax_error(run, e, utf8);
    } else if (is_instance(run, exception, TypeId::ImportError)) {
        if (e.extra[import_message] && is_str(run, e.extra[import_message])) {
            append_utf8(run, e.extra[import_message], utf8);
            return true;
        }
    } else if (is_instance(run, exception, TypeId::BaseExceptionGroup)) {
        if (is_given(e.extra[group_message]) && is_given(e.extra[group_exceptions])) {
            if (!append_str(run, e.extra[group_message], utf8)) return false;
            auto count = length(run, e.extra[group_exceptions]);
            utf8 += " (" + std::to_string(count) + " sub-exception" + (count == 1 ? ")" : "s)");
            return true;
        }
    } else if (is_instance(run, exception, TypeId::UnicodeError) && !is_a(run, exception, TypeId::UnicodeError) &&
               e.extra[unicode_reason - is_instance(run, exception, TypeId::UnicodeTranslateError)]) {
        return append_unicode_error(run, exception, utf8);
    }
    if (!has_kind(run, e.args, Kind::tuple)) return true;
    auto* args = at<Tuple>(run, e.args);
    if (args->size == 0) return true;
    if (args->size > 1) return append_repr(run, e.args, utf8);
    if (is_instance(run, exception, TypeId::KeyError)) return append_repr(run, args->items[0], utf8);
    return append_str(run, args->items[0], utf8);
}

}    // namespace coroscope
