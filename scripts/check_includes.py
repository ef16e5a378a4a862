#!/usr/bin/env python3
"""Whether the sources keep to the plan of the house: includes go down the floors only, own header first, small files.

A floor is a folder; FLOORS lists them from the ground up. A file may include its own floor and those below, except for
neighbours that must not know each other. Run without arguments from anywhere; prints what is wrong, one line each.
"""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

FLOORS = ["core/base", "core/lang", "core/trace", "core/machine", "core/vm", "core/loop", "core/lib", "core/session",
          "core/history", "core/lesson", "app/files", "app/picture", "app/cli", "app/studio", "app/views", "app/fonts", "app/raster",
          "app/gui"]
TOP = ["app/main.cpp", "app/lesson_window.cpp", "app/lesson_window.hpp", "app/learner_file.cpp", "app/learner_file.hpp",
       "app/window_commands.cpp", "app/window_commands.hpp", "app/followed_run.cpp", "app/followed_run.hpp",
       "app/program_window.cpp", "app/program_window.hpp", "app/subject.cpp", "app/subject.hpp"]
STRANGERS = {("core/machine", "core/trace"), ("core/trace", "core/lang"), ("app/studio", "app/cli"),
             ("app/views", "app/cli"), ("app/raster", "app/cli"), ("app/gui", "app/cli"), ("app/gui", "app/raster")}

# Who alone may include a library's headers (a prefix of the text between <> or quotes), and why it is kept there.
LIBRARIES = {"imgui": ["app/views", "app/fonts", "app/raster", "app/gui"], "GLFW/": ["app/gui"], "glad/": ["app/gui"],
             "CLI/": ["app/cli", "app/main.cpp", "app/window_commands.cpp"], "gmp": ["core/machine", "core/vm", "core/lib"],
             "stb/": ["app/fonts", "app/raster", "app/gui"], "md4c": ["core/lesson"]}

# Not in these floors, so that they compile with the standard library of every target; <format> and <print> nowhere.
NARROW = ("core/", "app/picture/", "app/studio/", "app/views/")
NARROW_HEADERS = {"coroutine", "source_location", "memory_resource"}
NOWHERE_HEADERS = {"format", "print", "ranges"}
CORE_HEADERS = {"thread", "mutex", "future", "atomic", "filesystem", "fstream", "iostream", "locale", "random"}

LONGEST = 600
EXCUSED_LENGTH = {             # path: why it may be longer
    "core/lang/unicode_table.cpp": "generated tables",
    "core/vm/interpret.cpp": "the one loop: a switch over every instruction",
}
EXCUSED_HEADER = {             # path: {header: why}
    "core/lang/literal.cpp": {"locale": "the classic locale, so that no other one is asked how a float is written"},
}

PATHS_OF_ONE_MACHINE = re.compile(r"/(?:work|farm|home/\w+|tmp/notes|tmp/bash_jobs)/")
UNWANTED_NAMES = re.compile(r"(?:^|[/_])(?:manager|helpers?|utils?|info)(?:[._]|$)")


def tracked_files():
    try:
        listed = subprocess.run(["git", "-C", ROOT, "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others",
                                 "--exclude-standard"], capture_output=True, check=True)
        names = listed.stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):    # no git, or no checkout: whatever lies in the source folders
        names = [os.path.relpath(os.path.join(folder, name), ROOT) for top in ("core", "app", "tests", "scripts")
                 for folder, _, files in os.walk(os.path.join(ROOT, top)) for name in files]
    return sorted(name for name in names if name and os.path.isfile(os.path.join(ROOT, name)))


def floor_of(path):
    folder = os.path.dirname(path)
    while folder and folder not in FLOORS:              # a subfolder belongs to its floor
        folder = os.path.dirname(folder)
    return folder


def allowed(user, used):
    """May a file of floor `user` include one of floor `used`?"""
    if user == used:
        return True
    return FLOORS.index(used) < FLOORS.index(user) and (user, used) not in STRANGERS


