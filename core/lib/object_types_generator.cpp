// Generators and coroutines: send, throw, close and what they tell of themselves.
#include "core/lib/object_types_parts.hpp"
#include "core/vm/coroutine_origin.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/frames.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/runtime_code.hpp"

namespace coroscope {

Value thrown_exception(Run& run, Value self, Value type, Value value, Value traceback, const char* method) {
    if (traceback == kNone) traceback = {};
    if (traceback && !is_a(run, traceback, TypeId::traceback)) {
        return raise(run, TypeId::TypeError, "throw() third argument must be a traceback object");
    }
    if (value == kNone) value = {};
    Held error(run);
    if (is_class(run, type) && is_subclass(run, type, class_value(run, TypeId::BaseException))) {
        if (value && is_subclass(run, class_of(run, value), type)) {
            error.reset(retained(run, value));
        } else {
            Held args(run);
            if (value && has_kind(run, value, Kind::tuple)) args.reset(retained(run, value));
            if (!args) args.reset(new_tuple_of(run, &value, value ? 1 : 0));
            if (type_number(run, type) >= kBuiltinTypes) {
                Held name(run, new_str(run, method));
                return tail_prelude(run, "_throw", {self, name.get(), type, args.get(), traceback ? traceback : kNone});
            }
            // What goes wrong here is what is thrown.
            auto* items = at<Tuple>(run, args);
            error.reset(call(run, type, items->items, items->size));
            if (!error) return take(run.root().error);
        }
    } else if (type.is_ref() && is_instance(run, type, TypeId::BaseException)) {
        if (value) return raise(run, TypeId::TypeError, "instance exception may not have a separate value");
        error.reset(retained(run, type));
    } else {
        return raise(
            run, TypeId::TypeError,
            "exceptions must be classes or instances deriving from BaseException, not " + type_name(run, type));
    }
    if (traceback) assign(run, at<Exception>(run, error)->traceback, retained(run, traceback));
    return error.take();
}

namespace {

Generator& generator_of(Run& run, Value v) {
    return *at<Generator>(run, v);
}

// GeneratorExit or a class below it.
bool is_exit(Run& run, Value type) {
    return is_class(run, type) && is_subclass(run, type, class_value(run, TypeId::GeneratorExit));
}

Value send(Run& run, const Value* args) {
    return request_resume(run, args[0], args[1]);
}
Value next(Run& run, const Value* args) {
    return request_resume(run, args[0], kNone);
}
Value throw_(Run& run, const Value* args) {
    bool is_plain = !args[2] && !args[3] && args[1].is_ref() && is_instance(run, args[1], TypeId::BaseException);
    if (!is_plain && !is_exit(run, args[1]) && throws_into_program(run, args[0])) {
        Held given(run, new_tuple_of(run, args + 1, args[3] ? 3 : args[2] ? 2 : 1));
        return request_throw(run, args[0], given);
    }
    Held error(run, thrown_exception(run, args[0], args[1], args[2], args[3]));
    if (!error || error.get() == kTailCall) return error.take();
    return request_throw(run, args[0], error);
}
Value close(Run& run, const Value* args) {
    return request_close(run, args[0]);
}

// --- What they tell -------------------------------------------------------------------------------------------------

Value get_name(Run& run, Value self) {
    return retained(run, generator_of(run, self).name);
}
bool set_name(Run& run, Value self, Value value) {
    return set_text_field(run, generator_of(run, self).name, value, "__name__");
}
Value get_qualname(Run& run, Value self) {
    return retained(run, generator_of(run, self).qualname);
}
bool set_qualname(Run& run, Value self, Value value) {
    return set_text_field(run, generator_of(run, self).qualname, value, "__qualname__");
}

Value get_running(Run& run, Value self) {
    return of_bool(generator_of(run, self).state == GeneratorState::running);
}
Value get_suspended(Run& run, Value self) {
    return of_bool(generator_of(run, self).state == GeneratorState::suspended);
}
Value get_async_running(Run& run, Value self) {
    return of_bool(generator_of(run, self).flags & gen_is_running_async);
}

Value get_code(Run& run, Value self) {
    auto& function = generator_of(run, self).function;
    if (is_a(run, function, TypeId::function)) return get_attribute(run, function, name(run, NameId::d_code));
    if (!function) {
        auto code = code_object(run, generator_of(run, self).code);
        if (generator_of(run, self).flags & gen_is_iterable_coroutine) mark_awaitable(run, code);
        generator_of(run, self).function = code;
    }
    return retained(run, generator_of(run, self).function);
}

Value get_awaited(Run& run, Value self) {
    Value awaited = thing_awaited(run, self);
    return awaited ? retained(run, awaited) : kNone;
}

Value get_frame(Run& run, Value self) {
    auto& g = generator_of(run, self);
    if (g.state == GeneratorState::closed) return kNone;
    if (g.frame_object) return retained(run, Value::of_offset(g.frame_object));
    if (g.state == GeneratorState::running) {
        for (auto i = run.root().frame_count; i-- > 0;) {
            auto* frame = frames_of(run) + i;
            if (frame->generator == self.offset()) return frame_object(run, frame);
        }
    }
    Value object = new_record(run, TypeId::frame, 8);
    auto* fields = at<Record>(run, object)->fields;
    auto& suspended = generator_of(run, self);
    fields[0] = Value::of_int(suspended.code);
    fields[1] = retained(run, suspended.function);
    fields[2] = Value::of_int(self.offset());    // not counted: valid while the generator names this frame
    fields[5] = Value::of_int(suspended.line);
    suspended.frame_object = object.offset();
    retain(run, object);
    return object;
}

Value get_origin(Run& run, Value self) {
    Value origin = origin_of(run, self);
    return origin ? retained(run, origin) : kNone;
}

Value await(Run& run, const Value* args) {
    Value wrapper = new_record(run, TypeId::coroutine_wrapper, 1);
    at<Record>(run, wrapper)->fields[0] = retained(run, args[0]);
    return wrapper;
}

// --- coroutine_wrapper: [0] the coroutine ---------------------------------------------------------------------------

Value inner(Run& run, const Value* args) {
    return at<Record>(run, args[0])->fields[0];
}
Value wrapper_throw(Run& run, const Value* args) {
    Value error = thrown_exception(run, inner(run, args), args[1], args[2], args[3]);
    if (!error || error == kTailCall) return error;
    bool is_done = false;
    Value r = throw_native(run, args[0], error, &is_done);
    return result_as_stop(run, r, is_done);
}
Value wrapper_close(Run& run, const Value* args) {
    Value coroutine = inner(run, args);
    return is_a(run, coroutine, TypeId::coroutine) ? request_close(run, coroutine) : close_native(run, coroutine);
}

}    // namespace

#define COROSCOPE_THROW_SIGNATURE "self, type, value=?, traceback=?, /"

const NativeDef kGeneratorMethods[] = {
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", next},
    {"__repr__", "self, /", native_repr},
    {"send", "self, value, /", send, 0, 1},
    {"throw", COROSCOPE_THROW_SIGNATURE, throw_, 0, 2},
    {"close", "self, /", close, 0, 1},
    {},
};
const GetSetDef kGeneratorFields[] = {
    {"__name__", get_name, set_name},         {"__qualname__", get_qualname, set_qualname},
    {"gi_frame", get_frame, nullptr},         {"gi_running", get_running, nullptr},
    {"gi_suspended", get_suspended, nullptr}, {"gi_code", get_code, nullptr, kMember},
    {"gi_yieldfrom", get_awaited, nullptr},   {},
};

const NativeDef kCoroutineMethods[] = {
    {"__await__", "self, /", await},        {"__repr__", "self, /", native_repr},
    {"send", "self, value, /", send, 0, 1}, {"throw", COROSCOPE_THROW_SIGNATURE, throw_, 0, 2},
    {"close", "self, /", close, 0, 1},      {},
};
const GetSetDef kCoroutineFields[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"cr_frame", get_frame, nullptr},
    {"cr_running", get_running, nullptr},
    {"cr_suspended", get_suspended, nullptr},
    {"cr_code", get_code, nullptr, kMember},
    {"cr_await", get_awaited, nullptr},
    {"cr_origin", get_origin, nullptr, kMember},
    {},
};

const NativeDef kCoroutineWrapperMethods[] = {
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", awaitable_next},
    {"send", "self, value, /", awaitable_send, 0, 1},
    {"throw", COROSCOPE_THROW_SIGNATURE, wrapper_throw, 0, 2},
    {"close", "self, /", wrapper_close, 0, 1},
    {},
};

const GetSetDef kAsyncGeneratorFields[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"ag_frame", get_frame, nullptr},
    {"ag_running", get_async_running, nullptr, kMember},
    {"ag_code", get_code, nullptr, kMember},
    {"ag_await", get_awaited, nullptr},
    {},
};

}    // namespace coroscope
