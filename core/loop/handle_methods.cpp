// The methods of Handle and TimerHandle.
#include "core/loop/handle.hpp"
#include "core/loop/source_place.hpp"
#include "core/loop/texts.hpp"
#include "core/loop/types.hpp"

namespace coroscope {
namespace {

Value cancel(Run& run, const Value* args) {
    cancel_handle(run, args[0]);
    return kNone;
}
Value cancelled(Run& run, const Value* args) {
    return of_bool(has_bit(run, args[0], handle_is_cancelled));
}
Value repr_method(Run& run, const Value* args) {
    return new_str(run, handle_text(run, args[0]));
}

Value when_as_given(Run& run, Value self) {
    auto* h = handle_at(run, self);
    return retained(run, h->given ? h->given : h->when);
}
Value when_method(Run& run, const Value* args) {
    return when_as_given(run, args[0]);
}

Value compare_timers(Run& run, const Value* args, CompareOp op) {
    if (!is_timer(run, args[1])) return kNotImplemented;
    auto a = when_of(run, args[0]), b = when_of(run, args[1]);
    switch (op) {
        case CompareOp::lt: return of_bool(a < b);
        case CompareOp::le: return of_bool(a <= b);
        case CompareOp::gt: return of_bool(a > b);
        default: return of_bool(a >= b);
    }
}
template <CompareOp op>
Value compare_method(Run& run, const Value* args) {
    return compare_timers(run, args, op);
}

Value or_none(Run& run, Value v) {
    return v ? retained(run, v) : kNone;
}
Value get_callback(Run& run, Value self) {
    return or_none(run, handle_at(run, self)->callback);
}
Value get_args(Run& run, Value self) {
    return or_none(run, handle_at(run, self)->args);
}
Value get_context(Run& run, Value self) {
    return or_none(run, handle_at(run, self)->context);
}
Value get_loop(Run& run, Value self) {
    return retained(run, handle_at(run, self)->loop);
}
Value get_cancelled(Run& run, Value self) {
    return of_bool(has_bit(run, self, handle_is_cancelled));
}
Value get_scheduled(Run& run, Value self) {
    return of_bool(has_bit(run, self, handle_is_scheduled));
}
Value get_source(Run& run, Value self) {
    return shown_source(run, handle_at(run, self)->source);
}

const NativeDef handle_methods[] = {
    {"cancel", "self", cancel},
    {"cancelled", "self", cancelled},
    {"__repr__", "self", repr_method},
    {},
};
const GetSetDef handle_getsets[] = {
    {"_callback", get_callback, nullptr},
    {"_args", get_args, nullptr},
    {"_context", get_context, nullptr},
    {"_loop", get_loop, nullptr},
    {"_cancelled", get_cancelled, nullptr},
    {"_source_traceback", get_source, nullptr},
    {},
};

const NativeDef timer_methods[] = {
    {"when", "self", when_method},
    {"__lt__", "self, other", compare_method<CompareOp::lt>},
    {"__le__", "self, other", compare_method<CompareOp::le>},
    {"__gt__", "self, other", compare_method<CompareOp::gt>},
    {"__ge__", "self, other", compare_method<CompareOp::ge>},
    {},
};
const GetSetDef timer_getsets[] = {
    {"_when", when_as_given, nullptr},
    {"_scheduled", get_scheduled, nullptr},
    {},
};

}    // namespace

const TypeDef handle_type = {TypeId::handle, handle_methods, handle_getsets};
const TypeDef timer_handle_type = {TypeId::timer_handle, timer_methods, timer_getsets};

}    // namespace coroscope
