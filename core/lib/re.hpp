// The objects of re: patterns, matches and what walks over matches, as records in the region.
#pragma once

#include "core/lib/re_engine.hpp"
#include "core/lib/re_translate.hpp"
#include "core/vm/native.hpp"

namespace coroscope {

struct PatternObject {
    COROSCOPE_RECORD
    Value pattern;        // str or bytes
    Value flags;          // int
    Value groups;         // int
    Value group_index;    // dict: name -> number
    Value names;          // tuple by number: str or None
    Value places;         // tuple: three ints by number, see GroupPlace
    Value widest;         // int: the greatest character it names
};
struct MatchObject {
    COROSCOPE_RECORD
    Value string, pattern;
    Value spans;          // tuple: start and end of each group, -1: not part of it
    Value pos, endpos;    // ints
    Value last_index;     // int or None
};
// What finditer() and scanner() give.
struct ScannerObject {
    COROSCOPE_RECORD
    Value pattern, string;
    Value next, end;       // ints
    Value is_not_empty;    // bool: an empty match at `next` was there already
    Value pos;             // int: where it began
};
constexpr std::uint32_t kPatternFields = 7, kMatchFields = 6, kScannerFields = 6;

// A class of the module, borrowed.
Value re_class(Run& run, const char* name);

// The string to be searched, in the width that the pattern needs; false: raised.
bool subject_of(Run& run, Value pattern, Value string, Subject* out);
// Null: raised. Lives as long as the run, or until many others were made.
EnginePattern* engine_of(Run& run, Value pattern, std::uint32_t width);
// A Match, owned.
Value new_match(Run& run, Value pattern, Value string, const std::size_t* spans, std::int64_t pos, std::int64_t end);
// A piece of the string that was searched; owned.
Value piece_of(Run& run, Value string, std::size_t start, std::size_t end);
Value raise_pattern_error(Run& run, const PatternError& error, Value pattern);
std::vector<std::u32string> group_names(Run& run, Value pattern);
std::u32string characters_of(Run& run, Value text);    // str, bytes or bytearray
// Text or bytes, as the string that was searched.
Value joined(Run& run, const std::vector<TemplatePiece>& pieces, Value string, const std::size_t* spans);

extern const NativeDef kPatternMethods[], kMatchMethods[], kScannerMethods[], kFindIteratorMethods[];
extern const GetSetDef kPatternAttributes[], kMatchAttributes[], kScannerAttributes[];

}    // namespace coroscope
