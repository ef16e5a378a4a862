class Account:
    interest = 0.02
    def __init__(self, owner, balance=0): self.owner = owner; self._balance = balance; self.log = []
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError(f"balance cannot be negative: {v}")
        self.log.append((self._balance, v)); self._balance = v
    def __iadd__(self, n): self.balance += n; return self
    def __isub__(self, n): self.balance -= n; return self
    def __enter__(self): self._saved = self._balance; return self
    def __exit__(self, t, v, tb):
        if t: self._balance = self._saved; print("rolled back", t.__name__)
        del self._saved
        return t is ValueError
    def __del__(self): print("closing", self.owner)
a = Account("ann", 10)
a += 5; a -= 3; print(a.balance, a.log)
with a: a -= 5; a -= 100; print("not here")
print(a.balance)
try:
    with a: a += 1; raise KeyError("other")
except KeyError as e: print(e, a.balance)
def transfer(src, dst, n):
    with src, dst:
        src -= n; dst += n
b = Account("bob"); transfer(a, b, 4); print(a.balance, b.balance); transfer(a, b, 400); print(a.balance, b.balance)
accounts = {x.owner: x for x in (a, b)}; del a; print("deleted name"); accounts.pop("ann"); print("popped")
class Savings(Account):
    def add_interest(self): self.balance *= 1 + self.interest
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self.balance:.2f})"
s = Savings("sue", 100); s.add_interest(); s.interest = 0.1; s.add_interest(); print(s, Savings.interest, s.__dict__.keys())
accounts["sue"] = s; s = None; accounts["sue"] = None; print("end of sue")
def audit():
    temp = Savings("temp", 1)
    yield temp.balance
    temp = None
    yield "closed"
for x in audit(): print(x)
def recurse(n): t = Account(f"r{n}"); return recurse(n - 1) if n else None
recurse(2)
try: Account("err").balance = -1
except ValueError as e: print(e)
print("after error")
print([Account(f"c{i}", i).balance for i in range(2)])
x = Account("x"); y = x; x = Account("x2"); y = x; print("rebound"); del x, y
lst = [Account("l1"), Account("l2")]
for acc in lst: lst.remove(acc); print("removed", acc.owner)
acc = None; print("left", [q.owner for q in lst]); lst.clear()
bob = b; b = None; accounts.clear(); print("bob still", bob.owner)
