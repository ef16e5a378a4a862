// re.Pattern: searching, splitting, replacing.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/re.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/text_parts.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kUnset = ~std::size_t{0};

PatternObject& pattern_of(Run& run, Value v) {
    return *at<PatternObject>(run, v);
}

// One string being searched from left to right, as every method does it.
// A place or a count as C takes it; false: raised.
bool to_size(Run& run, Value v, std::int64_t* out) {
    if (!is_integer(run, v) || int_fits(run, v, out)) return to_index(run, v, out);
    raise(run, TypeId::OverflowError, "Python int too large to convert to C ssize_t");
    return false;
}

struct Walk {
    Run& run;
    Value pattern, string;
    Subject subject;
    EnginePattern* engine = nullptr;
    SearchPlace place;
    std::int64_t pos = 0;

    // pos and endpos as given, or unbound; false: raised.
    bool begin(Value from, Value to) {
        std::int64_t start = 0, end = INT64_MAX;
        if (from && !to_size(run, from, &start)) return false;
        if (to && !to_size(run, to, &end)) return false;
        if (!subject_of(run, pattern, string, &subject)) return false;
        auto length = static_cast<std::int64_t>(subject.length);
        pos = std::clamp<std::int64_t>(start, 0, length);
        place.start = static_cast<std::size_t>(pos);
        place.end = static_cast<std::size_t>(std::clamp<std::int64_t>(end, 0, length));
        engine = engine_of(run, pattern, subject.width);
        return engine != nullptr;
    }
    const std::size_t* search() {
        burn(run, 4);
        return engine_search(run, *engine, subject, place);
    }
    // Behind a match: the next one may be empty only elsewhere.
    void go_on(const std::size_t* spans) {
        place.is_not_empty_at_start = spans[0] == spans[1];
        place.start = spans[1];
        burn(run, (spans[1] - spans[0]) / 8);
    }
    Value match(const std::size_t* spans) {
        return new_match(run, pattern, string, spans, pos, static_cast<std::int64_t>(place.end));
    }
};

template <Anchor anchor>
Value find_one(Run& run, const Value* args) {
    Walk walk{run, args[0], args[1], {}, nullptr, {}, 0};
    if (!walk.begin(args[2], args[3])) return {};
    walk.place.anchor = anchor;
    auto* spans = walk.search();
    if (!spans) return run.has_error() ? Value{} : kNone;
    return walk.match(spans);
}

// What findall() lists for a match: the whole, the only group, or all groups.
Value found_item(Run& run, Value pattern, Value string, const std::size_t* spans) {
    auto groups = pattern_of(run, pattern).groups.as_int();
    auto group = [&](std::int64_t i) {
        if (spans[2 * i] != kUnset) return piece_of(run, string, spans[2 * i], spans[2 * i + 1]);
        return piece_of(run, string, 0, 0);
    };
    if (groups < 2) return group(groups);
    Held tuple(run, new_tuple(run, static_cast<std::uint32_t>(groups)));
    for (std::int64_t i = 0; i < groups; ++i) at<Tuple>(run, tuple)->items[i] = kNone;
    for (std::int64_t i = 0; i < groups; ++i) at<Tuple>(run, tuple)->items[i] = group(i + 1);
    return tuple.take();
}

Value find_all(Run& run, const Value* args) {
    Walk walk{run, args[0], args[1], {}, nullptr, {}, 0};
    if (!walk.begin(args[2], args[3])) return {};
    Held list(run, new_list(run, 0));
    while (auto* spans = walk.search()) {
        append_owned(run, list, found_item(run, args[0], args[1], spans));
        walk.go_on(spans);
    }
    return run.has_error() ? Value{} : list.take();
}

