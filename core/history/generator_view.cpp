#include "core/history/generator_view.hpp"

#include <algorithm>
#include <deque>

#include "core/history/frame_view.hpp"
#include "core/lang/code.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kMostObjects = 50'000, kMostPath = 80;

// What was met, by which variable, and by which expression in the module's names; either may be empty.
struct Met {
    Value value;
    std::string name, path;
};

// Goes through what variables hold, breadth first, so that the nearest name is found first.
struct Search {
    Run& run;
    std::deque<Met> queue{};
    std::set<std::uint32_t> seen{};
    std::vector<Met> found{};    // in the order in which they are met

    void add(Value v, const std::string& name = "", std::string path = "") {
        if (!v || !v.is_ref() || v.offset() < kRootAt || seen.size() >= kMostObjects) return;
        auto kind = object_of(run, v)->kind;
        if (kind == Kind::str || kind == Kind::bytes || kind == Kind::integer || kind == Kind::real) return;
        if (!seen.insert(v.offset()).second) return;
        if (path.size() > kMostPath) path.clear();
        if (kind == Kind::generator && is_program_generator(run, v)) found.push_back({v, name, path});
        queue.push_back({v, name, std::move(path)});
    }
    void add_all(const Value* values, std::uint32_t count, const std::string& path = "") {
        for (std::uint32_t i = 0; i < count; ++i)
            add(values[i], "", path.empty() ? "" : path + "[" + std::to_string(i) + "]");
    }
    // Attributes are reached by a dot.
    void add_attrs(std::uint32_t attrs, const std::string& path) {
        if (!attrs) return;
        auto dict = Value::of_offset(attrs);
        if (has_kind(run, dict, Kind::dict) && seen.insert(attrs).second) look_into_dict(dict, path, true);
    }
    void look_into_dict(Value dict, const std::string& path, bool is_attributes) {
        for_each_entry(run, dict, [&](Value key, Value value) {
            add(key);
            add(value, "", at_place(path, key, is_attributes));
        });
    }
    // Empty where there is no way to write it.
    std::string at_place(const std::string& path, Value key, bool is_attribute) {
        auto place = path.empty() ? "" : place_of(key, is_attribute);
        return place.empty() ? "" : path + place;
    }
    std::string place_of(Value key, bool is_attribute) {
        if (key.is_int()) return "[" + std::to_string(key.as_int()) + "]";
        if (!is_str(run, key)) return "";
        auto text = to_utf8(run, key);
        if (is_attribute) return "." + text;
        std::string out = "['";
        for (char c : text) {
            if (static_cast<unsigned char>(c) < 0x20) return "";
            if (c == '\'' || c == '\\') out += '\\';
            out += c;
        }
        return out + "']";
    }

    void look_into(const Met& met) {
        Machine& m = run.m;
        auto v = met.value;
        switch (object_of(m, v)->kind) {
            case Kind::tuple: return add_all(at<Tuple>(m, v)->items, at<Tuple>(m, v)->size, met.path);
            case Kind::list: return add_all(items_of(m, v), at<List>(m, v)->size, met.path);
            case Kind::dict: return look_into_dict(v, met.path, false);
            case Kind::set: {
                auto* set = at<Set>(m, v);
                if (!set->block) return;
                auto* entries = at<SetEntry>(m, set->block);
                for (std::uint64_t i = 0; i <= set->mask; ++i)
                    if (entries[i].key && entries[i].key != kExhausted) add(entries[i].key);
                return;
            }
            case Kind::generator: return look_into_generator(v);
            case Kind::record: return look_into_record(met);
            default: return;
        }
    }
    void look_into_generator(Value v) {
        auto* g = at<Generator>(run, v);
        if (g->state == GeneratorState::closed) return;
        auto& code = *run.store.codes[g->code];
        auto locals = code.local_count();
        for (std::uint32_t i = 0; i < locals; ++i) add_local(code, i, g->values[i]);
        if (g->state == GeneratorState::suspended) add_all(g->values + locals, g->stack);
    }
    void add_local(const Code& code, std::uint32_t i, Value v) {
        if (is_a(run, v, TypeId::cell)) v = at<Cell>(run, v)->value;
        bool is_named =
            !(code.flags & Code::is_hidden) && !code.local_names[i].empty() && code.local_names[i][0] != '.';
        add(v, is_named ? code.local_names[i] : "");
    }
    void look_into_record(const Met& met) {
        auto v = met.value;
        switch (type_of(run, v)) {
            case TypeId::type:
            case TypeId::function:
            case TypeId::native:
            case TypeId::method_wrapper:
            case TypeId::module:
            case TypeId::code:
            case TypeId::shape:
            case TypeId::traceback:
            case TypeId::frame:
            case TypeId::weakref:
            case TypeId::event_loop: return;
            default: break;
        }
        if (is_instance(run, v, TypeId::type)) return;
        auto* record = at<Record>(run, v);
        add_attrs(record->attrs, met.path);
        // Attributes of an instance that keeps them in its fields.
        if (record->shape)
            for_each_entry(run, at<Shape>(run, record->shape)->index, [&](Value key, Value place) {
                auto i = static_cast<std::uint64_t>(place.as_int());
                if (i < at<Record>(run, v)->object.aux)
                    add(at<Record>(run, v)->fields[i], "", at_place(met.path, key, true));
            });
        add_all(record->fields, record->object.aux);
    }
};

