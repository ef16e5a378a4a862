// The prompt: what is run, what was run before, and the names that could complete what is typed.
#include <algorithm>

#include "app/studio/talking.hpp"
#include "app/studio/typing.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kMostHistory = 500, kMostOffered = 8;

bool is_name_character(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

void run(Studio& studio) {
    PromptState& prompt = studio.prompt;
    const std::string text = prompt.field.text;
    if (text.find_first_not_of(" \n") == std::string::npos || studio.horizon != kNoStep) return;
    studio.errands.push_back({ErrandKind::give, InputKind::prompt, "", text});
    if (prompt.history.empty() || prompt.history.back() != text) prompt.history.push_back(text);
    if (prompt.history.size() > kMostHistory) prompt.history.erase(prompt.history.begin());
    clear(prompt.field);
    prompt.back = 0;
    prompt.offered.clear();
}

void look_back(Studio& studio, std::int64_t by) {
    PromptState& prompt = studio.prompt;
    const std::size_t before = prompt.back;
    if (by < 0 && prompt.back < prompt.history.size()) ++prompt.back;
    if (by > 0 && prompt.back > 0) --prompt.back;
    if (prompt.back == before) return;
    if (before == 0) prompt.kept = prompt.field.text;
    prompt.field = field_with(prompt.back == 0 ? prompt.kept : prompt.history[prompt.history.size() - prompt.back]);
    prompt.offered.clear();
}

// As far as all names that fit agree; where they part, they are offered.
void complete(Studio& studio) {
    PromptState& prompt = studio.prompt;
    const std::string& text = prompt.field.text;
    std::size_t begin = prompt.field.caret;
    while (begin > 0 && is_name_character(text[begin - 1])) --begin;
    const std::string typed = text.substr(begin, prompt.field.caret - begin);
    prompt.offered.clear();
    // Behind a dot stand attributes, which are not known here.
    if (begin > 0 && text[begin - 1] == '.') return;
    if (typed.empty()) return type_text(prompt.field, "    ");
    std::vector<std::string> fitting;
    for (const std::string& name : known_names(studio))
        if (name.compare(0, typed.size(), typed) == 0) fitting.push_back(name);
    if (fitting.empty()) return;
    std::string common = fitting.front();
    for (const std::string& name : fitting) {
        std::size_t same = 0;
        while (same < common.size() && same < name.size() && common[same] == name[same]) ++same;
        common.resize(same);
    }
    type_text(prompt.field, common.substr(typed.size()));
    if (fitting.size() < 2) return;
    if (fitting.size() > kMostOffered) {
        fitting.resize(kMostOffered);
        fitting.emplace_back("\xe2\x80\xa6");
    }
    prompt.offered = std::move(fitting);
}

}    // namespace

void update_prompt(Studio& studio, const Command& command) {
    switch (command.kind) {
        case CommandKind::type_accept: run(studio); break;
        case CommandKind::prompt_history: look_back(studio, command.count); break;
        case CommandKind::prompt_complete: complete(studio); break;
        default: break;
    }
}

}    // namespace coroscope
