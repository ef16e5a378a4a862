// Small files that readers never find half written.
#pragma once

#include <string>
#include <string_view>

namespace coroscope {

enum class Lasting : std::uint8_t {
    process,    // survives this process being killed at any moment
    machine,    // and the machine losing its power: it is on the disk before the old file goes
};

// Writes beside the file and renames over it: whole or not at all. The file keeps its permissions; a symbolic link
// stays one. False: the old file is as it was, and `why` says "cannot write PATH: No space left on device".
bool write_whole(const std::string& path, std::string_view bytes, Lasting lasting = Lasting::process,
                 std::string* why = nullptr);
// All of a file; empty where there is none.
std::string read_whole(const std::string& path);

}    // namespace coroscope
