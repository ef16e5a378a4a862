// From a file's bytes to a Source: its coding, its newlines.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "core/base/source.hpp"

namespace coroscope {

// UTF-8 with or without its mark; a comment may declare utf-8, ascii or latin-1 (PEP 263). \r\n and \r become \n.
// A problem has no place: print its kind and message.
Result<Source> load_source(std::string name, std::string_view bytes);
// Text with \n for \r\n and \r.
std::string normalised_newlines(std::string_view text);

}    // namespace coroscope
