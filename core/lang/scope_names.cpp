#include "core/lang/scope_names.hpp"

namespace coroscope {

NameTable::NameTable() {
    dot_zero = of(".0");
    class_cell = of("__class__");
    super = of("super");
}

NameId NameTable::of(std::string_view name) {
    auto& known = by_place_.at(reinterpret_cast<std::uintptr_t>(name.data()));
    if (known != Index::none && texts_[known].size() == name.size()) return known;
    auto [entry, is_new] = by_text_.try_emplace(name, static_cast<NameId>(texts_.size()));
    if (is_new) texts_.push_back(name);
    return known = entry->second;
}

NameId NameTable::of_copy(std::string name) {
    if (auto entry = by_text_.find(name); entry != by_text_.end()) return entry->second;
    owned_.push_back(std::move(name));
    return of(owned_.back());
}

NameId NameTable::mangled(NameId id, NameId owner) {
    auto name = texts_[id];
    if (owner == no_name || name.substr(0, 2) != "__" || name.substr(name.size() - 2) == "__") return id;
    if (name.find('.') != name.npos) return id;
    auto bare = texts_[owner];
    bare.remove_prefix(std::min(bare.find_first_not_of('_'), bare.size()));
    if (bare.empty()) return id;
    return of_copy("_" + std::string(bare) + std::string(name));
}

}    // namespace coroscope
