#include "core/session/limits.hpp"

#include <cstring>

namespace coroscope {
namespace {

struct LimitName {
    const char* name;
    const char* unit;
    const char* bounds;
    std::uint64_t least, most;
    std::uint64_t (*get)(const Session&);
    void (*set)(Session&, std::uint64_t);
};

constexpr std::uint64_t kMostRegion = 0xe0000000ull;

constexpr LimitName kLimits[] = {
    {"fuel", "instructions", "how long a program may run", 1, std::uint64_t{1} << 62,
     [](const Session& s) { return s.limits.fuel; }, [](Session& s, std::uint64_t n) { s.limits.fuel = n; }},
    {"region", "bytes of memory", "objects, all together", 1 << 22, kMostRegion,
     [](const Session& s) { return s.limits.region_bytes; },
     [](Session& s, std::uint64_t n) { s.limits.region_bytes = n; }},
    {"output", "bytes", "text on stdout and stderr", 1, std::uint64_t{1} << 62,
     [](const Session& s) { return s.limits.output_bytes; },
     [](Session& s, std::uint64_t n) { s.limits.output_bytes = n; }},
    {"iterations", "iterations of the event loop", "how often the loop may turn", 1, std::uint64_t{1} << 62,
     [](const Session& s) { return s.limits.iterations; },
     [](Session& s, std::uint64_t n) { s.limits.iterations = n; }},
    {"recursion", "calls", "how deep calls may nest, as sys.setrecursionlimit", 50, kMaxFrames - 1000,
     [](const Session& s) { return std::uint64_t{s.recursion}; },
     [](Session& s, std::uint64_t n) { s.recursion = static_cast<std::uint32_t>(n); }},
};

std::optional<std::uint64_t> number_from(std::string_view text) {
    std::uint64_t number = 0;
    bool has_digit = false;
    for (char c : text) {
        if (c == '_' && has_digit) continue;
        if (c < '0' || c > '9' || number > (std::uint64_t{1} << 60)) return {};
        number = number * 10 + static_cast<unsigned>(c - '0');
        has_digit = true;
    }
    if (!has_digit) return {};
    return number;
}

}    // namespace

std::optional<Problem> set_limit(Session& session, std::string_view text) {
    auto problem = [](std::string message) { return Problem{std::move(message), {}, "", ""}; };
    auto equals = text.find('=');
    if (equals == std::string_view::npos) return problem("a limit is NAME=VALUE, not " + std::string(text));
    auto name = text.substr(0, equals);
    for (auto& limit : kLimits) {
        if (name != limit.name) continue;
        auto number = number_from(text.substr(equals + 1));
        if (!number)
            return problem("the limit " + std::string(name) + " wants a whole number, not " +
                           std::string(text.substr(equals + 1)));
        if (*number < limit.least || *number > limit.most)
            return problem("the limit " + std::string(name) + " can be " + std::to_string(limit.least) + " to " +
                           std::to_string(limit.most) + ", not " + std::to_string(*number));
        limit.set(session, *number);
        return {};
    }
    std::string names;
    for (auto& limit : kLimits) names += (names.empty() ? "" : ", ") + std::string(limit.name);
    return problem("there is no limit " + std::string(name) + "; there are " + names);
}

void lower_limits(Session& session) {
    const Session usual;
    for (auto& limit : kLimits)
        if (limit.get(session) > limit.get(usual)) limit.set(session, limit.get(usual));
}

std::vector<std::string> changed_limits(const Session& session) {
    Session fresh;
    std::vector<std::string> changed;
    for (auto& limit : kLimits)
        if (limit.get(session) != limit.get(fresh))
            changed.push_back(std::string(limit.name) + "=" + std::to_string(limit.get(session)));
    return changed;
}

std::string describe_limits() {
    Session fresh;
    std::string text;
    for (auto& limit : kLimits) {
        std::string name = limit.name;
        name.resize(12, ' ');
        text += "  " + name + limit.bounds + ": " + std::to_string(limit.get(fresh)) + " " + limit.unit + "\n";
    }
    return text;
}

std::string limit_message(const LimitReached& reached, std::uint32_t line) {
    std::string text = "limit reached: " + std::string(reached.name) + " of " + std::to_string(reached.limit);
    for (auto& limit : kLimits)
        if (std::strcmp(limit.name, reached.name) == 0) text += " " + std::string(limit.unit);
    if (line) text += " (line " + std::to_string(line) + ")";
    return text + "; raise it with --limit " + reached.name + "=N";
}

}    // namespace coroscope
