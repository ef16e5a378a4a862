#include "core/history/frame_choice.hpp"

#include <algorithm>

#include "core/history/frame_view.hpp"
#include "core/lib/chosen_frame.hpp"
#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"

namespace coroscope {
namespace {

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

Value find_in_dict(Run& run, Value dict, const std::string& name) {
    // Not by dict_get_str(), which would make a string in the region.
    Value found;
    if (!dict || !has_kind(run, dict, Kind::dict)) return found;
    for_each_entry(run, dict, [&](Value key, Value value) {
        if (!found && is_str(run, key) && str_equal(run, key, name)) found = value;
    });
    return found;
}

}    // namespace

std::string choice_of_generator(Run& run, Value generator) {
    return is_open_generator(run, generator) ? to_text(entity_of(run, generator)) : "";
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
    auto chosen = choose_frame(run, choice);
    if (!chosen) return {};
    if (!chosen->call) return names_of_generator(run, chosen->generator);
    const auto& frame = *chosen->call;
    FrameNames names = names_of_module(run);
    auto* code = run.store.codes[frame.code].get();
    if (code->flags & Code::is_module) return names;
    names.globals = at<Function>(run, frame.function)->globals;
    names.code = code;
    names.slots = at<Value>(run, frame.locals);
    return names;
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
    if (!names.code) return find_in_dict(run, names.globals, name);
    if (names.code->flags & Code::is_class_body) return find_in_dict(run, names.slots[0], name);
    for (std::uint32_t i = 0; i < names.code->local_count(); ++i)
        if (names.code->local_names[i] == name) return content(run, *names.code, i, names.slots[i]);
    return {};
}

Value value_of_name(Run& run, const FrameNames& names, const std::string& name) {
    if (Value v = own_value(run, names, name)) return v;
    for (Value dict : {names.globals, run.root().builtins})
        if (Value v = find_in_dict(run, dict, name)) return v;
    return {};
}

}    // namespace coroscope
