class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
class Holder:
    shared = N("class attribute")
    def __init__(self, *names):
        for n in names: setattr(self, n, N(n))
    def __del__(self): print("holder dies")
h = Holder("one", "two", "three")
h.two = None
print("two replaced")
del h.one
print("one deleted")
h.__dict__["three"] = N("three b")
print("three replaced through __dict__")
h.__dict__.clear()
print("dict cleared")
h.four = N("four")
del h
print("holder deleted")
Holder.shared = None
print("class attribute replaced")
class Slotted:
    __slots__ = ("a", "b")
    def __init__(self): self.b = N("slot b"); self.a = N("slot a")
s = Slotted()
s.a = 1
print("slot replaced")
del s
print("slotted gone")
class Prop:
    @property
    def value(self): return N("computed")
    @value.setter
    def value(self, v): print("set", v.n)
    @value.deleter
    def value(self): print("deleter")
p = Prop()
print(p.value.n)
p.value = N("given")
del p.value
class Chain:
    def __init__(self, n, next=None): self.n, self.next = n, next
    def __del__(self): print("chain", self.n)
c = Chain(1, Chain(2, Chain(3)))
c = c.next
print("first gone")
c.next = None
print("tail gone")
del c