def check_includes(path, text):
    floor = floor_of(path)
    seen = []
    for number, line in enumerate(text.split("\n"), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not found:
            continue
        quote, name = found.groups()
        seen.append(name)
        where = f"{path}:{number}"
        if name.startswith(("core/", "app/")):
            used = floor_of(name)
            if not used and name not in TOP:
                yield f"{where}: {name} lies in no known floor"
            elif floor and not allowed(floor, used):
                yield f"{where}: {floor} may not include {used} ({name})"
            if not os.path.isfile(os.path.join(ROOT, name)):
                yield f"{where}: there is no {name}"
        elif quote == '"' and not name.startswith("tests/") and "/" not in name and not name.startswith(("imgui", "prelude")):
            yield f'{where}: includes start at the root: "{name}"'
        for prefix, users in LIBRARIES.items():
            if name.startswith(prefix) and path.startswith(("core/", "app/")) and floor not in users and path not in users:
                yield f"{where}: <{name}> is for {', '.join(users)} alone"
        excused = EXCUSED_HEADER.get(path, {})
        if name in excused:
            continue
        if name in NOWHERE_HEADERS or (name in NARROW_HEADERS and path.startswith(NARROW)):
            yield f"{where}: <{name}> is not there on every target"
        if name in CORE_HEADERS and path.startswith("core/"):
            yield f"{where}: core uses no <{name}>"
    own = re.sub(r"\.cpp$", ".hpp", path)
    if path.endswith(".cpp") and floor and own in seen and seen[0] != own:
        yield f"{path}: its own header comes first"


def check_shape(path, text):
    lines = text.count("\n")
    if lines > LONGEST and path not in EXCUSED_LENGTH:
        yield f"{path}: {lines} lines; over {LONGEST} it must be listed with its reason"
    if path.endswith(".hpp") and "#pragma once" not in text:
        yield f"{path}: #pragma once is missing"
    has_header = os.path.isfile(os.path.join(ROOT, re.sub(r"\.cpp$", ".hpp", path)))
    if path.startswith(("core/", "app/")) and not text.startswith("//") and not (path.endswith(".cpp") and has_header):
        yield f"{path}: opens with the sentence that says which idea it holds"
    if UNWANTED_NAMES.search(os.path.basename(path)):
        yield f"{path}: a name that says nothing"


def folder_circles(edges):
    """Circles between folders that the order of floors does not see: subfolders of one floor, tests."""
    state, circles = {}, []

    def visit(node, trail):
        state[node] = "open"
        for other in sorted(edges.get(node, ())):
            if state.get(other) == "open":
                circles.append(" -> ".join(trail[trail.index(other):] + [other]))
            elif other not in state:
                visit(other, trail + [other])
        state[node] = "closed"

    for node in sorted(edges):
        if node not in state:
            visit(node, [node])
    return circles


def main():
    wrong = []
    edges = {}
    for path in tracked_files():
        source = path.endswith((".cpp", ".hpp")) and path.startswith(("core/", "app/", "tests/", "bench/"))
        if path.startswith("tests/programs/") or not path.endswith((".cpp", ".hpp", ".py", ".sh", ".md", ".txt", ".cmake", ".json")) \
                and not path.startswith(("scripts/", ".ci/")):
            continue
        with open(os.path.join(ROOT, path), encoding="utf-8", errors="replace") as file:
            text = file.read()
        for number, line in enumerate(text.split("\n"), 1):
            if PATHS_OF_ONE_MACHINE.search(line) and path != "scripts/check_includes.py":
                wrong.append(f"{path}:{number}: a path of one machine")
        if source:
            wrong += check_includes(path, text)
            wrong += check_shape(path, text)
            for name in re.findall(r'#\s*include\s*"([^"]+)"', text):
                if name.startswith(("core/", "app/")) and os.path.dirname(name) != os.path.dirname(path):
                    edges.setdefault(os.path.dirname(path), set()).add(os.path.dirname(name))
    wrong += [f"folders form a circle: {circle}" for circle in folder_circles(edges)]
    for line in wrong:
        print(line)
    print(f"includes and shape: {len(wrong)} wrong" if wrong else "includes and shape: nothing wrong")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
