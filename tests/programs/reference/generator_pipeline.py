def read(lines):
    for n, line in enumerate(lines, 1):
        print("  read", n); yield n, line.rstrip()
def parse(rows):
    for n, line in rows:
        if not line or line.startswith("#"): continue
        try: name, value = line.split(":", 1); yield name.strip(), int(value)
        except ValueError as e: print("  skip line", n, "-", e)
def total():
    s, n = 0, 0
    while True:
        try: item = yield (s / n if n else None)
        except ZeroDivisionError: s = n = 0; continue
        if item is None: return s, n
        s += item; n += 1
def consumer(fn):
    def start(*a):
        g = fn(*a); next(g); return g
    return start
@consumer
def averager(label):
    try:
        result = yield from total()
        print(label, "finished", result)
    except GeneratorExit: print(label, "closed"); raise
    finally: print(label, "finally")
    yield "unused"
data = ["# head", "a: 1", "", "b: x", "c : 3", "broken", "d:4"]
avg = averager("avg")
for name, v in parse(read(data)): print(name, v, avg.send(v))
print(avg.throw(ZeroDivisionError), avg.send(10), avg.send(None))
try: next(avg)
except StopIteration as e: print("stop", e.value)
a2 = averager("second"); a2.send(1); a2.close()
def chunks(it, n):
    it = iter(it)
    while chunk := [x for _, x in zip(range(n), it)]: yield chunk
print(list(chunks(range(7), 3)))
def window(seq, n=2):
    from collections import deque
    d = deque(maxlen=n)
    for x in seq:
        d.append(x)
        if len(d) == n: yield tuple(d)
print(list(window("abcd", 3)), [b - a for a, b in window([1, 4, 9, 16])])
def flat(x):
    for y in x:
        if isinstance(y, (list, tuple)): yield from flat(y)
        else: yield y
print([*flat([1, (2, [3, [4, ()]]), "ab"])])
g = (print("lazy", i) or i for i in range(3)); print("made"); print(next(g)); print(2 in g, list(g))
primes = (p for p in range(2, 50) if all(p % q for q in range(2, p))); print(next(primes), [next(primes) for _ in range(4)], sum(primes))
def countdown(n):
    while n > 0:
        cmd = yield n
        if cmd == "reset": n = 3; print("reset")
        else: n -= 1
c = countdown(2); print(next(c), c.send("reset"), next(c), list(c))
c.send("late")
