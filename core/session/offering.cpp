#include "core/session/offering.hpp"

#include <algorithm>

#include "core/lang/compile.hpp"
#include "core/lang/parse.hpp"
#include "core/machine/snapshot.hpp"
#include "core/session/advance.hpp"
#include "core/vm/boot.hpp"
#include "core/vm/modules.hpp"

namespace coroscope {
namespace {

// Names of a module after `import module` in a fresh machine; none where that fails.
std::vector<std::string> names_of_module(Run& booted, const std::string& module) {
    std::vector<std::string> names;
    CodeStore store;
    auto machine = open_machine(booted.m.limits);
    auto run = run_on(machine, store, booted.natives, booted.loop);
    boot(run);
    auto source = std::make_unique<Source>("<offering>", "import " + module + "\n");
    auto tree = parse(*source);
    if (tree) {
        store.sources.push_back(std::move(source));
        auto code = compile(**tree, static_cast<std::uint32_t>(store.sources.size() - 1), {}, store);
        note_program(run);
        start_program(run, *code, "");
        Ending ending;
        advance(run, {}, ending);
        auto found = dict_get_str(machine, root(machine).modules, module);
        if (found && is_a(machine, found, TypeId::module))
            for_each_entry(machine, at<Module>(machine, found)->dict, [&](Value key, Value) {
                if (is_str(machine, key)) names.push_back(to_utf8(machine, key));
            });
    }
    close_machine(machine);
    return names;
}

// Whether its Python text lists the name in __all__, or that of a part whose names it takes over. Reading costs nothing
// beside making a machine; what is not found this way may still be there.
bool is_listed(const NativeTable& natives, std::string_view module, const std::string& quoted, int depth = 0) {
    auto text = module_text(natives, module);
    auto list = text.find("\n__all__ = (");
    if (list != std::string_view::npos &&
        text.substr(list, text.find(')', list) - list).find(quoted) != std::string_view::npos)
        return true;
    constexpr std::string_view kFrom = "\nfrom ", kStar = " import *\n";
    for (auto at = text.find(kFrom); depth < 2 && at != std::string_view::npos; at = text.find(kFrom, at + 1)) {
        auto part = text.substr(at + kFrom.size(), text.find(' ', at + kFrom.size()) - at - kFrom.size());
        if (text.substr(at + kFrom.size() + part.size(), kStar.size()) == kStar &&
            is_listed(natives, part, quoted, depth + 1))
            return true;
    }
    return false;
}

}    // namespace

bool Offering::has_name(std::string_view module, std::string_view name) {
    if (is_listed(booted_.natives, module, "'" + std::string(name) + "'")) return true;
    auto at = names_.find(module);
    if (at == names_.end()) at = names_.emplace(module, names_of_module(booted_, std::string(module))).first;
    return std::find(at->second.begin(), at->second.end(), name) != at->second.end();
}

Offer Offering::offer(std::function<bool(std::string_view)> is_beside_program) {
    Offer offer;
    offer.has_module = [this](std::string_view module) {
        if (is_known_module(booted_.natives, module)) return true;
        auto dot = module.rfind('.');
        if (dot == std::string_view::npos || !is_known_module(booted_.natives, module.substr(0, dot))) return false;
        return has_name(module.substr(0, dot), module.substr(dot + 1));
    };
    offer.has_name = [this](std::string_view module, std::string_view name) { return has_name(module, name); };
    offer.has_builtin = [this](std::string_view name) {
        return static_cast<bool>(dict_get_str(booted_.m, booted_.root().builtins, name));
    };
    offer.is_beside_program = is_beside_program ? std::move(is_beside_program) : [](std::string_view) { return false; };
    return offer;
}

std::string_view module_text(const NativeTable& natives, std::string_view module) {
    for (auto& entry : natives.modules)
        if (module == entry.def->name && entry.def->prelude) return entry.def->prelude;
    return natives.prelude_source ? natives.prelude_source(module) : std::string_view{};
}

}    // namespace coroscope
