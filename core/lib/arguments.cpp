// Checks and conversions that natives share.
#include "core/lib/arguments.hpp"

#include <algorithm>
#include <cstring>
#include "core/machine/finalizer.hpp"

#include "core/machine/text.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

bool require_str(Run& run, Value v, const char* what) {
    if (is_str(run, v)) return true;
    raise(run, TypeId::TypeError,
          std::string(what ? what : "") + (what ? " " : "") + "must be str, not " +
              (what && v == kNone ? "None" : type_name(run, v)));
    return false;
}

bool text_range(Run& run, Value start, Value end, std::int64_t length, std::int64_t* from, std::int64_t* to) {
    *from = 0;
    *to = length;
    for (Value bound : {start, end}) {
        if (!is_given(bound) || is_integer(run, bound)) continue;
        if (bound.is_ref() && !is_real(run, bound) && lookup_special(run, bound, NameId::d_index)) continue;
        raise(run, TypeId::TypeError, "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    if (is_given(start) && !to_clipped_index(run, start, from)) return false;
    if (is_given(end) && !to_clipped_index(run, end, to)) return false;
    *to = std::min(*to, length);
    if (*to < 0) *to = std::max<std::int64_t>(*to + length, 0);
    if (*from < 0) *from = std::max<std::int64_t>(*from + length, 0);
    return true;
}

bool search_bound(Run& run, Value v, std::int64_t size, std::int64_t* bound) {
    if (!v) return true;
    if (!is_integer(run, v) && !own_method(run, v, NameId::d_index)) {
        raise(run, TypeId::TypeError, "slice indices must be integers or have an __index__ method");
        return false;
    }
    if (!to_clipped_index(run, v, bound)) return false;
    if (*bound < 0) *bound = std::max<std::int64_t>(0, *bound + size);
    return true;
}

bool index_argument(Run& run, Value v, std::int64_t fallback, std::int64_t* out) {
    *out = fallback;
    if (!v) return true;
    if (is_integer(run, v) && !int_fits(run, v, out)) {
        raise(run, TypeId::OverflowError, "Python int too large to convert to C ssize_t");
        return false;
    }
    return to_index(run, v, out);
}

bool c_int_argument(Run& run, Value v, std::int64_t fallback, std::int64_t* out) {
    *out = fallback;
    return !v || to_c_int(run, v, out);
}

Value bool_argument(Run& run, Value v, bool fallback, bool* out) {
    *out = fallback;
    if (!v) return kNone;
    int answer = truth(run, v);
    if (answer < 0) return {};
    *out = answer;
    return kNone;
}

bool append_owned(Run& run, Value list, Value owned) {
    if (!owned) return false;
    list_append(run, list, owned);
    drop(run, owned);
    return true;
}

bool check_new(Run& run, Value cls, TypeId base) {
    Value own = class_value(run, base);
    auto name = to_utf8(run, at<Class>(run, own)->name);
    if (!is_a(run, cls, TypeId::type) && !is_instance(run, cls, TypeId::type)) {
        raise(run, TypeId::TypeError, name + ".__new__(X): X is not a type object (" + type_name(run, cls) + ")");
        return false;
    }
    if (cls == own || is_subclass(run, cls, own)) return true;
    auto other = to_utf8(run, at<Class>(run, cls)->name);
    raise(run, TypeId::TypeError, name + ".__new__(" + other + "): " + other + " is not a subtype of " + name);
    return false;
}

Value instance_of(Run& run, Value cls, TypeId base, Value owned_plain) {
    Machine& m = run.m;
    if (!owned_plain || cls == class_value(m, base)) return owned_plain;
    Held plain(m, owned_plain);
    if (has_kind(m, plain, Kind::record)) {    // complex
        Value made = allocate_instance(run, cls);
        if (!made) return {};
        auto *from = at<Record>(m, plain), *to = at<Record>(m, made);
        for (std::uint32_t i = 0; i < from->object.aux; ++i) to->fields[i] = retained(m, from->fields[i]);
        return made;
    }
    auto number = static_cast<std::uint16_t>(at<Class>(m, cls)->number.as_int());
    // A block of the same layout with the class's number: never shared, so that it can take attributes.
    std::uint64_t bytes = 0;
    Limb small;
    BigView big;
    switch (base) {
        case TypeId::integer:
            big = big_view(m, plain, &small);
            bytes = sizeof(Integer) + std::max<std::size_t>(big.count, 1) * sizeof(Limb);    // as size_of() counts
            break;
        case TypeId::real: bytes = sizeof(Real); break;
        case TypeId::str:
            bytes = sizeof(Str) + std::uint64_t{at<Str>(m, plain)->length} * at<Str>(m, plain)->width;
            break;
        case TypeId::bytes: bytes = sizeof(Bytes) + at<Bytes>(m, plain)->length; break;
        default: return {};
    }
    auto offset = allocate(m, bytes);
    std::memset(at<char>(m, offset), 0, (bytes + 15) & ~std::uint64_t{15});
    auto* object = at<Object>(m, offset);
    if (base == TypeId::integer) {
        auto* n = at<Integer>(m, offset);
        n->size = big.is_negative ? -static_cast<std::int32_t>(big.count) : static_cast<std::int32_t>(big.count);
        if (big.count) std::memcpy(n->limbs, big.limbs, big.count * sizeof(Limb));
        *object = {1, number, Kind::integer, 0};
    } else if (base == TypeId::real) {
        at<Real>(m, offset)->number = real_of(m, plain);
        *object = {1, number, Kind::real, 0};
    } else {
        std::memcpy(static_cast<void*>(object), object_of(m, plain), bytes);
        *object = {1, number, base == TypeId::str ? Kind::str : Kind::bytes, 0};
        if (base == TypeId::str) {
            at<Str>(m, offset)->flags &= static_cast<std::uint8_t>(~str_is_interned);
            at<Str>(m, offset)->attrs = 0;
        } else {
            at<Bytes>(m, offset)->attrs = 0;
        }
    }
    retain(m, cls);    // an instance keeps its class
    if (at<Class>(m, cls)->flags.as_int() & (class_has_dict | class_has_slots)) mark_container(m, offset);
    note_birth_of_instance(m, offset);
    return Value::of_offset(offset);
}

}    // namespace coroscope
