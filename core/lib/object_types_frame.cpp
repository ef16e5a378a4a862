// Frames and tracebacks, as programs look at them.
#include <iterator>
#include <vector>

#include "core/lib/object_types_parts.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

// --- frame: see frame_object() in core/vm/exceptions.cpp; [2] is the offset of a generator that may be suspended,
// [4] the dict of f_locals, [6] the locals of one that has ended, the last one first (None: clear() was called), [7]
// the frame that called one that has ended ---

Value* fields_of(Run& run, Value v) {
    return at<Record>(run, v)->fields;
}

Frame* live_frame(Run& run, Value self) {
    Value index = fields_of(run, self)[3];
    if (index.is_int() && index.as_int() < run.root().frame_count) {
        auto* frame = frames_of(run) + index.as_int();
        if (frame->frame_object == self.offset()) return frame;
    }
    for (auto i = run.root().frame_count; i-- > 0;) {    // a generator's frame moves
        auto* frame = frames_of(run) + i;
        if (frame->frame_object == self.offset()) return frame;
    }
    return nullptr;
}

Generator* suspended_generator(Run& run, Value self) {
    Value offset = fields_of(run, self)[2];
    if (!offset.is_int()) return nullptr;
    auto* generator = at<Generator>(run, static_cast<std::uint32_t>(offset.as_int()));
    return generator->object.kind == Kind::generator && generator->frame_object == self.offset() ? generator : nullptr;
}

const Code& code_of(Run& run, Value self) {
    return *run.store.codes[static_cast<std::size_t>(fields_of(run, self)[0].as_int())];
}

std::uint32_t line_of(Run& run, Value self) {
    auto* frame = live_frame(run, self);
    if (frame) {
        // A caller's line is where it calls.
        bool is_top = frame == top_frame(run);
        bool has_lines = !(code_of(run, self).flags & Code::is_silent);
        if ((is_top && has_lines) || !frame->pc) return frame->line;
        return code_of(run, self).lines[frame->pc - 1];
    }
    if (auto* generator = suspended_generator(run, self)) return generator->line;
    return static_cast<std::uint32_t>(fields_of(run, self)[5].as_int());
}

Value get_line(Run& run, Value self) {
    auto line = line_of(run, self);
    return line ? Value::of_int(line) : kNone;
}
Value get_frame_code(Run& run, Value self) {
    return get_attribute(run, fields_of(run, self)[1], name(run, NameId::d_code));
}
Value get_globals(Run& run, Value self) {
    return retained(run, at<Function>(run, fields_of(run, self)[1])->globals);
}
Value get_builtins(Run& run, Value self) {
    return retained(run, builtins_of(run, at<Function>(run, fields_of(run, self)[1])->globals));
}

Value get_locals(Run& run, Value self) {
    const Code& code = code_of(run, self);
    if (code.flags & Code::is_module) return get_globals(run, self);
    const Value* locals = nullptr;
    std::vector<Value> reversed;
    if (auto* frame = live_frame(run, self)) {
        locals = at<Value>(run, frame->locals);
    } else if (auto* generator = suspended_generator(run, self)) {
        locals = generator->values;
    } else if (Value kept = fields_of(run, self)[6]; kept && kept != kNone) {    // backwards
        auto* tuple = at<Tuple>(run, kept);
        reversed.assign(std::make_reverse_iterator(tuple->items + tuple->size),
                        std::make_reverse_iterator(tuple->items));
        locals = reversed.data();
    }
    if (locals && code.flags & Code::is_class_body) return or_none(run, locals[0]);
    // One dict for the life of the frame: what the program puts there stays.
    if (!fields_of(run, self)[4]) {
        Value made = new_dict(run);
        fields_of(run, self)[4] = made;
    }
    Held dict(run, retained(run, fields_of(run, self)[4]));
    if (!locals && fields_of(run, self)[6] == kNone) dict_clear(run, dict);    // by clear()
    if (!locals) return dict.take();
    for (std::uint32_t i = 0; i < code.local_count(); ++i) {
        Value v = locals[i];
        if (v && is_a(run, v, TypeId::cell)) {
            for (auto slot : code.cell_slots) {
                if (slot == i) {
                    v = at<Cell>(run, v)->value;
                    break;
                }
            }
        }
        if (code.local_names[i][0] == '.' && code.local_names[i] != ".0") continue;
        Value key = intern(run, code.local_names[i]);
        if (v)
            dict_set_str(run, dict, key, v);
        else
            dict_delete_str(run, dict, key);
    }
    return dict.take();
}

}    // namespace

FrameSlots slots_of_frame(Run& run, Value frame) {
    if (auto* live = live_frame(run, frame)) return {&code_of(run, frame), at<Value>(run, live->locals)};
    if (auto* generator = suspended_generator(run, frame)) return {&code_of(run, frame), generator->values};
    return {};
}

