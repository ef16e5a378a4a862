#include "app/picture/output_lines.hpp"

#include <algorithm>

namespace coroscope {

void add_output(OutputCutter& cutter, std::vector<OutputLine>& lines, const std::string& text, Step step, int lane,
                bool is_error) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t newline = text.find('\n', at);
        const std::string part = text.substr(at, newline == std::string::npos ? newline : newline - at);
        if (cutter.is_open && cutter.is_open_error == is_error) {
            lines.back().text += part;
        } else {
            lines.push_back({part, step, lane, is_error});
        }
        cutter.is_open = newline == std::string::npos;
        cutter.is_open_error = is_error;
        at = newline == std::string::npos ? text.size() : newline + 1;
    }
}

std::size_t output_lines_at(const Picture& picture, Step step) {
    const auto after = std::upper_bound(picture.output.begin(), picture.output.end(), step,
                                        [](Step value, const OutputLine& line) { return value < line.step; });
    return static_cast<std::size_t>(after - picture.output.begin());
}

}    // namespace coroscope
