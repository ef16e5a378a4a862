// Integers of any size on host scratch memory, through GMP's mpn layer: pure, for one operation at a time.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace coroscope {

using Limb = std::uint64_t;

// Limbs of a magnitude, least significant first; up to eight need no allocation.
class Limbs {
public:
    Limbs() = default;
    explicit Limbs(std::size_t size) { reset(size); }
    Limbs(const Limbs& other) : Limbs(other.size_) { std::memcpy(data(), other.data(), size_ * sizeof(Limb)); }
    Limbs(Limbs&& other) noexcept { *this = std::move(other); }
    Limbs& operator=(const Limbs& other) { return *this = Limbs(other); }
    Limbs& operator=(Limbs&& other) noexcept {
        size_ = other.size_;
        heap_ = std::move(other.heap_);
        if (!heap_) std::memcpy(inline_, other.inline_, size_ * sizeof(Limb));
        other.size_ = 0;
        return *this;
    }
    // Contents become undefined.
    void reset(std::size_t size) {
        heap_.reset(size > kInline ? new Limb[size] : nullptr);
        size_ = size;
    }
    void shrink(std::size_t size) { size_ = size; }
    void trim() {
        while (size_ && !data()[size_ - 1]) --size_;
    }
    Limb* data() { return heap_ ? heap_.get() : inline_; }
    const Limb* data() const { return heap_ ? heap_.get() : inline_; }
    std::size_t size() const { return size_; }
    Limb& operator[](std::size_t i) { return data()[i]; }
    Limb operator[](std::size_t i) const { return data()[i]; }

private:
    static constexpr std::size_t kInline = 8;
    std::size_t size_ = 0;
    Limb inline_[kInline];
    std::unique_ptr<Limb[]> heap_;
};

// An integer that someone else owns; no leading zero limbs; zero has none.
struct BigView {
    const Limb* limbs = nullptr;
    std::size_t count = 0;
    bool is_negative = false;

    BigView magnitude() const { return {limbs, count, false}; }
    BigView negated() const { return {limbs, count, !is_negative && count > 0}; }
    bool is_zero() const { return count == 0; }
    bool is_odd() const { return count && limbs[0] & 1; }
};

// Limbs are trimmed in every result.
struct Big {
    Limbs limbs;
    bool is_negative = false;

    Big() = default;
    explicit Big(std::uint64_t n) : limbs(n ? 1 : 0) {
        if (n) limbs[0] = n;
    }
    explicit Big(BigView v) : limbs(v.count), is_negative(v.is_negative) {
        if (v.count) std::memcpy(limbs.data(), v.limbs, v.count * sizeof(Limb));
    }
    operator BigView() const { return {limbs.data(), limbs.size(), is_negative && limbs.size() > 0}; }
};
Big big_of(std::int64_t n);

std::uint64_t bit_length(BigView v);    // of the magnitude
int big_compare(BigView a, BigView b);
Big big_add(BigView a, BigView b);
Big big_sub(BigView a, BigView b);
Big big_mul(BigView a, BigView b);
// Rounds towards minus infinity; the remainder has the sign of b. b is not zero.
void big_divmod(BigView a, BigView b, Big* quotient, Big* remainder);
Big big_shift_left(BigView v, std::uint64_t bits);
Big big_shift_right(BigView v, std::uint64_t bits);    // rounds towards minus infinity
enum class BitOp { and_, or_, xor_ };
Big big_bits(BitOp op, BigView a, BigView b);    // two's complement of unlimited width
Big big_pow(BigView base, std::uint64_t exponent);
Big big_gcd(BigView a, BigView b);
Big big_sqrt(BigView v, bool* is_exact);    // floor of the root; v >= 0

// Digits of the magnitude, lower case, no sign; "0" for zero.
std::string big_digits(BigView v, int base);
Big big_from_digits(std::string_view digits, int base);    // valid digits only, either case
Big big_power_of_ten(std::uint64_t exponent);

// --- Doubles ------------------------------------------------------------------------------------------------------
// The double nearest to (n + something below 1 if `has_more`) * 2^exponent, ties to even; infinite where too large.
double big_to_double(BigView n, bool has_more, std::int64_t exponent);
// a / b, correctly rounded; b is not zero.
double big_true_divide(BigView a, BigView b);
Big big_from_double(double finite);    // truncated

}    // namespace coroscope
