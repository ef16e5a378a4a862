"""Topics about classes: inheritance, descriptors, slots, metaclasses, operators, attributes."""

OPERATORS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>", "matmul": "@"}
ORDER = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}


def answer(p, what):
    return p.pick(f"return ({what!r}, o)", "return NotImplemented", f"return {p.value()}", f"raise {p.error()}", f"return {what!r}", "return self", f"return {p.d()}")


def operators(p):
    classes = []
    for k in range(p.r.randrange(1, 4)):
        c = p.fresh("C")
        base = p.pick("", "", classes[-1] if classes else "", "int", "str", "list", "float", "dict", "tuple", "set", "complex", "bytes")
        p.put(f"class {c}{'(' + base + ')' if base else ''}:")
        body = [f"def __repr__(self): return '{c}'"]
        for name in p.some(list(OPERATORS), 2, 5):
            for form in p.some(["", "r", "i"], 1, 3):
                body.append(f"def __{form}{name}__(self, o): print('{c}.{form}{name}'); {answer(p, form + name)}")
        for name in p.some(list(ORDER), 0, 3):
            body.append(f"def __{name}__(self, o): print('{c}.{name}'); {answer(p, name)}")
        for name, args in p.some([("neg", ""), ("pos", ""), ("invert", ""), ("abs", ""), ("round", ", n=None"), ("index", ""), ("int", ""), ("float", ""), ("complex", ""), ("bool", ""), ("len", ""), ("hash", ""), ("divmod", ", o"), ("rdivmod", ", o"),
                                  ("contains", ", o"), ("getitem", ", o"), ("call", ", *o"), ("iter", ""), ("next", ""), ("reversed", ""), ("length_hint", ""), ("format", ", o"), ("str", ""), ("trunc", ""), ("floor", ""), ("missing", ", o")], 0, 5):
            body.append(f"def __{name}__(self{args}): print('{c}.{name}'); return {p.pick(p.value(), p.number_(), p.small(), p.word(), 'iter([1, 2])', 'NotImplemented')}")
        if p.chance(0.2):
            body.append(p.pick("__hash__ = None", "__add__ = None", "__iter__ = None", "__radd__ = 5", "__eq__ = lambda self, o: o", "__contains__ = None", "__len__ = 3", "__bool__ = None", "__getitem__ = list.__getitem__"))
        p.block(body)
        classes.append(c)
        p.put(f"{c.lower()} = {c}({p.pick('', '', p.small()) if base in ('int', 'float', 'str', 'complex') else ''})")
    things = [c.lower() for c in classes]
    for _ in range(p.r.randrange(4, 10)):
        a, b = p.of(things), p.pick(p.of(things), p.value(), p.number_())
        if p.chance(0.4):
            a, b = b, a
        op = p.of(list(OPERATORS.values()) + list(ORDER.values()))
        if op in ("*", "**", "<<"):
            b = p.pick(p.of(things), "2", "'a'")
            a = p.pick(p.of(things), "3", "'b'", "[1]")
        k = p.r.randrange(7)
        t = p.of(things)
        if k < 4:
            p.guard(f"show(({a}) {op} ({b}))")
        elif k == 4 and op in OPERATORS.values():
            p.guard([f"kept = {a}", f"kept {op}= {b}", "show(kept)"])
        else:
            p.guard(f"show({p.pick(f'-{t}', f'+{t}', f'~{t}', f'abs({t})', f'round({t})', f'round({t}, 1)', f'int({t})', f'float({t})', f'complex({t})', f'bool({t})', f'len({t})', f'hash({t}) == 0', f'divmod({t}, {b})', f'divmod({b}, {t})', f'{b} in {t}', f'{t}[{b}]', f'{t}({b})', f'list({t})', f'next({t})', f'list(reversed({t}))', f'format({t}, {p.word()})', f'str({t})', f'[1, 2, 3][{t}]', f'range({t})', f'[0] * {t}', f'not {t}', f'1 if {t} else 2', f'sorted([{t}, {b}])', f'max({t}, {b})', f'sum([{t}, {b}])', f'{{{t}: 1}}', f'{{{t}, {b}}}', f'{t} in [{b}]', f'{t} == {t}', f'hex({t})', f'chr({t})', f'pow({t}, 2, 3)', f'{b} < {t} < {b}', f'[*{t}]', f'dict({t})', f'f(*{t})' if 0 else f'print(*{t})', f'bytes({t})', f'{t}.__class__.__mro__[1:]')})")


