// hash(): CPython's numbers for what it hashes by value, the number of identity for everything else.
#include <bit>

#include "core/machine/weak.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/memory_view.hpp"
#include "core/vm/number.hpp"
#include "core/vm/set_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

constexpr std::uint64_t kHashOfNone = 0xfca86420;

// tuplehash: xxHash over the hashes of the items
struct TupleHash {
    static constexpr std::uint64_t kPrime1 = 11400714785074694791ull;
    static constexpr std::uint64_t kPrime2 = 14029467366897019727ull;
    static constexpr std::uint64_t kPrime5 = 2870177450012600261ull;
    std::uint64_t sum = kPrime5;

    void add(std::uint64_t hash) { sum = std::rotl(sum + hash * kPrime2, 31) * kPrime1; }
    std::uint64_t finish(std::uint64_t size) {
        sum += size ^ (kPrime5 ^ 3527539ull);
        return sum == ~std::uint64_t{0} ? 1546275796 : sum;
    }
};

std::uint64_t unless_minus_one(std::uint64_t hash) {
    return hash == ~std::uint64_t{0} ? ~std::uint64_t{1} : hash;
}

bool refuse(Run& run, Value v) {
    raise(run, TypeId::TypeError, "unhashable type: '" + native_class_name(run, class_of(run, v)) + "'");
    return false;
}

bool hash_items(Run& run, const Value* items, std::uint32_t size, std::uint64_t* hash) {
    TupleHash sum;
    for (std::uint32_t i = 0; i < size; ++i) {
        std::uint64_t item;
        if (!hash_of(run, items[i], &item)) return false;
        sum.add(item);
    }
    *hash = sum.finish(size);
    return true;
}

// range_hash: equal ranges have equal (length, start, step)
bool hash_range(Run& run, Value v, std::uint64_t* hash) {
    auto* range = at<Range>(run, v);
    Value parts[3] = {range->length, kNone, kNone};
    if (range->length != Value::of_int(0)) {
        parts[1] = range->start;
        if (range->length != Value::of_int(1)) parts[2] = range->step;
    }
    return hash_items(run, parts, 3, hash);
}

bool hash_by_identity(Run& run, Value v, std::uint64_t* hash) {
    auto entity = entity_of(run, v);
    bool is_numbered =
        entity.kind == EntityKind::task || entity.kind == EntityKind::future || entity.kind == EntityKind::gather;
    *hash = is_numbered ? entity.number : identity(run, v);
    return true;
}

// The hash of what it looks at, kept for when that is gone.
bool hash_weak_reference(Run& run, Value v, std::uint64_t* hash) {
    auto& reference = *at<WeakReference>(run, v);
    if (reference.hash) return hash_of(run, reference.hash, hash);
    if (!is_alive(reference)) {
        raise(run, TypeId::TypeError, "weak object has gone away");
        return false;
    }
    Held target(run, retained(run, target_of(reference)));
    if (!hash_of(run, target, hash)) return false;
    assign(run, at<WeakReference>(run, v)->hash, new_int(run, static_cast<std::int64_t>(*hash)));
    return hash_of(run, at<WeakReference>(run, v)->hash, hash);
}

