#include "core/loop/ready.hpp"

namespace coroscope {

void grow_ready(Machine& m, Value loop) {
    auto* l = loop_at(m, loop);
    auto old = l->ready;
    auto count = ready_size(m, loop);
    auto wider = new_tuple(m, count * 2);
    for (std::uint32_t i = 0; i < count; ++i) at<Tuple>(m, wider)->items[i] = ready_at(m, loop, i);
    for (std::uint32_t i = 0; i < count; ++i) at<Tuple>(m, old)->items[i] = {};
    l->ready = wider;
    l->ready_head = Value::of_int(0);
    drop(m, old);
}

}    // namespace coroscope
