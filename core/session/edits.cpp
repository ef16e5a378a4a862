#include "core/session/edits.hpp"

#include <algorithm>

namespace coroscope {

void Edits::add(Input input, std::size_t kept) {
    auto inputs = states_[at_];
    inputs.resize(std::min(inputs.size(), kept));
    inputs.push_back(std::move(input));
    states_.resize(at_ + 1);
    states_.push_back(std::move(inputs));
    ++at_;
}

bool Edits::undo() {
    if (at_ == 0) return false;
    --at_;
    return true;
}

bool Edits::redo() {
    if (at_ + 1 == states_.size()) return false;
    ++at_;
    return true;
}

}    // namespace coroscope
