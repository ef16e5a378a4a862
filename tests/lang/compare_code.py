#!/usr/bin/env python3
"""Compares what we compile with what CPython 3.11 compiles: lines in the order of the text, names, positions.

compare_code.py DUMP_CODE [FILE.py ...]

DUMP_CODE is the program built from dump_code.cpp. Without files: the test programs, and as much of CPython's library
as is there. What is compared for each code object: which lines can follow one another (so the order of blocks does not
matter), the sequence of instructions that can raise or be seen, the place each of them has, and the names of locals.
"""
import dis
import json
import os
import subprocess
import sys
import types
import warnings

PREFIX = {"RESUME", "RETURN_GENERATOR", "MAKE_CELL", "COPY_FREE_VARS", "CACHE"}
FAMILIES = {"ADD": "BINARY", "SUB": "BINARY", "MUL": "BINARY", "AND": "BINARY", "MOD": "BINARY", "FLOORDIV": "BINARY",
            "IADD": "BINARY", "ISUB": "BINARY", "IMUL": "BINARY", "SUBSCR": "SUBSCR", "LT": "COMPARE", "LE": "COMPARE",
            "EQ": "COMPARE", "NE": "COMPARE", "GT": "COMPARE", "GE": "COMPARE"}
EXTRA = {"LINE_WIDE", "LOAD_GLOBAL", "LOAD_ATTR", "STORE_ATTR", "LOAD_METHOD", "CALL_KW", "CALL_METHOD_KW", "MAKE_FUNCTION"}
MEMBERS = {"LL", "LC", "SL", "SC"}
SAME = ("LOAD_ATTR STORE_ATTR DELETE_ATTR LOAD_METHOD STORE_SUBSCR DELETE_SUBSCR IS_OP CONTAINS_OP UNPACK_SEQUENCE "
        "UNPACK_EX GET_ITER FOR_ITER IMPORT_NAME IMPORT_FROM FORMAT_VALUE BUILD_LIST BUILD_SET BUILD_SLICE "
        "BUILD_STRING LIST_EXTEND LIST_APPEND SET_ADD MAP_ADD SET_UPDATE DICT_UPDATE DICT_MERGE POP_EXCEPT RERAISE "
        "PUSH_EXC_INFO CHECK_EXC_MATCH CHECK_EG_MATCH SEND GET_AITER GET_ANEXT END_ASYNC_FOR GET_LEN MATCH_MAPPING "
        "MATCH_SEQUENCE MATCH_KEYS MATCH_CLASS LOAD_ASSERTION_ERROR LOAD_BUILD_CLASS MAKE_FUNCTION DELETE_FAST "
        "GET_AWAITABLE GET_YIELD_FROM_ITER UNARY_NEGATIVE UNARY_NOT UNARY_INVERT UNARY_POSITIVE BEFORE_WITH "
        "BEFORE_ASYNC_WITH WITH_EXCEPT_START PREP_RERAISE_STAR IMPORT_STAR SETUP_ANNOTATIONS").split()
THEIRS = dict.fromkeys(SAME) | {
    "BINARY_OP": "BINARY", "COMPARE_OP": "COMPARE", "BINARY_SUBSCR": "SUBSCR", "CALL": "CALL",
    "CALL_FUNCTION_EX": "CALL", "RAISE_VARARGS": "RAISE", "RETURN_VALUE": "RETURN", "YIELD_VALUE": "YIELD",
    "LOAD_GLOBAL": "LOAD", "LOAD_NAME": "LOAD", "STORE_GLOBAL": "STORE", "STORE_NAME": "STORE", "DELETE_NAME": "DELETE",
    "DELETE_GLOBAL": "DELETE", "LOAD_DEREF": "LOAD_CELL", "STORE_DEREF": "STORE_CELL", "DELETE_DEREF": "DELETE_CELL",
    "LOAD_CLASSDEREF": "LOAD_CELL"}
OURS = dict.fromkeys(SAME) | {
    "BINARY": "BINARY", "INPLACE": "BINARY", "COMPARE": "COMPARE", "BINARY_SUBSCR": "SUBSCR", "CALL": "CALL",
    "CALL_EX": "CALL", "CALL_KW": "CALL", "CALL_METHOD": "CALL", "CALL_METHOD_KW": "CALL", "RAISE": "RAISE",
    "RETURN": "RETURN", "RETURN_CONST": "RETURN", "YIELD": "YIELD", "LOAD_GLOBAL": "LOAD", "LOAD_NAME": "LOAD",
    "STORE_GLOBAL": "STORE", "STORE_NAME": "STORE", "DELETE_NAME": "DELETE", "DELETE_GLOBAL": "DELETE",
    "LOAD_CELL": "LOAD_CELL", "STORE_CELL": "STORE_CELL", "DELETE_CELL": "DELETE_CELL",
    "LOAD_CLASSDEREF": "LOAD_CELL"}


