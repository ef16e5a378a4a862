#!/usr/bin/env python3
"""Session files that somebody has damaged or made to do harm, and saves that are cut short.

    tests/hostile_sessions.py --binary PATH [--count N] [--seed N] [--sanitized] [--no-window]

Each file is opened by `replay` or by `play`, some in the window, too, and must end in a clear message that names the line
of the file, or be opened; without a crash, a report of a sanitizer or more than 10 s of its own time. The file stays as
it was, and nothing else is touched. A save that is killed at any byte or before any call to the system, or that
finds no room, leaves the file that was there or the new one, whole.
"""
import argparse
import hashlib
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = '''\
import asyncio


def bot():
    said = yield "hello"
    while said:
        said = yield [said]


async def work(n):
    await asyncio.sleep(n)
    print("worked", n)


async def main():
    await asyncio.gather(work(1), work(2))


b = bot()
asyncio.run(main())
print("end")
'''
COMMANDS = ["goto 20", ">>> x = 6 * 7", "in T2 >>> n", ">>> await asyncio.sleep(0.5, 'slept')", "end", "next b", "send b: 'text'",
            "throw b: ValueError(1)", "break 6", "break event task-woken T2"]
# What a refused session says; each names the place.
CLEAR = re.compile(r"session file, line \d+: \S|is cut off after line \d+|cannot read \S|this is not a session file|"
                   r"the session file has \d+ bytes|session file, line \d+, byte \d+|line \d+\b")
LOWER = ["--limit", "fuel=30_000_000", "--limit", "region=67_108_864", "--limit", "output=4_194_304"]
OURS = re.compile(r"Sanitizer|runtime error:|terminate called|Assertion|an error of its own|std::")


class Judge:
    def __init__(self, options, folder):
        self.binary, self.folder = os.path.abspath(options.binary), folder
        # Where every access to memory is checked, the same limits are reached earlier.
        self.seconds = 120 if options.sanitized else 10
        self.limits = LOWER if options.sanitized else []
        self.checks, self.failures = 0, []
        self.home = os.path.join(folder, "home")
        os.makedirs(self.home)
        self.environment = dict(os.environ, HOME=self.home, XDG_STATE_HOME=os.path.join(self.home, "state"))
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            self.environment.pop(name, None)

    def check(self, is_right, what):
        self.checks += 1
        if not is_right:
            self.failures.append(what)
            print("FAILED", what, flush=True)
        return is_right

    def run(self, arguments, stdin=b"", cpu=True, **more):
        def limited():
            if cpu:
                resource.setrlimit(resource.RLIMIT_CPU, (self.seconds, self.seconds + 1))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        before = more.pop("preexec_fn", None)

        def prepare():
            limited()
            if before:
                before()
        try:
            return subprocess.run([self.binary, *arguments], input=stdin, capture_output=True, timeout=self.seconds * 12,
                                  cwd=self.folder, env=more.pop("env", self.environment), preexec_fn=prepare, **more)
        except subprocess.TimeoutExpired as late:
            return subprocess.CompletedProcess(late.cmd, -99, late.stdout or b"", late.stderr or b"")

    def play(self, program, commands, *arguments, **more):
        return self.run(["play", "--brief", *arguments, program], ("\n".join(commands) + "\n").encode(), **more)

    def opened(self, name, data, says=None, statuses=None, how=("replay", "play")):
        """The file is opened in each way; what it must say, where that is known."""
        path = os.path.join(self.folder, "bad.session")
        with open(path, "wb") as file:
            file.write(data)
        for way in how:
            arguments = [way, *self.limits, *([] if says or way == "replay" else ["--brief"]), path]
            done = self.run(arguments, b"digest\nend\ndigest\n")
            error = done.stderr.decode("utf-8", "replace")
            said = f"{name} ({way}): status {done.returncode}, {error[-300:]!r}"
            if not self.check(done.returncode >= 0, said):
                continue
            self.check(not OURS.search(error), said)
            is_refused = done.returncode == 2
            self.check(not is_refused or all(c.isprintable() or c == "\n" for c in error), f"it says unprintable things: {said}")
            self.check(not is_refused or len(error) < 3000, f"its message has {len(error)} characters: {said[:500]}")
            if statuses is not None:
                self.check(done.returncode in statuses, said)
            if says:
                self.check(re.search(says, error + (done.stdout.decode("utf-8", "replace") if way == "play" else "")), f"it does not say {says}: {said}")
            elif done.returncode == 2 and way == "replay":
                self.check(CLEAR.search(error), f"it does not say where: {said}")
        with open(path, "rb") as file:
            self.check(file.read() == data, f"{name}: the file has changed")


