// Short labels from a line's text: what it calls, prints or awaits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.hpp"

namespace coroscope {

// How telling a line is beside others, and what to call it: {5, "starts"}, {4, "gather(…)"}, {2, "n = …"}.
struct LineLabel {
    int rank = 0;
    std::string text;
};

LineLabel label_of_line(std::string_view line);
// The most telling of the lines that ran, the first of equals; empty for none.
std::string label_of_lines(const Source& source, const std::vector<std::uint32_t>& lines);
// "9 → 10 → 14"; of many the first and the last; a target first where the line it went on from assigns a yield.
std::string label_of_path(const Source& source, std::uint32_t resumed_at, bool is_first_entry,
                          const std::vector<std::uint32_t>& lines, std::uint32_t suspended_at);
// What a line suspends on: "queue.get", "lock", "TaskGroup", "worker"; empty where it does not say.
std::string awaited_in_line(std::string_view line);
// The one variable that the program assigns a call of `function` to; empty for none or several.
std::string variable_assigned_call(const Source& source, std::string_view function);
// "tg" of a line with `tg.create_task(`; empty for none.
std::string receiver_of_create_task(std::string_view line);
// Whether the program opens a TaskGroup by that name: `async with asyncio.TaskGroup() as tg`.
bool names_task_group(const Source& source, std::string_view name);
// The part of a qualname after its last dot.
std::string_view last_name(std::string_view qualname);
// At most `limit` characters, the last one an ellipsis where something was cut.
std::string shortened(std::string_view text, std::size_t limit);

// `s = yield f(x)`: where the target begins and ends, and the yield; bytes of the line. False: no such line.
struct YieldAssignment {
    std::uint32_t target_begin = 0, target_end = 0;    // "s ="
    std::uint32_t yield_begin = 0, yield_end = 0;      // "yield f(x)"
};
bool find_yield_assignment(std::string_view line, YieldAssignment& found);

}    // namespace coroscope
