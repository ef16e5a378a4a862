// Names by number while a program is compiled: those of the tree, those mangled by a class, and a few of our own.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/lang/scope_index.hpp"

namespace coroscope {

using NameId = std::uint32_t;
inline constexpr NameId no_name = 0xffffffff;

class NameTable {
public:
    NameTable();

    // `name` is of the tree or outlives this table: equal data() means equal name.
    NameId of(std::string_view name);
    NameId of_copy(std::string name);
    std::string_view text(NameId id) const { return texts_[id]; }

    // What `name` is called inside the class `owner` (no_name: none): __spam becomes _Owner__spam.
    NameId mangled(NameId name, NameId owner);

    NameId dot_zero, class_cell, super;

private:
    std::vector<std::string_view> texts_;
    std::deque<std::string> owned_;
    Index by_place_;
    std::unordered_map<std::string_view, NameId> by_text_;
};

}    // namespace coroscope