CONDITIONAL = ("POP_JUMP", "JUMP_IF", "FOR_ITER", "SEND")
NO_NEXT = ("JUMP", "RETURN", "RAISE", "RERAISE")


def is_conditional(name):
    return name.startswith(CONDITIONAL)


def transitions(steps, handlers):
    """steps: (line, successors) by index. The pairs of lines that can follow one another, and jumps back."""
    pairs = {("*", steps[h][0]) for h in handlers} | {("start", steps[0][0])}
    for at, (line, successors) in enumerate(steps):
        for to in successors:
            if to >= len(steps):
                continue
            if steps[to][0] != line:
                pairs.add((line, steps[to][0]))
            elif to <= at:
                pairs.add((line, line))
    return pairs


def their_facts(code):
    ops, steps, index, kept = [], [], {}, []
    instructions = list(dis.get_instructions(code))
    before, in_send = None, 0
    for i in instructions:
        index[i.offset] = len(kept)
        skip = i.opname in PREFIX or (i.opname == "POP_TOP" and before == "RETURN_GENERATOR") or in_send > 0
        before = i.opname
        in_send = 3 if i.opname == "SEND" else in_send - 1    # SEND, YIELD, RESUME, JUMP back: one of ours
        if not skip:
            kept.append(i)
    for at, i in enumerate(kept):
        p = i.positions
        name = i.opname
        successors = []
        if name == "SEND":
            successors.append(at + 1)
        elif "JUMP" in name or name == "FOR_ITER":
            successors.append(index[i.argval])
        if is_conditional(name) or not name.startswith(NO_NEXT):
            successors.append(at + 1)
        steps.append((p.lineno or 0, successors))
        if name in THEIRS:
            place = (p.lineno, p.col_offset, p.end_lineno, p.end_col_offset)
            ops.append((at, (THEIRS[name] or name, None if not p.lineno or place[:2] == place[2:] else place)))
    table = [(index[e.start], index.get(e.end, len(kept)), index[e.target]) for e in dis._parse_exception_table(code)]
    # A handler of instructions that have come to nothing is never entered, and we drop it.
    seen, waiting = set(), [0]
    while waiting:
        at = waiting.pop()
        if at in seen or at >= len(steps):
            continue
        seen.add(at)
        waiting += steps[at][1]
        if kept[at].opname != "NOP":
            waiting += [target for begin, end, target in table if begin <= at < end]
    steps = [(line, successors if at in seen else []) for at, (line, successors) in enumerate(steps)]
    return transitions(steps, {t for _, _, t in table if t in seen}), [op for at, op in ops if at in seen]


def our_facts(code):
    ops, steps, index, kept = [], [], {}, []
    offset = 0
    start = True
    for word in code["words"]:
        index[offset] = len(kept)
        offset += 2 if word[0] in EXTRA else 1
        start = start and word[0] in ("NOP", "COPY_FREE_VARS", "MAKE_CELL")
        if not start and not (word[0] == "LINE" and word[1] & 0xffff == 0):
            kept.append((offset, word))
    after_with = False
    for at, (after, (name, arg, line, *place)) in enumerate(kept):
        successors = []
        if name.startswith(("POP_JUMP", "JUMP", "FOR_ITER")):
            successors.append(index[after + (arg - (1 << 24) if arg >> 23 else arg)])
        if is_conditional(name) or not name.startswith(NO_NEXT):
            successors.append(at + 1)
        steps.append((line, successors))
        family = name.rsplit("_", 1)
        kind = OURS[name] or name if name in OURS else FAMILIES.get(family[0]) if family[-1] in MEMBERS else None
        if kind and not (after_with and name.startswith("CALL")):
            ops.append((kind, tuple(place) if line and place[:2] != place[2:] else None))
        after_with = name.startswith(("BEFORE_", "WITH_EXCEPT"))
    return transitions(steps, {index[h[2]] for h in code["handlers"]}), ops


def is_known_to_differ(code):
    """{**rest} in a pattern has an instruction of its own."""
    return any(i.opname == "DICT_UPDATE" and i.arg == 2 for i in dis.get_instructions(code))


