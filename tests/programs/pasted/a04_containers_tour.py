from collections import namedtuple, Counter, OrderedDict, ChainMap, deque, defaultdict, UserDict, UserList

Card = namedtuple("Card", "rank suit", defaults=["spades"])
c = Card("7")
print(c, c._asdict(), c._replace(suit="hearts"), Card._fields, Card._field_defaults, Card._make(["A", "clubs"]))
r, s = c
print(r, s, c[0], c == ("7", "spades"), hash(c) == hash(("7", "spades")))
try:
    c.rank = 3
except AttributeError as e:
    print(e)
try:
    Card()
except TypeError as e:
    print(e)
for bad in ("a a", "1x", "class x", "_h"):
    try:
        namedtuple("T", bad)
    except ValueError as e:
        print(e)
print(namedtuple("T", "a a class b", rename=True)._fields)

words = "the quick brown fox jumps over the lazy dog the end".split()
n = Counter(words)
print(n.most_common(2), n["cat"], n.total())
m = Counter(the=1, fox=4)
print(n + m)
print(n - m)
print(n & m, n | m)
n.subtract(m)
print(n["fox"], +n, -n)
print(sorted(Counter(a=2, b=0, c=-1).elements()), Counter("ab") <= Counter("aab"))
n.update(["zebra"] * 2, the=5)
print(n["zebra"], n["the"])

od = OrderedDict([("x", 1), ("y", 2), ("z", 3)])
od.move_to_end("x")
print(od, list(reversed(od)))
od.move_to_end("z", last=False)
print(od.popitem(), od.popitem(last=False), od)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
print(od | {"k": 1}, od.items(), od.keys())

base = {"color": "red", "user": "guest"}
env = {"user": "admin"}
cm = ChainMap({}, env, base)
cm["extra"] = 1
print(cm["user"], cm["color"], dict(cm), cm.maps, len(cm))
child = cm.new_child({"color": "blue"})
print(child["color"], child.parents["color"], list(child))
try:
    del child["user"]
except KeyError as e:
    print(e)
print(cm)

d = deque(range(5), maxlen=5)
d.append(9)
d.appendleft(-1)
print(d, d.maxlen)
d.rotate(2)
print(d, d.index(2), d.count(9))
d.extendleft([100, 200])
print(d, d[0], d[-1], list(reversed(d)))
d.insert(1, 5) if len(d) < 5 else print("full")
try:
    d.insert(1, 5)
except IndexError as e:
    print(e)
q = deque("abc")
q.remove("b")
print(q, q * 2, q + deque("z"), q == deque("ac"))
try:
    q.remove("nope")
except ValueError as e:
    print(e)
try:
    deque().pop()
except IndexError as e:
    print(e)

tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"].keys())
dd = defaultdict(list, {"k": [1]})
dd["z"].append(3)
print(dd, dd.get("q"), "q" in dd)


class Lower(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)


l = Lower(ABC=1)
l.update({"X": 2})
print(l, l.data, "x" in l)
print(UserList([3, 1, 2]) + [5], sorted(UserList([3, 1])))
