#include "core/vm/exceptions.hpp"

#include <algorithm>

#include "core/machine/finalizer.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/exception_fields.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

Value new_exception(Run& run, Value exception_class, const Value* args, std::uint32_t count) {
    auto& m = run.m;
    auto* cls = at<Class>(m, exception_class);
    Value v = new_record(m, static_cast<std::uint32_t>(cls->number.as_int()), kExceptionFields);
    auto* e = at<Exception>(m, v);
    e->args = new_tuple_of(m, args, count);
    e->suppress = kFalse;
    if (count > 0) fill_exception_fields(run, v);
    note_birth_of_instance(m, v.offset());
    return v;
}

void set_context(Run& run, Value exception) {
    auto& m = run.m;
    Value handled = handled_exception(run);
    if (!handled || handled == exception) return;
    // The chain of contexts must not come back to the new exception; a program may have made it a ring without it,
    // round which the slower walk meets the quicker.
    auto* e = at<Exception>(m, exception);
    Value walk = handled, slower = handled;
    for (bool is_second = false; walk; is_second = !is_second) {
        auto* w = at<Exception>(m, walk);
        if (w->context == exception) {
            assign(m, w->context, Value{});
            break;
        }
        walk = w->context;
        if (walk == slower) break;
        if (is_second) slower = at<Exception>(m, slower)->context;
    }
    if (e->context != handled) assign(m, e->context, retained(m, handled));
}

Value raise_object(Run& run, Value owned_exception) {
    set_context(run, owned_exception);
    assign(run.m, run.root().error, owned_exception);
    return {};
}

Value throw_object(Run& run, Value owned_exception) {
    auto& r = run.root();
    if (r.handled && r.handled != kNone) set_context(run, owned_exception);
    assign(run.m, r.error, owned_exception);
    return {};
}

Value raise(Run& run, TypeId type, std::string_view message) {
    Held text(run.m, new_str(run.m, message));
    Value args[] = {text};
    return raise_object(run, new_exception(run, class_value(run.m, type), args, 1));
}

Value raise_with(Run& run, TypeId type, std::initializer_list<Value> args) {
    return raise_object(
        run, new_exception(run, class_value(run.m, type), args.begin(), static_cast<std::uint32_t>(args.size())));
}

bool error_is(Run& run, TypeId type) {
    Value error = run.root().error;
    return error && is_instance(run.m, error, type);
}

void clear_error(Run& run) {
    assign(run.m, run.root().error, Value{});
}

void raise_unbound_local(Run& run, std::uint32_t local) {
    auto* frame = top_frame(run.m);
    raise(run, TypeId::UnboundLocalError,
          "cannot access local variable '" + run.views[frame->code].code->local_names[local] +
              "' where it is not associated with a value");
}

void raise_unbound_cell(Run& run, std::uint32_t local) {
    auto* frame = top_frame(run.m);
    const auto& code = *run.views[frame->code].code;
    const auto& text = code.local_names[local];
    if (local + code.free_count < code.local_count()) {
        raise_unbound_local(run, local);
        return;
    }
    Held message(run.m, new_str(run.m, "cannot access free variable '" + text +
                                           "' where it is not associated with a value in enclosing scope"));
    Value args[] = {message};
    Value error = new_exception(run, class_value(run.m, TypeId::NameError), args, 1);
    at<Exception>(run.m, error)->extra[0] = new_str(run.m, text);
    raise_object(run, error);
}

Value raise_name_error(Run& run, Value name) {
    Held message(run.m, new_str(run.m, "name '" + to_utf8(run.m, name) + "' is not defined"));
    Value args[] = {message};
    Value error = new_exception(run, class_value(run.m, TypeId::NameError), args, 1);
    at<Exception>(run.m, error)->extra[0] = retained(run.m, name);
    return raise_object(run, error);
}

void raise_recursion(Run& run, const char* doing) {
    raise(run, TypeId::RecursionError, std::string("maximum recursion depth exceeded") + doing);
}

