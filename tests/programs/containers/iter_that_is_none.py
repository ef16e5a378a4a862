class IM(dict):
    __iter__ = None
for f in (list, sorted, set, iter, tuple):
    try: print(f(IM()))
    except TypeError as e: print(e)
try:
    a, b = IM()
except Exception as e: print(e)
try: [*IM()]
except Exception as e: print(e)
