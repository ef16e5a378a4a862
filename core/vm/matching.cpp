// What the instructions of the match statement do.
#include "core/vm/classes.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

bool matches_mapping(Run& run, Value v) {
    return at<Class>(run, class_of(run, v))->flags.as_int() & class_is_mapping;
}

bool matches_sequence(Run& run, Value v) {
    return at<Class>(run, class_of(run, v))->flags.as_int() & class_is_sequence;
}

void mark_collection(Run& run, Value cls, std::int64_t flag) {
    auto& m = run.m;
    auto flags = at<Class>(m, cls)->flags.as_int();
    if (flags & class_is_native || (flags & class_collection) == flag) return;
    at<Class>(m, cls)->flags = Value::of_int((flags & ~std::int64_t{class_collection}) | flag);
    for_each_subclass(m, cls, [&](Value subclass) { mark_collection(run, subclass, flag); });
}

Value match_keys(Run& run, Value subject, Value keys) {
    auto& m = run.m;
    auto* tuple = at<Tuple>(m, keys);
    auto size = tuple->size;
    Held values(m, new_tuple(m, size));
    for (std::uint32_t i = 0; i < size; ++i) {
        Value key = at<Tuple>(m, keys)->items[i];
        for (std::uint32_t j = 0; j < i; ++j)
            if (equal(run, at<Tuple>(m, keys)->items[j], key) == 1) {
                Held text(m, repr(run, key));
                return raise(run, TypeId::ValueError,
                             "mapping pattern checks duplicate key (" + to_utf8(m, text) + ")");
            }
        Value v;
        if (is_a(m, subject, TypeId::dict)) {
            v = retained(m, dict_get(run, subject, key));
            if (!v && run.has_error()) return {};
        } else {
            Held get(m, get_attribute(run, subject, "get"));
            if (!get) return {};
            Held sentinel(m, new_cell(m, Value{}));
            Value args[] = {key, sentinel};
            v = call(run, get, args, 2);
            if (!v) return {};
            if (v == sentinel.get()) {
                drop(m, v);
                v = {};
            }
        }
        if (!v) return kNone;
        at<Tuple>(m, values)->items[i] = v;
    }
    return values.take();
}

Value match_class(Run& run, Value subject, Value cls, std::uint32_t positional, Value keyword_names) {
    auto& m = run.m;
    if (!is_instance(m, cls, TypeId::type)) return raise(run, TypeId::TypeError, "called match pattern must be a type");
    int match = instance_check(run, subject, cls);
    if (match < 0) return {};
    if (!match) return kNone;
    auto named = at<Tuple>(m, keyword_names)->size;
    Held out(m, new_tuple(m, positional + named));
    std::vector<std::string> seen;
    auto was_asked = [&](Value attribute) {
        for (auto& s : seen) {
            if (!str_equal(m, attribute, s)) continue;
            raise(run, TypeId::TypeError,
                  to_utf8(m, at<Class>(m, cls)->name) + "() got multiple sub-patterns for attribute '" + s + "'");
            return true;
        }
        return false;
    };
    if (positional) {
        auto base = builtin_base(m, subject);
        Held match_args(m, find_attribute(run, cls, name(m, NameId::d_match_args)));
        if (!match_args && run.has_error()) return {};
        if (!match_args) {
            bool is_self = false;
            for (auto t : {TypeId::boolean, TypeId::bytearray, TypeId::bytes, TypeId::dict, TypeId::real,
                           TypeId::frozenset, TypeId::integer, TypeId::list, TypeId::set, TypeId::str, TypeId::tuple})
                is_self = is_self || is_subclass(m, cls, class_value(m, t));
            (void)base;
            if (positional > (is_self ? 1u : 0u))
                return raise(run, TypeId::TypeError,
                             to_utf8(m, at<Class>(m, cls)->name) + "() accepts " + (is_self ? "1" : "0") +
                                 " positional sub-pattern" + (is_self ? "" : "s") + " (" + std::to_string(positional) +
                                 " given)");
            at<Tuple>(m, out)->items[0] = retained(m, subject);
        } else {
            if (!has_kind(m, match_args, Kind::tuple))
                return raise(run, TypeId::TypeError,
                             to_utf8(m, at<Class>(m, cls)->name) + ".__match_args__ must be a tuple (got " +
                                 type_name(m, match_args) + ")");
            auto allowed = at<Tuple>(m, match_args)->size;
            if (positional > allowed)
                return raise(run, TypeId::TypeError,
                             to_utf8(m, at<Class>(m, cls)->name) + "() accepts " + std::to_string(allowed) +
                                 " positional sub-pattern" + (allowed == 1 ? "" : "s") + " (" +
                                 std::to_string(positional) + " given)");
            for (std::uint32_t i = 0; i < positional; ++i) {
                Value attribute = at<Tuple>(m, match_args)->items[i];
                if (!is_str(m, attribute))
                    return raise(run, TypeId::TypeError,
                                 "__match_args__ elements must be strings (got " + type_name(m, attribute) + ")");
                if (was_asked(attribute)) return {};
                seen.push_back(to_utf8(m, attribute));
                Value v = find_attribute(run, subject, attribute);
                if (!v) return run.has_error() ? Value{} : kNone;
                at<Tuple>(m, out)->items[i] = v;
            }
        }
    }
    for (std::uint32_t i = 0; i < named; ++i) {
        Value attribute = at<Tuple>(m, keyword_names)->items[i];
        if (was_asked(attribute)) return {};
        Value v = find_attribute(run, subject, attribute);
        if (!v) return run.has_error() ? Value{} : kNone;
        at<Tuple>(m, out)->items[positional + i] = v;
    }
    return out.take();
}

}    // namespace coroscope
