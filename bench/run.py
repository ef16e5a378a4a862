#!/usr/bin/env python3
"""Times the programs of bench/programs under coroscope and under the distribution's python3, taking turns.

    bench/run.py [--runs 5] [--quick [DIVISOR]] [--only REGEX] [--muted] [--check] [--json OUT]

A ratio is coroscope's time over python3's: 0.5 is twice as fast. Every run is a whole process: start-up, compilation,
run, exit. Both must print the same line, which holds a checksum. The programs aio_* run under python3 with a clock that
jumps (virtual_loop.py), as they do under coroscope. With --muted, coroscope also runs without recording, and the last
column is recorded over muted. With --check the status is 1 where a ratio is above its goal.
"""
import argparse
import json
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")

GOALS = {"plain_fib": 0.9, "gen_next": 0.7, "gen_send": 0.7, "yield_from_100": 1.0, "aio_gather_sleep0": 0.20}
GOAL_RECORDED = 1.3


def time_once(command, cpu, timeout):
    """Wall and CPU seconds and peak memory of one process, and what it printed; the kernel's own account of the child."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                 preexec_fn=(lambda: os.sched_setaffinity(0, {cpu})) if cpu is not None else None)
        late = False
        while True:
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            if done:
                break
            if time.perf_counter() - started > timeout:
                late = True
                child.kill()
                _, status, usage = os.wait4(child.pid, 0)
                break
            time.sleep(0.0005)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        said = err.read().decode("utf-8", "replace").strip().splitlines()
        return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "rss": usage.ru_maxrss * 1024,
                "text": out.read().decode("utf-8", "replace").strip(),
                "failed": "took too long" if late else (said or ["silently"])[-1][:70] if child.returncode else None}


def scaled_copy(name, divisor, folder):
    """The program with its constant N divided; the path of the copy (or of the program itself)."""
    path = os.path.join(PROGRAMS, name + ".py")
    if divisor == 1:
        return path
    with open(path, encoding="utf-8") as file:
        text = file.read()

    def smaller(found):
        n = int(found[1])                               # the work of plain_fib grows by 1.618 with each step of N
        return f"N = {max(2, n - round(math.log(divisor, 1.618)) if name == 'plain_fib' else n // divisor)}"
    copy = os.path.join(folder, name + ".py")
    with open(copy, "w", encoding="utf-8") as file:
        file.write(re.sub(r"^N = (\d+)$", smaller, text, count=1, flags=re.M))
    return copy


def measure(engines, runs, cpu, timeout):
    """{engine: list of results}: A B A B ...; an engine that fails once is left out from there."""
    results = {name: [] for name in engines}
    for _ in range(runs):
        for name, command in engines.items():
            if not any(result["failed"] for result in results[name]):
                results[name].append(time_once(command, cpu, timeout))
    return results


def ratios(a, b):
    """Minimum over minimum, median over median."""
    a, b = [r["wall"] for r in a], [r["wall"] for r in b]
    return min(a) / min(b), statistics.median(a) / statistics.median(b)


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values)) if values else math.nan


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--runs", type=int, default=5, help="turns of each engine")
    parser.add_argument("--quick", type=int, nargs="?", const=10, default=1, metavar="DIVISOR", help="divide N (by 10)")
    parser.add_argument("--only", default="^(aio|gen|yield|trampoline|plain)", help="programs whose name matches")
    parser.add_argument("--muted", action="store_true", help="also time coroscope without recording")
    parser.add_argument("--muted-option", default="--no-record", help="what turns recording off")
    parser.add_argument("--cpu", type=int, help="the CPU to pin to (the last one allowed)")
    parser.add_argument("--timeout", type=float, default=60)
    parser.add_argument("--check", action="store_true", help="status 1 where a goal is missed")
    parser.add_argument("--json", help="write all results here")
    options = parser.parse_args()
    cpu = options.cpu
    if cpu is None and hasattr(os, "sched_getaffinity"):
        cpu = max(os.sched_getaffinity(0))
    binary = os.path.abspath(options.binary)
    for needed in (binary, options.python):
        if not os.path.isfile(needed):
            sys.exit(f"there is no {needed}")
    version = subprocess.run([options.python, "--version"], stdout=subprocess.PIPE, encoding="utf-8").stdout.strip()
    print(f"coroscope against {version}, {options.runs} turns" + (f", N divided by {options.quick}" if options.quick > 1 else "")
          + (f", CPU {cpu}" if cpu is not None else ""))
    print(f"{'':20}{'coroscope':>11}{'python3':>11}{'MiB':>7}{'MiB':>7}{'ratio min':>11}{'median':>8}"
          + (f"{'rec/muted':>11}" if options.muted else "") + "  goal")
    everything, of_loop, of_recording, missed = {}, [], [], []
    names = sorted(name[:-3] for name in os.listdir(PROGRAMS) if name.endswith(".py") and re.search(options.only, name))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for name in names:
            program = scaled_copy(name, options.quick, folder)
            jumping = [os.path.join(HERE, "virtual_loop.py")] if name.startswith(("aio_", "mem_tasks", "mem_empty")) else []
            engines = {"coroscope": [binary, "run", program], "python3": [options.python, *jumping, program]}
            if options.muted:
                engines["muted"] = [binary, "run", options.muted_option, program]
            found = everything[name] = measure(engines, options.runs, cpu, options.timeout)
            row = f"{name:20}"
            broken = {engine: runs[-1]["failed"] for engine, runs in found.items() if runs[-1]["failed"]}
            texts = {run["text"] for runs in found.values() for run in runs if not run["failed"]}
            if broken:
                print(row + "  " + "; ".join(f"{engine} failed: {why}" for engine, why in broken.items()), flush=True)
                missed.append(name)
                continue
            if len(texts) != 1:
                print(row + "  different checksums: " + " | ".join(sorted(texts)), flush=True)
                missed.append(name)
                continue
            low, middle = ratios(found["coroscope"], found["python3"])
            for engine in ("coroscope", "python3"):
                row += f"{min(run['wall'] for run in found[engine]):>10.3f}s"
            for engine in ("coroscope", "python3"):
                row += f"{max(run['rss'] for run in found[engine]) / 2**20:>7.0f}"
            row += f"{low:>11.3f}{middle:>8.3f}"
            if options.muted:
                of_recording.append(ratios(found["coroscope"], found["muted"])[0])
                row += f"{of_recording[-1]:>11.3f}"
                if name in GOALS and of_recording[-1] > GOAL_RECORDED:
                    missed.append(name + " (recorded over muted)")
            if name.startswith("aio_"):
                of_loop.append(middle)
            if name in GOALS:
                row += f"  {GOALS[name]:.2f} {'reached' if middle <= GOALS[name] else 'MISSED'}"
                missed += [name] if middle > GOALS[name] else []
            print(row, flush=True)
    if of_loop:
        print(f"geometric mean of the medians of aio_*: {geometric_mean(of_loop):.3f} over {len(of_loop)} programs")
    if of_recording:
        print(f"recorded over muted: geometric mean {geometric_mean(of_recording):.3f}, worst {max(of_recording):.3f},"
              f" goal {GOAL_RECORDED}")
    if missed:
        print("not reached: " + ", ".join(missed))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(everything, file, indent=1)
    return int(options.check and bool(missed))


if __name__ == "__main__":
    sys.exit(main())
