#include "app/studio/parting.hpp"

#include <algorithm>

#include "app/studio/typing.hpp"

namespace coroscope {

namespace {

// Design pixels.
constexpr float kWidth = 560, kHead = 62, kRow = 24, kFoot = 66, kButton = 34, kGap = 10;

// What was typed in the editor and is neither what is shown nor part of anything else.
// A lesson's page keeps what was run of it as the learner goes on.
bool has_text_not_run(const Studio& studio) {
    if (studio.lesson.shown && !studio.editor.is_open) return false;
    return !studio.editor.field.text.empty() && studio.editor.field.text != studio.source.text;
}

bool is_unsaved(const Studio& studio) {
    return studio.session.is_there && studio.session.is_changed;
}

void leave(Studio& studio, const Command& then) {
    studio.parting = {};
    switch (then.kind) {
        case CommandKind::quit: studio.wants_quit = true; break;
        case CommandKind::open_file:
            studio.errands.push_back({ErrandKind::open, InputKind::next, "", then.text});
            break;
        case CommandKind::recover_session: studio.errands.push_back({ErrandKind::recover}); break;
        default: break;
    }
}

void answer(Studio& studio, PartingAnswer chosen) {
    const Command then = studio.parting.then;
    switch (chosen) {
        case PartingAnswer::stay: return stay(studio);
        case PartingAnswer::discard: return leave(studio, then);
        case PartingAnswer::save: break;
    }
    studio.parting.is_open = false;
    studio.parting.is_saving = true;
    update(studio, {CommandKind::save_session});
}

}    // namespace

void part(Studio& studio, const Command& then) {
    Parting parting;
    parting.loses_text = has_text_not_run(studio);
    parting.is_open = parting.loses_text || is_unsaved(studio);
    parting.before = studio.typing == Typing::file_name ? Typing::nowhere : studio.typing;
    parting.then = then;
    stop_typing(studio);
    studio.parting = parting;
    if (!parting.is_open) return leave(studio, then);
    studio.palette = {};
    studio.is_help_open = false;
    studio.is_playing = false;
}

void stay(Studio& studio) {
    const Typing before = studio.parting.before;
    studio.parting = {};
    if (before == Typing::nowhere || studio.typing != Typing::nowhere) return;
    studio.typing = before;
    studio.editor.is_open = before == Typing::program;
}

void go_on_parting(Studio& studio) {
    if (studio.parting.is_saving) leave(studio, Command(studio.parting.then));
}

void update_parting(Studio& studio, const Command& command) {
    if (!studio.parting.is_open) return;
    const std::vector<PartingAnswer> answers = parting_answers(studio);
    const int count = static_cast<int>(answers.size());
    int& chosen = studio.parting.chosen;
    if (command.kind == CommandKind::part_move) {
        chosen = (std::min(chosen, count - 1) + static_cast<int>(command.count) % count + count) % count;
    } else if (command.count < 0) {
        answer(studio, answers[static_cast<std::size_t>(std::min(chosen, count - 1))]);
    } else {
        const auto wanted = static_cast<PartingAnswer>(command.count);
        if (std::find(answers.begin(), answers.end(), wanted) != answers.end()) answer(studio, wanted);
    }
}

std::vector<PartingAnswer> parting_answers(const Studio& studio) {
    if (is_unsaved(studio)) return {PartingAnswer::save, PartingAnswer::discard, PartingAnswer::stay};
    return {PartingAnswer::stay, PartingAnswer::discard};
}

std::string parting_title(const Studio& studio) {
    const Command& then = studio.parting.then;
    if (then.kind == CommandKind::quit) return "Quit without saving?";
    if (then.kind == CommandKind::recover_session) return "Recover what was there before, without saving this?";
    const auto slash = then.text.rfind('/');
    return "Open " + (slash == std::string::npos ? then.text : then.text.substr(slash + 1)) + " without saving?";
}

std::vector<std::string> parting_reasons(const Studio& studio) {
    std::vector<std::string> reasons;
    if (is_unsaved(studio))
        reasons.push_back(studio.session.path.empty() ? "What was done to this run is in no file yet."
                                                      : "What was done to this run since it was saved is in no file.");
    if (studio.parting.loses_text)
        reasons.emplace_back("The text in the editor was changed and not run: it will be lost.");
    return reasons;
}

void place_parting(const Studio& studio, float width, float height, Layout& out) {
    if (!studio.parting.is_open) return;
    const float s = out.scale;
    const auto rows = static_cast<float>(parting_reasons(studio).size());
    const float wide = std::min(kWidth * s, width - 24 * s), high = (kHead + rows * kRow + kFoot) * s;
    out.parting = {(width - wide) * 0.5f, height * 0.3f, wide, high};
    const std::vector<PartingAnswer> answers = parting_answers(studio);
    const auto count = static_cast<float>(answers.size());
    const float each = (wide - 40 * s - kGap * s * (count - 1)) / count;
    float x = out.parting.x + 20 * s;
    for (const PartingAnswer one : answers) {
        const char* id = one == PartingAnswer::save      ? "part-save"
                         : one == PartingAnswer::discard ? "part-discard"
                                                         : "part-stay";
        const Rect rect{x, out.parting.bottom() - (kButton + 18) * s, each, kButton * s};
        out.parting_buttons.push_back({id, rect, {CommandKind::part_answer, static_cast<std::int64_t>(one)}});
        x += each + kGap * s;
    }
}

}    // namespace coroscope
