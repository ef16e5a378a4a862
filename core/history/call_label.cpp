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
    auto add = [&](const std::string& text) { arguments += (arguments.empty() ? "" : ", ") + text; };
    auto count = code.positional + code.keyword_only;
    bool has_left_out = false;
    for (std::uint32_t i = 0; i < count; ++i) {
        auto value = content(m, g->values[i]);
        if (!value || (i == 0 && code.local_names[0] == "self")) continue;
        if (value == default_of(m, *function, code, i)) {
            has_left_out = true;
            continue;
        }
        auto text = texts.text(run, value, kArgumentLength);
        add(i >= code.positional || has_left_out ? code.local_names[i] + "=" + text : text);
    }
    if (code.flags & Code::has_varargs) {
        auto rest = content(m, g->values[count]);
        if (rest && has_kind(m, rest, Kind::tuple))
            for (std::uint32_t i = 0; i < at<Tuple>(m, rest)->size; ++i)
                add(texts.text(run, at<Tuple>(m, rest)->items[i], kArgumentLength));
        ++count;
    }
    if (code.flags & Code::has_varkeywords) {
        auto rest = content(m, g->values[count]);
        if (rest && has_kind(m, rest, Kind::dict))
            for_each_entry(m, rest, [&](Value key, Value value) {
                add(to_utf8(m, key) + "=" + texts.text(run, value, kArgumentLength));
            });
    }
    return name + "(" + arguments + ")";
}

}    // namespace coroscope
