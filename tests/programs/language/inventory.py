"""Inventory: dict of records, input-less menu, formatted table, sorting, grouping."""
class Item:
    total = 0
    def __init__(self, name, price, qty=1):
        self.name = name
        self.price = price
        self.qty = qty
        Item.total += 1
    @property
    def value(self):
        return self.price * self.qty
    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.price:.2f}, {self.qty})"
    def __str__(self):
        return f"{self.name:<10}{self.price:>8.2f}{self.qty:>5d}{self.value:>10.2f}"
    def __eq__(self, other):
        return isinstance(other, Item) and self.name == other.name
    def __hash__(self):
        return hash(self.name)
class Perishable(Item):
    def __init__(self, *args, days, **kwargs):
        super().__init__(*args, **kwargs)
        self.days = days
    def __str__(self):
        return super().__str__() + f"  ({self.days} days)"
class Inventory:
    def __init__(self): self._items = {}
    def add(self, item):
        if item.name in self._items:
            self._items[item.name].qty += item.qty
        else:
            self._items[item.name] = item
        return self
    def __iter__(self): return iter(self._items.values())
    def __len__(self): return len(self._items)
    def __getitem__(self, name):
        try: return self._items[name]
        except KeyError: raise KeyError(f"no item {name!r}") from None
    def __contains__(self, name): return name in self._items
    def __delitem__(self, name): del self._items[name]
    def __iadd__(self, item): self.add(item); return self
inv = Inventory()
inv.add(Item("apple", 0.5, 10)).add(Item("pear", 0.75, 4)).add(Perishable("milk", 1.2, qty=2, days=5))
inv += Item("apple", 0.5, 5)
for i, item in enumerate(inv, start=1): print(f"{i}. {item}")
print("-" * 35)
print(f"{'sum':<10}{'':>8}{sum(i.qty for i in inv):>5}{sum(i.value for i in inv):>10.2f}")
print(sorted(inv, key=lambda i: i.value, reverse=True), len(inv), "milk" in inv, Item.total)
try: inv["fish"]
except KeyError as e: print(e, e.__cause__, e.__suppress_context__)
del inv["pear"]
print([*inv], {Item("x", 1), Item("x", 2)}, Item("a", 1) == Item("a", 9), Item("a", 1) != 5)
try: Perishable("egg", 1)
except TypeError as e: print(e)
try: Item()
except TypeError as e: print(e)
try: Item("a", 1, 2, 3)
except TypeError as e: print(e)
try: print(Item("bad", "price"))
except ValueError as e: print(e)
matrix = [[i * j for j in range(1, 5)] for i in range(1, 4)]
print("\n".join(" ".join(f"{v:3}" for v in row) for row in matrix))
print([list(col) for col in zip(*matrix)], sum(map(sum, matrix)), max(max(r) for r in matrix))
words = "the quick brown fox jumps over the lazy dog the end".split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:4]: print(f"{w:>8} {'#' * n}")
print(dict(sorted(freq.items())), max(freq, key=freq.get), {len(w) for w in words} == {3, 4, 5})
def primes(n):
    sieve = [True] * (n + 1); sieve[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]: sieve[i*i::i] = [False] * len(sieve[i*i::i])
    return [i for i, p in enumerate(sieve) if p]
print(primes(50), sum(primes(1000)))
def hanoi(n, a="A", b="B", c="C"):
    if n == 0: return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(6), [bin(n).count("1") for n in range(8)], "".join(reversed("abc")), "racecar" == "racecar"[::-1])
inv["nothing"]
