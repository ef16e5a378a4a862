// Async generators and what their methods give to await.
#include "core/lib/object_types_parts.hpp"
#include "core/vm/async_generators.hpp"
#include "core/vm/exceptions.hpp"

namespace coroscope {

namespace {

Value agen_next(Run& run, const Value* args) {
    return new_asend(run, args[0], kNone);
}
Value agen_send(Run& run, const Value* args) {
    return new_asend(run, args[0], args[1]);
}
Value agen_throw(Run& run, const Value* args) {
    Held error(run, thrown_exception(run, args[0], args[1], args[2], args[3], "athrow"));
    if (!error || error.get() == kTailCall) return error.take();
    // Of a class the exception is made when it is thrown: what it knows then is not the awaitable's.
    bool is_made = is_class(run, args[1]) && class_of(run, error) == args[1] && (!args[3] || args[3] == kNone);
    if (!is_made || error.get() == args[2]) return new_athrow(run, args[0], error, false);
    Value parts[] = {args[1], at<Exception>(run, error)->args};
    Held recipe(run, new_tuple_of(run, parts, 2));
    return new_athrow(run, args[0], recipe, false);
}
Value agen_close(Run& run, const Value* args) {
    return new_athrow(run, args[0], kNone, true);
}

Value thrown_into(Run& run, const Value* args) {
    Value error = thrown_exception(run, args[0], args[1], args[2], args[3]);
    if (!error || error == kTailCall) return error;
    bool is_done = false;
    Value r = throw_native(run, args[0], error, &is_done);
    return result_as_stop(run, r, is_done);
}
Value awaitable_close(Run& run, const Value* args) {
    at<Record>(run, args[0])->fields[2] = Value::of_int(2);
    return done();
}

}    // namespace

#define COROSCOPE_THROW_SIGNATURE "self, type, value=None, traceback=None, /"

const NativeDef kAsyncGeneratorMethods[] = {
    {"__aiter__", "self, /", native_self},
    {"__anext__", "self, /", agen_next},
    {"__repr__", "self, /", native_repr},
    {"asend", "self, value, /", agen_send, 0, 1},
    {"athrow", COROSCOPE_THROW_SIGNATURE, agen_throw, 0, 2},
    {"aclose", "self, /", agen_close, 0, 1},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {},
};

#define COROSCOPE_AWAITABLE                                                                        \
    {"__await__", "self, /", native_self}, {"__iter__", "self, /", native_self},                   \
        {"__next__", "self, /", awaitable_next}, {"send", "self, value, /", awaitable_send, 0, 1}, \
        {"throw", COROSCOPE_THROW_SIGNATURE, thrown_into, 0, 2}, {"close", "self, /", awaitable_close, 0, 1}, {}

const NativeDef kAsendMethods[] = {COROSCOPE_AWAITABLE};
const NativeDef kAthrowMethods[] = {COROSCOPE_AWAITABLE};

}    // namespace coroscope
