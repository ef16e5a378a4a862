#!/usr/bin/env python3
"""The lessons are true, and the checker refuses what is not: each mutated lesson at its line, with a caret.

    tests/lessons_test.py COROSCOPE

A mutation replaces one text of a lesson by another; what is wrong then is said at the line of a mark in the new text,
with words that name it. Beside the mutations: bad bytes, many mistakes at once, commands and their exit statuses.
"""
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LESSONS = os.path.join(ROOT, "lessons")


class Mutation:
    """In lesson `name` the first `old` becomes `new`. The mistake stands in the line of `at` (by default `new`), and its
    message has `says`."""

    def __init__(self, name, old, new, says, at=None):
        self.name, self.old, self.new, self.says = name, old, new, says
        self.at = new.split("\n")[0] if at is None else at


GATHER, RECEIVE, CHAT, QUOTES = "09_gather_order", "01_doubling_generator", "02_chatbot", "04_stock_quotes"
READ, DATE, AWAIT, FAIL, COUSINS = "05_read_data", "07_display_date", "08_awaitables", "10_gather_exceptions", \
    "06_yield_from_in_async"

MUTATIONS = [
    # The form of the file.
    Mutation(GATHER, "title: gather keeps", "titel: gather keeps", "knows no \"titel\""),
    Mutation(GATHER, "level: tasks\n---", "level: tasks\nseed: seven\n---", "whole number", "seed: seven"),
    Mutation(GATHER, "level: tasks\n---\n", "level: tasks\n", "not closed", "---"),
    Mutation(GATHER, "## Three errands", "# Three errands", "title stands in the lesson's head"),
    Mutation(GATHER, "## Three errands, one runner", "", "before the first page", "`fetch` waits for a while"),
    Mutation(GATHER, "```python\nimport", "```pyton\nimport", "no fence called \"pyton\"", "```pyton"),
    Mutation(GATHER, "asyncio.run(main())\n```\n", "asyncio.run(main())\n", "the fence is not closed before the next",
             "```python"),
    Mutation(RECEIVE, "the generator has ended\n```\n", "the generator has ended\n", "the fence is not closed", "```output"),
    Mutation(GATHER, "- [x] `main suspends`", "- [ ] `main suspends`", "no option of the question is marked as right",
             "### Predict: what happens first?"),
    Mutation(GATHER, "- [ ] `prints \"a starts\"`", "- [x] `prints \"a starts\"`", "more than one option",
             "### Predict: what happens first?"),
    Mutation(RECEIVE, "- [ ] `''` — `x = yield x` gives `x` its own old value back. See `line 6, 1st time`: the old value went out. What came in is what was sent.",
             "- [ ] `''`", "does not say what one thinks"),
    Mutation(RECEIVE, "See `g yields 20`: the loop went round, and line 5 hands out the doubled value.", "", "names no moment",
             "`send` gives back what was sent."),
    Mutation(GATHER, "- `line 13` `main` is about to call `fetch(\"a\", 3)`.", "- `line 13`", "the stop says nothing"),
    Mutation(GATHER, "### Try: make all three finish at the same moment, after two seconds.", "### Try:", "missing"),
    Mutation(CHAT, "```check\nprints \"bye\"\nbot finishes\n```\n", "```check\n```\n", "the check is empty", "```check"),
    Mutation(CHAT, "## Does it listen at all?", "## Does it listen at all?\n\n![a bot](bot.png)", "no pictures", "![a bot]"),
    Mutation(CHAT, "## Does it listen at all?", "## Does it listen at all?\n\n- [ ] an option", "belongs under a question",
             "- [ ] an option"),
    # The words of moments.
    Mutation(GATHER, "- `prints \"b done\"` One", "- `prints b done` One", "stands in quotes"),
    Mutation(GATHER, "- `prints \"b done\"` One", "- `b is back` One", "is not a moment"),
    Mutation(GATHER, "- `prints \"b done\"` One", "- `line nine` One", "no whole number"),
    Mutation(DATE, "`display_date suspends, 1st time`", "`display_date suspends, 1th time`", "no number of times"),
    # What the run says to them.
    Mutation(GATHER, "See `b resumes`", "See `d resumes`", "nobody in this run is called d"),
    Mutation(GATHER, "See `b resumes`", "See `b resumes, 2nd time`", "happens once"),
    Mutation(DATE, "- `display_date suspends, 1st time`", "- `display_date suspends`", "happens 5 times"),
    Mutation(GATHER, "- `prints \"b done\"` One", "- `prints \"b dome\"` One", "never prints"),
    Mutation(GATHER, "- `line 13`", "- `line 130`", "line 130 never runs"),
    Mutation(AWAIT, "- `line 11`", "- `clock 1.5`", "never shows 1.5"),
    Mutation(FAIL, "- `b raises ValueError`", "- `b raises KeyError`", "never raises that"),
    Mutation(RECEIVE, "- `g yields 'abab'`", "- `g yields 'abba'`", "never yields that"),
    # Answers.
    Mutation(GATHER, "- [ ] `a done` — who starts first is done first. See `b resumes`: it sleeps for one second only, so its timer is the first to be due.\n- [x] `b done`",
             "- [x] `a done`\n- [ ] `b done` — no. See `b resumes`: yes.", "not the right answer", "- [x] `a done`"),
    Mutation(GATHER, "- [ ] `['B', 'C', 'A']`", "- [ ] `['A', 'B', 'C']`", "it is the right answer"),
    Mutation(RECEIVE, "- [x] `10` — What", "- [x] `11` — What", "x is 10"),
    Mutation(DATE, "- [x] `5`", "- [x] `5.5`", "clock is 5"),
    Mutation(AWAIT, "- [x] `main`", "- [x] `second`", "it is main()"),
    Mutation(READ, "- [x] `main suspends` — The", "- [x] `end` — The", "another one happens first"),
    Mutation(QUOTES, "- [x] nothing", "- [x] `None`", "what is printed next is nothing"),
    # Programs and what they print.
    Mutation(GATHER, "```output\na starts\nb starts", "```output\na starts\nb begins", "line 2 of the output is \"b starts\"",
             "b begins"),
    Mutation(GATHER, "c done\na done\n['A', 'B', 'C']\n```", "c done\na done\n```", "goes on printing", "```\n\n### Try"),
    Mutation(GATHER, "['A', 'B', 'C']\n```\n\n### Try", "['A', 'B', 'C']\nbye\n```\n\n### Try", "prints no such line", "bye"),
    Mutation(GATHER, "    print(results)\n\n\nasyncio", "    print(result)\n\n\nasyncio", "the program fails: NameError", "```python"),
    Mutation(GATHER, "    print(results)\n\n\nasyncio", "    print(results\n\n\nasyncio", "SyntaxError", "    print(results"),
    Mutation(COUSINS, "```refused\nSyntaxError: 'yield from' inside async function", "```refused\nSyntaxError: invalid syntax",
             "refused with another message", "SyntaxError: invalid syntax"),
    Mutation(COUSINS, "    yield from db.fetch('SELECT ...')\n\n\nprint(\"end\")", "    await db.fetch('SELECT ...')\n\n\nprint(\"end\")",
             "is not refused", "```refused"),
    Mutation(QUOTES, "TypeError: can't send non-None", "TypeError: cannot send non-None", "last message of the program"),
    # Exercises.
    Mutation(GATHER, "clock at prints \"b done\" == 2\n", "clock at prints \"b done\" == 4\n", "done\" is 2"),
    Mutation(GATHER, "clock at prints \"b done\" == 2\n", "clock at prints \"b done\" = 2\n", "compared with =="),
    Mutation(AWAIT, "```check\nclock at end == 2\nprints \"task: 2\"\n", "```check\nprints \"task: 2\"\n",
             "nothing is left to try", "### Try: save one second"),
    Mutation(CHAT, "bot finishes\n```", "never bot finishes\n```", "it does happen", "never bot finishes"),
]


