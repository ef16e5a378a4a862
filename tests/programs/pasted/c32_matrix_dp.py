def lcs(a, b):
    m, n = len(a), len(b)
    t = [[0] * (n + 1) for _ in range(m + 1)]
    for i in range(m):
        for j in range(n):
            t[i + 1][j + 1] = t[i][j] + 1 if a[i] == b[j] else max(t[i][j + 1], t[i + 1][j])
    out = []
    i, j = m, n
    while i and j:
        if a[i - 1] == b[j - 1]:
            out.append(a[i - 1]); i -= 1; j -= 1
        elif t[i - 1][j] >= t[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return "".join(reversed(out)), t[-1][-1]
print(lcs("ABCBDAB", "BDCABA"))
def spiral(m):
    while m:
        yield from m[0]
        m = [*zip(*m[1:])][::-1]
print(list(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])), [list(r) for r in zip(*[[1, 2], [3, 4]][::-1])])
def change(coins, amount):
    best = {0: []}
    for a in range(1, amount + 1):
        options = [best[a - c] + [c] for c in coins if a - c in best]
        if options:
            best[a] = min(options, key=len)
    return best.get(amount)
print(change([1, 5, 10, 25], 63), change([5, 10], 3), change([1, 3, 4], 6))
def permutations(xs):
    if not xs:
        yield []
    for i, x in enumerate(xs):
        for p in permutations(xs[:i] + xs[i + 1:]):
            yield [x] + p
print(len(list(permutations([1, 2, 3, 4]))), ["".join(p) for p in permutations(list("abc"))])
def subsets(s): return [[]] if not s else (r := subsets(s[1:])) + [[s[0]] + x for x in r]
print(subsets([1, 2, 3]))
def sudoku_ok(b): return all(len([c for c in g if c]) == len({c for c in g if c}) for g in [*b, *zip(*b), *([b[r + i][c + j] for i in range(2) for j in range(2)] for r in (0, 2) for c in (0, 2))])
def solve(b):
    for r in range(4):
        for c in range(4):
            if not b[r][c]:
                for v in range(1, 5):
                    b[r][c] = v
                    if sudoku_ok(b) and solve(b):
                        return True
                b[r][c] = 0
                return False
    return True
board = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
print(solve(board), *board, sep="\n")
def merge_sort(l):
    if len(l) <= 1:
        return l
    m = len(l) // 2
    a, b, out = merge_sort(l[:m]), merge_sort(l[m:]), []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
def quick(l):
    if len(l) < 2:
        return l
    p, *rest = l
    return [*quick([x for x in rest if x < p]), p, *quick([x for x in rest if x >= p])]
def bubble(l):
    l = l[:]
    for i in range(len(l)):
        for j in range(len(l) - 1 - i):
            if l[j] > l[j + 1]:
                l[j], l[j + 1] = l[j + 1], l[j]
    return l
data = [5, 2, 9, 1, 5, 6, -3]
print(merge_sort(data), quick(data), bubble(data) == sorted(data))
def search(l, x):
    lo, hi = 0, len(l) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if l[mid] == x:
            return mid
        lo, hi = (mid + 1, hi) if l[mid] < x else (lo, mid - 1)
    return -1
print([search(sorted(data), x) for x in (9, -3, 7)])
def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(len(hanoi(6)), hanoi(2))
def flood(grid, r, c, new):
    old = grid[r][c]
    stack = [(r, c)]
    while stack:
        r, c = stack.pop()
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == old != new:
            grid[r][c] = new
            stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return grid
print(*("".join(r) for r in flood([list("..#."), list(".##."), list("...#")], 0, 0, "o")), sep="\n")
def pascal(n): return [[1]] if n == 1 else (p := pascal(n - 1)) + [[1, *map(sum, zip(p[-1], p[-1][1:])), 1]]
print(pascal(5))
def knight(n):
    moves = [(a * x, b * y) for x, y in ((1, 2), (2, 1)) for a in (1, -1) for b in (1, -1)]
    dist, frontier, d = {(0, 0): 0}, [(0, 0)], 0
    while frontier:
        d += 1
        nxt = []
        for r, c in frontier:
            for dr, dc in moves:
                p = r + dr, c + dc
                if all(0 <= v < n for v in p) and p not in dist:
                    dist[p] = d
                    nxt.append(p)
        frontier = nxt
    return [[dist.get((r, c), "-") for c in range(n)] for r in range(n)]
for row in knight(5):
    print(*row)
gray = lambda n: [""] if n == 0 else ["0" + g for g in gray(n - 1)] + ["1" + g for g in reversed(gray(n - 1))]
print(gray(3), [f"{i ^ i >> 1:03b}" for i in range(8)])
