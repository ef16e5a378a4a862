// The functions of asyncio that are native, as the module `_asyncio`.
#include "core/loop/await.hpp"
#include "core/loop/event_loop.hpp"
#include "core/loop/gather.hpp"
#include "core/loop/handle.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/loop/source_place.hpp"
#include "core/loop/texts.hpp"
#include "core/loop/types.hpp"
#include "core/vm/call.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

// Natives whose call gives a coroutine that is native.
bool gives_native_coroutine(Run& run, Value v) {
    if (is_a(run, v, TypeId::method)) v = at<BoundMethod>(run, v)->function;
    if (!is_native_function(run, v) && !is_native_descriptor(run, v)) return false;
    constexpr const char* kNames[] = {
        "sleep",      "Lock.acquire",      "Lock.__aenter__", "Lock.__aexit__",       "Queue.get",          "Queue.put",
        "Queue.join", "Semaphore.acquire", "Event.wait",      "Semaphore.__aenter__", "Semaphore.__aexit__"};
    auto& native = run.natives.natives[static_cast<std::size_t>(at<NativeFunction>(run, v)->number.as_int())];
    for (auto* name : kNames)
        if (native.qualname == name) return native.def->style == 3;
    return false;
}

Value given(Value v) {
    return v == kNone ? Value{} : v;
}

Value get_running_loop(Run& run, const Value*) {
    return retained(run, running_loop(run));
}
Value get_running_loop_or_none(Run& run, const Value*) {
    return run.root().loop ? retained(run, run.root().loop) : kNone;
}
Value set_running_loop(Run& run, const Value* args) {
    assign(run, run.root().loop, retained(run, given(args[0])));
    return kNone;
}

Value current_task(Run& run, const Value* args) {
    auto loop = given(args[0]);
    if (!loop) loop = running_loop(run);
    if (!loop) return {};
    auto task = run.root().current_task;
    return task && future_at(run, task)->loop == loop ? retained(run, task) : kNone;
}

Value all_tasks(Run& run, const Value* args) {
    auto loop = given(args[0]);
    if (!loop) loop = running_loop(run);
    if (!loop) return {};
    Held tasks(run, new_set(run));
    bool is_fine = true;
    for_each_task(run, loop, [&](Value task) {
        if (!is_done(run, task)) is_fine = is_fine && set_add(run, tasks, task);
    });
    return is_fine ? tasks.take() : Value{};
}

// asyncio.create_task(): a number is used up for the name even where one is given.
Value create_task(Run& run, const Value* args) {
    auto loop = running_loop(run);
    if (!loop) return {};
    auto name_given = given(args[1]), context = given(args[2]);
    if (loop_at(run, loop)->task_factory != kNone)
        return tail_call(run, loop_root(run, LoopRoot::make_by_factory),
                         {loop, args[0], name_given ? name_given : kNone, context ? context : kNone});
    Held name(run, name_given ? str(run, name_given) : Value{});
    if (run.has_error()) return {};
    TaskOptions options;
    options.name = name;
    options.context = context;
    options.burns_number = true;
    options.place = kPlaceOfCreateTask;
    return new_task(run, loop, args[0], options);
}

Value ensure_future_function(Run& run, const Value* args) {
    return ensure_future(run, args[0], given(args[1]));
}

Value gather_function(Run& run, const Value* args) {
    auto returns = args[1] ? truth(run, args[1]) : 0;
    return returns < 0 ? Value{} : gather(run, args[0], returns == 1);
}

Value sleep(Run& run, const Value* args) {
    return new_sleep(run, args[0], args[1]);
}

// What is like one says so by an attribute that its class has, too.
Value isfuture(Run& run, const Value* args) {
    if (is_future(run, args[0])) return kTrue;
    if (!args[0].is_ref() || type_of(run, args[0]) < TypeId::count_) return kFalse;
    auto mark = intern(run, "_asyncio_future_blocking");
    if (!lookup_in_type(run, class_of(run, args[0]), mark)) return kFalse;
    Held value(run, find_attribute(run, args[0], mark));
    if (!value && run.has_error()) return {};
    return of_bool(value && value.get() != kNone);
}
Value iscoroutine(Run& run, const Value* args) {
    return of_bool(is_coroutine(run, args[0]));
}

Value iscoroutinefunction(Run& run, const Value* args) {
    return of_bool(is_coroutine_function(run, args[0]));
}
Value is_native_coroutine_function(Run& run, const Value* args) {
    return of_bool(gives_native_coroutine(run, args[0]));
}

Value take_async_generators(Run& run, const Value* args) {
    auto list = loop_at(run, args[0])->async_generators;
    auto size = at<List>(run, list)->size;
    auto result = new_list(run, size);
    for (std::uint32_t i = 0; i < size; ++i)
        list_append(run, result, Value::of_offset(static_cast<std::uint32_t>(items_of(run, list)[i].as_int())));
    at<List>(run, list)->size = 0;
    return result;
}

Value set_root(Run& run, const Value* args) {
    auto which = static_cast<LoopRoot>(args[0].as_int());
    assign(run, loop_root(run, which), retained(run, args[1]));
    return kNone;
}

