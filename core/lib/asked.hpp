// Natives whose work is a function of a prelude: what CPython has in C and programs see as C, written in Python here.
#pragma once

#include <algorithm>

#include "core/vm/native.hpp"

namespace coroscope {

// Calls MODULE.FUNCTION of an inner module in the native's place. Arguments that were not given are left out at the end
// and None before that.
Value ask(Run& run, const char* inner_module, const char* function, const Value* args, std::uint32_t count);
inline Value ask(Run& run, const char* inner_module, const char* function, std::initializer_list<Value> args) {
    return ask(run, inner_module, function, args.begin(), static_cast<std::uint32_t>(args.size()));
}

template <std::size_t size>
struct Text {
    char text[size];
    constexpr Text(const char (&given)[size]) { std::copy_n(given, size, text); }
};

// {"countOf", "a, b, /", asked<"_operators", "count_of", 2>}
template <Text inner_module, Text function, std::uint32_t count>
Value asked(Run& run, const Value* args) {
    return ask(run, inner_module.text, function.text, args, count);
}

}    // namespace coroscope
