"""Topics about names: calls, closures, namespaces, comprehensions, warnings, imports, recursion, decorators."""

NAMES = ["value", "values", "count", "counter", "index", "indices", "print_it", "length"]
WRONG = ["valeu", "vaule", "cuont", "Value", "indx", "lenght", "prnit", "pritn", "self", "true", "none", "x", "appendd", "valuess"]


def signature(p):
    parts, names = [], []

    def one(default):
        n = p.of("abcdefgh")
        while n in names:
            n = p.of("abcdefgh")
        names.append(n)
        return n + (f"={p.value()}" if default else "")
    has_default = False

    def plain(count):
        nonlocal has_default
        for _ in range(count):
            has_default = has_default or p.chance(0.35)
            parts.append(one(has_default))
    before = p.r.randrange(3) if p.chance(0.3) else 0
    plain(before)
    if before:
        parts.append("/")
    plain(p.r.randrange(3))
    star = p.r.randrange(4)
    if star == 0:
        parts.append("*rest")
        names.append("rest")
    if star <= 1:
        only = [one(p.chance(0.4)) for _ in range(p.r.randrange(0 if star == 0 else 1, 3))]
        parts += (["*"] if star == 1 else []) + only
    if p.chance(0.25):
        parts.append("**more")
        names.append("more")
    return ", ".join(parts), names


def arguments(p):
    parts = [p.value() for _ in range(p.r.randrange(4))]
    if p.chance(0.3):
        parts.append("*" + p.pick("[1, 2]", "()", "'ab'", "5", f"[{p.d()}]", "None", "(x for x in [1])", "{1: 2}"))
    keywords = [f"{n}={p.value()}" for n in p.some(list("abcdefgh") + ["rest", "more", "zz", "self"], 0, 3)]
    if p.chance(0.3):
        keywords.append("**" + p.pick("{'a': 1}", "{}", "{'b': 2, 'c': 3}", "{1: 2}", "5", "None", f"{{'a': {p.d()}}}", "dict(zz=1)"))
    if any("**" in k for k in keywords):    # CPython 3.11 never lets go of these if the others cannot be iterated over
        parts = [part for part in parts if part not in ("*5", "*None")]
    return ", ".join(parts + keywords)


def calls(p):
    for _ in range(p.r.randrange(1, 4)):
        text, names = signature(p)
        f = p.fresh("f")
        kind = p.r.randrange(6)
        returned = ", ".join(names) or "0"
        if kind < 3:
            p.put(f"def {f}({text}): return {returned}")
            call = f
        elif kind == 3:
            p.put(f"{f} = lambda {text}: ({returned},)")
            call = f
        else:
            p.put(f"class C{f}:\n    def {p.pick('__init__', 'm', '__call__', '__new__')}(self{', ' + text if text else ''}):\n        print({returned})\n    @{p.pick('staticmethod', 'classmethod')}\n    def s({text}): return {returned}")
            call = p.pick(f"C{f}", f"C{f}().m", f"C{f}.s", f"C{f}.m", f"C{f}()", f"C{f}().s")
        for _ in range(p.r.randrange(2, 6)):
            p.guard(f"show({call}({arguments(p)}))")
        if kind < 4:
            p.guard(p.pick(f"show({f}.__defaults__, {f}.__kwdefaults__, {f}.__code__.co_varnames)", f"show({f}.__name__, {f}.__qualname__)", f"{f}.__defaults__ = (1, 2); show({f}())",
                           f"import functools; show(functools.partial({f}, {p.value()})({arguments(p)}))", f"import inspect; print(list(inspect.signature({f}).parameters))"))


