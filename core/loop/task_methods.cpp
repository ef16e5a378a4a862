// The methods of Task beyond Future's, and of the coroutine objects that are written in C++.
#include "core/loop/await.hpp"
#include "core/loop/event_loop.hpp"
#include "core/loop/future_methods.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/loop/types.hpp"
#include "core/vm/exceptions.hpp"

namespace coroscope {
namespace {

Value task_init(Run& run, const Value* args) {
    auto loop = args[2] && args[2] != kNone ? args[2] : implied_loop(run);
    if (!loop) return {};
    TaskOptions options;
    Held name(run);
    if (args[3] && args[3] != kNone) {
        name.reset(str(run, args[3]));
        if (!name) return {};
        options.name = name;
    }
    if (args[4] != kNone) options.context = args[4];
    return init_task(run, args[0], loop, args[1], options) ? kNone : Value{};
}

Value no_set_result(Run& run, const Value*) {
    return raise(run, TypeId::RuntimeError, "Task does not support set_result operation");
}
Value no_set_exception(Run& run, const Value*) {
    return raise(run, TypeId::RuntimeError, "Task does not support set_exception operation");
}

Value cancel_method(Run& run, const Value* args) {
    return of_bool(future_cancel(run, args[0], args[1]));
}
Value cancelling(Run& run, const Value* args) {
    return future_at(run, args[0])->cancels;
}
Value uncancel(Run& run, const Value* args) {
    auto& cancels = future_at(run, args[0])->cancels;
    if (cancels.as_int() > 0) cancels = Value::of_int(cancels.as_int() - 1);
    return cancels;
}

Value get_coro(Run& run, const Value* args) {
    return retained(run, future_at(run, args[0])->coroutine);
}
Value get_name(Run& run, const Value* args) {
    return task_name(run, args[0]);
}
Value set_name(Run& run, const Value* args) {
    auto text = str(run, args[1]);
    if (!text) return {};
    assign(run, future_at(run, args[0])->name, text);
    return kNone;
}

Value get_stack(Run& run, const Value* args) {
    return tail_call(run, loop_part(run, LoopPart::get_stack), {args[0], args[1] ? args[1] : kNone});
}
Value print_stack(Run& run, const Value* args) {
    return tail_call(run, loop_part(run, LoopPart::print_stack),
                     {args[0], args[1] ? args[1] : kNone, args[2] ? args[2] : kNone});
}

Value or_none(Run& run, Value v) {
    return v ? retained(run, v) : kNone;
}
Value get_coroutine(Run& run, Value self) {
    return or_none(run, future_at(run, self)->coroutine);
}
Value get_waiter(Run& run, Value self) {
    return or_none(run, future_at(run, self)->waiter);
}
Value get_must_cancel(Run& run, Value self) {
    return of_bool(has_bit(run, self, task_must_cancel));
}
Value get_logs_destroy(Run& run, Value self) {
    return of_bool(!has_bit(run, self, task_is_silent));
}
bool set_logs_destroy(Run& run, Value self, Value value) {
    auto on = value ? truth(run, value) : 1;
    if (on < 0) return false;
    if (on)
        clear_bit(run, self, task_is_silent);
    else
        set_bit(run, self, task_is_silent);
    return true;
}

const NativeDef task_methods[] = {
    {"__init__", "self, coro, *, loop=None, name=None, context=None", task_init},
    {"set_result", "self, result, /", no_set_result},
    {"set_exception", "self, exception, /", no_set_exception},
    {"result", "self, /", future_natives::result},
    {"exception", "self, /", future_natives::exception},
    {"cancelled", "self, /", future_natives::cancelled},
    {"done", "self, /", future_natives::done},
    {"add_done_callback", "self, fn, /, *, context=None", future_natives::add_done_callback},
    {"remove_done_callback", "self, fn, /", future_natives::remove_done_callback},
    {"_make_cancelled_error", "self, /", future_natives::make_cancelled_error},
    {"cancel", "self, /, msg=None", cancel_method},
    {"cancelling", "self, /", cancelling},
    {"uncancel", "self, /", uncancel},
    {"get_coro", "self, /", get_coro},
    {"get_name", "self, /", get_name},
    {"set_name", "self, value, /", set_name},
    {"get_stack", "self, /, *, limit=None", get_stack},
    {"print_stack", "self, /, *, limit=None, file=None", print_stack},
    {},
};

const GetSetDef task_getsets[] = {
    {"_coro", get_coroutine, nullptr},
    {"_fut_waiter", get_waiter, nullptr},
    {"_must_cancel", get_must_cancel, nullptr},
    {"_log_destroy_pending", get_logs_destroy, set_logs_destroy},
    {},
};

// --- sleep() ---------------------------------------------------------------------------------------------------------

Value coroutine_send(Run& run, const Value* args) {
    bool done = false;
    auto value = native_coroutine_send(run, args[0], args[1], &done);
    return result_as_stop(run, value, done);
}
Value coroutine_throw(Run& run, const Value* args) {
    Held exception(run, thrown_exception(run, args[1], args[2]));
    if (!exception) return {};
    bool done = false;
    auto value = native_coroutine_throw(run, args[0], exception, &done);
    return result_as_stop(run, value, done);
}
Value coroutine_close(Run& run, const Value* args) {
    return native_coroutine_close(run, args[0]) ? kNone : Value{};
}
Value coroutine_await(Run& run, const Value* args) {
    auto wrapper = new_record(run, TypeId::coroutine_wrapper, 1);
    at<Record>(run, wrapper)->fields[0] = retained(run, args[0]);
    return wrapper;
}
Value get_qualname(Run& run, Value self) {
    return retained(run, at<NativeCoroutine>(run, self)->qualname);
}
Value get_last_name(Run& run, Value self) {
    auto qualname = to_utf8(run, at<NativeCoroutine>(run, self)->qualname);
    return new_str(run, qualname.substr(qualname.rfind('.') + 1));
}
Value get_running(Run&, Value) {
    return kFalse;
}
Value get_origin(Run& run, Value self) {
    Value origin = at<NativeCoroutine>(run, self)->origin;
    return origin ? retained(run, origin) : kNone;
}
Value get_nothing(Run&, Value) {
    return kNone;
}
Value get_awaited(Run& run, Value self) {
    return or_none(run, at<NativeCoroutine>(run, self)->future);
}

const NativeDef coroutine_methods[] = {
    {"send", "self, value, /", coroutine_send},
    {"throw", "self, type, value=None, traceback=None, /", coroutine_throw},
    {"close", "self, /", coroutine_close},
    {"__await__", "self, /", coroutine_await},
    {},
};

const GetSetDef coroutine_getsets[] = {
    {"__name__", get_last_name, nullptr}, {"__qualname__", get_qualname, nullptr},
    {"cr_running", get_running, nullptr}, {"cr_frame", get_nothing, nullptr},
    {"cr_code", get_nothing, nullptr},    {"cr_origin", get_origin, nullptr},
    {"cr_await", get_awaited, nullptr},   {},
};

}    // namespace

const TypeDef task_type = {TypeId::task, task_methods, task_getsets};
const TypeDef native_coroutine_type = {TypeId::native_coroutine, coroutine_methods, coroutine_getsets};

}    // namespace coroscope
