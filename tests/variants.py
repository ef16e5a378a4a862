#!/usr/bin/env python3
"""Variants of the seed programs, made here, so that nothing can be tuned to them: do CPython and coroscope agree?

    tests/variants.py [--binary PATH] [--oracle PATH] [--rounds N] [--only PIECE]

A variant has its names changed, its delays permuted, another seed, its code one function or one await deeper, or all of
it. The judge is CPython 3.11 under tests/oracle/oracle.py, which runs a program in virtual time and writes its events
down; without that Python the test is skipped (exit status 77). Standard output, standard error, status and every event are
compared.
"""
import argparse
import ast
import concurrent.futures
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

import traces

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = os.path.join(HERE, "programs", "seed")
LEFT_OUT = ("03_", "12_", "13_")                # they need what is refused: a database, a network, processes
SKIPPED = 77


# --- making variants: each is a function from a syntax tree (and a random generator) to a syntax tree -------------------

class Rename(ast.NodeTransformer):
    """Every name that the program itself binds, consistently; attributes and what libraries call their arguments stay."""

    def __init__(self, tree, rng):
        bound, kept = set(), set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                bound.add(node.id)
            elif isinstance(node, ast.arg):
                bound.add(node.arg)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                bound.add(node.name)
            elif isinstance(node, ast.ExceptHandler) and node.name:
                bound.add(node.name)
            elif isinstance(node, ast.alias):
                kept.add((node.asname or node.name).split(".")[0])
        for node in ast.walk(tree):             # methods are reached as attributes: they keep their names
            if isinstance(node, ast.ClassDef):
                kept |= {child.name for child in node.body if hasattr(child, "name")}
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                kept |= {keyword.arg for keyword in node.keywords}
        self.names = {name: f"{rng.choice('pqrstuvw')}_{name[::-1].strip('_')}{rng.randrange(100)}"
                      for name in sorted(bound - kept) if not name.startswith("__")}

    def visit_Name(self, node):
        node.id = self.names.get(node.id, node.id)
        return node

    def visit_arg(self, node):
        node.arg = self.names.get(node.arg, node.arg)
        return node

    def visit_keyword(self, node):
        self.generic_visit(node)
        node.arg = self.names.get(node.arg, node.arg)
        return node

    def definition(self, node):
        self.generic_visit(node)
        node.name = self.names.get(node.name, node.name)
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_ExceptHandler = definition

    def scope(self, node):
        node.names = [self.names.get(name, name) for name in node.names]
        return node

    visit_Global = visit_Nonlocal = scope


def renamed(tree, rng):
    return Rename(tree, rng).visit(tree)


def permuted(tree, rng):
    """The numbers handed to calls change places (dates excepted), and now and then become others."""
    def callee(call):
        return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")

    places = [argument for call in ast.walk(tree) if isinstance(call, ast.Call) and callee(call) not in ("date", "range")
              for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
              if isinstance(argument, ast.Constant) and type(argument.value) in (int, float)]
    looping = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.While) for inner in ast.walk(node)}
    values = [place.value for place in places]
    rng.shuffle(values)
    for place, value in zip(places, values):            # no 0 in a loop: it could wait for ever for time to pass
        value = value or 1
        place.value = rng.choice([value, value, value, value + 1, value * 2, 0.125 if id(place) in looping else 0])
    return tree


def name_of_this(tree):
    taken = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return next(name for name in ("deeper", "wrapped", "one_more") if name not in taken)


def in_a_function(tree, rng):
    """The module's code inside a function: what was global is closed over."""
    name = name_of_this(tree)
    whole = ast.parse(f"def {name}():\n    pass\n\n\n{name}()")
    whole.body[0].body = tree.body
    return whole


def one_await_deeper(tree, rng):
    """asyncio.run(main()) becomes asyncio.run(deeper(main())), x = gen() becomes x = around(gen())."""
    generators = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)
                  and any(isinstance(inner, (ast.Yield, ast.YieldFrom)) for inner in ast.walk(node))}
    name = name_of_this(tree)

    class Wrap(ast.NodeTransformer):
        used = set()

        def visit_Call(self, call):
            self.generic_visit(call)
            if ast.unparse(call.func) == "asyncio.run":
                self.used.add("async")
                call.args = [ast.Call(ast.Name(name, ast.Load()), call.args, [])]
            elif isinstance(call.func, ast.Name) and call.func.id in generators:
                self.used.add("plain")
                return ast.Call(ast.Name(name + "_generator", ast.Load()), [call], [])
            return call

    wrap = Wrap()
    wrap.used = set()
    tree = wrap.visit(tree)
    added = []
    if "async" in wrap.used:
        added += ast.parse(f"async def {name}(inner):\n    return await inner").body
    if "plain" in wrap.used:
        added += ast.parse(f"def {name}_generator(inner):\n    return (yield from inner)").body
    at = next((i for i, node in enumerate(tree.body) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))),
              len(tree.body))
    tree.body[at:at] = added
    return tree


