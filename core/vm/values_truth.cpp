// Truth, length and the index protocol: what `if`, len() and subscripts ask of any value.
#include "core/vm/mapping.hpp"
#include "core/vm/memory_view.hpp"
#include "core/vm/number.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

TypeId builtin_base(const Machine& m, Value v) {
    auto type = static_cast<std::uint32_t>(type_of(m, v));
    if (type < kBuiltinTypes) return static_cast<TypeId>(type);
    auto* mro = at<Tuple>(m, class_of_type(m, type)->mro);
    for (std::uint32_t i = 0; i < mro->size; ++i) {
        auto number = static_cast<std::uint32_t>(at<Class>(m, mro->items[i])->number.as_int());
        if (number < kBuiltinTypes) return static_cast<TypeId>(number);
    }
    return TypeId::object;
}

bool is_core_method(const Machine& m, Value method) {
    if (!is_native_descriptor(m, method)) return false;
    Value owner = at<NativeFunction>(m, method)->owner;
    return owner && at<Class>(m, owner)->number.as_int() < kBuiltinTypes;
}

bool is_base_method(Run& run, Value v, Value found, NameId method) {
    if (!is_core_method(run, found)) return false;
    return is_builtin(run, v) ||
           found == lookup_in_type(run, class_value(run, builtin_base(run, v)), name(run, method));
}

Value own_method(Run& run, Value v, NameId method) {
    Value found = lookup_special(run, v, method);
    return found && is_base_method(run, v, found, method) ? Value{} : found;
}

Nested::Nested(Run& run, const char* doing) : run_(run), is_entered_(true) {
    // Shared parts are walked as often as they are met, which may be for ever. Texts for pictures change nothing, and
    // are made where the program has no room left, too.
    if (!run.is_quiet) burn(run, 20);
    bool is_full = !run.is_quiet && run.depth + run.root().frame_count >= run.root().recursion_limit + 1;
    if (++run.depth > kMostNested || is_full) {
        is_entered_ = false;
        raise(run, TypeId::RecursionError, std::string("maximum recursion depth exceeded") + doing);
    }
}

void burn(Run& run, std::uint64_t amount) {
    auto& fuel = run.root().fuel;
    fuel += static_cast<std::int64_t>(amount);
    if (static_cast<std::uint64_t>(fuel) > run.m.limits.fuel) throw LimitReached{"fuel", run.m.limits.fuel};
}

namespace {

// Length of one of the machine's own types, -2: it has none.
std::int64_t length_natively(Run& run, Value v) {
    if (!v.is_ref()) return -2;
    switch (object_of(run, v)->kind) {
        case Kind::str: return at<Str>(run, v)->length;
        case Kind::bytes: return at<Bytes>(run, v)->length;
        case Kind::tuple: return at<Tuple>(run, v)->size;
        case Kind::list: return at<List>(run, v)->size;
        case Kind::dict: return at<Dict>(run, v)->used;
        case Kind::set: return at<Set>(run, v)->used;
        default: break;
    }
    auto* record = at<Record>(run, v);
    switch (builtin_base(run, v)) {
        case TypeId::range: {
            std::int64_t size;
            if (int_fits(run, at<Range>(run, v)->length, &size)) return size;
            raise(run, TypeId::OverflowError, "Python int too large to convert to C ssize_t");
            return -1;
        }
        case TypeId::memoryview: return not_released(run, v) ? memory_length(run, v) : -1;
        case TypeId::bytearray: return at<Bytes>(run, record->fields[0])->length;
        case TypeId::dict_keys:
        case TypeId::dict_values:
        case TypeId::dict_items: return at<Dict>(run, record->fields[0])->used;
        case TypeId::mappingproxy: return length(run, record->fields[0]);
        case TypeId::context: return record->fields[0] ? at<Tuple>(run, record->fields[0])->size / 2 : 0;
        default: return -2;
    }
}

std::int64_t length_by_method(Run& run, Value v) {
    Held answer(run, call_method(run, v, NameId::d_len, {}));
    if (!answer) return -1;
    std::int64_t size;
    if (!to_index(run, answer, &size)) {
        if (error_is(run, TypeId::OverflowError) && is_integer(run, answer) && int_sign(run, answer) < 0) {
            clear_error(run);
            raise(run, TypeId::ValueError, "__len__() should return >= 0");
        }
        return -1;
    }
    if (size < 0) {
        raise(run, TypeId::ValueError, "__len__() should return >= 0");
        return -1;
    }
    return size;
}

}    // namespace

bool has_truth_of_number(const Machine& m, Value v) {
    auto base = builtin_base(m, v);
    return base == TypeId::integer || base == TypeId::real || base == TypeId::complex;
}