def run(binary, *arguments, timeout=240):
    return subprocess.run([binary, "lesson"] + list(arguments), capture_output=True, text=True, timeout=timeout)


def mistakes_of(stderr, path):
    """(line, column, message, the rest of what is said of it) of each."""
    found = []
    for line in stderr.splitlines():
        if line.startswith(path + ":"):
            number, column, message = line[len(path) + 1:].split(":", 2)
            found.append([int(number), int(column), message.strip(), []])
        elif found:
            found[-1][3].append(line)
    return found


def check_mutation(binary, folder, mutation):
    with open(os.path.join(LESSONS, mutation.name + ".md"), encoding="utf-8") as file:
        text = file.read()
    if mutation.old not in text:
        return "the lesson has no %r" % mutation.old
    changed = text.replace(mutation.old, mutation.new, 1)
    path = os.path.join(folder, "mutated.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(changed)
    done = run(binary, "check", path)
    if done.returncode != 1:
        return "status %d\n%s%s" % (done.returncode, done.stdout, done.stderr)
    mistakes = mistakes_of(done.stderr, path)
    # The mark is looked for around the change first, then from the top.
    begin = text.index(mutation.old)
    mark = mutation.at
    near = changed.find(mark, changed.rfind("\n", 0, begin) + 1, begin + len(mutation.new) + len(mark))
    place = near if near >= 0 else changed.index(mark)
    wanted = changed.count("\n", 0, place) + 1
    for line, column, message, more in mistakes:
        if mutation.says not in message:
            continue
        if line != wanted:
            continue
        shown = [text for text in more if text.strip().startswith("^")]
        if not shown:
            return "no caret: %s" % more
        source = changed.split("\n")[line - 1]
        if column > len(source) + 1:
            return "column %d of %r" % (column, source)
        return None
    return "not refused at line %d with %r, but:\n%s" % (wanted, mutation.says, done.stderr)


def text_of(*pages):
    return "---\ntitle: T\nlevel: L\n---\n\n" + "\n".join(pages)


PROGRAM = "## Page\n\n```python\nprint(1)\n```\n"

BAD = [
    ("empty", b"", 1, "title"),
    ("not utf-8", b"---\ntitle: caf\xe9\nlevel: x\n---\n", 1, "line 2 has a byte that is not UTF-8"),
    ("utf-16", text_of(PROGRAM).encode("utf-16"), 1, "not UTF-8"),
    ("null byte", text_of(PROGRAM + "a\0b\n").encode(), 1, "null byte"),
    ("huge", b"x" * (2 << 20), 2, "too large"),
    ("crlf", text_of(PROGRAM).replace("\n", "\r\n").encode(), 0, ""),
    ("byte order mark", b"\xef\xbb\xbf" + text_of(PROGRAM).encode(), 0, ""),
    ("no page", text_of("").encode(), 1, "no page"),
    ("deep quotes", text_of("## P\n\n" + ">" * 50000 + " x\n").encode(), 0, ""),
    ("deep lists", text_of("## P\n\n" + "".join(" " * i + "- x\n" for i in range(0, 600, 2))).encode(), 0, ""),
    ("many brackets", text_of("## P\n\n" + "[" * 50000 + "\n").encode(), 0, ""),
    ("many backquotes", text_of("## P\n\n" + "".join("`" * (i % 97) + "a " for i in range(20000)) + "\n").encode(), None, ""),
    ("a long line", text_of("## P\n\n- `" + "x" * 500000 + "` y\n").encode(), 1, "is not a moment"),
    ("endless", text_of("## P\n\n```python\nwhile True:\n    pass\n```\n\n```output\n1\n```\n").encode(), 1, ""),
    ("busy", text_of("## P\n\n```python\nx = sum(range(10**12))\n```\n").encode(), 1, "limit"),
    ("too much memory", text_of("## P\n\n```python\nx = 'x' * (4 * 10**9)\n```\n").encode(), 1, "limit"),
    ("too much output", text_of("## P\n\n```python\nprint('x' * 10**8)\n```\n").encode(), 1, "limit"),
    ("many pages", text_of("".join("## P\n\n" for _ in range(300))).encode(), 1, "at most 200 pages"),
    ("only a fence", b"```", 1, "title"),
    ("a stop without a program", text_of("## P\n\n- `line 1` text\n").encode(), 1, "no program stands before this"),
    ("unknown file of the program", text_of("## P\n\n```python\nimport neighbour\n```\n").encode(), 1, "neighbour"),
]


def check_bad(binary, folder, name, data, status, says):
    path = os.path.join(folder, "bad.md")
    with open(path, "wb") as file:
        file.write(data)
    done = run(binary, "check", path)
    if (status is not None and done.returncode != status) or done.returncode not in (0, 1, 2):
        return "status %d\n%s%s" % (done.returncode, done.stdout[-500:], done.stderr[-1500:])
    if says and says not in done.stderr:
        return "it does not say %r but\n%s" % (says, done.stderr[-1500:])
    if max(map(len, done.stderr.splitlines()), default=0) > 2000:
        return "a line of %d characters" % max(map(len, done.stderr.splitlines()))
    return None


def check_many_at_once(binary, folder):
    path = os.path.join(folder, "many.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text_of("## P\n\n```python\nprint(1)\n```\n\n- `line 9` a\n- `q resumes` b\n- `hm` c\n- `end`\n\n"
                           "```output\n2\n```\n\n### Predict: which line is printed next?\n\n- [x] `7`\n- [ ] `1`\n"))
    done = run(binary, "check", path)
    lines = [line for line, *_ in mistakes_of(done.stderr, path)]
    if done.returncode != 1 or lines != sorted(lines) or len(lines) < 7:
        return "lines %s\n%s" % (lines, done.stderr)
    return None


