#!/usr/bin/env python3
"""Calls what is built in at random, under coroscope and under CPython 3.11, and compares what comes of it.

    tests/random_calls.py [--binary PATH] [--seed N] [--count N] [--only AREA] [--keep FOLDER] [--sort]

A program is some 300 cases: methods of every built-in type, functions, operators, formats, conversions of texts, with
good arguments and bad ones (random_calls_pool.py). A case prints the result and its type, or the exception with its
text, then the receiver as it is afterwards and which special methods of the program's classes were called.
Program number k is made from the seed N + k alone. --sort lists the differences by what was called, once each.
What may differ and is not told is in EXPLAINED; what is not asked at all in LEFT_OUT.
"""
import argparse
import concurrent.futures
import os
import random
import re
import subprocess
import sys
import tempfile

from random_calls_pool import HEAD, KINDS

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = 300
ADDRESS = re.compile(r"0x[0-9a-f]{6,}")

# What a method is called on, by the name of its type.
RECEIVERS = {
    **{kind: KINDS[kind] for kind in ("int", "float", "complex", "str", "list", "tuple", "dict", "range", "slice")},
    "set": ["set()", "{1, 2}", "{'a', 'b'}", "St({1, 2})", "{1, 2, 3, 4}"],
    "frozenset": ["frozenset()", "frozenset({1, 5})", "Fs({2})"],
    "bytes": [text for text in KINDS["bytes"] if text.startswith("b'")] + ["B(b'sub')"],
    "bytearray": ["bytearray(b'abc')", "bytearray()", "BA(b'subarray')", "bytearray(b'a b c')", "bytearray(range(20))"],
    "memoryview": [text for text in KINDS["bytes"] if text.startswith("memoryview")],
    "iterator": KINDS["iterator"], "view": KINDS["view"], "error": KINDS["error"], "function": KINDS["function"],
    "misc": KINDS["misc"],
    "bool": ["True", "False"],
    "generator": ["mkgen()", "mkgenf()", "mkcoro()", "mkagen()"],
}
# Kinds of arguments that suit the methods of a type; the others come, too, less often.
SUITED = {
    "int": ["int", "int", "float"], "float": ["float", "int"], "complex": ["complex", "float", "int"], "str": ["str", "str", "int"],
    "bytes": ["bytes", "bytes", "int"], "bytearray": ["bytes", "int"], "memoryview": ["int", "bytes", "slice"], "list": ["int", "list", "slice"],
    "tuple": ["tuple", "int", "slice"], "dict": ["dict", "str", "int"], "set": ["set", "int", "list"], "frozenset": ["set", "list"],
    "range": ["int", "slice"], "slice": ["int", "slice"], "view": ["set", "view", "int"], "bool": ["int"], "iterator": ["int"],
    "generator": ["int", "error"], "error": ["error", "tuple", "str"], "function": ["misc", "function"], "misc": ["misc", "function", "str"],
}
# Addresses, sizes of objects and the rest that is CPython's own affair; names that would end or stop the program.
LEFT_OUT = {"__sizeof__", "__dir__", "__doc__", "__subclasshook__", "__reduce__", "__reduce_ex__", "__init_subclass__", "__getstate__", "__subclasses__", "__builtins__",
            "__globals__", "f_globals", "f_builtins", "__dict__", "__closure__", "__self__", "__hash__", "__weakref__", "__text_signature__", "__basicsize__", "__itemsize__",
            "__dictoffset__", "__weakrefoffset__", "__alloc__", "__getformat__", "__del__", "__setstate__", "__unpacked__", "__typing_unpacked_tuple_args__", "__abstractmethods__",
            "f_trace_opcodes", "f_trace_lines", "co_code", "co_consts", "co_names", "co_positions", "co_lines", "co_linetable", "co_lnotab", "co_exceptiontable", "co_stacksize"}
