// OSError: an error number of the system, its text, the files it speaks of; the number picks the subclass.
#include "core/lib/exception_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/classes.hpp"

namespace coroscope {

namespace {

struct NumberedError {
    int number;
    TypeId type;
};
// Linux's numbers, on every system.
constexpr NumberedError kSubclasses[] = {
    {1, TypeId::PermissionError},             // EPERM
    {2, TypeId::FileNotFoundError},           // ENOENT
    {3, TypeId::ProcessLookupError},          // ESRCH
    {4, TypeId::InterruptedError},            // EINTR
    {10, TypeId::ChildProcessError},          // ECHILD
    {11, TypeId::BlockingIOError},            // EAGAIN
    {13, TypeId::PermissionError},            // EACCES
    {17, TypeId::FileExistsError},            // EEXIST
    {20, TypeId::NotADirectoryError},         // ENOTDIR
    {21, TypeId::IsADirectoryError},          // EISDIR
    {32, TypeId::BrokenPipeError},            // EPIPE
    {103, TypeId::ConnectionAbortedError},    // ECONNABORTED
    {104, TypeId::ConnectionResetError},      // ECONNRESET
    {108, TypeId::BrokenPipeError},           // ESHUTDOWN
    {110, TypeId::TimeoutError},              // ETIMEDOUT
    {111, TypeId::ConnectionRefusedError},    // ECONNREFUSED
    {114, TypeId::BlockingIOError},           // EALREADY
    {115, TypeId::BlockingIOError},           // EINPROGRESS
};

// A class that overrides __init__ but not __new__ gives its arguments to OSError.__init__; others to __new__ alone.
bool is_filled_by_init(Run& run, Value cls) {
    Value init = lookup_in_type(run, cls, name(run, NameId::d_init));
    Value make = lookup_in_type(run, cls, name(run, NameId::d_new));
    return !is_core_native(run, init) && is_core_native(run, make);
}

Value make(Run& run, const Value* args) {
    Value cls = args[0];
    if (!has_kind(run, cls, Kind::record) || !is_instance(run, cls, TypeId::type) ||
        !is_subclass(run, cls, class_value(run, TypeId::OSError)))
        return make_exception(run, cls, args[1]);
    if (is_filled_by_init(run, cls)) return make_exception(run, cls, root(run.m).empty_tuple);
    if (dict_size(run, args[2]))
        return raise(run, TypeId::TypeError, to_utf8(run, at<Class>(run, cls)->name) + "() takes no keyword arguments");
    auto* given = at<Tuple>(run, args[1]);
    if (cls == class_value(run, TypeId::OSError) && given->size >= 2 && given->size <= 5) {
        Value number = given->items[0] == kTrue ? Value::of_int(1) : given->items[0];
        for (const auto& entry : kSubclasses)
            if (number.is_int() && number.as_int() == entry.number) cls = class_value(run, entry.type);
    }
    Value v = make_exception(run, cls, args[1]);
    if (v) fill_exception_fields(run, v);
    return v;
}

Value init(Run& run, const Value* args) {
    if (!is_filled_by_init(run, class_of(run, args[0]))) return kNone;
    if (!init_exception(run, args[0], args[1], args[2])) return {};
    fill_exception_fields(run, args[0]);
    return kNone;
}

Value str_method(Run& run, const Value* args) {
    std::string text;
    return append_exception_str(run, args[0], text) ? new_str(run, text) : Value{};
}

Value reduce(Run& run, const Value* args) {
    auto* e = exception_at(run, args[0]);
    Held all(run, retained(run, e->args));
    if (at<Tuple>(run, all)->size == 2 && e->extra[os_filename]) {
        auto* two = at<Tuple>(run, all)->items;
        Value parts[] = {two[0], two[1], e->extra[os_filename], kNone, e->extra[os_filename2]};
        all.reset(new_tuple_of(run, parts, parts[4] ? 5 : 3));
    }
    Value parts[] = {class_of(run, args[0]), all, kNone};
    auto attrs = attrs_of(run, args[0]);
    if (attrs) parts[2] = Value::of_offset(attrs);
    return new_tuple_of(run, parts, attrs ? 3 : 2);
}

const NativeDef kMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", make},
    {"__init__", "self, /, *args, **kwargs", init},
    {"__str__", "self, /", str_method, 0, 2},
    {"__reduce__", "self, /", reduce, 0, 1},
    {},
};

Value get_written(Run& run, Value self) {
    auto* e = exception_at(run, self);
    if (Value set = e->extra[os_written]) {
        if (set != kNone) return retained(run, set);
    } else if (is_instance(run, self, TypeId::BlockingIOError) && has_kind(run, e->args, Kind::tuple)) {
        auto* args = at<Tuple>(run, e->args);
        if (args->size > 2 && args->items[2].is_int()) return args->items[2];
    }
    return raise(run, TypeId::AttributeError, "characters_written");
}

// None stands for one that was deleted.
bool set_written(Run& run, Value self, Value value) {
    Held number(run);
    if (value) {
        std::int64_t n;
        if (!to_index(run, value, &n)) return false;
        number.reset(Value::of_int(n));
    } else {
        number.reset(get_written(run, self));
        if (!number) return false;
        number.reset(kNone);
    }
    assign(run, exception_at(run, self)->extra[os_written], number.take());
    return true;
}

const GetSetDef kAttributes[] = {
    {"errno", get_extra<os_errno>, set_extra<os_errno>, kMember},
    {"strerror", get_extra<os_strerror>, set_extra<os_strerror>, kMember},
    {"filename", get_extra<os_filename>, set_extra<os_filename>, kMember},
    {"filename2", get_extra<os_filename2>, set_extra<os_filename2>, kMember},
    {"characters_written", get_written, set_written},
    {},
};

}    // namespace

void add_os_exceptions(std::vector<TypeDef>& types) {
    types.push_back({TypeId::OSError, kMethods, kAttributes});
}

}    // namespace coroscope
