#include "core/session/edits.hpp"

#include <algorithm>
#include <iterator>

namespace coroscope {

Edits::Edits(Source program, std::vector<Input> inputs, std::vector<FormerProgram> former) {
    for (std::size_t i = 0; i < former.size(); ++i) {
        program_ = former[i].program;
        for (auto& input : former[i].inputs) add(std::move(input), inputs_.size());
        replace(i + 1 < former.size() ? former[i + 1].program : program, former[i].cursor);
    }
    program_ = std::move(program);
    for (auto& input : inputs) add(std::move(input), inputs_.size());
}

std::vector<FormerProgram> Edits::former() const {
    std::vector<FormerProgram> found;
    for (std::size_t i = 0; i < at_; ++i)
        if (changes_[i].before) found.push_back({*changes_[i].before, changes_[i].removed, changes_[i].cursor});
    if (found.size() > kMostFormerPrograms)
        found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(kMostFormerPrograms));
    return found;
}

void Edits::make(Change change) {
    auto cut = inputs_.begin() + static_cast<std::ptrdiff_t>(change.kept);
    change.removed.assign(std::make_move_iterator(cut), std::make_move_iterator(inputs_.end()));
    changes_.resize(at_);
    changes_.push_back(std::move(change));
    redo();
}

void Edits::add(Input input, std::size_t kept) {
    Change change;
    change.kept = std::min(inputs_.size(), kept);
    change.added = std::move(input);
    make(std::move(change));
}

void Edits::replace(Source program, Step cursor) {
    Change change;
    change.before = program_;
    change.after = std::move(program);
    change.cursor = cursor;
    make(std::move(change));
}

Undone Edits::undo() {
    if (at_ == 0) return Undone::nothing;
    auto& change = changes_[--at_];
    inputs_.resize(change.kept);
    inputs_.insert(inputs_.end(), change.removed.begin(), change.removed.end());
    if (!change.before) return Undone::input;
    program_ = *change.before;
    cursor_ = change.cursor;
    return Undone::program;
}

void Edits::forget_last() {
    undo();
    changes_.resize(at_);
}

Undone Edits::redo() {
    if (at_ == changes_.size()) return Undone::nothing;
    auto& change = changes_[at_++];
    inputs_.resize(change.kept);
    if (!change.after) {
        inputs_.push_back(change.added);
        return Undone::input;
    }
    program_ = *change.after;
    return Undone::program;
}

}    // namespace coroscope
