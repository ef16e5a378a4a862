import sys
def outer():
    def inner(): raise ValueError("deep")
    try: inner()
    except ValueError as e:
        tb = e.__traceback__
        names = []
        while tb: names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
        print(names, e.__traceback__.tb_next.tb_frame.f_back.f_code.co_name)
        raise RuntimeError("outer") from e
sys.tracebacklimit = 1
try: outer()
except RuntimeError as e: print(repr(e.__cause__))
f = sys._getframe(); print(f.f_lineno, f.f_code.co_name, f.f_back)
def who(): return sys._getframe(1).f_code.co_name, sys._getframe(0).f_lineno
def caller(): return who()
print(caller())
outer()
