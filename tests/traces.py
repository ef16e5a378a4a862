#!/usr/bin/env python3
"""Compares two traces: tests/traces.py A.jsonl B.jsonl [--level steps|schedule|full].

A trace is one JSON object a line, `event` its kind. Three levels of strictness:
    steps     what the scheduler did with tasks, and what was printed; futures without their numbers
    schedule  also futures and timers: everything but the events of single generators and coroutines
    full      every event
"""
import argparse
import json
import re
import sys

LEVELS = ("steps", "schedule", "full")
OF_STEPS = {"task.create", "iteration", "step.begin", "step.end", "callback.run", "print"}


def read(path):
    """The events of a trace file; a line that is not JSON becomes an event of its own, so that it is seen."""
    events = []
    with open(path, encoding="utf-8", errors="surrogatepass") as lines:
        for line in lines:
            try:
                events.append(json.loads(line))
            except ValueError:
                events.append({"event": "not JSON", "text": line})
    return events


def at_level(events, level):
    if level == "full":
        return events
    if level == "schedule":
        return [e for e in events if not e["event"].startswith("gen.")]
    kept = []
    for e in events:
        if e["event"] not in OF_STEPS:
            continue
        if "on" in e:
            e = dict(e, on=re.sub(r"^(future|gather) F[0-9]+$", r"\1", e["on"]))
        kept.append(e)
    return kept


def as_text(event):
    return json.dumps(event, ensure_ascii=False)


def difference(expected, actual, level, context=4):
    """None where the two lists of events agree at `level`, else a few lines of text about the first difference."""
    a, b = at_level(expected, level), at_level(actual, level)
    for at in range(max(len(a), len(b))):
        if at >= len(a) or at >= len(b) or a[at] != b[at]:
            break
    else:
        return None
    text = [f"traces differ at event {at + 1} ({level}: {len(a)} expected, {len(b)} found)"]
    text += [f"    {as_text(e)}" for e in a[max(0, at - context):at]]
    text.append("  - " + (as_text(a[at]) if at < len(a) else "(the end)"))
    text.append("  + " + (as_text(b[at]) if at < len(b) else "(the end)"))
    if at < len(a) and at < len(b) and a[at]["event"] == b[at]["event"]:
        names = [name for name in {**a[at], **b[at]} if a[at].get(name) != b[at].get(name)]
        text.append("    in " + ", ".join(names))
    return "\n".join(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("expected")
    parser.add_argument("actual")
    parser.add_argument("--level", choices=LEVELS, default="full")
    options = parser.parse_args()
    found = difference(read(options.expected), read(options.actual), options.level)
    print(found or f"the same at level {options.level}")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
