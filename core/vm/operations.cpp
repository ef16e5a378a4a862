// Operators on anything: numbers, text and containers first, then the methods of classes, candidate by candidate.
#include "core/vm/operations.hpp"

#include "core/vm/binary_slots.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/number.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/union_types.hpp"
#include "core/vm/values.hpp"

namespace coroscope {
namespace {

struct OperatorNames {
    const char* symbol;
    NameId method, reflected, in_place;
};
constexpr OperatorNames kOperators[] = {
    {"+", NameId::d_add, NameId::d_radd, NameId::d_iadd},
    {"-", NameId::d_sub, NameId::d_rsub, NameId::d_isub},
    {"*", NameId::d_mul, NameId::d_rmul, NameId::d_imul},
    {"/", NameId::d_truediv, NameId::d_rtruediv, NameId::d_itruediv},
    {"//", NameId::d_floordiv, NameId::d_rfloordiv, NameId::d_ifloordiv},
    {"%", NameId::d_mod, NameId::d_rmod, NameId::d_imod},
    {"** or pow()", NameId::d_pow, NameId::d_rpow, NameId::d_ipow},
    {"<<", NameId::d_lshift, NameId::d_rlshift, NameId::d_ilshift},
    {">>", NameId::d_rshift, NameId::d_rrshift, NameId::d_irshift},
    {"&", NameId::d_and, NameId::d_rand, NameId::d_iand},
    {"|", NameId::d_or, NameId::d_ror, NameId::d_ior},
    {"^", NameId::d_xor, NameId::d_rxor, NameId::d_ixor},
    {"@", NameId::d_matmul, NameId::d_rmatmul, NameId::d_imatmul},
};
struct CompareNames {
    const char* symbol;
    NameId method, reflected;
};
constexpr CompareNames kCompares[] = {
    {"<", NameId::d_lt, NameId::d_gt},  {"<=", NameId::d_le, NameId::d_ge}, {"==", NameId::d_eq, NameId::d_eq},
    {"!=", NameId::d_ne, NameId::d_ne}, {">", NameId::d_gt, NameId::d_lt},  {">=", NameId::d_ge, NameId::d_le},
};

// aux of OnReturn::binary
constexpr std::uint32_t kIsInplace = 1 << 14, kInvert = 1 << 13;
constexpr std::uint32_t stage_of(std::uint32_t aux) {
    return aux >> 16;
}

Value request_candidate(Run& run, Value method, Value self, Value other, std::uint32_t aux, Value l, Value r) {
    tail_special(run, method, {self, other});
    Value pair[] = {r, l};    // a tuple lets go of its last item first
    run.request.extra = new_tuple_of(run.m, pair, 2);
    run.request.on_return = OnReturn::binary;
    run.request.aux = aux;
    return kTailCall;
}

bool is_proper_subclass(Run& run, Value of_r, Value of_l) {
    return of_r != of_l && is_subclass(run.m, of_r, of_l);
}

Value builtin_binary(Run& run, BinaryOp op, bool is_inplace, Value l, Value r) {
    // In place the right operand is not asked where the left one is some kind of sequence that cannot be repeated.
    if (is_inplace && op == BinaryOp::mul && can_be_repeated(run, r) && !can_be_repeated(run, l) &&
        is_sequence_type(run, l))
        return kNotImplemented;
    Value result = number_binary(run, op, l, r);
    if (result != kNotImplemented) return result;
    if (is_inplace && is_bytearray(run, l)) {
        result = bytearray_in_place(run, op, l, r);
        if (result != kNotImplemented) return result;
    }
    result = text_binary(run, op, l, r);
    if (result != kNotImplemented) return result;
    result = container_binary(run, op, l, r, is_inplace);
    if (result != kNotImplemented || op != BinaryOp::or_) return result;
    return new_union(run, l, r);
}

Value raise_unsupported(Run& run, BinaryOp op, bool is_inplace, Value l, Value r) {
    auto& m = run.m;
    std::string symbol = kOperators[static_cast<int>(op)].symbol;
    if (is_inplace) symbol = op == BinaryOp::pow ? "**=" : symbol + "=";
    std::string text =
        "unsupported operand type(s) for " + symbol + ": '" + type_name(m, l) + "' and '" + type_name(m, r) + "'";
    if (op == BinaryOp::rshift && is_native_function(m, l) &&
        run.natives.natives[static_cast<std::size_t>(at<NativeFunction>(m, l)->number.as_int())].qualname == "print")
        text += ". Did you mean \"print(<message>, file=<output_stream>)\"?";
    return raise(run, TypeId::TypeError, text);
}

// The operation in place of an instance of a subclass that leaves it to the built-in class, which answers before any
// other method of the program is asked.
Value in_place_slot(Run& run, BinaryOp op, Value l, Value r) {
    if (op == BinaryOp::add && has_kind(run, l, Kind::list) && !is_native_iterable(run, r))
        return tail_call(run, prelude(run, "_extend"), {l, r});
    return builtin_binary(run, op, true, l, r);
}

Value binary_from(Run& run, BinaryOp op, bool is_inplace, std::uint32_t stage, Value l, Value r) {
    auto& m = run.m;
    const auto& names = kOperators[static_cast<int>(op)];
    std::uint32_t aux = static_cast<std::uint32_t>(op) | (is_inplace ? kIsInplace : 0);
    Value lc = class_of(m, l), rc = class_of(m, r);
    auto next = [&](Value method, Value self, Value other, std::uint32_t after) {
        return request_candidate(run, method, self, other, aux | after << 16, l, r);
    };
    Value r_method = own_method(run, r, names.reflected);
    bool r_first =
        r_method && is_proper_subclass(run, rc, lc) && lookup_in_type(run, lc, name(m, names.reflected)) != r_method;
    if (stage == 0 && is_inplace) {
        Value method = own_method(run, l, names.in_place);
        if (method) return next(method, l, r, 1);
        if (has_slot_in_place(run, op, l)) {
            Value result = in_place_slot(run, op, l, r);
            if (result != kNotImplemented) return result;
        }
    }
    if (stage <= 1 && r_first) return next(r_method, r, l, 2);
    if (stage <= 2) {
        Value method = own_method(run, l, names.method);
        if (method) return next(method, l, r, 3);
        if (op == BinaryOp::mod && is_str(m, l)) return str_percent(run, l, r);
        if (op == BinaryOp::mod && (has_kind(m, l, Kind::bytes) || is_bytearray(m, l))) return bytes_percent(run, l, r);
    }
    if (stage <= 2 && r_method && !r_first && lc != rc && answers_first(run, l, r)) {
        Value result = builtin_binary(run, op, is_inplace, l, r);
        if (result != kNotImplemented) return result;
    }
    if (stage <= 3 && r_method && !r_first && lc != rc) return next(r_method, r, l, 4);
    if (!is_builtin_left(run, {names.method, names.reflected, names.in_place}, op, is_inplace, l, r))
        return raise_unsupported(run, op, is_inplace, l, r);
    bool is_changed = is_inplace && !own_method(run, l, names.in_place);
    if (is_changed && op == BinaryOp::add && has_kind(m, l, Kind::list) && !is_native_iterable(run, r))
        return tail_call(run, prelude(run, "_extend"), {l, r});
    Value result = builtin_binary(run, op, is_changed, l, r);
    if (result == kNotImplemented) return raise_unsupported(run, op, is_inplace, l, r);
    return result;
}

bool has_own_order(Run& run, Value v) {
    if (!has_kind(run, v, Kind::record)) return true;
    auto base = builtin_base(run, v);
    return base == TypeId::complex || base == TypeId::bytearray;
}

Value compare_from(Run& run, CompareOp op, std::uint32_t stage, Value l, Value r) {
    auto& m = run.m;
    const auto& names = kCompares[static_cast<int>(op)];
    std::uint32_t aux = static_cast<std::uint32_t>(op) | kBinaryIsCompare;
    Value lc = class_of(m, l), rc = class_of(m, r);
    bool r_first = is_proper_subclass(run, rc, lc);
    // object.__ne__ asks __eq__ and inverts it; a built-in type that compares by itself has its own.
    auto candidate = [&](Value v, NameId id, std::uint32_t* flags) {
        Value method = own_method(run, v, id);
        if (!method && id == NameId::d_ne && !has_own_order(run, v)) {
            method = own_method(run, v, NameId::d_eq);
            *flags = kInvert;
        }
        return method;
    };
    std::uint32_t flags = 0;
    if (stage == 0 && r_first)
        if (Value method = candidate(r, names.reflected, &flags))
            return request_candidate(run, method, r, l, aux | flags | 1 << 16, l, r);
    flags = 0;
    if (stage <= 1)
        if (Value method = candidate(l, names.method, &flags))
            return request_candidate(run, method, l, r, aux | flags | 2 << 16, l, r);
    flags = 0;
    auto base = builtin_base(m, l);
    if (stage <= 1 && has_own_order(run, l) && (base == builtin_base(m, r) || answers_first(run, l, r))) {
        Value result = compare_native(run, op, l, r);
        if (result != kNotImplemented) return result;
    }
    if (stage <= 2 && !r_first)
        if (Value method = candidate(r, names.reflected, &flags))
            return request_candidate(run, method, r, l, aux | flags | 3 << 16, l, r);
    if (builtin_base(m, l) != TypeId::object || builtin_base(m, r) != TypeId::object) {
        Value result = compare_native(run, op, l, r);
        if (result != kNotImplemented) return result;
    }
    if (op == CompareOp::eq) return of_bool(l == r);
    if (op == CompareOp::ne) return of_bool(l != r);
    return raise(run, TypeId::TypeError,
                 std::string("'") + names.symbol + "' not supported between instances of '" + type_name(m, l) +
                     "' and '" + type_name(m, r) + "'");
}

bool is_plain_type(const Machine& m, Value v) {
    return static_cast<std::uint32_t>(type_of(m, v)) < kBuiltinTypes;
}

}    // namespace

Value binary(Run& run, BinaryOp op, bool is_inplace, Value l, Value r) {
    if (is_plain_type(run.m, l) && is_plain_type(run.m, r)) {
        if (is_inplace && op == BinaryOp::add && is_a(run.m, l, TypeId::list) && !is_native_iterable(run, r)) {
            tail_call(run, prelude(run, "_extend"), {l, r});
            return kTailCall;
        }
        Value result = builtin_binary(run, op, is_inplace, l, r);
        if (result == kNotImplemented) return raise_unsupported(run, op, is_inplace, l, r);
        return result;
    }
    return binary_from(run, op, is_inplace, 0, l, r);
}

Value compare_op(Run& run, CompareOp op, Value l, Value r) {
    if (is_plain_type(run.m, l) && is_plain_type(run.m, r)) return compare(run, l, r, op);
    return compare_from(run, op, 0, l, r);
}

Value unary(Run& run, Op op, Value v) {
    auto& m = run.m;
    NameId id = op == Op::UNARY_NEGATIVE ? NameId::d_neg : op == Op::UNARY_POSITIVE ? NameId::d_pos : NameId::d_invert;
    if (!is_plain_type(m, v))
        if (Value method = own_method(run, v, id)) return tail_special(run, method, {v});
    Value r = op == Op::UNARY_NEGATIVE   ? number_negative(run, v)
              : op == Op::UNARY_POSITIVE ? number_positive(run, v)
                                         : number_invert(run, v);
    if (r != kNotImplemented) return r;
    const char* symbol = op == Op::UNARY_NEGATIVE ? "-" : op == Op::UNARY_POSITIVE ? "+" : "~";
    return raise(run, TypeId::TypeError,
                 std::string("bad operand type for unary ") + symbol + ": '" + type_name(m, v) + "'");
}

Value truth_value(Run& run, Value v) {
    auto& m = run.m;
    if (!v.is_ref()) return of_bool(v != Value::of_int(0) && !(v.is_double() && v.as_double() == 0));
    if (!is_plain_type(m, v)) {
        Value method = own_method(run, v, NameId::d_bool);
        std::uint32_t is_length = 0;
        if (!method && !has_truth_of_number(m, v)) {
            method = own_method(run, v, NameId::d_len);
            is_length = 1;
        }
        if (method && method != kNone) {
            tail_special(run, method, {v});
            run.request.on_return = OnReturn::truth;
            run.request.aux = is_length;
            return kTailCall;
        }
    }
    int t = truth(run, v);
    return t < 0 ? Value{} : of_bool(t);
}

Value contains_op(Run& run, Value item, Value container, bool is_inverted) {
    auto& m = run.m;
    while (is_a(m, container, TypeId::mappingproxy)) container = at<Record>(m, container)->fields[0];
    if (!is_plain_type(m, container)) {
        Value method = own_method(run, container, NameId::d_contains);
        if (method == kNone)
            return raise(run, TypeId::TypeError, "'" + type_name(m, container) + "' object is not a container");
        if (method) {
            tail_special(run, method, {container, item});
            Value held[] = {container, item};    // a tuple lets go of its last item first
            run.request.extra = new_tuple_of(m, held, 2);
            run.request.on_return = OnReturn::negate;
            run.request.aux = is_inverted;
            return kTailCall;
        }
    }
    int found = contains_native(run, container, item);
    if (found == -2 && is_native_iterable(run, container)) found = contains_by_walking(run, container, item);
    if (found == -1) return {};
    if (found >= 0) return of_bool((found == 1) != is_inverted);
    if (!lookup_special(run, container, NameId::d_iter) && !lookup_special(run, container, NameId::d_getitem))
        return raise(run, TypeId::TypeError, "argument of type '" + type_name(m, container) + "' is not iterable");
    tail_call(run, prelude(run, "_contains"), {container, item});
    run.request.on_return = OnReturn::negate;
    run.request.aux = is_inverted;
    return kTailCall;
}

Value subscript(Run& run, Value object, Value key) {
    auto& m = run.m;
    if (is_plain_type(m, object)) {
        Value r = subscript_native(run, object, key);
        if (r != kNotImplemented) return r;
    }
    Value method = lookup_special(run, object, NameId::d_getitem);
    if (method && method != kNone) return tail_special(run, method, {object, key});
    if (object == class_value(m, TypeId::type)) {
        Value alias = new_record(m, TypeId::generic_alias, 3);
        at<Record>(m, alias)->fields[0] = object;
        Value args = is_a(m, key, TypeId::tuple) ? retained(m, key) : new_tuple_of(m, &key, 1);
        at<Record>(m, alias)->fields[1] = args;
        return alias;
    }
    if (is_instance(m, object, TypeId::type)) {
        Value name_value = name(m, NameId::d_class_getitem);
        if (lookup_in_type(run, object, name_value)) {
            Held bound(m, get_attribute(run, object, name_value));
            if (!bound) return {};
            return tail_call(run, bound, {key});
        }
        return raise(run, TypeId::TypeError,
                     "type '" + to_utf8(m, at<Class>(m, object)->name) + "' is not subscriptable");
    }
    return raise(run, TypeId::TypeError, "'" + type_name(m, object) + "' object is not subscriptable");
}

Value store_subscript(Run& run, Value object, Value key, Value value) {
    auto& m = run.m;
    if (is_plain_type(m, object)) {
        int done = value ? store_subscript_native(run, object, key, value) : delete_subscript_native(run, object, key);
        if (done < 0) return {};
        if (done > 0) return kNone;
    }
    Value method = lookup_special(run, object, value ? NameId::d_setitem : NameId::d_delitem);
    if (!method && own_method(run, object, value ? NameId::d_delitem : NameId::d_setitem))
        return raise(run, TypeId::AttributeError, value ? "__setitem__" : "__delitem__");
    if (!method || method == kNone) {
        // del with an index asks a sequence, whose words differ (PySequence_DelItem).
        auto kind = object.is_ref() ? object_of(m, object)->kind : Kind::integer;
        bool is_sequence = kind == Kind::tuple || kind == Kind::str || kind == Kind::bytes || kind == Kind::set ||
                           is_a(m, object, TypeId::range) || !is_plain_type(m, object);
        bool is_index = is_integer(m, key) || own_method(run, key, NameId::d_index);
        const char* what = value                     ? " object does not support item assignment"
                           : is_sequence && is_index ? " object doesn't support item deletion"
                                                     : " object does not support item deletion";
        return raise(run, TypeId::TypeError, "'" + type_name(m, object) + "'" + what);
    }
    if (value) {
        bool is_last = value.is_ref() && object_of(run, value)->count == 1;    // it goes before the object and the key
        tail_special(run, method, {object, key, value});
        Value held[] = {key, object, value};
        if (is_last) run.request.extra = new_tuple_of(run, held, 3);
    } else {
        tail_special(run, method, {object, key});
    }
    run.request.on_return = OnReturn::drop;
    return kTailCall;
}

// --- Continuations
// ------------------------------------------------------------------------------------------------------

Value continue_with(Run& run, Continuation& then, Value owned) {
    auto& m = run.m;
    Held value(m, owned);
    Held extra(m, take(then.extra));
    switch (then.on_return) {
        case OnReturn::construct:
            if (value.get() != kNone)
                return raise(run, TypeId::TypeError,
                             "__init__() should return None, not '" + type_name(m, value) + "'");
            // extra: the instance, or (aux) a tuple of it and of what had to live until now
            return then.aux ? retained(m, at<Tuple>(m, extra)->items[0]) : extra.take();
        case OnReturn::new_instance: {
            // extra: (class, arguments tuple, names tuple or None[, what lives until __init__ has returned])
            auto* items = at<Tuple>(m, extra)->items;
            Value cls = items[0];
            if (!is_subclass(m, class_of(m, value), cls)) return value.take();
            Value init = lookup_special(run, value, NameId::d_init);
            if (!init || is_inert_init(run, init, class_of(m, value))) return value.take();
            bool is_bound = needs_binding(run, init);
            std::uint32_t first = is_bound ? 2 : 1, count = at<Tuple>(m, items[1])->size;
            Held args(m, new_tuple(m, count + first));
            at<Tuple>(m, args)->items[0] = retained(m, is_bound ? init : value.get());
            if (is_bound) {
                at<Tuple>(m, args)->items[1] = retained(m, value);
                init = prelude(run, "_call_bound");
            }
            items = at<Tuple>(m, extra)->items;
            for (std::uint32_t i = 0; i < count; ++i)
                at<Tuple>(m, args)->items[i + first] = retained(m, at<Tuple>(m, items[1])->items[i]);
            Value keywords = items[2];
            tail_call(run, init, args.take(), keywords == kNone ? Value{} : retained(m, keywords));
            run.request.on_return = OnReturn::construct;
            if (at<Tuple>(m, extra)->size == 4) {
                Value pair[] = {value, at<Tuple>(m, extra)->items[3]};
                run.request.aux = 1;
                run.request.extra = new_tuple_of(m, pair, 2);
            } else {
                run.request.extra = value.take();
            }
            return kTailCall;
        }
        case OnReturn::truth: {
            if (then.aux) {
                if (!is_integer(m, value)) value.reset(index_object(run, value));
                if (!value) return {};
                if (int_sign(m, value) < 0) return raise(run, TypeId::ValueError, "__len__() should return >= 0");
                return of_bool(int_sign(m, value) != 0);
            }
            if (value.get() != kTrue && value.get() != kFalse)
                return raise(run, TypeId::TypeError, "__bool__ should return bool, returned " + type_name(m, value));
            return value.take();
        }
        case OnReturn::negate: {
            int t = truth(run, value);
            if (t < 0) return {};
            return of_bool((t == 1) != static_cast<bool>(then.aux));
        }
        case OnReturn::binary: {
            auto aux = then.aux;
            auto* pair = at<Tuple>(m, extra)->items;
            if (value.get() != kNotImplemented) {
                if (aux & kInvert) {
                    int t = truth(run, value);
                    return t < 0 ? Value{} : of_bool(!t);
                }
                return value.take();
            }
            if (aux & kBinaryIsCompare)
                return compare_from(run, static_cast<CompareOp>(aux & 0xff), stage_of(aux), pair[1], pair[0]);
            return binary_from(run, static_cast<BinaryOp>(aux & 0xff), aux & kIsInplace, stage_of(aux), pair[1],
                               pair[0]);
        }
        case OnReturn::iterator:
            if (!value.get().is_ref() || !is_iterator(run, value))
                return raise(run, TypeId::TypeError,
                             "iter() returned non-iterator of type '" + type_name(m, value) + "'");
            return value.take();
        case OnReturn::awaitable:
            if (auto type = type_of(m, value);
                type == TypeId::coroutine || type == TypeId::native_coroutine || !is_iterator(run, value)) {
                if (type == TypeId::coroutine || type == TypeId::native_coroutine)
                    return raise(run, TypeId::TypeError, "__await__() returned a coroutine");
                return raise(run, TypeId::TypeError,
                             "__await__() returned non-iterator of type '" + type_name(m, value) + "'");
            }
            return value.take();
        case OnReturn::aiter:
            if (!is_a(m, value, TypeId::async_generator) && !lookup_special(run, value, NameId::d_anext))
                return raise(run, TypeId::TypeError,
                             "'async for' received an object from __aiter__ that does not implement __anext__: " +
                                 type_name(m, value));
            return value.take();
        case OnReturn::anext: {
            Value awaitable = get_awaitable(run, value, 0);
            if (awaitable == kTailCall) {    // its __await__ is Python
                drop_request(run);
                return tail_call(run, prelude(run, "_awaitable_of_next"), {value.get()});
            }
            if (!awaitable && error_is(run, TypeId::TypeError)) {
                Held cause(m, take(run.root().error));
                raise(run, TypeId::TypeError,
                      "'async for' received an invalid object from __anext__: " + type_name(m, value));
                auto* e = at<Exception>(m, run.root().error);
                assign(m, e->cause, retained(m, cause));
                assign(m, e->context, retained(m, cause));
                e->suppress = kTrue;
            }
            return awaitable;
        }
        case OnReturn::text:
            if (!is_str(m, value)) {
                const char* method = then.aux == 0 ? "__str__" : then.aux == 1 ? "__repr__" : "__format__";
                if (then.aux == 2)
                    return raise(run, TypeId::TypeError, "__format__ must return a str, not " + type_name(m, value));
                return raise(run, TypeId::TypeError,
                             std::string(method) + " returned non-string (type " + type_name(m, value) + ")");
            }
            return value.take();
        case OnReturn::length:
            if (!is_integer(m, value)) value.reset(index_object(run, value));
            if (!value) return {};
            if (int_sign(m, value) < 0) return raise(run, TypeId::ValueError, "__len__() should return >= 0");
            if (std::int64_t size; int_fits(m, value, &size)) return new_int(m, size);    // an int, if it was a bool
            return raise(run, TypeId::OverflowError,
                         "cannot fit '" + type_name(m, value) + "' into an index-sized integer");
        case OnReturn::module: return finish_import(run, extra.take());
        case OnReturn::discard: finish_discarded(run, then, value, extra.take()); return kExhausted;
        default: return value.take();
    }
}

// --- Iteration
// ----------------------------------------------------------------------------------------------------------

bool is_iterator(Run& run, Value v) {
    if (!v.is_ref()) return false;
    auto type = type_of(run.m, v);
    if (type == TypeId::generator || type == TypeId::future_iterator || type == TypeId::coroutine_wrapper) return true;
    Value next = lookup_special(run, v, NameId::d_next);
    return next && next != kNone;
}

Value get_iter(Run& run, Value v) {
    auto& m = run.m;
    if (is_a(m, v, TypeId::generator)) return retained(m, v);
    if (is_native_iterable(run, v)) return native_iter(run, v);
    Value method = lookup_special(run, v, NameId::d_iter);
    if (method && method != kNone) {
        return tail_special(run, method, {v}, OnReturn::iterator);
    }
    if (!method && !is_instance(m, v, TypeId::dict) && lookup_special(run, v, NameId::d_getitem))
        return tail_call(run, prelude(run, "_iterate_sequence"), {v});
    return raise(run, TypeId::TypeError, "'" + type_name(m, v) + "' object is not iterable");
}

Value iterator_next(Run& run, Value it) {
    auto& m = run.m;
    if (is_a(m, it, TypeId::generator)) {
        auto state = at<Generator>(m, it)->state;
        if (state == GeneratorState::closed) return kExhausted;
        if (state == GeneratorState::running) return raise(run, TypeId::ValueError, "generator already executing");
        return request_resume(run, it, kNone, OnReturn::next);
    }
    if (is_native_iterable(run, it)) return native_next(run, it);
    Value method = lookup_special(run, it, NameId::d_next);
    if (!method || method == kNone)
        return raise(run, TypeId::TypeError, "'" + type_name(m, it) + "' object is not an iterator");
    if (is_core_native(run, method) && is_native_descriptor(m, method)) {
        Value r =
            run.natives.natives[static_cast<std::size_t>(at<NativeFunction>(m, method)->number.as_int())].def->call(
                run, &it);
        if (r == kTailCall) run.request.on_return = OnReturn::next;
        return r;
    }
    return tail_special(run, method, {it}, OnReturn::next);
}

Value next_of(Run& run, Value it, Value default_value) {
    auto& m = run.m;
    if (!is_iterator(run, it))
        return raise(run, TypeId::TypeError, "'" + type_name(m, it) + "' object is not an iterator");
    Value r = iterator_next(run, it);
    if (r == kTailCall) {
        run.request.on_return = default_value ? OnReturn::next_default : OnReturn::push;
        if (default_value) run.request.extra = retained(m, default_value);
        return r;
    }
    if (r == kExhausted) {
        if (default_value) return retained(m, default_value);
        raise_stop_iteration(run, kNone);
        return {};
    }
    if (!r && default_value && error_is(run, TypeId::StopIteration)) {
        clear_error(run);
        return retained(m, default_value);
    }
    return r;
}

Value unpack(Run& run, Value v, std::uint32_t before, std::int32_t after) {
    auto& m = run.m;
    bool is_native = is_native_iterable(run, v);
    if (!is_native) {
        Value kinds = lookup_special(run, v, NameId::d_iter);
        if (!is_a(m, v, TypeId::generator) && !kinds && !lookup_special(run, v, NameId::d_getitem))
            return raise(run, TypeId::TypeError, "cannot unpack non-iterable " + type_name(m, v) + " object");
        if (after < 0) return tail_call(run, prelude(run, "_take"), {v, Value::of_int(before)});
        return tail_call(run, prelude(run, "_collected"), {v});
    }
    if (after < 0) {
        std::vector<Value> items(before);
        if (!unpack_native(run, v, items.data(), before)) return {};
        Value tuple = new_tuple(m, before);
        for (std::uint32_t i = 0; i < before; ++i) at<Tuple>(m, tuple)->items[i] = items[i];
        return tuple;
    }
    Held list(m, list_from(run, v));
    if (!list) return {};
    auto size = at<List>(m, list)->size;
    auto least = before + static_cast<std::uint32_t>(after);
    if (size < least)
        return raise(run, TypeId::ValueError,
                     "not enough values to unpack (expected at least " + std::to_string(least) + ", got " +
                         std::to_string(size) + ")");
    Held middle(m, new_list(m, size - least));
    for (std::uint32_t i = before; i < size - static_cast<std::uint32_t>(after); ++i)
        list_append(m, middle, items_of(m, list)[i]);
    Value tuple = new_tuple(m, least + 1);
    auto* out = at<Tuple>(m, tuple)->items;
    for (std::uint32_t i = 0; i < before; ++i) out[i] = retained(m, items_of(m, list)[i]);
    out[before] = middle.take();
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(after); ++i)
        out[before + 1 + i] = retained(m, items_of(m, list)[size - static_cast<std::uint32_t>(after) + i]);
    return tuple;
}

}    // namespace coroscope
