#include "core/history/frame_choice.hpp"

#include <algorithm>

#include "core/history/frame_view.hpp"
#include "core/loop/deadlock.hpp"
#include "core/machine/collect.hpp"
#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"

namespace coroscope {
namespace {

bool is_open(Run& run, Value v) {
    return v && has_kind(run, v, Kind::generator) && at<Generator>(run, v)->state != GeneratorState::closed;
}

FrameNames names_of_module(Run& run) {
    FrameNames names;
    if (auto main = run.root().main_module; main && is_a(run, main, TypeId::module))
        names.globals = at<Module>(run, main)->dict;
    return names;
}

FrameNames names_of_generator(Run& run, Value generator) {
    auto* g = at<Generator>(run, generator);
    FrameNames names = names_of_module(run);
    names.code = run.store.codes[g->code].get();
    names.slots = g->values;
    if (is_a(run, g->function, TypeId::function)) names.globals = at<Function>(run, g->function)->globals;
    return names;
}

// The content of a slot, through its cell.
Value content(Run& run, const Code& code, std::uint32_t i, Value v) {
    bool is_cell = std::find(code.cell_slots.begin(), code.cell_slots.end(), i) != code.cell_slots.end();
    return is_cell && is_a(run, v, TypeId::cell) ? at<Cell>(run, v)->value : v;
}

Value innermost_coroutine(Run& run, std::uint32_t number) {
    Value found;
    auto loop = run.root().loop;
    if (!loop || !loop.is_ref() || !is_loop(run, loop)) return found;
    for_each_task(run, loop, [&](Value task) {
        if (future_at(run, task)->number != Value::of_int(number)) return;
        for (auto inner = future_at(run, task)->coroutine; is_open(run, inner); inner = awaited_by(run, inner))
            if (is_program_generator(run, inner)) found = inner;
    });
    return found;
}

Value find_generator(Run& run, EntityId id) {
    Value found;
    for_each_container(run, [&](std::uint32_t offset) {
        auto v = Value::of_offset(offset);
        if (!found && has_kind(run, v, Kind::generator) && entity_of(run, v) == id) found = v;
    });
    return found;
}

}    // namespace

std::string choice_of_generator(Run& run, Value generator) {
    return is_open(run, generator) ? to_text(entity_of(run, generator)) : "";
}

std::string choice_of_frame(Run& run, const Frame& frame) {
    if (frame.generator) return choice_of_generator(run, Value::of_offset(frame.generator));
    if (run.store.codes[frame.code]->flags & Code::is_module) return "module";
    std::uint32_t place = 0;
    for (auto* other = frames_of(run); other != &frame; ++other) place += is_program_frame(run, *other);
    return std::to_string(place);
}

std::optional<FrameNames> find_frame(Run& run, std::string_view choice) {
    if (choice.empty() || choice == "module") return names_of_module(run);
    bool is_digit = choice[0] >= '0' && choice[0] <= '9';
    std::uint32_t number = 0;
    auto digits = choice.substr(is_digit ? 0 : 1);
    for (char c : digits) {
        if (c < '0' || c > '9' || number > 0xffffff) return {};
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (digits.empty()) return {};
    if (is_digit) {
        auto* frames = frames_of(run);
        for (std::uint32_t i = 0; i < run.root().frame_count; ++i) {
            if (!is_program_frame(run, frames[i]) || number-- > 0) continue;
            FrameNames names = names_of_module(run);
            names.globals = at<Function>(run, frames[i].function)->globals;
            names.code = run.store.codes[frames[i].code].get();
            if (names.code->flags & Code::is_module) return names_of_module(run);
            names.slots = at<Value>(run, frames[i].locals);
            return names;
        }
        return {};
    }
    Value generator;
    switch (choice[0]) {
        case 'T': generator = innermost_coroutine(run, number); break;
        case 'G': generator = find_generator(run, {EntityKind::generator, number}); break;
        case 'C': generator = find_generator(run, {EntityKind::coroutine, number}); break;
        case 'A': generator = find_generator(run, {EntityKind::async_generator, number}); break;
        default: break;
    }
    if (!is_open(run, generator) || !is_program_generator(run, generator)) return {};
    return names_of_generator(run, generator);
}

void for_each_name(Run& run, const FrameNames& names, const std::function<void(const std::string&, Value)>& use) {
    auto of_dict = [&](Value dict) {
        if (!dict || !has_kind(run, dict, Kind::dict)) return;
        for_each_entry(run, dict, [&](Value key, Value value) {
            if (is_str(run, key)) use(to_utf8(run, key), value);
        });
    };
    if (!names.code) return of_dict(names.globals);
    if (names.code->flags & Code::is_class_body) return of_dict(names.slots[0]);
    for (std::uint32_t i = 0; i < names.code->local_count(); ++i) {
        auto& name = names.code->local_names[i];
        auto value = content(run, *names.code, i, names.slots[i]);
        if (value && !name.empty() && name[0] != '.') use(name, value);
    }
}

Value own_value(Run& run, const FrameNames& names, const std::string& name) {
    // Not by dict_get_str(), which would make a string in the region.
    auto in_dict = [&](Value dict) {
        Value found;
        if (!dict || !has_kind(run, dict, Kind::dict)) return found;
        for_each_entry(run, dict, [&](Value key, Value value) {
            if (!found && is_str(run, key) && str_equal(run, key, name)) found = value;
        });
        return found;
    };
    if (!names.code) return in_dict(names.globals);
    if (names.code->flags & Code::is_class_body) return in_dict(names.slots[0]);
    for (std::uint32_t i = 0; i < names.code->local_count(); ++i)
        if (names.code->local_names[i] == name) return content(run, *names.code, i, names.slots[i]);
    return {};
}

Value value_of_name(Run& run, const FrameNames& names, const std::string& name) {
    if (Value v = own_value(run, names, name)) return v;
    for (Value dict : {names.globals, run.root().builtins})
        if (dict && has_kind(run, dict, Kind::dict))
            if (Value v = dict_get_str(run, dict, name)) return v;
    return {};
}

}    // namespace coroscope
