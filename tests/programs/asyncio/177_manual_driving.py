import asyncio

class Switch:
    def __await__(self):
        value = yield "switch"
        return value

async def worker(name, n):
    total = 0
    for i in range(n):
        try:
            got = await Switch()
        except ValueError as e:
            got = -1
            print(name, "caught", e)
        total += got or 0
    return total

c = worker("a", 3)
print(c.send(None), c.send(5), c.throw(ValueError("x")))
try:
    c.send(10)
except StopIteration as e:
    print("result", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
d = worker("b", 1)
try:
    d.send(1)
except TypeError as e:
    print(e)
d.close()
async def outer():
    try:
        return await worker("deep", 2)
    finally:
        print("outer finally")
o = outer()
print(o.send(None), o.cr_running, o.cr_frame.f_lineno, o.cr_await.__qualname__)
o.close()
print(o.cr_frame, o.cr_await)
async def suspicious():
    try:
        await Switch()
    except GeneratorExit:
        await Switch()
s = suspicious()
s.send(None)
try:
    s.close()
except RuntimeError as e:
    print(e)
w = worker("w", 2).__await__()
print(type(w).__name__, next(w), w.send(2))
w.close()
def simple_loop(*coros):
    ready = [(c, None) for c in coros]
    while ready:
        c, v = ready.pop(0)
        try:
            c.send(v)
        except StopIteration as e:
            print("done", e.value)
        else:
            ready.append((c, 1))
simple_loop(worker("x", 2), worker("y", 3))