# Why a case may differ: a pattern of the case, of what CPython says and of what is said here.
EXPLAINED = (
    ("more memory than there is: CPython's MemoryError is the limit here, which ends the program",
     "", r"^MemoryError", r"^None$"),
    ("a class of C has slots and __new__ of its own where it may as well inherit them; who owns a slot shows in its name",
     "", r"[\w.]+\.__new__\(X\)|descriptor '__init__' of|slot wrapper '__(set|del|get)attr", r"[\w.]+\.__new__\(X\)|descriptor '__init__' of|slot wrapper '__(set|del|get)attr"),
    ("a member of a C struct and a function that gets it have two names for what can be told apart in no other way",
     "", r"'member_descriptor' object is not callable", r"'getset_descriptor' object is not callable"),
    ("bits of CPython's type objects", r"\.__flags__", r"int \d+", r"int \d+"),
    ("names of CPython's own code objects", r"_co_code_adaptive|_varname_from_oparg", "", r"AttributeError"),
    ("the hash of a text of the program's class is kept or asked again", "SOver", r".*SOver\.__hash__", r""),
    ("which class a method is said to be of, where arguments cannot be spread at all",
     r"\*", r"TypeError: [\w.]+\(\) argument after \*", r"TypeError: [\w.]+\(\) argument after \*"),
    ("attributes that an error got when it left a class, not a lookup", r"__annotations__", r"AttributeError", r"AttributeError"),
)
FUNCTIONS = """abs aiter all anext any ascii bin bool bytearray bytes callable chr classmethod complex delattr dict divmod enumerate filter float
format frozenset getattr hasattr hex int isinstance issubclass iter len list map max memoryview min next object oct ord pow print property range
repr reversed round set setattr slice sorted staticmethod str sum super tuple type zip dict.fromkeys bytes.fromhex bytearray.fromhex float.fromhex
int.from_bytes str.maketrans bytes.maketrans loop unpack2 unpack3 unpack_star star_call list.__new__ int.__new__ str.__new__ tuple.__new__ object.__new__
dict.__new__ float.__new__ frozenset.__new__ bytes.__new__ type.__new__ ValueError OSError KeyError StopIteration ExceptionGroup BaseExceptionGroup ImportError
UnicodeDecodeError UnicodeEncodeError SystemExit AttributeError NameError SyntaxError I F S L T D St Fs B BA C E""".split()
SUITED_FUNCTIONS = {
    "sum": ["list", "tuple", "range"], "sorted": ["list", "set", "iterator"], "min": ["list", "int"], "max": ["list", "str"], "pow": ["int", "float"], "round": ["float", "int"],
    "divmod": ["int", "float"], "ord": ["str"], "chr": ["int"], "int": ["str", "int", "float", "bytes"], "float": ["str", "float", "int"], "complex": ["str", "complex", "float"],
    "getattr": ["misc", "str"], "hasattr": ["misc", "str"], "isinstance": ["function", "misc"], "issubclass": ["function", "misc"], "range": ["int"], "bytes": ["bytes", "int", "str", "list"],
    "bytearray": ["bytes", "int", "str"], "str": ["bytes", "str"], "slice": ["int"], "zip": ["list", "iterator"], "map": ["function", "list"], "filter": ["function", "list"],
    "enumerate": ["list", "int"], "int.from_bytes": ["bytes", "str"], "format": ["int", "str"], "len": ["list", "dict"], "iter": ["list", "function"], "next": ["iterator"],
    "reversed": ["list", "range"], "bin": ["int"], "hex": ["int"], "oct": ["int"], "hash": ["int", "float", "str", "tuple"], "dict": ["dict", "list"], "set": ["list"], "memoryview": ["bytes"],
    "all": ["list"], "any": ["list"], "abs": ["int", "float", "complex"], "type": ["str", "tuple", "dict"],
}
KEYWORDS = """key default sep maxsplit encoding errors reverse start stop step base signed byteorder length strict tabsize keepends self object iterable
sequence string source initial delete fget fset doc real imag ndigits number exp mod file end x old new count flush a b name obj cls value index""".split()
BINARY = "+ - * / // % ** | & ^ << >> @ == != < > <= >= is in and or".split()
INPLACE = "iadd isub imul itruediv ifloordiv imod ipow ior iand ixor ilshift irshift imatmul".split()
HUGE = [text for text in KINDS["int"] if "**" in text]
SMALL = ["0", "1", "2", "3", "-1", "-2", "True", "2.0", "0.5", "-1.5", "1j", "Ix()", "I(2)", "None", "Add()", "AddNot()", "'a'", "[1]"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, p):
        return self.random.random() < p

    def value(self, suited=(), share=0.6):
        kind = self.random.choice(suited) if suited and self.chance(share) else self.random.choice(list(KINDS))
        chosen = self.random.choice(KINDS[kind])
        return f"({chosen})" if chosen.startswith("lambda") else chosen

    def arguments(self, suited, counts=(0.12, 0.5, 0.25, 0.1, 0.03)):
        count = self.random.choices(range(len(counts)), counts)[0]
        parts = [self.value(suited) for _ in range(count)]
        if self.chance(0.04):
            parts.append("*" + self.value(("list", "tuple", "weird")))
        if self.chance(0.08):
            parts += [f"{name}={self.value(suited)}" for name in self.random.sample(KEYWORDS, self.random.choice((1, 1, 2)))]
        if self.chance(0.02):
            parts.append("**" + self.random.choice(("{'a': 1, 'b': 2}", "D(a=1)", "Keys()", "KeysBad()", "None")))
        return ", ".join(parts)

    def method(self):
        kind = self.random.choice(list(RECEIVERS))
        receiver = self.random.choice(RECEIVERS[kind])
        names = self.names_of(receiver)
        name = self.random.choice(names)
        suited = SUITED[kind]
        if name in ("__pow__", "__rpow__", "__lshift__", "__rlshift__", "__ipow__"):
            arguments = self.random.choice(SMALL)
            receiver = self.random.choice(SMALL)
        else:
            arguments = self.arguments(suited)
        if self.chance(0.1):
            return f"{kind}.{name}", f"lambda: {receiver}", f"lambda r: r.{name}"
        if self.chance(0.12):
            wrong = self.value() if self.chance(0.3) else "r"
            return f"{kind}.{name}", f"lambda: {receiver}", f"lambda r: type(r).{name}({wrong}{', ' + arguments if arguments else ''})"
        return f"{kind}.{name}", f"lambda: {receiver}", f"lambda r: r.{name}({arguments})"

    def names_of(self, receiver):
        space = NAMES.setdefault("head", {})
        if not space:
            exec(HEAD, space)
        names = NAMES.get(receiver)
        if names is None:
            value = eval(receiver, space)
            names = NAMES[receiver] = [name for name in sorted(set(dir(value)) | set(dir(type(value)))) if name not in LEFT_OUT]
            if hasattr(value, "close"):
                value.close()
        return names

    def function(self):
        name = self.random.choice(FUNCTIONS)
        if name == "pow":
            arguments = ", ".join(self.random.choice(SMALL) for _ in range(self.random.choice((1, 2, 2, 3, 3, 4))))
        else:
            arguments = self.arguments(SUITED_FUNCTIONS.get(name, ()))
        return name, "lambda: None", f"lambda r: {name}({arguments})"

    def operator(self):
        left = self.value()
        near = [kind for kind, values in KINDS.items() if left in values]
        right = self.value(near, 0.5)
        what = self.random.choice(("binary",) * 6 + ("inplace",) * 3 + ("unary", "item", "item", "setitem", "delitem"))
        if what == "binary":
            name = self.random.choice(BINARY)
            if name in ("**", "<<"):
                left, right = self.random.choice(SMALL), self.random.choice(SMALL)
            return name, f"lambda: {left}", f"lambda r: r {name} {right}"
        if what == "inplace":
            name = self.random.choice(INPLACE)
            if name in ("ipow", "ilshift"):
                left, right = self.random.choice(SMALL), self.random.choice(SMALL)
            return name, f"lambda: {left}", f"lambda r: {name}(r, {right})"
        if what == "unary":
            name = self.random.choice(("-", "+", "~", "not "))
            return "unary " + name, f"lambda: {left}", f"lambda r: {name}r"
        if not near or near[0] not in ("str", "bytes", "list", "tuple", "dict", "range", "weird") or self.chance(0.3):
            left = self.value(("str", "bytes", "list", "tuple", "dict", "range"), 0.9)
        index = self.value(("int", "slice", "str"), 0.85)
        if what != "item" and index in HUGE:    # an int that is no index is refused before what cannot be stored into
            index = "-1"
        if what == "setitem":
            return what, f"lambda: {left}", f"lambda r: setitem(r, {index}, {self.value(('int', 'list', 'bytes'))})"
        if what == "delitem":
            return what, f"lambda: {left}", f"lambda r: delitem(r, {index})"
        return what, f"lambda: {left}", f"lambda r: r[{index}]"

    def spec(self):
        pick = self.random.choice
        text = pick(("", "", "", "x", "*", "\u20ac")) + pick(("<", ">", "^", "=", "=")) if self.chance(0.5) else ""
        text += pick(("", "", "", "+", "-", " ")) + pick(("",) * 6 + ("z",)) + pick(("",) * 5 + ("#",)) + pick(("",) * 5 + ("0",))
        text += pick(("", "", "5", "12", "30", "1")) + pick(("",) * 5 + (",", "_", ",_")) + pick(("",) * 3 + (".0", ".3", ".10", ".", ".17"))
        return text + pick(list("bcdoxXneEfFgGs%") + [""] * 8 + ["q", "r", "é"])

    def format(self):
        value = self.value(("int", "float", "complex", "str", "weird"), 0.9)
        spec = self.spec()
        if self.chance(0.2):
            field = self.random.choice(("", "0", "1", "2", "a", "0.real", "0[0]", "0[a]", "a.x", "!r", "0!s", "a!a", "!z", "0.", "0[", "{", "}", "{}", "0.__class__", "[0]", ".real"))
            template = self.random.choice(("{%s}", "{%s:%s}", "a{%s:%s}b", "{%s:{%s}}", "{}{%s}", "{{%s}}", "{%s", "%s}"))
            text = template.replace("%s", field, 1).replace("%s", spec)
            more = f", **dict(a={value})" if self.chance(0.3) else ""
            return "str.format", f"lambda: {text!r}", f"lambda r: r.format({self.arguments(('int', 'float', 'str'))}{more})".replace("(, ", "(")
        if self.chance(0.3):
            text = "lambda r: f'{r" + self.random.choice(("", "!r", "!s", "!a", "=", "=!s")) + ":" + spec + "}'"
            return "f-string", f"lambda: {value}", text
        return "format()", f"lambda: {value}", f"lambda r: format(r, {spec!r})"

    def percent(self):
        pick = self.random.choice
        text = ""
        for _ in range(pick((1, 1, 1, 2))):
            text += pick(("", "a", "\u20ac")) + "%" + pick(("",) * 5 + ("(a)", "(b", "(a(b))")) + pick(("",) * 4 + ("#", "0", "-", " ", "+", "-0")) + pick(("", "", "5", "10", "*"))
            text += pick(("", "", "", ".3", ".0", ".", ".*", ".10")) + pick(("",) * 6 + ("l", "h")) + pick("diouxXeEfFgGcrsa%yb")
        value = self.value(("int", "float", "str", "tuple", "dict", "weird"), 0.9)
        if self.chance(0.4):
            value = f"({', '.join(self.value(('int', 'float', 'str'), 0.8) for _ in range(pick((1, 2, 2, 3))))},)"
        if self.chance(0.25):
            return "bytes %", f"lambda: {text.encode('ascii', 'replace')!r}", f"lambda r: r % ({value})"
        return "str %", f"lambda: {text!r}", f"lambda r: r % ({value})"

    def parse(self):
        pick = self.random.choice
        pieces = ["0", "1", "9", "12", "_", ".", "e", "E5", "-", "+", " ", "inf", "nan", "Infinity", "j", "J", "x", "0x", "0b1", "0o7", "a", "f", "z", "p3", "(", ")", "\u0663", "\xa0", "\n",
                  "\x00", "\xb2", "00", "1e400", "e-5", "l", "L", "\u2212"]
        text = "".join(pick(pieces) for _ in range(pick((1, 2, 2, 3, 3, 4, 5))))
        name = pick(("int", "float", "complex", "int", "float.fromhex", "bytes.fromhex", "int"))
        more = f", {pick(['0', '2', '8', '10', '16', '36', '37', '1', '-1', 'Ix()', 'None', '16.0'])}" if name == "int" and self.chance(0.6) else ""
        kind = f"{text.encode('latin-1', 'replace')!r}" if self.chance(0.15) else ascii(text)
        return name + " of text", "lambda: None", f"lambda r: {name}({kind}{more})"

    def text(self):
        ranges = ((32, 127), (0, 32), (127, 0x250), (0x370, 0x600), (0x1c80, 0x2100), (0x2000, 0x3100), (0xa640, 0xb000), (0xf900, 0x10000), (0x10000, 0x1f700), (0xe0000, 0xe0200))
        text = "".join(chr(self.random.randrange(*self.random.choice(ranges))) for _ in range(self.random.choice((1, 1, 2, 3, 6))))
        name = self.random.choice("""upper lower title casefold swapcase capitalize isalpha isdigit isnumeric isdecimal isalnum isspace isupper islower istitle isidentifier
            isprintable split strip encode splitlines __repr__ isascii expandtabs""".split())
        if self.chance(0.1):
            return "ascii", f"lambda: {ascii(text)}", "lambda r: ascii(r)"
        if self.chance(0.15):
            codec = self.random.choice("utf-8 utf-16 utf-32 latin-1 ascii utf-16-le utf_32_be nothing".split())
            errors = self.random.choice("strict ignore replace backslashreplace xmlcharrefreplace namereplace surrogateescape surrogatepass nothing".split())
            if self.chance(0.4):
                data = bytes(self.random.choice((65, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xff, 0xed, 0xa0, 0, 0xc0, 0x5c, 0x75)) for _ in range(self.random.choice((1, 2, 3, 4, 6))))
                errors = self.random.choice(("strict", "ignore", "replace", "backslashreplace", "surrogateescape"))
                return f"decode {codec}", f"lambda: {data!r}", f"lambda r: r.decode({codec!r}, {errors!r})"
            return f"encode {codec}", f"lambda: {ascii(text)}", f"lambda r: r.encode({codec!r}, {errors!r})"
        return "str." + name, f"lambda: {ascii(text)}", f"lambda r: r.{name}()"

    def case(self, area=None):
        area = self.random.choice(area.split(",")) if area else self.random.choice(("method",) * 8 + ("function",) * 6 + ("operator",) * 4 + ("format",) * 2 + ("percent", "parse", "text"))
        return getattr(self, area)()


