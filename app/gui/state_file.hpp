// A small file that readers never find half written.
#pragma once

#include <string>

namespace coroscope {

// Writes beside the file and renames over it. False when the file cannot be written.
bool write_whole(const std::string& path, const std::string& text);
// All of a file; empty where there is none.
std::string read_whole(const std::string& path);

}    // namespace coroscope
