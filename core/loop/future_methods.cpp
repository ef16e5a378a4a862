#include "core/loop/future_methods.hpp"

#include "core/loop/await.hpp"
#include "core/loop/context.hpp"
#include "core/loop/event_loop.hpp"
#include "core/loop/loop.hpp"
#include "core/loop/source_place.hpp"
#include "core/loop/texts.hpp"
#include "core/loop/types.hpp"
#include "core/vm/exceptions.hpp"

namespace coroscope {
namespace {

constexpr const char* kNotInitialized = "Future object is not initialized.";

bool is_ready_for_use(Run& run, Value self) {
    if (future_at(run, self)->loop) return true;
    raise(run, TypeId::RuntimeError, kNotInitialized);
    return false;
}

Value future_new(Run& run, const Value* args) {
    auto future = blank_future(run, args[0], {}, kFutureFields);
    if (!is_task(run, future)) number_future(run, future);
    return future;
}

Value future_init(Run& run, const Value* args) {
    auto loop = args[1] && args[1] != kNone ? args[1] : implied_loop(run);
    if (!loop) return {};
    assign(run, future_at(run, args[0])->loop, retained(run, loop));
    if (has_bit(run, loop, loop_is_debug)) note_source(run, args[0], nullptr);
    return kNone;
}

Value set_result_method(Run& run, const Value* args) {
    if (!is_ready_for_use(run, args[0])) return {};
    if (is_done(run, args[0])) return raise(run, TypeId::InvalidStateError, "invalid state");
    future_set_result(run, args[0], retained(run, args[1]));
    return kNone;
}

Value set_exception_method(Run& run, const Value* args) {
    if (!is_ready_for_use(run, args[0])) return {};
    if (is_done(run, args[0])) return raise(run, TypeId::InvalidStateError, "invalid state");
    Held exception(run, retained(run, args[1]));
    if (is_instance(run, exception, TypeId::type)) exception.reset(call(run, args[1], nullptr, 0));
    if (!exception) return {};
    if (!is_instance(run, exception, TypeId::BaseException))
        return raise(run, TypeId::TypeError, "invalid exception object");
    if (is_instance(run, exception, TypeId::StopIteration))
        return raise(run, TypeId::TypeError,
                     "StopIteration interacts badly with generators and cannot be raised into a Future");
    future_set_exception(run, args[0], exception.take());
    return kNone;
}

Value cancel_method(Run& run, const Value* args) {
    if (!is_ready_for_use(run, args[0])) return {};
    return of_bool(future_cancel(run, args[0], args[1]));
}

Value get_loop(Run& run, const Value* args) {
    if (!is_ready_for_use(run, args[0])) return {};
    return retained(run, future_at(run, args[0])->loop);
}

Value await_method(Run& run, const Value* args) {
    if (!is_ready_for_use(run, args[0])) return {};
    return new_future_iterator(run, args[0]);
}

Value repr_method(Run& run, const Value* args) {
    if (!is_ready_for_use(run, args[0])) return {};
    return new_str(run, future_text(run, args[0]));
}
Value hash_method(Run& run, const Value* args) {
    return retained(run, future_at(run, args[0])->number);
}
Value del_method(Run& run, const Value* args) {
    return finalize_future(run, args[0]);
}

Value class_getitem(Run& run, const Value* args) {
    auto alias = new_record(run, TypeId::generic_alias, 3);
    auto* fields = at<Record>(run, alias)->fields;
    fields[0] = retained(run, args[0]);
    fields[1] = is_a(run, args[1], TypeId::tuple) ? retained(run, args[1]) : new_tuple_of(run, &args[1], 1);
    return alias;
}

Value or_none(Run& run, Value v) {
    return v ? retained(run, v) : kNone;
}

Value get_state(Run& run, Value self) {
    auto bits = future_bits(run, self);
    return retained(run, intern(run, bits & future_is_cancelled  ? "CANCELLED"
                                     : bits & future_is_finished ? "FINISHED"
                                                                 : "PENDING"));
}
Value get_loop_field(Run& run, Value self) {
    return or_none(run, future_at(run, self)->loop);
}
Value get_result_field(Run& run, Value self) {
    auto* f = future_at(run, self);
    return f->exception ? kNone : or_none(run, f->result);
}
Value get_exception_field(Run& run, Value self) {
    return or_none(run, future_at(run, self)->exception);
}
Value get_cancel_message(Run& run, Value self) {
    return or_none(run, future_at(run, self)->cancel_message);
}
bool set_cancel_message(Run& run, Value self, Value value) {
    assign(run, future_at(run, self)->cancel_message, value == kNone ? Value{} : retained(run, value));
    return true;
}
Value get_source(Run& run, Value self) {
    return shown_source(run, noted_source(run, self));
}

Value get_callbacks(Run& run, Value self) {
    auto* f = future_at(run, self);
    if (!f->callback) return kNone;
    Held all(run, new_list(run, 2));
    auto add = [&](Value callback, Value context) {
        const Value pair[] = {callback, context ? context : kNone};
        Held item(run, new_tuple_of(run, pair, 2));
        list_append(run, all, item);
    };
    add(f->callback, f->callback_context);
    if (auto others = f->callbacks)
        for (std::uint32_t i = 0; i + 1 < at<List>(run, others)->size; i += 2)
            add(items_of(run, others)[i], items_of(run, others)[i + 1]);
    return all.take();
}

template <FutureBit bit>
Value get_bit(Run& run, Value self) {
    return of_bool(has_bit(run, self, bit));
}
template <FutureBit bit>
bool put_bit(Run& run, Value self, Value value) {
    auto on = value ? truth(run, value) : 0;
    if (on < 0) return false;
    if (on)
        set_bit(run, self, bit);
    else
        clear_bit(run, self, bit);
    return true;
}

// --- What `await future` goes through -------------------------------------------------------------------------------

Value iterator_self(Run& run, const Value* args) {
    return retained(run, args[0]);
}
Value iterator_send(Run& run, const Value* args) {
    bool done = false;
    auto value = future_iterator_send(run, args[0], args[1], &done);
    return result_as_stop(run, value, done);
}
Value iterator_next(Run& run, const Value* args) {
    bool done = false;
    auto value = future_iterator_send(run, args[0], kNone, &done);
    return result_as_stop(run, value, done);
}
Value iterator_throw(Run& run, const Value* args) {
    auto traceback = args[3] && args[3] != kNone ? args[3] : Value{};
    if (traceback && !is_a(run, traceback, TypeId::traceback))
        return raise(run, TypeId::TypeError, "throw() third argument must be a traceback");
    bool is_object = is_instance(run, args[1], TypeId::BaseException);
    if (is_object && args[2] && args[2] != kNone)
        return raise(run, TypeId::TypeError, "instance exception may not have a separate value");
    bool is_class = is_instance(run, args[1], TypeId::type);
    if (!is_object && !(is_class && is_subclass(run, args[1], class_value(run, TypeId::BaseException))))
        return raise(run, TypeId::TypeError,
                     "exceptions must be classes deriving BaseException or instances of such a class");
    Held exception(run, thrown_exception(run, args[1], args[2]));
    if (!exception) return {};
    if (traceback) assign(run, at<Exception>(run, exception)->traceback, retained(run, traceback));
    bool done = false;
    return future_iterator_throw(run, args[0], exception, &done);
}
Value iterator_close(Run& run, const Value* args) {
    assign(run, at<FutureIterator>(run, args[0])->future, {});
    return kNone;
}

}    // namespace

namespace future_natives {

Value result(Run& run, const Value* args) {
    if (!future_at(run, args[0])->loop) return raise(run, TypeId::InvalidStateError, kNotInitialized);
    return future_result(run, args[0]);
}

Value exception(Run& run, const Value* args) {
    auto self = args[0];
    if (!future_at(run, self)->loop) return raise(run, TypeId::InvalidStateError, kNotInitialized);
    if (has_bit(run, self, future_is_cancelled)) return raise_object(run, coroscope::make_cancelled_error(run, self));
    if (!is_done(run, self)) return raise(run, TypeId::InvalidStateError, "Exception is not set.");
    clear_bit(run, self, future_logs_traceback);
    auto exception = future_at(run, self)->exception;
    return exception ? retained(run, exception) : kNone;
}

Value cancelled(Run& run, const Value* args) {
    return of_bool(has_bit(run, args[0], future_is_cancelled));
}

Value done(Run& run, const Value* args) {
    return of_bool(is_done(run, args[0]));
}

Value add_done_callback(Run& run, const Value* args) {
    if (!future_at(run, args[0])->loop) return raise(run, TypeId::RuntimeError, "uninitialized Future object");
    Held context(run, args[2] && args[2] != kNone ? retained(run, args[2]) : copy_context(run));
    future_add_callback(run, args[0], args[1], context);
    return kNone;
}

Value remove_done_callback(Run& run, const Value* args) {
    if (!is_ready_for_use(run, args[0])) return {};
    auto removed = future_remove_callback(run, args[0], args[1]);
    return removed < 0 ? Value{} : Value::of_int(removed);
}

Value make_cancelled_error(Run& run, const Value* args) {
    return coroscope::make_cancelled_error(run, args[0]);
}

}    // namespace future_natives

namespace {

const NativeDef future_methods[] = {
    {"__new__", "cls, /, *args, **kwargs", future_new},
    {"__init__", "self, *, loop=None", future_init},
    {"result", "self, /", future_natives::result},
    {"exception", "self, /", future_natives::exception},
    {"set_result", "self, result, /", set_result_method},
    {"set_exception", "self, exception, /", set_exception_method},
    {"cancel", "self, /, msg=None", cancel_method},
    {"cancelled", "self, /", future_natives::cancelled},
    {"done", "self, /", future_natives::done},
    {"add_done_callback", "self, fn, /, *, context=None", future_natives::add_done_callback},
    {"remove_done_callback", "self, fn, /", future_natives::remove_done_callback},
    {"get_loop", "self, /", get_loop},
    {"_make_cancelled_error", "self, /", future_natives::make_cancelled_error},
    {"__await__", "self, /", await_method},
    {"__iter__", "self, /", await_method},
    {"__repr__", "self, /", repr_method},
    {"__hash__", "self, /", hash_method},
    {"__del__", "self, /", del_method},
    {"@__class_getitem__", "cls, item, /", class_getitem},
    {},
};

const GetSetDef future_getsets[] = {
    {"_state", get_state, nullptr},
    {"_loop", get_loop_field, nullptr},
    {"_result", get_result_field, nullptr},
    {"_exception", get_exception_field, nullptr},
    {"_callbacks", get_callbacks, nullptr},
    {"_cancel_message", get_cancel_message, set_cancel_message},
    {"_source_traceback", get_source, nullptr},
    {"_asyncio_future_blocking", get_bit<future_is_blocking>, put_bit<future_is_blocking>},
    {"_log_traceback", get_bit<future_logs_traceback>, put_bit<future_logs_traceback>},
    {},
};

const NativeDef gathering_methods[] = {
    {"cancel", "self, msg=None", cancel_method},
    {},
};

const NativeDef iterator_methods[] = {
    {"__iter__", "self, /", iterator_self},    {"__next__", "self, /", iterator_next},
    {"send", "self, value, /", iterator_send}, {"throw", "self, type, value=None, traceback=None, /", iterator_throw},
    {"close", "self, /", iterator_close},      {},
};

}    // namespace

const TypeDef future_type = {TypeId::future, future_methods, future_getsets};
const TypeDef gathering_future_type = {TypeId::gathering_future, gathering_methods, nullptr};
const TypeDef future_iterator_type = {TypeId::future_iterator, iterator_methods, nullptr};

}    // namespace coroscope
