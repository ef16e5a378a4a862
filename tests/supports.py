#!/usr/bin/env python3
"""Whether `coroscope supports` says the truth, and the README what it says.

    tests/supports.py [--binary PATH] [--update]

--update writes what it says into the README.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
README = os.path.join(HERE, os.pardir, "README.md")
BLOCK = re.compile(r"(`build/coroscope supports` says:\n\n```\n)(.*?)(```\n)", re.S)


def run(binary, *arguments):
    done = subprocess.run([binary, *arguments], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def claims(page):
    """The modules that the page names, with the names that it says they lack; and the builtins that are not there."""
    def between(start, end):
        return page.split(start, 1)[1].split(end, 1)[0]
    builtins = between("Builtins: all but", "Modules with all").split()
    whole = between("all that they offer:", "Modules without").split()
    parts = re.findall(r"([\w.]+)\s+\(([^)]*)\)", between("in brackets:", "No other module"))
    return builtins, whole, {name: words.split() for name, words in parts}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=os.path.join(HERE, os.pardir, "build", "coroscope"))
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    wrong = []

    status, page, _ = run(options.binary, "supports")
    if status != 0 or len(page.splitlines()) > 40:
        wrong.append(f"supports: status {status}, {len(page.splitlines())} lines; at most 40")
    with open(README, encoding="utf-8") as file:
        readme = file.read()
    if options.update:
        with open(README, "w", encoding="utf-8") as file:
            file.write(BLOCK.sub(lambda found: found[1] + page + found[3], readme))
        return
    found = BLOCK.search(readme)
    if not found or found[2] != page:
        wrong.append("the README does not say what `coroscope supports` says: tests/supports.py --update")

    def check(folder, text, expected, what, pattern=""):
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        status, out, err = run(options.binary, "supports", path)
        if status != expected or not re.search(pattern, out + err):
            wrong.append(f"{what}: status {status}, expected {expected}: {out}{err}")
        return path

    builtins, whole, parts = claims(page)
    with tempfile.TemporaryDirectory() as folder:
        for module in whole:
            path = check(folder, f"import {module}\n" + (f"from {module} import *\n" if module != "__future__" else ""), 0, module)
            status, _, err = run(options.binary, "run", path)
            if status != 0:
                wrong.append(f"{module} cannot be imported: {err}")
        for module, names in parts.items():
            check(folder, f"import {module}\n", 0, module)
            for name in names:
                check(folder, f"import {module}\n\n{module}.{name}\n", 2, f"{module}.{name}",
                      rf"program.py:3: {re.escape(module)}\.{name} is not simulated")
        for name in builtins:
            check(folder, f"x = {name}\n", 2, name, rf"program.py:1: {name}\(\) is not simulated")
        check(folder, "import decimal, math\nimport hashlib as h\nprint(math.pi)\n", 2, "absent modules",
              r"(?s)program.py:1: module 'decimal' .*program.py:2: module 'hashlib'")
        check(folder, "def f(:\n", 1, "a syntax error", "SyntaxError: invalid syntax")
        check(folder, "print('fine')\n", 0, "a plain program", "nothing in it lies outside")
    if run(options.binary, "supports", os.path.join(HERE, "no_such_file.py"))[0] != 2:
        wrong.append("a file that is not there: the status is not 2")

    for line in wrong:
        print(line)
    print(f"supports: {len(wrong)} wrong")
    sys.exit(bool(wrong))


main()
