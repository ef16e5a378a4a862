#include "core/session/supports.hpp"

#include <algorithm>

#include "core/session/cpython_names.hpp"
#include "core/session/execution.hpp"
#include "core/session/offering.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kLineWidth = 118;

// Words in lines, each line indented.
std::string wrapped(const std::vector<std::string>& words, const char* between) {
    std::string text, line;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto word = words[i] + (i + 1 < words.size() ? between : "");
        if (!line.empty() && line.size() + 5 + word.size() > kLineWidth) {
            text += "    " + line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return text + "    " + line + "\n";
}

bool is_whole(const SupportedModule& module) {
    return module.missing.empty();
}

}    // namespace

Supported what_is_supported() {
    Session session;
    session.program = Source("<supports>", "pass\n");
    auto started = start(std::move(session));
    Supported supported;
    if (!started.execution) return supported;
    Offering offering(started.execution->run);
    auto offer = offering.offer({});
    for (auto& name : all_cpython_builtins())
        if (!offer.has_builtin(name)) supported.missing_builtins.push_back(name);
    auto names = listed_cpython_modules();
    for (auto& name : all_cpython_modules())
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    std::sort(names.begin(), names.end());
    for (auto& name : names) {
        if (name == "__main__" || name.rfind("asyncio.", 0) == 0) continue;    // asyncio itself offers their names
        if (!offer.has_module(name)) {
            supported.absent_modules.push_back(name);
            continue;
        }
        SupportedModule module{name, {}};
        for (auto& each : cpython_names_of(name))
            if (!offer.has_name(name, each) && !offer.has_module(name + "." + each)) module.missing.push_back(each);
        supported.modules.push_back(std::move(module));
    }
    return supported;
}

std::string describe_subset(const Supported& supported) {
    std::vector<std::string> whole, parts;
    for (auto& module : supported.modules) {
        if (is_whole(module)) {
            whole.push_back(module.name);
            continue;
        }
        std::string part = module.name + " (";
        for (std::size_t i = 0; i < module.missing.size(); ++i) part += (i ? " " : "") + module.missing[i];
        // A list too long for a line is broken where its words are.
        part += ")";
        std::size_t begin = 0;
        for (std::size_t end; (end = part.find(' ', begin)) != std::string::npos; begin = end + 1)
            parts.push_back(part.substr(begin, end - begin));
        parts.push_back(part.substr(begin));
    }
    return "The language of Python 3.11, whole: every statement and expression, the data model, all exceptions with "
           "their\n"
           "messages and tracebacks. Only one file: no modules of one's own.\n"
           "Builtins: all but\n" +
           wrapped(supported.missing_builtins, "") + "Modules with all that they offer:\n" + wrapped(whole, "") +
           "Modules without the names in brackets:\n" + wrapped(parts, "") +
           "No other module of the standard library yet. Nothing leaves the machine: no files, network, threads, "
           "processes,\n"
           "real time. What else differs, on purpose: timers with equal deadlines fire in the order in which they were "
           "set;\n"
           "addresses, and the hashes that stem from them, count up from the first object that is asked for its own.\n";
}

}    // namespace coroscope
