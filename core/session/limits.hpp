// The limits of a run by name: how they are set from text, and what is said when one is reached.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "core/session/session.hpp"

namespace coroscope {

// "NAME=VALUE", VALUE a whole number with _ between digits if one likes.
std::optional<Problem> set_limit(Session& session, std::string_view text);
// Limits above the usual ones become the usual ones: what somebody else has made does not get more by asking for it.
void lower_limits(Session& session);
// "NAME=VALUE" of those that are not what they are at first.
std::vector<std::string> changed_limits(const Session& session);
// One line a limit, with what it bounds and its number: for --help.
std::string describe_limits();
// "limit reached: output of 67108864 bytes (line 3); raise it with --limit output=N". `line` 0: unknown.
std::string limit_message(const LimitReached& reached, std::uint32_t line);

}    // namespace coroscope
