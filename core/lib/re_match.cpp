// re.Match: what was found, and where.
#include <algorithm>

#include "core/lib/native_ops.hpp"
#include "core/lib/re.hpp"
#include "core/vm/number.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {
namespace {

MatchObject& match_of(Run& run, Value v) {
    return *at<MatchObject>(run, v);
}
PatternObject& pattern_of(Run& run, Value match) {
    return *at<PatternObject>(run, match_of(run, match).pattern);
}
std::int64_t span_at(Run& run, Value match, std::int64_t index) {
    return at<Tuple>(run, match_of(run, match).spans)->items[index].as_int();
}

// The group that closed last: in one repetition the one that ends farthest (the outer of two that end together), else
// the one whose parenthesis closes last.
Value last_closed(Run& run, Value pattern, const std::size_t* spans) {
    auto& object = *at<PatternObject>(run, pattern);
    auto* places = at<Tuple>(run, object.places)->items;
    auto is_later = [&](std::int64_t i, std::int64_t than) {
        auto *a = places + 3 * i, *b = places + 3 * than;
        auto i_end = spans[2 * i + 1], end = spans[2 * than + 1];
        if (a[2].as_int() == 0 || a[2] != b[2] || i_end == end) return a[1].as_int() > b[1].as_int();
        return i_end > end;
    };
    std::int64_t last = 0;
    for (std::int64_t i = 1; i <= object.groups.as_int(); ++i)
        if (spans[2 * i] != ~std::size_t{0} && (last == 0 || is_later(i, last))) last = i;
    return last ? Value::of_int(last) : kNone;
}

// The number of a group from a number or a name; -1: raised.
std::int64_t group_number(Run& run, Value self, Value given) {
    auto& object = pattern_of(run, self);
    std::int64_t number = -1;
    if (is_integer(run, given) ||
        (given.is_ref() && !is_str(run, given) && lookup_special(run, given, NameId::d_index))) {
        if (!to_clipped_index(run, given, &number)) return -1;
    } else if (is_str(run, given)) {
        Value found = dict_get_str(run, object.group_index, intern(run, given));
        if (found) number = found.as_int();
    } else if (std::uint64_t hash; !hash_of(run, given, &hash)) {    // it is looked up as a name is
        return -1;
    }
    if (number >= 0 && number <= object.groups.as_int()) return number;
    raise(run, TypeId::IndexError, "no such group");
    return -1;
}

Value group_text(Run& run, Value self, std::int64_t number, Value otherwise) {
    auto start = span_at(run, self, 2 * number), end = span_at(run, self, 2 * number + 1);
    if (start < 0) return retained(run, otherwise);
    return piece_of(run, match_of(run, self).string, static_cast<std::size_t>(start), static_cast<std::size_t>(end));
}

Value group_for(Run& run, Value self, Value given) {
    auto number = group_number(run, self, given);
    return number < 0 ? Value{} : group_text(run, self, number, kNone);
}

Value group(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    if (given->size == 0) return group_text(run, args[0], 0, kNone);
    if (given->size == 1) return group_for(run, args[0], given->items[0]);
    Held tuple(run, new_tuple(run, given->size));
    for (std::uint32_t i = 0; i < given->size; ++i) at<Tuple>(run, tuple)->items[i] = kNone;
    for (std::uint32_t i = 0; i < given->size; ++i) {
        Value text = group_for(run, args[0], given->items[i]);
        if (!text) return {};
        at<Tuple>(run, tuple)->items[i] = text;
    }
    return tuple.take();
}
Value get_item(Run& run, const Value* args) {
    return group_for(run, args[0], args[1]);
}

Value groups(Run& run, const Value* args) {
    auto count = static_cast<std::uint32_t>(pattern_of(run, args[0]).groups.as_int());
    Held tuple(run, new_tuple(run, count));
    for (std::uint32_t i = 0; i < count; ++i) at<Tuple>(run, tuple)->items[i] = kNone;
    for (std::uint32_t i = 0; i < count; ++i)
        at<Tuple>(run, tuple)->items[i] = group_text(run, args[0], i + 1, args[1] ? args[1] : kNone);
    return tuple.take();
}

Value group_dict(Run& run, const Value* args) {
    Held dict(run, new_dict(run));
    std::vector<std::pair<Value, std::int64_t>> named;
    for_each_entry(run, pattern_of(run, args[0]).group_index,
                   [&](Value name, Value number) { named.emplace_back(name, number.as_int()); });
    for (auto [name, number] : named) {
        Held text(run, group_text(run, args[0], number, args[1] ? args[1] : kNone));
        dict_set_str(run, dict, name, text);
    }
    return dict.take();
}

template <int side>
Value edge(Run& run, const Value* args) {
    auto number = args[1] ? group_number(run, args[0], args[1]) : 0;
    return number < 0 ? Value{} : Value::of_int(span_at(run, args[0], 2 * number + side));
}
Value pair_of(Run& run, Value self, std::int64_t number) {
    Value both[] = {Value::of_int(span_at(run, self, 2 * number)), Value::of_int(span_at(run, self, 2 * number + 1))};
    return new_tuple_of(run, both, 2);
}
Value span(Run& run, const Value* args) {
    auto number = args[1] ? group_number(run, args[0], args[1]) : 0;
    return number < 0 ? Value{} : pair_of(run, args[0], number);
}

Value expand(Run& run, const Value* args) {
    std::string_view bytes;
    if (!is_str(run, args[1]) && !bytes_view(run, args[1], &bytes))
        return raise(run, TypeId::TypeError,
                     "decoding to str: need a bytes-like object, " + type_name(run, args[1]) + " found");
    Value pattern = match_of(run, args[0]).pattern;
    try {
        auto pieces = read_template(characters_of(run, args[1]), is_str(run, args[1]), group_names(run, pattern));
        std::vector<std::size_t> spans;
        for (std::int64_t i = 0; i < 2 * (pattern_of(run, args[0]).groups.as_int() + 1); ++i)
            spans.push_back(static_cast<std::size_t>(span_at(run, args[0], i)));
        return joined(run, pieces, match_of(run, args[0]).string, spans.data());
    } catch (const PatternError& error) {
        return raise_pattern_error(run, error, args[1]);
    }
}

Value represent(Run& run, const Value* args) {
    Held text(run, group_text(run, args[0], 0, kNone));
    std::string shown = "<re.Match object; span=(" + std::to_string(span_at(run, args[0], 0)) + ", " +
                        std::to_string(span_at(run, args[0], 1)) + "), match=";
    std::string match;
    if (!append_repr(run, text, match)) return {};
    Held whole(run, new_str(run, match));
    if (at<Str>(run, whole)->length > 50) {
        auto characters = to_u32(run, whole);
        match = to_utf8(std::u32string_view(characters).substr(0, 50));
    }
    return new_str(run, shown + match + ">");
}

Value get_string(Run& run, Value self) {
    return retained(run, match_of(run, self).string);
}
Value get_re(Run& run, Value self) {
    return retained(run, match_of(run, self).pattern);
}
Value get_pos(Run& run, Value self) {
    return match_of(run, self).pos;
}
Value get_endpos(Run& run, Value self) {
    return match_of(run, self).endpos;
}
Value get_last_index(Run& run, Value self) {
    return match_of(run, self).last_index;
}
Value get_last_group(Run& run, Value self) {
    Value last = match_of(run, self).last_index;
    if (last == kNone) return kNone;
    return retained(run, at<Tuple>(run, pattern_of(run, self).names)->items[last.as_int()]);
}
Value get_regs(Run& run, Value self) {
    auto count = static_cast<std::uint32_t>(pattern_of(run, self).groups.as_int() + 1);
    Held tuple(run, new_tuple(run, count));
    for (std::uint32_t i = 0; i < count; ++i) at<Tuple>(run, tuple)->items[i] = kNone;
    for (std::uint32_t i = 0; i < count; ++i) at<Tuple>(run, tuple)->items[i] = pair_of(run, self, i);
    return tuple.take();
}

Value refuse_new(Run& run, const Value*) {
    return raise(run, TypeId::TypeError, "cannot create 're.Match' instances");
}

}    // namespace