def check_commands(binary, folder):
    path = os.path.join(folder, "begun.md")
    for arguments, status in [(["new", os.path.join(folder, "begun")], 0), (["check", path], 0),
                              (["new", os.path.join(folder, "begun")], 2), (["show", path], 0),
                              (["show", path, "--page", "2", "--stop", "1", "--answer", "1"], 0),
                              (["show", path, "--page", "3"], 2), (["show", path, "--stop", "9"], 2),
                              (["show", path, "--answer", "9", "--stop", "1"], 2), (["check", folder + "/nothing"], 2),
                              (["check"], 2), (["check", ROOT + "/scripts"], 2), (["list", LESSONS], 0),
                              (["new", folder + "/no/such/folder"], 2)]:
        done = run(binary, *arguments)
        if done.returncode != status:
            return "lesson %s: status %d\n%s%s" % (" ".join(arguments), done.returncode, done.stdout, done.stderr)
    changed = os.path.join(folder, "changed.py")
    with open(os.path.join(ROOT, "tests/programs/seed/09_gather_order.py"), encoding="utf-8") as file:
        text = file.read()
    lesson = os.path.join(LESSONS, GATHER + ".md")
    for replace, status, says in [(("", ""), 1, "clock at prints \"a done\" is 3"), (('fetch("a", 3)', 'fetch("a", 2)'), 1, "Not yet"),
                                  (('"a", 3),\n        fetch("b", 1)', '"a", 2),\n        fetch("b", 2)'), 0, "You have it"),
                                  (("import asyncio", "import asyncio as"), 1, "Not yet"),
                                  (("import asyncio", "import socket"), 1, "Not yet")]:
        with open(changed, "w", encoding="utf-8") as file:
            file.write(text.replace(*replace) if replace[0] else text)
        done = run(binary, "try", lesson, changed)
        if done.returncode != status or says not in done.stdout:
            return "lesson try with %s: status %d\n%s%s" % (replace, done.returncode, done.stdout, done.stderr)
    if run(binary, "try", lesson, folder + "/no.py").returncode != 2 or run(binary, "try", lesson, changed, "--page", "1").returncode != 2:
        return "lesson try goes on without a program or an exercise"
    shown = run(binary, "show", os.path.join(LESSONS, GATHER + ".md"), "--page", "2", "--stop", "2").stdout
    if "b done" not in shown or "hidden until you answer" not in shown or "that is right" in shown.lower():
        return "show says\n" + shown
    if "gather is over as soon as everything has started" in shown or "'B', 'C'" in shown.split("OUTPUT")[1]:
        return "show says more than the window would\n" + shown
    words = subprocess.run([binary, "show", os.path.join(ROOT, "tests/programs/seed/09_gather_order.py"), "--at", "b resumes"],
                           capture_output=True, text=True, timeout=60)
    if words.returncode != 0 or "fetch('b')" not in words.stdout:
        return "show --at: status %d\n%s" % (words.returncode, words.stderr)
    return None


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    binary = os.path.abspath(sys.argv[1])
    failed = 0

    def report(name, problem):
        nonlocal failed
        if problem:
            failed += 1
            print("FAIL  %s: %s" % (name, problem), flush=True)

    done = run(binary, "check", LESSONS)
    report("the lessons", None if done.returncode == 0 and "9 lessons" in done.stdout else done.stdout + done.stderr)
    with tempfile.TemporaryDirectory(prefix="coroscope-lessons-") as folder:
        for mutation in MUTATIONS:
            report("%s with %r" % (mutation.name, mutation.new), check_mutation(binary, folder, mutation))
        for case in BAD:
            report(case[0], check_bad(binary, folder, *case))
        report("many mistakes at once", check_many_at_once(binary, folder))
        report("commands", check_commands(binary, folder))
    print("%d mutated lessons, %d bad files: %s" % (len(MUTATIONS), len(BAD), "%d wrong" % failed if failed else "all as they should be"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