def builtins_misused(p):
    for _ in range(p.r.randrange(3, 8)):
        f = p.pick("len", "int", "str", "list", "dict", "print", "range", "sorted", "sum", "isinstance", "getattr", "map", "min", "round", "pow", "enumerate", "iter", "next", "type", "set",
                   "'a'.join", "'a'.split", "[].append", "[].sort", "{}.get", "{}.update", "{1}.add", "(1).to_bytes", "'a'.replace", "b''.join", "[].index", "''.format", "ValueError", "object", "property", "divmod", "chr",
                   "dict.fromkeys", "str.upper", "list.append", "int.from_bytes", "float", "bool", "complex", "frozenset", "tuple", "hash", "id", "abs", "callable", "format", "slice", "bytes", "bytearray", "reversed", "filter",
                   "hasattr", "setattr", "delattr", "vars", "eval", "exec", "compile", "any", "all", "ord", "bin", "repr", "ascii", "StopIteration", "KeyError", "OSError", "classmethod", "object.__new__", "type.__call__")
        args = arguments(p) if p.chance(0.5) else ", ".join(p.value() for _ in range(p.r.randrange(5)))
        p.guard(f"show(type({f}({args})).__name__)")


def closures(p):
    outer, inner = p.fresh("outer"), p.fresh("inner")
    a, b, c = p.some(NAMES, 3, 3)
    lines = [f"{a} = {p.value()}", f"{b} = {p.d()}"] if p.chance(0.8) else [f"if {p.pick('0', '1')}: {a} = 1"]
    body = [p.pick(f"nonlocal {a}", f"global {b}", f"nonlocal {a}\nglobal {c}", "pass") if a + " =" in lines[0] else "pass"]
    for _ in range(p.r.randrange(2, 6)):
        n = p.of([a, b, c])
        body.append(p.pick(f"{n} = {p.value()}", f"show({n})", f"{n} += {p.value()}", f"del {n}", f"print({p.of(WRONG)})", f"show(locals())" if 0 else f"show({n}, {a})", f"for {n} in range(2): pass",
                           f"import sys as {n}", f"show([{n} for {n} in range(2)], {n})", f"def {n}(): return {p.of([a, b, c])}", f"show((lambda: {n})())", f"class {n}: pass", f"with opened({n}): pass",
                           f"{n}: int", f"{n}: int = {p.value()}", f"show([{n} := 5 for _ in 'a'])", f"try: 1 / 0\nexcept Exception as {n}: pass", f"show(sorted(k for k in locals() if not k.startswith('_')))"))
    lines.append(f"def {inner}({p.pick('', '', f'{c}={b}' if len(lines) > 1 else '')}):")
    for text in body:
        lines += ["    " + line for line in text.split("\n")]
    lines.append(f"    return {p.pick(a, b, c, 'lambda: ' + a)}")
    lines += [p.pick(f"show({inner}())", f"try: show({inner}())\nexcept Exception as e: tell(e)", f"return {inner}", f"del {a}", f"{a} = 5") for _ in range(3)]
    p.put(f"def {outer}({p.pick('', '', c)}):")
    for text in lines:
        p.block(text.split("\n"))
    p.guard(f"got = {outer}()\nshow(got() if callable(got) else got)".split("\n"))
    p.guard(f"show([c.cell_contents for c in {outer}().__closure__])")


def names(p):
    for _ in range(p.r.randrange(2, 5)):
        f = p.fresh("f")
        known = p.some(NAMES, 1, 3)
        p.put(f"class C{f}:\n    {known[0]} = {p.value()}\n    def __init__(self): self.{known[-1]} = {p.d()}\n    def method(self): return {p.of(WRONG + known)}")
        p.put(f"def {f}({', '.join(known)}):")
        p.block(["import math", p.pick(f"return {p.of(WRONG)}", f"return math.{p.pick('sqr', 'pii', 'coss', 'nothing')}", f"return [].{p.pick('apend', 'lenght', 'push', 'sorted')}", f"return ''.{p.pick('uper', 'spilt', 'xyz')}",
                                       f"return C{f}().{p.of(WRONG)}", f"return C{f}().method()", f"return C{f}.{p.of(WRONG)}", f"del {p.of(WRONG)}", f"return sys.{p.pick('argz', 'exti', 'stout')}", f"from math import {p.pick('sqr', 'pii', 'nothing')}",
                                       f"return {known[0]}.{p.of(WRONG)}", f"C{f}().{p.of(WRONG)} += 1", f"import {p.pick('maths', 'nothing.at.all', 'sys.path')}", f"del C{f}().{p.of(WRONG)}", f"global {p.of(['qq', 'rr'])}; return qq",
                                       f"{known[0]} = {known[0]}; del {known[0]}; return {known[0]}")])
        if p.chance(0.5):
            p.guard(f"show({f}({', '.join('1' for _ in known)}))")
        else:    # with the words of the traceback itself
            p.put(f"import traceback\ntry: {f}({', '.join('1' for _ in known)})\nexcept Exception: print(traceback.format_exc())")


