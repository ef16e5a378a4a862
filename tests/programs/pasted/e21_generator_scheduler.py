from collections import deque
import heapq, itertools
class Sleep:
    def __init__(self, t): self.t = t
class Spawn:
    def __init__(self, g, name): self.g, self.name = g, name
class Join:
    def __init__(self, name): self.name = name
class Kernel:
    def __init__(self): self.ready, self.sleeping, self.now, self.seq, self.done, self.waiting = deque(), [], 0, itertools.count(), {}, {}
    def spawn(self, g, name): self.ready.append((name, g, None))
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, item = heapq.heappop(self.sleeping)
                self.ready.append(item)
            name, g, val = self.ready.popleft()
            try:
                req = g.throw(val) if isinstance(val, BaseException) else g.send(val)
            except StopIteration as e:
                self.finish(name, e.value)
            except Exception as e:
                print(f"[{self.now}] {name} crashed: {e!r}")
                self.finish(name, e)
            else:
                match req:
                    case Sleep(t=t): heapq.heappush(self.sleeping, (self.now + t, next(self.seq), (name, g, None)))
                    case Spawn(g=child, name=n): self.spawn(child, n); self.ready.append((name, g, n))
                    case Join(name=n) if n in self.done: self.ready.append((name, g, self.done[n]))
                    case Join(name=n): self.waiting.setdefault(n, []).append((name, g))
                    case None: self.ready.append((name, g, None))
                    case other: self.ready.append((name, g, TypeError(f"bad request {other!r}")))
    def finish(self, name, value):
        self.done[name] = value
        print(f"[{self.now}] {name} -> {value!r}")
        for n, g in self.waiting.pop(name, []):
            self.ready.append((n, g, value))
def worker(n):
    for i in range(n):
        print(f"  worker {n} step {i}")
        yield Sleep(n)
    return n * 10
def crasher():
    yield
    raise ValueError("boom")
def main():
    names = []
    for n in (1, 2):
        names.append((yield Spawn(worker(n), f"w{n}")))
    yield Spawn(crasher(), "crash")
    results = []
    for n in names:
        results.append((yield Join(n)))
    try:
        yield "nonsense"
    except TypeError as e:
        results.append(str(e))
    results.append(type((yield Join("crash"))).__name__)
    return results
k = Kernel()
k.spawn(main(), "main")
k.run()
print(k.done.keys(), k.now)
def producer(q):
    for i in range(3):
        q.append(i)
        yield
def consumer(q, out):
    while True:
        while q:
            out.append(q.popleft() * 2)
        try:
            yield
        except GeneratorExit:
            out.append("closed")
            return
q, out = deque(), []
c = consumer(q, out)
next(c)
for _ in producer(q):
    next(c)
c.close()
print(out)
def flatten(*gs):
    for g in gs:
        yield from g
def numbered(g): return (f"{i}:{x}" for i, x in enumerate(g))
print(list(numbered(flatten("ab", (x for x in range(2))))))
