#include "core/vm/exception_groups.hpp"

#include <algorithm>

#include "core/vm/call.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exception_fields.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

bool is_group(const Machine& m, Value v) {
    return is_instance(m, v, TypeId::BaseExceptionGroup);
}

// The exceptions of a group; none for what was made without __init__.
const Tuple* members(const Machine& m, Value group) {
    Value v = at<Exception>(m, group)->extra[group_exceptions];
    return at<Tuple>(m, v && has_kind(m, v, Kind::tuple) ? v : root(m).empty_tuple);
}

bool has_class_of_exceptions(const Machine& m, Value v) {
    return v.is_ref() && is_instance(m, v, TypeId::type) && is_subclass(m, v, class_value(m, TypeId::BaseException));
}

bool is_one_of(const Machine& m, Value exception, Value type) {
    Value cls = class_of(m, exception);
    if (!has_kind(m, type, Kind::tuple)) return is_subclass(m, cls, type);
    auto* tuple = at<Tuple>(m, type);
    return std::any_of(tuple->items, tuple->items + tuple->size, [&](Value t) { return is_subclass(m, cls, t); });
}

Value own_derive(Run& run, Value group) {
    Value method = lookup_in_type(run, class_of(run, group), intern(run, "derive"));
    return method && !is_core_native(run, method) ? method : Value{};
}

// What stays of a group, with all that the group says of itself; None for nothing. Consumes the list.
Value part_of_group(Run& run, Value group, Value owned_list) {
    auto& m = run.m;
    Held list(m, owned_list);
    if (at<List>(m, list)->size == 0) return kNone;
    Held made(m);
    if (own_derive(run, group)) {
        Held derive(m, get_attribute(run, group, "derive"));
        if (!derive) return {};
        Value args[] = {list};
        made.reset(call(run, derive, args, 1));
        if (made && !(made.get().is_ref() && is_group(m, made)))
            return raise(run, TypeId::TypeError, "derive must return an instance of BaseExceptionGroup");
    } else {
        made.reset(new_exception_group(run, at<Exception>(m, group)->extra[group_message], list));
    }
    if (!made) return {};
    auto& from = *at<Exception>(m, group);
    auto& to = *at<Exception>(m, made);
    assign(m, to.traceback, retained(m, from.traceback));
    assign(m, to.context, retained(m, from.context));
    assign(m, to.cause, retained(m, from.cause));
    to.suppress = kTrue;
    Held noted(m, find_attribute(run, group, intern(m, "__notes__")));
    if (!noted && run.has_error()) return {};
    if (noted && has_kind(m, noted, Kind::list)) {
        auto size = at<List>(m, noted)->size;
        Held notes(m, new_list(m, size));
        for (std::uint32_t i = 0; i < size; ++i) list_append(m, notes, items_of(m, noted)[i]);
        if (!set_attribute(run, made, intern(m, "__notes__"), notes)) return {};
    }
    return made.take();
}

// Splits by a question asked of every exception, groups before what they hold.
template <class Matches>
bool split(Run& run, Value exception, bool wants_rest, GroupParts* parts, Matches matches) {
    auto& m = run.m;
    *parts = {kNone, kNone};
    if (matches(exception)) {
        parts->match = retained(m, exception);
        return true;
    }
    if (!is_group(m, exception)) {
        parts->rest = retained(m, exception);
        return true;
    }
    Nested level(run, " in exceptiongroup_split_recursive");
    if (!level) return false;
    auto size = members(m, exception)->size;
    Held match(m, new_list(m, size)), rest(m, new_list(m, size));
    for (std::uint32_t i = 0; i < size; ++i) {
        GroupParts inner;
        if (!split(run, members(m, exception)->items[i], wants_rest, &inner, matches)) return false;
        if (inner.match != kNone) list_append(m, match, inner.match);
        if (inner.rest != kNone) list_append(m, rest, inner.rest);
        drop(m, inner.match);
        drop(m, inner.rest);
    }
    parts->match = part_of_group(run, exception, match.take());
    if (!parts->match) return false;
    if (!wants_rest) return true;
    parts->rest = part_of_group(run, exception, rest.take());
    if (parts->rest) return true;
    drop(m, take(parts->match));
    return false;
}

// A group made of the same raise: except* bodies pass on what they were given by a bare raise.
bool tells_the_same(const Exception& a, const Exception& b) {
    return a.traceback == b.traceback && a.cause == b.cause && a.context == b.context;
}

void collect_leaves(const Machine& m, Value exception, std::vector<Value>& out) {
    if (!is_group(m, exception)) {
        out.push_back(exception);
        return;
    }
    auto* tuple = members(m, exception);
    for (std::uint32_t i = 0; i < tuple->size; ++i) collect_leaves(m, tuple->items[i], out);
}

}    // namespace

