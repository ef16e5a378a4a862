#include "core/base/source.hpp"

#include <algorithm>

namespace coroscope {

Source::Source(std::string name_, std::string text_) : name(std::move(name_)), text(std::move(text_)) {
    line_begins.push_back(0);
    for (std::uint32_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' && i + 1 < text.size()) line_begins.push_back(i + 1);
}

std::string_view Source::line(std::uint32_t number) const {
    if (number < 1 || number > line_begins.size()) return {};
    auto begin = line_begins[number - 1];
    auto end = number < line_begins.size() ? line_begins[number] : text.size();
    std::string_view view(text.data() + begin, end - begin);
    if (!view.empty() && view.back() == '\n') view.remove_suffix(1);
    return view;
}

std::uint32_t Source::line_of(std::uint32_t offset) const {
    auto after = std::upper_bound(line_begins.begin(), line_begins.end(), offset);
    return static_cast<std::uint32_t>(after - line_begins.begin());
}

Place Source::place_of(std::uint32_t offset) const {
    Place place{line_of(offset), 0};
    for (auto i = line_begins[place.line - 1]; i < offset && i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) ++place.column;
    return place;
}

}    // namespace coroscope
