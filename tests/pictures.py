#!/usr/bin/env python3
"""Whether the README's pictures can still be made by the commands that stand below them, and are there.

    tests/pictures.py --binary build/coroscope
"""
import argparse
import os
import re
import shlex
import struct
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LARGEST = 200000    # bytes of a picture


def size_of(path):
    data = open(path, "rb").read(24)
    assert data[:8] == b"\x89PNG\r\n\x1a\n", path + " is no PNG"
    return struct.unpack(">II", data[16:24])


def check(command, shown, binary, folder):
    words = shlex.split(command)
    kept = words[words.index("-o") + 1]
    assert kept in shown, kept + " is made and not shown"
    wanted = tuple(int(part) for part in words[words.index("--size") + 1].split("x"))
    made = os.path.join(folder, os.path.basename(kept))
    words[0], words[words.index("-o") + 1] = binary, made
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, "%s\nstatus %d: %s" % (command, done.returncode, done.stderr)
    assert size_of(made) == wanted, "%s has the size %r" % (kept, size_of(made))
    path = os.path.join(ROOT, kept)
    assert os.path.exists(path), kept + " is not there: scripts/update_pictures"
    assert size_of(path) == wanted, kept + " has another size: scripts/update_pictures"
    assert os.path.getsize(path) <= LARGEST, kept + " is too large"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=os.path.join(ROOT, "build", "coroscope"))
    binary = os.path.abspath(parser.parse_args().binary)
    text = open(os.path.join(ROOT, "README.md"), encoding="utf-8").read()
    commands = re.findall(r"^    (build/coroscope render .* -o assets/pictures/.*)$", text, re.M)
    shown = set(re.findall(r"!\[.*?\]\((.*?)\)", text))
    assert len(commands) == 6, "the README has %d pictures" % len(commands)
    with tempfile.TemporaryDirectory() as folder:
        for command in commands:
            check(command, shown, binary, folder)
    print("%d pictures" % len(commands))


if __name__ == "__main__":
    try:
        main()
    except AssertionError as error:
        sys.exit("FAIL  %s" % error)
