"""Topics about the way through a program: exceptions, with, generators, loops, patterns, deaths."""


def leave(p, loop):
    return p.pick("pass", "pass", f"return {p.d()}" if p.is_function else "pass", "break" if loop else "pass", "continue" if loop else "pass",
                  f"raise {p.error()}", p.failing(), f"x = {p.d()}", "raise", f"raise {p.error()} from {p.error()}", f"raise {p.error()} from None")


def body(p, depth, loop):
    lines = []
    for _ in range(p.r.randrange(1, 3)):
        k = p.r.randrange(9 if depth < 3 else 4)
        if k < 2:
            lines.append(leave(p, loop))
        elif k == 2:
            lines.append(f"print('at', {p.r.randrange(99)})")
        elif k == 3:
            lines.append(f"{p.fresh()} = {p.pick(p.d(), '[' + p.d() + ', ' + p.d() + ']', 'e', p.perhaps(0.4))}")
        elif k < 7:
            lines += attempt(p, depth + 1, loop)
        elif k == 7:
            n = p.fresh("i")
            head = p.pick(f"for {n} in range({p.pick('2', '3')}):", f"{n} = 0\nwhile ({n} := {n} + 1) < 3:",
                          f"for {n} in [{p.d()}, {p.d()}]:").split("\n")
            lines += head[:-1] + [head[-1]] + ["    " + line for line in body(p, depth + 1, True)]
            if p.chance(0.3):
                lines += ["else:"] + ["    " + line for line in body(p, depth + 1, loop)]
        else:
            lines += managed(p, depth + 1, loop)
    return lines


def attempt(p, depth, loop):
    def inner(in_loop=loop):
        return ["    " + line for line in body(p, depth, in_loop)]
    lines = ["try:"] + inner()
    star = p.chance(0.12)
    handlers = p.r.randrange(0, 3)
    kinds = ["ValueError", "TypeError", "KeyError", "(KeyError, IndexError)", "Exception", "LookupError", "ZeroDivisionError", "NameError", "ArithmeticError"]
    if not star:
        kinds += ["5", "(ValueError, 5)", "unknown", "BaseException", "()", "str"]
    for _ in range(handlers):
        name = f" as {p.pick('e', p.fresh('e'))}" if p.chance(0.6) else ""
        lines.append(f"except{'*' if star else ''} {p.of(kinds)}{name}:")
        was, p.is_function = p.is_function, p.is_function and not star    # except* cannot be left by a return
        lines += ["    " + line for line in body(p, depth, loop and not star)]
        p.is_function = was
        if name and p.chance(0.4):
            lines.append("    " + p.pick(f"show({name[4:]})", f"del {name[4:]}", "raise", f"raise {name[4:]}", f"raise KeyError from {name[4:]}",
                                         f"{name[4:]}.add_note('noted')", f"{name[4:]} = 1", f"raise {name[4:]} from {name[4:]}"))
    if handlers and not star and p.chance(0.2):
        lines += ["except:"] + inner()
    if handlers and p.chance(0.3):
        lines += ["else:"] + inner()
    if not handlers or p.chance(0.35):
        lines += ["finally:"] + inner()
    return lines


def exceptions(p):
    if not p.is_function and p.chance(0.7):
        name = p.fresh("f")
        p.is_function = True
        lines = attempt(p, 0, False)
        p.is_function = False
        p.put(f"def {name}():")
        p.block(lines + (attempt(p, 1, False) if p.chance(0.4) else []))
        p.guard(f"show({name}())")
    else:
        p.block(attempt(p, 0, False), 0)


def managed(p, depth, loop):
    managers = ", ".join(p.pick(f"CM({p.r.randrange(99)})", f"CM('s', Exception)", "CM('e', enter=True)", "CM('x', exit=True)", p.value() if p.chance(0.15) else "CM(0)")
                         + (f" as {p.pick(p.fresh(), '(a, b)', 'x.y', 'z[0]')}" if p.chance(0.4) else "") for _ in range(p.r.randrange(1, 4)))
    form = f"with ({managers}):" if p.chance(0.3) else f"with {managers}:"
    return [form] + ["    " + line for line in body(p, depth, loop)]