GeneratorView view(Run& run, const Met& met, Step step, const TraceLog& log, ValueTexts& texts) {
    auto generator = met.value;
    auto* g = at<Generator>(run, generator);
    GeneratorView view;
    view.id = entity_of(run, generator);
    view.qualname = to_utf8(run, g->qualname);
    view.variable = met.name;
    view.expression = met.path;
    view.is_coroutine = is_a(run, generator, TypeId::coroutine);
    view.is_driven_by_hand = view.is_coroutine || run.store.codes[g->code]->flags & Code::is_generator;
    auto* record = log.generator(view.id);
    switch (g->state) {
        case GeneratorState::created: view.state = LifeState::created; break;
        case GeneratorState::suspended: view.state = LifeState::suspended; break;
        case GeneratorState::running: view.state = LifeState::running; break;
        case GeneratorState::closed:
            view.state = record && record->how == How::raised ? LifeState::raised : LifeState::returned;
            break;
    }
    auto count = run.root().frame_count;
    auto* frames = frames_of(run);
    std::uint32_t i = 0;
    while (i < count && frames[i].generator != generator.offset()) ++i;
    view.frame = i < count ? view_of_frame(run, frames[i], texts) : view_of_generator(run, generator, texts);
    if (record) {
        auto after = std::upper_bound(record->yields.begin(), record->yields.end(), step);
        if (after != record->yields.begin()) view.yielded_at = *std::prev(after);
    }
    return view;
}

}    // namespace

std::vector<GeneratorView> view_generators(Run& run, Step step, const TraceLog& log, ValueTexts& texts,
                                           const std::set<std::uint32_t>& driven) {
    Search search{run};
    auto add_named = [&](const std::string& name, Value value) { search.add(value, name); };
    auto main = run.root().main_module;
    if (main && is_a(run, main, TypeId::module))
        for_each_entry(run, at<Module>(run, main)->dict, [&](Value key, Value value) {
            if (!is_str(run, key)) return;
            auto name = to_utf8(run, key);
            search.add(value, name, name);
        });
    auto* frames = frames_of(run);
    for (std::uint32_t i = 0; i < run.root().frame_count; ++i) {
        if (is_program_frame(run, frames[i])) for_each_variable(run, frames[i], add_named);
        if (frames[i].generator) search.add(Value::of_offset(frames[i].generator));
        if (frames[i].stack > frames[i].locals && frames[i].code != kNoCode) {
            auto* values = at<Value>(run, frames[i].locals);
            search.add_all(values, static_cast<std::uint32_t>((frames[i].stack - frames[i].locals) / sizeof(Value)));
        }
    }
    while (!search.queue.empty()) {
        auto met = std::move(search.queue.front());
        search.queue.pop_front();
        search.look_into(met);
    }
    std::vector<GeneratorView> views;
    for (auto& met : search.found) {
        if (driven.count(met.value.offset())) continue;
        views.push_back(view(run, met, step, log, texts));
    }
    std::stable_sort(views.begin(), views.end(), [](const GeneratorView& a, const GeneratorView& b) {
        if (static_cast<bool>(a.id) != static_cast<bool>(b.id)) return static_cast<bool>(a.id);
        return a.id < b.id;
    });
    return views;
}

}    // namespace coroscope