def touched(folder):
    """All there is below a folder, but for the file that is being tried."""
    found = {}
    for place, folders, names in os.walk(folder):
        for name in folders:
            found[os.path.join(place, name)] = "folder"
        for name in names:
            path = os.path.join(place, name)
            if name == "bad.session" or not os.path.isfile(path):
                continue
            with open(path, "rb") as file:
                found[path] = hashlib.sha256(file.read()).hexdigest()
    return found


def digest_of(text):
    """Of a program's text: what `program` ends with. Learnt from the message that a wrong one is answered with."""
    path = os.path.join(digest_of.judge.folder, "digest.session")
    lines = text.split(b"\n")[:-1]
    with open(path, "wb") as file:
        file.write(b'coroscope-session 1\nprogram "p.py" %d 0\n' % len(lines) + b"".join(b"|" + line + b"\n" for line in lines) + b"end\n")
    said = digest_of.judge.run(["replay", path]).stderr
    os.unlink(path)
    found = re.search(rb"its digest is ([0-9a-f]{16})", said)
    return found.group(1) if found else b"0"


def session(text, lines=b"", name=b'"p.py"'):
    if not text.endswith(b"\n"):
        text += b"\n"
    rows = text.split(b"\n")[:-1]
    return (b"coroscope-session 1\n" + lines + b"program " + name + b" %d " % len(rows) + digest_of(text) + b"\n" +
            b"".join(b"|" + row + b"\n" for row in rows) + b"end\n")


def prompt(step, text):
    quoted = text.replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\n", b"\\n")
    return b'input %d prompt "" "%s"\n' % (step, quoted)