int truth(Run& run, Value v) {
    if (v == kTrue) return 1;
    if (v == kFalse || v == kNone) return 0;
    if (v.is_int()) return v.as_int() != 0;
    if (v.is_double()) return v.as_double() != 0;
    if (!is_builtin(run, v)) {
        if (own_method(run, v, NameId::d_bool)) {
            Held answer(run, call_method(run, v, NameId::d_bool, {}));
            if (!answer) return -1;
            if (answer.get() == kTrue || answer.get() == kFalse) return answer.get() == kTrue;
            raise(run, TypeId::TypeError, "__bool__ should return bool, returned " + type_name(run, answer));
            return -1;
        }
        if (!has_truth_of_number(run, v) && own_method(run, v, NameId::d_len)) {
            auto size = length_by_method(run, v);
            return size < 0 ? -1 : size > 0;
        }
    }
    switch (object_of(run, v)->kind) {
        case Kind::integer: return at<Integer>(run, v)->size != 0;
        case Kind::real: return at<Real>(run, v)->number != 0;
        case Kind::singleton:
            if (v == kNotImplemented &&
                !warn(run, TypeId::DeprecationWarning, "NotImplemented should not be used in a boolean context"))
                return -1;
            return 1;
        case Kind::generator: return 1;
        default: break;
    }
    auto base = builtin_base(run, v);
    if (base == TypeId::range) return at<Range>(run, v)->length != Value::of_int(0);
    if (base == TypeId::complex) {
        auto* record = at<Record>(run, v);
        return real_of(run, record->fields[0]) != 0 || real_of(run, record->fields[1]) != 0;
    }
    auto size = length_natively(run, v);
    return size == -2 ? 1 : size == -1 ? -1 : size > 0;
}

std::int64_t length(Run& run, Value v) {
    if (!is_builtin(run, v) && own_method(run, v, NameId::d_len)) return length_by_method(run, v);
    auto size = length_natively(run, v);
    if (size == -2) {
        raise(run, TypeId::TypeError, "object of type '" + type_name(run, v) + "' has no len()");
        return -1;
    }
    return size;
}

bool warn(Run& run, TypeId category, std::string_view text) {
    Held message(run, new_str(run, text));
    Value args[] = {message, class_value(run, category)};
    Held done(run, call(run, prelude(run, "_warn"), args, 2));
    return static_cast<bool>(done);
}

bool warn_of_subclass(Run& run, const std::string& method, const char* kind, Value made) {
    return warn(run, TypeId::DeprecationWarning,
                method + " returned non-" + kind + " (type " + type_name(run, made) +
                    ").  The ability to return an instance of a strict subclass of " + kind +
                    " is deprecated, and may be removed in a future version of Python.");
}

Value index_object(Run& run, Value v) {
    if (is_integer(run, v)) return retained(run, v);
    if (!own_method(run, v, NameId::d_index)) {
        return raise(run, TypeId::TypeError, "'" + type_name(run, v) + "' object cannot be interpreted as an integer");
    }
    Held answer(run, call_method(run, v, NameId::d_index, {}));
    if (!answer || type_of(run, answer) == TypeId::integer) return answer.take();
    if (is_integer(run, answer)) return warn_of_subclass(run, "__index__", "int", answer) ? answer.take() : Value{};
    return raise(run, TypeId::TypeError, "__index__ returned non-int (type " + type_name(run, answer) + ")");
}

bool to_index(Run& run, Value v, std::int64_t* out, const char* what) {
    if (v.is_int()) {
        *out = v.as_int();
        return true;
    }
    if (what && !is_integer(run, v) && !own_method(run, v, NameId::d_index)) {
        raise(run, TypeId::TypeError, what);
        return false;
    }
    Held number(run, index_object(run, v));
    if (!number) return false;
    if (int_fits(run, number, out)) return true;
    raise(run, TypeId::OverflowError, "cannot fit '" + type_name(run, v) + "' into an index-sized integer");
    return false;
}

bool to_c_int(Run& run, Value v, std::int64_t* out) {
    if (!to_index(run, v, out) && !error_is(run, TypeId::OverflowError)) return false;
    if (!run.has_error() && *out == static_cast<std::int32_t>(*out)) return true;
    clear_error(run);
    raise(run, TypeId::OverflowError, "Python int too large to convert to C int");
    return false;
}

bool to_subscript(Run& run, Value v, std::int64_t* out) {
    if (to_index(run, v, out)) return true;
    if (!error_is(run, TypeId::OverflowError)) return false;
    clear_error(run);
    raise(run, TypeId::IndexError, "cannot fit '" + type_name(run, v) + "' into an index-sized integer");
    return false;
}

bool to_clipped_index(Run& run, Value v, std::int64_t* out) {
    if (v.is_int()) {
        *out = v.as_int();
        return true;
    }
    Held number(run, index_object(run, v));
    if (!number) return false;
    if (!int_fits(run, number, out)) *out = int_sign(run, number) < 0 ? INT64_MIN : INT64_MAX;
    return true;
}

}    // namespace coroscope
