// collections.deque: its methods, and walking over it.
#include "core/lib/deque.hpp"

#include <algorithm>
#include <cstring>

#include "core/lib/arguments.hpp"
#include "core/lib/asked.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

bool is_deque(Run& run, Value v) {
    if (!has_kind(run, v, Kind::record) || is_builtin(run, v)) return false;
    auto* mro = at<Tuple>(run, at<Class>(run, class_of(run, v))->mro);
    for (std::uint32_t i = 0; i < mro->size; ++i) {
        auto* cls = at<Class>(run, mro->items[i]);
        if ((cls->flags.as_int() & class_is_native) && str_equal(run, cls->name, "deque")) return true;
    }
    return false;
}

namespace {

DequeView view(Run& run, Value self) {
    return {run, self};
}

// Adds the items of a native iterable; false: raised.
bool extend(Run& run, Value self, Value source, bool is_left) {
    Held kept(run, retained(run, source));
    if (source == self) kept.reset(list_from_deque(run, self));
    Held iterator(run, native_iter(run, kept));
    if (!iterator) return false;
    auto d = view(run, self);
    for (;;) {
        Held item(run, native_next(run, iterator));
        if (!item) return false;
        if (item.get() == kExhausted) return true;
        if (is_left)
            deque_push_left(d, item);
        else
            deque_push_right(d, item);
    }
}

Value deque_init(Run& run, const Value* args) {
    auto d = view(run, args[0]);
    std::int64_t most = -1;
    if (is_given(args[2])) {
        if (!is_integer(run, args[2])) return raise(run, TypeId::TypeError, "an integer is required");
        if (!index_argument(run, args[2], -1, &most)) return {};
        if (most < 0) return raise(run, TypeId::ValueError, "maxlen must be non-negative");
    }
    deque_clear(d);
    d.fields()[3] = most < 0 ? kNone : Value::of_int(most);
    if (!args[1]) return done();
    if (is_deque(run, args[1])) {
        for (std::uint32_t i = 0; i < view(run, args[1]).size(); ++i) deque_push_right(d, view(run, args[1]).slot(i));
        return done();
    }
    if (args[1] != args[0] && !is_walked_here(run, args[1]))
        return tail_prelude(run, "_deque_extend", {args[0], args[1]});
    return done_if(extend(run, args[0], args[1], false));
}

Value append(Run& run, const Value* args) {
    deque_push_right(view(run, args[0]), args[1]);
    return done();
}
Value append_left(Run& run, const Value* args) {
    deque_push_left(view(run, args[0]), args[1]);
    return done();
}
Value extend_right(Run& run, const Value* args) {
    if (args[1] != args[0] && !is_walked_here(run, args[1]))
        return tail_prelude(run, "_deque_extend", {args[0], args[1]});
    return done_if(extend(run, args[0], args[1], false));
}
Value extend_left(Run& run, const Value* args) {
    if (args[1] != args[0] && !is_walked_here(run, args[1]))
        return tail_prelude(run, "_deque_extend_left", {args[0], args[1]});
    return done_if(extend(run, args[0], args[1], true));
}
Value pop(Run& run, const Value* args) {
    auto d = view(run, args[0]);
    return d.size() ? deque_pop_right(d) : raise(run, TypeId::IndexError, "pop from an empty deque");
}
Value pop_left(Run& run, const Value* args) {
    auto d = view(run, args[0]);
    return d.size() ? deque_pop_left(d) : raise(run, TypeId::IndexError, "pop from an empty deque");
}
Value clear(Run& run, const Value* args) {
    deque_clear(view(run, args[0]));
    return done();
}
Value rotate(Run& run, const Value* args) {
    std::int64_t by = 1;
    if (!index_argument(run, args[1], 1, &by)) return {};
    deque_rotate(view(run, args[0]), by);
    return done();
}
Value reverse(Run& run, const Value* args) {
    auto d = view(run, args[0]);
    for (std::uint32_t i = 0; i < d.size() / 2; ++i) std::swap(d.slot(i), d.slot(d.size() - 1 - i));
    d.touch();
    return done();
}

Value length_of(Run& run, const Value* args) {
    return Value::of_int(view(run, args[0]).size());
}

bool place_of(Run& run, const DequeView& d, Value key, std::uint32_t* index) {
    std::int64_t i;
    if (!is_integer(run, key) && !lookup_special(run, key, NameId::d_index)) {
        raise(run, TypeId::TypeError, "sequence index must be integer, not '" + type_name(run, key) + "'");
        return false;
    }
    if (!to_subscript(run, key, &i)) return false;
    if (i < 0) i += d.size();
    if (i < 0 || i >= d.size()) {
        raise(run, TypeId::IndexError, "deque index out of range");
        return false;
    }
    *index = static_cast<std::uint32_t>(i);
    return true;
}
Value get_item(Run& run, const Value* args) {
    auto d = view(run, args[0]);
    std::uint32_t index;
    return place_of(run, d, args[1], &index) ? retained(run, d.slot(index)) : Value{};
}
Value set_item(Run& run, const Value* args) {
    auto d = view(run, args[0]);
    std::uint32_t index;
    if (!place_of(run, d, args[1], &index)) return {};
    assign(run, d.slot(index), retained(run, args[2]));
    return done();
}
Value delete_item(Run& run, const Value* args) {
    auto d = view(run, args[0]);
    std::uint32_t index;
    if (!place_of(run, d, args[1], &index)) return {};
    deque_remove_at(d, index);
    return done();
}
Value insert(Run& run, const Value* args) {
    std::int64_t index;
    if (!index_argument(run, args[1], 0, &index)) return {};
    auto d = view(run, args[0]);
    if (d.max() >= 0 && d.size() >= d.max()) return raise(run, TypeId::IndexError, "deque already at its maximum size");
    std::int64_t size = d.size();
    if (index < 0) index = std::max<std::int64_t>(index + size, 0);
    index = std::min(index, size);
    deque_push_right(d, args[2]);
    for (auto i = size; i > index; --i) {
        std::swap(d.slot(static_cast<std::uint32_t>(i)), d.slot(static_cast<std::uint32_t>(i - 1)));
    }
    return done();
}

// The first item that equals, from start up to stop: its index, -1 none, -2 raised.
enum class Answer { first, checked };
std::int64_t find(Run& run, Value self, Value wanted, std::int64_t start, std::int64_t stop, Answer answer,
                  TypeId complaint = TypeId::RuntimeError) {
    auto d = view(run, self);
    auto state = d.state();
    for (auto i = start; i < stop && i < d.size(); ++i) {
        Held item(run, retained(run, d.slot(static_cast<std::uint32_t>(i))));
        int is_same = equal(run, item, wanted);
        if (is_same < 0) return -2;
        // remove() and count() look whether the deque has changed before they take the answer.
        if (is_same && answer == Answer::first) return i;
        if (d.state() != state) {
            raise(run, complaint, "deque mutated during iteration");
            return -2;
        }
        if (is_same) return i;
    }
    return -1;
}

Value contains(Run& run, const Value* args) {
    auto index = find(run, args[0], args[1], 0, view(run, args[0]).size(), Answer::first);
    return index == -2 ? Value{} : of_bool(index >= 0);
}
Value not_in_deque(Run& run, Value wanted) {
    std::string text;
    if (!append_repr(run, wanted, text)) return {};
    return raise(run, TypeId::ValueError, text + " is not in deque");
}
Value remove(Run& run, const Value* args) {
    auto index = find(run, args[0], args[1], 0, view(run, args[0]).size(), Answer::checked, TypeId::IndexError);
    if (index == -2) return {};
    if (index < 0) return not_in_deque(run, args[1]);
    deque_remove_at(view(run, args[0]), static_cast<std::uint32_t>(index));
    return done();
}
Value index_of(Run& run, const Value* args) {
    std::int64_t from = 0, to = INT64_MAX, size = view(run, args[0]).size();
    if (!search_bound(run, args[2], size, &from) || !search_bound(run, args[3], size, &to)) return {};
    auto index = find(run, args[0], args[1], from, to, Answer::first);
    if (index == -2) return {};
    return index >= 0 ? Value::of_int(index) : not_in_deque(run, args[1]);
}
Value count(Run& run, const Value* args) {
    std::int64_t found = 0, at = 0;
    while ((at = find(run, args[0], args[1], at, view(run, args[0]).size(), Answer::checked)) >= 0) ++found, ++at;
    return at == -2 ? Value{} : Value::of_int(found);
}

// --- Copies and operators -------------------------------------------------------------------------------------------

Value copy(Run& run, const Value* args) {
    Value cls = class_of(run, args[0]);
    auto d = view(run, args[0]);
    Value most = d.max() < 0 ? kNone : Value::of_int(d.max());
    if (!(at<Class>(run, cls)->flags.as_int() & class_is_native))
        return ask(run, "_containers", "deque_copy", {args[0]});
    Held made(run, new_instance(run, cls, kDequeFields));
    auto other = view(run, made);
    other.fields()[3] = most;
    for (std::uint32_t i = 0; i < d.size(); ++i) deque_push_right(other, d.slot(i));
    return made.take();
}

Value plain_copy(Run& run, Value self) {
    Value cls = class_of(run, self);
    while (!(at<Class>(run, cls)->flags.as_int() & class_is_native)) cls = at<Class>(run, cls)->solid_base;
    auto d = view(run, self);
    Held made(run, new_instance(run, cls, kDequeFields));
    view(run, made).fields()[3] = d.max() < 0 ? kNone : Value::of_int(d.max());
    for (std::uint32_t i = 0; i < d.size(); ++i) deque_push_right(view(run, made), d.slot(i));
    return made.take();
}

Value add(Run& run, const Value* args) {
    if (!is_deque(run, args[1])) {
        return raise(run, TypeId::TypeError,
                     "can only concatenate deque (not \"" + type_name(run, args[1]) + "\") to deque");
    }
    if (!(at<Class>(run, class_of(run, args[0]))->flags.as_int() & class_is_native))
        return ask(run, "_containers", "deque_add", {args[0], args[1]});
    Held made(run, plain_copy(run, args[0]));
    auto other = view(run, args[1]);
    for (std::uint32_t i = 0; i < other.size(); ++i) deque_push_right(view(run, made), other.slot(i));
    return made.take();
}
Value add_in_place(Run& run, const Value* args) {
    if (!extend(run, args[0], args[1], false)) return {};
    return retained(run, args[0]);
}

bool repeat(Run& run, Value self, std::int64_t times) {
    auto d = view(run, self);
    if (times <= 0) return deque_clear(d), true;
    auto size = d.size();
    if (size == 0) return true;
    Held once(run, list_from_deque(run, self));
    // What falls out again need not come in.
    if (d.max() >= 0) times = std::min<std::int64_t>(times, (d.max() + size - 1) / size);
    for (std::int64_t t = 1; t < times; ++t) {
        burn(run, size + 1);
        for (std::uint32_t i = 0; i < size; ++i) deque_push_right(d, items_of(run, once)[i]);
    }
    return true;
}
// A count to repeat by, or what the operator says of another operand.
bool repeat_count(Run& run, Value count, std::int64_t* times) {
    if (is_integer(run, count) || lookup_special(run, count, NameId::d_index)) return to_index(run, count, times);
    raise(run, TypeId::TypeError, "can't multiply sequence by non-int of type '" + type_name(run, count) + "'");
    return false;
}

Value multiply(Run& run, const Value* args) {
    std::int64_t times;
    if (!repeat_count(run, args[1], &times)) return {};
    if (!(at<Class>(run, class_of(run, args[0]))->flags.as_int() & class_is_native))
        return ask(run, "_containers", "deque_repeat", {args[0], Value::of_int(times)});
    Held made(run, plain_copy(run, args[0]));
    return repeat(run, made, times) ? made.take() : Value{};
}
Value multiply_in_place(Run& run, const Value* args) {
    std::int64_t times;
    if (!repeat_count(run, args[1], &times) || !repeat(run, args[0], times)) return {};
    return retained(run, args[0]);
}

template <CompareOp op>
Value compare_deques(Run& run, const Value* args) {
    if (!is_deque(run, args[1])) return kNotImplemented;
    auto l = view(run, args[0]), r = view(run, args[1]);
    bool is_equality = op == CompareOp::eq || op == CompareOp::ne;
    if (args[0] == args[1] && is_equality) return of_bool(op == CompareOp::eq);
    if (is_equality && l.size() != r.size()) return of_bool(op == CompareOp::ne);
    auto l_state = l.state(), r_state = r.state();
    for (std::uint32_t i = 0;; ++i) {
        if (l.state() != l_state || r.state() != r_state)
            return raise(run, TypeId::RuntimeError, "deque mutated during iteration");
        if (i >= l.size() || i >= r.size()) {
            return compare(run, Value::of_int(i < l.size()), Value::of_int(i < r.size()), op);
        }
        Held a(run, retained(run, l.slot(i))), b(run, retained(run, r.slot(i)));
        int is_same = equal(run, a, b);
        if (is_same < 0) return {};
        if (is_same) continue;
        Held answer(run, compare(run, a, b, op));    // asked once more, also for == and !=
        int is_so = answer ? truth(run, answer) : -1;
        return is_so < 0 ? Value{} : of_bool(is_so > 0);
    }
}

Value represent(Run& run, const Value* args) {
    auto name = to_utf8(run, at<Class>(run, class_of(run, args[0]))->name);
    auto& shown = run.shown;
    if (std::find(shown.begin(), shown.end(), args[0].offset()) != shown.end()) return new_str(run, "[...]");
    shown.push_back(args[0].offset());
    Held items(run, list_from_deque(run, args[0]));
    std::string text = name + "(";
    bool is_fine = append_repr(run, items, text);
    shown.pop_back();
    if (!is_fine) return {};
    auto most = view(run, args[0]).max();
    if (most >= 0) text += ", maxlen=" + std::to_string(most);
    return new_str(run, text + ")");
}

Value reduce(Run& run, const Value* args) {
    return ask(run, "_containers", "deque_reduce", {args[0]});
}

Value get_max(Run& run, Value self) {
    auto most = view(run, self).max();
    return most < 0 ? kNone : Value::of_int(most);
}

// --- Iterators: [0] deque, [1] next index, [2] state of the deque, [3] whether backward -----------------------------

Value new_deque_iterator(Run& run, Value self, const char* class_name, bool is_backward) {
    Value module = dict_get_str(run, run.root().modules, "_collections");
    Value cls = dict_get_str(run, at<Module>(run, module)->dict, class_name);
    Value made = new_instance(run, cls, kDequeIteratorFields);
    auto* fields = at<Record>(run, made)->fields;
    fields[0] = retained(run, self);
    fields[1] = Value::of_int(0);
    fields[2] = Value::of_int(view(run, self).state());
    fields[3] = of_bool(is_backward);
    return made;
}
Value make_iterator(Run& run, const Value* args) {
    return new_deque_iterator(run, args[0], "_deque_iterator", false);
}
Value make_reverse_iterator(Run& run, const Value* args) {
    return new_deque_iterator(run, args[0], "_deque_reverse_iterator", true);
}

Value iterator_step(Run& run, const Value* args) {
    auto* fields = at<Record>(run, args[0])->fields;
    if (!fields[0]) return kExhausted;
    auto d = view(run, fields[0]);
    auto index = static_cast<std::uint32_t>(fields[1].as_int());
    if (d.state() != fields[2].as_int()) {
        assign(run, fields[0], Value{});
        return raise(run, TypeId::RuntimeError, "deque mutated during iteration");
    }
    if (index >= d.size()) {
        assign(run, fields[0], Value{});
        return kExhausted;
    }
    fields[1] = Value::of_int(index + 1);
    return retained(run, d.slot(fields[3] == kTrue ? d.size() - 1 - index : index));
}
Value iterator_left(Run& run, const Value* args) {
    auto* fields = at<Record>(run, args[0])->fields;
    if (!fields[0]) return Value::of_int(0);
    return Value::of_int(view(run, fields[0]).size() - fields[1].as_int());
}

// _deque_iterator(deque, index=0)
template <bool is_backward>
Value iterator_new(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    if (given->size == 0) return raise(run, TypeId::TypeError, "function takes at least 1 argument (0 given)");
    if (given->size > 2)
        return raise(run, TypeId::TypeError,
                     "function takes at most 2 arguments (" + std::to_string(given->size) + " given)");
    if (!is_deque(run, given->items[0]))
        return raise(run, TypeId::TypeError,
                     "argument 1 must be collections.deque, not " + type_name(run, given->items[0]));
    std::int64_t index = 0;
    if (given->size == 2 && !index_argument(run, given->items[1], 0, &index)) return {};
    Value deque = at<Tuple>(run, args[1])->items[0];
    Value made =
        new_deque_iterator(run, deque, is_backward ? "_deque_reverse_iterator" : "_deque_iterator", is_backward);
    auto size = std::int64_t{view(run, deque).size()};
    at<Record>(run, made)->fields[1] = Value::of_int(std::clamp<std::int64_t>(index, 0, size));
    return made;
}
Value iterator_reduce(Run& run, const Value* args) {
    auto* fields = at<Record>(run, args[0])->fields;
    Held deque(run, fields[0] ? retained(run, fields[0]) : Value{});
    Held index(run, deque ? retained(run, fields[1]) : Value::of_int(0));
    if (!deque)
        deque.reset(call(
            run,
            dict_get_str(run, at<Module>(run, dict_get_str(run, run.root().modules, "_collections"))->dict, "deque"),
            nullptr, 0));
    if (!deque) return {};
    Value from[] = {deque, index};
    Held arguments(run, new_tuple_of(run, from, 2));
    Value parts[] = {class_of(run, args[0]), arguments};
    return new_tuple_of(run, parts, 2);
}

}    // namespace

