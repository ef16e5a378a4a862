// The names of one tree, each kept once, so that equal names have equal data().
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/lang/arena.hpp"
#include "core/lang/normal_form.hpp"

namespace coroscope {

class Names {
public:
    explicit Names(Arena& arena) : arena_(arena), slots_(256) {}

    // Names are compared as their NFKC forms.
    std::string_view intern(std::string_view name) {
        bool is_plain = true;
        for (char c : name) is_plain = is_plain && static_cast<unsigned char>(c) < 0x80;
        if (is_plain) return intern_as_it_is(name);
        auto& form = forms_[std::string(name)];
        if (form.empty()) form = intern_as_it_is(to_nfkc(name));
        return form;
    }

private:
    std::string_view intern_as_it_is(std::string_view name) {
        if ((count_ + 1) * 2 > slots_.size()) grow();
        auto& slot = find(name);
        if (slot.data() == nullptr) {
            slot = arena_.copy(name);
            ++count_;
        }
        return slot;
    }

    static std::size_t hash(std::string_view name) {
        std::size_t value = 1469598103934665603ull;
        for (char c : name) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ull;
        return value ^ value >> 29;
    }

    std::string_view& find(std::string_view name) {
        auto mask = slots_.size() - 1;
        for (auto i = hash(name) & mask;; i = (i + 1) & mask)
            if (slots_[i].data() == nullptr || slots_[i] == name) return slots_[i];
    }

    void grow() {
        std::vector<std::string_view> old(slots_.size() * 2);
        old.swap(slots_);
        for (auto name : old)
            if (name.data() != nullptr) find(name) = name;
    }

    Arena& arena_;
    std::vector<std::string_view> slots_;
    std::size_t count_ = 0;
    std::unordered_map<std::string, std::string_view> forms_;
};

}    // namespace coroscope
