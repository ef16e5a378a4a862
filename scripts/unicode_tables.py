"""Writes core/lang/unicode_table.cpp: what source text and the methods of str know of characters.

Run with Python 3.11, whose Unicode version (14) the tables then have:
    python3 scripts/unicode_tables.py > core/lang/unicode_table.cpp
"""

import sys
import unicodedata

assert sys.version_info[:2] == (3, 11)
POINTS = range(0x110000)


def lines(words):
    line = "   "
    for word in words:
        if len(line) + len(word) + 2 > 118:
            print(line)
            line = "   "
        line += f" {word},"
    if line.strip():
        print(line)


def toggles(name, test, matters=lambda c: True):
    """The code points at which the answer changes, beginning with the first that is in the set.

    Those that do not matter are in it or not, whatever is shorter.
    """
    points, inside = [], False
    for point in POINTS:
        if matters(chr(point)) and test(chr(point)) != inside:
            inside = not inside
            points.append(point)
    print(f"const std::uint32_t {name}_points[] = {{")
    lines(map(hex, points))
    print("};")
    print(f"const UnicodeSet {name} = {{{name}_points, {len(points)}}};")


def mapping(name, change, base):
    """Runs of equal distance (every one or every second code point), and those that become several characters.

    Only what `base` does not already say.
    """
    single, several = {}, {}
    for point in POINTS:
        mapped = change(chr(point))
        if mapped == base(chr(point)):
            continue
        if len(mapped) == 1:
            single[point] = ord(mapped) - point
        else:
            several[point] = mapped
    runs = []
    for point, distance in single.items():
        if runs:
            first, last, stride, delta = runs[-1]
            if delta == distance and (point - last == stride or first == last and point - last <= 2):
                runs[-1] = (first, point, point - last, delta)
                continue
        runs.append((point, point, 1, distance))
    print(f"const UnicodeRun {name}_runs[] = {{")
    lines(f"{{{first:#x}, {last:#x}, {stride}, {delta}}}" for first, last, stride, delta in runs)
    print("};")
    print(f"const UnicodeExpansion {name}_expansions[] = {{")
    lines("{%#x, {%s}}" % (point, ", ".join(hex(ord(c)) for c in text)) for point, text in several.items())
    if not several:
        print("    {0, {0}},")
    print("};")
    print(f"const UnicodeMapping {name} = {{{name}_runs, {len(runs)}, {name}_expansions, {len(several)}}};")


def is_case_ignorable(c):
    """Seen through the rule for a capital sigma at the end of a word, which skips such characters."""
    return ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and ("1" + c + "\u03a3").lower()[-1] == "\u03c3"


print("// Written by scripts/unicode_tables.py from Unicode 14: sets as the code points at which membership changes,")
print("// mappings as runs of equal distance.")
print('#include "core/lang/unicode_table.hpp"')
print()
print("namespace coroscope {")
print()
print("// clang-format off")
toggles("unicode_name_start", str.isidentifier)
toggles("unicode_name_part", lambda c: ("a" + c).isidentifier())
toggles("unicode_unprintable", lambda c: not c.isprintable())
toggles("unicode_alpha", str.isalpha)
toggles("unicode_decimal", str.isdecimal)
toggles("unicode_digit", str.isdigit)
toggles("unicode_numeric", str.isnumeric)
toggles("unicode_lower", str.islower)
toggles("unicode_upper", str.isupper)
toggles("unicode_title", lambda c: unicodedata.category(c) == "Lt")
toggles("unicode_space", str.isspace)
toggles("unicode_wide", lambda c: unicodedata.east_asian_width(c) in "FW", lambda c: unicodedata.category(c) != "Cn")
toggles("unicode_case_ignorable", is_case_ignorable)
mapping("unicode_to_lower", str.lower, lambda c: c)
mapping("unicode_to_upper", str.upper, lambda c: c)
mapping("unicode_to_title", str.title, str.upper)
mapping("unicode_to_fold", str.casefold, str.lower)
print("// clang-format on")
print()
print("}    // namespace coroscope")
