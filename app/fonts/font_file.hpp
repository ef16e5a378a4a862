// A font file on this machine: where it may lie, and how tall its lines are.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

namespace coroscope {

// In ems, above and below the baseline. Together they are what ImGui calls the size of a font of one em.
struct LineMetrics {
    float ascent = 0;
    float descent = 0;

    float height() const { return ascent + descent; }
};

struct FontFile {
    std::string path;
    std::vector<unsigned char> bytes;    // empty: there is none
    LineMetrics line;

    explicit operator bool() const { return !bytes.empty(); }
};

// The first of the files that exists in one of the folders where systems keep fonts, and is a font.
FontFile find_font(std::initializer_list<const char*> names);

// As the tables head and hhea of a TrueType or OpenType file say; a height of 0 if it is none.
LineMetrics line_metrics_of(const unsigned char* bytes, std::size_t size);

}    // namespace coroscope
