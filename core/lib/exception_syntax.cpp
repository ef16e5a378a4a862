// SyntaxError: where in which text the mistake is.
#include "core/lib/exception_types.hpp"
#include "core/lib/native_ops.hpp"

namespace coroscope {

namespace {

// SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset]))
Value init(Run& run, const Value* args) {
    if (!init_exception(run, args[0], args[1], args[2])) return {};
    auto* given = at<Tuple>(run, args[1]);
    Held details(run);
    if (given->size == 2) {
        if (!is_native_iterable(run, given->items[1]))
            return raise(run, TypeId::TypeError, "'" + type_name(run, given->items[1]) + "' object is not iterable");
        details.reset(tuple_from(run, given->items[1]));
        if (!details) return {};
        auto size = at<Tuple>(run, details)->size;
        if (size == 5) return raise(run, TypeId::TypeError, "end_offset must be provided when end_lineno is provided");
        if (size < 4 || size > 6)
            return raise(run, TypeId::TypeError,
                         std::string("function takes at ") + (size < 4 ? "least 4" : "most 6") + " arguments (" +
                             std::to_string(size) + " given)");
    }
    auto* e = exception_at(run, args[0]);
    if (given->size >= 1) assign(run, e->extra[syntax_msg], retained(run, given->items[0]));
    if (!details) return kNone;
    auto* parts = at<Tuple>(run, details);
    for (int i = 0; i < 4; ++i) assign(run, e->extra[syntax_filename + i], retained(run, parts->items[i]));
    if (parts->size == 6) {
        Value ends = new_tuple_of(run, parts->items + 4, 2);
        assign(run, e->extra[syntax_ends], ends);
    }
    return kNone;
}

Value str_method(Run& run, const Value* args) {
    std::string text;
    return append_exception_str(run, args[0], text) ? new_str(run, text) : Value{};
}

const NativeDef kMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init},
    {"__str__", "self, /", str_method, 0, 2},
    {},
};

// end_lineno and end_offset stand together in one tuple.
template <int which>
Value get_end(Run& run, Value self) {
    Value ends = exception_at(run, self)->extra[syntax_ends];
    return ends ? retained(run, at<Tuple>(run, ends)->items[which]) : kNone;
}
template <int which>
bool set_end(Run& run, Value self, Value value) {
    Value ends = exception_at(run, self)->extra[syntax_ends];
    Value parts[] = {kNone, kNone};
    for (int i = 0; i < 2 && ends; ++i) parts[i] = at<Tuple>(run, ends)->items[i];
    parts[which] = value ? value : kNone;
    Value tuple = new_tuple_of(run, parts, 2);
    assign(run, exception_at(run, self)->extra[syntax_ends], tuple);
    return true;
}

Value get_nothing(Run&, Value) {
    return kNone;
}

const GetSetDef kAttributes[] = {
    {"msg", get_extra<syntax_msg>, set_extra<syntax_msg>, kMember},
    {"filename", get_extra<syntax_filename>, set_extra<syntax_filename>, kMember},
    {"lineno", get_extra<syntax_line>, set_extra<syntax_line>, kMember},
    {"offset", get_extra<syntax_offset>, set_extra<syntax_offset>, kMember},
    {"text", get_extra<syntax_text>, set_extra<syntax_text>, kMember},
    {"end_lineno", get_end<0>, set_end<0>, kMember},
    {"end_offset", get_end<1>, set_end<1>, kMember},
    {"print_file_and_line", get_nothing, nullptr, kMember},
    {},
};

}    // namespace

void add_syntax_exceptions(std::vector<TypeDef>& types) {
    types.push_back({TypeId::SyntaxError, kMethods, kAttributes});
}

}    // namespace coroscope
