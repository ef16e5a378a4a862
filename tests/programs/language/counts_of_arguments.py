def f(a, b, /, c, d=4, *args, e, g=7, **kw): return (a, b, c, d, args, e, g, kw)
for call in ("f(1, 2, 3, e=5)", "f(1, 2, c=3, e=5)", "f(1, 2, 3, 4, 5, 6, e=7, z=8)", "f(1, b=2, c=3, e=4)", "f(1, 2, e=3)", "f(1, 2, 3)", "f()", "f(1, 2, 3, e=1, a=9)", "f(1, 2, 3, c=4, e=5)", "f(*[1, 2], **{'c': 3, 'e': 4})", "f(*range(7), e=0)", "f(1, 2, 3, **{'e': 1}, **{'g': 2})", "f(1, 2, 3, e=1, **{'e': 2})", "f(**{1: 2})"):
    try: print(call, "=", eval(call))
    except TypeError as e: print(call, "!", e)
def g(x, y=[]): y.append(x); return y
print(g(1), g(2), g(3, []), g.__defaults__)
def h(*, a, b): pass
for c in ("h()", "h(1)", "h(a=1)", "h(a=1, b=2, c=3)", "h(1, 2, a=1, b=2)"):
    try: eval(c)
    except TypeError as e: print(c, e)
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
class K:
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
for c in ("one()", "one(1, 2)", "two(1)", "three(1)", "three()", "two(1, 2, 3)", "K().m()", "K().m(1, 2)", "K.m()", "K.c()", "K.s()", "K(1)", "K.m(1)", "len()", "len(1, 2)", "int(1, 2, 3)", "print(a=1)", "sorted()", "sorted([], 1)", "max()", "isinstance(1)", "range()", "range(1, 2, 3, 4)", "str.upper()", "str.upper(5)", "[].append()", "{}.get()", "'a'.join()", "dict(1, 2)", "open_()", "(lambda x: x)()", "iter()", "abs()", "divmod(1)", "setattr(1)", "zip(1)", "enumerate(5)", "type(1, 2)", "object(5)", "super().x", "float(1, 2)", "list(1, 2)", "tuple(1, 2)", "bool(1, 2)", "chr()", "ord('')", "hasattr(1)", "round()", "round(1, 2, 3)", "pow(1)", "sum()", "any()", "callable()", "id()", "hash()", "repr()", "format()", "vars(1)", "dir(1, 2)", "input(1, 2)", "property(1, 2, 3, 4, 5)", "slice()", "bytes(1, 2, 3, 4)", "complex(1, 2, 3)", "frozenset(1, 2)", "reversed()", "map()", "filter(None)", "next()", "'a'.replace('b')", "'a'.split(1, 2, 3)", "[].pop(1, 2)", "[].sort(1)", "[].index()", "{}.update(1, 2)", "{}.pop()", "set().add()", "'{}'.format()", "(1).to_bytes()", "(1).bit_length(1)", "1.5.hex(1)", "'a'.encode(1)", "b''.decode(1)", "getattr(1)", "exec()", "eval()", "compile('a')", "globals(1)", "__import__()"):
    try: r = eval(c); print(c, "ok", r if not callable(r) and "object" not in repr(r) else "")
    except Exception as e: print(c, type(e).__name__, e)
