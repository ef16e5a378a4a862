// What this build offers to a program: modules are looked into by importing them in a machine of their own.
#pragma once

#include <map>
#include <memory>

#include "core/session/refusals.hpp"
#include "core/vm/hooks.hpp"

namespace coroscope {

// `booted` is a machine before its program has started; it is left as it is.
class Offering {
public:
    explicit Offering(Run& booted) : booted_(booted) {}
    Offer offer(std::function<bool(std::string_view)> is_beside_program);

private:
    bool has_name(std::string_view module, std::string_view name);

    Run& booted_;
    std::map<std::string, std::vector<std::string>, std::less<>> names_;    // of modules that were looked into
};

// Python text of a module, hidden from programs; empty: it has none.
std::string_view module_text(const NativeTable& natives, std::string_view module);

}    // namespace coroscope
