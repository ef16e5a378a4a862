#include "core/lib/exception_types.hpp"

namespace coroscope {

void add_exception_types(std::vector<TypeDef>& types) {
    add_exception_base(types);
    add_value_exceptions(types);
    add_os_exceptions(types);
    add_syntax_exceptions(types);
    add_unicode_exceptions(types);
    add_group_exceptions(types);
}

}    // namespace coroscope