Value list_from_deque(Run& run, Value deque) {
    DequeView d{run, deque};
    Value list = new_list(run, d.size());
    for (std::uint32_t i = 0; i < d.size(); ++i) list_append(run, list, d.slot(i));
    return list;
}

const NativeDef kDequeMethods[] = {
    {"__init__", "self, iterable=(), maxlen=None", deque_init},
    {"append", "self, x, /", append, 0, 1},
    {"appendleft", "self, x, /", append_left, 0, 1},
    {"clear", "self, /", clear, 0, 1},
    {"copy", "self, /", copy, 0, 1},
    {"__copy__", "self, /", copy, 0, 1},
    {"count", "self, x, /", count, 0, 1},
    {"extend", "self, iterable, /", extend_right, 0, 1},
    {"extendleft", "self, iterable, /", extend_left, 0, 1},
    {"index", "self, x, start=?, stop=?, /", index_of, 0, 4},
    {"insert", "self, i, x, /", insert, 0, 4},
    {"pop", "self, /", pop, 0, 1},
    {"popleft", "self, /", pop_left, 0, 1},
    {"remove", "self, value, /", remove, 0, 1},
    {"reverse", "self, /", reverse, 0, 1},
    {"rotate", "self, n=1, /", rotate, 0, 2},
    {"__len__", "self, /", length_of},
    {"__getitem__", "self, key, /", get_item},
    {"__setitem__", "self, key, value, /", set_item},
    {"__delitem__", "self, key, /", delete_item},
    {"__contains__", "self, key, /", contains},
    {"__iter__", "self, /", make_iterator},
    {"__reversed__", "self, /", make_reverse_iterator},
    {"__add__", "self, value, /", add},
    {"__iadd__", "self, value, /", add_in_place, 2},
    {"__mul__", "self, value, /", multiply},
    {"__rmul__", "self, value, /", multiply},
    {"__imul__", "self, value, /", multiply_in_place},
    {"__eq__", "self, value, /", compare_deques<CompareOp::eq>},
    {"__ne__", "self, value, /", compare_deques<CompareOp::ne>},
    {"__lt__", "self, value, /", compare_deques<CompareOp::lt>},
    {"__le__", "self, value, /", compare_deques<CompareOp::le>},
    {"__gt__", "self, value, /", compare_deques<CompareOp::gt>},
    {"__ge__", "self, value, /", compare_deques<CompareOp::ge>},
    {"__repr__", "self, /", represent},
    {"__reduce__", "self, /", reduce, 0, 1},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {},
};
const GetSetDef kDequeAttributes[] = {
    {"maxlen", get_max, nullptr},
    {},
};

