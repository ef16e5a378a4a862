// The methods of the event loop that are native; the rest of BaseEventLoop is in the prelude.
#include "core/loop/await.hpp"
#include "core/loop/event_loop.hpp"
#include "core/loop/handle.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/loop/texts.hpp"
#include "core/loop/types.hpp"
#include "core/vm/classes.hpp"

namespace coroscope {
namespace {

Value loop_new(Run& run, const Value* args) {
    auto number = static_cast<std::uint32_t>(at<Class>(run, args[0])->number.as_int());
    bool is_ours = number < static_cast<std::uint32_t>(TypeId::count_);
    auto loop = is_ours ? new_record(run, number, kLoopFields) : allocate_instance(run, args[0]);
    if (!loop) return {};
    init_loop(run, loop);
    return loop;
}

Callback callback_of(const Value* args, Value arguments, Value context) {
    return {HandleKind::call, args[0], arguments, context == kNone ? Value{} : context};
}

// In debug mode: what cannot be called is found where it is handed over.
bool is_callback(Run& run, Value loop, Value callback, const char* method) {
    if (!has_bit(run, loop, loop_is_debug)) return true;
    if (is_coroutine(run, callback) || is_coroutine_function(run, callback)) {
        raise(run, TypeId::TypeError, std::string("coroutines cannot be used with ") + method + "()");
        return false;
    }
    bool is_function = is_a(run, callback, TypeId::function) || is_a(run, callback, TypeId::type);
    if (is_function || lookup_special(run, callback, NameId::d_call)) return true;
    raise(run, TypeId::TypeError,
          std::string("a callable object was expected by ") + method + "(), got " + text_of(run, callback));
    return false;
}

Value call_soon_method(Run& run, const Value* args) {
    if (!check_open(run, args[0]) || !is_callback(run, args[0], args[1], "call_soon")) return {};
    return call_soon(run, args[0], callback_of(args + 1, args[2], args[3]));
}

Value set_timer(Run& run, const Value* args, double when, int own_frames) {
    if (!check_open(run, args[0]) || !is_callback(run, args[0], args[2], "call_at")) return {};
    auto callback = callback_of(args + 2, args[3], args[4]);
    callback.own_frames = own_frames;
    return call_at(run, args[0], when, callback);
}
Value call_later_method(Run& run, const Value* args) {
    if (args[1] == kNone) return raise(run, TypeId::TypeError, "delay must not be None");
    double delay = 0;
    if (!to_seconds(run, args[1], &delay)) return {};
    return set_timer(run, args, run.root().time + delay, 3);
}
Value call_at_method(Run& run, const Value* args) {
    if (args[1] == kNone) return raise(run, TypeId::TypeError, "when cannot be None");
    double when = 0;
    if (!to_seconds(run, args[1], &when)) return {};
    auto handle = set_timer(run, args, when, 2);
    if (handle && !args[1].is_double()) handle_at(run, handle)->given = retained(run, args[1]);
    return handle;
}

Value time_method(Run& run, const Value*) {
    return new_real(run, run.root().time);
}
Value create_future(Run& run, const Value* args) {
    return new_future(run, args[0]);
}

Value create_task(Run& run, const Value* args) {
    if (!check_open(run, args[0])) return {};
    auto name_given = args[2] && args[2] != kNone ? args[2] : Value{};
    auto context = args[3] && args[3] != kNone ? args[3] : Value{};
    if (loop_at(run, args[0])->task_factory != kNone)
        return tail_call(run, loop_root(run, LoopRoot::make_by_factory),
                         {args[0], args[1], name_given ? name_given : kNone, context ? context : kNone});
    Held name(run, name_given ? str(run, name_given) : Value{});
    if (run.has_error()) return {};
    TaskOptions options;
    options.name = name;
    options.context = context;
    return new_task(run, args[0], args[1], options);
}

Value is_running(Run& run, const Value* args) {
    return of_bool(has_bit(run, args[0], loop_is_running));
}
Value is_closed(Run& run, const Value* args) {
    return of_bool(has_bit(run, args[0], loop_is_closed));
}
Value check_closed(Run& run, const Value* args) {
    return check_open(run, args[0]) ? kNone : Value{};
}
Value stop(Run& run, const Value* args) {
    set_bit(run, args[0], loop_is_stopping, true);
    return kNone;
}

Value run_forever(Run& run, const Value* args) {
    auto loop = args[0];
    if (!check_open(run, loop)) return {};
    if (has_bit(run, loop, loop_is_running))
        return raise(run, TypeId::RuntimeError, "This event loop is already running");
    if (run.root().loop)
        return raise(run, TypeId::RuntimeError, "Cannot run the event loop while another loop is running");
    set_bit(run, loop, loop_is_running, true);
    track_origins(run, loop, has_bit(run, loop, loop_is_debug));
    run.root().loop = retained(run, loop);
    return push_native_frame(run, Routine::run_forever, loop);
}

// What close() leaves behind: nothing is ready, no timer is set.
Value clear(Run& run, const Value* args) {
    auto* l = loop_at(run, args[0]);
    set_bit(run, args[0], loop_is_closed, true);
    Held ready(run, l->ready), timers(run, l->timers);
    l->ready = new_tuple(run, 16);
    l->timers = new_tuple(run, 8);
    l->taken = Value::of_int(l->taken.as_int() + l->ready_count.as_int());
    l->ready_head = l->ready_count = l->timer_count = l->cancelled_count = Value::of_int(0);
    return kNone;
}

Value get_debug(Run& run, const Value* args) {
    return of_bool(has_bit(run, args[0], loop_is_debug));
}
Value set_debug(Run& run, const Value* args) {
    auto on = truth(run, args[1]);
    if (on < 0) return {};
    set_bit(run, args[0], loop_is_debug, on == 1);
    if (!has_bit(run, args[0], loop_is_running)) return kNone;
    // A running loop minds it as it comes to it.
    Held method(run, get_attribute(run, args[0], "_set_coroutine_origin_tracking"));
    if (!method) return {};
    Value argument = args[1];
    Held arguments(run, new_tuple_of(run, &argument, 1));
    drop(run, call_soon(run, args[0], {HandleKind::call, method, arguments, {}, false}));
    return kNone;
}
Value set_origin_tracking(Run& run, const Value* args) {
    auto on = truth(run, args[1]);
    if (on < 0) return {};
    track_origins(run, args[0], on == 1);
    return kNone;
}

Value get_exception_handler(Run& run, Value self) {
    return retained(run, loop_at(run, self)->exception_handler);
}
bool set_exception_handler(Run& run, Value self, Value value) {
    assign(run, loop_at(run, self)->exception_handler, retained(run, value));
    return true;
}
Value get_task_factory(Run& run, Value self) {
    return retained(run, loop_at(run, self)->task_factory);
}
bool set_task_factory(Run& run, Value self, Value value) {
    assign(run, loop_at(run, self)->task_factory, retained(run, value));
    return true;
}
Value is_stopping(Run& run, Value self) {
    return of_bool(has_bit(run, self, loop_is_stopping));
}

// The handle that runs; a task's step has none here.
Value get_current(Run& run, Value self) {
    auto current = loop_at(run, self)->current;
    return current && is_handle(run, current) ? retained(run, current) : kNone;
}

const NativeDef loop_methods[] = {
    {"__new__", "cls, /, *args, **kwargs", loop_new},
    {"call_soon", "self, callback, *args, context=None", call_soon_method, 0, 3},
    {"call_soon_threadsafe", "self, callback, *args, context=None", call_soon_method, 0, 3},
    {"call_later", "self, delay, callback, *args, context=None", call_later_method, 0, 3},
    {"call_at", "self, when, callback, *args, context=None", call_at_method, 0, 3},
    {"time", "self", time_method, 0, 3},
    {"create_future", "self", create_future, 0, 3},
    {"create_task", "self, coro, *, name=None, context=None", create_task, 0, 3},
    {"is_running", "self", is_running, 0, 3},
    {"is_closed", "self", is_closed, 0, 3},
    {"_check_closed", "self", check_closed, 0, 3},
    {"stop", "self", stop, 0, 3},
    {"run_forever", "self", run_forever, 0, 3},
    {"_clear", "self", clear, 0, 3},
    {"get_debug", "self", get_debug, 0, 3},
    {"set_debug", "self, enabled", set_debug, 0, 3},
    {"_set_coroutine_origin_tracking", "self, enabled", set_origin_tracking, 0, 3},
    {},
};

const GetSetDef loop_getsets[] = {
    {"_exception_handler", get_exception_handler, set_exception_handler},
    {"_task_factory", get_task_factory, set_task_factory},
    {"_stopping", is_stopping, nullptr},
    {"_current_handle", get_current, nullptr},
    {},
};

}    // namespace

const TypeDef event_loop_type = {TypeId::event_loop, loop_methods, loop_getsets};

}    // namespace coroscope
