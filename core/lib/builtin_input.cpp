#include "core/lib/builtin_input.hpp"

#include "core/lib/chosen_frame.hpp"
#include "core/lib/object_types_parts.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/input_calls.hpp"
#include "core/vm/runtime_code.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

// _note_input_end(number): one that went on as a task is done; see EventKind::input.
Value note_task_end(Run& run, const Value* args) {
    note_input_end(run, static_cast<std::uint64_t>(args[0].as_int()));
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
    for (auto& warning : warnings)
        if (!warning.is_deprecation)
            write_stderr(run, text.file_name + ":" + std::to_string(warning.line) +
                                  ": SyntaxWarning: " + warning.message + "\n");
    return code ? code_object(run, *code) : Value{};
}

// _report_input(error): as CPython's prompt prints it.
Value report_input(Run& run, const Value* args) {
    write_stderr(run, format_exception(run, args[0]));
    return kNone;
}

// _input_frame(name): the frame object, or None.
Value input_frame(Run& run, const Value* args) {
    auto chosen = choose_frame(run, to_utf8(run, args[0]));
    if (!chosen) return kNone;
    if (chosen->call) return frame_object(run, chosen->call);
    const char* attribute = is_a(run, chosen->generator, TypeId::coroutine)         ? "cr_frame"
                            : is_a(run, chosen->generator, TypeId::async_generator) ? "ag_frame"
                                                                                    : "gi_frame";
    return get_attribute(run, chosen->generator, attribute);
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
    {"_note_input_end", "number, /", note_task_end},
    {"_report_input", "error, /", report_input},
    {"_compile_input", "text, place, may_await, /", compile_input},
    {"_input_frame", "name, /", input_frame},
    {"_frame_value", "frame, name, default, /", frame_value},
    {"_frame_assign", "frame, name, value=?, /", frame_assign},
    {},
};

}    // namespace coroscope
