# What reduce() and sum() hold, and in which order they let go.
import functools, operator
class V:
    def __init__(self, n): self.n = n
    def __del__(self): print("      -", self.n)
    def __add__(self, o): return V(f"({self.n}+{getattr(o, 'n', o)})")
x = functools.reduce(operator.add, [V("r1"), V("r2"), V("r3")]); print('made', x.n); x = 0
x = functools.reduce(lambda a, b: a + b, [V("r1"), V("r2"), V("r3")]); print('made', x.n); x = 0
x = functools.reduce(operator.add, (V(f"g{i}") for i in range(3))); print('made', x.n); x = 0
x = functools.reduce(lambda a, b: a + b, (V(f"g{i}") for i in range(3))); print('made', x.n); x = 0
x = functools.reduce(lambda a, b: a + b, (V(f"g{i}") for i in range(3)), V('start')); print('made', x.n); x = 0
x = sum([V('s1'), V('s2')], V('s0')); print('made', x.n); x = 0
x = list(map(lambda v: v + 1, [V('m1'), V('m2')])); print('made', [v.n for v in x]); x = 0
x = max([V('m1'), V('m2')], key=lambda v: v.n); print('max', x.n); x = 0
x = sorted([V('m1'), V('m2')], key=lambda v: v.n); print('sorted', [v.n for v in x]); x = 0
