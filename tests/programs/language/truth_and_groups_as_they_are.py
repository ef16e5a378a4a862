"""Numbers with a length; groups that no clause took."""
eg = ExceptionGroup('xyz', [RuntimeError(), ArithmeticError(1)])
print(eg.split(Exception)[0] is eg, eg.split(AttributeError)[1] is eg, eg.subgroup(Exception) is eg, eg.__suppress_context__)
x, y = eg.split(RuntimeError)
print(x.__suppress_context__, y.__suppress_context__)
try:
    try:
        raise eg
    except* AttributeError as e: pass
    except* Exception as e:
        print(e is eg, e.__suppress_context__)
        raise AttributeError('m')
except Exception as e:
    print(repr(e), repr(e.__context__), e.__context__ is eg, e.__context__.__suppress_context__, e.__suppress_context__)
try:
    try:
        raise ExceptionGroup('a', [KeyError(1), ValueError(2)])
    except* KeyError as e:
        raise AttributeError('m')
    except* ValueError as e:
        raise
except Exception as e:
    print(repr(e), repr(e.__context__), e.__suppress_context__, [ (repr(x), repr(x.__context__), x.__suppress_context__, x.__context__ and x.__context__.__suppress_context__) for x in e.exceptions])
class K(int):
    def __len__(self): return 5
class L(float):
    def __len__(self): return 5
class M(str):
    def __len__(self): return 5
class N(list):
    def __len__(self): return 5
class O(list):
    def __bool__(self): return False
class P(bytes):
    def __len__(self): return 5
class Q(complex):
    def __len__(self): return 0
print(*map(bool, (K(), L(), M(), N(), O([1]), P(), Q(1))))
if K(): print("yes")
print(not K(), [1 for _ in [K()] if _], K() or 3, M() and 4)
