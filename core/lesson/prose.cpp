#include "core/lesson/prose.hpp"

#include <algorithm>

namespace coroscope {
namespace {

constexpr std::string_view kDashes[] = {" — ", " – ", " -- ", " - "};

void drop_front(TextRun& run, std::size_t count) {
    run.text.erase(0, count);
    run.span.begin = std::min(run.span.end, run.span.begin + static_cast<std::uint32_t>(count));
}

}    // namespace

Prose without_leading(Prose prose, std::string_view marks) {
    while (!prose.empty() && !prose[0].is_code) {
        drop_front(prose[0], std::min(prose[0].text.find_first_not_of(marks), prose[0].text.size()));
        if (!prose[0].text.empty()) break;
        prose.erase(prose.begin());
    }
    // A dash is three bytes.
    for (std::string_view dash : {"—", "–"})
        if (!prose.empty() && !prose[0].is_code && prose[0].text.compare(0, dash.size(), dash) == 0) {
            drop_front(prose[0], dash.size());
            return without_leading(std::move(prose), marks);
        }
    return prose;
}

Prose trimmed(Prose prose) {
    while (!prose.empty() && !prose[0].is_code) {
        drop_front(prose[0], std::min(prose[0].text.find_first_not_of(" \n"), prose[0].text.size()));
        if (!prose[0].text.empty()) break;
        prose.erase(prose.begin());
    }
    while (!prose.empty() && !prose.back().is_code) {
        auto& text = prose.back().text;
        while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
        if (!text.empty()) break;
        prose.pop_back();
    }
    return prose;
}

std::pair<Prose, Prose> cut(const Prose& prose, std::size_t run, std::size_t at, std::size_t resume) {
    Prose before(prose.begin(), prose.begin() + static_cast<std::ptrdiff_t>(run));
    Prose after(prose.begin() + static_cast<std::ptrdiff_t>(run), prose.end());
    if (!after.empty()) {
        if (at > 0) {
            before.push_back(after[0]);
            before.back().text.resize(at);
        }
        drop_front(after[0], resume);
        if (after[0].text.empty()) after.erase(after.begin());
    }
    return {trimmed(std::move(before)), trimmed(std::move(after))};
}

Halves halves_at_dash(const Prose& prose) {
    for (std::size_t i = 0; i < prose.size(); ++i) {
        if (prose[i].is_code) continue;
        std::size_t best = std::string::npos, size = 0;
        for (auto dash : kDashes) {
            auto at = prose[i].text.find(dash);
            // Behind code the space before the dash begins the run.
            if (at < best) best = at, size = dash.size();
        }
        if (best == std::string::npos) continue;
        auto [first, second] = cut(prose, i, best, best + size);
        return {first, second, true};
    }
    return {trimmed(prose), {}, false};
}

Reference reference_in(const Prose& prose) {
    for (std::size_t i = 0; i + 1 < prose.size(); ++i) {
        if (prose[i].is_code || !prose[i + 1].is_code) continue;
        std::string_view text = prose[i].text;
        while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
        if (text.size() < 3) continue;
        auto last = text.substr(text.size() - 3);
        if (last != "See" && last != "see") continue;
        if (text.size() > 3 && text[text.size() - 4] != ' ' && text[text.size() - 4] != '\n') continue;
        Reference out;
        out.before = cut(prose, i, text.size() - 3, prose[i].text.size()).first;
        out.see = Words{prose[i + 1].text, prose[i + 1].span};
        Prose rest(prose.begin() + static_cast<std::ptrdiff_t>(i) + 2, prose.end());
        out.after = trimmed(without_leading(std::move(rest), " :,.;\n"));
        return out;
    }
    return {trimmed(prose), {}, {}};
}

Span span_of(const Prose& prose) {
    if (prose.empty()) return {};
    return {prose.front().span.begin, prose.back().span.end};
}

}    // namespace coroscope
