#!/usr/bin/env python3
"""Writes normal_forms.bin: what NFKC needs to know, as the CPython 3.11 that runs this has it.

Three lists of numbers (seven bits a byte, low ones first), each with its length in front: decompositions (character,
number of characters, these; in full, for compatibility), classes of combining characters (character, class), and
compositions (first, second, result). Characters are given by how far they are from the one before in their list.
Hangul syllables are made by rule and left out."""
import os
import sys
import unicodedata


def main():
    assert sys.version_info[:2] == (3, 11)
    out = bytearray()

    def put(n):
        while n > 127:
            out.append(n & 127 | 128)
            n >>= 7
        out.append(n)
    points = [p for p in range(0x110000) if not 0xac00 <= p < 0xac00 + 11172 and not 0xd800 <= p < 0xe000]
    apart = [(p, unicodedata.normalize("NFKD", chr(p))) for p in points]
    apart = [(p, text) for p, text in apart if text != chr(p)]
    put(len(apart))
    before = 0
    for point, text in apart:
        put(point - before)
        put(len(text))
        for c in text:
            put(ord(c))
        before = point
    classes = [(p, unicodedata.combining(chr(p))) for p in points if unicodedata.combining(chr(p))]
    put(len(classes))
    before = 0
    for point, number in classes:
        put(point - before)
        put(number)
        before = point
    pairs = []
    for point in points:
        parts = unicodedata.decomposition(chr(point)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            first, second = (int(part, 16) for part in parts)
            if unicodedata.normalize("NFC", chr(first) + chr(second)) == chr(point):
                pairs.append((first, second, point))
    put(len(pairs))
    before = 0
    for first, second, point in sorted(pairs):
        put(first - before)
        put(second)
        put(point)
        before = first
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "normal_forms.bin"), "wb") as file:
        file.write(out)


main()
