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

// What stands where: 's' a str, 'b' something like bytes, 'i' an int.
bool check_arguments(Run& run, const char* form, const Value* args) {
    for (int i = 0; form[i]; ++i) {
        Value v = args[1 + i];
        std::string_view bytes;
        std::int64_t number;
        if (form[i] == 's' && !is_str(run, v)) return wrong_argument(run, i + 1, "str", v);
        if (form[i] == 'b' && !bytes_view(run, v, &bytes)) {
            raise(run, TypeId::TypeError, "a bytes-like object is required, not '" + type_name(run, v) + "'");
            return false;
        }
        if (form[i] == 'i' && !to_index(run, v, &number)) return false;
    }
    return true;
}

Value init(Run& run, const Value* args, const char* form, std::uint32_t count) {
    if (!check_arguments(run, form, args)) return {};
    Held all(run, new_tuple_of(run, args + 1, count));
    if (!init_exception(run, args[0], all)) return {};
    fill_exception_fields(run, args[0]);
    auto& object = exception_at(run, args[0])->extra[count == 5 ? unicode_object : unicode_object - 1];
    std::string_view bytes;
    if (form[1] == 'b' && !is_bytes(run, object) && bytes_view(run, object, &bytes))
        assign(run, object, new_bytes(run, bytes));
    return kNone;
}

Value init_encode(Run& run, const Value* args) {
    return init(run, args, "ssiis", 5);
}
Value init_decode(Run& run, const Value* args) {
    return init(run, args, "sbiis", 5);
}
Value init_translate(Run& run, const Value* args) {
    return init(run, args, "siis", 4);
}

Value str_method(Run& run, const Value* args) {
    std::string text;
    return append_exception_str(run, args[0], text) ? new_str(run, text) : Value{};
}

const NativeDef kEncodeMethods[] = {
    {"__init__", "self, encoding, object, start, end, reason, /", init_encode, 0, 2},
    {"__str__", "self, /", str_method, 0, 2},
    {},
};
const NativeDef kDecodeMethods[] = {
    {"__init__", "self, encoding, object, start, end, reason, /", init_decode, 0, 2},
    {"__str__", "self, /", str_method, 0, 2},
    {},
};
const NativeDef kTranslateMethods[] = {
    {"__init__", "self, object, start, end, reason, /", init_translate, 0, 2},
    {"__str__", "self, /", str_method, 0, 2},
    {},
};

const GetSetDef kAttributes[] = {
    {"encoding", get_extra<unicode_encoding>, set_extra<unicode_encoding>},
    {"object", get_extra<unicode_object>, set_extra<unicode_object>},
    {"start", get_extra<unicode_start>, set_extra<unicode_start>},
    {"end", get_extra<unicode_end>, set_extra<unicode_end>},
    {"reason", get_extra<unicode_reason>, set_extra<unicode_reason>},
    {},
};
const GetSetDef kDecodeAttributes[] = {
    {"encoding", get_extra<unicode_encoding>, set_extra<unicode_encoding>},
    {"object", get_extra<unicode_object>, set_extra<unicode_object>},
    {"start", get_extra<unicode_start>, set_extra<unicode_start>},
    {"end", get_extra<unicode_end>, set_extra<unicode_end>},
    {"reason", get_extra<unicode_reason>, set_extra<unicode_reason>},
    {},
};
const GetSetDef kTranslateAttributes[] = {
    {"object", get_extra<unicode_object - 1>, set_extra<unicode_object - 1>},
    {"start", get_extra<unicode_start - 1>, set_extra<unicode_start - 1>},
    {"end", get_extra<unicode_end - 1>, set_extra<unicode_end - 1>},
    {"reason", get_extra<unicode_reason - 1>, set_extra<unicode_reason - 1>},
    {},
};

}    // namespace

void add_unicode_exceptions(std::vector<TypeDef>& types) {
    types.push_back({TypeId::UnicodeEncodeError, kEncodeMethods, kAttributes});
    types.push_back({TypeId::UnicodeDecodeError, kDecodeMethods, kDecodeAttributes});
    types.push_back({TypeId::UnicodeTranslateError, kTranslateMethods, kTranslateAttributes});
}

}    // namespace coroscope