def comprehensions(p):
    def source():
        return p.pick("range(4)", "'abc'", "[3, 1, 2]", f"[{p.d()}, {p.d()}]", "{'k': 1}.items()", p.sequence(), p.value(), "[[1, 2], [3]]", "(y for y in range(3))")
    for _ in range(p.r.randrange(2, 6)):
        a, b, w = p.fresh("x"), p.fresh("y"), p.fresh("w")
        clauses = f"for {p.pick(a, a, a + ', ' + b, '*' + a + ', ' + b)} in {source()}"
        if p.chance(0.4):
            clauses += f" for {b} in {p.pick(a, source(), '[' + a + ']', 'range(' + a + ')')}"
        else:
            clauses = clauses.replace(f"*{a}, {b}", a).replace(f"{a}, {b}", a)
            b = a
        if p.chance(0.4):
            clauses += f" if {p.pick(a, f'({w} := {a})', a + ' != 1', p.value(), f'{a} > 1', p.failing())}"
        item = p.pick(a, b, f"({a}, {b})", f"({w} := {b})", f"[{a} for {a} in {source()}]", f"(lambda: {a})", f"{a} * 2", p.perhaps(0.1), f"[{w} := {a}, {w}]", f"{{{a} for _ in 'ab'}}", f"1 / {b}")
        form = p.pick(f"[{item} {clauses}]", f"list({item} {clauses})", f"{{{p.pick(a, '1')}: {item} {clauses}}}", f"len({{{p.pick('1', a)} {clauses}}})", f"sum({item} {clauses})", f"[f() for f in [(lambda: {a}) {clauses}]]",
                      f"next({item} {clauses})", f"any({item} {clauses})", f"sorted(({item} {clauses}), key=str)")
        p.guard(f"show({form})")
        if p.chance(0.4):
            p.guard(f"show({p.pick(w, a)})")


def namespaces(p):
    p.put("x = 'outer'\ny = 1")
    code = p.pick("x = 5", "x", "y + 1", "x += 'z'", "del x", "def f(): return x\nx = f()", "global x; x = 9", "[x for _ in 'ab']", "print(x, y)", "unknown", "1 / 0", "x = (", "class A: z = x", "lambda: x", "(x := 3)", "import math as x", "return 5",
                  "yield 1", "nonlocal x", "x: int = 3", "for x in range(2): pass", "await x", "   x", "x = 1\n  y = 2", "'a' 'b", "f'{x!r}'", "x = __name__", "print(__builtins__ is None)", "assert x, y", "x = [i for i in range(3) if i]", "break")
    for _ in range(p.r.randrange(2, 6)):
        f = p.pick("eval", "exec", "exec")
        spaces = p.pick("", "", ", {}", ", {'x': 1}", ", {'x': 1}, {'y': 2, 'x': 3}", ", globals()", ", globals(), locals()", ", None, {'x': 4}", ", {}, 5", ", 5", ", {'__builtins__': {}}", ", {'x': 7}, dict(x=8)")
        text = repr(p.pick(code, "x", "x = 2", "y", "x * 2", "locals()", "sorted(locals())", "[x, y]", "print('in', x)", "(lambda: x)()", "[x for y in 'a']", "sum(x for y in 'ab')" if 0 else "y", "def g(): return y\nprint(g())"))
        if p.chance(0.3):
            text = f"compile({text}, {p.pick(repr('<made>'), repr('some.py'))}, {p.pick(repr('exec'), repr('eval'), repr('single'), repr('bad'))})"
        if "locals()" in text or spaces == "" and "locals" in text:
            text = "'x'"
        p.guard(p.pick(f"show({f}({text}{spaces}))", f"space = {{'x': 0}}; {f}({text}, space); show(sorted(k for k in space if k[0] != '_'))", f"show({f}({text}{spaces}))"))
        p.guard("show(x, y)")


