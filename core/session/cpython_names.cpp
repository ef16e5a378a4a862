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

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0, end; (end = text.find(' ', at)) != std::string_view::npos; at = end + 1)
        if (end > at) words.emplace_back(text.substr(at, end - at));
    return words;
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
        if (module == cpython_module_names[i].module)
            return is_listed(cpython_module_names[i].names, name) || is_listed(cpython_module_names[i].others, name);
    return false;
}

std::vector<std::string> cpython_names_of(std::string_view module) {
    for (unsigned i = 0; i < cpython_module_names_count; ++i)
        if (module == cpython_module_names[i].module) return words_of(cpython_module_names[i].names);
    return {};
}
std::vector<std::string> listed_cpython_modules() {
    std::vector<std::string> modules;
    for (unsigned i = 0; i < cpython_module_names_count; ++i) modules.push_back(cpython_module_names[i].module);
    return modules;
}
std::vector<std::string> all_cpython_modules() {
    return words_of(cpython_modules);
}
std::vector<std::string> all_cpython_builtins() {
    return words_of(cpython_builtins);
}

bool is_cpython_builtin(std::string_view name) {
    return is_listed(cpython_builtins, name);
}

}    // namespace coroscope
