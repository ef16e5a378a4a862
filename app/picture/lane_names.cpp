#include "app/picture/lane_names.hpp"

#include <algorithm>

#include "app/picture/labels.hpp"
#include "core/trace/call_text.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kLongCall = 36;
constexpr int kFirstTaskColour = 6;    // the quiet one, for the module or the first task
constexpr int kColours[] = {0, 1, 2, 3, 4, 5, 7};

// The text of the first argument where it is a short string: "a" of "fetch('a', 3)".
std::string first_argument(const std::string& call) {
    const auto arguments = arguments_of(call);
    if (arguments.empty()) return {};
    const std::string& text = arguments[0];
    const bool is_string = text.size() >= 2 && (text[0] == '\'' || text[0] == '"') && text.back() == text[0];
    return is_string && text.size() <= 4 ? text.substr(1, text.size() - 2) : std::string();
}

// "fetch('a')" for "fetch('a', 3)": the call up to the end of its first argument.
std::string up_to_first_argument(const std::string& call) {
    const auto arguments = arguments_of(call);
    if (arguments.size() < 2) return call;
    return call.substr(0, call.find('(') + 1) + arguments[0] + ")";
}

// Long calls are cut where what is left still tells the tasks apart.
void shorten_calls(Picture& picture) {
    std::map<std::string, int> namesakes;
    for (const Lane& lane : picture.lanes)
        if (lane.kind == LaneKind::task) ++namesakes[up_to_first_argument(lane.label)];
    for (Lane& lane : picture.lanes) {
        if (lane.kind != LaneKind::task) continue;
        const std::string brief = up_to_first_argument(lane.label);
        if (namesakes[brief] == 1) {
            lane.label = brief;
        } else if (lane.label.size() > kLongCall && brief.size() < lane.label.size()) {
            lane.label = brief.substr(0, brief.size() - 1) + ", …)";
        }
        if (lane.label.size() > kLongCall) lane.label = shortened(lane.label, kLongCall);
    }
}

std::string initial(const Lane& lane) {
    std::string_view name = last_name(lane.label);
    const auto letter = name.find_first_not_of("<_");
    if (letter == std::string_view::npos) return lane.tag;
    const char c = name[letter];
    const bool is_lower = c >= 'a' && c <= 'z';
    return std::string(1, lane.kind == LaneKind::task && is_lower ? static_cast<char>(c - 'a' + 'A') : c);
}

void add_badges(Picture& picture) {
    std::map<std::string, int> arguments, initials;
    for (const Lane& lane : picture.lanes) {
        ++arguments[first_argument(lane.label)];
        ++initials[initial(lane)];
    }
    for (Lane& lane : picture.lanes) {
        const std::string argument = first_argument(lane.label), letter = initial(lane);
        if (lane.kind == LaneKind::callbacks) {
            lane.badge = "cb";
        } else if (lane.kind == LaneKind::module && initials[letter] > 1) {
            lane.badge = "mod";
        } else if (lane.kind == LaneKind::generator && lane.tag.size() <= 3 && !lane.tag.empty()) {
            lane.badge = lane.tag;
        } else if (!argument.empty() && arguments[argument] == 1) {
            lane.badge = argument;
        } else if (initials[letter] == 1) {
            lane.badge = letter;
        } else {
            lane.badge = shortened(lane.tag.empty() ? to_text(lane.id) : lane.tag, 4);
        }
    }
}

}    // namespace

LaneNames names_in(const Moment& moment) {
    LaneNames names;
    for (const TaskView& task : moment.tasks) names.calls[task.id] = task.call;
    for (const GeneratorView& generator : moment.generators)
        if (generator.id) names.variables[generator.id] = generator.variable;
    return names;
}

void name_lanes(Picture& picture, const Source& source, const LaneNames& names) {
    const auto name_in = [](const std::map<EntityId, std::string>& all, EntityId id) {
        const auto found = all.find(id);
        return found == all.end() ? std::string() : found->second;
    };
    std::map<std::string, int> namesakes;
    for (const Lane& lane : picture.lanes) ++namesakes[lane.function];
    const bool has_tasks = picture.has_loop;
    int next = 0;
    bool is_first_task = true;
    for (Lane& lane : picture.lanes) {
        const auto next_colour = [&] { return kColours[next++ % 7]; };
        if (lane.kind == LaneKind::module) {
            lane.label = "<module>";
            lane.tag = has_tasks ? "" : "caller";
            lane.colour = has_tasks ? -1 : kFirstTaskColour;
        } else if (lane.kind == LaneKind::callbacks) {
            lane.label = "callbacks";
            lane.tag = "loop";
            lane.colour = -1;
        } else if (lane.kind == LaneKind::task) {
            lane.colour = is_first_task ? kFirstTaskColour : next_colour();
            is_first_task = false;
            const std::string call = name_in(names.calls, lane.id);
            lane.label = call.empty() ? std::string(last_name(lane.function)) + "()" : call;
            lane.tag = to_text(lane.id);
        } else {
            lane.colour = next_colour();
            const bool is_only_one = namesakes[lane.function] == 1;
            const std::string function(last_name(lane.function));
            lane.tag = name_in(names.variables, lane.id);
            if (lane.tag.empty() && is_only_one) lane.tag = variable_assigned_call(source, function);
            if (lane.tag.empty()) lane.tag = to_text(lane.id);
            lane.label = function[0] == '<' ? function : function + "()";
        }
    }
    shorten_calls(picture);
    add_badges(picture);
    std::map<std::string, int> labels;
    for (const Lane& lane : picture.lanes) ++labels[lane.label];
    for (Lane& lane : picture.lanes) lane.has_namesakes = labels[lane.label] > 1;
    for (const Lane& lane : picture.lanes) {
        picture.longest_label = std::max(picture.longest_label, lane.label.size());
        picture.longest_tag = std::max(picture.longest_tag, lane.tag.size());
    }
}

}    // namespace coroscope