RECIPES = {
    "renamed": [renamed], "permuted": [permuted], "seeded": [], "function": [in_a_function], "await": [one_await_deeper],
    "all": [permuted, one_await_deeper, in_a_function, renamed],
}


def make_variants(rounds):
    """(name, text, seed) of every variant; the same ones each time."""
    for program in sorted(os.listdir(SEED)):
        if not program.endswith(".py") or program.startswith(LEFT_OUT):
            continue
        with open(os.path.join(SEED, program), encoding="utf-8") as file:
            source = file.read()
        texts = set()
        for number in range(rounds):
            for recipe, changes in RECIPES.items():
                rng = random.Random(f"{program} {recipe} {number}")
                tree = ast.parse(source)
                for change in changes:
                    tree = change(tree, rng)
                text = source if not changes else ast.unparse(ast.fix_missing_locations(tree)) + "\n"
                seed = rng.choice([1, 2, 7, 12345, 2**31, 2**62 + 5, 2**64 + 5, -2**63 - 1]) if recipe in ("seeded", "all") else 0
                if (text, seed) not in texts:
                    texts.add((text, seed))
                    yield f"{program[:-3]}_{recipe}{number}", text, seed


# --- asking both ------------------------------------------------------------------------------------------------------

def users_view(text, folder, library):
    """stderr as an author of the program reads it: no folder, no frames of the library in tracebacks."""
    kept, hidden = [], False
    for line in text.replace(folder + os.sep, "").splitlines(keepends=True):
        frame = re.match(r'\s+File "([^"]*)"', line)
        if frame:
            hidden = frame[1].startswith((library, "<frozen"))
        elif not line.startswith("    "):
            hidden = False
        if not hidden:
            kept.append(line)
    return "".join(kept)


def ask(command, program, seed, folder, library):
    trace = os.path.join(folder, "trace." + os.path.basename(command[-2]))
    done = subprocess.run([*command, program, "--seed", str(seed), "--trace", trace], cwd=folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    err = users_view(done.stderr.decode("utf-8", "replace"), folder, library)
    events = traces.read(trace) if os.path.exists(trace) else []
    return done.stdout.decode("utf-8", "replace"), err, done.returncode, events


def judge(judges, binary, variant, library, keep):
    name, text, seed = variant
    folder = os.path.realpath(tempfile.mkdtemp(prefix="variant-"))
    try:
        program = name + ".py"
        with open(os.path.join(folder, program), "w", encoding="utf-8") as file:
            file.write(text)
        expected = ask(judges, program, seed, folder, library)
        actual = ask([binary, "run"], program, seed, folder, library)
    finally:
        shutil.rmtree(folder)
    wrong = [f"{what} differs\n  - {a[-800:]!r}\n  + {b[-800:]!r}" for what, a, b
             in zip(("stdout", "stderr", "status"), map(str, expected), map(str, actual)) if a != b]
    wrong += filter(None, [traces.difference(expected[3], actual[3], "full")])
    if wrong and keep:
        os.makedirs(keep, exist_ok=True)
        with open(os.path.join(keep, program), "w", encoding="utf-8") as file:
            file.write(text)
    return f"{wrong[0]}\n  (seed {seed})" if wrong else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--oracle", default=os.path.join(HERE, "oracle", "oracle.py"))
    parser.add_argument("--python", default=shutil.which("python3.11") or sys.executable, help="CPython 3.11")
    parser.add_argument("--rounds", type=int, default=2, help="how many variants of a kind")
    parser.add_argument("--only", default="", help="only variants with this in their names")
    parser.add_argument("--keep", help="folder for the variants that failed")
    options = parser.parse_args()
    if not os.path.isfile(options.oracle):
        print("skipped: the observer script of CPython is not here (--oracle PATH)")
        return SKIPPED
    asked = subprocess.run([options.python, "-c", "import sys, os; print(sys.implementation.name, *sys.version_info[:2]);"
                            "print(os.path.dirname(os.__file__), sys.executable, sep='\\n')"], stdout=subprocess.PIPE, encoding="utf-8")
    version, library, python = (asked.stdout.splitlines() + ["", "", ""])[:3]     # its own word: a name may be a wrapper
    if version != "cpython 3 11":
        print(f"skipped: needs CPython 3.11 as the judge; {options.python} is {version or 'not there'}")
        return SKIPPED
    judges = [python, os.path.abspath(options.oracle), "run"]
    binary = os.path.abspath(options.binary)
    variants = [variant for variant in make_variants(options.rounds) if options.only in variant[0]]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        running = [(variant, pool.submit(judge, judges, binary, variant, library, options.keep)) for variant in variants]
        for variant, future in running:
            wrong = future.result()
            if wrong:
                failed += 1
                print(f"FAILED {variant[0]}: {wrong}", flush=True)
    print(f"variants: {len(variants) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
