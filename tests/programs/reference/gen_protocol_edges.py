def g():
    try:
        x = yield 1
        print("got", x)
        y = yield x * 2
        print("then", y)
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("finally")
    return "done"
def run(it, *steps):
    for s in steps:
        try:
            if s == "n": r = next(it)
            elif s == "c": r = it.close()
            elif isinstance(s, BaseException) or isinstance(s, type): r = it.throw(s)
            else: r = it.send(s)
            print("->", r)
        except StopIteration as e: print("stop", e.value)
        except BaseException as e: print("raised", type(e).__name__, e)
run(g(), "n", 5, 6, "n")
run(g(), 5)
run(g(), "n", ValueError("v"), "n")
run(g(), "n", KeyError)
run(g(), ValueError)
run(g(), "n", "c", "n", "c")
run(g(), "c", "n")
def ignores():
    try: yield 1
    except GeneratorExit: yield 2
run(ignores(), "n", "c", "n")
def returns_in_close():
    try: yield 1
    except GeneratorExit: return 5
run(returns_in_close(), "n", "c")
def raises_stop():
    yield 1
    raise StopIteration("inner")
run(raises_stop(), "n", "n", "n")
def sub():
    r = yield "s1"
    print("sub got", r)
    try: yield "s2"
    except KeyError: yield "sub handled"
    return "sub value"
def main():
    v = yield from sub()
    print("main has", v)
    w = yield from [10, 20]
    print("list gave", w)
    try: yield from iter("a")
    except RuntimeError as e: print("main caught", e)
    yield "last"
run(main(), "n", "hello", KeyError("k"), "n", "n", "n", RuntimeError("r"), "n")
run(main(), "n", "c")
def rec():
    it = yield
    yield next(it)
r = rec(); next(r)
run(r, r)
gen = g()
print(gen.gi_running, gen.gi_frame is not None, gen.gi_yieldfrom, gen.__name__, type(gen))
next(gen); gen.close(); print(gen.gi_frame)
it = main(); next(it); print(it.gi_yieldfrom)
try: g().send()
except TypeError as e: print(e)
try: next(5)
except TypeError as e: print(e)
print(next(iter([]), "default"), list(zip(g(), "ab")))
def tree(d): 
    if d: yield from tree(d - 1); yield d; yield from tree(d - 1)
print(list(tree(3)))
print(sum(x * y for x in range(3) for y in range(x)), [*(i for i in range(5) if i % 2)])
