// Short texts of which a picture has many alike: each is kept once.
#pragma once

#include <string>
#include <unordered_set>

namespace coroscope {

// One of them, for as long as the Labels that it comes from.
class Label {
public:
    Label() = default;
    explicit Label(const std::string* text) : text_(text) {}
    const std::string& text() const {
        static const std::string none;
        return text_ ? *text_ : none;
    }
    bool empty() const { return !text_; }

private:
    const std::string* text_ = nullptr;    // null: empty
};

class Labels {
public:
    Label of(std::string text) { return text.empty() ? Label() : Label(&*texts_.insert(std::move(text)).first); }

private:
    std::unordered_set<std::string> texts_;
};

}    // namespace coroscope