def inheritance(p):
    classes = []
    for k in range(p.r.randrange(2, 6)):
        c = p.fresh("C")
        bases = p.some(classes, 0, 2) if classes else []
        if p.chance(0.2):
            bases.append(p.pick("int", "dict", "Exception", "object", "list", "str", "type" if 0 else "tuple", "bool", "5", "None", "D"))
        head = ", ".join(bases + ([p.pick("k=1", "metaclass=type", "metaclass=M", "tag='x'")] if p.chance(0.2) else []))
        lines = [f"class {c}{'(' + head + ')' if head else ''}:"]
        body = []
        for _ in range(p.r.randrange(1, 5)):
            body.append(p.pick(f"x = {p.value()}", f"def m(self): print('{c}.m'); {p.pick('return super().m()', 'return 1', 'return self.x', 'super(' + c + ', self).m()', 'return super().y', 'return __class__')}",
                               f"def __init__(self, *a, **k): print('{c}.init'); super().__init__({p.pick('', '*a', '*a, **k', '1')}); self.{p.pick('x', 'y', '__z')} = {p.d()}", f"def __new__(cls, *a): print('{c}.new'); return super().__new__(cls)",
                               f"@classmethod\ndef cm(cls): print('{c}.cm', cls.__name__); return super().cm()", "@staticmethod\ndef sm(): return 5", f"@property\ndef p(self): return self.x", f"__slots__ = {p.pick('()', repr(('x',)), repr(('a', 'b')), repr('s'), repr(('__dict__',)), repr(('m',)))}",
                               f"def __init_subclass__(cls, **k): print('{c} sub', cls.__name__, sorted(k)); super().__init_subclass__()", f"def __getattr__(self, n):\n    if n.startswith('z'): return n\n    raise AttributeError(n)", f"def __del__(self): print('~{c}')",
                               f"def __class_getitem__(cls, i): return (cls.__name__, i)", f"def __setattr__(self, n, v): print('setattr', n); super().__setattr__(n, v)", f"def __delattr__(self, n): print('delattr', n); super().__delattr__(n)", f"def __dir__(self): return ['b', 'a']",
                               f"def __getattribute__(self, n): print('get', n) if n[0] != '_' else 0; return super().__getattribute__(n)", "def __eq__(self, o): return True", f"def __instancecheck__(self, o): return True", "m = None", f"def __repr__(self): return '{c}!'", "y: int = 3", "pass"))
        p.put("try:")
        p.block(lines)
        for text in body:
            p.block(text.split("\n"), 2)
        p.put("except Exception as e: tell(e)")
        p.put(f"else: print([k.__name__ for k in {c}.__mro__])")
        classes.append(c)
    for _ in range(p.r.randrange(2, 7)):
        c = p.of(classes)
        p.guard([f"o = {c}({p.pick('', '', p.value())})", p.pick("o.m()", "show(o.x)", "show(o.p)", "o.y = 5; show(o.y, vars(o))", "del o.x", "show(o.cm())", f"show({c}.cm())", "show(o.zed, o.nope)", f"show({c}[1])", "show(dir(o)[-2:])", "o.p = 1", f"{c}.x = 9; show(o.x)",
                                                                     "o.__class__ = D; show(o)", f"show(isinstance(o, {p.of(classes)}), issubclass({c}, {p.of(classes)}))", "show(o == 1, hash(o) == 0)", "show(super(type(o), o).x)", f"show({c}.m(5))", f"show({c}.__dict__.get('__slots__'))", "o.a = 1; o.b = 2; show(o.a)", f"del {c}.x; show(o.x)",
                                                                     f"show({c}.__subclasses__())", f"show(getattr(o, 'x', 'none'), hasattr(o, 'm'), hasattr(o, 'p'))", f"{c}.__bases__ = (D,)", "setattr(o, 'w', 1); delattr(o, 'w'); delattr(o, 'w')", "o.__dict__['x'] = 3; show(o.x)", "o.__dict__ = {'q': 1}; show(o.q)", "import copy; show(copy.copy(o).__dict__)",
                                                                     "show(str(o)[:6], format(o)[:3])", f"show(type(o).__name__, {c}.__module__, {c}.__doc__)"), "del o"])


