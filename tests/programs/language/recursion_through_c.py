# How deep a program comes before CPython says that it is too deep: what is done in C takes part, printing the error too.
import sys
sys.setrecursionlimit(200)
def t(f):
    try: f()
    except RecursionError as e:
        k = 0
        tb = e.__traceback__
        while tb: k += 1; tb = tb.tb_next
        print(k, e)
class F:
    def __format__(self, s): return f"{self}"
t(lambda: f"{F()}")
class SE:
    pass
def deep1(n):
    try: return deep1(n + 1)
    except RecursionError as e: return (n, str(e))
print(deep1(0))
def deep2(n):
    try: return deep2(n + 1)
    except RecursionError as e: print(n, e)
deep2(0)
def deep3(n):
    try: return deep3(n + 1)
    except RecursionError as e: return f"{n} {e}"
print(deep3(0))
def deep4(n):
    try: return deep4(n + 1)
    except RecursionError as e: return n, repr(e)
print(deep4(0))
def deep5(n):
    return deep5(abs(n) + 1)
t(lambda: deep5(0))
def deep6(n):
    try: return deep6(n + 1)
    except RecursionError as e: return n, abs(-1)
print(deep6(0))
def deep7(n):
    try: return deep7(n + 1)
    except RecursionError as e: return n, len('a')
print(deep7(0))
def deep8(n):
    try: return deep8(n + 1)
    except RecursionError as e: return n, 'a'.upper()
print(deep8(0))
def deep9(n):
    try: return deep9(n + 1)
    except RecursionError as e: return n, [1, 2], {1: 2}, 'a' * 3, e.args
print(deep9(0))
def deep10(n):
    try: return deep10(n + 1)
    except RecursionError as e: return n, f"{n}", str(n), int('5'), list('ab')
print(deep10(0))
def deep11(l):
    l.append(1); deep11(l)
for f in (deep11,):
    l = []
    try: f(l)
    except RecursionError as e: print(len(l), e)
def deep12(n): 
    print(n, end=' ') if n > 190 else 0
    deep12(n + 1)
try: deep12(0)
except RecursionError as e: print(e)

def deep13(n):
    try: return deep13(n + 1)
    except RecursionError: print('x', n)
deep13(0)
def deep14(n):
    try: return deep14(n + 1)
    except RecursionError: print()
    else: print(n)
deep14(0)
def deep15(n):
    try: return deep15(n + 1)
    except RecursionError as e: print(f"limit at {n}: {e}")
deep15(0)
def deep16(n, l):
    if not l: return 0
    return deep16(n + 1, l[:]) + len(l)
t(lambda: deep16(0, [1]))
def deep17(n):
    try: return deep17(n + 1)
    except RecursionError as e: return n, repr('a'), repr(5)
print(deep17(0))
def fact(n): return 1 if n == 0 else n * fact(n - 1)
for i in range(190, 200):
    try: fact(i); print(i)
    except RecursionError as e: print(i, e); break
def flat(l):
    out = []
    for x in l: out.extend(flat(x)) if isinstance(x, list) else out.append(x)
    return out
l = []
for i in range(300): l = [l]
try: flat(l)
except RecursionError as e: print(e)
def down(n):
    print(n, end=' ')
    down(n - 1)
try: down(3)
except RecursionError as e: print(e)
