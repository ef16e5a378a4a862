// UnicodeDecodeError and its relatives: which codec failed at which part of what.
#include <algorithm>

#include "core/lib/exception_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/number.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {

namespace {

bool wrong_argument(Run& run, int position, const char* wanted, Value got) {
    raise(run, TypeId::TypeError,
          "argument " + std::to_string(position) + " must be " + wanted + ", not " + type_name(run, got));
    return false;
}

// What stands where: 's' a str, 'b' something like bytes (looked at last), 'i' an int.
bool check_arguments(Run& run, const std::string& form, const Tuple& args) {
    if (args.size != form.size()) {
        raise(run, TypeId::TypeError,
              "function takes exactly " + std::to_string(form.size()) + " arguments (" + std::to_string(args.size) +
                  " given)");
        return false;
    }
    for (std::uint32_t i = 0; i < args.size; ++i) {
        std::int64_t number;
        if (form[i] == 's' && !is_str(run, args.items[i]))
            return wrong_argument(run, static_cast<int>(i) + 1, "str", args.items[i]);
        if (form[i] == 'i' && !to_index(run, args.items[i], &number)) return false;
    }
    std::string_view bytes;
    for (std::uint32_t i = 0; i < args.size; ++i) {
        if (form[i] != 'b' || bytes_view(run, args.items[i], &bytes)) continue;
        raise(run, TypeId::TypeError, "a bytes-like object is required, not '" + type_name(run, args.items[i]) + "'");
        return false;
    }
    return true;
}

Value init(Run& run, const Value* args, const std::string& form) {
    if (!init_exception(run, args[0], args[1], args[2]) || !check_arguments(run, form, *at<Tuple>(run, args[1])))
        return {};
    fill_exception_fields(run, args[0]);
    if (form[1] != 'b') return kNone;
    auto& object = exception_at(run, args[0])->extra[unicode_object];
    std::string_view bytes;
    if (!is_bytes(run, object) && bytes_view(run, object, &bytes)) {
        Value plain = new_bytes(run, bytes);
        assign(run, exception_at(run, args[0])->extra[unicode_object], plain);
    }
    return kNone;
}

Value init_encode(Run& run, const Value* args) {
    return init(run, args, "ssiis");
}
Value init_decode(Run& run, const Value* args) {
    return init(run, args, "sbiis");
}
Value init_translate(Run& run, const Value* args) {
    return init(run, args, "siis");
}

Value str_method(Run& run, const Value* args) {
    std::string text;
    return append_exception_str(run, args[0], text) ? new_str(run, text) : Value{};
}

const NativeDef kEncodeMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init_encode},
    {"__str__", "self, /", str_method, 0, 2},
    {},
};
const NativeDef kDecodeMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init_decode},
    {"__str__", "self, /", str_method, 0, 2},
    {},
};
const NativeDef kTranslateMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init_translate},
    {"__str__", "self, /", str_method, 0, 2},
    {},
};

template <int field>
bool set_place(Run& run, Value self, Value value) {
    if (!value) return raise(run, TypeId::TypeError, "can't delete numeric/char attribute"), false;
    std::int64_t number;
    if (!value.is_int() && value != kTrue &&
        value != kFalse) {    // CPython has stored what stands for an error by then
        set_extra<field>(run, self, Value::of_int(-1));
        return raise(run, TypeId::TypeError, "an integer is required"), false;
    }
    if (!to_index(run, value, &number)) return false;
    return set_extra<field>(run, self, Value::of_int(number));
}

const GetSetDef kAttributes[] = {
    {"encoding", get_extra<unicode_encoding>, set_extra<unicode_encoding>, kMember},
    {"object", get_extra<unicode_object>, set_extra<unicode_object>, kMember},
    {"start", get_extra<unicode_start>, set_place<unicode_start>, kMember},
    {"end", get_extra<unicode_end>, set_place<unicode_end>, kMember},
    {"reason", get_extra<unicode_reason>, set_extra<unicode_reason>, kMember},
    {},
};
const GetSetDef kDecodeAttributes[] = {
    {"encoding", get_extra<unicode_encoding>, set_extra<unicode_encoding>, kMember},
    {"object", get_extra<unicode_object>, set_extra<unicode_object>, kMember},
    {"start", get_extra<unicode_start>, set_place<unicode_start>, kMember},
    {"end", get_extra<unicode_end>, set_place<unicode_end>, kMember},
    {"reason", get_extra<unicode_reason>, set_extra<unicode_reason>, kMember},
    {},
};
Value get_no_encoding(Run&, Value) {
    return kNone;
}

const GetSetDef kTranslateAttributes[] = {
    {"encoding", get_no_encoding, nullptr, kMember},
    {"object", get_extra<unicode_object - 1>, set_extra<unicode_object - 1>, kMember},
    {"start", get_extra<unicode_start - 1>, set_place<unicode_start - 1>, kMember},
    {"end", get_extra<unicode_end - 1>, set_place<unicode_end - 1>, kMember},
    {"reason", get_extra<unicode_reason - 1>, set_extra<unicode_reason - 1>, kMember},
    {},
};

}    // namespace

void add_unicode_exceptions(std::vector<TypeDef>& types) {
    types.push_back({TypeId::UnicodeEncodeError, kEncodeMethods, kAttributes});
    types.push_back({TypeId::UnicodeDecodeError, kDecodeMethods, kDecodeAttributes});
    types.push_back({TypeId::UnicodeTranslateError, kTranslateMethods, kTranslateAttributes});
}

}    // namespace coroscope