Value split(Run& run, const Value* args) {
    std::int64_t most = 0;
    if (args[2] && !to_size(run, args[2], &most)) return {};
    Walk walk{run, args[0], args[1], {}, nullptr, {}, 0};
    if (!walk.begin({}, {})) return {};
    auto groups = pattern_of(run, args[0]).groups.as_int();
    Held list(run, new_list(run, 0));
    std::size_t last = 0;
    for (std::int64_t count = 0; most <= 0 ? most == 0 : count < most; ++count) {
        auto* spans = walk.search();
        if (!spans) break;
        append_owned(run, list, piece_of(run, args[1], last, spans[0]));
        for (std::int64_t i = 1; i <= groups; ++i) {
            bool is_set = spans[2 * i] != kUnset;
            append_owned(run, list, is_set ? piece_of(run, args[1], spans[2 * i], spans[2 * i + 1]) : kNone);
        }
        last = spans[1];
        walk.go_on(spans);
    }
    if (run.has_error()) return {};
    append_owned(run, list, piece_of(run, args[1], last, walk.place.end));
    return list.take();
}

bool is_text_like(Run& run, Value v) {
    std::string_view bytes;
    return is_str(run, v) || bytes_view(run, v, &bytes);
}

// Pieces of a string put together again.
Value all_of(Run& run, Value string, Value pieces) {
    if (is_str(run, string)) {
        Held nothing(run, piece_of(run, string, 0, 0));
        return str_join(run, nothing, pieces);
    }
    std::string bytes;
    for (std::uint32_t i = 0; i < at<List>(run, pieces)->size; ++i) {
        std::string_view piece;
        bytes_view(run, items_of(run, pieces)[i], &piece);
        bytes += piece;
    }
    return new_bytes(run, bytes);
}

Value substitute(Run& run, const Value* args, bool is_counted) {
    std::int64_t most = 0;
    if (args[3] && !to_size(run, args[3], &most)) return {};
    Value given = args[1], string = args[2];
    if (!is_text_like(run, given)) {
        Subject subject;
        if (lookup_special(run, given, NameId::d_call) && !subject_of(run, args[0], string, &subject)) return {};
        if (lookup_special(run, given, NameId::d_call))
            return tail_call(run, re_class(run, "substitute"),
                             {args[0], given, string, Value::of_int(most), of_bool(is_counted)});
        return raise(run, TypeId::TypeError,
                     "decoding to str: need a bytes-like object, " + type_name(run, given) + " found");
    }
    std::vector<TemplatePiece> pieces;
    try {
        auto text = characters_of(run, given);
        if (text.find(U'\\') == text.npos)
            pieces.push_back({text, -1});
        else
            pieces = read_template(text, is_str(run, given), group_names(run, args[0]));
    } catch (const PatternError& error) {
        return raise_pattern_error(run, error, given);
    }
    Walk walk{run, args[0], string, {}, nullptr, {}, 0};
    if (!walk.begin({}, {})) return {};
    if (is_str(run, given) != is_str(run, string)) {
        // Only where something is put in.
        if (!walk.search()) return run.has_error() ? Value{} : retained(run, string);
        return raise(run, TypeId::TypeError,
                     is_str(run, string)
                         ? "sequence item 0: expected str instance, " + type_name(run, given) + " found"
                         : "sequence item 0: expected a bytes-like object, " + type_name(run, given) + " found");
    }
    Held list(run, new_list(run, 0));
    std::size_t last = 0;
    std::int64_t count = 0;
    for (; most <= 0 ? most == 0 : count < most; ++count) {
        auto* spans = walk.search();
        if (!spans) break;
        if (last < spans[0]) append_owned(run, list, piece_of(run, string, last, spans[0]));
        append_owned(run, list, joined(run, pieces, string, spans));
        last = spans[1];
        walk.go_on(spans);
    }
    if (run.has_error()) return {};
    if (last < walk.place.end) append_owned(run, list, piece_of(run, string, last, walk.place.end));
    Held result(run, all_of(run, string, list));
    if (!result || !is_counted) return result.take();
    Value both[] = {result, Value::of_int(count)};
    return new_tuple_of(run, both, 2);
}
Value sub(Run& run, const Value* args) {
    return substitute(run, args, false);
}
Value subn(Run& run, const Value* args) {
    return substitute(run, args, true);
}

