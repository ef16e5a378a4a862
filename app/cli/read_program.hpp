// A program's file as a Source, or what is wrong with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "core/base/source.hpp"

namespace coroscope {

constexpr std::uint64_t kMostSourceBytes = 8 << 20;

// All bytes of a file; the message names the cause. `most` 0: however many there are.
Result<std::string> read_file(const std::string& path, std::uint64_t most = 0);
bool write_file(const std::string& path, std::string_view bytes);

// Where bytes stop being UTF-8, npos: nowhere.
std::size_t find_not_utf8(std::string_view bytes);

// UTF-8 with or without a byte order mark, any newlines. A problem's message is complete, as it belongs on stderr
// (without a last newline); its kind is "SyntaxError" where CPython would refuse the bytes, too.
Result<Source> read_program(const std::string& path);
Result<Source> decode_program(const std::string& name, std::string bytes);

}    // namespace coroscope
