from collections import deque
import itertools


def moving_average(it, n=3):
    it = iter(it)
    d = deque(itertools.islice(it, n - 1))
    d.appendleft(0)
    s = sum(d)
    for x in it:
        s += x - d.popleft()
        d.append(x)
        yield s / n


print(list(moving_average([40, 30, 50, 46, 39, 44])))
d = deque(maxlen=3)
for i in range(5):
    d.append(i)
    print(d, end=" ")
print()
print(deque("abc"), deque([1, 2]) + deque([3]), deque([1, 2]) * 2, deque([1]) == deque([1]), deque([1, 2]) < deque([1, 3]), 2 in deque([1, 2]))
d = deque([1, 2, 3, 4])
d.rotate(1); print(d)
d.rotate(-2); print(d, d[0], d[-1], d[1])
d.extend([5, 6]); d.extendleft([0, -1]); print(d, len(d))
d[0] = "x"; del d[1]; d.insert(2, "ins"); print(d)
print(d.pop(), d.popleft(), d.index("ins"), d.count(2), d.copy() == d, list(reversed(d)))
d.remove("ins"); d.reverse(); print(d)
for bad in (lambda: d.remove("q"), lambda: d[99], lambda: d.index("q"), lambda: deque().popleft(), lambda: deque(5), lambda: deque([1], maxlen=-1), lambda: hash(d), lambda: d + [1], lambda: deque([1, 2])[0:1], lambda: d.rotate("a"), lambda: setattr(d, "maxlen", 3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    for x in d:
        d.append(1)
except RuntimeError as e:
    print(e)


def josephus(n, k):
    q = deque(range(1, n + 1))
    while len(q) > 1:
        q.rotate(-(k - 1))
        yield q.popleft()
    yield q[0]


print(list(josephus(7, 3)))


class Undo:
    def __init__(self, limit=2):
        self.text, self.past, self.future = "", deque(maxlen=limit), deque()

    def write(self, s):
        self.past.append(self.text)
        self.future.clear()
        self.text += s

    def undo(self):
        if self.past:
            self.future.append(self.text)
            self.text = self.past.pop()
        return self.text


u = Undo()
for s in "abc":
    u.write(s)
print(u.undo(), u.undo(), u.undo(), u.future)
d.clear()
print(d, bool(d), d.maxlen, deque(maxlen=0), deque([1, 2, 3], 2), deque((i for i in range(3)), maxlen=5))
d.append(d)
print(d)