CM = '''\
class CM:
    def __init__(self, n, swallows=(), enter=False, exit=False): self.n, self.swallows, self.enter, self.exit = n, swallows, enter, exit
    def __enter__(self):
        print('enter', self.n)
        if self.enter: raise KeyError('enter')
        return (self, D(self.n))
    def __exit__(self, kind, value, tb):
        print('exit', self.n, kind and kind.__name__, tb and tb.tb_lineno)
        if self.exit: raise LookupError('exit')
        return kind and issubclass(kind, self.swallows or ())
    def __del__(self): print('~CM', self.n)'''


def managers(p):
    p.put(CM)
    p.put("x = z = None")
    name = p.fresh("f")
    was, p.is_function = p.is_function, True
    lines = managed(p, 0, False)
    p.is_function = was
    if p.chance(0.7):
        p.put(f"def {name}():")
        p.block(["x = z = [0]"] + lines + ["return 'end'"])
        p.guard(f"show({name}())")
    else:
        p.block([line.replace("return ", "None, ") for line in lines], 0)


def groups(p):
    def group(depth=0):
        parts = [group(depth + 1) if p.chance(0.3) and depth < 3 else p.error() for _ in range(p.r.randrange(1, 4))]
        return f"{p.pick('ExceptionGroup', 'ExceptionGroup', 'BaseExceptionGroup')}({p.word()}, [{', '.join(parts)}])"
    n = p.fresh("g")
    p.put(f"{n} = {group()}")
    kind = p.pick("ValueError", "(ValueError, KeyError)", "lambda e: isinstance(e, TypeError)", "ExceptionGroup", "Exception", "LookupError", "5")
    p.guard(f"show({n}.split({kind}), {n}.subgroup({kind}), {n}.derive([ValueError(1)]))")
    p.guard(f"{n}.add_note({p.word()}); raise {n}")
    p.guard(["try:", f"    raise {n}", f"except* {p.pick('ValueError', 'TypeError', 'LookupError')} as e:", f"    show(e); {p.pick('pass', 'raise', 'raise KeyError(1)', '1 / 0', 'raise e')}",
             f"except* {p.pick('Exception', 'KeyError', '(OSError, NameError)')} as e:", f"    show(e.exceptions); {p.pick('pass', 'raise', 'raise IndexError from e', 'e = 1')}",
             p.pick("else: print('else')", "finally: print('finally')")])
    p.guard(p.pick("ExceptionGroup('a', [])", "ExceptionGroup('a', [1])", "ExceptionGroup('a', [KeyboardInterrupt()])", "ExceptionGroup(1, [ValueError()])", "ExceptionGroup('a', 5)",
                   "ExceptionGroup('a')", f"raise {n}"))


