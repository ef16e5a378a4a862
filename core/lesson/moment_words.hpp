// The words that name a moment of a run: "line 4, 2nd time", "b resumes", "prints \"b done\"", "clock 1.0", "end".
//
//     moment   = place [", " count " time"]                        count: 1st, 2nd, 3rd, ... last
//     place    = start | end | refused | line N | step N | iteration N | clock SECONDS | prints TEXT | who verb
//     verb     = starts | resumes [at line N] | suspends [at line N] | yields [VALUE] | receives [VALUE] | finishes
//              | returns [VALUE] | raises [NAME] | prints TEXT | is created | is done | is cancelled | is closed
//     TEXT     = "a line as it is printed" or 'so'; with ... at its end: the beginning of a line
//     VALUE    = as Python's repr shows it
//     who      = T2, G1, F3, C1 | a task's name | fetch('b', 1) | fetch('b') | b | a variable that holds it | fetch
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"

namespace coroscope {

enum class Happens : std::uint8_t {
    start,
    end,
    refused,
    at_line,
    at_step,
    at_iteration,
    at_clock,
    prints,
    starts,
    resumes,
    suspends,
    yields,
    receives,
    finishes,
    returns,
    raises,
    is_created,
    is_done,
    is_cancelled,
    is_closed,
};

struct MomentWords {
    Happens happens = Happens::start;
    std::string text;                    // as it was written
    std::string who;                     // empty: anybody
    std::optional<std::string> value;    // printed text, repr, or name of an exception
    bool is_beginning = false;           // the value only begins so
    std::uint64_t number = 0;            // line, step or iteration; 0: any line
    double seconds = 0;
    int count = 0;    // which time, from 1; 0: the only one; -1: the last
};

// A problem's span is relative to the words.
Result<MomentWords> parse_moment(std::string_view words);

// "1st", "2nd", "11th"
std::string ordinal(std::uint64_t number);

}    // namespace coroscope
