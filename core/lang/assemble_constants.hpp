// The constants of one code object, equal ones once.
#pragma once

#include <cstdint>
#include <vector>

#include "core/lang/code.hpp"
#include "core/lang/scope_index.hpp"

namespace coroscope {

class ConstantPool {
public:
    std::uint32_t add(Constant constant);
    const Constant& operator[](std::uint32_t index) const { return constants_[index]; }
    std::vector<Constant>& all() { return constants_; }
    void clear();

private:
    std::vector<Constant> constants_;
    std::vector<std::uint32_t> next_;    // of equal hash
    Index first_;                        // by hash
};

bool is_same(const Constant& a, const Constant& b);
// Truth of a constant, as `if` sees it.
bool is_true(const Constant& constant);

}    // namespace coroscope