// --- Walking over matches -------------------------------------------------------------------------------------------

Value new_scanner(Run& run, const Value* args, const char* cls) {
    Walk walk{run, args[0], args[1], {}, nullptr, {}, 0};
    if (!walk.begin(args[2], args[3])) return {};
    Value made = new_instance(run, re_class(run, cls), kScannerFields);
    auto& scanner = *at<ScannerObject>(run, made);
    scanner.pattern = retained(run, args[0]);
    scanner.string = retained(run, args[1]);
    scanner.next = scanner.pos = Value::of_int(walk.pos);
    scanner.end = Value::of_int(static_cast<std::int64_t>(walk.place.end));
    scanner.is_not_empty = kFalse;
    return made;
}
Value find_iterator(Run& run, const Value* args) {
    return new_scanner(run, args, "callable_iterator");
}
Value make_scanner(Run& run, const Value* args) {
    return new_scanner(run, args, "SRE_Scanner");
}

// The next match, None at the end.
Value scan(Run& run, Value self, Anchor anchor) {
    auto scanner = [&]() -> ScannerObject& { return *at<ScannerObject>(run, self); };
    if (scanner().next == kNone) return kNone;
    Walk walk{run, scanner().pattern, scanner().string, {}, nullptr, {}, 0};
    if (!walk.begin(scanner().next, scanner().end)) return {};
    walk.pos = scanner().pos.as_int();
    walk.place.anchor = anchor;
    walk.place.is_not_empty_at_start = scanner().is_not_empty == kTrue;
    auto* spans = walk.search();
    if (!spans) {
        if (run.has_error()) return {};
        scanner().next = kNone;
        return kNone;
    }
    Value made = walk.match(spans);
    walk.go_on(spans);
    scanner().next = Value::of_int(static_cast<std::int64_t>(walk.place.start));
    scanner().is_not_empty = of_bool(walk.place.is_not_empty_at_start);
    return made;
}
Value scan_match(Run& run, const Value* args) {
    return scan(run, args[0], Anchor::start);
}
Value scan_search(Run& run, const Value* args) {
    return scan(run, args[0], Anchor::none);
}
Value next_found(Run& run, const Value* args) {
    Value made = scan(run, args[0], Anchor::none);
    return made == kNone ? kExhausted : made;
}
Value scanner_pattern(Run& run, Value self) {
    return retained(run, at<ScannerObject>(run, self)->pattern);
}

// --- The pattern itself ---------------------------------------------------------------------------------------------

Value get_pattern(Run& run, Value self) {
    return retained(run, pattern_of(run, self).pattern);
}
Value get_flags(Run& run, Value self) {
    return pattern_of(run, self).flags;
}
Value get_groups(Run& run, Value self) {
    return pattern_of(run, self).groups;
}
Value get_group_index(Run& run, Value self) {
    Value proxy = new_record(run, TypeId::mappingproxy, 1);
    at<Record>(run, proxy)->fields[0] = retained(run, pattern_of(run, self).group_index);
    return proxy;
}

Value represent(Run& run, const Value* args) {
    auto& object = pattern_of(run, args[0]);
    std::string shown;
    auto flags = static_cast<std::uint32_t>(object.flags.as_int());
    bool is_text = is_str(run, object.pattern);
    if (!append_repr(run, object.pattern, shown)) return {};
    // At most 200 characters of it.
    Held whole(run, new_str(run, shown));
    if (str_length(run, whole) > 200) whole.reset(str_part(run, whole, 0, 200));
    std::string text = "re.compile(" + to_utf8(run, whole);
    if (is_text && (flags & (re_locale | re_unicode | re_ascii)) == re_unicode) flags &= ~std::uint32_t{re_unicode};
    struct Named {
        std::uint32_t flag;
        const char* name;
    };
    const char* before = ", ";
    for (auto named : {Named{re_template, "TEMPLATE"}, Named{re_ignore_case, "IGNORECASE"}, Named{re_locale, "LOCALE"},
                       Named{re_multi_line, "MULTILINE"}, Named{re_dot_all, "DOTALL"}, Named{re_unicode, "UNICODE"},
                       Named{re_verbose, "VERBOSE"}, Named{re_debug, "DEBUG"}, Named{re_ascii, "ASCII"}}) {
        if (!(flags & named.flag)) continue;
        text += before + std::string("re.") + named.name;
        before = "|";
        flags &= ~named.flag;
    }
    if (flags) text += before + fmt::format("{:#x}", flags);
    return new_str(run, text + ")");
}