def generators(p):
    p.put("def drive(g, script):\n    for step in script:\n        try:\n            kind = step[0]\n            if kind == 'n': show('n', next(g))\n            elif kind == 's': show('s', g.send(step[1]))\n"
          "            elif kind == 't': show('t', g.throw(*step[1:]))\n            elif kind == 'c': show('c', g.close())\n            else: show('l', list(g))\n"
          "        except BaseException as e: tell(e)")
    p.put("class It:\n    def __init__(self, n): self.n = n\n    def __iter__(self): return self\n    def __next__(self):\n        self.n -= 1\n        if self.n < 0: raise StopIteration(self)\n        return self.n")
    if p.chance(0.5):
        p.put("    " + p.pick("def send(self, v): print('send', v); return v", "def throw(self, *a): print('throw', a); return 'thrown'", "def throw(self, *a): raise KeyError(1)",
                              "def throw(self, *a): raise StopIteration('t')"))
        p.put("    " + p.pick("def close(self): print('close')", "def close(self): raise ValueError('close')", "def close(self): return 5"))
    names = []
    was, p.is_function = p.is_function, True
    for _ in range(p.r.randrange(1, 4)):
        name = p.fresh("g")
        lines = [f"local = {p.d()}"] if p.chance(0.5) else []
        for _ in range(p.r.randrange(1, 4)):
            k = p.r.randrange(9)
            if k == 0:
                lines += attempt(p, 1, False)
            elif k < 3:
                lines.append(f"{p.fresh()} = yield {p.perhaps(0.1)}")
            elif k < 5:
                inner = p.pick(*[f"{n}()" for n in names], "[1, 2]", f"It({p.pick('0', '1', '2')})", "range(2)", "5", "(x for x in 'ab')", f"[{p.d()}]", "iter({1: 2})")
                lines.append(p.pick("got = {}", "return ({})", "{}", "show({})").format("yield from " + inner) if "{" not in inner else f"yield from {inner}")
            elif k == 5:
                lines += ["try:", f"    got = yield {p.value()}; show('got', got)", f"except {p.pick('GeneratorExit', 'ValueError', 'Exception', 'BaseException', 'StopIteration')} as e:",
                          "    " + p.pick("print(type(e).__name__); raise", "print(repr(e))", "yield 'again'", "return 'caught'", "raise KeyError('in') from e", "raise StopIteration(3)"),
                          "finally:", "    " + p.pick("print('finally')", "yield 'finally'", f"return {p.value()}", f"{p.d()}")]
            elif k == 6:
                lines.append(p.pick("return", f"return {p.value()}", "raise StopIteration", f"raise {p.error()}", "next(iter(()))", f"print((yield), (yield {p.d()}))", "show([(yield)])"))
            elif k == 7:
                lines += [f"for i in {p.pick('range(3)', '[1, 2]', 'It(2)')}:", "    " + p.pick("x = yield i", "yield i, x", "if (yield i): break", "yield (yield i)")]
            else:
                lines.append(f"yield {p.d()}; yield [{p.d()}, (yield 1)]")
        lines.append("yield 'last'")
        p.put(f"def {name}():")
        p.block(["x = None"] + lines)
        names.append(name)
    p.is_function = was
    for _ in range(p.r.randrange(1, 4)):
        steps = [p.pick("('n',)", "('n',)", "('n',)", f"('s', {p.pick('None', p.value())})", f"('t', {p.error()})", f"('t', {p.error()})", "('c',)", "('t', GeneratorExit)", "('l',)",
                        f"('t', {p.value()})", "('t', ValueError, 'v')", "('t', ValueError('x'), None)", "('t', 5, 6)") for _ in range(p.r.randrange(2, 7))]
        n = p.fresh("h")
        p.put(f"{n} = {p.of(names)}()")
        p.put(f"drive({n}, [{', '.join(steps)}])")
        if p.chance(0.4):
            p.put(p.pick(f"del {n}", f"{n} = 1", f"print({n}.gi_frame is None, {n}.gi_running, {n}.gi_yieldfrom)", f"print(inspect.getgeneratorstate({n}))" if 0 else f"{n}.close()"))


def loops(p):
    p.put(f"box = {p.pick('[1, 2, 3, 4]', '{1: 2, 3: 4, 5: 6}', '{1, 2, 3}', 'list(range(4))')}")
    for _ in range(p.r.randrange(1, 4)):
        act = p.pick("box.pop()", "box.append(9) if len(box) < 8 else None", "box.clear()", "box[len(box) + 5] = 1", "box.add(len(box) + 10)", "del box[x]", "box.remove(x)", "box.update({x: 0})", "box.insert(0, x) if len(box) < 8 else 0",
                     "box.discard(x)", "box.setdefault(99, 1)", "box.pop(x)", "box.popitem()", "box.sort()", "box[x] = 5", "box = None", "del box")
        source = p.pick("box", "box", "list(box)", "box.items()", "box.keys()", "reversed(box)", "enumerate(box)", "iter(box)", "zip(box, box)", "(y for y in box)", "map(str, box)", "box.values()")
        p.guard([f"for x in {source}:", "    print(x)", f"    {p.pick('if x == 2: ', '', 'if x != 1: ')}{act}", f"    {p.pick('pass', 'continue', 'break', 'if x == 3: break')}", "else: print('else')"])
        p.guard("show(box)")
        p.put("if 'box' not in " + ("locals()" if p.is_function else "globals()") + " or box is None: box = [1, 2, 3]")