namespace {

Value get_back(Run& run, Value self) {
    auto* frame = live_frame(run, self);
    if (!frame) return or_none(run, fields_of(run, self)[7]);
    for (auto i = frame - frames_of(run); i-- > 0;) {
        auto* caller = frames_of(run) + i;
        if (caller->code == kNoCode || (run.store.codes[caller->code]->flags & Code::is_hidden)) continue;
        return frame_object(run, caller);
    }
    return kNone;
}

Value get_last_instruction(Run& run, Value self) {
    auto* frame = live_frame(run, self);
    return Value::of_int(frame && frame->pc ? (frame->pc - 1) * 2 : -1);
}

Value get_trace(Run&, Value) {
    return kNone;
}
Value get_traces_lines(Run&, Value) {
    return kTrue;
}
Value get_traces_opcodes(Run&, Value) {
    return kFalse;
}

Value frame_clear(Run& run, const Value* args) {
    if (live_frame(run, args[0])) return raise(run, TypeId::RuntimeError, "cannot clear an executing frame");
    if (suspended_generator(run, args[0]))
        return tail_prelude(run, "_clear_generator",
                            {Value::of_offset(static_cast<std::uint32_t>(fields_of(run, args[0])[2].as_int()))});
    assign(run, fields_of(run, args[0])[6], kNone);
    return done();
}

std::string where(Run& run, const Code& code) {
    return "file '" + run.store.sources[code.source]->name + "', line ";
}

Value frame_repr(Run& run, const Value* args) {
    const Code& code = code_of(run, args[0]);
    std::string text = "<frame at ";
    append_address(run, args[0], text);
    text += ", " + where(run, code) + std::to_string(line_of(run, args[0])) + ", code " + code.name + ">";
    return new_str(run, text);
}

// --- traceback ------------------------------------------------------------------------------------------------------

Value traceback_new(Run& run, const Value* args) {
    if (args[1] != kNone && !is_a(run, args[1], TypeId::traceback)) {
        return raise(run, TypeId::TypeError,
                     "expected traceback object or None, got '" + type_name(run, args[1]) + "'");
    }
    if (!is_a(run, args[2], TypeId::frame)) {
        return raise(run, TypeId::TypeError,
                     "traceback() argument 'tb_frame' must be frame, not " + type_name(run, args[2]));
    }
    std::int64_t place, line;
    if (!to_index(run, args[3], &place) || !to_index(run, args[4], &line)) return {};
    Value made = new_record(run, TypeId::traceback, 4);
    auto* traceback = at<Traceback>(run, made);
    traceback->next = args[1] == kNone ? Value{} : retained(run, args[1]);
    traceback->frame = retained(run, args[2]);
    traceback->place = Value::of_int(place / 2);
    traceback->line = Value::of_int(line);
    return made;
}

Value get_next(Run& run, Value self) {
    return or_none(run, visible_traceback(run, at<Traceback>(run, self)->next));
}
bool set_next(Run& run, Value self, Value value) {
    if (!value) return raise(run, TypeId::TypeError, "can't delete tb_next attribute"), false;
    if (value != kNone && !is_a(run, value, TypeId::traceback)) {
        raise(run, TypeId::TypeError, "expected traceback object, got '" + type_name(run, value) + "'");
        return false;
    }
    for (Value walk = value == kNone ? Value{} : value; walk; walk = at<Traceback>(run, walk)->next) {
        if (walk == self) return raise(run, TypeId::ValueError, "traceback loop detected"), false;
    }
    assign(run, at<Traceback>(run, self)->next, value == kNone ? Value{} : retained(run, value));
    return true;
}
Value get_traceback_frame(Run& run, Value self) {
    return retained(run, at<Traceback>(run, self)->frame);
}
Value get_traceback_line(Run& run, Value self) {
    return at<Traceback>(run, self)->line;
}
Value get_traceback_place(Run& run, Value self) {
    return Value::of_int(at<Traceback>(run, self)->place.as_int() * 2);
}

}    // namespace

const NativeDef kFrameMethods[] = {
    {"clear", "self, /", frame_clear, 0, 1},
    {"__repr__", "self, /", frame_repr},
    {},
};
const GetSetDef kFrameFields[] = {
    {"f_back", get_back, nullptr},
    {"f_builtins", get_builtins, nullptr},
    {"f_code", get_frame_code, nullptr},
    {"f_globals", get_globals, nullptr},
    {"f_lasti", get_last_instruction, nullptr},
    {"f_lineno", get_line, nullptr},
    {"f_locals", get_locals, nullptr},
    {"f_trace", get_trace, nullptr},
    {"f_trace_lines", get_traces_lines, nullptr},
    {"f_trace_opcodes", get_traces_opcodes, nullptr},
    {},
};

const NativeDef kTracebackMethods[] = {
    {"__new__", "cls, tb_next, tb_frame, tb_lasti, tb_lineno", traceback_new},
    {},
};
const GetSetDef kTracebackFields[] = {
    {"tb_next", get_next, set_next},
    {"tb_frame", get_traceback_frame, nullptr, true},
    {"tb_lineno", get_traceback_line, nullptr},
    {"tb_lasti", get_traceback_place, nullptr, true},
    {},
};

}    // namespace coroscope
