// The bases of a class: the order in which they are asked for attributes (C3), whose layout wins, and other bases
// later.
#include <algorithm>
#include <vector>

#include "core/vm/class_slots.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

// The bases' orders are merged, each before its parents.
Value linearize(Run& run, Value cls, Value bases) {
    auto& m = run.m;
    std::vector<std::vector<Value>> lists;
    auto* tuple = at<Tuple>(m, bases);
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        auto* mro = at<Tuple>(m, at<Class>(m, tuple->items[i])->mro);
        lists.emplace_back(mro->items, mro->items + mro->size);
    }
    lists.emplace_back(tuple->items, tuple->items + tuple->size);
    std::vector<Value> order{cls};
    while (true) {
        lists.erase(std::remove_if(lists.begin(), lists.end(), [](auto& l) { return l.empty(); }), lists.end());
        if (lists.empty()) break;
        Value next;
        for (auto& list : lists) {
            Value candidate = list.front();
            bool is_in_tail = false;
            for (auto& other : lists)
                if (std::find(other.begin() + 1, other.end(), candidate) != other.end()) is_in_tail = true;
            if (!is_in_tail) {
                next = candidate;
                break;
            }
        }
        if (!next) {
            std::string names;
            std::vector<Value> seen;
            for (auto& list : lists)
                if (std::find(seen.begin(), seen.end(), list.front()) == seen.end()) {
                    seen.push_back(list.front());
                    names += (names.empty() ? "" : ", ") + to_utf8(m, at<Class>(m, list.front())->name);
                }
            return raise(run, TypeId::TypeError,
                         "Cannot create a consistent method resolution\norder (MRO) for bases " + names);
        }
        order.push_back(next);
        for (auto& list : lists)
            if (list.front() == next) list.erase(list.begin());
    }
    return new_tuple_of(m, order.data(), static_cast<std::uint32_t>(order.size()));
}

static Value best_of_bases(const Machine& m, Value bases_tuple) {
    auto* bases = at<Tuple>(m, bases_tuple);
    Value best, winner;
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        Value candidate = layout_of(m, bases->items[i]);
        if (best && (candidate == winner || !is_subclass(m, candidate, winner))) continue;
        best = bases->items[i];
        winner = candidate;
    }
    return best;
}

Value best_base(const Machine& m, Value cls) {
    return best_of_bases(m, at<Class>(m, cls)->bases);
}

Value solid_base_of(Run& run, Value bases) {
    auto& m = run.m;
    Value solid = class_value(m, TypeId::object);
    auto* list = at<Tuple>(m, bases);
    for (std::uint32_t i = 0; i < list->size; ++i) {
        Value base = list->items[i];
        if (!is_instance(m, base, TypeId::type)) return raise(run, TypeId::TypeError, "bases must be types");
        auto* b = at<Class>(m, base);
        if (b->flags.as_int() & class_is_final)
            return raise(run, TypeId::TypeError,
                         "type '" + native_class_name(m, base) + "' is not an acceptable base type");
        Value candidate = layout_of(m, base);
        if (is_subclass(m, candidate, solid))
            solid = candidate;
        else if (!is_subclass(m, solid, candidate))
            return raise(run, TypeId::TypeError, "multiple bases have instance lay-out conflict");
    }
    for (std::uint32_t i = 0; i < list->size; ++i)
        for (std::uint32_t j = 0; j < i; ++j)
            if (list->items[i] == list->items[j])
                return raise(run, TypeId::TypeError,
                             "duplicate base class " + to_utf8(m, at<Class>(m, list->items[i])->name));
    return solid;
}

