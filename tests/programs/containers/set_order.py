# Sets iterate by their table, slot by slot: after growth, deletion, merging, copying.
print({3, 1, 2}, {10, 5, 0}, {8, 0, 16}, {-1, -2, 1}, {100, 200, 300, 400, 500})
print({2**61 - 1, 0, 5}, {2**61, 1}, {1.5, 2.5, 0.25, 3.0}, {-5, 5, 13, 21, 29, 37})
print({'apple', 'pear', 'fig', 'plum', 'kiwi'}, set('abcdefghij'), {b'a', b'b', b'c', b'abc'})
print({(1, 2), (3, 4), (), (5,), ('a', 1)}, {frozenset([1]), frozenset([2, 3]), frozenset()})
state = 1


def random(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


for limit in (10, 40, 1000, 10**12):
    s = set()
    for step in range(120):
        value = random(limit)
        action = random(6)
        if action < 3:
            s.add(value)
        elif action == 3:
            s.discard(value)
        elif action == 4 and s:
            s.pop()
        else:
            s.discard(next(iter(s), None))
    print(limit, s)
    print(s.copy(), set(s), frozenset(s))
    other = {random(limit) for _ in range(15)}
    print(s | other, other | s)
    print(s & other, other & s, s - other, other - s)
    print(s ^ other, other ^ s)
    print(s.union(list(other)), s.intersection(list(other)), s.difference(list(other)))
    print(s.symmetric_difference(list(other)), s.difference(dict.fromkeys(other)))
    t = set(s)
    t |= other
    print(t)
    t &= set(range(0, limit, 3)) if limit < 10**6 else s
    print(t)
    t -= {random(limit) for _ in range(5)}
    t ^= other
    print(t)
    t.update(range(40))
    t.difference_update(range(0, 30))
    print(t, [t.pop() for _ in range(min(3, len(t)))], t)
    t.clear()
    t.update(other, s)
    print(t)
    print(set(dict.fromkeys(other)), set(range(limit % 77)), set(list(s) + list(other)))
big = set(range(200))
for i in range(190):
    big.remove(i)
print(big)
big.add(1000)
print(big)
print({str(i) for i in range(30)})
print({i * 1.5 for i in range(20)})
print({(i, str(i)) for i in range(12)})