def cases():
    small = b"x = 1\nprint(x)\n"
    of = lambda lines, text=small, **more: session(text, lines, **more)
    yield "an empty file", b"", "not a session file|before the first step|$"
    yield "nothing but a title", b"coroscope-session 1\n", "cut off after line 1"
    yield "no version", b"coroscope-session\nend\n", "line 1: the version"
    yield "a newer version", of(b"").replace(b"session 1", b"session 99", 1), "line 1: .*newer Coroscope .*99"
    yield "version 0", of(b"").replace(b"session 1", b"session 0", 1), "line 1: .*version"
    yield "a version of 10^5 digits", of(b"").replace(b"session 1", b"session " + b"9" * 10**5, 1), "line 1: .*version"
    yield "an unknown key", of(b"colour blue\n"), "line 2: .*colour"
    yield "a key with control characters", of(b"\x1b[31mred\x07\x1b]0;title\n"), "line 2: "
    yield "a seed of 10^5 digits", of(b"seed " + b"7" * 10**5 + b"\n"), r"line 2: seed: .*\d+ digits"
    yield "a seed that is a word", of(b"seed x\n"), "line 2: seed: "
    yield "a negative cursor", of(b"cursor -1\n"), "line 2: "
    yield "a cursor of 10^5 digits", of(b"cursor " + b"1" * 10**5 + b"\n"), "line 2: "
    yield "a cursor beyond the end", of(b"cursor 18446744073709551615\n"), None
    yield "two cursors", of(b"cursor 1\ncursor 2\n"), "line 3: .*second"
    yield "two programs", of(b'program "a" 0 cbf29ce484222325\n'), "line [23]: "
    yield "a negative step", of(b'input -1 prompt "" "1"\n'), "line 2: "
    yield "a step of 10^5 digits", of(b"input " + b"1" * 10**5 + b' prompt "" "1"\n'), "line 2: "
    yield "steps in disorder", of(b'input 3 prompt "" "1"\ninput 2 prompt "" "1"\n'), "line 3: .*order"
    yield "a step that never comes", of(prompt(10**18, b"print('late')")), None
    yield "an unknown input", of(b'input 1 tickle "b"\n'), "line 2: "
    yield "an input that is no JSON", of(b'input 1 prompt "" "\\x"\n'), "line 2: "
    yield "half a surrogate", of(b'input 1 prompt "" "\\ud800"\n'), "line 2: "
    yield "NUL in the file", of(b"seed 1\0\n"), "line 2: "
    yield "NUL in an input", of(b'input 1 prompt "" "x\\u0000y"\n'), "null byte"
    yield "NUL in a name", of(b'input 1 prompt "C1\\u0000" "1"\n'), None
    yield "NUL in the program", session(b"x = '\0'\n"), None
    yield "not UTF-8", of(b"seed 1\n") .replace(b"print", b"pr\xffnt"), "line 5: byte .* UTF-8"
    yield "a line of 10 MB", of(b"seed " + b"x" * 10**7 + b"\n"), "line 2: seed: "
    yield "a key of 10 MB", of(b"x" * 10**7 + b"\n"), "line 2: "
    yield "an input of 5 MB", of(b'input 1 prompt "" "x = ' + b"1" * (5 * 10**6) + b'"\n'), None
    yield "10^6 inputs", of(b'input 1 prompt "" "1"\n' * 10**6), r"line \d+: there are more than \d+ inputs"
    yield "many inputs", of(b'input 1 prompt "" "1"\n' * 1000), None
    yield "10^6 arguments", of(b'argument "x"\n' * 10**6), r"line \d+: there are more than \d+ arguments"
    yield "10^6 breakpoints", of(b"".join(b"break line %d\n" % (n + 1) for n in range(10**6))), r"line \d+: there are more than"
    yield "an unknown event", of(b'break event sneeze ""\n'), "line 2: there is no event sneeze"
    yield "a deep expression", of(prompt(1, b"(" * 50000 + b")" * 50000)), None
    yield "a deep expression of operators", of(prompt(1, b"-" * 100000 + b"1")), None
    yield "a deep target", of(b'input 1 next "' + b"(" * 50000 + b'"\n'), None
    yield "a deep list", of(prompt(1, b"[" * 5000 + b"]" * 5000)), None
    yield "a number of 10^5 digits", of(prompt(1, b"x = " + b"9" * 10**5)), None
    yield "an input that prints without end", of(prompt(1, b"while True: print('x' * 1000)")), "limit reached: output"
    yield "an input that allocates without end", of(prompt(1, b"x = []\nwhile True: x.append(' ' * 1000 + str(len(x)))")), "limit reached|memory|Syntax"
    yield "an input that allocates at once", of(prompt(1, b"x = [0] * 10**12")), "limit reached|MemoryError"
    yield "an input that recurses", of(prompt(1, b"def f(): return f()")) .replace(b"end\n", b"end\n"), None
    yield "an input that calls itself", of(prompt(1, b"f = lambda: f()") + prompt(1, b"f()")), "RecursionError"
    yield "an input that never ends", of(prompt(1, b"while True: pass")), "limit reached: fuel|step 0 of"
    yield "an input within a native call", session(b"print(sum(range(10**6)))\nx = sorted(range(1000), key=lambda n: -n)\n",
                                                   b"".join(prompt(n, b"print(%d)" % n) for n in range(2, 40))), None
    yield "an input that ends the program", of(prompt(1, b"raise SystemExit(3)") + prompt(1, b"import sys; sys.exit(4)")), None
    yield "an input that takes its own machine apart", of(prompt(
        1, b"import sys, builtins; sys.modules.clear(); builtins.__dict__.clear()") + prompt(1, b"1") + b'input 1 next "x"\n'), None
    yield "an input that takes the loop apart", session(PROGRAM.encode(), prompt(20, b"import asyncio; asyncio.Task = asyncio.Future = None")
                                                        + prompt(21, b"for t in asyncio.all_tasks(): t.cancel()")
                                                        + prompt(22, b"asyncio.get_running_loop().stop()")), None
    yield "frames that are not there", of(b"".join(b'input 1 prompt "%s" "1"\n' % frame for frame in
                                                  (b"T0", b"T99999999999999999999", b"C-1", b"G" + b"9" * 10**5, b"4294967296", b"..", b"/"))), None
    yield "limits of a run without end", of(b"limit fuel=4611686018427387904\nlimit output=4611686018427387904\n", b"while True: pass\n"),\
        "limit reached: fuel|step 0 of"
    yield "an output without limit", of(b"limit fuel=4611686018427387904\nlimit output=4611686018427387904\n",
                                        b"while True: print('x' * 10**6)\n"), "limit reached: (output|fuel)|step 0 of"
    yield "a limit of 0", of(b"limit region=0\n"), "line 2: .*region"
    yield "a limit of 10^5 digits", of(b"limit fuel=" + b"9" * 10**5 + b"\n"), "line 2: .*fuel"
    yield "a limit that there is not", of(b"limit patience=3\n"), "line 2: .*patience"
    yield "the deepest recursion", of(b"limit recursion=1000000000\n"), "line 2: .*recursion"
    yield "a changed program", of(b"").replace(b"|print(x)", b"|print(y)"), r"line \d+: the program is not the one"
    yield "a longer program", of(b"").replace(b'"p.py" 2', b'"p.py" 3'), r"line \d+: |cut off"
    yield "a program of 10^19 lines", of(b"").replace(b'"p.py" 2', b'"p.py" 18446744073709551615'), r"line \d+: |cut off"
    yield "a program of 20 MB", session(b"x = 1\n" * (20 * 10**6 // 6)), r"the source has \d+ bytes; the limit is \d+"
    yield "a program that is refused", session(b"import ctypes\n"), "ctypes"
    yield "a program that is no program", session(b"x = = 1\n"), "SyntaxError"
    yield "a former program first", of(b"former 1\n"), "line 2: a former program stands behind"
    former = of(b"")[:-4] + b"former 3\n" + prompt(1, b"1") + of(b"")[len(b"coroscope-session 1\n"):]
    yield "a former program", former, None
    yield "a former program without one", of(b"")[:-4] + b"former 3\nend\n", r"line \d+: there is no program"
    yield "a former program with a seed", of(b"")[:-4] + b"former 3\nseed 4\nend\n", r"line \d+: seed cannot stand behind"
    yield "a former program that was changed", former[:-12] + b"z" + former[-11:], r"line \d+: "
    yield "very many former programs", of(b"")[:-4] + (b"former 3\n" + of(b"")[len(b"coroscope-session 1\n"):-4]) * 60 + b"end\n", r"line \d+: there are more than"
    yield "more after the end", of(b"") + b"seed 1\n", r"line \d+: there is more after the end"
    yield "no end", of(b"")[:-4], r"cut off after line \d+"
    yield "carriage returns", of(b'input 1 prompt "" "1"\n').replace(b"\n", b"\r\n"), None
    yield "carriage returns alone", of(b"").replace(b"\n", b"\r"), "not a session file"
    for name in (b'"../../etc/passwd"', b'"/etc/passwd"', b'"/dev/zero"', b'"home/fifo"', b'"."', b'""', b'"a\\nb"', b'"\\u0000"',
                 b'"' + b"../" * 2000 + b'x.py"', b'"\\u001b[2J"'):
        yield "a program named %s" % name[:20].decode(), of(prompt(1, b"1/0"), b"x = 1\nimport beside\n" if b"home" in name else small, name=name), None


def mutated(good, rng):
    data = bytearray(good)
    lines = good.splitlines(keepends=True)
    kind = rng.randrange(8)
    if kind == 0:                                       # a bit
        at = rng.randrange(len(data))
        data[at] ^= 1 << rng.randrange(8)
    elif kind == 1:                                     # a byte
        data[rng.randrange(len(data))] = rng.choice(b'\0\n\r" \\|9-\xff\x80/.')
    elif kind == 2:                                     # lines once more
        at = rng.randrange(len(lines))
        lines[at:at] = [rng.choice(lines)] * rng.choice([1, 2, 100])
        return b"".join(lines)
    elif kind == 3:                                     # lines in another order
        rng.shuffle(lines)
        return b"".join(lines)
    elif kind == 4:                                     # lines gone
        del lines[rng.randrange(len(lines))]
        return b"".join(lines)
    elif kind == 5:                                     # numbers
        numbers = list(re.finditer(rb"\d+", good))
        found = rng.choice(numbers)
        new = rng.choice([b"0", b"-1", b"18446744073709551615", b"18446744073709551616", b"9" * 300, b"1e9", b"0x10", b""])
        return good[:found.start()] + new + good[found.end():]
    elif kind == 6:                                     # a piece elsewhere
        begin = rng.randrange(len(data))
        piece = data[begin:begin + rng.randrange(1, 80)]
        at = rng.randrange(len(data))
        data[at:at] = piece
    else:                                               # several bytes
        for _ in range(rng.randrange(2, 30)):
            data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def not_files(judge):
    """What is no file, named where a session or a program is."""
    for way in ("replay", "play"):
        for path, says in [("/dev/zero", "session|large|null"), ("/dev/null", "session|"), (judge.folder, "directory"),
                           (os.path.join(judge.folder, "nowhere"), "no such file"), (os.path.join(judge.home, "fifo"), "pipe"),
                           ("bad.session/x", "Not a directory|no such"), ("x" * 5000, "too long|no such")]:
            done = judge.run([way, path])
            said = f"{way} {path[:60]}: status {done.returncode}, {done.stderr[-200:]!r}"
            if path == "/dev/null" and way == "play":
                judge.check(done.returncode == 0, said)      # an empty program
                continue
            judge.check(done.returncode in (1, 2) and re.search(says, done.stderr.decode("utf-8", "replace")), said)


PRELOAD = r'''
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <errno.h>
#include <stdio.h>
/* Counts the calls that concern a file that is being written; at the one that is asked for, kills or says that there
   is no room. */
static int watched = -1, seen = 0;
static int fails(void) {
    const char* at = getenv("FAULT_AT");
    if (!at || ++seen != atoi(at)) return 0;
    if (!getenv("FAULT_ERROR")) raise(SIGKILL);
    errno = atoi(getenv("FAULT_ERROR"));
    return 1;
}
static int is_ours(const char* path) { return strstr(path, "kept.session") != NULL; }
int open(const char* path, int flags, ...) {
    static int (*real)(const char*, int, ...);
    if (!real) real = dlsym(RTLD_NEXT, "open");
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more);
    if (!(flags & O_CREAT) || !is_ours(path)) return real(path, flags, mode);
    if (fails()) return -1;
    return watched = real(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more);
    return open(path, flags, mode);
}
ssize_t write(int file, const void* bytes, size_t size) {
    static ssize_t (*real)(int, const void*, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    if (file == watched && file >= 0) {
        if (fails()) return -1;
        size = size > 1 ? size / 2 : size;      /* a short write, as systems may do */
    }
    return real(file, bytes, size);
}
#define WRAP(name, params, args, cond) \
    int name params { static int (*real) params; if (!real) real = dlsym(RTLD_NEXT, #name); \
        if ((cond) && fails()) return -1; return real args; }
WRAP(fsync, (int file), (file), file == watched)
WRAP(fchmod, (int file, mode_t mode), (file, mode), file == watched)
WRAP(close, (int file), (file), file == watched && file >= 0)
WRAP(rename, (const char* a, const char* b), (a, b), is_ours(b))
WRAP(unlink, (const char* a), (a), is_ours(a))
'''


def preloaded(folder):
    """What kills or fails at a call; None where there is no compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not compiler:
        return None
    source, made = os.path.join(folder, "fault.c"), os.path.join(folder, "fault.so")
    with open(source, "w", encoding="utf-8") as file:
        file.write(PRELOAD)
    done = subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", made, source, "-ldl"], capture_output=True)
    return made if done.returncode == 0 else None


def saves(judge, program, thorough):
    """The file that was there, or the new one, whole."""
    folder = os.path.join(judge.folder, "saves")
    os.makedirs(folder)
    path = os.path.join(folder, "kept.session")
    states = []
    for lines in (["next b"], ["next b", "send b: 1", ">>> x = [None] * 3"]):
        judge.play(program, ["end", *lines, f"save {path}"])
        with open(path, "rb") as file:
            states.append(file.read())
    again = ["end", "next b", "send b: 1", ">>> x = [None] * 3", f"save {path}"]

    def put_back():
        for name in os.listdir(folder):
            os.unlink(os.path.join(folder, name))
        with open(path, "wb") as file:
            file.write(states[0])

    def judged(done, what, must_be=None):
        with open(path, "rb") as file:
            found = file.read()
        judge.check(found in states if must_be is None else found == must_be, f"{what}: the file is neither of the two ({done.returncode})")
        return found

    def limit(size, action):
        def set_limit():
            signal.signal(signal.SIGXFSZ, action)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return set_limit

    size = len(states[1])
    sizes = range(size + 2) if thorough else [0, 1, 17, size // 2, size - 1, size, size + 1]
    for most in sizes:
        for action in (signal.SIG_DFL, signal.SIG_IGN):
            put_back()
            done = judge.play(program, again, preexec_fn=limit(most, action), restore_signals=False,
                              env=dict(judge.environment, HOME="", XDG_STATE_HOME=""))     # no journal
            what = f"a save with room for {most} of {size} bytes, signal {'kills' if action == signal.SIG_DFL else 'ignored'}"
            judged(done, what, states[1] if most >= size else states[0])
            if action == signal.SIG_IGN and most < size:
                judge.check(b"File too large" in done.stderr and done.returncode == 2, f"{what}: status {done.returncode}, {done.stderr[-200:]!r}")
                judge.check(os.listdir(folder) == ["kept.session"], f"{what}: rests are left: {os.listdir(folder)}")
    library = preloaded(judge.folder)
    judge.check(library or not shutil.which("cc"), "what kills at a call cannot be built")
    calls = 0
    for error in ("", "28", "5") if library else ():                     # killed; ENOSPC; EIO
        for at in range(1, 60):
            put_back()
            more = {"LD_PRELOAD": library, "FAULT_AT": str(at), "HOME": "", "XDG_STATE_HOME": "",
                    "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0:detect_leaks=0"}
            if error:
                more["FAULT_ERROR"] = error
            done = judge.play(program, again, env=dict(judge.environment, **more))
            what = f"a save that {'fails with errno ' + error if error else 'is killed'} at call {at}"
            found = judged(done, what)
            if done.returncode == 0 and (not error or found == states[1]):
                calls = max(calls, at - 1)
                if found == states[1] and not error:
                    break
            if error and found == states[0]:
                judge.check(done.returncode == 2 and b"cannot " in done.stderr, f"{what}: it is not said: {done.stderr[-200:]!r}")
            if error and at > calls:
                break
    judge.check(calls > 5 or not library, f"only {calls} calls were met")
    put_back()
    child_environment = dict(judge.environment, HOME="", XDG_STATE_HOME="")
    for number in range(40 if thorough else 6):
        child = subprocess.Popen([judge.binary, "play", "--brief", program], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL, cwd=judge.folder, env=child_environment)
        turns = ["end", "next b", f"save {path}"] + ["send b: 1", ">>> x = [None] * 3", f"save {path}", "undo", "undo", f"save {path}"] * 100
        try:
            child.stdin.write(("\n".join(turns) + "\n").encode())
            child.stdin.flush()
            child.wait(judge.random.uniform(0.01, 0.3))
        except (BrokenPipeError, subprocess.TimeoutExpired):
            pass
        child.kill()
        child.communicate()
        with open(path, "rb") as file:
            found = re.sub(rb"cursor \d+", b"", file.read())
        judge.check(found in [re.sub(rb"cursor \d+", b"", state) for state in states], f"killed at a random moment, {number}: {found[-80:]!r}")
    judge.play(program, again)
    judge.check(os.listdir(folder) == ["kept.session"], f"the next save removes what they left: {os.listdir(folder)}")


def in_the_window(judge, files, good):
    """All of them opened in one window, one after the other, by the name that is typed."""
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        print("no Xvfb here: nothing was opened in the window")
        return
    sys.path.insert(0, os.path.join(HERE, "window"))
    from stage import on_stage
    os.environ["XDG_STATE_HOME"] = judge.environment["XDG_STATE_HOME"]
    path = os.path.join(judge.folder, "w.session")
    with open(path, "wb") as file:
        file.write(good)
    with on_stage(1100, 800) as stage:
        front = stage.open([judge.binary, path])
        for name, data in files:
            bad = os.path.join(judge.folder, "bad.session")
            with open(bad, "wb") as file:
                file.write(data)
            begin = front.processor_seconds()
            try:
                front.key("ctrl+o")
                front.wait_for("what to open", lambda state: state["file-box"] == "yes")
                front.xdotool("type", "--delay", "2", bad)
                front.wait_for("its name", lambda state: state["file-name"] == bad)
                front.key("Return")
                front.wait_for("an end", lambda state: state["file-box"] == "no" and state["is-settled"] == "yes")
                front.key("End")
                front.key("Home")
                front.wait_for("the beginning", lambda state: state["step"] == "0" and state["is-settled"] == "yes")
            except AssertionError as error:
                judge.check(False, f"{name} in the window: {str(error)[:2000]}")
                if front.process.poll() is not None:
                    stage.close(front)
                    front = stage.open([judge.binary, path])
                continue
            took = front.processor_seconds() - begin
            judge.check(took < judge.seconds, f"{name} in the window takes {took:.1f} s")
            judge.check(not OURS.search(front.said()), f"{name} in the window: {front.said()[-500:]}")
            with open(bad, "rb") as file:
                judge.check(file.read() == data, f"{name}: the window has changed the file")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sanitized", action="store_true")
    parser.add_argument("--no-window", action="store_true")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="hostile-sessions-") as folder:
        judge = Judge(options, folder)
        judge.random = rng
        digest_of.judge = judge
        os.mkfifo(os.path.join(judge.home, "fifo"))
        os.mkfifo(os.path.join(judge.home, "beside.py"))
        program, kept = os.path.join(folder, "program.py"), os.path.join(folder, "good.session")
        with open(program, "w", encoding="utf-8") as file:
            file.write(PROGRAM)
        edited = os.path.join(folder, "edited.py")
        with open(edited, "w", encoding="utf-8") as file:
            file.write(PROGRAM + "print('edited')\n")
        made = judge.play(program, ["end", "next b", f"edit {edited}", *COMMANDS, f"save {kept}"])
        judge.check(made.returncode == 0, f"a session is made: {made.stderr[-300:]!r}")
        with open(kept, "rb") as file:
            good = file.read()
        judge.opened("the good one", good, statuses=(0,))
        shutil.rmtree(os.path.join(judge.home, "state"), ignore_errors=True)
        before = touched(folder)
        special = list(cases())
        for name, data, says in special:
            judge.opened(name, data, says)
        not_files(judge)
        lengths = range(len(good)) if options.count >= 1000 else sorted(rng.sample(range(len(good)), min(len(good), options.count)))
        for length in lengths:
            way = "play" if length % 8 == 0 else "replay"
            judge.opened(f"the first {length} bytes", good[:length], how=(way,), statuses=(1, 2) if way == "replay" else None)
        for number in range(options.count):
            data = good
            for _ in range(rng.choice([1, 1, 2, 5])):
                data = mutated(data, rng) or b"\n"
            judge.opened(f"mutation {number} of seed {options.seed}", data, how=("play" if number % 4 == 0 else "replay",))
        saves(judge, program, options.count >= 1000)
        if not options.no_window:
            shown = [(name, data) for name, data, _ in special if len(data) < 3 * 10**6]
            shown += [(f"mutation {n}", mutated(good, rng)) for n in range(options.count // 20)]
            if options.count < 1000:
                shown = rng.sample(shown, min(len(shown), options.count // 2))
            in_the_window(judge, shown, good)
        shutil.rmtree(os.path.join(judge.home, "state"), ignore_errors=True)
        shutil.rmtree(os.path.join(folder, "saves"), ignore_errors=True)
        now = {path: what for path, what in touched(folder).items() if os.path.basename(path) not in ("fault.c", "fault.so", "w.session")}
        changed = {path for path in set(before) | set(now) if before.get(path) != now.get(path) }
        judge.check(not changed, f"something else was touched: {sorted(changed)[:5]}")
    print(f"hostile sessions: {judge.checks} checks, {len(judge.failures)} failures")
    return 1 if judge.failures else 0


if __name__ == "__main__":
    sys.exit(main())
