import random
import heapq
import statistics
from collections import deque, namedtuple, defaultdict
from dataclasses import dataclass, field
from itertools import count
from enum import Enum, auto


class Kind(Enum):
    ARRIVE = auto()
    LEAVE = auto()
    BREAK = auto()


@dataclass(order=True, frozen=True)
class Event:
    time: float
    seq: int
    kind: Kind = field(compare=False)
    who: int = field(compare=False, default=-1)


class Bank:
    def __init__(self, tellers, seed):
        self.rng = random.Random(seed)
        self.now = 0.0
        self.events, self.seq = [], count()
        self.free, self.queue = tellers, deque()
        self.arrived, self.waits = {}, []
        self.trace = []

    def schedule(self, delay, kind, who=-1):
        heapq.heappush(self.events, Event(round(self.now + delay, 6), next(self.seq), kind, who))

    def run(self, customers):
        t = 0
        for i in range(customers):
            t += self.rng.expovariate(1 / 2)
            self.schedule(t, Kind.ARRIVE, i)
        self.schedule(5, Kind.BREAK)
        while self.events:
            e = heapq.heappop(self.events)
            self.now = e.time
            getattr(self, f"on_{e.kind.name.lower()}")(e)
        return self

    def on_arrive(self, e):
        self.arrived[e.who] = self.now
        self.queue.append(e.who)
        self.serve()

    def on_leave(self, e):
        self.free += 1
        self.trace.append(f"{self.now:.2f}:{e.who}")
        self.serve()

    def on_break(self, e):
        self.trace.append("break")

    def serve(self):
        while self.free and self.queue:
            who = self.queue.popleft()
            self.free -= 1
            self.waits.append(self.now - self.arrived[who])
            self.schedule(max(0.5, self.rng.gauss(4, 1.5)), Kind.LEAVE, who)


for tellers in (1, 2, 3):
    b = Bank(tellers, seed=42).run(12)
    w = b.waits
    print(f"{tellers} tellers: mean {statistics.fmean(w):.3f} max {max(w):.3f} sd {statistics.pstdev(w):.3f} median {statistics.median(w):.3f} end {b.now:.2f}")
    print("  ", " ".join(b.trace[:8]))
r = random.Random("seed")
walk = [0]
for _ in range(20):
    walk.append(walk[-1] + r.choice((-1, 1)))
print(walk, min(walk), max(walk))
print([r.randrange(10) for _ in range(10)], r.sample(range(1000), 4), [round(r.triangular(0, 1), 4) for _ in range(3)], r.choices("HT", k=12))


def monte_carlo(n, seed):
    rng = random.Random(seed)
    return 4 * sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(n)) / n


print([monte_carlo(500, s) for s in range(4)], statistics.quantiles([monte_carlo(50, s) for s in range(20)]))


def shuffle_biased(n, trials):
    c = defaultdict(int)
    rng = random.Random(1)
    for _ in range(trials):
        l = list("abc")
        rng.shuffle(l)
        c["".join(l)] += 1
    return dict(sorted(c.items()))


print(shuffle_biased(3, 300))
weights = {"common": 80, "rare": 15, "epic": 5}
loot = random.Random(7).choices(list(weights), weights=weights.values(), k=50)
print({k: loot.count(k) for k in weights})
random.seed(10)
a = [random.random() for _ in range(3)]
random.seed(10)
print(a == [random.random() for _ in range(3)], random.getstate()[0], random.Random(5).random() == random.Random(5).random())
password = "".join(random.Random(99).choice("abcdefghijkmnpqrstuvwxyz23456789") for _ in range(12))
print(password, random.Random(3).randbytes(6).hex(), random.Random(3).getrandbits(70), [random.Random(i).randint(-5, 5) for i in range(6)], random.Random(1).gauss(10, 2), random.Random(1).lognormvariate(1, 0.3), random.Random(1).paretovariate(3), random.Random(1).betavariate(1, 2), random.Random(2).vonmisesvariate(1, 2), random.Random(2).weibullvariate(2, 3))
