#include "app/studio/find.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "app/studio/talking.hpp"
#include "core/history/moves.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kMostFound = 200;

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

// Whatever the case of letters is.
bool has(std::string_view text, const std::string& part) {
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string() : std::string(text.substr(begin));
}

void find_step(const Studio& studio, const std::string& text, std::vector<Action>& found) {
    if (text.size() > 15 || text.find_first_not_of("0123456789") != std::string::npos) return;
    const Step step = std::stoull(text);
    if (step > studio.picture->last_step) return;
    Command go{CommandKind::go_to_step};
    go.step = step;
    found.push_back({"Go to step " + text, "step", go});
}

// "2.5 s", "2.5s".
void find_time(const Studio& studio, const std::string& text, std::vector<Action>& found) {
    char* end = nullptr;
    const double time = std::strtod(text.c_str(), &end);
    if (end == text.c_str() || !(time >= 0) || !studio.picture->has_loop) return;
    const std::string rest = trimmed(end);
    if (rest != "s") return;
    Command go{CommandKind::go_to_step};
    go.step = step_at_time(*studio.trace, time);
    found.push_back({"Go to the first moment at or after " + trimmed(text), "time", go});
}

// What can be done with what there is at the cursor: with whom to talk, whose names the prompt can mean.
std::vector<Action> actions_here(const Studio& studio) {
    std::vector<Action> actions;
    if (!studio.session.is_there || studio.horizon != kNoStep) return actions;
    for (const GeneratorView* one : talkers(studio)) {
        Command pick{CommandKind::talk_pick};
        pick.text = one->expression;
        actions.push_back({"Talk to " + one->expression, one->qualname, pick});
    }
    const auto add = [&](const FrameView& frame) {
        if (frame.choice.empty()) return;
        Command in{CommandKind::prompt_frame};
        in.text = frame.choice;
        actions.push_back({"Run a line with the names of " + frame.function,
                           frame.line ? "line " + std::to_string(frame.line) : "", in});
    };
    for (const FrameView& frame : studio.moment.stack) add(frame);
    for (const TaskView& task : studio.moment.tasks)
        if (task.state != LifeState::running)
            for (const FrameView& frame : task.frames) add(frame);
    for (const GeneratorView& generator : studio.moment.generators)
        if (generator.state != LifeState::running) add(generator.frame);
    return actions;
}

}    // namespace

std::vector<Action> found_in(const Studio& studio, const std::string& text) {
    std::vector<Action> found;
    if (text.empty()) return found;
    find_step(studio, text, found);
    find_time(studio, text, found);
    for (const Lane& lane : studio.picture->lanes) {
        if (found.size() >= kMostFound / 2) break;
        if (!lane.id || (!has(lane.label, text) && !has(lane.tag, text))) continue;
        Command select{CommandKind::select};
        select.entity = lane.id;
        found.push_back({lane.label + (lane.tag.empty() ? "" : "  " + lane.tag), "task", select});
    }
    for (std::uint32_t line = 1; line <= studio.source.line_count() && found.size() < kMostFound; ++line)
        if (has(studio.source.line(line), text))
            found.push_back(
                {trimmed(studio.source.line(line)), "line " + std::to_string(line), {CommandKind::show_line, line}});
    const auto& output = studio.picture->output;
    for (std::size_t i = 0; i < output.size() && found.size() < kMostFound; ++i)
        if (has(output[i].text, text) && !(studio.is_future_hidden && output[i].step > studio.cursor))
            found.push_back({output[i].text,
                             "step " + std::to_string(output[i].step),
                             {CommandKind::go_to_output, static_cast<std::int64_t>(i)}});
    return found;
}

std::vector<Action> palette_items(const Studio& studio) {
    if (studio.palette.is_find) return found_in(studio, studio.palette.filter);
    std::vector<Action> actions = actions_matching(studio.palette.filter);
    for (Action& action : actions_here(studio))
        if (has(action.name, studio.palette.filter)) actions.push_back(std::move(action));
    return actions;
}

}    // namespace coroscope
