// The native part of the module datetime: what dictionaries and sets ask of dates, without running Python.
#include "core/lib/asked.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/boot.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

// Year, month and day; false: raised.
bool read_date(Run& run, Value date, std::int64_t* parts) {
    for (auto* part : {"_year", "_month", "_day"}) {
        Held v(run.m, get_attribute(run, date, part));
        if (!v || !to_index(run, v, parts++)) return false;
    }
    return true;
}

// Dates of one class natively; who compares with what else is said in Python.
template <bool is_wanted>
Value date_equals(Run& run, const Value* args) {
    if (class_of(run, args[0]) != class_of(run, args[1])) {
        Held method(run.m, get_attribute(run, args[0], is_wanted ? "_is_equal" : "_is_other"));
        return method ? tail_call(run, method, {args[1]}) : Value{};
    }
    std::int64_t mine[3], theirs[3];
    if (!read_date(run, args[0], mine) || !read_date(run, args[1], theirs)) return {};
    return of_bool((mine[0] == theirs[0] && mine[1] == theirs[1] && mine[2] == theirs[2]) == is_wanted);
}

// As CPython: of the four bytes in which it keeps a date.
Value date_hash(Run& run, const Value* args) {
    std::int64_t parts[3];
    if (!read_date(run, args[0], parts)) return {};
    unsigned char bytes[] = {static_cast<unsigned char>(parts[0] >> 8), static_cast<unsigned char>(parts[0]),
                             static_cast<unsigned char>(parts[1]), static_cast<unsigned char>(parts[2])};
    return new_int(run, static_cast<std::int64_t>(hash_bytes(bytes, sizeof bytes)));
}

// A part of a date or time, which nobody sets.
template <Text slot>
Value part(Run& run, Value self) {
    return get_attribute(run, self, slot.text);
}
bool refuse_part(Run& run, Value, Value) {
    raise(run, TypeId::AttributeError, "readonly attribute");
    return false;
}

const GetSetDef kDurationParts[] = {{"days", part<"_days">, refuse_part},
                                    {"seconds", part<"_seconds">, refuse_part},
                                    {"microseconds", part<"_microseconds">, refuse_part},
                                    {}};
const GetSetDef kDateParts[] = {
    {"year", part<"_year">, nullptr}, {"month", part<"_month">, nullptr}, {"day", part<"_day">, nullptr}, {}};
const GetSetDef kTimeParts[] = {{"hour", part<"_hour">, nullptr},
                                {"minute", part<"_minute">, nullptr},
                                {"second", part<"_second">, nullptr},
                                {"microsecond", part<"_microsecond">, nullptr},
                                {"tzinfo", part<"_tzinfo">, nullptr},
                                {"fold", part<"_fold">, nullptr},
                                {}};

// Those of the class by its name.
Value give_parts(Run& run, const Value* args) {
    auto name = to_utf8(run, at<Class>(run, args[0])->name);
    give_attributes(run, args[0], name == "timedelta" ? kDurationParts : name == "date" ? kDateParts : kTimeParts);
    return kNone;
}

const NativeDef kDateMethods[] = {
    {"__eq__", "self, value, /", date_equals<true>, 0, 2},
    {"__ne__", "self, value, /", date_equals<false>, 0, 2},
    {"__hash__", "self, /", date_hash},
    {},
};

Value give_date_methods(Run& run, const Value* args) {
    give_methods(run, args[0], kDateMethods);
    return kNone;
}

Value name_of(Run& run, const Value* args) {
    return new_str(run, type_name(run, args[0]));
}

const NativeDef kFunctions[] = {
    {"_name_of", "value, /", name_of},
    {"_give_date_methods", "date, /", give_date_methods},
    {"_give_parts", "cls, /", give_parts},
    {},
};

}    // namespace

std::vector<ClassNatives> datetime_classes() {
    return {{"date", kDateMethods, kDateParts}, {"time", nullptr, kTimeParts}, {"timedelta", nullptr, kDurationParts}};
}

const ModuleDef datetime_module = {"datetime", kFunctions, nullptr, nullptr};

}    // namespace coroscope
