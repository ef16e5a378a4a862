#!/usr/bin/env python3
"""Sessions without a window: generators driven, lines typed, taken back, saved and replayed.

    tests/play.py --binary PATH [--actions N]

Compares a recorded conversation, replays saved sessions to the same trace, walks at random over programs (an undo comes
back to the digest that was there before), and hands over session files that are cut, changed or hostile.
"""
import argparse
import os
import random
import re
import resource
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
failures = []


def check(is_right, what):
    if not is_right:
        failures.append(what)
        print("FAILED", what)


def coroscope(*arguments, text="", **more):
    return subprocess.run([BINARY, *arguments], input=text, capture_output=True, text=True, timeout=120, **more)


def essence(text):
    """Of what play prints: the commands, where one stands, the frames and what was printed; the rest is show's to test."""
    kept, is_kept = [], False
    for line in text.splitlines():
        if line.startswith("===") or re.match(r"\S+\.py  step \d+", line) or line.startswith("digest"):
            kept.append(line)
        elif line in ("FRAMES", "OUTPUT", "ERRORS"):
            is_kept = True
            kept.append(line)
        elif not line:
            is_kept = False
        elif is_kept:
            kept.append(line)
    return re.sub(r"digest \w+", "digest", "\n".join(kept) + "\n")


def conversation(folder):
    """The chatbot: next, three messages, None; saved and replayed."""
    program = os.path.join(HERE, "play", "chatbot.py")
    with open(os.path.join(HERE, "play", "chatbot.txt"), encoding="utf-8") as file:
        commands = file.read()
    played = coroscope("play", "chatbot.py", text=commands.replace("SESSION", os.path.join(folder, "bot.session")),
                       cwd=os.path.dirname(program))
    with open(os.path.join(HERE, "play", "chatbot.out"), encoding="utf-8") as file:
        expected = file.read()
    found = essence(played.stdout.replace(folder + "/", ""))
    if found != expected:
        with open(os.path.join(folder, "found"), "w", encoding="utf-8") as file:
            file.write(found)
        print(subprocess.run(["diff", os.path.join(HERE, "play", "chatbot.out"), os.path.join(folder, "found")],
                             capture_output=True, text=True).stdout[:3000])
    check(found == expected, "the conversation with the chatbot")
    check(played.returncode == 0, "its status")
    traces = []
    for number in range(2):
        trace = os.path.join(folder, f"{number}.jsonl")
        replayed = coroscope("replay", os.path.join(folder, "bot.session"), "--trace", trace)
        check(replayed.returncode == 0 and "bye" in replayed.stdout, "the session is replayed")
        with open(trace, "rb") as file:
            traces.append(file.read())
    check(traces[0] == traces[1] and traces[0].count(b'"send"') == 3, "two replays, one trace")
    again = coroscope("play", os.path.join(folder, "bot.session"), text="digest\n")
    last = re.findall(r"digest (\w+)", played.stdout)[-1]
    check(re.findall(r"digest (\w+)", again.stdout)[-1:] == [last], "a saved session opens where it was")


def walk(program, number, actions, rng):
    """Random actions; each undo must lead back to the digest before what it undoes."""
    commands, stack, redone = [], [], []
    names = ["g", "gen", "bot", "it", "f", "x", "main"]
    for _ in range(actions):
        kind = rng.choice(["move"] * 6 + ["input"] * 3 + ["undo"] * 2 + ["redo", "digest"])
        if kind == "move":
            commands.append(rng.choice(["", "back "]) + rng.choice(
                ["step", "event", "line", "over", "out", "suspension", "resumption", "iteration", "output"]) +
                f" {rng.randint(1, 4)}")
        elif kind == "input":
            name = rng.choice(names)
            commands.append(rng.choice([f"next {name}", f"send {name}: {rng.choice(['None', '1', repr('x'), '1/0'])}",
                                        f"throw {name}: {rng.choice(['ValueError(1)', 'KeyError', 'GeneratorExit()'])}",
                                        f"close {name}", ">>> 1 + 1", ">>> print('hello')", ">>> x = [1]; x",
                                        ">>> def h(): yield 1", ">>> x = h(); next(x)", ">>> raise KeyError('k')",
                                        ">>> import math; math.pi"]))
        else:
            commands.append(kind)
    played = coroscope("play", program, text="\n".join(commands) + "\n")
    check(played.returncode in (0, 2), f"walk {number} over {os.path.basename(program)}: status {played.returncode}")
    check("an error of its own" not in played.stderr, f"walk {number}: {played.stderr[-300:]}")
    return stack, redone


