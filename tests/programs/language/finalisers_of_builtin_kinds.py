class L(list):
    def __del__(self): print("~L", self)
class S(str):
    def __del__(self): print("~S", self)
class I(int):
    def __del__(self): print("~I", int(self))
class F(float):
    def __del__(self): print("~F", float(self))
class T(tuple):
    def __del__(self): print("~T", tuple(self))
class Di(dict):
    def __del__(self): print("~Di", dict(self))
class Se(set):
    def __del__(self): print("~Se", len(self))
class Ex(Exception):
    def __del__(self): print("~Ex", self.args)
class B(bytes):
    def __del__(self): print("~B", bytes(self))
x = L([1]); x = 0
x = S("a"); x = 0
x = I(5); x = 0
x = F(5); x = 0
x = T((1,2)); x = 0
x = Di(a=1); x = 0
x = Se([1]); x = 0
x = Ex(1); x = 0
x = B(b"1"); x = 0
try: raise Ex("r")
except Ex as e: print("c", e)
def f():
    l = L([2]); return l[0]
print(f())
l = L(); l.append(l); del l
import gc; print("gc"); gc.collect()
print("end")
