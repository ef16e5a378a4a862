#include "core/loop/handle.hpp"

#include "core/loop/context.hpp"
#include "core/loop/emit_loop.hpp"
#include "core/loop/ready.hpp"
#include "core/loop/source_place.hpp"
#include "core/loop/timers.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

Value new_handle(Run& run, Value loop, TypeId type, std::uint32_t fields, const Callback& callback) {
    auto handle = new_record(run, type, fields);
    auto* h = handle_at(run, handle);
    h->callback = retained(run, callback.function);
    h->args = retained(run, callback.args);
    h->loop = retained(run, loop);
    std::int64_t bits = static_cast<std::int64_t>(callback.kind) << 8;
    if (callback.kind == HandleKind::call) {
        h->context = callback.context ? retained(run, callback.context) : copy_context(run);
        if (callback.is_asked_for && is_program_calling(run)) bits |= handle_is_programs;
    }
    h->bits = Value::of_int(bits);
    if (has_bit(run, loop, loop_is_debug)) {
        auto source = source_of_new(run, nullptr, static_cast<std::size_t>(kDebugDepth - callback.own_frames));
        handle_at(run, handle)->source = source;
    }
    return handle;
}

bool has_program_code(Run& run, Value function) {
    auto code = facts_of(*at<Function>(run, function)).code();
    return !(run.store.codes[code]->flags & Code::is_hidden);
}

}    // namespace

Value plain_attribute(Run& run, Value v, std::string_view name) {
    if (!v.is_ref() || object_of(run, v)->kind != Kind::record) return {};
    if (is_a(run, v, TypeId::function)) {
        auto attrs = at<Record>(run, v)->attrs;
        return attrs ? retained(run, dict_get_str(run, Value::of_offset(attrs), name)) : Value{};
    }
    if (type_of(run, v) < TypeId::count_) return {};
    auto found = find_attribute(run, v, intern(run, name));
    if (run.has_error()) clear_error(run);
    return found;
}

Value call_soon(Run& run, Value loop, const Callback& callback) {
    auto handle = new_handle(run, loop, TypeId::handle, kHandleFields, callback);
    ready_push(run, loop, retained(run, handle));
    note_ready(run, loop, {}, callback.on ? Why::woken : Why::called, callback.on, callback.function);
    return handle;
}

Value call_at(Run& run, Value loop, double when, const Callback& callback) {
    auto handle = new_handle(run, loop, TypeId::timer_handle, kTimerFields, callback);
    auto* h = handle_at(run, handle);
    h->when = new_real(run, when);
    h->number = Value::of_int(++run.root().timers);
    emit_timer(run, EventKind::timer_set, handle);
    timers_push(run, loop, retained(run, handle));
    return handle;
}

void cancel_handle(Run& run, Value handle) {
    if (has_bit(run, handle, handle_is_cancelled)) return;
    auto* h = handle_at(run, handle);
    if (is_timer(run, handle) && has_bit(run, handle, handle_is_scheduled)) {
        emit_timer(run, EventKind::timer_cancel, handle);
        auto& count = loop_at(run, h->loop)->cancelled_count;
        count = Value::of_int(count.as_int() + 1);
    }
    set_bit(run, handle, handle_is_cancelled, true);
    Held callback(run, take(h->callback)), args(run, take(h->args));
}

bool is_program_calling(Run& run) {
    if (!run.root().frame_count) return false;
    auto* frame = top_frame(run);
    return frame->code != kNoCode && !(run.store.codes[frame->code]->flags & Code::is_hidden);
}

bool is_program_function(Run& run, Value function) {
    Held inner(run, retained(run, function));
    for (int depth = 0; depth < 100; ++depth) {
        auto next = plain_attribute(run, inner, "func");
        if (!next) next = plain_attribute(run, inner, "__wrapped__");
        if (!next) break;
        inner.reset(next);
    }
    if (is_a(run, inner, TypeId::method)) inner.reset(retained(run, at<BoundMethod>(run, inner)->function));
    if (is_a(run, inner, TypeId::function)) return has_program_code(run, inner);
    if (!inner.get().is_ref() || type_of(run, inner) < TypeId::count_) return false;
    auto call = lookup_special(run, inner, NameId::d_call);
    return call && is_a(run, call, TypeId::function) && has_program_code(run, call);
}

std::string callback_name(Run& run, Value function) {
    Held inner(run, retained(run, function));
    for (int depth = 0; depth < 100; ++depth) {
        auto next = plain_attribute(run, inner, "func");
        if (!next) break;
        inner.reset(next);
    }
    Held qualname(run, find_attribute(run, inner, name(run, NameId::d_qualname)));
    if (run.has_error()) clear_error(run);
    if (qualname && is_str(run, qualname)) return to_utf8(run, qualname);
    return to_utf8(run, at<Class>(run, class_of(run, inner))->qualname);
}

}    // namespace coroscope