def class_scope(p):
    c = p.fresh("C")
    lines = []
    for _ in range(p.r.randrange(3, 8)):
        lines.append(p.pick("a = 1", "b = a", "c = [a for _ in range(2)]", "d = [x for x in [a]]", "def f(self): return a", "e = (lambda: a)()", "global g; g = 3", "print(__name__, __qualname__, __module__)", "__x = 5", "def m(self): return self.__x",
                            "a: int = 4", "zz: undefined", "print(__annotations__)", "for i in range(2): a = i", "del a", "class Inner:\n    print(__qualname__)\n    def __repr__(self): return __class__.__name__", "print(sorted(k for k in locals() if k[0] != '_'))", "f = f if 'f' in dir() else 0",
                            "if (w := 7): pass", f"k = {p.d()}", f"k = {p.failing()}", "try: a\nexcept NameError as e: print(e)", "import math", "__slots__ = ('s',)", "def __init_subclass__(cls, **k): print('sub', cls.__name__, k)", "s = 1", "print(a, b)",
                            "@property\ndef p(self): return self.a", "exec('q = 1')", "__doc__ = 'text'", "'a docstring'", "__qualname__ = 'Other'", "with opened('none'): pass", "x: 'later'", "def g(self): return super().__repr__()", "[a for a in [1]]"))
    p.put(f"def make{c}({p.pick('', 'a=9')}):")
    head = p.pick(f"class {c}:", f"class {c}(object):", f"class {c}(Exception):", f"class {c}(dict):", f"class {c}({p.value()}):" if p.chance(0.3) else f"class {c}:")
    p.block(["pass" if p.chance(0.5) else "b = 8", head])
    for text in lines:
        p.block(text.split("\n"), 2)
    p.block([f"return {c}"])
    p.guard([f"made = make{c}()", "show(made, sorted(k for k in vars(made) if k[0] != '_' or k.startswith('_C')), made.__doc__, getattr(made, '__annotations__', None))",
             p.pick("show(made().m())", "show(made().f())", "show(made().p)", "class Sub(made, k=1): pass", "show(made.__qualname__)", "show(made().g()[:5])", "show(made.Inner())")])


def spoken_warnings(p):
    """Warnings that the compiler or the machine says."""
    for _ in range(p.r.randrange(2, 6)):
        p.guard(p.pick("assert (1, 'text')", "show(1 is 1)", "show('a' is not 'a')", "show('\\d')", "show(b'\\q')", "exec(\"assert (x, 'y')\")", "exec(\"'\\\\z'\")", "exec('(1)(2)')", "exec('[1, 2][1, 2]')", "show([(1, 2) (3, 4)])",
                       "show('abc'[1.5])" if 0 else "pass", "exec(\"'a'.b 'c'\")", "import warnings; warnings.warn('mine')", "import warnings; warnings.warn('old', DeprecationWarning)", "import warnings; warnings.warn('mine', UserWarning, stacklevel=2)", "exec('None[1]')", "exec('0x1for x in y')",
                       "show(1if 1else 2)", "show(0xfor 1)", "exec('f\"{1}\\\\d\"')", "show({1: 2}[1])", "exec('5 is x', {'x': 5})", "import warnings; warnings.simplefilter('error'); warnings.warn('now an error')",
                       "import warnings\nwith warnings.catch_warnings(record=True) as w:\n    warnings.simplefilter('always')\n    warnings.warn('kept'); show(len(w), w[0].message)", "async def co(): pass\nco()", "bool(NotImplemented)", "~True").split("\n"))


