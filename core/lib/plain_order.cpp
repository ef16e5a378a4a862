#include "core/lib/plain_order.hpp"

#include <cmath>

#include "core/machine/text.hpp"

namespace coroscope {
namespace {

constexpr int kDeepest = 4;

template <typename T>
PlainOrder order(T a, T b) {
    return a < b ? PlainOrder::less : b < a ? PlainOrder::greater : PlainOrder::equal;
}

// An int that a double holds exactly.
bool is_small(std::int64_t n) {
    return n >= -(std::int64_t{1} << 53) && n <= (std::int64_t{1} << 53);
}

}    // namespace

PlainOrder plain_order(Run& run, Value a, Value b, int depth) {
    if (a.is_int() && b.is_int()) return order(a.as_int(), b.as_int());
    if ((a.is_int() || a.is_double()) && (b.is_int() || b.is_double())) {
        if ((a.is_int() && !is_small(a.as_int())) || (b.is_int() && !is_small(b.as_int()))) return PlainOrder::unknown;
        double x = a.is_int() ? static_cast<double>(a.as_int()) : a.as_double();
        double y = b.is_int() ? static_cast<double>(b.as_int()) : b.as_double();
        return std::isnan(x) || std::isnan(y) ? PlainOrder::unknown : order(x, y);
    }
    if (!a.is_ref() || !b.is_ref()) return PlainOrder::unknown;
    if (is_a(run, a, TypeId::str) && is_a(run, b, TypeId::str)) return order(str_compare(run, a, b), 0);
    if (!is_a(run, a, TypeId::tuple) || !is_a(run, b, TypeId::tuple) || depth == kDeepest) return PlainOrder::unknown;
    auto *left = at<Tuple>(run, a), *right = at<Tuple>(run, b);
    for (std::uint32_t i = 0; i < left->size && i < right->size; ++i) {
        auto found = plain_order(run, left->items[i], right->items[i], depth + 1);
        if (found != PlainOrder::equal) return found;
    }
    return order(left->size, right->size);
}

}    // namespace coroscope
