import sys
try: print("a", "b\ud800c", "d")
except UnicodeEncodeError as e: print("|", e)
try: print("\ud800")
except UnicodeEncodeError as e: print(repr(e))
try: print("x", end="\udfff")
except UnicodeEncodeError as e: print(repr(e))
try: print("x", "y", sep="\udfff")
except UnicodeEncodeError as e: print(repr(e))
class A:
    def __str__(self): return "q\ud801"
try: print(1, A())
except UnicodeEncodeError as e: print(repr(e))
try: sys.stdout.write("ab\ud800\n")
except UnicodeEncodeError as e: print(repr(e))
print("err\ud912", file=sys.stderr)
sys.stderr.write("\udc80\n")
def g(n):
    for i in range(n):
        print("g", i)
        yield i
print(bytes(g(3)), bytearray(g(2)))
class B(bytes): pass
print(B(g(2)), type(B(g(2))))
def h():
    yield 1
    yield 300
    print("no")
for f in (bytes, bytearray):
    try: f(h())
    except ValueError as e: print(e)
    try: f(x for x in "ab")
    except TypeError as e: print(e)
    try: f(3.5)
    except TypeError as e: print(e)
    try: f(object())
    except TypeError as e: print(e)
b = bytearray(b"x"); b.extend(g(2)); print(b)
class It:
    def __iter__(self): return g(2)
print(bytes(It()))
import random, math, functools
print(functools.reduce(lambda a,b:a+b, g(4)), functools.reduce(max, [1], 5))
for f in [lambda: random.randint(1), lambda: random.choice(), lambda: random.randrange(), lambda: random.randint(1,2,3), lambda: random.random(2), lambda: functools.reduce(max, []), lambda: functools.reduce(max, 3), lambda: functools.reduce(max, iterable=3), lambda: random.randint(a=1), lambda: random.randint(1, b=2, c=3), lambda: random.choice(seq=[1]), lambda: math.log("a"), lambda: math.log(x=1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
