#!/usr/bin/env python3
"""What coroscope says and does when a file is wrong or a program goes too far.

    tests/bad_input.py [--binary PATH] [--sanitized] [--only PIECE]

Each case must end within 10 seconds of its own time and 2 GiB, with a status that is not 0 and a message that names the
cause and, where a limit was reached, its number; what was printed until then is kept. --sanitized allows more time and
memory and sets lower limits, and looks for the reports of sanitizers.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS, MEMORY = 10, 2 * 2**30
# Where every access to memory is checked, all takes many times as long: the same limits are reached, earlier.
LOWER = ["--limit", "fuel=30_000_000", "--limit", "region=67_108_864", "--limit", "output=4_194_304"]
NUMBER = r"\d[\d,._']*( ?(k|M|G|Ki|Mi|Gi)?B)?"


class Case:
    """`text`: the program (bytes; None: no file at all). `says`: patterns that the message must have, all of them."""

    def __init__(self, name, text, says=(), out=b"", prefix=None, status=None, lines=None):
        self.name, self.text, self.says = name, text, says
        self.out, self.prefix = out, prefix             # the whole stdout, or how it must begin
        self.status = status                            # None: anything but 0
        self.lines = lines                              # at most so many lines of stderr


def cases():
    before = b"print('before')\n"
    yield Case("missing", None, [r"missing\.py", r"(?i)no such file|not exist|cannot (be )?(open|read)|there is no|not found"])
    yield Case("folder", "folder", [r"folder\.py", r"(?i)directory|folder|not a file"])
    yield Case("empty", b"", status=0)
    yield Case("only_a_comment", b"# nothing to do", status=0)
    yield Case("not_utf8", b"print('before')\nname = 'caf\xe9'\n", [r"(?i)utf-?8", r"\b2\b", r"(?i)e9"])
    yield Case("utf16", "print('before')\n".encode("utf-16"), [r"(?i)utf-?8|null|encod"])
    yield Case("null_byte", b"print('before')\nx = '\0'\n", [r"(?i)null"])
    yield Case("big_file", b"x = 1\n" * (50 * 10**6 // 6), [r"(?i)large|big|long|limit|bytes", NUMBER])
    yield Case("big_line", b"x = [" + b"1," * (25 * 10**6) + b"]\n", [r"(?i)large|big|long|limit|bytes", NUMBER])
    many = before + b"".join(b"x%d = %d\n" % (n % 100, n) for n in range(20000))
    yield Case("error_on_the_last_line", many + b"1 / 0\n", [r"line 20002\b", "ZeroDivisionError: division by zero"], out=b"before\n")
    yield Case("error_on_the_last_line_without_end", many + b"1 / 0", [r"line 20002\b", "ZeroDivisionError"], out=b"before\n")
    yield Case("syntax_error_on_the_last_line", many + b"x = = 1\n", [r"line 20002\b", "SyntaxError: invalid syntax"])
    yield Case("deep_brackets", b"x = " + b"(" * 100000 + b")" * 100000, [r"(?i)nest|parenthes|deep|complex", r"line 1\b"])
    yield Case("deep_operators", b"x = " + b"-" * 100000 + b"1\n", [r"(?i)nest|deep|complex|recursion|memory", ])
    yield Case("deep_blocks", b"".join(b" " * n + b"if 1:\n" for n in range(300)) + b" " * 300 + b"pass\n",
               [r"(?i)indent|nest|deep", r"\d"])
    yield Case("endless_recursion", before + b"def f(n):\n    return f(n + 1)\nf(0)\n",
               ["RecursionError: maximum recursion depth exceeded", r"line 3\b"], out=b"before\n", lines=40)
    yield Case("endless_repr", before + b"class A:\n    def __repr__(self):\n        return repr(self)\nprint(A())\n",
               ["RecursionError", r"line 4\b"], out=b"before\n", lines=40)
    yield Case("endless_await", before + b"import asyncio\nasync def f():\n    return await f()\nasyncio.run(f())\n",
               ["RecursionError", r"line 4\b"], out=b"before\n", lines=60)
    yield Case("huge_string", before + b"x = 'x' * 10**12\n", [r"(?i)memory|region|size|limit", r"line 2\b", NUMBER], out=b"before\n")
    yield Case("huge_list", before + b"x = [0] * 10**12\n", [r"(?i)memory|region|size|limit", r"line 2\b", NUMBER], out=b"before\n")
    yield Case("huge_number", before + b"x = 10**10**10\n", [r"(?i)memory|region|size|limit|fuel", r"line 2\b", NUMBER], out=b"before\n")
    yield Case("growing_list", before + b"x = []\nwhile True:\n    x.append(str(len(x)) * 50)\n",
               [r"(?i)memory|region|limit|fuel", r"line 4\b", NUMBER], out=b"before\n")
    yield Case("growing_string", before + b"x = 'ab'\nwhile True:\n    x = x + x\n",
               [r"(?i)memory|region|size|limit", r"line 4\b", NUMBER], out=b"before\n")
    yield Case("growing_tasks", before + b"import asyncio\nasync def f():\n    await asyncio.sleep(1)\nasync def main():\n"
               b"    keep = []\n    while True:\n        keep.append(asyncio.create_task(f()))\nasyncio.run(main())\n",
               [r"(?i)memory|region|limit|fuel", NUMBER], out=b"before\n")
    yield Case("endless_printing", before + b"while True:\n    print('x' * 1000)\n",
               [r"(?i)output", r"(?i)limit", r"line 3\b", NUMBER], prefix=b"before\n" + (b"x" * 1000 + b"\n") * 1000)
    yield Case("endless_loop", before + b"while True:\n    pass\n", [r"(?i)limit", r"line [23]\b", NUMBER], out=b"before\n")
    yield Case("endless_generator", before + b"def g():\n    while True:\n        yield 1\nfor x in g():\n    pass\n",
               [r"(?i)limit", NUMBER], out=b"before\n")
    yield Case("endless_event_loop", before + b"import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\n"
               b"asyncio.run(main())\n", [r"(?i)limit", NUMBER], out=b"before\n")
    yield Case("endless_native", before + b"print(sum(range(10**15)))\n", [r"(?i)limit", r"line 2\b", NUMBER], out=b"before\n")
    yield Case("endless_equality", before + b"class A:\n    def __eq__(self, other):\n        return [self] == [A()]\nA() == A()\n",
               ["RecursionError", r"line 4\b"], out=b"before\n")
    yield Case("endless_delegation", before + b"def g():\n    yield from g()\nnext(g())\n", ["RecursionError", r"line 3\b"],
               out=b"before\n", lines=40)
    yield Case("deep_exceptions", before + b"x = None\nfor i in range(100000):\n    x = ValueError(x)\nstr(x)\n",
               ["RecursionError", r"line 5\b"], out=b"before\n")
    yield Case("deep_iterators", before + b"x = iter([])\nfor i in range(200000):\n    x = zip(x, x)\nlist(x)\n",
               ["RecursionError", r"line 5\b"], out=b"before\n")
    yield Case("deep_list_and_limit", before + b"import sys\nsys.setrecursionlimit(60000)\nx = []\nfor i in range(50000):\n"
               b"    x = [x]\nrepr(x)\n", ["RecursionError", r"line 7\b"], out=b"before\n")
    yield Case("wide_field", before + b"x = f'{1:{10**9}}'\n", [r"limit reached: region of", r"line 2\b", NUMBER], out=b"before\n")
    for name, native in (("sum_of_count", b"sum(itertools.count())"), ("list_of_repeat", b"list(itertools.repeat(1))"),
                         ("search_in_count", b"'x' in itertools.count()"), ("sorted_endless", b"sorted(itertools.count())"),
                         ("join_endless", b"''.join(itertools.repeat('a'))"), ("sorted_huge", b"sorted(range(10**9))")):
        yield Case(name, before + b"import itertools\n" + native + b"\n", [r"(?i)limit|memory", r"line 3\b", NUMBER], out=b"before\n")
    yield Case("deadlock", before + b"import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n",
               [r"deadlock: every task is waiting", r"T1 'Task-1' main: future F1, line 4"], out=b"before\n", status=3)
    yield Case("not_supported", before + b"import ctypes\n", ["ctypes", r"line 2\b"])


def run(binary, case, folder, seconds, memory, limits):
    path = case.name + ".py"
    if case.text == "folder":
        os.mkdir(os.path.join(folder, path))
    elif case.text is not None:
        with open(os.path.join(folder, path), "wb") as file:
            file.write(case.text)
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.monotonic()
        child = subprocess.Popen([binary, "run", path, *limits], cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        stopped = None
        while True:
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            if done:
                break
            # Its own time counts: the machine may be busy with other tests. Waiting for nothing ends it, too.
            if not stopped and (used_seconds(child.pid) > seconds or time.monotonic() - started > seconds * 12):
                stopped = f"still running after {seconds} s"
                child.kill()
            if not stopped and resident(child.pid) > memory:
                stopped = f"holds more than {memory >> 20} MiB"
                child.kill()
            time.sleep(0.005)
        child.returncode = os.waitstatus_to_exitcode(status)
        took, peak = time.monotonic() - started, usage.ru_maxrss * 1024
        out.seek(0)
        err.seek(0)
        return child.returncode, out.read(100 * 2**20), err.read(2**20).decode("utf-8", "replace"), took, peak, stopped


def used_seconds(process):
    try:
        with open(f"/proc/{process}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError):
        return 0


def resident(process):
    try:
        with open(f"/proc/{process}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def judge(case, result, memory):
    status, out, err, _, peak, stopped = result
    if stopped:
        yield stopped
        return
    if status < 0:
        yield f"ended by signal {-status}"
    elif case.status is not None and status != case.status:
        yield f"status {status} instead of {case.status}"
    elif case.status is None and status == 0:
        yield "status 0"
    if peak > memory:
        yield f"took {peak >> 20} MiB"
    for pattern in case.says:
        if not re.search(pattern, err):
            yield f"the message lacks {pattern}"
    if case.status == 0 and err:
        yield "there is a message"
    if re.search(r"Sanitizer|runtime error:|terminate called|Assertion|Aborted", err):
        yield "an error of our own"
    if case.lines and err.count("\n") > case.lines:
        yield f"the message has {err.count(chr(10))} lines"
    if case.prefix is not None and not out.startswith(case.prefix):
        yield f"the output until then is lost: {out[:100]!r}"
    if case.prefix is None and out != case.out:
        yield f"stdout is {out[:200]!r} instead of {case.out!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--sanitized", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    seconds, memory = (SECONDS * 15, MEMORY * 3) if options.sanitized else (SECONDS, MEMORY)
    binary = os.path.abspath(options.binary)
    passed = failed = 0
    for case in cases():
        if options.only not in case.name:
            continue
        with tempfile.TemporaryDirectory(prefix="bad-input-") as folder:
            result = run(binary, case, folder, seconds, memory, LOWER if options.sanitized else [])
        wrong = list(judge(case, result, memory))
        passed += not wrong
        failed += bool(wrong)
        print(f"{'FAILED' if wrong else 'ok':7}{case.name:36}{result[3]:6.2f} s{result[4] >> 20:6} MiB  status {result[0]}", flush=True)
        for line in wrong:
            print(f"       {line}")
        if wrong:
            print("       stderr: " + result[2][-700:].replace("\n", "\n       | "))
    print(f"bad input: {passed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