namespace {

// What CPython says where the part of the call in C is one too many; null: there is none.
const char* part_in_c(OnReturn how, std::uint32_t aux) {
    switch (how) {
        case OnReturn::text:
            return aux == 1   ? " while getting the repr of an object"
                   : aux == 0 ? " while getting the str of an object"
                              : nullptr;
        case OnReturn::construct:
        case OnReturn::new_instance: return " while calling a Python object";
        case OnReturn::binary: return aux & kBinaryIsCompare ? " in comparison" : nullptr;
        default: return nullptr;
    }
}

// Whether the code stands for something that CPython has in C.
bool is_built_in(Run& run, std::uint32_t code) {
    if (code == kNoCode || !(run.views[code].flags & Code::is_hidden)) return false;
    constexpr std::string_view kNames[] = {"<builtins>", "<classes>",   "<datetime>", "<exceptions>",
                                           "<growing>",  "<itertools>", "<reduce>"};
    std::string_view name = run.store.sources[run.store.codes[code]->source]->name;
    return name.substr(0, 2) == "<_" || std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// How deep CPython would be.
std::uint32_t depth_of_frames(Run& run) {
    std::uint32_t depth = 0;
    for (std::uint32_t i = 0; i < run.root().frame_count; ++i) {
        const auto& frame = frames_of(run.m)[i];
        if (frame.code == kNoCode) continue;    // a native's, which does not count itself
        depth += frame.routine / frame_level;
        if (!is_built_in(run, frame.code)) depth += 1 + (part_in_c(frame.on_return, frame.aux) != nullptr);
    }
    return depth;
}

}    // namespace

bool has_no_room(Run& run, std::initializer_list<const char*> levels) {
    auto& r = run.root();
    if (levels.size() == 0 || r.frame_count == 0 || is_built_in(run, top_frame(run.m)->code)) return false;
    auto most = std::min(r.recursion_limit, kMaxFrames - 1000), depth = depth_of_frames(run);
    constexpr std::uint32_t kMostLevels = 3;
    if (depth + kMostLevels <= most) {
        r.recursion_check = r.frame_count + std::max<std::uint32_t>(1, (most - depth - kMostLevels) / kMostLevels);
        return false;
    }
    auto room = most > depth ? most - depth : 0;
    if (levels.size() <= room) return false;
    raise_recursion(run, levels.begin()[room]);
    r.recursion_check = most / 3;
    return true;
}

bool is_too_deep(Run& run, std::uint32_t code, OnReturn how, std::uint32_t aux, std::uint32_t levels) {
    auto& r = run.root();
    if (r.frame_count < r.recursion_check) return false;
    auto weight = depth_of_frames(run);
    auto most = std::min(r.recursion_limit, kMaxFrames - 1000);
    const char* doing = is_built_in(run, code) ? nullptr : part_in_c(how, aux);
    auto more = levels + (is_built_in(run, code) ? 0u : doing ? 2u : 1u);
    if (weight + more > most || r.frame_count + 1 >= kMaxFrames - 500) {
        auto room = most > weight ? most - weight : 0;
        raise_recursion(run, levels > room ? kWhileCalling : doing && levels + 1 > room ? doing : "");
        r.recursion_check = most / 3;
        return true;
    }
    r.recursion_check = r.frame_count + std::max<std::uint32_t>(1, (most - weight - more) / 4);
    return false;
}

void raise_stop_iteration(Run& run, Value owned_value) {
    Held value(run.m, owned_value);
    Value args[] = {value};
    raise_object(run,
                 new_exception(run, class_value(run.m, TypeId::StopIteration), args, owned_value == kNone ? 0 : 1));
}

Value result_as_stop(Run& run, Value step, bool is_done) {
    if (!is_done || !step || step == kTailCall) return step;
    raise_stop_iteration(run, step);
    return {};
}

Value take_stop_value(Run& run) {
    auto* e = at<Exception>(run.m, run.root().error);
    Value v = e->extra[0] ? retained(run.m, e->extra[0]) : kNone;
    clear_error(run);
    return v;
}

namespace {

bool is_exception_class(const Machine& m, Value v) {
    return v.is_ref() && is_instance(m, v, TypeId::type) && is_subclass(m, v, class_value(m, TypeId::BaseException));
}

// An instance from what stands after `raise`: consumes.
Value exception_from(Run& run, Value v, bool is_cause = false) {
    auto& m = run.m;
    if (is_exception_class(m, v)) {
        Held cls(m, v);
        Value instance = call(run, cls, nullptr, 0);
        if (!instance) return {};
        if (is_instance(m, instance, TypeId::BaseException)) return instance;
        Held got(m, instance);
        if (is_cause) return kNone;    // CPython does not look at it
        std::string text = "calling ";
        if (!append_repr(run, cls, text)) return {};
        text += " should have returned an instance of BaseException, not ";
        return append_repr(run, class_of(m, got), text) ? raise(run, TypeId::TypeError, text) : Value{};
    }
    if (v.is_ref() && is_instance(m, v, TypeId::BaseException)) return v;
    drop(m, v);
    return {};
}

}    // namespace

bool raise_statement(Run& run, Value exc, Value cause) {
    auto& m = run.m;
    if (!exc) {
        Value handled = handled_exception(run);
        if (!handled) {
            raise(run, TypeId::RuntimeError, "No active exception to reraise");
            return false;
        }
        assign(m, run.root().error, retained(m, handled));
        return true;
    }
    Held held_cause(m, cause);
    Value instance = exception_from(run, exc);
    if (!instance) {
        if (!run.has_error()) raise(run, TypeId::TypeError, "exceptions must derive from BaseException");
        return false;
    }
    if (held_cause) {
        auto* e = at<Exception>(m, instance);
        if (held_cause.get() == kNone) {
            assign(m, e->cause, Value{});
        } else {
            Value c = exception_from(run, held_cause.take(), true);
            if (!c) {
                drop(m, instance);
                if (!run.has_error()) raise(run, TypeId::TypeError, "exception causes must derive from BaseException");
                return false;
            }
            assign(m, e->cause, c == kNone ? Value{} : c);
        }
        e->suppress = kTrue;
    }
    raise_object(run, instance);
    return false;
}

int exception_matches(Run& run, Value exc, Value type) {
    auto& m = run.m;
    auto check = [&](Value t) {
        if (is_exception_class(m, t)) return true;
        raise(run, TypeId::TypeError, "catching classes that do not inherit from BaseException is not allowed");
        return false;
    };
    Value cls = class_of(m, exc);
    if (has_kind(m, type, Kind::tuple)) {
        auto* tuple = at<Tuple>(m, type);
        for (std::uint32_t i = 0; i < tuple->size; ++i)
            if (!check(tuple->items[i])) return -1;
        for (std::uint32_t i = 0; i < tuple->size; ++i)
            if (is_subclass(m, cls, tuple->items[i])) return 1;
        return 0;
    }
    if (!check(type)) return -1;
    return is_subclass(m, cls, type);
}

Value handled_exception(Run& run) {
    auto& r = run.root();
    if (r.handled) return r.handled;
    for (auto i = r.frame_count; i-- > 0;) {
        auto& frame = frames_of(run.m)[i];
        if (frame.code != kNoCode && frame.generator && frame.handled_before) return frame.handled_before;
    }
    return {};
}

// --- Tracebacks -----------------------------------------------------------------------------------------------------

Value frame_object(Run& run, Frame* frame) {
    auto& m = run.m;
    if (frame->frame_object) return retained(m, Value::of_offset(frame->frame_object));
    Value object = new_record(m, TypeId::frame, 8);
    auto* record = at<Record>(m, object);
    record->fields[0] = Value::of_int(frame->code);
    record->fields[1] = retained(m, Value::of_offset(frame->function));
    record->fields[3] = Value::of_int(frame - frames_of(m));
    record->fields[5] = Value::of_int(frame->line);
    frame->frame_object = object.offset();
    if (frame->generator) {
        record->fields[2] = Value::of_int(frame->generator);    // not counted: it may be suspended before this is gone
        at<Generator>(m, frame->generator)->frame_object = object.offset();
    }
    retain(m, object);    // the frame's own reference
    return object;
}

void detach_frame_object(Run& run, Frame* frame) {
    auto& m = run.m;
    Value object = Value::of_offset(frame->frame_object);
    frame->frame_object = 0;
    if (object_of(m, object)->count > 1) {
        auto* record = at<Record>(m, object);
        auto locals = run.views[frame->code].locals;
        // The last one first: a tuple lets go of its last item first, a frame of its first local.
        Value tuple = new_tuple_of(m, at<Value>(m, frame->locals), locals);
        std::reverse(at<Tuple>(m, tuple)->items, at<Tuple>(m, tuple)->items + at<Tuple>(m, tuple)->size);
        record = at<Record>(m, object);
        assign(m, record->fields[6], tuple);
        record->fields[3] = Value{};
        auto line = frame->line;
        if (Value error = run.root().error; !line && error && frame->pc) {    // in code of no line that cleans up
            line = run.views[frame->code].code->lines[frame->pc - 1];
            Value traceback = at<Exception>(m, error)->traceback;
            if (!line && traceback && at<Traceback>(m, traceback)->frame == object)
                line = static_cast<std::uint32_t>(at<Traceback>(m, traceback)->line.as_int());
        }
        record->fields[5] = Value::of_int(line);
        // It holds the frame that called, too.
        auto* back = frame->generator ? frames_of(m) : frame;
        while (back-- > frames_of(m)) {
            if (back->code == kNoCode || run.views[back->code].flags & Code::is_hidden) continue;
            Value caller = frame_object(run, back);
            assign(m, at<Record>(m, object)->fields[7], caller);
            break;
        }
    } else if (!frame->generator) {    // what locals() was given goes after the locals
        auto* locals = at<Value>(m, frame->locals);
        auto count = run.views[frame->code].locals;
        drop_in_order(m, locals, count);
        std::fill_n(locals, count, Value{});
    }
    drop(m, object);
}

bool stands_for_python(Run& run, const Code& code) {
    // What is C in CPython keeps no frame; a part of a module counts as the whole.
    static constexpr std::string_view kInC[] = {
        "abc", "bisect", "classes",  "collections", "datetime", "exceptions",    "functools", "heapq",
        "io",  "json",   "operator", "random",      "re",       "session_input", "warnings"};
    std::string_view source = run.store.sources[code.source]->name;
    if (source.size() < 3 || source[0] != '<') return false;
    source = source.substr(1, source.size() - 2);
    for (auto module : kInC)
        if (source == module) return false;
    return has_library_file(source);
}

Value visible_traceback(Run& run, Value traceback) {
    while (traceback && traceback != kNone) {
        auto* tb = at<Traceback>(run, traceback);
        if (tb->frame != kNone) {
            auto code = at<Record>(run, tb->frame)->fields[0];
            if (!(run.store.codes[static_cast<std::size_t>(code.as_int())]->flags & Code::is_hidden)) break;
        }
        traceback = tb->next;
    }
    return traceback;
}

void add_library_traceback(Run& run) {
    auto traceback = new_record(run, TypeId::traceback, 4);
    auto* tb = at<Traceback>(run, traceback);
    auto* e = at<Exception>(run, run.root().error);
    tb->next = e->traceback;
    tb->frame = kNone;
    tb->place = tb->line = Value::of_int(0);
    e->traceback = traceback;
}

namespace {

// Told once an exception: in the first of the program's frames that it comes to.
void note_raised(Run& run, const Frame* frame) {
    Value error = run.root().error, traceback = visible_traceback(run, at<Exception>(run, error)->traceback);
    if (traceback && traceback != kNone) return;
    Note note;
    note.kind = NoteKind::raised;
    note.who = running_entity(run);
    note.number = frame->line;
    note.value = error;
    tell(run, note);
}

}    // namespace

void add_traceback(Run& run, Frame* frame) {
    auto& m = run.m;
    const auto& view = run.views[frame->code];
    if (view.flags & Code::is_hidden && !stands_for_python(run, *view.code)) return;
    if (__builtin_expect(run.observer != nullptr, 0) && !(view.flags & Code::is_silent)) note_raised(run, frame);
    auto place = frame->pc ? frame->pc - 1 : 0;
    Held object(m, frame_object(run, frame));
    Value traceback = new_record(m, TypeId::traceback, 4);
    auto* tb = at<Traceback>(m, traceback);
    auto* e = at<Exception>(m, run.root().error);
    tb->next = e->traceback;
    tb->frame = object.take();
    tb->place = Value::of_int(place);
    tb->line = Value::of_int(frame->pc ? view.code->lines[place] : view.code->first_line);
    e->traceback = traceback;
}

}    // namespace coroscope
