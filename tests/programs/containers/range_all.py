# range.
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:4], r[::-1], r[10:], r.start, r.stop, r.step)
print(range(5), range(0), range(5, 0), range(5, 0, -1), range(0, 10, 100), list(range(-3, 3)), list(range(10, -10, -7)))
print(5 in r, 6 in r, 5.0 in r, 'a' in r, True in range(2), 10**30 in r, -1 in r)
print(r.index(8), r.count(8), r.count(9), r.index(8.0))
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(1) != range(2))
print(range(3) == [0, 1, 2], bool(range(0)), bool(range(1)), hash(range(3)) == hash(range(0, 3)))
print(list(reversed(r)), list(reversed(range(0))), list(reversed(range(3, 0, -1))))
big = range(10**20, 10**20 + 10, 3)
print(big, list(big), len(big), big[1], big[-1], 10**20 + 3 in big, big.index(10**20 + 9), big[1:3])
print(list(range(2**62 - 2, 2**62 + 2)), list(range(-2**62 - 1, -2**62 + 2)), list(range(2**63, 2**63 + 4, 2)))
print(range(10**30)[10**29], range(0, 10**30, 10**28)[5:7], len(range(0, 10**18, 7)))
print(sum(range(101)), max(range(5)), sorted(range(3), reverse=True), list(zip(range(3), range(3, 6))))
print({range(3): 1}[range(3)], range(True, 4))
it = iter(range(3))
print(next(it), it.__length_hint__(), list(it), next(it, 'end'), type(it).__name__)
for i in range(3):
    for j in range(i):
        print(i, j, end='; ')
print()
for bad in (lambda: range(1.0), lambda: range('1'), lambda: range(None), lambda: range(1, 2, 0)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    r.start = 5
except AttributeError as error:
    print(error)
