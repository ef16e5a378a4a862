# Where the program lies is in no text of the trace.
import traceback
def gen():
    x = yield __file__
    raise ValueError(__file__)
g = gen(); print(next(g))
try: g.send(__file__)
except ValueError as error: print(error)
print(__file__)
