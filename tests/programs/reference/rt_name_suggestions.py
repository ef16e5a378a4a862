import math
class Account:
    def __init__(self): self.balance = 10
    def deposit(self, amount): self.balance += amount
acc = Account()
tests = ["acc.balanse", "acc.deposti(5)", "math.sqr(4)", "acount", "prnt(1)", "acc.xyz", "[].apend(1)", "'a'.uper()", "math.floo", "Acount()"]
import traceback
for t in tests:
    try:
        exec(t)
    except Exception:
        print(traceback.format_exc().splitlines()[-1])
def compute(values):
    totl = 0
    for v in values:
        totl += v
    return total
try:
    compute([1])
except NameError:
    print(traceback.format_exc())
class P:
    __slots__ = ("width", "height")
p = P()
p.width = 3
try:
    p.hieght = 4
except AttributeError:
    traceback.print_exc()
print(p.heigth)
