// Built-in functions that walk: all any len iter next max min sorted sum. What only Python can walk goes to the
// prelude.
#include "core/lib/builtin_containers.hpp"
#include "core/lib/builtin_functions.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {

namespace {

// Walks a native iterable until use(item) is not 0: its answer; 0 at the end; -1 raised.
template <class Use>
int walk(Run& run, Value iterable, Use use) {
    Held iterator(run, native_iter(run, iterable));
    if (!iterator) return -1;
    for (std::uint32_t n = 1;; ++n) {
        if ((n & 1023) == 0) burn(run, 3072);
        Held item(run, native_next(run, iterator));
        if (!item) return -1;
        if (item.get() == kExhausted) return 0;
        if (int stop = use(item.get())) return stop;
    }
}

Value all(Run& run, const Value* args) {
    if (!is_native_iterable(run, args[0])) return tail_prelude(run, "_all", {args[0]});
    int found = walk(run, args[0], [&](Value item) {
        int is_true = truth(run, item);
        return is_true < 0 ? -1 : !is_true;
    });
    return found < 0 ? Value{} : of_bool(!found);
}

Value any(Run& run, const Value* args) {
    if (!is_native_iterable(run, args[0])) return tail_prelude(run, "_any", {args[0]});
    return answer(walk(run, args[0], [&](Value item) { return truth(run, item); }));
}

Value len(Run& run, const Value* args) {
    if (!is_builtin(run, args[0])) {
        Value method = own_method(run, args[0], NameId::d_len);
        if (method && method != kNone) return tail_special(run, method, {args[0]}, OnReturn::length);
    }
    auto size = length(run, args[0]);
    return size < 0 ? Value{} : new_int(run, size);
}

Value iter(Run& run, const Value* args) {
    if (!args[1]) return get_iter(run, args[0]);
    if (!is_callable(run, args[0])) return raise(run, TypeId::TypeError, "iter(v, w): v must be callable");
    Value iterator = new_record(run, TypeId::callable_iterator, 2);
    auto* fields = at<Record>(run, iterator)->fields;
    fields[0] = retained(run, args[0]);
    fields[1] = retained(run, args[1]);
    return iterator;
}

Value next(Run& run, const Value* args) {
    return next_of(run, args[0], args[1]);
}

Value callable(Run& run, const Value* args) {
    return of_bool(is_callable(run, args[0]));
}

// The best item of a native iterable with a key that C++ may call; owned; kExhausted: there was none.
Value best_of(Run& run, Value iterable, Value key, CompareOp op) {
    Held best(run), best_value(run);
    int raised = walk(run, iterable, [&](Value item) {
        Held value(run, key == kNone ? retained(run, item) : call(run, key, &item, 1));
        if (!value) return -1;
        if (best) {
            Held is_better(run, compare(run, value, best_value, op));
            if (!is_better) return -1;
            int so = truth(run, is_better);
            if (so <= 0) return so;
        }
        best.reset(retained(run, item));
        best_value.reset(value.take());
        return 0;
    });
    if (raised) return {};
    return best ? best.take() : kExhausted;
}

template <CompareOp op>
Value extreme(Run& run, const Value* args) {
    const std::string name = op == CompareOp::lt ? "min" : "max";
    auto* given = at<Tuple>(run, args[0]);
    Value key = args[1] ? args[1] : kNone, fallback = args[2];
    if (given->size == 0) return raise(run, TypeId::TypeError, name + " expected at least 1 argument, got 0");
    if (given->size > 1 && fallback) {
        return raise(run, TypeId::TypeError,
                     "Cannot specify a default for " + name + "() with multiple positional arguments");
    }
    Value iterable = given->size == 1 ? given->items[0] : args[0];
    if (!is_native_iterable(run, iterable) || (key != kNone && !is_plain_callable(run, key))) {
        return tail_prelude(run, op == CompareOp::lt ? "_least" : "_greatest",
                            {iterable, key, of_bool(static_cast<bool>(fallback)), fallback ? fallback : kNone});
    }
    Value best = best_of(run, iterable, key, op);
    if (best != kExhausted) return best;
    if (fallback) return retained(run, fallback);
    return raise(run, TypeId::ValueError, name + "() arg is an empty sequence");
}

Value sorted(Run& run, const Value* args) {
    Held list(run, list_from(run, args[0]));
    if (!list) return {};
    if (args[1] && args[1] != kNone && !is_plain_callable(run, args[1])) {
        std::int64_t is_reversed = 0;
        if (args[2] && !to_index(run, args[2], &is_reversed)) return {};
        return tail_prelude(run, "_sorted", {list.get(), args[1], of_bool(is_reversed)});
    }
    return sort_list(run, list, args[1], args[2]) ? list.take() : Value{};
}

bool is_number(Run& run, Value v) {
    if (!v.is_ref()) return true;
    auto type = type_of(run, v);
    return type == TypeId::integer || type == TypeId::boolean || type == TypeId::real || type == TypeId::complex;
}

Value sum(Run& run, const Value* args) {
    Held total(run, args[1] ? retained(run, args[1]) : Value::of_int(0));
    const char* what = is_str(run, total) ? "strings [use ''" : nullptr;
    if (has_kind(run, total, Kind::bytes)) what = "bytes [use b''";
    if (is_bytearray(run, total)) what = "bytearray [use b''";
    if (what && !is_iterable(run, args[0])) return native_iter(run, args[0]);    // raises
    if (what) return raise(run, TypeId::TypeError, std::string("sum() can't sum ") + what + ".join(seq) instead]");
    if (!is_native_iterable(run, args[0])) return tail_prelude(run, "_sum", {args[0], total.get()});
    Held iterator(run, native_iter(run, args[0]));
    if (!iterator) return {};
    for (std::uint32_t n = 1;; ++n) {
        if ((n & 1023) == 0) burn(run, 3072);
        Held item(run, native_next(run, iterator));
        if (!item) return {};
        if (item.get() == kExhausted) return total.take();
        if (!is_number(run, total) || !is_number(run, item)) {
            return tail_prelude(run, "_sum_rest", {total.get(), item.get(), iterator.get()});
        }
        total.reset(number_binary(run, BinaryOp::add, total, item));
        if (!total) return {};
    }
}

}    // namespace

const NativeDef kContainerFunctions[] = {
    {"all", "iterable, /", all, 0, 1},
    {"any", "iterable, /", any, 0, 1},
    {"callable", "obj, /", callable, 0, 1},
    {"iter", "object, sentinel=?, /", iter, 0, 2},
    {"len", "obj, /", len, 0, 1},
    {"max", "*args, key=None, default=?", extreme<CompareOp::gt>, 0, 2},
    {"min", "*args, key=None, default=?", extreme<CompareOp::lt>, 0, 2},
    {"next", "iterator, default=?, /", next, 0, 2},
    {"sorted", "iterable, /, *, key=None, reverse=False", sorted, 1, 2},
    {"sum", "iterable, /, start=0", sum},
    {},
};

}    // namespace coroscope
