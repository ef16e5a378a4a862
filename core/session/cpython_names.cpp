#include "core/session/cpython_names.hpp"

#include "core/session/cpython_names_table.hpp"

namespace coroscope {
namespace {

bool is_listed(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        bool begins = at == 0 || words[at - 1] == ' ';
        auto end = at + word.size();
        if (begins && end < words.size() && words[end] == ' ') return true;
    }
    return false;
}

}    // namespace

bool is_cpython_module(std::string_view name) {
    auto dot = name.find('.');
    if (name.empty() || name.find(' ') != std::string_view::npos) return false;
    if (dot == std::string_view::npos) return is_listed(cpython_modules, name);
    return is_listed(cpython_packages, name.substr(0, dot));
}

bool is_cpython_name(std::string_view module, std::string_view name) {
    for (unsigned i = 0; i < cpython_module_names_count; ++i)
        if (module == cpython_module_names[i].module) return is_listed(cpython_module_names[i].names, name);
    return false;
}

bool is_cpython_builtin(std::string_view name) {
    return is_listed(cpython_builtins, name);
}

}    // namespace coroscope