template <bool is_not>
Value is_equal(Run& run, const Value* args) {
    if (!args[1].is_ref() || class_of(run, args[1]) != class_of(run, args[0])) return kNotImplemented;
    auto &a = pattern_of(run, args[0]), &b = pattern_of(run, args[1]);
    int same =
        a.flags == b.flags && is_str(run, a.pattern) == is_str(run, b.pattern) ? equal(run, a.pattern, b.pattern) : 0;
    return same < 0 ? Value{} : of_bool((same == 1) != is_not);
}
Value hash_pattern(Run& run, const Value* args) {
    std::uint64_t hash;
    if (!hash_of(run, pattern_of(run, args[0]).pattern, &hash)) return {};
    return Value::of_int(
        static_cast<std::int64_t>((hash ^ static_cast<std::uint64_t>(pattern_of(run, args[0]).flags.as_int())) >> 2));
}
Value reduce(Run& run, const Value* args) {
    auto& object = pattern_of(run, args[0]);
    Value given[] = {object.pattern, object.flags};
    Held pair(run, new_tuple_of(run, given, 2));
    Value parts[] = {re_class(run, "_compile"), pair};
    return new_tuple_of(run, parts, 2);
}
Value refuse_new(Run& run, const Value* args) {
    auto* cls = at<Class>(run, args[0]);
    Value module = dict_get_str(run, cls->dict, "__module__");
    return raise(run, TypeId::TypeError,
                 "cannot create '" + to_utf8(run, module) + "." + to_utf8(run, cls->name) + "' instances");
}

}    // namespace

const NativeDef kPatternMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", refuse_new},
    {"match", "self, /, string, pos=0, endpos=9223372036854775807", find_one<Anchor::start>},
    {"fullmatch", "self, /, string, pos=0, endpos=9223372036854775807", find_one<Anchor::both>},
    {"search", "self, /, string, pos=0, endpos=9223372036854775807", find_one<Anchor::none>},
    {"sub", "self, /, repl, string, count=0", sub},
    {"subn", "self, /, repl, string, count=0", subn},
    {"split", "self, /, string, maxsplit=0", split},
    {"findall", "self, /, string, pos=0, endpos=9223372036854775807", find_all},
    {"finditer", "self, /, string, pos=0, endpos=9223372036854775807", find_iterator},
    {"scanner", "self, /, string, pos=0, endpos=9223372036854775807", make_scanner},
    {"__copy__", "self, /", native_self},
    {"__deepcopy__", "self, memo, /", native_self},
    {"__reduce__", "self, /", reduce},
    {"__repr__", "self, /", represent},
    {"__eq__", "self, value, /", is_equal<false>},
    {"__ne__", "self, value, /", is_equal<true>},
    {"__hash__", "self, /", hash_pattern},
    {"@__class_getitem__", "cls, item, /", native_alias},
    {},
};
const GetSetDef kPatternAttributes[] = {
    {"pattern", get_pattern, nullptr, kMember},
    {"flags", get_flags, nullptr, kMember},
    {"groups", get_groups, nullptr, kMember},
    {"groupindex", get_group_index, nullptr},
    {},
};
const NativeDef kScannerMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", refuse_new},
    {"match", "self, /", scan_match},
    {"search", "self, /", scan_search},
    {},
};
const GetSetDef kScannerAttributes[] = {
    {"pattern", scanner_pattern, nullptr, kMember},
    {},
};
const NativeDef kFindIteratorMethods[] = {
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", next_found},
    {},
};

}    // namespace coroscope
