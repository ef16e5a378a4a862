// Taking prose apart: a moment at its beginning, an answer before a dash, "See" and a moment.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "core/lesson/lesson.hpp"

namespace coroscope {

Prose trimmed(Prose prose);
// Without its first characters that are one of `marks`.
Prose without_leading(Prose prose, std::string_view marks);
// Cut at a place: what is before byte `at` of run `run`, and the rest from byte `resume` on.
std::pair<Prose, Prose> cut(const Prose& prose, std::size_t run, std::size_t at, std::size_t resume);
// Where a dash between spaces stands outside of code: "answer", "misconception". Without one the second is empty.
struct Halves {
    Prose first, second;
    bool has_dash = false;
};
Halves halves_at_dash(const Prose& prose);
// "... See `moment`: why." The words of the moment are `see`.
struct Reference {
    Prose before, after;
    std::optional<Words> see;
};
Reference reference_in(const Prose& prose);
Span span_of(const Prose& prose);

}    // namespace coroscope