const NativeDef kDequeIteratorMethods[] = {
    {"__new__", "cls, /, *args", iterator_new<false>},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", iterator_step},
    {"__length_hint__", "self, /", iterator_left, 0, 1},
    {"__reduce__", "self, /", iterator_reduce, 0, 1},
    {},
};
const NativeDef kDequeReverseIteratorMethods[] = {
    {"__new__", "cls, /, *args", iterator_new<true>}, {"__iter__", "self, /", native_self},
    {"__next__", "self, /", iterator_step},           {"__length_hint__", "self, /", iterator_left, 0, 1},
    {"__reduce__", "self, /", iterator_reduce, 0, 1}, {},
};

void init_collections_module(Run& run, Value module_dict) {
    Value object = class_value(run, TypeId::object);
    Held deque(run, define_class(run, "collections", "deque", object, kDequeFields, kDequeMethods, kDequeAttributes));
    dict_set_str(run, at<Class>(run, deque)->dict, "__hash__", kNone);
    at<Class>(run, deque)->flags =
        Value::of_int(at<Class>(run, deque)->flags.as_int() | class_is_ring | class_is_sequence);
    dict_set_str(run, module_dict, "deque", deque);
    for (auto* name : {"_deque_iterator", "_deque_reverse_iterator"}) {
        auto* methods = std::strlen(name) > 15 ? kDequeReverseIteratorMethods : kDequeIteratorMethods;
        Held cls(run, define_class(run, "_collections", name, object, kDequeIteratorFields, methods, nullptr));
        dict_set_str(run, module_dict, name, cls);
    }
}

}    // namespace coroscope
