// A value of the simulated language: 64 bits, immediate integers and doubles, else an offset into the region.
//
//   bits == 0        unbound (no value)
//   .......1         63-bit integer
//   ......10         double whose exponent is near 1 (see of_double); others are boxed
//   .....000         offset of an 8-aligned object from the region's base (32 bits)
//   .....100         marks that never reach a program (kTailCall, kExhausted)
#pragma once

#include <cstdint>
#include <cstring>

namespace coroscope {

struct Value {
    std::uint64_t bits = 0;

    constexpr bool is_unbound() const { return bits == 0; }
    constexpr explicit operator bool() const { return bits != 0; }
    constexpr bool is_int() const { return bits & 1; }
    constexpr bool is_double() const { return (bits & 3) == 2; }
    constexpr bool is_ref() const { return (bits & 7) == 0 && bits != 0; }
    constexpr std::int64_t as_int() const { return static_cast<std::int64_t>(bits) >> 1; }
    constexpr std::uint32_t offset() const { return static_cast<std::uint32_t>(bits); }
    double as_double() const {
        std::uint64_t raw;
        if (bits == 0x8000000000000002ull) {
            raw = 0;
        } else {
            std::uint64_t b63 = bits >> 63;
            std::uint64_t t = (2 - b63) | (bits & ~std::uint64_t{3});
            raw = t >> 3 | t << 61;
        }
        double number;
        std::memcpy(&number, &raw, sizeof number);
        return number;
    }

    static constexpr bool fits_int(std::int64_t n) {
        return n >= -(std::int64_t{1} << 62) && n < std::int64_t{1} << 62;
    }
    static constexpr Value of_int(std::int64_t n) { return {static_cast<std::uint64_t>(n) << 1 | 1}; }
    static constexpr Value of_offset(std::uint32_t offset) { return {offset}; }
    // Whether the double can be immediate: +0.0, or an exponent of -255 .. 256.
    static bool try_double(double number, Value* out) {
        std::uint64_t raw;
        std::memcpy(&raw, &number, sizeof raw);
        int top = static_cast<int>(raw >> 60) & 7;
        if (raw != 0x3000000000000000ull && (top == 3 || top == 4)) {
            out->bits = ((raw << 3 | raw >> 61) & ~std::uint64_t{3}) | 2;
            return true;
        }
        if (raw == 0) {
            out->bits = 0x8000000000000002ull;
            return true;
        }
        return false;
    }

    friend constexpr bool operator==(Value a, Value b) { return a.bits == b.bits; }
    friend constexpr bool operator!=(Value a, Value b) { return a.bits != b.bits; }
};

constexpr Value kTailCall{4};      // a native's result: do what was requested in my place
constexpr Value kExhausted{12};    // an iterator's result: nothing left, no exception

// The immortals live at fixed offsets.
constexpr Value kNone{64};
constexpr Value kFalse{96};
constexpr Value kTrue{128};
constexpr Value kEllipsis{160};
constexpr Value kNotImplemented{176};
constexpr Value of_bool(bool b) {
    return b ? kTrue : kFalse;
}

}    // namespace coroscope