def descriptors(p):
    p.put("class Full:\n    def __set_name__(self, owner, name): print('name', owner.__name__, name); self.key = '_' + name\n    def __get__(self, o, kind=None): print('get', o is None, kind and kind.__name__); return self if o is None else o.__dict__.get(self.key, 'none')\n"
          "    def __set__(self, o, v): print('set', v); o.__dict__[self.key] = v\n    def __delete__(self, o): print('delete'); del o.__dict__[self.key]\n"
          "class Half:\n    def __get__(self, o, kind): print('half'); " + p.pick("return 1", "raise AttributeError('half')", "raise KeyError(1)", f"return {p.d()}") +
          "\nclass Only:\n    def __set__(self, o, v): " + p.pick("raise AttributeError('no')", "print('only', v)") + "\nclass Bad:\n    def __set_name__(self, o): pass")
    c = p.fresh("C")
    p.put("try:")
    p.block([f"class {c}:"])
    for text in p.some(["f = Full()", "h = Half()", "o = Only()", "f2 = g = Full()", "b = Bad()", "@property\ndef p(self): print('p'); return self._p", "@property\ndef q(self): raise AttributeError('q')", "@p.setter\ndef p(self, v): print('set p', v); self._p = v",
                        "@property\ndef r(self): return 1\n@r.deleter\ndef r(self): print('del r')", "def __getattr__(self, n): print('getattr', n); return n.upper()", "s = staticmethod(len)", "c = classmethod(lambda cls: cls.__name__)", "w = property()", "x = 5",
                        "def __init__(self): self.f = 1; self.h = 2", "t = functools.cached_property(lambda self: 9)" if 0 else "k = property(lambda self: self.z, doc='text')", "__slots__ = ('sl', '__dict__')", "l = lambda self: 5", "m = print", "n = type"], 3, 8):
        p.block(text.split("\n"), 2)
    p.put("except Exception as e:\n    tell(e)\n    class " + c + ": f = Full(); h = Half()")
    p.put(f"o = {c}()")
    for _ in range(p.r.randrange(4, 9)):
        a = p.pick("f", "h", "o", "p", "q", "r", "s", "c", "w", "x", "k", "sl", "g", "l", "m", "n", "nope")
        p.guard(p.pick(f"show(o.{a})", f"o.{a} = {p.value()}", f"del o.{a}", f"show({c}.{a})", f"{c}.{a} = {p.value()}", f"o.{a} += 1", f"show(o.__dict__)", f"o.__dict__['{a}'] = 7; show(o.{a})", f"show(getattr(o, '{a}', 'default'))", f"show(hasattr(o, '{a}'))", f"show(o.{a}())",
                       f"show(type({c}.__dict__.get('{a}')).__name__)", f"del {c}.{a}", f"show(o.{a}([1]))", f"class S({c}): pass\nS().{a} = 1\nshow(S().{a})").split("\n"))


