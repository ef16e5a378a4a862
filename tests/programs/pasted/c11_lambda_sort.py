from operator import itemgetter, attrgetter
from functools import cmp_to_key
students = [("Ann", 90, 3.5), ("bob", 72, 3.9), ("Cid", 90, 3.1), ("dee", 85, 3.9)]
print(sorted(students), sorted(students, key=lambda s: s[0].lower()), sorted(students, key=itemgetter(1, 2), reverse=True))
print(sorted(students, key=lambda s: (-s[1], s[2])), max(students, key=itemgetter(2)), min(students, key=lambda s: s[1])[0])
students.sort(key=itemgetter(2))
students.sort(key=itemgetter(1), reverse=True)
print(students)
words = ["banana", "Apple", "cherry", "date", "fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: w[-1]), sorted(words, key=lambda w: (len(w), w)), "".join(sorted("hello world")).strip())
d = {"x": 3, "y": 1, "z": 2}
print(sorted(d), sorted(d.values()), sorted(d.items(), key=lambda kv: kv[1]), dict(sorted(d.items(), key=itemgetter(1), reverse=True)), max(d, key=d.get), sorted(d, key=d.__getitem__))
def compare(a, b):
    if a[1] != b[1]:
        return b[1] - a[1]
    return (a[0] > b[0]) - (a[0] < b[0])
print(sorted(students, key=cmp_to_key(compare)))
print(sorted([3, 1, 2], key=lambda x: -x), sorted([True, False, 2, 0]), sorted("bca", reverse=True), sorted({3, 1}), sorted([[2, 1], [1, 5], [1]]), sorted([(1, "b"), (1, "a")]), sorted([0.5, 1, -1.5]), sorted([]), list(reversed(sorted([1, 2]))))
for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: [1j, 2j].sort(), lambda: sorted([{}, {}]), lambda: sorted([1], key=5), lambda: sorted([1, 2], cmp=3), lambda: sorted(5), lambda: [1].sort(key=len), lambda: sorted([(1, {}), (1, {})]), lambda: max([], key=len), lambda: max(1, "a"), lambda: min({}), lambda: sorted()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class Item:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("cmp", self.n, o.n); return self.n < o.n
    def __repr__(self): return f"I{self.n}"
print(sorted([Item(3), Item(1), Item(2)]), min(Item(2), Item(1)))
l = [5, 2, 9]
print(l.sort(), l, l.reverse(), l, sorted(l) is l)
try:
    l.sort(key=lambda x: l.append(1))
except ValueError as e:
    print(e, l)
matrix = [[3, 1], [2, 9], [0, 4]]
print(sorted(matrix, key=sum), sorted(matrix, key=lambda r: r[1]), [sorted(r) for r in matrix], sorted(sum(matrix, [])), list(map(max, matrix)), [*zip(*sorted(matrix))])
keys = ["item10", "item2", "item1"]
import re
print(sorted(keys, key=lambda s: [int(t) if t.isdigit() else t for t in re.split(r"(\d+)", s)]))
