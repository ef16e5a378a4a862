// The usual way of a generator or coroutine, small enough to stand in the loop: it is made by a call, entered for the
// first time by who awaits it, and ends by return with nobody left to hold it. Everything unusual goes the long way.
#pragma once

#include "core/machine/finalizer.hpp"
#include "core/vm/call.hpp"
#include "core/vm/generators.hpp"

namespace coroscope {

constexpr std::uint32_t kMakesGenerator = Code::is_generator | Code::is_coroutine | Code::is_async_generator;

// What a call of its function (slot[0], with `count` bound arguments above it, all consumed) makes.
[[gnu::always_inline]] inline Value make_generator(Machine& m, const CodeView& view, const Value* slot,
                                                   std::uint32_t count) {
    auto* function = at<Function>(m, slot[0]);
    auto type = view.flags & Code::is_coroutine         ? TypeId::coroutine
                : view.flags & Code::is_async_generator ? TypeId::async_generator
                                                        : TypeId::generator;
    auto slots = view.locals + view.stack_size + 1;
    auto bytes = static_cast<std::uint32_t>(sizeof(Generator) + slots * sizeof(Value));
    auto offset = bytes <= 1024 ? allocate_small(m, bytes) : allocate(m, bytes);
    auto* g = at<Generator>(m, offset);
    g->object = {1, static_cast<std::uint16_t>(type), Kind::generator, 0};
    mark_container(m, offset);
    g->code = view.code->id;
    g->pc = 0;
    g->stack = 0;
    g->slots = slots;
    g->line = view.code->first_line;
    g->number = 0;
    g->state = GeneratorState::created;
    g->flags = facts_of(*function).gives_awaitable() ? gen_is_iterable_coroutine : 0;
    g->locals = static_cast<std::uint16_t>(view.locals);
    g->frame_object = 0;
    g->awaits = g->unused = 0;
    g->function = slot[0];
    g->handled = {};
    g->name = retained(m, function->name);
    g->qualname = retained(m, function->qualname);
    g->origin = Value::of_int(static_cast<std::int64_t>(++root(m).births));
    for (std::uint32_t i = 0; i < count; ++i) g->values[i] = slot[1 + i];
    for (std::uint32_t i = count; i < slots; ++i) g->values[i] = {};
    return Value::of_offset(offset);
}

// The frame at `frame`, above the innermost, is a generator's that goes on; its reference is taken by the caller.
[[gnu::always_inline]] inline void fill_generator_frame(Root& r, Frame* frame, Generator& g, std::uint32_t offset,
                                                        OnReturn on_return, std::uint32_t free_stack) {
    frame->locals = offset + static_cast<std::uint32_t>(sizeof(Generator));
    frame->code = g.code;
    frame->function = g.function.offset();
    frame->generator = offset;
    frame->line = g.line;
    frame->frame_object = g.frame_object;
    frame->on_return = on_return;
    frame->state = async_none;
    frame->routine = 0;
    frame->aux = 0;
    frame->extra = Value{};
    frame->handled_before = r.handled;
    frame->free_stack = free_stack;
    frame->unused = 0;    // every byte counts for the digest
    r.handled = g.handled;
    g.handled = Value{};
    g.state = GeneratorState::running;
}

// One that was never entered, with nothing in the way: the recursion limit, an event that somebody waits for.
[[gnu::always_inline]] inline bool may_enter_quickly(Run& run, Value generator) {
    auto& r = run.root();
    return at<Generator>(run.m, generator)->state == GeneratorState::created && r.step + 2 < run.watch_step &&
           r.frame_count + 1 < r.recursion_check;
}
// Its events.
[[gnu::always_inline]] inline void emit_first_entry(Run& run, Generator& g, const CodeView& view) {
    if (view.flags & Code::is_silent) return;
    auto& r = run.root();
    auto kind = entity_kind(g);
    if (!g.number) {
        g.number = kind == EntityKind::coroutine         ? ++r.coroutines
                   : kind == EntityKind::async_generator ? ++r.async_generators
                                                         : ++r.generators;
        ++r.step;
        if (run.recorder)
            run.recorder->append_one(record_kind(EventKind::gen_create, How::none),
                                     static_cast<std::uint32_t>(kind) << 29 | g.number, payload_of(Value{}), r.step);
    }
    ++r.step;
    if (run.recorder)
        run.recorder->append_one(record_kind(EventKind::gen_resume, How::next),
                                 static_cast<std::uint32_t>(kind) << 29 | g.number, payload_of(kNone), r.step);
}

// The generator on top has returned: what its frame still holds goes, all but its own reference.
[[gnu::always_inline]] inline void leave_ended_generator(Machine& m, Generator& g, Frame* frame, Value* sp) {
    auto& r = root(m);
    g.state = GeneratorState::closed;
    g.flags &= static_cast<std::uint8_t>(~gen_is_running_async);
    g.stack = 0;
    while (sp > g.values + g.locals) drop(m, take(*--sp));
    assign(m, r.handled, frame->handled_before);
    drop_in_order(m, g.values, g.locals);
    for (std::uint32_t i = 0; i < g.locals; ++i) g.values[i] = {};
    let_go_of_function(m, g);
    --g.object.count;    // the caller's stack holds another
}

// The awaitable of __anext__ for an async generator that its loop knows.
[[gnu::always_inline]] inline Value make_asend(Machine& m, Value generator) {
    constexpr std::uint32_t kFields = 4;
    auto offset = allocate_small(m, sizeof(Record) + kFields * sizeof(Value));
    auto* record = at<Record>(m, offset);
    record->object = {1, static_cast<std::uint16_t>(TypeId::agen_asend), Kind::record, kFields};
    record->attrs = record->shape = 0;
    mark_container(m, offset);
    record->fields[0] = retained(m, generator);
    record->fields[1] = kNone;
    record->fields[2] = record->fields[3] = Value::of_int(0);
    return Value::of_offset(offset);
}
// It is new, or under way, and its generator stands at a yield or an await.
[[gnu::always_inline]] inline bool may_resume_by_asend(Machine& m, Value awaitable) {
    auto* record = at<Record>(m, awaitable);
    auto* g = at<Generator>(m, record->fields[0]);
    if (g->state != GeneratorState::suspended) return false;
    if (!(g->flags & gen_is_running_async)) return record->fields[2] == Value::of_int(0);
    return record->fields[2] == Value::of_int(1) && record->fields[3] == Value::of_int(g->awaits);
}
// The generator to go on with; *value is what it is sent.
[[gnu::always_inline]] inline Value begin_asend(Machine& m, Value awaitable, Value* value) {
    auto* record = at<Record>(m, awaitable);
    if (record->fields[2] == Value::of_int(0)) {
        auto* g = at<Generator>(m, record->fields[0]);
        record->fields[2] = Value::of_int(1);
        record->fields[3] = Value::of_int(++g->awaits);
        g->flags |= gen_is_running_async;
        if (*value == kNone) *value = retained(m, record->fields[1]);
    }
    return record->fields[0];
}

// Frees a generator that has ended and was held by nobody else.
[[gnu::always_inline]] inline void free_ended_generator(Machine& m, std::uint32_t offset) {
    auto* g = at<Generator>(m, offset);
    if (__builtin_expect(root(m).weak_table || !g->origin.is_int(), 0)) {
        release(m, offset);
        return;
    }
    drop(m, g->function);
    drop(m, g->name);
    drop(m, g->qualname);
    forget_identity(m, offset);
    unmark_container(m, offset);
    auto bytes = static_cast<std::uint32_t>(sizeof(Generator) + g->slots * sizeof(Value));
    free_block(m, offset, bytes);
}

}    // namespace coroscope
