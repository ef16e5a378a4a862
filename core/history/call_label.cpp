#include "core/history/call_label.hpp"

#include "core/loop/task.hpp"
#include "core/vm/values.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kArgumentLength = 24;

// "f" of "main.<locals>.f", "Worker.run" of "Worker.run".
std::string short_name(const std::string& qualname) {
    auto at = qualname.rfind("<locals>.");
    return at == std::string::npos ? qualname : qualname.substr(at + 9);
}

// A parameter that an inner function uses may stand in a cell already.
Value content(const Machine& m, Value v) {
    return is_a(m, v, TypeId::cell) ? at<Cell>(m, v)->value : v;
}

Value default_of(const Machine& m, const Function& f, const Code& code, std::uint32_t i) {
    if (i >= code.positional) {
        if (!f.kwdefaults || !has_kind(m, f.kwdefaults, Kind::dict)) return {};
        Value found;
        for_each_entry(m, f.kwdefaults, [&](Value key, Value value) {
            if (str_equal(m, key, code.local_names[i])) found = value;
        });
        return found;
    }
    if (!f.defaults || !has_kind(m, f.defaults, Kind::tuple)) return {};
    auto count = at<Tuple>(m, f.defaults)->size;
    return i + count < code.positional ? Value{} : at<Tuple>(m, f.defaults)->items[i + count - code.positional];
}

// Objects that only have a place to tell them by say nothing in a label, and are left out.
std::string argument_text(Run& run, Value value, ValueTexts& texts) {
    if (has_kind(run, value, Kind::generator))
        return short_name(to_utf8(run, at<Generator>(run, value)->qualname)) + "()";
    auto text = texts.text(run, value, kArgumentLength);
    return !text.empty() && text[0] == '<' ? "" : text;
}

}    // namespace

std::string call_label(Run& run, Value task, ValueTexts& texts) {
    Machine& m = run.m;
    if (!task || !is_task(m, task)) return "";
    auto coroutine = future_at(m, task)->coroutine;
    if (!has_kind(m, coroutine, Kind::generator)) return "";
    auto name = short_name(coroutine_name(run, coroutine));
    auto* g = at<Generator>(m, coroutine);
    auto& code = *run.store.codes[g->code];
    if (g->state == GeneratorState::closed || !is_a(m, g->function, TypeId::function)) return name + "()";
    auto* function = at<Function>(m, g->function);
    std::string arguments;
    auto add = [&](const std::string& keyword, Value value) {
        auto text = argument_text(run, value, texts);
        if (text.empty()) return;
        arguments += (arguments.empty() ? "" : ", ") + (keyword.empty() ? "" : keyword + "=") + text;
    };
    bool has_left_out = false;
    auto add_parameter = [&](std::uint32_t i) {
        auto value = content(m, g->values[i]);
        if (!value || (i == 0 && code.local_names[0] == "self")) return;
        if (value == default_of(m, *function, code, i)) {
            has_left_out = true;
            return;
        }
        add(i >= code.positional || has_left_out ? code.local_names[i] : "", value);
    };
    auto rest = code.positional + code.keyword_only;
    for (std::uint32_t i = 0; i < code.positional; ++i) add_parameter(i);
    if (code.flags & Code::has_varargs) {
        auto more = content(m, g->values[rest++]);
        if (more && has_kind(m, more, Kind::tuple))
            for (std::uint32_t i = 0; i < at<Tuple>(m, more)->size; ++i) add("", at<Tuple>(m, more)->items[i]);
    }
    for (std::uint32_t i = 0; i < code.keyword_only; ++i) add_parameter(code.positional + i);
    if (code.flags & Code::has_varkeywords) {
        auto more = content(m, g->values[rest]);
        if (more && has_kind(m, more, Kind::dict))
            for_each_entry(m, more, [&](Value key, Value value) { add(to_utf8(m, key), value); });
    }
    return name + "(" + arguments + ")";
}

}    // namespace coroscope
