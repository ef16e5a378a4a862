#include "core/lib/exception_types.hpp"

namespace coroscope {

void add_exception_types(std::vector<TypeDef>& types) {
    add_exception_base(types);
}

}    // namespace coroscope
