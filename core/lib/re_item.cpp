#include "core/lib/re_item.hpp"

#include <algorithm>

namespace coroscope {
namespace {

constexpr std::uint64_t kMostCounted = 65535;    // PCRE2's own bound
constexpr std::uint64_t kMostInParts = 16 * kMostCounted;

std::uint64_t times(std::uint64_t width, std::uint64_t count) {
    if (width == 0 || count == 0) return 0;
    return width > kMaxRepeat / count ? kMaxRepeat : width * count;
}

std::string quantifier(std::uint64_t least, std::uint64_t most) {
    if (most == kMaxRepeat && least < 2) return least ? "+" : "*";
    if (least == 0 && most == 1) return "?";
    auto text = "{" + std::to_string(least);
    if (most != least) text += most > kMostCounted ? "," : "," + std::to_string(most);
    return text + "}";
}

// What follows the item up to the manner of the last part; PCRE2 counts up to 65535 at a time.
std::string counted(const std::string& base, std::uint64_t least, std::uint64_t most, char manner, bool is_single) {
    if (is_single && least <= kMostCounted && most > kMostCounted && most < kMostInParts) {
        auto text = quantifier(least, least);
        for (auto rest = most - least; rest > 0; rest -= std::min(rest, kMostCounted)) {
            if (text.back() == '}' && rest < most - least && manner != ' ') text += manner;
            text += base + quantifier(0, std::min(rest, kMostCounted));
        }
        return text;
    }
    if (least <= kMostCounted) return quantifier(least, most);
    auto many = "{" + std::to_string(kMostCounted) + "}";
    auto rounds = (least - kMostCounted) / kMostCounted;
    auto text = many;
    if (rounds) text += "(?:" + base + many + "){" + std::to_string(rounds) + "}";
    auto rest = least - kMostCounted * (rounds + 1);
    return text + base + quantifier(rest, most == least ? rest : kMaxRepeat);
}

}    // namespace

PatternWidth operator+(PatternWidth a, PatternWidth b) {
    return {std::min(a.least + b.least, kMaxRepeat - 1), std::min(a.most + b.most, kMaxRepeat)};
}
PatternWidth either(PatternWidth a, PatternWidth b) {
    return {std::min(a.least, b.least), std::max(a.most, b.most)};
}

std::string word_boundary(bool is_inside, bool is_ascii) {
    auto word = is_ascii ? "[0-9A-Za-z_]" : "[\\p{L}\\p{N}_]";
    auto text = [&](const char* before, const char* after) {
        return std::string("(?<") + before + word + ")(?" + after + word + ")";
    };
    if (is_inside) return "(?!\\A\\z)(?:" + text("=", "=") + "|" + text("!", "!") + ")";
    return "(?:" + text("=", "!") + "|" + text("!", "=") + ")";
}

void repeat_item(PatternItem& item, std::uint64_t least, std::uint64_t most, char manner) {
    auto base = item.text[0] == '(' && item.kind == PatternItem::Kind::group ? item.text : "(?:" + item.text + ")";
    if (item.kind == PatternItem::Kind::single && item.text.size() == 1) base = item.text;
    if (item.kind == PatternItem::Kind::single && (item.text[0] == '[' || item.text[0] == '\\')) base = item.text;
    if (item.width.most == 0) {
        // What has no width is there or not; PCRE2 could not measure the repetition in a lookbehind.
        if (least == 0 && most > 0)
            item.text = manner == '?' ? "(?:|" + base + ")" : manner == '+' ? "(?>" + base + "|)" : "(?:" + base + "|)";
        else
            item.text = most ? base : "(?:" + base + "){0}";
    } else {
        item.text = base + counted(base, least, most, manner, item.kind == PatternItem::Kind::single);
        if (manner != ' ') item.text += manner;
    }
    item.width = {std::min(times(item.width.least, least), kMaxRepeat - 1), times(item.width.most, most)};
    item.kind = PatternItem::Kind::repeat;
}

}    // namespace coroscope
