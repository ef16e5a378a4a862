#include "app/fonts/font_file.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace coroscope {

namespace {

// Debian and Ubuntu, Fedora, Arch, macOS, Windows; then what the user installed.
constexpr const char* folders[] = {
    "/usr/share/fonts/opentype/inter/",
    "/usr/share/fonts/truetype/inter/",
    "/usr/share/fonts/truetype/jetbrains-mono/",
    "/usr/share/fonts/truetype/dejavu/",
    "/usr/share/fonts/inter/",
    "/usr/share/fonts/rsms-inter-fonts/",
    "/usr/share/fonts/jetbrains-mono-fonts/",
    "/usr/share/fonts/dejavu-sans-fonts/",
    "/usr/share/fonts/dejavu-sans-mono-fonts/",
    "/usr/share/fonts/TTF/",
    "/usr/share/fonts/OTF/",
    "/usr/local/share/fonts/",
    "/Library/Fonts/",
    "/System/Library/Fonts/",
    "/System/Library/Fonts/Supplemental/",
    "C:/Windows/Fonts/",
};
constexpr const char* folders_at_home[] = {"/.local/share/fonts/", "/.fonts/", "/Library/Fonts/"};

std::vector<unsigned char> read_file(const std::string& path) {
    std::vector<unsigned char> bytes;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return bytes;
    unsigned char block[65536];
    while (const std::size_t count = std::fread(block, 1, sizeof block, file)) {
        bytes.insert(bytes.end(), block, block + count);
    }
    std::fclose(file);
    return bytes;
}

FontFile read_font(const std::string& path) {
    FontFile font{path, read_file(path), {}};
    if (font) font.line = line_metrics_of(font.bytes.data(), font.bytes.size());
    if (font.line.height() <= 0) font.bytes.clear();
    return font;
}

std::uint32_t big_endian(const unsigned char* at, int count) {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i) value = value << 8 | at[i];
    return value;
}

float signed_16(const unsigned char* at) {
    return float(std::int16_t(big_endian(at, 2)));
}

// The table of that name, or null if the file has none of at least `least` bytes.
const unsigned char* table(const unsigned char* bytes, std::size_t size, const char* name, std::size_t least) {
    if (size < 12) return nullptr;
    const std::size_t count = big_endian(bytes + 4, 2);
    for (std::size_t i = 0; i < count && 12 + 16 * (i + 1) <= size; ++i) {
        const unsigned char* entry = bytes + 12 + 16 * i;
        const std::size_t offset = big_endian(entry + 8, 4);
        if (std::memcmp(entry, name, 4) == 0) return offset < size && size - offset >= least ? bytes + offset : nullptr;
    }
    return nullptr;
}

}    // namespace

LineMetrics line_metrics_of(const unsigned char* bytes, std::size_t size) {
    const unsigned char* head = table(bytes, size, "head", 20);
    const unsigned char* hhea = table(bytes, size, "hhea", 8);
    if (!head || !hhea) return {};
    const auto units_per_em = float(big_endian(head + 18, 2));
    if (units_per_em <= 0) return {};
    return {signed_16(hhea + 4) / units_per_em, -signed_16(hhea + 6) / units_per_em};
}

FontFile find_font(std::initializer_list<const char*> names) {
    const char* home = std::getenv("HOME");
    for (const char* name : names) {
        for (const char* folder : folders) {
            if (FontFile font = read_font(std::string(folder) + name)) return font;
        }
        for (const char* folder : folders_at_home) {
            if (!home) break;
            if (FontFile font = read_font(std::string(home) + folder + name)) return font;
        }
    }
    return {};
}

}    // namespace coroscope
