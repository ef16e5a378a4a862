// What a code point may do in a program: begin a name, continue one, be shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope {

bool is_name_start(std::uint32_t point);
bool is_name_part(std::uint32_t point);
bool is_printable(std::uint32_t point);

// The code point that begins at text[at], which is valid UTF-8 (surrogates allowed); moves `at` behind it.
std::uint32_t take_code_point(std::string_view text, std::size_t& at);

// Appends it as UTF-8; lone surrogates become three bytes.
void append_code_point(std::string& text, std::uint32_t point);

}    // namespace coroscope
