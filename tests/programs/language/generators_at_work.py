def gen_tree(depth, label="r"):
    if depth == 0:
        got = yield label
        return f"leaf {label} {got}"
    left = yield from gen_tree(depth - 1, label + "L")
    right = yield from gen_tree(depth - 1, label + "R")
    return (left, right)
g = gen_tree(2)
out = [next(g)]
try:
    while True: out.append(g.send(len(out)))
except StopIteration as e: print(out, e.value)
def coop(name, n):
    try:
        for i in range(n):
            cmd = yield f"{name}{i}"
            if cmd: print(name, "got", cmd)
    except RuntimeError as e: print(name, "error", e); yield "recovering"
    finally: print(name, "bye")
    return name
def sched(*tasks):
    queue = list(tasks); log = []
    while queue:
        t = queue.pop(0)
        try: log.append(next(t)); queue.append(t)
        except StopIteration as e: log.append(("done", e.value))
    return log
print(sched(coop("a", 2), coop("b", 1)))
c = coop("c", 3); next(c); print(c.throw(RuntimeError("x")), next(c, "end"))
c = coop("d", 3); next(c); c.send("hi"); c.close(); print(list(c))
def wrapper():
    try: r = yield from coop("w", 2)
    except ValueError as e: r = f"caught {e}"
    yield r
w = wrapper(); print(next(w), w.throw(ValueError("v")), list(w))
def infinite():
    n = 0
    while True:
        n += (yield n) or 1
i = infinite(); print(next(i), i.send(10), next(i), i.gi_frame.f_locals)
def ctx():
    print("in")
    try: yield
    finally: print("out")
def use():
    for _ in ctx(): return "early"
print(use())
def chain(*its):
    for it in its: yield from it
print(list(chain("ab", range(2), (x for x in [9]))), sum(chain([1], [2])), dict(zip("ab", chain([1], [2]))))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
from itertools import islice, takewhile
print(list(islice(fib(), 10)), list(takewhile(lambda x: x < 30, fib())), next(x for x in fib() if x > 100))
def window(seq, n):
    it = iter(seq); w = []
    for x in it:
        w.append(x)
        if len(w) == n: yield tuple(w); w.pop(0)
print(list(window("abcd", 2)), [*map("".join, window("abcd", 3))])
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n, 0, -1): yield i
    def __reversed__(self): yield from range(1, self.n + 1)
print(list(Countdown(3)), list(reversed(Countdown(3))), max(Countdown(4)), 2 in Countdown(3), [a for a, b in zip(Countdown(3), "xy")])
def bad():
    yield 1
    raise KeyError("gen")
try:
    for x in bad(): print(x)
except KeyError as e: print(e, e.__traceback__.tb_next.tb_lineno)
try: (lambda: (yield))().send(1)
except TypeError as e: print(e)
g = (lambda: (yield 5))(); print(next(g), g.__name__)
ge = (print("eval", x) or x for x in range(2)); print(next(ge)); ge.close(); print(list(ge))
def ret_in_finally():
    try: yield 1
    finally: return "swallowed"
g = ret_in_finally(); next(g)
try: g.throw(ValueError)
except StopIteration as e: print(e.value)
