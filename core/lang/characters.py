"""Writes characters_table.cpp: which code points may begin or continue a name, and which are not printable.

Run with Python 3.11, whose Unicode version (14) the table then has:  python3 characters.py > characters_table.cpp
"""

import sys

assert sys.version_info[:2] == (3, 11)


def toggles(test):
    """The code points from 128 on at which the answer changes, beginning with the first that is in the set."""
    inside = False
    for point in range(128, 0x110000):
        if test(chr(point)) != inside:
            inside = not inside
            yield point


def array(name, points):
    print(f"const std::uint32_t {name}[] = {{")
    line = "   "
    for point in points:
        word = f" {point:#x},"
        if len(line) + len(word) > 118:
            print(line)
            line = "   "
        line += word
    print(line)
    print("};")
    print(f"const unsigned {name}_count = sizeof {name} / sizeof *{name};")


print("// Written by characters.py: code points at which membership changes; an odd number of them passed is inside.")
print('#include "core/lang/characters_table.hpp"')
print()
print("namespace coroscope {")
print()
print("// clang-format off")
array("name_start_toggles", toggles(str.isidentifier))
array("name_part_toggles", toggles(lambda c: ("a" + c).isidentifier()))
array("unprintable_toggles", toggles(lambda c: not c.isprintable()))
print("// clang-format on")
print()
print("}    // namespace coroscope")
