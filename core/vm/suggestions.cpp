#include "core/vm/suggestions.hpp"

#include <algorithm>
#include <climits>

#include "core/vm/exception_fields.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/native.hpp"

namespace coroscope {

namespace {

constexpr int kMove = 2, kCase = 1;
constexpr std::size_t kLongest = 40;            // letters that differ
constexpr std::size_t kMostCandidates = 750;    // from here on nothing is suggested

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

int replacing(char a, char b) {
    if (a == b) return 0;
    return lower(a) == lower(b) ? kCase : kMove;
}

std::vector<std::string> keys_of(const Machine& m, Value dict) {
    std::vector<std::string> names;
    for_each_entry(m, dict, [&](Value key, Value) {
        if (is_str(m, key)) names.push_back(to_utf8(m, key));
    });
    return names;
}

// What a frame's function calls its own: parameters and locals that no inner function sees.
std::vector<std::string> local_names(const Code& code) {
    std::vector<std::string> names;
    if (code.flags & (Code::is_class_body | Code::is_module)) return names;
    auto parameters = code.positional + code.keyword_only + !!(code.flags & Code::has_varargs) +
                      !!(code.flags & Code::has_varkeywords);
    for (std::uint32_t i = 0; i < code.local_count(); ++i) {
        bool is_cell = std::find(code.cell_slots.begin(), code.cell_slots.end(), i) != code.cell_slots.end();
        if (!is_cell || i < parameters) names.push_back(code.local_names[i]);
    }
    return names;
}

std::string for_name(Run& run, const Exception& e) {
    auto& m = run.m;
    Value traceback = e.traceback;
    if (!traceback) return {};
    for (Value next = visible_traceback(run, traceback); next;
         next = visible_traceback(run, at<Traceback>(m, next)->next))
        traceback = next;
    if (at<Traceback>(m, traceback)->frame == kNone) return {};
    auto* frame = at<Record>(m, at<Traceback>(m, traceback)->frame);
    auto name = to_utf8(m, e.extra[attribute_name]);
    auto found = nearest_name(name, local_names(*run.store.codes[static_cast<std::size_t>(frame->fields[0].as_int())]));
    if (found.empty() && frame->fields[1])
        found = nearest_name(name, keys_of(m, at<Function>(m, frame->fields[1])->globals));
    return found.empty() ? nearest_name(name, keys_of(m, root(m).builtins)) : found;
}

std::string for_attribute(Run& run, const Exception& e) {
    auto& m = run.m;
    Held listed(m, call_method(run, e.extra[attribute_object], NameId::d_dir, {}));
    if (!listed) {
        clear_error(run);
        return {};
    }
    std::vector<std::string> names;
    if (has_kind(m, listed, Kind::list)) {
        for (std::uint32_t i = 0; i < at<List>(m, listed)->size; ++i)
            if (is_str(m, items_of(m, listed)[i])) names.push_back(to_utf8(m, items_of(m, listed)[i]));
    }
    std::sort(names.begin(), names.end());
    return nearest_name(to_utf8(m, e.extra[attribute_name]), names);
}

}    // namespace

int name_distance(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size()) * kMove;
    if (a.size() > kLongest || b.size() > kLongest) return INT_MAX;
    std::vector<int> row(a.size() + 1);    // of the beginning of b with each beginning of a
    for (std::size_t i = 0; i <= a.size(); ++i) row[i] = static_cast<int>(i) * kMove;
    for (std::size_t j = 0; j < b.size(); ++j) {
        int diagonal = row[0];
        row[0] += kMove;
        for (std::size_t i = 0; i < a.size(); ++i) {
            int replaced = diagonal + replacing(b[j], a[i]);
            diagonal = row[i + 1];
            row[i + 1] = std::min(replaced, std::min(row[i], diagonal) + kMove);
        }
    }
    return row.back();
}

std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates) {
    if (candidates.size() >= kMostCandidates) return {};
    std::string best;
    int least = INT_MAX;
    for (const auto& candidate : candidates) {
        if (candidate == name) continue;
        // At most a third of the letters may differ.
        int most = std::min(static_cast<int>(name.size() + candidate.size() + 3) * kMove / 6, least - 1);
        int distance = name_distance(name, candidate);
        if (distance > most) continue;
        best = candidate;
        least = distance;
    }
    return best;
}

std::string suggestion_for(Run& run, Value exception) {
    const auto& e = *at<Exception>(run, exception);
    bool is_name = is_instance(run, exception, TypeId::NameError);
    if (!is_name && !is_instance(run, exception, TypeId::AttributeError)) return {};
    if (!e.extra[attribute_name] || !is_str(run, e.extra[attribute_name])) return {};
    if (is_name) return for_name(run, e);
    return e.extra[attribute_object] ? for_attribute(run, e) : std::string();
}

}    // namespace coroscope
