#include "app/gui/state_file.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace coroscope {

bool write_whole(const std::string& path, const std::string& text) {
    const std::string beside = path + ".new";
    std::FILE* file = std::fopen(beside.c_str(), "wb");
    if (!file) return false;
    const bool is_written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const bool is_closed = std::fclose(file) == 0;
    std::error_code error;
    if (is_written && is_closed) std::filesystem::rename(beside, path, error);
    if (!is_written || !is_closed || error) {
        std::remove(beside.c_str());
        return false;
    }
    return true;
}

std::string read_whole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}    // namespace coroscope
