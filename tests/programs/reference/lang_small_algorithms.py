def bubble(l):
    l = l[:]
    for i in range(len(l)):
        swapped = False
        for j in range(len(l) - 1 - i):
            if l[j] > l[j + 1]: l[j], l[j + 1] = l[j + 1], l[j]; swapped = True
        if not swapped: break
    return l
def quick(l): return l if len(l) < 2 else quick([x for x in l[1:] if x < l[0]]) + [l[0]] + quick([x for x in l[1:] if x >= l[0]])
def merge(l):
    if len(l) <= 1: return l
    m = len(l) // 2; a, b = merge(l[:m]), merge(l[m:]); out = []
    while a and b: out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
def bsearch(l, x):
    lo, hi = 0, len(l)
    while lo < hi:
        mid = (lo + hi) // 2
        if l[mid] < x: lo = mid + 1
        else: hi = mid
    return lo if lo < len(l) and l[lo] == x else -1
data = [5, 2, 9, 1, 5, 6, -3, 0]
print(bubble(data), quick(data), merge(data), bsearch(sorted(data), 5), bsearch(data, 100))
def sieve(n):
    p = [True] * (n + 1); p[:2] = [False] * 2
    for i in range(2, int(n ** 0.5) + 1):
        if p[i]: p[i * i::i] = [False] * len(p[i * i::i])
    return [i for i, v in enumerate(p) if v]
print(sieve(50), [n for n in range(2, 30) if all(n % d for d in range(2, n))])
def gcd(a, b): return a if not b else gcd(b, a % b)
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(gcd(48, 18), len(hanoi(5)), hanoi(2), perms("abc"), list(collatz(6)))
def queens(n, row=0, cols=()):
    if row == n: yield cols; return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)): yield from queens(n, row + 1, cols + (c,))
print(list(queens(5))[:3], sum(1 for _ in queens(6)))
def caesar(s, k): return "".join(chr((ord(c) - b + k) % 26 + b) if c.isalpha() else c for c in s for b in [65 if c.isupper() else 97])
print(caesar("Hello, World!", 3), caesar(caesar("abcXYZ", 5), -5))
roman = lambda n: "".join(s * (n // v) for (v, s), n in zip(R, [n] + [n % v for v, _ in R])) if False else to_roman(n)
R = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def to_roman(n):
    out = ""
    for v, s in R:
        q, n = divmod(n, v); out += s * q
    return out
print([roman(n) for n in (1, 4, 1994, 3999)])
words = "the cat the dog a cat the end".split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0])), max(freq, key=freq.get), {k: [w for w in freq if freq[w] == k] for k in set(freq.values())})
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [sum(r) for r in matrix], [[sum(a * b for a, b in zip(r, c)) for c in zip(*[[1, 0], [0, 1], [1, 1]])] for r in matrix], [x for r in matrix for x in r if x % 2])
for i in range(1, 16): print("FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i, end=" ")
print()
for n in range(4): print(("*" * (2 * n + 1)).center(7))
def flatten(x): return [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]
print(flatten([1, [2, [3, [4]], 5]]), "racecar" == "racecar"[::-1], sorted("listen") == sorted("silent"), bin(37)[2:].count("1"), int("".join(sorted(str(3021), reverse=True))))
memo = {}
def lcs(a, b):
    if not a or not b: return ""
    if (a, b) not in memo: memo[a, b] = a[0] + lcs(a[1:], b[1:]) if a[0] == b[0] else max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
    return memo[a, b]
print(lcs("AGGTAB", "GXTXAYB"), len(memo))
graph = {"A": "BC", "B": "D", "C": "D", "D": "E", "E": ""}
def bfs(s, goal):
    q, seen = [[s]], {s}
    while q:
        path = q.pop(0)
        if path[-1] == goal: return path
        for n in graph[path[-1]]:
            if n not in seen: seen.add(n); q.append(path + [n])
print(bfs("A", "E"), bfs("E", "A"))
print(bsearch(None, 3))
