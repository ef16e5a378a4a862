import contextlib
import traceback
import sys


class BankError(Exception):
    """Base of all."""


class InsufficientFunds(BankError):
    def __init__(self, needed, available):
        self.needed, self.available = needed, available
        super().__init__(needed, available)

    def __str__(self):
        return f"need {self.needed - self.available} more"


class Account:
    _next = 1000

    def __init__(self, owner, balance=0):
        type(self)._next += 1
        self.number, self.owner, self._balance = self._next, owner, balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError("balance must be a number, not %s" % type(value).__name__)
        self.history.append((self._balance, value))
        self._balance = value

    @balance.deleter
    def balance(self):
        raise AttributeError("cannot delete balance")

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        return self

    def __repr__(self):
        return f"<{type(self).__name__} #{self.number} {self.owner} {self.balance:,.2f}>"


class Savings(Account):
    rate = 0.02

    def __init__(self, *args, rate=None, **kwargs):
        super().__init__(*args, **kwargs)
        if rate:
            self.rate = rate

    def withdraw(self, amount):
        try:
            return super().withdraw(amount)
        except InsufficientFunds as e:
            e.add_note(f"savings account {self.number} may not be overdrawn")
            raise


@contextlib.contextmanager
def transaction(*accounts):
    saved = [a._balance for a in accounts]
    try:
        yield
    except BankError:
        for a, b in zip(accounts, saved):
            a._balance = b
        print("rolled back")
        raise
    else:
        print("committed")


def transfer(src, dst, amount):
    with transaction(src, dst):
        dst.balance += amount
        src.withdraw(amount)


a, b = Account("ann", 100), Savings("bob", 50, rate=0.1)
print(a, b, b.rate, Savings.rate, Account._next, Savings._next)
transfer(a, b, 30)
print(a, b, a.history)
try:
    transfer(b, a, 500)
except InsufficientFunds as e:
    print(repr(e), str(e), e.args, e.__notes__)
    traceback.print_exc(file=sys.stdout)
print(a, b)
for act in (lambda: setattr(a, "balance", "x"), lambda: delattr(a, "balance"), lambda: a.nothing, lambda: a.withdraw(), lambda: Account(), lambda: a.withdraw("5"), lambda: b.balence):
    try:
        act()
    except Exception as e:
        print(type(e).__name__, e)
b.withdraw(10_000)
