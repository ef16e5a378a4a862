class K(str): pass
class R:
    def __radd__(self, o): return NotImplemented
class S:
    def __radd__(self, o): return ("radd", o)
class P: pass
class L(list): pass
class T(tuple): pass
for a in ([1], (1,), L([2]), T((3,)), "s", b"b"):
    for b in (K("x"), R(), S(), P(), L(), T(), 5, None):
        try: print(a + b)
        except TypeError as e: print(e)
        try: a2 = a[:]; a2 += b; print(a2)
        except TypeError as e: print(e)
        try: print(a.__add__(b))
        except TypeError as e: print(e)
