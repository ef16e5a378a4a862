#include "core/trace/call_text.hpp"

namespace coroscope {

std::vector<std::string> arguments_of(const std::string& call) {
    std::vector<std::string> out;
    const auto open = call.find('(');
    if (open == std::string::npos || call.back() != ')') return out;
    int depth = 0;
    char quote = 0;
    std::string one;
    for (std::size_t at = open + 1; at + 1 < call.size(); ++at) {
        const char c = call[at];
        if (quote) {
            if (c == '\\') one += call[at++];
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        } else if (c == ',' && depth == 0) {
            out.push_back(one);
            one.clear();
            continue;
        }
        if (call[at] != ' ' || !one.empty()) one += call[at];
    }
    if (!one.empty()) out.push_back(one);
    return out;
}

}    // namespace coroscope
