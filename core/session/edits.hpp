// The inputs of a session as they are edited: each change can be taken back, and done again.
#pragma once

#include <vector>

#include "core/session/input.hpp"

namespace coroscope {

class Edits {
public:
    explicit Edits(std::vector<Input> inputs = {}) : states_{std::move(inputs)} {}

    const std::vector<Input>& inputs() const { return states_[at_]; }
    // After the first `kept`: those behind belong to a future that will not be, and go.
    void add(Input input, std::size_t kept);
    bool undo();    // false: nothing to take back
    bool redo();

private:
    std::vector<std::vector<Input>> states_;
    std::size_t at_ = 0;
};

}    // namespace coroscope
