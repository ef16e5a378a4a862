#include "core/lesson/front_matter.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace coroscope {
namespace {

constexpr const char* kExample = "a lesson begins with\n---\ntitle: What it shows\nlevel: generators\n---";

std::string_view trimmed(std::string_view text) {
    auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    auto end = text.find_last_not_of(" \t");
    return end == std::string_view::npos ? std::string_view{} : text.substr(begin, end + 1 - begin);
}

std::optional<std::int64_t> seed_from(std::string_view text) {
    bool is_negative = !text.empty() && text[0] == '-';
    if (is_negative) text.remove_prefix(1);
    if (text.empty() || text.size() > 18) return {};
    std::int64_t number = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + (c - '0');
    }
    return is_negative ? -number : number;
}

struct Entry {
    std::string_view key, value;
    Span key_span, value_span;
};

Entry entry_of(const Source& source, std::uint32_t number) {
    auto line = source.line(number);
    auto colon = std::min(line.find(':'), line.size());
    Entry entry;
    entry.key = trimmed(line.substr(0, colon));
    entry.value = trimmed(line.substr(std::min(colon + 1, line.size())));
    auto span_of = [&](std::string_view part) {
        auto begin = part.empty() ? source.line_begins[number - 1] + static_cast<std::uint32_t>(line.size())
                                  : static_cast<std::uint32_t>(part.data() - source.text.data());
        return Span{begin, begin + static_cast<std::uint32_t>(part.size())};
    };
    entry.key_span = span_of(entry.key);
    entry.value_span = span_of(entry.value);
    auto size = entry.value.size();
    if (size > 1 && (entry.value[0] == '"' || entry.value[0] == '\'') && entry.value[size - 1] == entry.value[0])
        entry.value = entry.value.substr(1, size - 2);
    return entry;
}

}    // namespace

std::uint32_t read_front_matter(const Source& source, Lesson& lesson, std::vector<Problem>& mistakes) {
    auto line_span = [&](std::uint32_t line) {
        auto begin = source.line_begins[line - 1];
        return Span{begin, begin + static_cast<std::uint32_t>(source.line(line).size())};
    };
    auto add = [&](std::string message, Span span, std::string hint = "") {
        mistakes.push_back({std::move(message), span, std::move(hint), ""});
    };
    if (trimmed(source.line(1)) != "---") {
        add("the lesson does not say its title", line_span(1), kExample);
        return 0;
    }
    std::uint32_t last = 2;
    while (last <= source.line_count() && trimmed(source.line(last)) != "---") ++last;
    if (last > source.line_count()) {
        add("the lesson's head is not closed: a second line of --- is missing", line_span(1), kExample);
        return static_cast<std::uint32_t>(source.text.size());
    }
    std::set<std::string_view> seen;
    for (std::uint32_t i = 2; i < last; ++i) {
        if (trimmed(source.line(i)).empty()) continue;
        auto entry = entry_of(source, i);
        if (source.line(i).find(':') == std::string_view::npos) {
            add("this is no \"name: value\"", line_span(i), kExample);
            continue;
        }
        if (!seen.insert(entry.key).second) add("\"" + std::string(entry.key) + "\" is said twice", entry.key_span);
        if (entry.key == "title") {
            lesson.title = std::string(entry.value);
            if (entry.value.empty()) add("the title is empty", entry.value_span);
        } else if (entry.key == "level") {
            lesson.level = std::string(entry.value);
            if (entry.value.empty()) add("the level is empty", entry.value_span, "for example: level: generators");
        } else if (entry.key == "seed") {
            auto seed = seed_from(entry.value);
            if (!seed) add("the seed is a whole number", entry.value_span, "for example: seed: 0");
            lesson.seed = seed.value_or(0);
        } else {
            add("a lesson's head knows no \"" + std::string(entry.key) + "\"", entry.key_span,
                "it knows title, level and seed");
        }
    }
    if (!seen.count("title")) add("the title is missing", line_span(1), kExample);
    if (!seen.count("level")) add("the level is missing", line_span(1), kExample);
    return last < source.line_count() ? source.line_begins[last] : static_cast<std::uint32_t>(source.text.size());
}

}    // namespace coroscope