bool hash_record(Run& run, Value v, std::uint64_t* hash) {
    auto* record = at<Record>(run, v);
    switch (builtin_base(run, v)) {
        case TypeId::range: return hash_range(run, v, hash);
        case TypeId::memoryview: return memory_hash(run, v, hash);
        case TypeId::complex:
            *hash = unless_minus_one(double_hash(real_of(run, record->fields[0])) +
                                     1000003u * double_hash(real_of(run, record->fields[1])));
            return true;
        case TypeId::context:
        case TypeId::bytearray:
        case TypeId::cell:
        case TypeId::slice:
        case TypeId::dict_keys:
        case TypeId::dict_items:
        case TypeId::mappingproxy: return refuse(run, v);
        case TypeId::method: {
            auto* method = at<BoundMethod>(run, v);
            std::uint64_t function;
            if (!hash_of(run, method->function, &function)) return false;
            *hash =
                unless_minus_one((method->self.is_ref() ? identity(run, method->self) : method->self.bits) ^ function);
            return true;
        }
        case TypeId::native:
        case TypeId::method_wrapper: {
            auto* native = at<NativeFunction>(run, v);
            if (!native->self) return hash_by_identity(run, v, hash);
            std::uint64_t self = native->self.is_ref() ? identity(run, native->self) : native->self.bits;
            *hash = unless_minus_one(self ^ native->number.bits << 20);
            return true;
        }
        case TypeId::generic_alias: {
            std::uint64_t origin, args;
            if (!hash_of(run, record->fields[0], &origin) || !hash_of(run, record->fields[1], &args)) return false;
            *hash = unless_minus_one(origin ^ args);
            return true;
        }
        case TypeId::weakref: return hash_weak_reference(run, v, hash);
        case TypeId::code: *hash = record->fields[0].bits; return true;
        case TypeId::union_type: {
            Held set(run, new_set(run, TypeId::frozenset));    // in any order, as frozenset(parts)
            for (std::uint32_t i = 0; i < at<Tuple>(run, record->fields[0])->size; ++i)
                if (!set_add(run, set, at<Tuple>(run, record->fields[0])->items[i])) return false;
            *hash = frozenset_hash(run, set);
            return true;
        }
        default: return hash_by_identity(run, v, hash);
    }
}

bool hash_natively(Run& run, Value v, std::uint64_t* hash) {
    switch (object_of(run, v)->kind) {
        case Kind::str: *hash = str_hash(run, v); return true;
        case Kind::integer: *hash = int_hash(run, v); return true;
        case Kind::real: {
            double number = real_of(run, v);
            *hash = number != number ? identity(run, v) : double_hash(number);
            return true;
        }
        case Kind::bytes: {
            auto* bytes = at<Bytes>(run, v);
            if (!bytes->hash) bytes->hash = hash_bytes(bytes->bytes, bytes->length);
            *hash = bytes->hash;
            return true;
        }
        case Kind::tuple: {
            Nested level(run, "");
            auto* tuple = at<Tuple>(run, v);
            return level && hash_items(run, tuple->items, tuple->size, hash);
        }
        case Kind::set: {
            if (!is_instance(run, v, TypeId::frozenset)) return refuse(run, v);
            auto* set = at<Set>(run, v);
            if (!set->hash) set->hash = frozenset_hash(run, v);
            *hash = set->hash;
            return true;
        }
        case Kind::list:
        case Kind::dict: return refuse(run, v);
        case Kind::singleton:
            if (v == kNone) {
                *hash = kHashOfNone;
                return true;
            }
            return hash_by_identity(run, v, hash);
        case Kind::record: {
            Nested level(run, "");
            return level && hash_record(run, v, hash);
        }
        case Kind::generator: return hash_by_identity(run, v, hash);
    }
    return refuse(run, v);
}

}    // namespace

bool hash_base(Run& run, Value v, std::uint64_t* hash) {
    return v.is_ref() ? hash_natively(run, v, hash) : hash_of(run, v, hash);
}

bool hash_of(Run& run, Value v, std::uint64_t* hash) {
    if (v.is_int()) {
        std::int64_t n = v.as_int();
        constexpr std::int64_t modulus = (std::int64_t{1} << 61) - 1;
        *hash = unless_minus_one(static_cast<std::uint64_t>(n > -modulus && n < modulus ? n : n % modulus));
        return true;
    }
    if (v.is_double()) {
        *hash = double_hash(v.as_double());
        return true;
    }
    if (is_builtin(run, v)) return hash_natively(run, v, hash);
    Value method = own_method(run, v, NameId::d_hash);
    if (!method) return hash_natively(run, v, hash);
    if (method == kNone) return refuse(run, v);
    Held answer(run, call_method(run, v, NameId::d_hash, {}));
    if (!answer) return false;
    if (!is_integer(run, answer)) {
        raise(run, TypeId::TypeError, "__hash__ method should return an integer");
        return false;
    }
    // An answer that fits a machine word is taken as it is; only wider ones are reduced (slot_tp_hash).
    std::int64_t word;
    *hash = int_fits(run, answer, &word) ? unless_minus_one(static_cast<std::uint64_t>(word)) : int_hash(run, answer);
    return true;
}

}    // namespace coroscope