Value new_match(Run& run, Value pattern, Value string, const std::size_t* spans, std::int64_t pos, std::int64_t end) {
    auto groups = static_cast<std::uint32_t>(at<PatternObject>(run, pattern)->groups.as_int());
    Held places(run, new_tuple(run, 2 * groups + 2));
    for (std::uint32_t i = 0; i < 2 * groups + 2; ++i)
        at<Tuple>(run, places)->items[i] = Value::of_int(static_cast<std::int64_t>(spans[i]));
    Value made = new_instance(run, re_class(run, "Match"), kMatchFields);
    auto& match = match_of(run, made);
    match.string = retained(run, string);
    match.pattern = retained(run, pattern);
    match.spans = places.take();
    match.pos = Value::of_int(pos);
    match.endpos = Value::of_int(end);
    match.last_index = last_closed(run, pattern, spans);
    return made;
}

const NativeDef kMatchMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", refuse_new},
    {"group", "self, /, *args", group},
    {"groups", "self, /, default=None", groups},
    {"groupdict", "self, /, default=None", group_dict},
    {"start", "self, group=0, /", edge<0>},
    {"end", "self, group=0, /", edge<1>},
    {"span", "self, group=0, /", span},
    {"expand", "self, /, template", expand},
    {"__getitem__", "self, key, /", get_item},
    {"__copy__", "self, /", native_self},
    {"__deepcopy__", "self, memo, /", native_self},
    {"__repr__", "self, /", represent},
    {"@__class_getitem__", "cls, item, /", native_alias},
    {},
};
const GetSetDef kMatchAttributes[] = {
    {"string", get_string, nullptr, kMember},
    {"re", get_re, nullptr, kMember},
    {"pos", get_pos, nullptr, kMember},
    {"endpos", get_endpos, nullptr, kMember},
    {"lastindex", get_last_index, nullptr},
    {"lastgroup", get_last_group, nullptr},
    {"regs", get_regs, nullptr},
    {},
};

}    // namespace coroscope
