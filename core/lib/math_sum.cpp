// Functions of math over many numbers: exact sums, products, distances.
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/lib/arguments.hpp"
#include "core/lib/math.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/number_big.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {

namespace {

// A finite double as n * 2^exponent.
struct Scaled {
    Big n;
    int exponent = 0;
};
Scaled scaled(double number) {
    Scaled out;
    double fraction = std::frexp(std::fabs(number), &out.exponent);
    out.exponent -= 53;
    out.n = Big(static_cast<std::uint64_t>(std::ldexp(fraction, 53)));
    out.n.is_negative = number < 0;
    return out;
}

// Every element as a double; false: raised.
bool read_doubles(Run& run, Value iterable, std::vector<double>* out) {
    Held iterator(run.m, native_iter(run, iterable));
    if (!iterator) return false;
    for (;;) {
        Held item(run.m, native_next(run, iterator));
        if (!item) return false;
        if (item == kExhausted) return true;
        double number;
        if (!to_double(run, item, &number)) return false;
        out->push_back(number);
    }
}

Value length_of(Run& run, const std::vector<double>& numbers) {
    bool has_nan = false;
    for (double n : numbers) {
        if (std::isinf(n)) return new_real(run, HUGE_VAL);
        has_nan = has_nan || std::isnan(n);
    }
    if (has_nan) return new_real(run, std::nan(""));
    return new_real(run, root_of_squares(numbers.data(), numbers.size()));
}

}    // namespace

double exact_sum(const double* numbers, std::size_t count) {
    int lowest = INT32_MAX;
    for (std::size_t i = 0; i < count; ++i) {
        int exponent;
        if (numbers[i] == 0) continue;
        std::frexp(numbers[i], &exponent);
        lowest = std::min(lowest, exponent - 53);
    }
    // Halves of a few numbers at a time would do; whole sums are simple and exact.
    Big sum;
    for (std::size_t i = 0; i < count; ++i) {
        if (numbers[i] == 0) continue;
        auto part = scaled(numbers[i]);
        sum = big_add(sum, big_shift_left(part.n, static_cast<std::uint64_t>(part.exponent - lowest)));
    }
    return big_to_double(sum, false, lowest);
}

double root_of_squares(const double* numbers, std::size_t count) {
    double largest = 0;
    for (std::size_t i = 0; i < count; ++i) largest = std::max(largest, std::fabs(numbers[i]));
    if (largest == 0) return 0;
    if (count == 1) return largest;
    int lowest = INT32_MAX, top;
    std::frexp(largest, &top);
    for (std::size_t i = 0; i < count; ++i) {
        int exponent;
        if (numbers[i] == 0) continue;
        std::frexp(numbers[i], &exponent);
        // What is 2^200 times smaller than the largest only matters by being there.
        lowest = std::min(lowest, std::max(exponent, top - 200) - 53);
    }
    Big sum;
    bool has_more = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (numbers[i] == 0) continue;
        auto part = scaled(numbers[i]);
        if (part.exponent < lowest) {
            has_more = true;
            continue;
        }
        Big n = big_shift_left(part.n, static_cast<std::uint64_t>(part.exponent - lowest));
        sum = big_add(sum, big_mul(n, n));
    }
    // Shifted so that the root has at least 64 bits.
    std::uint64_t shift = bit_length(sum) < 130 ? 130 - bit_length(sum) : 0;
    shift += shift & 1;
    Big wide = big_shift_left(sum, shift);
    bool is_exact;
    Big root = big_sqrt(wide, &is_exact);
    return big_to_double(root, !is_exact || has_more, lowest - static_cast<std::int64_t>(shift / 2));
}

namespace {

// Whether CPython's sum of exact parts, made number by number, leaves the range of a float before it is done.
bool overflows_on_the_way(const std::vector<double>& numbers) {
    double all = 0;
    for (double n : numbers) all += std::fabs(n);
    if (std::isfinite(all)) return false;
    std::vector<double> parts;
    for (double x : numbers) {
        std::size_t kept = 0;
        for (double y : parts) {
            if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
            double high = x + y, low = y - (high - x);
            if (low != 0) parts[kept++] = low;
            x = high;
        }
        parts.resize(kept);
        if (!std::isfinite(x)) return true;
        if (x != 0) parts.push_back(x);
    }
    return false;
}

}    // namespace

Value math_fsum(Run& run, const Value* args) {
    std::vector<double> numbers, finite;
    if (!read_doubles(run, args[0], &numbers)) return {};
    burn(run, numbers.size());
    double special = 0;
    bool has_up = false, has_down = false, has_special = false;
    for (double n : numbers) {
        if (std::isfinite(n)) {
            finite.push_back(n);
        } else {
            has_special = true;
            special += n;
            has_up = has_up || n > 0;
            has_down = has_down || n < 0;
        }
    }
    if (has_special) {
        if (has_up && has_down) return raise(run, TypeId::ValueError, "-inf + inf in fsum");
        return new_real(run, special);
    }
    double sum = exact_sum(finite.data(), finite.size());
    if (std::isinf(sum) || overflows_on_the_way(finite))
        return raise(run, TypeId::OverflowError, "intermediate overflow in fsum");
    return new_real(run, sum);
}

Value math_prod(Run& run, const Value* args) {
    Held product(run.m, args[1] ? retained(run.m, args[1]) : Value::of_int(1));
    Held iterator(run.m, native_iter(run, args[0]));
    if (!iterator) return {};
    for (;;) {
        Held item(run.m, native_next(run, iterator));
        if (!item) return {};
        if (item == kExhausted) return product.take();
        Value next = number_binary(run, BinaryOp::mul, product, item);
        if (next == kNotImplemented) next = text_binary(run, BinaryOp::mul, product, item);
        if (next == kNotImplemented) {
            // Objects with __mul__ of their own.
            if (product.get().is_ref() && lookup_special(run, product, NameId::d_mul))
                next = call_method(run, product, NameId::d_mul, {item});
            if (next == kNotImplemented && item.get().is_ref() && lookup_special(run, item, NameId::d_rmul))
                next = call_method(run, item, NameId::d_rmul, {product});
        }
        if (next == kNotImplemented)
            return raise(run, TypeId::TypeError,
                         "unsupported operand type(s) for *: '" + type_name(run, product) + "' and '" +
                             type_name(run, item) + "'");
        if (!next) return {};
        product.reset(next);
        burn(run, 1);
    }
}

Value math_hypot(Run& run, const Value* args) {
    std::vector<double> numbers;
    if (!read_doubles(run, args[0], &numbers)) return {};
    return length_of(run, numbers);
}

Value math_dist(Run& run, const Value* args) {
    std::vector<double> from, to;
    if (!is_native_iterable(run, args[0]) || !is_native_iterable(run, args[1]))
        return tail_prelude(run, "_dist", {args[0], args[1]});
    Held p(run.m, tuple_from(run, args[0]));
    if (!p) return {};
    Held q(run.m, tuple_from(run, args[1]));
    if (!q) return {};
    if (at<Tuple>(run.m, p)->size != at<Tuple>(run.m, q)->size)
        return raise(run, TypeId::ValueError, "both points must have the same number of dimensions");
    if (!read_doubles(run, p, &from) || !read_doubles(run, q, &to)) return {};
    for (std::size_t i = 0; i < from.size(); ++i) from[i] -= to[i];
    return length_of(run, from);
}

}    // namespace coroscope
