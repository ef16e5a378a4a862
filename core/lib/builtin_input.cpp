#include "core/lib/builtin_input.hpp"

#include "core/lib/object_types_parts.hpp"
#include "core/loop/deadlock.hpp"
#include "core/machine/collect.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/runtime_code.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

bool is_program_code(Run& run, std::uint32_t code) {
    return code != kNoCode && !(run.store.codes[code]->flags & Code::is_silent);
}
bool is_open(Run& run, Value v) {
    return v && has_kind(run, v, Kind::generator) && at<Generator>(run, v)->state != GeneratorState::closed;
}

// _note_input_end(number): it is done; see EventKind::input.
Value note_input_end(Run& run, const Value* args) {
    Emission emission;
    emission.kind = EventKind::input;
    emission.how = How::returned;
    emission.number = static_cast<std::uint64_t>(args[0].as_int());
    emit(run, emission);
    return kNone;
}

// _compile_input(text, place, may_await): a line of a prompt; where it awaits, its code is a coroutine's.
Value compile_input(Run& run, const Value* args) {
    RuntimeText text;
    text.text = to_utf8(run, args[0]) + "\n";
    text.file_name = to_utf8(run, args[1]);
    text.mode = args[2] == kTrue ? ast::Mode::prompt : ast::Mode::single;
    std::vector<SyntaxWarning> warnings;
    auto code = compile_runtime_text(run, text, &warnings);
    if (!code) return {};
    for (auto& warning : warnings)
        write_stderr(
            run, text.file_name + ":" + std::to_string(warning.line) + ": SyntaxWarning: " + warning.message + "\n");
    return code_object(run, *code);
}

// _report_input(error): as CPython's prompt prints it.
Value report_input(Run& run, const Value* args) {
    write_stderr(run, format_exception(run, args[0]));
    return kNone;
}

Value find_generator(Run& run, EntityId wanted) {
    Value found;
    for_each_container(run, [&](std::uint32_t offset) {
        auto v = Value::of_offset(offset);
        if (!found && has_kind(run, v, Kind::generator) && entity_of(run, v) == wanted) found = v;
    });
    return found;
}

// Of a pending task, the coroutine of the program that its step goes on in.
Value innermost_coroutine(Run& run, std::uint32_t number) {
    Value found;
    auto loop = run.root().loop;
    if (!loop || !loop.is_ref() || !is_loop(run, loop)) return found;
    for_each_task(run, loop, [&](Value task) {
        if (future_at(run, task)->number != Value::of_int(number)) return;
        for (auto inner = future_at(run, task)->coroutine; is_open(run, inner); inner = awaited_by(run, inner))
            if (is_program_code(run, at<Generator>(run, inner)->code)) found = inner;
    });
    return found;
}

// "G1", "C2", "A1"; "T2": where the task goes on; "0": of the calls in progress, outermost first. The frame object, or
// None.
Value input_frame(Run& run, const Value* args) {
    auto name = to_utf8(run, args[0]);
    bool is_digit = !name.empty() && name[0] >= '0' && name[0] <= '9';
    std::uint64_t number = 0;
    auto digits = name.substr(is_digit || name.empty() ? 0 : 1);
    for (char c : digits) {
        if (c < '0' || c > '9' || number > 0xffffff) return kNone;
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (digits.empty()) return kNone;
    auto id = static_cast<std::uint32_t>(number);
    if (is_digit) {
        auto* frames = frames_of(run);
        for (std::uint32_t i = 0; i < run.root().frame_count; ++i)
            if (is_program_code(run, frames[i].code) && id-- == 0) return frame_object(run, frames + i);
        return kNone;
    }
    Value generator;
    switch (name[0]) {
        case 'T': generator = innermost_coroutine(run, id); break;
        case 'G': generator = find_generator(run, {EntityKind::generator, id}); break;
        case 'C': generator = find_generator(run, {EntityKind::coroutine, id}); break;
        case 'A': generator = find_generator(run, {EntityKind::async_generator, id}); break;
        default: break;
    }
    if (!is_open(run, generator)) return kNone;
    auto& code = *run.store.codes[at<Generator>(run, generator)->code];
    if (code.flags & Code::is_silent) return kNone;
    const char* attribute = is_a(run, generator, TypeId::coroutine)         ? "cr_frame"
                            : is_a(run, generator, TypeId::async_generator) ? "ag_frame"
                                                                            : "gi_frame";
    return get_attribute(run, generator, attribute);
}

// Where a frame keeps a name: a slot of its own or the content of a cell; null: it has no such name, or has ended.
Value* place_of(Run& run, const FrameSlots& slots, const std::string& name) {
    if (!slots.code || slots.code->flags & (Code::is_module | Code::is_class_body)) return nullptr;
    auto& code = *slots.code;
    for (std::uint32_t i = 0; i < code.local_count(); ++i) {
        if (code.local_names[i] != name) continue;
        auto* slot = slots.values + i;
        for (auto cell : code.cell_slots)
            if (cell == i) return is_a(run, *slot, TypeId::cell) ? &at<Cell>(run, *slot)->value : nullptr;
        return slot;
    }
    return nullptr;
}

// The namespace of a class body that runs.
Value namespace_of(const FrameSlots& slots) {
    return slots.code && slots.code->flags & Code::is_class_body ? slots.values[0] : Value{};
}

// _frame_value(frame, name, default)
Value frame_value(Run& run, const Value* args) {
    auto slots = slots_of_frame(run, args[0]);
    if (auto space = namespace_of(slots); space && has_kind(run, space, Kind::dict)) {
        Value v = dict_get_str(run, space, args[1]);
        return retained(run, v ? v : args[2]);
    }
    auto* place = place_of(run, slots, to_utf8(run, args[1]));
    return retained(run, place && *place ? *place : args[2]);
}

// _frame_assign(frame, name, value=?): without a value the name is unbound. False: the frame has no such name.
Value frame_assign(Run& run, const Value* args) {
    auto slots = slots_of_frame(run, args[0]);
    if (auto space = namespace_of(slots); space && has_kind(run, space, Kind::dict)) {
        if (args[2])
            dict_set_str(run, space, args[1], args[2]);
        else if (!dict_delete_str(run, space, args[1]))
            return kFalse;
        return kTrue;
    }
    auto* place = place_of(run, slots, to_utf8(run, args[1]));
    if (!place || (!args[2] && !*place)) return kFalse;
    Value before = *place;
    *place = args[2] ? retained(run, args[2]) : Value{};
    drop(run, before);
    return kTrue;
}

}    // namespace

const NativeDef kInputFunctions[] = {
    {"_note_input_end", "number, /", note_input_end},
    {"_report_input", "error, /", report_input},
    {"_compile_input", "text, place, may_await, /", compile_input},
    {"_input_frame", "name, /", input_frame},
    {"_frame_value", "frame, name, default, /", frame_value},
    {"_frame_assign", "frame, name, value=?, /", frame_assign},
    {},
};

}    // namespace coroscope
