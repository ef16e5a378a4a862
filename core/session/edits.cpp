#include "core/session/edits.hpp"

#include <algorithm>
#include <iterator>

namespace coroscope {

Edits::Edits(std::vector<Input> inputs) : inputs_(std::move(inputs)), at_(inputs_.size()) {
    for (std::size_t i = 0; i < inputs_.size(); ++i) changes_.push_back({i, {}, inputs_[i]});
}

void Edits::add(Input input, std::size_t kept) {
    Change change;
    change.kept = std::min(inputs_.size(), kept);
    auto cut = inputs_.begin() + static_cast<std::ptrdiff_t>(change.kept);
    change.removed.assign(std::make_move_iterator(cut), std::make_move_iterator(inputs_.end()));
    change.added = std::move(input);
    inputs_.resize(change.kept);
    inputs_.push_back(change.added);
    changes_.resize(at_);
    changes_.push_back(std::move(change));
    ++at_;
}

bool Edits::undo() {
    if (at_ == 0) return false;
    auto& change = changes_[--at_];
    inputs_.resize(change.kept);
    inputs_.insert(inputs_.end(), change.removed.begin(), change.removed.end());
    return true;
}

bool Edits::redo() {
    if (at_ == changes_.size()) return false;
    auto& change = changes_[at_++];
    inputs_.resize(change.kept);
    inputs_.push_back(change.added);
    return true;
}

}    // namespace coroscope