NAMES = {}


def make_program(seed, area=None):
    """(text, [(what is called, its line)])"""
    maker = Maker(seed)
    cases = [maker.case(area) for _ in range(CASES)]
    lines = [f"case({number}, {make}, {go})" for number, (_, make, go) in enumerate(cases)]
    return HEAD + "\n".join(lines) + "\n", [(name, line) for (name, _, _), line in zip(cases, lines)]


def limited():
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))


def outcome(command):
    """{number of the case: what it printed}, and how the program ended if it did not come to its end"""
    try:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=100,
                             preexec_fn=limited if command[0] == sys.executable else None,    # ours has limits of its own
                             env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"})
        output, ended = run.stdout, run.returncode and f"status {run.returncode}: {run.stderr.decode(errors='replace')[-300:]}"
    except subprocess.TimeoutExpired as expired:
        output, ended = expired.stdout or b"", "no end"
    printed = {}
    for line in output.decode(errors="replace").split("\n"):
        number, _, text = line.partition(" ")
        if number.isdigit():
            printed[int(number)] = ADDRESS.sub("0x...", text)
    return printed, ended


def is_explained(line, expected, found):
    if expected is None:
        return False
    # None, ... and objects without __hash__ stand anywhere in a set.
    if found and "{" in expected and "None" in expected and sorted(expected) == sorted(found):
        return True
    return any(re.search(a, line) and re.search(b, expected) and re.search(c, str(found)) for _, a, b, c in EXPLAINED)


