from collections import Counter, OrderedDict
from typing import NamedTuple, Iterable
from functools import reduce
import operator


class Product(NamedTuple):
    sku: str
    name: str
    price: float = 9.99

    @property
    def label(self):
        return f"{self.name} ({self.sku})"

    def discounted(self, pct):
        return self._replace(price=round(self.price * (1 - pct / 100), 2))


apple, pear = Product("A1", "Apple", 0.5), Product(sku="P1", name="Pear")
print(apple, pear.price, apple.label, pear.discounted(10), Product._fields, Product._field_defaults, apple < pear, apple + (1,), len(apple), *apple)
print(Product._make("abc"), Product.__doc__, Product.__annotations__, isinstance(apple, tuple), apple.index("Apple"), apple.count(0.5), hash(apple) == hash(("A1", "Apple", 0.5)), apple == ("A1", "Apple", 0.5))
for bad in (lambda: Product(), lambda: Product("a"), lambda: Product("a", "b", 1, 2), lambda: setattr(apple, "price", 1), lambda: apple._replace(colour=1), lambda: Product._make([1]), lambda: apple.zzz, lambda: Product("a", nam="b"), lambda: setattr(apple, "new", 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Cart:
    rules = []

    def __init__(self, items: Iterable = ()):
        self.items = Counter(items)

    @classmethod
    def rule(cls, fn):
        cls.rules.append(fn)
        return fn

    def __add__(self, o): return Cart((self.items + o.items).elements())
    def __sub__(self, o): return Cart((self.items - o.items).elements())
    def __len__(self): return self.items.total()
    def __contains__(self, p): return p in self.items
    def __iter__(self): return iter(self.items.items())
    def __bool__(self): return len(self) > 0
    def __lshift__(self, p): self.items[p] += 1; return self

    @property
    def subtotal(self): return sum(p.price * n for p, n in self)

    def total(self):
        return reduce(lambda acc, r: acc - r(self, acc), self.rules, self.subtotal)

    def __str__(self):
        lines = [f"{p.label:<14}{n:>3} x {p.price:>6.2f} = {n * p.price:>7.2f}" for p, n in sorted(self)]
        return "\n".join([*lines, "-" * 35, f"{'Total':<26}{self.total():>9.2f}"])


@Cart.rule
def three_for_two(cart, _): return sum(n // 3 * p.price for p, n in cart)


@Cart.rule
def big_spender(cart, acc): return acc * 0.1 if acc > 20 else 0


c = Cart([apple, pear, apple, apple])
c << pear << pear << apple
print(c, len(c), apple in c, bool(Cart()), Cart().total())
print((c - Cart([apple] * 9)).items, (c + c).items[pear], [f.__name__ for f in Cart.rules])
d = OrderedDict(sorted({"pear": 3, "apple": 1, "fig": 2}.items(), key=operator.itemgetter(1)))
print(d, d.popitem(), next(iter(d)), list(reversed(d)), OrderedDict.fromkeys("abc", 0), d == {"fig": 2, "apple": 1})
d["new"] = 5
d.move_to_end("new", last=False)
d |= {"apple": 100}
print(d, repr(d.values()), list(d.keys()), d.pop("apple"), d.setdefault("q", []), len(d))