def metaclasses(p):
    p.put("class M(type):")
    for text in p.some(["def __new__(m, name, bases, space, **k): print('M.new', name, [n for n in space if n[0] != '_'], k); return super().__new__(m, name, bases, space)", "def __init__(cls, *a, **k): print('M.init', k); super().__init__(*a)", "def __call__(cls, *a, **k): print('M.call', a); return super().__call__(*a, **k)",
                        "@classmethod\ndef __prepare__(m, name, bases, **k): print('prepare', name, k); return " + p.pick("{}", "{'pre': 1}", "Space()", "5"), "def __len__(cls): return 7", "def __getitem__(cls, i): return i", "def __instancecheck__(cls, o): print('check'); return " + p.pick("True", "[]", "o == 1"),
                        "def __subclasscheck__(cls, o): return True", "def __getattr__(cls, n): return 'meta ' + n", "@property\ndef prop(cls): return cls.__name__", "def __iter__(cls): return iter('ab')", "def __contains__(cls, x): return x == 1", "def __eq__(cls, o): return cls is o\n    __hash__ = type.__hash__", "def __add__(cls, o): return (cls.__name__, o)",
                        "def __repr__(cls): return f'<{cls.__name__}>'", "def __setattr__(cls, n, v): print('M.set', n); super().__setattr__(n, v)", "def __del__(cls): print('~class')", "x = 'of M'", "def m(cls): return 'M.m'", "def __bool__(cls): return False"], 1, 6):
        p.block(text.split("\n"))
    p.put("    pass\nclass Space(dict):\n    def __setitem__(self, k, v): print('item', k) if k[0] != '_' else 0; super().__setitem__(k, v)\n    def __missing__(self, k):\n        if k == 'magic': return 42\n        raise KeyError(k)")
    c = p.fresh("C")
    p.guard([f"class {c}({p.pick('', 'D, ')}metaclass={p.pick('M', 'M', 'M', 'Space', 'print', 'lambda *a, **k: a[0]', 'type', '5')}{p.pick('', '', ', k=1')}):", f"    a = {p.value()}", f"    {p.pick('b = magic', 'def m(self): return 1', 'c: int = 1', 'pass', '__slots__ = ()', 'b = a')}", f"class S{c}({c}):", "    " + p.pick('pass', 'x = 1', 'a = 2', 'def __init__(self, v): self.v = v')])
    for _ in range(p.r.randrange(3, 7)):
        k = p.pick(c, "S" + c)
        p.guard(f"show({p.pick(f'{k}()', f'{k}(1)', f'len({k})', f'{k}[1]', f'isinstance(1, {k})', f'issubclass(int, {k})', f'{k}.nope', f'{k}.prop', f'list({k})', f'1 in {k}', f'{k} + 1', f'{k}', f'{k}.x', f'{k}.m', f'{k}.m()', f'bool({k})', f'type({k})', f'{k}.__mro__', f'{k} == {k}', f'type({k!r}, ({k},), dict(z=1))', f'type({k!r}, ({k},), {{}}).z', f'{k}.__class__', f'{k}.pre', f'int | {k}', f'{k}.__dict__.keys() == 0', f'{k}().prop', f'hash({k}) == 0', f'M({k!r}, (), {{}})', f'type(5, (), {{}})', f'type({k!r}, (1,), {{}})', f'type({k!r}, (int, str), {{}})')})")


def attributes(p):
    p.put("class A:\n    def __init__(self): self.v, self.items = 1, [1, 2]\n    def __getattr__(self, n):\n        print('getattr', n)\n        if n == 'bad': raise ValueError('bad')\n        raise AttributeError(n)\n    def __getitem__(self, i):\n        print('getitem', i)\n        return i\n"
          "    def __setitem__(self, i, v):\n        print('setitem', i, v)\n        if i == 'bad': raise KeyError(i)\n    def __delitem__(self, i): print('delitem', i)\nclass Num:\n    def __init__(self, n): self.n = n\n    def __iadd__(self, o): print('iadd', o); " + p.pick("return self", "return o", "raise TypeError('iadd')", "return NotImplemented") +
          "\n    def __repr__(self): return f'Num({self.n})'\ndef seen(v, tag): print('seen', tag); return v")
    p.put("a = A()\na.num = Num(1)")
    for _ in range(p.r.randrange(3, 8)):
        place = p.pick("a.v", "a.nope", "a.bad", "a['k']", "a['bad']", "a[seen(1, 'index')]", "seen(a, 'object').v", "seen(a, 'o')[seen(0, 'i')]", "a.items[0]", "a.items[5]", "a.items[0:1]", "a.num", "a.items", "(1, 2)[0]", "'abc'[0]", "{'k': 1}['k']", "{}['k']", "a[1:2, ...]", "a[1,]", "a[:, 0]", "None.x", "len.x", "a.__class__", "(5).real", "A.v", "a[*'ab']", "a[*[], 1]")
        p.guard(p.pick(f"{place} {p.pick('+', '-', '*', '|', '@', '**')}= {p.pick(p.value(), '1', '[1]', p.failing())}", f"{place} = {p.perhaps(0.2)}", f"del {place}", f"show({place})", f"{place}, {p.pick('a.v', 'x', 'a[0]')} = {p.pick('1, 2', p.sequence())}", f"for {place} in [1, {p.d()}]: pass", f"with opened('none') as {place}: pass",
                       f"{place} = {p.pick('a.v', 'a.w', 'x')} = {p.value()}", f"{place}: int = {p.value()}", f"[0 for {place} in [1]]" if "seen" not in place and "(" not in place else "pass", f"show(({place}, {p.failing()}))"))
    p.put("show(vars(a))")


