// The inputs of a session as they are edited: each change can be taken back, and done again.
#pragma once

#include <vector>

#include "core/session/input.hpp"

namespace coroscope {

class Edits {
public:
    // Those of a session that was opened were given one after another: they can be taken back, too.
    explicit Edits(std::vector<Input> inputs = {});

    const std::vector<Input>& inputs() const { return inputs_; }
    // After the first `kept`: those behind belong to a future that will not be, and go.
    void add(Input input, std::size_t kept);
    bool undo();    // false: nothing to take back
    bool redo();
    bool can_undo() const { return at_ > 0; }
    bool can_redo() const { return at_ < changes_.size(); }

private:
    // The inputs from `kept` on became one other.
    struct Change {
        std::size_t kept = 0;
        std::vector<Input> removed;
        Input added;
    };
    std::vector<Input> inputs_;
    std::vector<Change> changes_;
    std::size_t at_ = 0;    // changes that are done; those behind were taken back
};

}    // namespace coroscope
