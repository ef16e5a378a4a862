#include "core/history/complete.hpp"

#include <algorithm>
#include <set>

#include "core/history/frame_choice.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

constexpr std::string_view kKeywords[] = {
    "False",  "None",     "True", "and",    "as",   "assert",  "async",  "await",  "break", "class",  "continue", "def",
    "del",    "elif",     "else", "except", "for",  "finally", "from",   "global", "if",    "import", "in",       "is",
    "lambda", "nonlocal", "not",  "or",     "pass", "raise",   "return", "try",    "while", "with",   "yield"};

bool is_part_of_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Whether the end of the text lies in a string or a comment, as far as one line tells.
bool is_in_text(std::string_view before) {
    char quote = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        char c = before[i];
        if (quote && c == '\\') {
            ++i;
        } else if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '#') {
            return true;
        }
    }
    return quote != 0;
}

// "a.b.pre" at the end of the text: {"a", "b", "pre"}; empty: something else stands there.
std::vector<std::string> words_at_end(std::string_view before) {
    std::vector<std::string> words;
    for (auto end = before.size();;) {
        auto begin = end;
        while (begin > 0 && is_part_of_name(before[begin - 1])) --begin;
        words.emplace_back(before.substr(begin, end - begin));
        if (begin == 0 || before[begin - 1] != '.') break;
        end = begin - 1;
        if (end == 0 || !is_part_of_name(before[end - 1])) return {};    // ").x", "'text'.x"
    }
    std::reverse(words.begin(), words.end());
    for (auto& word : words)
        if (!word.empty() && is_digit(word[0])) return {};
    return words;
}

using Use = std::function<void(const std::string&, Value)>;

void names_of_dict(Run& run, Value dict, const Use& use) {
    if (!dict || !has_kind(run, dict, Kind::dict)) return;
    for_each_entry(run, dict, [&](Value key, Value value) {
        if (is_str(run, key)) use(to_utf8(run, key), value);
    });
}

void names_of_class(Run& run, Value cls, const Use& use) {
    auto mro = at<Class>(run, cls)->mro;
    if (!mro || !has_kind(run, mro, Kind::tuple)) return;
    for (std::uint32_t i = 0; i < at<Tuple>(run, mro)->size; ++i)
        names_of_dict(run, at<Class>(run, at<Tuple>(run, mro)->items[i])->dict, use);
}

void names_of_instance(Run& run, Value v, const Use& use) {
    if (!has_kind(run, v, Kind::record)) return;
    auto* record = at<Record>(run, v);
    if (record->attrs) names_of_dict(run, Value::of_offset(record->attrs), use);
    if (!record->shape) return;
    auto* shape = at<Shape>(run, record->shape);
    names_of_dict(run, shape->index, [&](const std::string& name, Value field) {
        if (!field.is_int() || field.as_int() < 0 || field.as_int() >= record->object.aux) return;
        if (Value value = record->fields[field.as_int()]) use(name, value);
    });
}

// The nearest first: what an object has itself, then what its classes give it.
void for_each_attribute(Run& run, Value v, const Use& own, const Use& of_class) {
    if (is_a(run, v, TypeId::module)) {
        names_of_dict(run, at<Module>(run, v)->dict, own);
        return;
    }
    if (has_kind(run, v, Kind::record) && is_instance(run, v, TypeId::type))
        names_of_class(run, v, own);
    else
        names_of_instance(run, v, own);
    names_of_class(run, class_of(run, v), of_class);
}

// Of the object itself only: what a class gives may be a property, whose value is anybody's guess.
Value plain_attribute(Run& run, Value v, const std::string& name) {
    Value found;
    for_each_attribute(
        run, v,
        [&](const std::string& key, Value value) {
            if (!found && key == name) found = value;
        },
        [](const std::string&, Value) {});
    return found;
}

}    // namespace

Completions complete(Run& run, std::string_view frame, std::string_view before, std::size_t most) {
    Completions completions;
    completions.begin = before.size();
    auto words = words_at_end(before);
    auto names = find_frame(run, frame);
    if (words.empty() || !names || is_in_text(before)) return completions;
    auto prefix = words.back();
    completions.begin = before.size() - prefix.size();
    std::set<std::string> found;
    auto add = [&](std::string_view name) {
        if (name.substr(0, prefix.size()) != prefix || name.empty()) return;
        if (name[0] == '_' && prefix.empty()) return;
        for (char c : name)
            if (!is_part_of_name(c)) return;
        found.emplace(name);
    };
    auto add_any = [&](const std::string& name, Value) { add(name); };
    if (words.size() == 1) {
        for_each_name(run, *names, add_any);
        names_of_dict(run, names->globals, add_any);
        names_of_dict(run, run.root().builtins, add_any);
        if (!prefix.empty())
            for (auto keyword : kKeywords) add(keyword);
    } else {
        auto value = value_of_name(run, *names, words[0]);
        for (std::size_t i = 1; value && i + 1 < words.size(); ++i) value = plain_attribute(run, value, words[i]);
        if (value) for_each_attribute(run, value, add_any, add_any);
    }
    for (auto& name : found) {
        if (completions.names.size() == most) break;
        completions.names.push_back(name);
    }
    return completions;
}

}    // namespace coroscope