namespace {

// New orders for a class and all below it, by the bases they have now. False: raised, and some are new already.
bool order_again(Run& run, Value cls, std::vector<std::pair<Value, Value>>* old) {
    auto& m = run.m;
    Value method = lookup_in_type(run, class_of(m, cls), name(m, NameId::n_mro));
    Value mro;
    if (method && !is_core_native(run, method)) {    // the metaclass knows another one
        Held given(m, call(run, method, &cls, 1));
        if (!given) return false;
        Value items = given;
        mro = call(run, class_value(m, TypeId::tuple), &items, 1);
    } else {
        mro = linearize(run, cls, at<Class>(m, cls)->bases);
    }
    if (!mro) return false;
    old->push_back({cls, at<Class>(m, cls)->mro});
    at<Class>(m, cls)->mro = mro;
    bool is_fine = true;
    for_each_subclass(m, cls, [&](Value subclass) { is_fine = is_fine && order_again(run, subclass, old); });
    return is_fine;
}

// Whether CPython's collector knows the instances of a class.
bool is_collected(const Machine& m, Value cls) {
    auto* c = at<Class>(m, cls);
    if (c->flags.as_int() & (class_has_dict | class_has_slots) || c->layout) return true;
    switch (static_cast<Kind>(c->kind.as_int())) {
        case Kind::integer:
        case Kind::real:
        case Kind::str:
        case Kind::bytes:
        case Kind::singleton: return false;
        case Kind::record:
            return c->record_fields.as_int() > 0 && !is_subclass(m, cls, class_value(m, TypeId::complex));
        default: return true;
    }
}

void leave_base(Machine& m, Value base, Value number) {
    Value below = at<Class>(m, base)->subclasses;
    if (!below) return;
    auto* list = at<List>(m, below);
    auto* items = items_of(m, below);
    auto* end = std::remove(items, items + list->size, number);
    list->size = static_cast<std::uint32_t>(end - items);
}

}    // namespace

bool set_bases(Run& run, Value cls, Value bases) {
    auto& m = run.m;
    auto class_text = to_utf8(m, at<Class>(m, cls)->name);
    auto fail = [&](const std::string& text) { return raise(run, TypeId::TypeError, text), false; };
    auto* list = at<Tuple>(m, bases);
    if (!list->size) return fail("can only assign non-empty tuple to " + class_text + ".__bases__, not ()");
    for (std::uint32_t i = 0; i < list->size; ++i) {
        Value base = list->items[i];
        if (!is_instance(m, base, TypeId::type))
            return fail(class_text + ".__bases__ must be tuple of classes, not '" + type_name(m, base) + "'");
        if (is_subclass(m, base, cls)) return fail("a __bases__ item causes an inheritance cycle");
    }
    Value solid = solid_base_of(run, bases);
    if (!solid) return false;
    auto* c = at<Class>(m, cls);
    bool has_own_layout = c->flags.as_int() & class_has_slots;
    Value before = best_base(m, cls), after = best_of_bases(m, bases);
    if (is_collected(m, after) != is_collected(m, before))
        return fail("__bases__ assignment: '" + to_utf8(m, at<Class>(m, after)->name) + "' deallocator differs from '" +
                    to_utf8(m, at<Class>(m, before)->name) + "'");
    if ((!has_own_layout && solid != layout_of(m, cls)) || c->kind != at<Class>(m, solid)->kind)
        return fail("__bases__ assignment: '" + to_utf8(m, at<Class>(m, list->items[0])->name) +
                    "' object layout differs from '" + to_utf8(m, at<Class>(m, before)->name) + "'");
    Held old_bases(m, c->bases);
    c->bases = retained(m, bases);
    std::vector<std::pair<Value, Value>> orders;
    if (!order_again(run, cls, &orders)) {
        for (auto [changed, mro] : orders) assign(m, at<Class>(m, changed)->mro, mro);
        assign(m, at<Class>(m, cls)->bases, old_bases.take());
        return false;
    }
    for (auto [changed, mro] : orders) drop(m, mro);
    Value number = at<Class>(m, cls)->number;
    for (std::uint32_t i = 0; i < at<Tuple>(m, old_bases)->size; ++i)
        leave_base(m, at<Tuple>(m, old_bases)->items[i], number);
    for (std::uint32_t i = 0; i < at<Tuple>(m, bases)->size; ++i) {
        Value base = at<Tuple>(m, bases)->items[i];
        if (!at<Class>(m, base)->subclasses) {
            Value fresh = new_list(m, 4);
            at<Class>(m, base)->subclasses = fresh;
        }
        leave_base(m, base, number);
        list_append(m, at<Class>(m, base)->subclasses, number);
    }
    class_changed(run, cls);
    return true;
}

}    // namespace coroscope
