// The prompt: what is run, what was run before, and the names that could complete what is typed.
#include "app/studio/typing.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kMostHistory = 500, kMostOffered = 8;

void run(Studio& studio) {
    PromptState& prompt = studio.prompt;
    const std::string text = prompt.field.text;
    if (text.find_first_not_of(" \n") == std::string::npos || studio.horizon != kNoStep) return;
    studio.errands.push_back({ErrandKind::give, InputKind::prompt, prompt.frame, text});
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

// Spaces where there is nothing to complete; else whoever has the machine says what could stand there.
void complete(Studio& studio) {
    PromptState& prompt = studio.prompt;
    const std::string before = prompt.field.text.substr(0, prompt.field.caret);
    prompt.offered.clear();
    if (before.empty() || before.back() == ' ' || before.back() == '\n') return type_text(prompt.field, "    ");
    studio.errands.push_back({ErrandKind::complete, InputKind::prompt, prompt.frame, before});
}

}    // namespace

void update_prompt(Studio& studio, const Command& command) {
    switch (command.kind) {
        case CommandKind::type_accept: run(studio); break;
        case CommandKind::prompt_history: look_back(studio, command.count); break;
        case CommandKind::prompt_complete: complete(studio); break;
        case CommandKind::prompt_frame:
            studio.prompt.frame = studio.prompt.frame == command.text || command.text == "module" ? "" : command.text;
            studio.prompt.offered.clear();
            if (studio.typing != Typing::prompt)
                update(studio, {CommandKind::type_in, static_cast<std::int64_t>(Typing::prompt)});
            break;
        default: break;
    }
}

// As far as all names agree; where they part, they are offered.
void offer_names(Studio& studio, std::vector<std::string> names, std::size_t begin) {
    PromptState& prompt = studio.prompt;
    if (names.empty() || begin > prompt.field.caret) return;
    const std::size_t typed = prompt.field.caret - begin;
    std::string common = names.front();
    for (const std::string& name : names) {
        std::size_t same = 0;
        while (same < common.size() && same < name.size() && common[same] == name[same]) ++same;
        common.resize(same);
    }
    if (common.size() > typed) type_text(prompt.field, common.substr(typed));
    if (names.size() < 2) return;
    if (names.size() > kMostOffered) {
        names.resize(kMostOffered);
        names.emplace_back("\xe2\x80\xa6");
    }
    prompt.offered = std::move(names);
}

}    // namespace coroscope
