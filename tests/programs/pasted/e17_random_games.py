import random
rng = random.Random(12345)
deck = [(r, s) for s in "CDHS" for r in range(2, 15)]
rng.shuffle(deck)
names = {11: "J", 12: "Q", 13: "K", 14: "A"}
show = lambda c: f"{names.get(c[0], c[0])}{c[1]}"
hands = [sorted(deck[i * 5:(i + 1) * 5], reverse=True) for i in range(3)]
from collections import Counter
def rank(h):
    rs = sorted((r for r, _ in h), reverse=True)
    c = Counter(rs)
    shape = sorted(c.values(), reverse=True)
    flush, straight = len({s for _, s in h}) == 1, rs == list(range(rs[0], rs[0] - 5, -1))
    kind = (straight and flush, shape[0] == 4, shape[:2] == [3, 2], flush, straight, shape[0] == 3, shape[:2] == [2, 2], shape[0] == 2, True).index(True)
    return -kind, sorted(c, key=lambda r: (-c[r], -r))
for h in hands:
    print(*map(show, h), rank(h))
print(max(range(3), key=lambda i: rank(hands[i])))
print([rng.randint(1, 6) for _ in range(10)], rng.choices(["a", "b"], [1, 3], k=8), rng.sample(range(50), 6), round(rng.uniform(1, 2), 6), rng.random() < 1, rng.choice(range(10, 20)), rng.randrange(0, 100, 7), rng.getrandbits(8))
board = [[" "] * 3 for _ in range(3)]
lines = [[(r, c) for c in range(3)] for r in range(3)] + [[(r, c) for r in range(3)] for c in range(3)] + [[(i, i) for i in range(3)], [(i, 2 - i) for i in range(3)]]
def winner(): return next((board[a[0]][a[1]] for a, b, c in lines if board[a[0]][a[1]] == board[b[0]][b[1]] == board[c[0]][c[1]] != " "), None)
moves = [(r, c) for r in range(3) for c in range(3)]
rng.shuffle(moves)
for n, (r, c) in enumerate(moves):
    board[r][c] = "XO"[n % 2]
    if w := winner():
        print("winner", w, "after", n + 1)
        break
else:
    print("draw")
print("\n-+-+-\n".join("|".join(row) for row in board))
secret, lo, hi = rng.randint(1, 100), 1, 100
for tries in range(1, 10):
    guess = (lo + hi) // 2
    if guess == secret:
        print("found", secret, "in", tries)
        break
    lo, hi = (guess + 1, hi) if guess < secret else (lo, guess - 1)
beats = {"rock": "scissors", "scissors": "paper", "paper": "rock"}
score = Counter()
for _ in range(20):
    a, b = rng.choice(list(beats)), rng.choice(list(beats))
    score["tie" if a == b else "a" if beats[a] == b else "b"] += 1
print(score, score.most_common(1))
walk = [(0, 0)]
for _ in range(10):
    dx, dy = rng.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
    walk.append((walk[-1][0] + dx, walk[-1][1] + dy))
print(walk, len(set(walk)))
random.seed(99)
print(random.random(), random.gauss(0, 1), random.randint(0, 9), random.sample("abcdef", 3), random.choices(range(3), k=3))
st = random.getstate(); x = random.random(); random.setstate(st)
print(x == random.random(), random.Random(1).shuffle([1, 2]), random.Random(4).choices("ab", cum_weights=[1, 4], k=6), random.Random(8).expovariate(2), random.Random(8).gammavariate(2, 3), random.Random(8).triangular(1, 5, 2), random.Random(8).normalvariate(1, 1), random.Random(8).betavariate(2, 2))
def weighted(d, rng):
    x = rng.uniform(0, sum(d.values()))
    for k, w in d.items():
        if (x := x - w) <= 0:
            return k
print(Counter(weighted({"x": 7, "y": 2, "z": 1}, rng) for _ in range(100)))
