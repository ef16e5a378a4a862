// A variable of a frame, told apart from one moment to the next by what it holds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/vm/run.hpp"

namespace coroscope {

// Finds the frame once, and then looks at the same one whenever asked.
class Watch {
public:
    // As Input::target names the frame. The run stands where the frame is.
    Watch(Run& run, std::string_view frame, std::string name);

    bool is_there() const { return where_ != Where::nowhere; }
    // A number that is the same as long as the value is: what it holds counts down to some depth, so that `x.append(1)`
    // changes x. 0: the name is not bound, or the frame is not there.
    std::uint64_t look(Run& run) const;
    // Whether the frame is the innermost of the program.
    bool is_innermost(Run& run) const;

private:
    enum class Where : std::uint8_t { nowhere, module, generator, call };
    Where where_ = Where::nowhere;
    std::string name_;
    std::uint32_t generator_ = 0;                           // offset
    std::uint32_t call_ = 0, function_ = 0, locals_ = 0;    // index on the call stack; offsets
};

}    // namespace coroscope
