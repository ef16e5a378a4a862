# date, its subclasses and datetime: which compare, what isoformat takes.
from datetime import *
class Da(date): pass
d, da, dt = date(2024,1,1), Da(2024,1,1), datetime(2024,1,1,5)
import operator as o
for a in (d, da, dt):
    for b in (d, da, dt):
        for f in (o.eq, o.ne, o.lt, o.le, o.gt, o.ge, o.sub):
            try: print(type(a).__name__, f.__name__, type(b).__name__, f(a, b))
            except TypeError as e: print(type(a).__name__, f.__name__, type(b).__name__, e)
for s in (5, 'ab', '', None, 'é', ' '):
    for f in (dt.isoformat, time(1).isoformat):
        try: print(f(s))
        except Exception as e: print(type(e), e)
try: print(dt.isoformat('T', 5))
except Exception as e: print(e)
print(operator_ne := o.ne(d, date(2024, 1, 1)), o.ne(d, date(2023, 1, 1)), d != d, date.__ne__)
