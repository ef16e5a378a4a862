from contextvars import Context, ContextVar, Token, copy_context
v = ContextVar("v", default=1)
w = ContextVar("w")
def say(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
for f in (lambda: ContextVar(), lambda: ContextVar(5), lambda: ContextVar("x", 1), lambda: Token(), lambda: Token(1), lambda: setattr(v, "name", "x"),
          lambda: delattr(v, "name"), lambda: hash(Context()), lambda: Context(1), lambda: Context(a=1), lambda: Context().run(), lambda: Context()["v"],
          lambda: type("S", (ContextVar,), {}), lambda: type("S", (Context,), {}), lambda: type("S", (Token,), {}), lambda: type("S", (type(iter([])),), {}),
          lambda: type("S", (type(int | str),), {}), lambda: type("S", (type(str.join),), {})):
    print(say(f))
print(Context() == Context(), Context() != Context(), Context() == 1)
c = copy_context()
c.run(v.set, [1])
c.run(w.set, 2)
d = Context()
d.run(w.set, 2)
print(c == d, c == c.copy(), c is c.copy())
d.run(v.set, [1])
print(c == d, d == c, c != d)
print(c.run(lambda *a, **k: (a, k), 1, x=2), c.run(v.get), v.get())
import math
print(say(math.isclose, 1, 2, 3), say(math.isclose, 1))
