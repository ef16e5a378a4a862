#include "core/vm/exception_fields.hpp"

#include "core/vm/container_ops.hpp"
#include "core/vm/native.hpp"

namespace coroscope {

namespace {

void set(Run& run, Exception& e, int field, Value borrowed) {
    assign(run, e.extra[field], retained(run, borrowed));
}

// One argument is the value itself, more are a tuple.
void fill_value(Run& run, Exception& e, const Tuple& args, bool takes_all) {
    if (args.size == 0) return;
    set(run, e, stop_value, takes_all && args.size > 1 ? e.args : args.items[0]);
}

// OSError(errno, strerror, filename, winerror, filename2): only the first two stay in `args`.
void fill_os_error(Run& run, Exception& e, const Tuple& args, bool takes_written) {
    if (args.size < 2 || args.size > 5) return;
    set(run, e, os_errno, args.items[0]);
    set(run, e, os_strerror, args.items[1]);
    if (args.size < 3 || args.items[2] == kNone) return;
    if (takes_written && args.items[2].is_int()) return;
    set(run, e, os_filename, args.items[2]);
    if (args.size == 5 && args.items[4] != kNone) set(run, e, os_filename2, args.items[4]);
    Value shorter = new_tuple_of(run, args.items, 2);
    assign(run, e.args, shorter);
}

void fill_syntax_error(Run& run, Exception& e, const Tuple& args) {
    if (args.size == 0) return;
    set(run, e, syntax_msg, args.items[0]);
    if (args.size != 2) return;
    Value details = args.items[1];
    if (!has_kind(run, details, Kind::tuple)) return;
    auto* parts = at<Tuple>(run, details);
    if (parts->size != 4 && parts->size != 6) return;
    for (int i = 0; i < 4; ++i) set(run, e, syntax_filename + i, parts->items[i]);
    if (parts->size == 6) {
        Value ends = new_tuple_of(run, parts->items + 4, 2);
        assign(run, e.extra[syntax_ends], ends);
    }
}

void fill_in_order(Run& run, Exception& e, const Tuple& args, std::uint32_t count) {
    if (args.size != count) return;
    for (std::uint32_t i = 0; i < count; ++i) set(run, e, static_cast<int>(i), args.items[i]);
}

void fill_group(Run& run, Exception& e, const Tuple& args) {
    if (args.size != 2) return;
    set(run, e, group_message, args.items[0]);
    Value exceptions = tuple_from(run, args.items[1]);
    if (exceptions) assign(run, e.extra[group_exceptions], exceptions);
}

}    // namespace

void fill_exception_fields(Run& run, Value exception) {
    auto& m = run.m;
    auto& e = *at<Exception>(m, exception);
    const auto& args = *at<Tuple>(m, e.args);
    auto* mro = at<Tuple>(m, at<Class>(m, class_of(m, exception))->mro);
    bool takes_written = false;
    for (std::uint32_t i = 0; i < mro->size; ++i) {
        auto number = at<Class>(m, mro->items[i])->number.as_int();
        if (number >= static_cast<int>(TypeId::count_)) continue;
        switch (static_cast<TypeId>(number)) {
            case TypeId::StopIteration: return fill_value(run, e, args, false);
            case TypeId::SystemExit: return fill_value(run, e, args, true);
            case TypeId::ImportError:
                if (args.size == 1) set(run, e, import_message, args.items[0]);
                return;
            case TypeId::BlockingIOError: takes_written = true; break;
            case TypeId::OSError: return fill_os_error(run, e, args, takes_written);
            case TypeId::SyntaxError: return fill_syntax_error(run, e, args);
            case TypeId::UnicodeEncodeError:
            case TypeId::UnicodeDecodeError: return fill_in_order(run, e, args, 5);
            case TypeId::UnicodeTranslateError: return fill_in_order(run, e, args, 4);
            case TypeId::BaseExceptionGroup: return fill_group(run, e, args);
            case TypeId::Exception:
            case TypeId::BaseException: return;
            default: break;
        }
    }
}

}    // namespace coroscope
