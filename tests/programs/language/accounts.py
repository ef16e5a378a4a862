"""A bank with exceptions: uncaught at the end inside nested calls, prints progress."""
from dataclasses import dataclass, field
from abc import ABC, abstractmethod
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        self.needed, self.available = needed, available
        super().__init__(f"need {needed}, have {available}")
@dataclass(order=True)
class Account:
    balance: float
    owner: str = field(compare=False)
    history: list = field(default_factory=list, repr=False, compare=False)
    def withdraw(self, amount):
        if amount > self.balance: raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self
    def __post_init__(self):
        if self.balance < 0: raise ValueError("negative")
class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def name(self): return "shape"
    @classmethod
    @abstractmethod
    def make(cls): ...
class Sq(Shape):
    def __init__(self, s): self.s = s
    @property
    def area(self): return self.s ** 2
    def name(self): return "square " + super().name()
    @classmethod
    def make(cls): return cls(1)
try: Shape()
except TypeError as e: print(e)
class Half(Shape):
    def name(self): pass
try: Half()
except TypeError as e: print(e)
print(Sq.make().area, Sq(3).name(), Shape.__abstractmethods__ == frozenset({"area", "name", "make"}))
a, b = Account(10, "ann"), Account(5, "bob")
print(a, a > b, sorted([a, b])[0], a == Account(10, "zed"), a.withdraw(3).history)
try: Account(-1, "x")
except ValueError as e: print(e)
try: Account()
except TypeError as e: print(e)
@dataclass(frozen=True, slots=True)
class Pt:
    x: int
    y: int = 0
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
p = Pt(1, 2) + Pt(3)
print(p, hash(p) == hash(Pt(4, 2)), {p: 1})
try: p.x = 5
except Exception as e: print(type(e).__name__, e)
def transfer(src, dst, amount):
    try:
        src.withdraw(amount)
    except InsufficientFunds as e:
        e.add_note(f"while paying {dst.owner}")
        raise
    else: dst.balance += amount
    finally: print("transfer tried", amount)
transfer(a, b, 2)
transfer(a, b, 200)
