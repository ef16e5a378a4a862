def f(a, b=1): return a
print(f(b=2, 3))