// What goes to the logger of asyncio elsewhere: the message, then the traceback.
Value log_error(Run& run, const Value* args) {
    auto text = to_utf8(run, args[0]) + "\n";
    if (is_instance(run, args[1], TypeId::BaseException)) text += format_exception(run, args[1], {true});
    write_stderr(run, text);
    return kNone;
}

Value format_callback(Run& run, const Value* args) {
    return new_str(run, callback_text(run, args[0], args[1]));
}

// For who draws: a future at the end of a line, a task that belongs to a group.
Value note_place(Run& run, const Value* args) {
    if (!run.observer || !has_kind(run, args[1], Kind::list)) return kNone;
    Note n;
    n.kind = NoteKind::in_line;
    n.who = future_entity(run, args[0]);
    n.number = at<List>(run, args[1])->size;    // len() would look in the class and leave a mark in its cache
    n.subject = args[1].offset();
    auto name = to_utf8(run, args[2]);
    n.text = name;
    tell(run, n);
    return kNone;
}
Value note_member(Run& run, const Value* args) {
    if (!run.observer || !is_future(run, args[0])) return kNone;
    Note n;
    n.kind = NoteKind::member;
    n.who = future_entity(run, args[0]);
    n.on = future_entity(run, args[1]);
    n.number = static_cast<std::uint64_t>(args[2].as_int());
    tell(run, n);
    return kNone;
}

}    // namespace

bool is_coroutine_function(Run& run, Value function) {
    while (is_a(run, function, TypeId::method)) function = at<BoundMethod>(run, function)->function;
    if (is_a(run, function, TypeId::function)) {
        auto code = facts_of(*at<Function>(run, function)).code();
        return run.store.codes[code]->flags & Code::is_coroutine;
    }
    if (gives_native_coroutine(run, function)) return true;
    if (!function.is_ref() || type_of(run, function) < TypeId::count_ ||
        type_name(run, function) != "functools.partial")
        return false;
    Held inner(run, plain_attribute(run, function, "func"));
    return inner && is_coroutine_function(run, inner);
}

const NativeDef asyncio_functions[] = {
    {"get_running_loop", "", get_running_loop},
    {"_get_running_loop", "", get_running_loop_or_none},
    {"_set_running_loop", "loop, /", set_running_loop},
    {"current_task", "loop=None", current_task},
    {"all_tasks", "loop=None", all_tasks, 0, 3},
    {"create_task", "coro, *, name=None, context=None", create_task, 0, 3},
    {"_create_task", "coro, name, context, /", create_task},
    {"ensure_future", "coro_or_future, *, loop=None", ensure_future_function, 0, 3},
    {"gather", "*coros_or_futures, return_exceptions=False", gather_function, 0, 3},
    {"sleep", "delay, result=None", sleep, 0, 3},
    {"isfuture", "obj", isfuture, 0, 3},
    {"iscoroutine", "obj", iscoroutine, 0, 3},
    {"iscoroutinefunction", "func", iscoroutinefunction, 0, 3},
    {"_take_async_generators", "loop, /", take_async_generators},
    {"_async_generator_hooks", "", async_generator_hooks},
    {"_set_async_generator_hooks", "firstiter, finalizer, /", set_async_generator_hooks},
    {"_note_async_generator", "loop, generator, /", note_async_generator},
    {"_set_root", "which, value, /", set_root},
    {"_log_error", "text, exception, /", log_error},
    {"_format_callback", "function, args, /", format_callback},
    {"_is_native_coroutine_function", "function, /", is_native_coroutine_function},
    {"_note_place", "future, line, name, /", note_place},
    {"_note_member", "task, parent, group, /", note_member},
    {},
};

void init_asyncio_module(Run& run, Value module_dict) {
    struct Place {
        TypeId type;
        const char* module;
        const char* name;
    };
    const Place places[] = {
        {TypeId::future, "_asyncio", "Future"},
        {TypeId::task, "_asyncio", "Task"},
        {TypeId::future_iterator, "_asyncio", "FutureIter"},
        {TypeId::gathering_future, "asyncio.tasks", "_GatheringFuture"},
        {TypeId::handle, "asyncio.events", "Handle"},
        {TypeId::timer_handle, "asyncio.events", "TimerHandle"},
        {TypeId::event_loop, "asyncio.base_events", "_LoopCore"},
        {TypeId::CancelledError, "asyncio.exceptions", "CancelledError"},
        {TypeId::InvalidStateError, "asyncio.exceptions", "InvalidStateError"},
    };
    for (auto type : {TypeId::future, TypeId::gathering_future, TypeId::task}) {
        auto& flags = at<Class>(run, class_value(run, type))->flags;
        flags = Value::of_int(flags.as_int() | class_has_dict);
    }
    for (auto& place : places) {
        auto cls = class_value(run, place.type);
        Held module(run, new_str(run, place.module));
        dict_set_str(run, at<Class>(run, cls)->dict, "__module__", module);
        dict_set_str(run, module_dict, place.name, cls);
    }
}

}    // namespace coroscope
