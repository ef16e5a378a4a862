#include "core/lang/assemble_constants.hpp"

#include <cstring>

namespace coroscope {
namespace {

std::uint64_t bits(double value) {
    std::uint64_t result;
    std::memcpy(&result, &value, sizeof result);
    return result;
}

std::uint64_t hash(const Constant& constant) {
    std::uint64_t value = 14695981039346656037ull + static_cast<std::uint64_t>(constant.kind);
    auto mix = [&](std::uint64_t part) { value = (value ^ part) * 1099511628211ull; };
    mix(bits(constant.real));
    for (char c : constant.text) mix(static_cast<unsigned char>(c));
    for (auto& item : constant.items) mix(hash(item));
    return value;
}

}    // namespace

bool is_same(const Constant& a, const Constant& b) {
    if (a.kind != b.kind || bits(a.real) != bits(b.real) || bits(a.imag) != bits(b.imag) || a.text != b.text)
        return false;
    if (a.items.size() != b.items.size()) return false;
    for (std::size_t i = 0; i < a.items.size(); ++i)
        if (!is_same(a.items[i], b.items[i])) return false;
    return true;
}

bool is_true(const Constant& constant) {
    switch (constant.kind) {
        case Constant::Kind::none:
        case Constant::Kind::false_: return false;
        case Constant::Kind::true_:
        case Constant::Kind::ellipsis: return true;
        case Constant::Kind::integer: return constant.text != "0";
        case Constant::Kind::real: return constant.real != 0;
        case Constant::Kind::complex: return constant.real != 0 || constant.imag != 0;
        case Constant::Kind::str:
        case Constant::Kind::bytes: return !constant.text.empty();
        case Constant::Kind::tuple:
        case Constant::Kind::frozenset: return !constant.items.empty();
    }
    return false;
}

std::uint32_t ConstantPool::add(Constant constant) {
    auto& first = first_.at(hash(constant));
    for (auto i = first; i != Index::none; i = next_[i])
        if (is_same(constants_[i], constant)) return i;
    auto made = static_cast<std::uint32_t>(constants_.size());
    constants_.push_back(std::move(constant));
    next_.push_back(first);
    return first = made;
}

void ConstantPool::clear() {
    constants_.clear();
    next_.clear();
    first_.clear();
}

}    // namespace coroscope
