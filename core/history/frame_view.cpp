#include "core/history/frame_view.hpp"

#include <algorithm>

#include "core/history/frame_choice.hpp"
#include "core/lib/chosen_frame.hpp"
#include "core/loop/deadlock.hpp"
#include "core/vm/call.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/values.hpp"

namespace coroscope {
namespace {

using Use = std::function<void(const std::string&, Value)>;

const Code& code_of(Run& run, std::uint32_t id) {
    return *run.store.codes[id];
}

bool is_dunder(const std::string& name) {
    return name.size() > 4 && name.compare(0, 2, "__") == 0 && name.compare(name.size() - 2, 2, "__") == 0;
}

// In a namespace the program's functions, classes and modules are not what one looks for.
bool is_definition(const Machine& m, Value v) {
    if (!has_kind(m, v, Kind::record)) return false;
    switch (type_of(m, v)) {
        case TypeId::function:
        case TypeId::native:
        case TypeId::method_wrapper:
        case TypeId::module: return true;
        default: return is_instance(m, v, TypeId::type);
    }
}

void variables_of_namespace(Run& run, Value dict, const Use& use) {
    if (!dict || !has_kind(run, dict, Kind::dict)) return;
    for_each_entry(run, dict, [&](Value key, Value value) {
        if (!is_str(run, key)) return;
        auto name = to_utf8(run, key);
        if (!is_dunder(name) && !is_definition(run, value)) use(name, value);
    });
}

void variables_of_slots(Run& run, const Code& code, const Value* slots, const Use& use) {
    for (std::uint32_t i = 0; i < code.local_count(); ++i) {
        auto value = slots[i];
        bool is_cell = std::find(code.cell_slots.begin(), code.cell_slots.end(), i) != code.cell_slots.end();
        if (is_cell && is_a(run, value, TypeId::cell)) value = at<Cell>(run, value)->value;
        auto& name = code.local_names[i];
        if (!value || name.empty() || name[0] == '.' || name == "__class__") continue;
        if (i >= code.local_count() - code.free_count && is_definition(run, value)) continue;
        use(name, value);
    }
}

void variables(Run& run, const Code& code, const Value* slots, Value globals, const Use& use) {
    if (code.flags & Code::is_module)
        variables_of_namespace(run, globals, use);
    else if (code.flags & Code::is_class_body)
        variables_of_namespace(run, slots[0], use);
    else
        variables_of_slots(run, code, slots, use);
}

Variable variable(Run& run, const std::string& name, Value value, ValueTexts& texts) {
    return {name, texts.text(run, value), to_utf8(run, at<Class>(run, class_of(run, value))->name),
            entity_of(run, value)};
}

}    // namespace

bool is_program_frame(Run& run, const Frame& frame) {
    return is_program_code(run, frame.code);
}

bool is_program_generator(Run& run, Value generator) {
    return is_program_code(run, at<Generator>(run, generator)->code);
}

void for_each_variable(Run& run, const Frame& frame, const Use& use) {
    variables(run, code_of(run, frame.code), at<Value>(run, frame.locals), at<Function>(run, frame.function)->globals,
              use);
}

FrameView view_of_frame(Run& run, const Frame& frame, ValueTexts& texts) {
    auto& code = code_of(run, frame.code);
    FrameView view;
    view.function = code.qualname;
    view.line = frame.line;
    if (!view.line && !code.lines.empty())
        view.line = code.lines[std::min<std::size_t>(frame.pc, code.lines.size() - 1)];
    view.first_line = code.first_line;
    if (frame.generator) view.entity = entity_of(run, Value::of_offset(frame.generator));
    view.choice = choice_of_frame(run, frame);
    for_each_variable(run, frame, [&](const std::string& name, Value value) {
        view.locals.push_back(variable(run, name, value, texts));
    });
    return view;
}

FrameView view_of_module(Run& run, ValueTexts& texts) {
    FrameView view;
    view.function = "<module>";
    view.choice = "module";
    view.first_line = 1;
    if (auto module = run.root().main_module)
        variables_of_namespace(run, at<Module>(run, module)->dict, [&](const std::string& name, Value value) {
            view.locals.push_back(variable(run, name, value, texts));
        });
    return view;
}

FrameView view_of_generator(Run& run, Value generator, ValueTexts& texts) {
    auto* g = at<Generator>(run, generator);
    auto& code = code_of(run, g->code);
    FrameView view;
    view.function = code.qualname;
    view.line = g->state == GeneratorState::created || !g->line ? code.first_line : g->line;
    view.first_line = code.first_line;
    view.is_suspended = g->state == GeneratorState::suspended;
    view.entity = entity_of(run, generator);
    if (g->state == GeneratorState::closed || !g->function) return view;
    view.choice = choice_of_generator(run, generator);
    variables(run, code, g->values, at<Function>(run, g->function)->globals,
              [&](const std::string& name, Value value) { view.locals.push_back(variable(run, name, value, texts)); });
    return view;
}

Value delegate_of(Run& run, Value awaitable) {
    if (has_kind(run, awaitable, Kind::generator)) return awaited_by(run, awaitable);
    switch (type_of(run, awaitable)) {
        case TypeId::coroutine_wrapper:
        case TypeId::agen_asend:
        case TypeId::agen_athrow: return at<Record>(run, awaitable)->fields[0];
        default: return {};
    }
}

}    // namespace coroscope
