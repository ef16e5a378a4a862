"""What print() has written when an argument cannot be shown."""
class Bad:
    def __str__(self): raise ValueError("no")
for args in ((Bad(),), ("a", Bad()), ("a", "b", Bad(), "c")):
    try: print(*args)
    except ValueError as e: print("|", e)
try: print("x", end=3)
except TypeError as e: print(e)
try: print("x", sep=3)
except TypeError as e: print(e)