def undo_leads_back(program):
    """An input and its undo, at several places of a program."""
    commands = []
    for step in (0, 3, 7, 12, 10**6):
        commands += ["start", f"step {step}", "digest", ">>> zzz = [1, 2]", "undo", "start", f"step {step}", "digest", "redo", "undo"]
    played = coroscope("play", program, text="\n".join(commands) + "\n")
    digests = re.findall(r"digest (\w+)", played.stdout)
    check(len(digests) == 10 and digests[0::2] == digests[1::2], f"an undo leads back in {os.path.basename(program)}")


def hostile_files(folder, rng):
    session = os.path.join(folder, "bot.session")
    with open(session, "rb") as file:
        good = file.read()
    bad = os.path.join(folder, "bad.session")

    def refuses(data, what, says=None):
        with open(bad, "wb") as file:
            file.write(data)
        for command in ("replay", "play"):
            found = coroscope(command, bad)
            is_said = found.stderr.strip() and (says is None or re.search(says, found.stderr))
            check(found.returncode != 0 and is_said and "an error of its own" not in found.stderr,
                  f"{what} by {command}: status {found.returncode}, {found.stderr[:200]!r}")
        with open(bad, "rb") as file:
            check(file.read() == data, f"{what} leaves the file as it was")

    for size in sorted(rng.sample(range(18, len(good)), 40)):
        refuses(good[:size], f"cut to {size} bytes", "cut off|line|not")
    refuses(good.replace(b"session 1", b"session 9", 1), "a newer version", "newer")
    refuses(good.replace(b"|    print", b"|    Print", 1), "another program", "digest")
    refuses(good.replace(b"input ", b"input x", 1), "a step that is no number", "line 4")
    refuses(good.replace(b"\nend", b"\nend\nmore", 1), "more after the end", "more")
    refuses(good.replace(b"seed 0", b"seed zero", 1), "a seed that is no number", "line 2")
    refuses(good.replace(b"seed 0", b"seed 0\nlimit fuel=-1", 1), "a limit out of bounds", "fuel")
    refuses(b"coroscope-session 1\n" + b"break line 1\n" * 100 + b"end\n", "no program", "program")
    refuses(b"coroscope-session 1\n" + b"input 1 next \"g\"\n" * 100_001 + b"end\n", "too many inputs", "inputs")
    for _ in range(60):
        data = bytearray(good)
        for _ in range(rng.randint(1, 6)):
            data[rng.randrange(18, len(data))] = rng.randrange(256)
        with open(bad, "wb") as file:
            file.write(bytes(data))
        found = coroscope("replay", bad)
        check(found.returncode >= 0 and "an error of its own" not in found.stderr, f"bytes changed: {found.stderr[:200]!r}")


def saving_fails(folder):
    """A disk that is full: a message, and the old file as it was."""
    session = os.path.join(folder, "bot.session")
    with open(session, "rb") as file:
        before = file.read()

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    import signal
    found = coroscope("play", session, text=f"save {session}\n",
                      preexec_fn=lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), limit()), restore_signals=False)
    check("cannot write" in found.stderr and found.returncode == 2, f"a full disk is said: {found.stderr!r}")
    with open(session, "rb") as file:
        check(file.read() == before, "the old session is still there")
    check([name for name in os.listdir(folder) if name.endswith(".part")] == [], "nothing half written is left")


def main():
    global BINARY
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--actions", type=int, default=1500, help="of the random walks, all together")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    BINARY = os.path.abspath(options.binary)
    rng = random.Random(options.seed)
    programs = [os.path.join(folder, name) for folder, _, names in os.walk(PROGRAMS) for name in sorted(names)
                if name.endswith(".py") and re.search(r"/(seed|corpus/generators|corpus/tasks|corpus/coroutines)$", folder)
                and not re.match(r"(03|06|12|13)_", name)]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        conversation(folder)
        hostile_files(folder, rng)
        saving_fails(folder)
    done = 0
    while done < options.actions:
        count = min(30, options.actions - done)
        walk(rng.choice(programs), done, count, rng)
        done += count
    for program in rng.sample(programs, 8):
        undo_leads_back(program)
    print(f"play: {done} random actions, {len(failures)} failures")
    return 1 if failures else 0


sys.exit(main())