def pattern(p, names, depth=0):
    k = p.r.randrange(18 if depth < 3 else 8)

    def capture():
        n = p.fresh("m")
        names.append(n)
        return n
    inner = lambda: pattern(p, names, depth + 1)
    if k < 4:
        return p.pick("1", "'a'", "None", "True", "-1", "0.5", "'k'", "2", "b'ab'", "1+2j", "-0.0", "''", "'a' 'b'", "P.zero", "P.one")
    if k < 6:
        return capture()
    if k == 6:
        return "_"
    if k == 7:
        return p.pick("int()", "str()", "list()", "dict()", "P()", "float()", "bool()", "tuple()", "bytes()", "object()", "5()" if 0 else "set()", "unknown()", "L()", "len()")
    if k < 11:
        parts = [inner() for _ in range(p.r.randrange(4))]
        if p.chance(0.4):
            parts.insert(p.r.randrange(len(parts) + 1), p.pick("*_", "*" + capture()))
        text = ", ".join(parts) + ("," if len(parts) == 1 else "")
        return p.pick(f"[{text}]", f"({text})")
    if k < 13:
        parts = [f"{p.of(['1', chr(39) + 'k' + chr(39), 'P.one', 'None', '-1', 'True'])}: {inner()}" for _ in range(p.r.randrange(1, 3))]
        if p.chance(0.4):
            parts.append("**" + capture())
        return "{" + ", ".join(parts) + "}"
    if k == 13:
        return " | ".join(p.pick("1", "'a'", "int()", "None", "[1, *_]", "{'k': _}", "str()") for _ in range(p.r.randrange(2, 4)))
    if k < 16:
        parts = [inner() for _ in range(p.r.randrange(4))] + [f"{n}={inner()}" for n in p.some(["x", "y", "zz"], 0, 2)]
        return f"{p.pick('P', 'L', 'P', 'int', 'str', 'D', 'Bad')}({', '.join(parts)})"
    if k == 16:
        text = inner()
        return f"({text}) as {capture()}" if text != "_" and not text.isidentifier() else text
    return f"({inner()})"


def patterns(p):
    p.put("class P:\n    __match_args__ = ('x', 'y')\n    zero, one = 0, 1\n    def __init__(self, x=0, y=1): self.x, self.y = x, y\n    def __repr__(self): return 'P'\n    def __del__(self): print('~P')\n"
          "class L(P):\n    def __len__(self): return 2\n    def __getattr__(self, n): print('get', n); raise AttributeError(n)\n"
          "class Bad:\n    __match_args__ = " + p.pick("['x']", "5", "('x', 1)", "('x', 'x')", "'xy'"))
    p.put("from collections import OrderedDict, namedtuple\nN = namedtuple('N', 'a b')")
    for _ in range(p.r.randrange(1, 4)):
        subject = p.pick(p.value(), p.sequence(), f"P({p.value()}, {p.value()})", f"L({p.value()})", "{'k': [1, 2], 1: 'a', None: 2}", f"[{p.value()}, {p.value()}]", "N(1, 'a')", "'ab'",
                         "OrderedDict(k=1)", "range(3)", f"[P({p.d()}), 1]", "Bad()", "-1", "(1, [2, {'k': 3}])", f"{p.value()}, {p.value()}", "1+2j", "True")
        lines = [f"match {subject}:"]
        for _ in range(p.r.randrange(1, 5)):
            names = []
            text = pattern(p, names)
            if text.startswith("(") and p.chance(0.2) and text.endswith(",)"):
                text = text[1:-1]
            guard = f" if {p.perhaps(0.2)}" if text.isidentifier() or p.chance(0.2) else ""
            lines += [f"    case {text}{guard}:", f"        show('case', {', '.join(names) or '0'})"]
        if p.chance(0.5):
            lines += ["    case _:", "        print('other')"]
        p.guard(lines)


