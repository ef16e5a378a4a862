// The native part of the module time: clocks of virtual time, the calendar, strftime.
#include <cmath>

#include "core/lib/arguments.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/time_calendar.hpp"
#include "core/vm/modules.hpp"

namespace coroscope {

namespace {

// What time.time() says when virtual time is 0: 2024-01-01 00:00:00 UTC.
constexpr std::int64_t kEpoch = 1704067200;

// Half to even, as round() does.
Value nanoseconds(Run& run, std::int64_t seconds) {
    double now = run.root().time * 1e9;
    double whole = std::nearbyint(now);
    Held part(run.m, int_from_double(run, whole)), base(run.m, new_int(run, seconds * 1000000000));
    return number_binary(run, BinaryOp::add, part, base);
}

Value clock(Run& run, const Value*) {
    return new_real(run, run.root().time);
}
Value clock_ns(Run& run, const Value*) {
    return nanoseconds(run, 0);
}
Value time(Run& run, const Value*) {
    return new_real(run, static_cast<double>(kEpoch) + run.root().time);
}
Value time_ns(Run& run, const Value*) {
    return nanoseconds(run, kEpoch);
}

Value sleep(Run& run, const Value* args) {
    if (!is_number(run, args[0])) {
        std::int64_t seconds;
        if (!to_index(run, args[0], &seconds)) return {};
        if (seconds < 0) return raise(run, TypeId::ValueError, "sleep length must be non-negative");
        run.root().time += static_cast<double>(seconds);
        return kNone;
    }
    double seconds;
    if (!to_double(run, args[0], &seconds)) return {};
    if (std::isnan(seconds)) return raise(run, TypeId::ValueError, "Invalid value NaN (not a number)");
    if (seconds < 0) return raise(run, TypeId::ValueError, "sleep length must be non-negative");
    run.root().time += seconds;
    return kNone;
}

Value tuple_of(Run& run, const CalendarTime& t) {
    Value items[] = {Value::of_int(t.year),    Value::of_int(t.month),    Value::of_int(t.day),
                     Value::of_int(t.hour),    Value::of_int(t.minute),   Value::of_int(t.second),
                     Value::of_int(t.weekday), Value::of_int(t.year_day), Value::of_int(t.is_dst)};
    return new_tuple_of(run, items, 9);
}

// Seconds since 1970 as nine fields; None: now.
Value fields(Run& run, const Value* args) {
    double seconds;
    std::int64_t whole;
    if (!is_given(args[0])) {
        seconds = static_cast<double>(kEpoch) + run.root().time;
    } else if (is_integer(run, args[0])) {
        if (!int_fits(run, args[0], &whole))
            return raise(run, TypeId::OverflowError, "timestamp out of range for platform time_t");
        seconds = static_cast<double>(whole);
    } else if (is_real(run, args[0])) {
        seconds = real_of(run, args[0]);
        if (std::isnan(seconds)) return raise(run, TypeId::ValueError, "Invalid value NaN (not a number)");
    } else {
        if (!to_index(run, args[0], &whole)) return {};
        seconds = static_cast<double>(whole);
    }
    // Years that fit an int.
    if (std::fabs(seconds) >= 9.3e18)
        return raise(run, TypeId::OverflowError, "timestamp out of range for platform time_t");
    constexpr double kMost = 67768036191676800.0, kLeast = -67768040609740800.0;
    if (seconds >= kMost || seconds < kLeast) {
        Held code(run.m, Value::of_int(75)), message(run.m, new_str(run, "Value too large for defined data type"));
        return raise_with(run, TypeId::OSError, {code, message});
    }
    return tuple_of(run, calendar_time(static_cast<std::int64_t>(std::floor(seconds))));
}

// false: raised. What time.strftime and its like check of a tuple.
bool read_fields(Run& run, const char* function, Value v, bool is_checked, CalendarTime* out) {
    if (!has_kind(run, v, Kind::tuple)) {
        raise(run, TypeId::TypeError, "Tuple or struct_time argument required");
        return false;
    }
    auto* tuple = at<Tuple>(run.m, v);
    if (is_a(run, v, TypeId::tuple) ? tuple->size != 9 : tuple->size < 9) {
        raise(run, TypeId::TypeError, std::string(function) + "(): illegal time tuple argument");
        return false;
    }
    std::int64_t n[9];
    for (int i = 0; i < 9; ++i) {
        if (!to_index(run, tuple->items[i], &n[i])) return false;
        if (n[i] > INT32_MAX || n[i] < INT32_MIN) {
            raise(run, TypeId::OverflowError,
                  n[i] > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
            return false;
        }
    }
    if (n[0] < INT32_MIN + 1900) {
        raise(run, TypeId::OverflowError, "year out of range");
        return false;
    }
    auto number = [&](int i) { return static_cast<int>(n[i]); };
    *out = {n[0],      number(1), number(2), number(3), number(4), number(5), ((number(6) % 7) + 7) % 7,
            number(7), number(8), {}};
    if (!is_checked) return true;
    // Zero stands for the first one, in fields that a program may leave out.
    if (out->month == 0) out->month = 1;
    if (out->day == 0) out->day = 1;
    if (out->year_day == 0) out->year_day = 1;
    struct Range {
        const char* name;
        int value, low, high;
    };
    for (auto [name, value, low, high] : {Range{"month", out->month, 1, 12},
                                          {"day of month", out->day, 1, 31},
                                          {"hour", out->hour, 0, 23},
                                          {"minute", out->minute, 0, 59},
                                          {"seconds", out->second, 0, 61},
                                          {"day of year", out->year_day, 1, 366}}) {
        if (value < low || value > high) {
            raise(run, TypeId::ValueError, std::string(name) + " out of range");
            return false;
        }
    }
    if (number(6) < -1) {
        raise(run, TypeId::ValueError, "day of week out of range");
        return false;
    }
    return true;
}

Value format(Run& run, const Value* args) {
    if (!require_str(run, args[0], "strftime() argument 1")) return {};
    CalendarTime t;
    if (!read_fields(run, "strftime", args[1], true, &t)) return {};
    auto text = to_utf8(run, args[0]);
    if (text.find('\0') != std::string::npos) return raise(run, TypeId::ValueError, "embedded null character");
    if (!is_a(run, args[1], TypeId::tuple)) {
        Held zone(run, find_attribute(run, args[1], Held(run, new_str(run, "tm_zone"))));
        if (zone && is_str(run, zone)) t.zone = to_utf8(run, zone);
    }
    return new_str(run, format_time(text, t));
}

Value seconds(Run& run, const Value* args) {
    CalendarTime t;
    if (!read_fields(run, "mktime", args[0], false, &t)) return {};
    return new_real(run, static_cast<double>(seconds_of(t)));
}

Value as_text(Run& run, const Value* args) {
    CalendarTime t;
    if (!read_fields(run, "asctime", args[0], true, &t)) return {};
    return new_str(run, format_time("%a %b %e %H:%M:%S %Y", t));
}

// struct_time is a class of the prelude, and so is what makes one.
Value in_prelude(Run& run, const char* function, std::initializer_list<Value> args) {
    return tail_call(run, dict_get_str(run, at<Module>(run, inner_module(run, "_time"))->dict, function), args);
}
Value or_none(Value v) {
    return v ? v : kNone;
}

Value gmtime(Run& run, const Value* args) {
    return in_prelude(run, "_gmtime", {or_none(args[0])});
}
Value localtime(Run& run, const Value* args) {
    return in_prelude(run, "_localtime", {or_none(args[0])});
}
Value ctime(Run& run, const Value* args) {
    CalendarTime t;
    Held parts(run, fields(run, args));
    return parts && read_fields(run, "ctime", parts, true, &t) ? new_str(run, format_time("%a %b %e %H:%M:%S %Y", t))
                                                               : Value{};
}
Value asctime(Run& run, const Value* args) {
    if (args[0]) return as_text(run, args);
    return in_prelude(run, "_asctime", {kNone});
}
Value strftime(Run& run, const Value* args) {
    if (!require_str(run, args[0], "strftime() argument 1")) return {};
    if (args[1]) return format(run, args);
    return in_prelude(run, "_strftime", {args[0], kNone});
}
Value strptime(Run& run, const Value* args) {
    return tail_call(run, dict_get_str(run, at<Module>(run, inner_module(run, "_time"))->dict, "_strptime_time"),
                     retained(run, args[0]));
}
Value tzset(Run&, const Value*) {
    return kNone;
}

const NativeDef kFunctions[] = {
    {"gmtime", "seconds=?, /", gmtime, 0, 4},
    {"localtime", "seconds=?, /", localtime, 0, 4},
    {"ctime", "seconds=?, /", ctime, 0, 4},
    {"asctime", "t=?, /", asctime, 0, 2},
    {"mktime", "t, /", seconds, 0, 1},
    {"strftime", "format, t=?, /", strftime, 0, 4},
    {"strptime", "*args", strptime, 0, 4},
    {"tzset", "", tzset},
    {"monotonic", "", clock},
    {"monotonic_ns", "", clock_ns},
    {"perf_counter", "", clock},
    {"perf_counter_ns", "", clock_ns},
    {"process_time", "", clock},
    {"process_time_ns", "", clock_ns},
    {"thread_time", "", clock},
    {"thread_time_ns", "", clock_ns},
    {"sleep", "seconds, /", sleep, 0, 1},
    {"time", "", time},
    {"time_ns", "", time_ns},
    {"_fields", "seconds=None, /", fields},
    {"_format", "format, fields, /", format},
    {"_as_text", "fields, /", as_text},
    {},
};

}    // namespace

extern const ModuleDef time_module = {"time", kFunctions, nullptr, nullptr};

}    // namespace coroscope
