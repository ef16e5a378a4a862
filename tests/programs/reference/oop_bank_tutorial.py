from abc import ABC, abstractmethod
class InsufficientFunds(Exception):
    """Raised when a withdrawal is too large."""
    def __init__(self, balance, amount):
        self.balance, self.amount = balance, amount
        super().__init__(f"Balance {balance:.2f} is less than {amount:.2f}")
class Account(ABC):
    _next = 1000
    bank = "Python Bank"
    def __init__(self, owner, balance=0.0):
        self.owner, self._balance = owner, balance
        self.number = Account._next
        Account._next += 1
        self.__pin = 1234
        self._log = []
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError("negative balance")
        self._balance = v
    def deposit(self, amount):
        if amount <= 0: raise ValueError(f"Deposit must be positive, not {amount}")
        self._balance += amount; self._log.append(("deposit", amount)); return self
    def withdraw(self, amount):
        if amount > self.available(): raise InsufficientFunds(self._balance, amount)
        self._balance -= amount; self._log.append(("withdraw", amount)); return self
    @abstractmethod
    def available(self): ...
    def __str__(self): return f"{type(self).__name__} #{self.number} of {self.owner}: ${self._balance:,.2f}"
    def __repr__(self): return f"{self.__class__.__name__}({self.owner!r}, {self._balance!r})"
    def __lt__(self, o): return self._balance < o._balance
    @classmethod
    def from_string(cls, text): owner, b = text.split(":"); return cls(owner, float(b))
    @staticmethod
    def valid(name): return name.isalpha()
class Savings(Account):
    rate = 0.05
    def available(self): return self._balance
    def add_interest(self): self.deposit(self._balance * self.rate)
class Checking(Account):
    def __init__(self, owner, balance=0.0, overdraft=50): super().__init__(owner, balance); self.overdraft = overdraft
    def available(self): return self._balance + self.overdraft
s, c = Savings("Ann", 1200.5), Checking.from_string("Bob:99.999")
print(s, c, repr(c), [s, c], sorted([s, c]), max(s, c).owner, sep="\n")
s.deposit(10).withdraw(5.5); s.add_interest(); print(s._log, s.balance)
c.withdraw(120); print(c.balance, f"{c.balance:+.1f}")
for act in (lambda: c.withdraw(1e6), lambda: s.deposit(-1), lambda: setattr(s, "balance", -5), lambda: s.__pin, lambda: Account("x"), lambda: Savings(), lambda: setattr(s, "owner", None), lambda: s < 5, lambda: Savings.from_string("x"), lambda: s.interest()):
    try: print(act())
    except Exception as e: print(f"{type(e).__name__}: {e}")
print(s._Account__pin, vars(c).keys(), Account.__abstractmethods__, InsufficientFunds.__doc__, isinstance(c, Account), Savings.__mro__[1:], hasattr(s, "overdraft"), getattr(s, "overdraft", "none"), Account.valid("ab1"))
c.rate = 1; Savings.rate = 0.1; print(s.rate, c.rate, Checking.bank, s.__dict__["owner"])
c.withdraw(10**9)
