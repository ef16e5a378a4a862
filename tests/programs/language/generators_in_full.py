"""Generators: send, throw, close, yield from, return values, exceptions."""
def avg():
    total = n = 0
    value = None
    while True:
        value = yield (total / n if n else None)
        if value is None: return total, n
        total += value; n += 1
g = avg(); next(g)
print(g.send(10), g.send(20))
try: g.send(None)
except StopIteration as e: print(e.value)
def guarded():
    while True:
        try: x = yield "ready"; print("got", x)
        except ValueError as e: print("value", e); yield "handled"
        except GeneratorExit: print("exit"); raise
        finally: print("fin")
g = guarded(); print(next(g), g.send(1), g.throw(ValueError("v")), next(g)); g.close()
try: next(g)
except StopIteration: print("finished")
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
g = stubborn(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def inner():
    try:
        r = yield 1
        print("inner got", r)
        yield 2
    except KeyError as e: print("inner caught", e); return "early"
    return "done"
def outer():
    while True:
        r = yield from inner()
        print("result", r)
        if r == "early": return "outer end"
g = outer(); print(next(g), g.send("hello"))
try: print(g.throw(KeyError("k")))
except StopIteration as e: print(e.value)
def bad(): yield 1; raise StopIteration("leak")
g = bad(); next(g)
try: next(g)
except RuntimeError as e: print(e, repr(e.__cause__))
g = avg()
try: g.send(5)
except TypeError as e: print(e)
def selfish():
    yield
    next(me)
me = selfish(); next(me)
try: next(me)
except ValueError as e: print(e)
def tree(n):
    if n:
        yield from tree(n - 1); yield n; yield from tree(n - 1)
print(list(tree(3)))
print(list(x + y for x in "ab" for y in "cd" if x + y != "ad"))
g = (i for i in [1, 0, 2])
try: print([1 // i for i in g])
except ZeroDivisionError as e: print(e, list(g))
def fin():
    try: yield from range(10)
    finally: print("cleanup")
for v in fin():
    if v == 2: break
print("after break")
g = fin(); next(g)
print(g.gi_frame is not None, g.gi_running, g.gi_yieldfrom is not None, g.__name__, g.__qualname__)
g.close(); print(g.gi_frame)
def thrower():
    try: yield
    except Exception as e: raise RuntimeError("replaced") from e
g = thrower(); next(g)
try: g.throw(ValueError, "old style")
except RuntimeError as e: print(e, repr(e.__cause__))
g = thrower()
try: g.throw(ValueError("before start"))
except ValueError as e: print(e)
try: g.throw(5)
except TypeError as e: print(e)
print(list(g))
def ret():
    return 5
    yield
print(list(ret()))
def pipeline(): 
    def src():
        for i in range(5): yield i
    def sq(it):
        for i in it: yield i * i
    def odd(it):
        for i in it:
            if i % 2: yield i
    return list(odd(sq(src())))
print(pipeline())
def lazy():
    print("start"); yield 1; print("mid"); yield 2; print("end")
for v in lazy(): print("v", v)
a, *b = lazy(); print(a, b)
def d():
    x = yield from [1, 2]
    print("x", x)
    y = yield from (i for i in "a")
    print("y", y)
print(list(d()))
try:
    def e(): yield from 5
    list(e())
except TypeError as ex: print(ex)
g = tree(2); print(next(g), next(g)); del g
import inspect
g = avg(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