def recursion(p):
    form = p.r.randrange(3)
    p.put("sys.setrecursionlimit(" + p.pick("200", "150", "300") + ")")
    p.put(["def deep(n): return deep(n + 1)", "def deep(n):\n    try: return deep(n + 1)\n    except RecursionError as e: return (n, str(e))", "def deep(n):\n    yield n\n    yield from deep(n + 1)"][form])
    p.guard(["got = deep(0)", "show(list(got)[-3:] if hasattr(got, 'send') else got)"])
    p.put("count = 0\ndef down():\n    global count\n    count += 1\n    down()\ntry: down()\nexcept RecursionError as e: print(e, count)" if not p.is_function else "pass")
    p.put("sys.setrecursionlimit(1000)")


def decorators(p):
    p.put("def deco(tag):\n    print('deco', tag)\n    def wrap(f):\n        print('wrap', tag, getattr(f, '__name__', f))\n        import functools\n        @functools.wraps(f)\n        def inner(*a, **k):\n            print('in', tag)\n            return f(*a, **k)\n        return inner\n    return wrap")
    for _ in range(p.r.randrange(1, 4)):
        f = p.fresh("f")
        for _ in range(p.r.randrange(1, 4)):
            p.put("@" + p.pick(f"deco({p.value()})", "deco('x')", "staticmethod", "(lambda f: f)", f"[deco][0]({p.word()})", "print", "unknown", "(1).real", "type", f"deco({p.failing()})", "property", "deco"))
        p.put(p.pick(f"def {f}(a=1, *b): return a, b", f"class {f}: pass", f"async def {f}(): return 5"))
        p.put(f"try: show({f}({p.pick('', p.value())}))\nexcept Exception as e: tell(e)")


def spread_out(p):
    """Statements over several lines that fail in the middle: lines and carets of the traceback."""
    f = p.fresh("f")
    p.put(f"def {f}(a, b=None):")
    fail = p.failing()
    p.block(p.pick(f"return take(a,\n    {p.value()},\n    {fail},\n    b)", f"x = [\n    a,\n    {fail}]", f"return (a +\n    {p.value()}\n    + {fail})", f"return a.x(\n    1,\n    {p.value()})", f"return {{\n    'k': a,\n    **{p.pick('5', fail)},\n}}",
                   f"if (a and\n    {fail}):\n    pass", f"for x in (\n    {fail}):\n    pass", f"return f'''\n{{a}}\n{{{p.pick('b.c', 'unknown', '1/0')}}}'''", f"return a[\n    {p.value()}\n]", f"a = b = c.d = \\\n    {p.value()}", f"return [x\n    for x in a\n    if {fail}]",
                   f"assert (a ==\n    b), (\n    {fail})", f"raise ValueError(\n    {fail})", f"with (opened(a) as x,\n    {fail}):\n    pass", f"a, b, c = (\n    {p.sequence()})", f"return (lambda:\n    {fail})()", f"del a.x, \\\n    b.y", f"b[0], b[1] = (\n    1, 2)", f"x: int = (\n    {fail})",
                   f"return a @ \\\n    b", f"return not (\n    {fail})", f"return -a \\\n    - b ** {p.value()}", f"return a < b < \\\n    {p.value()}", f"import math, \\\n    nothing", f"return a.b.c.d(\n    1).e", f"print(a, (yield\n    b), {fail})").split("\n"))
    call = f"{f}({p.value()}, {p.value()})"
    if p.chance(0.6):
        p.put(f"import traceback\ntry: show(list({call}))\nexcept Exception: print(traceback.format_exc())")
    else:
        p.put(call)


TOPICS = {"calls": calls, "builtins_misused": builtins_misused, "closures": closures, "names": names, "comprehensions": comprehensions, "namespaces": namespaces, "class_scope": class_scope,
          "spoken_warnings": spoken_warnings, "recursion": recursion, "decorators": decorators, "spread_out": spread_out}
