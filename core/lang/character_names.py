#!/usr/bin/env python3
"""Writes character_names.bin: the names of characters, as the CPython 3.11 that runs this has them.

Words come first, each ended by a zero byte, the most frequent one first, after their number (two bytes, low one first).
A name is: how far its character is from the one before it (seven bits a byte, low ones first), then its words, then a
zero byte. A word is one byte (its place + 1) or, from place 191 on, two: 0xC0 and the high bits, the low byte. Behind
the names come, after one more zero byte, other names of characters, each with its whole code. Names made by rule are
left out."""
import os
import sys
import unicodedata

ALIASES = """NULL;START OF HEADING;START OF TEXT;END OF TEXT;END OF TRANSMISSION;ENQUIRY;ACKNOWLEDGE;ALERT;BEL;BACKSPACE;
CHARACTER TABULATION;HORIZONTAL TABULATION;TAB;HT;LINE FEED;NEW LINE;END OF LINE;LF;NL;EOL;LINE TABULATION;
VERTICAL TABULATION;VT;FORM FEED;FF;CARRIAGE RETURN;CR;SHIFT OUT;LOCKING-SHIFT ONE;SO;SHIFT IN;LOCKING-SHIFT ZERO;SI;
DATA LINK ESCAPE;DLE;DEVICE CONTROL ONE;DC1;DEVICE CONTROL TWO;DC2;DEVICE CONTROL THREE;DC3;DEVICE CONTROL FOUR;DC4;
NEGATIVE ACKNOWLEDGE;NAK;SYNCHRONOUS IDLE;SYN;END OF TRANSMISSION BLOCK;ETB;CANCEL;CAN;END OF MEDIUM;EOM;SUBSTITUTE;SUB;
ESCAPE;ESC;INFORMATION SEPARATOR FOUR;FILE SEPARATOR;FS;INFORMATION SEPARATOR THREE;GROUP SEPARATOR;GS;
INFORMATION SEPARATOR TWO;RECORD SEPARATOR;RS;INFORMATION SEPARATOR ONE;UNIT SEPARATOR;US;SP;DELETE;DEL;
PADDING CHARACTER;PAD;HIGH OCTET PRESET;HOP;BREAK PERMITTED HERE;BPH;NO BREAK HERE;NBH;INDEX;IND;NEXT LINE;NEL;
START OF SELECTED AREA;SSA;END OF SELECTED AREA;ESA;CHARACTER TABULATION SET;HORIZONTAL TABULATION SET;HTS;
CHARACTER TABULATION WITH JUSTIFICATION;HORIZONTAL TABULATION WITH JUSTIFICATION;HTJ;LINE TABULATION SET;
VERTICAL TABULATION SET;VTS;PARTIAL LINE FORWARD;PARTIAL LINE DOWN;PLD;PARTIAL LINE BACKWARD;PARTIAL LINE UP;PLU;
REVERSE LINE FEED;REVERSE INDEX;RI;SINGLE SHIFT TWO;SINGLE-SHIFT-2;SS2;SINGLE SHIFT THREE;SINGLE-SHIFT-3;SS3;
DEVICE CONTROL STRING;DCS;PRIVATE USE ONE;PRIVATE USE-1;PU1;PRIVATE USE TWO;PRIVATE USE-2;PU2;SET TRANSMIT STATE;STS;
CANCEL CHARACTER;CCH;MESSAGE WAITING;MW;START OF GUARDED AREA;START OF PROTECTED AREA;SPA;END OF GUARDED AREA;
END OF PROTECTED AREA;EPA;START OF STRING;SOS;SINGLE GRAPHIC CHARACTER INTRODUCER;SGC;SINGLE CHARACTER INTRODUCER;SCI;
CONTROL SEQUENCE INTRODUCER;CSI;STRING TERMINATOR;ST;OPERATING SYSTEM COMMAND;OSC;PRIVACY MESSAGE;PM;
APPLICATION PROGRAM COMMAND;APC;NBSP;SHY;LATIN CAPITAL LETTER GHA;LATIN SMALL LETTER GHA;ZWSP;ZWNJ;ZWJ;LRM;RLM;LRE;RLE;
PDF;LRO;RLO;NNBSP;MMSP;WJ;LRI;RLI;FSI;PDI;ZWNBSP;BYTE ORDER MARK;BOM;CGJ;ALM;WEIERSTRASS ELLIPTIC FUNCTION;
MICR ON US SYMBOL;MICR DASH SYMBOL""".replace("\n", "").split(";")


def main():
    assert sys.version_info[:2] == (3, 11)
    names = [(point, unicodedata.name(chr(point), "")) for point in range(0x110000)]
    names = [(point, name) for point, name in names
             if name and not name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE "))]
    others = [(ord(unicodedata.lookup(name)), name) for name in ALIASES]
    counts = {}
    for _, name in names + others:
        for word in name.split(" "):
            counts[word] = counts.get(word, 0) + 1
    words = sorted(counts, key=lambda word: (-counts[word], word))
    places = {word: place for place, word in enumerate(words)}

    def number(n):
        out = bytearray()
        while n > 127:
            out.append(n & 127 | 128)
            n >>= 7
        return out + bytes([n])

    def coded(name):
        out = bytearray()
        for word in name.split(" "):
            place = places[word]
            out += bytes([place + 1]) if place < 191 else bytes([0xC0 | place - 191 >> 8, (place - 191) & 255])
        return out + b"\0"
    out = bytearray(len(words).to_bytes(2, "little")) + b"".join(word.encode() + b"\0" for word in words)
    before = 0
    for point, name in names:
        out += number(point - before) + coded(name)
        before = point
    out += b"\0"
    for point, name in others:
        out += number(point) + coded(name)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "character_names.bin"), "wb") as file:
        file.write(out)


main()