bool is_exception_type(const Machine& m, Value v) {
    if (!has_kind(m, v, Kind::tuple)) return has_class_of_exceptions(m, v);
    auto* tuple = at<Tuple>(m, v);
    return std::all_of(tuple->items, tuple->items + tuple->size,
                       [&](Value t) { return has_class_of_exceptions(m, t); });
}

Value new_exception_group(Run& run, Value message, Value exceptions) {
    auto& m = run.m;
    bool is_list = has_kind(m, exceptions, Kind::list);
    auto* items = is_list ? items_of(m, exceptions) : at<Tuple>(m, exceptions)->items;
    auto size = is_list ? at<List>(m, exceptions)->size : at<Tuple>(m, exceptions)->size;
    bool is_plain = std::all_of(items, items + size, [&](Value v) { return is_instance(m, v, TypeId::Exception); });
    Value args[] = {message, exceptions};
    return new_exception(run, class_value(m, is_plain ? TypeId::ExceptionGroup : TypeId::BaseExceptionGroup), args, 2);
}

bool derives_natively(Run& run, Value exception) {
    auto& m = run.m;
    if (!is_group(m, exception)) return true;
    if (own_derive(run, exception)) return false;
    auto* tuple = members(m, exception);
    return std::all_of(tuple->items, tuple->items + tuple->size, [&](Value v) { return derives_natively(run, v); });
}

bool split_exception_group(Run& run, Value exception, Value type, bool wants_rest, GroupParts* parts) {
    return split(run, exception, wants_rest, parts, [&](Value v) { return is_one_of(run, v, type); });
}

bool exception_group_match(Run& run, Value* exc, Value* type) {
    auto& m = run.m;
    if (!is_exception_type(m, *type)) {
        raise(run, TypeId::TypeError, "catching classes that do not inherit from BaseException is not allowed");
        return false;
    }
    Value groups = class_value(m, TypeId::BaseExceptionGroup);
    bool takes_groups = false;
    if (has_kind(m, *type, Kind::tuple)) {
        auto* tuple = at<Tuple>(m, *type);
        for (std::uint32_t i = 0; i < tuple->size; ++i) takes_groups |= is_subclass(m, tuple->items[i], groups);
    } else {
        takes_groups = is_subclass(m, *type, groups);
    }
    if (takes_groups) {
        raise(run, TypeId::TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
        return false;
    }
    GroupParts parts{kNone, kNone};
    if (*exc != kNone && !is_group(m, *exc) && is_one_of(m, *exc, *type)) {
        Held all(m, new_tuple_of(m, exc, 1)), empty(m, new_str(m, ""));
        parts.match = new_exception_group(run, empty, all);
    } else if (*exc != kNone) {
        if (!split_exception_group(run, *exc, *type, true, &parts)) return false;
    }
    if (parts.match == kNone)
        drop(m, parts.rest);    // the group stays as it is
    else
        assign(m, *exc, parts.rest);
    assign(m, *type, parts.match);
    if (parts.match != kNone) assign(m, root(m).handled, retained(m, parts.match));
    return true;
}

Value prepare_reraise_star(Run& run, Value orig, Value list) {
    auto& m = run.m;
    auto size = at<List>(m, list)->size;
    auto item = [&](std::uint32_t i) { return items_of(m, list)[i]; };
    if (size == 0) return kNone;
    // A naked exception was wrapped for the one clause that took it, or nobody did.
    if (!is_group(m, orig)) return retained(m, item(0));
    Held raised(m, new_list(m, size));
    std::vector<Value> kept;
    bool keeps_any = false;
    for (std::uint32_t i = 0; i < size; ++i) {
        if (item(i) == kNone) continue;
        if (tells_the_same(*at<Exception>(m, item(i)), *at<Exception>(m, orig))) {
            collect_leaves(m, item(i), kept);
            keeps_any = true;
        } else {
            list_append(m, raised, item(i));
        }
    }
    // What nobody handled, in the shape of the original.
    GroupParts parts{kNone, kNone};
    std::sort(kept.begin(), kept.end(), [](Value a, Value b) { return a.bits < b.bits; });
    auto is_kept = [&](Value v) {
        return !is_group(m, v) &&
               std::binary_search(kept.begin(), kept.end(), v, [](Value a, Value b) { return a.bits < b.bits; });
    };
    if (keeps_any && !split(run, orig, false, &parts, is_kept)) return {};
    drop(m, parts.rest);
    Held again(m, parts.match);
    if (at<List>(m, raised)->size == 0) return again.take();
    if (again.get() != kNone) list_append(m, raised, again);
    if (at<List>(m, raised)->size == 1) return retained(m, items_of(m, raised)[0]);
    Held empty(m, new_str(m, ""));
    return new_exception_group(run, empty, raised);
}

}    // namespace coroscope