def dataclasses(p):
    p.put("import dataclasses, enum, functools, collections, contextlib, typing\nfrom dataclasses import dataclass, field")
    c = p.fresh("C")
    p.guard([f"@dataclass{p.pick('', '(frozen=True)', '(order=True)', '(eq=False)', '(slots=True)', '(kw_only=True)', '(repr=False, unsafe_hash=True)')}", f"class {c}:", f"    a: int{p.pick('', ' = 1', ' = field(default=2)')}", f"    b: {p.pick('str', 'list', repr('later'))} = {p.pick('field(default_factory=list)', repr('x'), '[]', 'field(repr=False, default=3)', '5')}",
             f"    {p.pick('c: typing.ClassVar[int] = 3', 'def __post_init__(self): print(' + repr('post') + ', self.a)', 'pass', 'c: int = field(init=False, default=4)', 'd: dataclasses.InitVar[int] = 3')}"])
    for _ in range(p.r.randrange(2, 5)):
        p.guard(p.pick(f"show({c}(1))", f"show({c}(1, 'z'), {c}(a=2))", f"show({c}())", f"show({c}(1) == {c}(1), {c}(1) < {c}(2))", f"o = {c}(1); o.a = 5; show(o)", f"show(hash({c}(1)) == 0)", f"show(dataclasses.asdict({c}(1)), dataclasses.replace({c}(1), a=9))", f"show([f.name for f in dataclasses.fields({c})])",
                       f"show({c}(1, 2, 3, 4, 5))", f"show({c}(zz=1))"))
    e = p.fresh("E")
    p.guard([f"class {e}(enum.{p.pick('Enum', 'IntEnum', 'Flag', 'IntFlag', 'StrEnum')}):", f"    A = {p.pick('1', 'enum.auto()', repr('a'))}", f"    B = {p.pick('2', 'enum.auto()', repr('b'), '1', repr('a'))}", f"    {p.pick('C = 4', 'A = 3', 'def m(self): return self.value', 'pass', 'C = A')}"])
    for _ in range(p.r.randrange(2, 5)):
        p.guard(f"show({p.pick(f'{e}.A', f'list({e})', f'{e}(1)', f'{e}(9)', f'{e}[repr(1)]', f'{e}.A | {e}.B', f'{e}.A == 1', f'{e}.A < {e}.B', f'{e}.Z', f'{e}.A.name', f'{e}.A.m()', f'str({e}.A)', f'{e}.A + 1', f'~{e}.A', f'{e}.A in {e}', f'len({e})', f'{{{e}.A: 1}}', f'{e}.__members__', f'f(1)' if 0 else f'{e}.A.value')})")
    n = p.fresh("N")
    p.guard(f"{n} = collections.namedtuple('{n}', {p.pick(repr('a b'), repr(['a', 'b', 'c']), repr('a a'), repr('class x'), repr('_x'), repr('a,b') + ', defaults=[1]')}); show({n}({p.pick('1, 2', '1', '1, 2, 3', 'a=1, b=2', '')}))")
    p.guard([f"@contextlib.contextmanager", f"def cm(x):", f"    print('in')", f"    {p.pick('try: yield x', 'yield x')}", f"    {p.pick('finally: print(1)', 'except KeyError as e: print(repr(e))') if 'try' in p.lines[-1] else 'print(2)'}", f"with cm({p.d()}) as got: show(got); {p.pick('pass', 'raise KeyError(3)', p.failing())}"]
            if False else ["@contextlib.contextmanager", "def cm(x):", "    print('in')", "    " + p.pick("yield x; print('out')", "yield 1; yield 2", "return; yield", "raise KeyError('early'); yield"), f"with cm({p.d()}) as got: show(got); {p.pick('pass', 'raise KeyError(3)', p.failing())}"])
    p.guard(["@functools.lru_cache(maxsize=2)", "def slow(x): print('slow', x); return x", f"show(slow(1), slow(2), slow(1), slow({p.hashable()}), slow.cache_info())", f"slow({p.value()})"])


TOPICS = {"operators": operators, "inheritance": inheritance, "descriptors": descriptors, "metaclasses": metaclasses, "attributes": attributes, "dataclasses": dataclasses}
