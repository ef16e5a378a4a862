#include "core/vm/exception_groups.hpp"

namespace coroscope {

bool exception_group_match(Run&, Value*, Value* type) {
    *type = kNone;
    return true;
}

Value prepare_reraise_star(Run& run, Value, Value list) {
    auto* items = at<List>(run, list);
    return items->size ? retained(run, items_of(run, list)[0]) : kNone;
}

}    // namespace coroscope
