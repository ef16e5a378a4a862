class Product:
    def __init__(self, name, price): self.name, self.price = name, price
    def __repr__(self): return f"Product({self.name!r}, {self.price})"
    def __hash__(self): return hash(self.name)
    def __eq__(self, o): return isinstance(o, Product) and o.name == self.name
class Cart:
    def __init__(self): self._items = {}
    def add(self, p, n=1):
        if n < 1: raise ValueError("quantity must be at least 1")
        self._items[p] = self._items.get(p, 0) + n
        return self
    def __iadd__(self, p): return self.add(p)
    def __len__(self): return sum(self._items.values())
    def __iter__(self): yield from self._items.items()
    def __getitem__(self, name):
        for p in self._items:
            if p.name == name: return self._items[p]
        raise KeyError(name)
    def __contains__(self, p): return p in self._items
    @property
    def total(self): return sum(p.price * n for p, n in self)
    def __str__(self): return "\n".join(f"{p.name:<10}{n:>3} x {p.price:>8.2f} = {p.price * n:>9.2f}" for p, n in self)
c = Cart()
apple, pen = Product("apple", 0.5), Product("pen", 12.25)
c.add(apple, 4).add(pen); c += apple
print(c, len(c), c.total, c["pen"], apple in c, Product("apple", 9) in c, sep="\n")
print(dict(c), sorted(c, key=lambda t: -t[0].price)[0])
for f in (lambda: c.add(pen, 0), lambda: c["ink"], lambda: c.totl, lambda: setattr(c, "total", 3), lambda: c + apple):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c.add("x", -1)
