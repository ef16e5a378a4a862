// A font file on this machine: where it may lie, and how tall its lines are.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

namespace coroscope {

struct FontFile {
    std::string path;
    std::vector<unsigned char> bytes;    // empty: there is none
    float line_height = 1;               // in ems: what ImGui calls the size of a font, for a size of one em

    explicit operator bool() const { return !bytes.empty(); }
};

// The first of the files that exists in one of the folders where systems keep fonts, and is a font.
FontFile find_font(std::initializer_list<const char*> names);

// (ascender - descender) / units per em, as the tables head and hhea of a TrueType or OpenType file say; 0 if it is
// none.
float line_height_of(const unsigned char* bytes, std::size_t size);

}    // namespace coroscope
