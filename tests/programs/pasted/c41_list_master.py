l = [5, 3, 8]
l += [1, 2]; l.append([9]); l.insert(1, "x"); l.extend(range(2))
print(l, len(l), l[-1], l[1:4], l[::-1], l[::3], l[-3:-1], l[10:], l.index(8), l.count(1), 8 in l)
l[1:3] = []; l[-1:] = [7, 7]; del l[0]; l.remove([9]); l.pop(1)
print(l, l.copy() is l, l * 2, [0] * 3, l == [*l], sorted(l), sorted(l, reverse=True), l.reverse(), l, list(reversed(l)))
m = [[0] * 3 for _ in range(2)]
m[0][1] = 5
alias = [[0] * 2] * 2
alias[0][0] = 1
print(m, alias, [[r[i] for r in [[1, 2], [3, 4]]] for i in range(2)], [x for row in [[1], [2, 3]] for x in row], [(i, j) for i in range(2) for j in range(i + 1)], [x if x % 2 else -x for x in range(4)], [w.upper() for w in "a b".split() if w != "b"])
a, *b, c = range(5)
(x, y), z = (1, 2), 3
first, *_ = "hello"
print(a, b, c, x, y, z, first, [*b, *"ab"], (*b,), max(*b), [1, 2] + [3], [1, 2] < [1, 3], [1] < [1, 0], [] == [], [[]] != [[], []])
s = slice(1, 4, 2)
print([0, 1, 2, 3, 4][s], s.start, s.indices(3), s, "abcdef"[s], list(range(10))[slice(None, None, -3)])
q = [1, 2, 3, 4, 5, 6]
q[::2] = "abc"; print(q)
q[1:1] = [0, 0]; print(q)
del q[::2]; print(q)
for bad in (lambda: [][0], lambda: [1, 2, 3].index(9), lambda: [].pop(), lambda: [1].remove(2), lambda: [1, 2] + (3,), lambda: [1] * "a", lambda: [1]["0"], lambda: [3, "a"].sort(), lambda: q.__setitem__(slice(None, None, 2), [1]), lambda: [1, 2, 3].pop(5), lambda: list(3), lambda: [1] - [1], lambda: [1].append(), lambda: [1].insert(0), lambda: [1].extend(None), lambda: [1, 2, 3][1.0], lambda: [1].sort(lambda x: x), lambda: hash([1]), lambda: [].index(), lambda: [1] > 1, lambda: [1].foo(), lambda: [1](0), lambda: [1, 2](0) if False else [].copy(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    a, b = [1]
except ValueError as e:
    print(e)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    q[0:3:2] = [1, 2, 3]
except ValueError as e:
    print(e)
print(list(enumerate("ab", 1)), list(zip([1, 2], "ab")), list(map(int, "12")), list(filter(lambda x: x > 1, [1, 2])), sum([1, 2], 10), any([0, 1]), all([]), min([3, 1]), max("a", "b"), list(range(5, 0, -2)), len(range(0, 10, 3)), range(5)[1:3], 3 in range(0, 9, 3), list("abc"), list({"k": 1}), list(reversed(range(3))), [1, [2, [3]]][1][1][0], str([1, "a", None]), [1, 2].__len__(), [None] * 2, [i for i in reversed("ab")])
l = [3, 1, 2]
print(l.sort(), l, sorted(["b", "A"], key=str.lower), l.clear(), l, [].extend([]), [1, 2, 3].__contains__(2), [[1, 2], [3, 4]].__getitem__(0).__getitem__(1))
stack = []
for ch in "(a[b]{c})":
    if ch in "([{":
        stack.append(ch)
    elif ch in ")]}":
        print(stack.pop(), ch, end=" ")
print(stack)
nums = [4, 8, 15, 16, 23, 42]
print(nums[len(nums) // 2:], nums[:-1], [b - a for a, b in zip(nums, nums[1:])], sum(nums) / len(nums), nums[::len(nums) - 1], [n for n in nums if not n % 2][-1], [nums[i:i + 2] for i in range(0, len(nums), 2)], list(zip(*[iter(nums)] * 3)), nums.index(15, 1, 4), [*map(lambda p: p[0] * p[1], enumerate(nums))], dict(enumerate(nums[:2])))
big = list(range(20))
big[5:15] = [99]
print(big, big.count(99), id(big) == id(big), big is not big[:], [] is not [], [1] == [1.0] == [True])
r = [1]
r.append(r)
print(r, r[1] is r, len(r))
copy = l[:] = [7, 8]
print(copy, l, [*range(3)][::-1], [x := 5, x + 1])
