class Stack:
    class Empty(Exception): "stack is empty"
    def __init__(self, *items): self._items = list(items)
    def push(self, x): self._items.append(x); return self
    def pop(self):
        try: return self._items.pop()
        except IndexError: raise Stack.Empty("pop from empty") from None
    def __len__(self): return len(self._items)
    def __bool__(self): return bool(self._items)
    def __iter__(self): yield from reversed(self._items)
    def __repr__(self): return f"Stack({', '.join(map(repr, self._items))})"
s = Stack(1, 2).push(3); print(s, len(s), list(s), s.pop(), bool(s), 2 in s)
try:
    while True: s.pop()
except Stack.Empty as e: print(type(e).__qualname__, e, e.__doc__, e.__suppress_context__)
def rpn(expr):
    st, ops = Stack(), {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    for tok in expr.split():
        if tok in ops: b, a = st.pop(), st.pop(); st.push(ops[tok](a, b))
        else:
            try: st.push(int(tok))
            except ValueError as e: raise SyntaxError(f"bad token {tok!r}") from e
    if len(st) != 1: raise SyntaxError(f"unbalanced: {st}")
    return st.pop()
for e in ("1 2 +", "3 4 * 2 -", "1 0 /", "1 +", "1 2", "1 x +", "5"):
    try: print(e, "=", rpn(e))
    except (Stack.Empty, SyntaxError, ZeroDivisionError) as x: print(e, "!", type(x).__name__, x, repr(x.__cause__))
class Event:
    def __init__(self): self.handlers = []
    def __iadd__(self, h): self.handlers.append(h); return self
    def __isub__(self, h): self.handlers.remove(h); return self
    def __call__(self, *a): return [h(*a) for h in self.handlers]
on = Event(); on += print; on += lambda x: x * 2; print(on(3)); on -= print; print(on("a"))
try: on -= len
except ValueError as e: print(e)
class LRU:
    def __init__(self, n): self.n = n; self.d = {}
    def __getitem__(self, k): v = self.d.pop(k); self.d[k] = v; return v
    def __setitem__(self, k, v):
        self.d.pop(k, None); self.d[k] = v
        if len(self.d) > self.n: old = next(iter(self.d)); print("evict", old, self.d.pop(old))
    def __contains__(self, k): return k in self.d
c = LRU(2); c["a"] = 1; c["b"] = 2; c["a"]; c["c"] = 3; print(c.d, "b" in c)
try: c["zz"]
except KeyError as e: print("miss", e)
class Parser:
    def __init__(self, t): self.t, self.i = t, 0
    def peek(self): return self.t[self.i] if self.i < len(self.t) else ""
    def take(self, ch=None):
        if ch and self.peek() != ch: raise ValueError(f"expected {ch!r} at {self.i}, found {self.peek()!r}")
        self.i += 1; return self.t[self.i - 1]
    def value(self):
        match self.peek():
            case "[":
                self.take(); out = []
                while self.peek() != "]":
                    out.append(self.value())
                    if self.peek() == ",": self.take()
                self.take("]"); return out
            case '"':
                self.take(); j = self.t.index('"', self.i); s = self.t[self.i:j]; self.i = j + 1; return s
            case c if c.isdigit():
                n = ""
                while self.peek().isdigit(): n += self.take()
                return int(n)
            case "": raise EOFError("end of text")
            case c: raise ValueError(f"unexpected {c!r}")
for t in ('[1,[2,"a"],[]]', '"x"', "[1", "?", '"x'):
    try: print(Parser(t).value())
    except (ValueError, EOFError) as e: print(t, type(e).__name__, e)
print(*(f"{'Fizz' * (not i % 3)}{'Buzz' * (not i % 5)}" or i for i in range(1, 16)))
bin_search = lambda a, x, lo=0, hi=None: -1 if lo >= (hi := len(a) if hi is None else hi) else (m := (lo + hi) // 2) if a[m] == x else bin_search(a, x, m + 1, hi) if a[m] < x else bin_search(a, x, lo, m)
print([bin_search([1, 3, 5, 7], x) for x in (1, 7, 4)])
def qsort(a): return a if len(a) < 2 else qsort([x for x in a[1:] if x < a[0]]) + [a[0]] + qsort([x for x in a[1:] if x >= a[0]])
def msort(a):
    if len(a) < 2: return a
    l, r, out = msort(a[:len(a) // 2]), msort(a[len(a) // 2:]), []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
import random; random.seed(3); d = [random.randint(0, 99) for _ in range(8)]; print(d, qsort(d) == msort(d) == sorted(d), random.choice("abc"), random.sample(range(10), 3), round(random.random(), 6), random.shuffle(d), d)
