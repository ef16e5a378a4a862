// Printed text cut into lines that know the step at which they began.
#pragma once

#include <vector>

#include "app/picture/picture.hpp"

namespace coroscope {

// Text goes to the line that is still open, if the last text of this kind did not end in a newline.
struct OutputCutter {
    bool is_open = false;
    bool is_open_error = false;
};

void add_output(OutputCutter& cutter, std::vector<OutputLine>& lines, const std::string& text, Step step, int lane,
                bool is_error);
// How many lines had begun at a step.
std::size_t output_lines_at(const Picture& picture, Step step);

}    // namespace coroscope
