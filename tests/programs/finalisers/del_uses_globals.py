events = []
class Tracker:
    alive = 0
    def __init__(self, n):
        self.n = n
        Tracker.alive += 1
    def __del__(self):
        Tracker.alive -= 1
        events.append(f"~{self.n}({Tracker.alive})")
def scope():
    a = Tracker("a")
    b = [Tracker("b0"), Tracker("b1")]
    c = {"k": Tracker("c")}
    return Tracker.alive
print(scope(), events)
events.clear()
def several():
    yield Tracker("y1")
    yield Tracker("y2")
    yield Tracker("y3")
x, y, z = several()
print(Tracker.alive, events)
x = y
print(Tracker.alive, events)
y = z
print(Tracker.alive, events)
del x, y, z
print(Tracker.alive, events)
events.clear()
t = [Tracker(i) for i in range(5)]
t = [u for u in t if u.n % 2]
print(Tracker.alive, events)
t.sort(key=lambda u: -u.n)
t.pop()
print(Tracker.alive, events)
t = Tracker.alive
print(t, events)
events.clear()
def rec(n):
    here = Tracker(n)
    if n: return rec(n - 1)
    return events[:]
print(rec(3))
print(events)
events.clear()
import contextlib
with contextlib.ExitStack() as stack:
    for i in range(2):
        tr = Tracker(f"stack{i}")
        stack.callback(lambda tr: events.append("cb " + tr.n), tr)
    del tr
    print(events)
print(events)