def walk(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from walk(constant)


def signature(ops):
    return [op for op, _ in ops]


def compare(file, ours, report):
    with open(file, "rb") as f:
        text = f.read()
    if not ours:
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            module = compile(text, file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return
    by_name = {}
    for code in ours:
        by_name.setdefault((code["qualname"], code["first_line"]), []).append(code)
    used = {}
    for theirs in walk(module):
        if is_known_to_differ(theirs) or theirs is module and len(theirs.co_code) <= 6:    # nothing in it
            continue
        key = theirs.co_qualname, theirs.co_firstlineno
        candidates = by_name.get(key)
        if not candidates:
            report(file, key, "missing", None, None)
            continue
        at = used.get(key, 0)
        used[key] = at + 1
        code = candidates[min(at, len(candidates) - 1)]
        their_lines, their_ops = their_facts(theirs)
        our_lines, our_ops = our_facts(code)
        if len(candidates) > 1:    # copies and namesakes: any that fits
            for candidate in candidates:
                facts = our_facts(candidate)
                if facts == (their_lines, their_ops) or (facts[0] == their_lines and our_lines != their_lines):
                    code = candidate
                    our_lines, our_ops = our_facts(code)
        # The first releases of 3.11 lost lines in except*.
        if sys.version_info < (3, 11, 4) and any(op == "CHECK_EG_MATCH" for op, _ in their_ops):
            their_lines, our_lines = ({pair for pair in lines if pair[0] != 0} for lines in (their_lines, our_lines))
        # They lost the line of a jump between two lines, too: there only the lines themselves are compared.
        if sys.version_info < (3, 11, 4) and any(a and not b for a, b in their_lines):
            their_lines, our_lines = ({line for pair in lines for line in pair if line} for lines in (their_lines, our_lines))
        if their_lines != our_lines:
            report(file, key, "lines", their_lines - our_lines, our_lines - their_lines)
        if signature(their_ops) != signature(our_ops):
            a, b = signature(their_ops), signature(our_ops)
            at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
            report(file, key, "instructions", (their_ops[at - 1:at + 1], a[at:at + 9]), b[at:at + 9])
        else:
            for (op, a), (_, b) in zip(their_ops, our_ops):
                if a != b:
                    report(file, key, "place of " + op, a, b)
                    break
        free = list(theirs.co_freevars)
        names = code["locals"]
        if names[len(names) - code["free"]:] != free:
            report(file, key, "free variables", free, names)
        if not code["flags"] & 64 and set(theirs.co_varnames) | set(theirs.co_cellvars) | set(free) != set(names):
            report(file, key, "locals", theirs.co_varnames + theirs.co_cellvars, names)
        if [n for n in theirs.co_varnames] != names[:len(theirs.co_varnames)] and not code["flags"] & 64:
            report(file, key, "order of locals", theirs.co_varnames, names)


# What is compiled otherwise and does the same.
APART = {"c43_number_formats.py": "an f-string of more than thirty parts is joined from a list",
         "int_float_details.py": "arithmetic with True and False is folded",
         "context_managers_deep.py": "two lambdas of one line are taken for one another here",
         "json_parameters.py": "two lambdas of one line are taken for one another here"}


def found_files():
    here = os.path.dirname(os.path.abspath(__file__))
    library = os.path.dirname(os.__file__)
    files = []
    for folder in (os.path.join(here, "..", "programs"), library):
        for path, folders, names in os.walk(folder):
            folders[:] = sorted(f for f in folders if f not in ("site-packages", "test", "tests", "idlelib", "lib2to3"))
            files += [os.path.join(path, name) for name in sorted(names) if name.endswith(".py") and name not in APART]
    return files


def main():
    if sys.version_info[:2] != (3, 11):
        print("needs CPython 3.11")
        return 77
    tool, files = sys.argv[1], sys.argv[2:]
    verbose = "-v" in files
    files = [f for f in files if f != "-v"] or found_files()
    failures = []

    def report(file, key, what, theirs, ours):
        failures.append(what)
        if len(failures) <= 20 or verbose:
            print(f"{file}:{key[1]} {key[0]}: {what}\n  CPython {theirs}\n  ours    {ours}")

    made = {}
    for begin in range(0, len(files), 50):
        run = subprocess.run([tool, *files[begin:begin + 50]], capture_output=True, text=True)
        if verbose:
            print(run.stderr, end="")
        if run.returncode:
            print("failed:", run.returncode, files[begin:begin + 50])
        for line in run.stdout.splitlines():
            code = json.loads(line)
            made.setdefault(code["file"], []).append(code)
    for file in files:
        compare(file, made.get(file, []), report)
    kinds = {}
    for what in failures:
        kinds[what] = kinds.get(what, 0) + 1
    print(len(files), "files,", len(failures), "differences", kinds)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
