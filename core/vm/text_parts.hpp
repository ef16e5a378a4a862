// Parts of strings: cutting, searching, joining; positions count characters.
#pragma once

#include <cstdint>
#include <vector>

#include "core/machine/text.hpp"

namespace coroscope {

inline std::uint32_t str_length(const Machine& m, Value str) {
    return at<Str>(m, str)->length;
}
// The characters start .. end as a string of their own (the whole plain string: itself); owned.
Value str_part(Machine& m, Value str, std::uint32_t start, std::uint32_t end);

// First (or last) place where `needle` stands within start .. end; -1: none. An empty one is found at once.
std::int64_t str_find(const Machine& m, Value str, Value needle, std::uint32_t start, std::uint32_t end);
std::int64_t str_find_last(const Machine& m, Value str, Value needle, std::uint32_t start, std::uint32_t end);
bool str_matches_at(const Machine& m, Value str, Value needle, std::uint32_t at);

// Collects the characters of a string to be made.
class StrBuilder {
public:
    explicit StrBuilder(Machine& m) : machine_(m) {}
    void add(Value str) { add(str, 0, str_length(machine_, str)); }
    void add(Value str, std::uint32_t start, std::uint32_t end);
    void add(char32_t c);
    void add(char32_t c, std::size_t times);
    void add(std::string_view ascii) { narrow_or_widen(ascii); }
    Value make();    // owned

private:
    void narrow_or_widen(std::string_view ascii);
    void widen();
    void check_room();
    Machine& machine_;
    std::string latin1_;    // as long as it fits
    std::u32string wide_;
    bool is_wide_ = false;
};

}    // namespace coroscope
