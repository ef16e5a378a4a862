class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        print("got", got)
        return got
def t(f):
    try: print("->", f())
    except BaseException as e: print(type(e).__name__, e)
async def g():
    try:
        x = yield 1
        print("x", x)
        await Aw('a')
        yield 2
        await Aw('b')
        yield 3
    except ValueError as e:
        print("caught", e)
        await Aw('c')
        yield 4
        yield 5
# Every way of awaiting an awaitable of an async generator twice, or after another.
for kind in range(7):
  for script in ("s s s", "s t s", "t s s", "s s t", "t t s", "c s", "s c s", "s s s s", "c t"):
    print("==", kind, script)
    a = g()
    if kind >= 2: 
        try: a.asend(None).send(None)
        except StopIteration as e: print("first", e.value)
    if kind == 3:
        try: a.asend('v').send(None)
        except StopIteration as e: print("second", e.value)
    aw = [a.__anext__, lambda: a.asend('z'), lambda: a.asend('z'), a.__anext__, lambda: a.athrow(ValueError('q')), a.aclose, lambda: a.athrow(KeyError('q')), a.aclose][kind]()
    other = a.asend(None)
    for s in script.split():
        t({'s': lambda: aw.send(None), 't': lambda: aw.throw(ValueError('z')), 'c': aw.close}[s])
    print(a.ag_running)
    t(lambda: other.send(None))
    t(lambda: aw.send(None))
    t(lambda: other.send(None))
    t(lambda: aw.throw(KeyError(1)))
    t(lambda: a.aclose().send(None))
    t(lambda: a.athrow(KeyError(1)).send(None))
    t(lambda: a.asend(2).send(None))
    print(a.ag_running)