def judge(binary, seed, folder, area):
    """[(what is called, where, text)] of the cases that differ"""
    _, cases = make_program(seed, area)
    path = os.path.join(folder, f"calls_{seed}.py")
    differ, dropped = [], set()
    while True:
        with open(path, "w", encoding="utf-8") as file:
            file.write(HEAD + "\n".join("pass" if n in dropped else line for n, (_, line) in enumerate(cases)) + "\n")
        expected, judge_ended = outcome([sys.executable, path])
        found, ended = outcome([binary, "run", path])
        # A case that needs more memory than there is ends the program here, and may end it there: the rest runs without it.
        last = next((n for n in range(len(cases)) if n not in dropped and n not in found), None)
        is_limit = "limit reached: region" in str(ended) and (expected.get(last, "MemoryError").startswith("MemoryError"))
        if last is None or not is_limit:
            break
        dropped.add(last)
    for number, (name, line) in enumerate(cases):
        if number in dropped:
            continue
        if expected.get(number) != found.get(number):
            if not is_explained(line, expected.get(number), found.get(number)):
                differ.append((name, f"{seed}/{number}", f"{line}\n  - {expected.get(number)}\n  + {found.get(number)}"))
            if number not in found:
                break
    if ended or judge_ended:
        differ.append(("the end", f"{seed}", f"{path}: CPython {judge_ended or 'ends'}, coroscope {ended or 'ends'}"))
    return differ


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(HERE, "..", "build", "coroscope"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", help="areas, with commas: method, function, operator, format, percent, parse, text")
    parser.add_argument("--keep", help="write the programs here")
    parser.add_argument("--sort", action="store_true", help="differences by what was called, the first of each")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        print("needs CPython 3.11")
        return 77
    binary = os.path.abspath(options.binary)
    differ = []
    with tempfile.TemporaryDirectory(prefix="calls-") as temporary:
        folder = options.keep or temporary
        with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
            jobs = [pool.submit(judge, binary, seed, folder, options.only) for seed in range(options.seed, options.seed + options.count)]
            for job in jobs:
                differ += job.result()
    if options.sort:
        by_name = {}
        for name, where, text in differ:
            by_name.setdefault(name, []).append((where, text))
        for name, found in sorted(by_name.items(), key=lambda item: -len(item[1])):
            print(f"--- {len(found)} of {name}; {found[0][0]}: {found[0][1]}")
    else:
        for name, where, text in differ:
            print(f"--- {where} {name}: {text}")
    print(f"calls: {options.count * CASES}, {len(differ)} differ")
    return int(bool(differ))


if __name__ == "__main__":
    sys.exit(main())