def deaths(p):
    """Objects that die in the middle of expressions and statements."""
    p.put("def take(*a, **k): return a and a[0]\nclass Box:\n    def __init__(self, *v): self.v = v\n    def __getattr__(self, n): return D(n)\n    def __getitem__(self, i): return (D('item'), i)[0]\n"
          "    def __setitem__(self, i, v): print('set', i)\n    def __add__(self, o): return D('sum')\n    def __iadd__(self, o): return self\n    def __call__(self, *a, **k): return Box(D('called'), *a)\n    def __iter__(self): return iter([D('i1'), D('i2')])\n"
          "    def __bool__(self): return True\n    def __enter__(self): return D('entered')\n    def __exit__(self, *a): return D('exited') and False\n    def __contains__(self, o): return D('in') is o\n    def __lt__(self, o): return D('lt')\n    def __del__(self): print('~Box')")

    def e(depth=0):
        k = p.r.randrange(24 if depth < 3 else 4)
        one = lambda: e(depth + 1)
        if k < 3:
            return p.d()
        if k == 3:
            return "Box()"
        return [lambda: f"Box({one()})", lambda: f"[{one()}, {one()}]", lambda: f"({one()}, {one()})", lambda: f"{{1: {one()}, 2: {one()}}}", lambda: f"take({one()}, {one()})", lambda: f"take({one()}, k={one()})",
                lambda: f"take(*[{one()}, {one()}], **{{'a': {one()}}})", lambda: f"Box({one()}).x", lambda: f"Box({one()})[{one()}]", lambda: f"(Box({one()}) + {one()})", lambda: f"({one()} if {one()} else {one()})",
                lambda: f"({one()} and {one()})", lambda: f"({one()} or {one()})", lambda: f"[x for x in [{one()}, {one()}]]", lambda: f"(lambda *a: a[0])({one()}, {one()})", lambda: f"Box()({one()}, {one()})",
                lambda: f"({one()} in Box({one()}))", lambda: f"(Box({one()}) < {one()})", lambda: f"[{one()}, *Box({one()}), {one()}]", lambda: f'f"{{{p.d()}}} {{{p.d()}!r:>3}}"'][k - 4]()
    for _ in range(p.r.randrange(2, 5)):
        k = p.r.randrange(14)
        n = p.fresh()
        p.put("print('--')")
        fail = p.failing()
        p.guard([[f"{e()}"], [f"{n} = {e()}", f"{n} = {e()}", f"del {n}"], [f"{n} = {n}_ = {e()}"], [f"Box({e()}).x = {e()}"], [f"Box()[{e()}] = {e()}"], [f"{n}, *{n}_ = {e()}, {e()}"],
                 [f"for {n} in [{e()}, {e()}]: print('loop')"], [f"with Box({e()}) as {n}: {e()}"], [f"assert {e()}, {e()}"], [f"{n} = Box({e()})", f"{n} += {e()}", f"{n}[{e()}] += {e()}"],
                 [f"take({e()}, {fail}, {e()})"], [f"{n} = [{e()}, {fail}]"], [f"raise ValueError({e()}) from KeyError({e()})"], [f"del [{e()}, 1][0], {n}"]][k])
        p.put("print('-')")


TOPICS = {"exceptions": exceptions, "managers": managers, "groups": groups, "generators": generators, "loops": loops, "patterns": patterns, "deaths": deaths}
