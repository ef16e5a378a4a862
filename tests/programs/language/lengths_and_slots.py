# Who asks a program's __len__ and __length_hint__; which built-in operation is left when its operators decline.
class S(str):
    def __add__(self, o):
        print('add'); return NotImplemented
class L(list):
    def __add__(self, o):
        print('add'); return NotImplemented
class T(tuple):
    def __add__(self, o):
        print('add'); return NotImplemented
    def __mul__(self, o):
        print('mul'); return NotImplemented
    def __rmul__(self, o):
        print('rmul'); return NotImplemented
for o, x in (S('a'), 's'), (L([1]), [2]), (T((1,)), (2,)), ('s', S('a')), ((1,), T((2,))), ([1], L([2])):
    try: print(o + x)
    except TypeError as e: print(e)
for o, x in (T((1,)), 2), (2, T((1,))):
    try: print(o * x)
    except TypeError as e: print(e)
class B(dict):
    def __len__(self): print('len'); return 'x'
    def __iter__(self): return iter([3])
class C(list):
    def __len__(self): print('len'); return 'x'
    def __iter__(self): return iter([3])
class D(tuple):
    def __len__(self): print('len'); return 'x'
    def __iter__(self): return iter([3])
class E(object):
    def __len__(self): print('len'); return 'x'
    def __iter__(self): return iter([3])
class F(set):
    def __len__(self): print('len'); return 'x'
    def __iter__(self): return iter([3])
class G(str):
    def __len__(self): print('len'); return 'x'
    def __iter__(self): return iter([3])
class H(object):
    def __len__(self): print('len'); return 10**30
    def __iter__(self): return iter([3])
class I(object):
    def __len__(self): print('len'); return -1
    def __iter__(self): return iter([3])
class J(object):
    def __length_hint__(self): print('lenh'); return -1
    def __iter__(self): return iter([3])
class K(object):
    def __length_hint__(self): print('lenh'); return 'x'
    def __iter__(self): return iter([3])
class M(bytes):
    def __len__(self): print('len'); return 'x'
    def __iter__(self): return iter([3])
for X in B,C,D,E,F,G,H,I,J,K,M:
    print(X)
    def a(o): return [*o]
    def b(o): return list(o)
    def c(o): return tuple(o)
    def d(o): x = []; x.extend(o); return x
    def e(o): x = []; x += o; return x
    def f(o): x = []; x[:] = o; return x
    def g(o): return (*o,)
    def h(o): return {*o}
    def i(o): return bytes(o)
    def j(o): return bytearray(o)
    def k(o): return sorted(o)
    def l(o): return print(*o)
    def m(o): a, = o; return a
    def n(o): a, *b = o; return a
    def p(o): return list(map(str, o))
    def q(o): return list(zip(o))
    def r(o): return ','.join(map(str, o))
    def s(o): return ','.join(o)
    for fn in a,b,c,d,e,f,g,h,i,j,k,l,m,n,p,q,r,s:
        try: print(fn.__name__, fn(X()))
        except Exception as ex: print(fn.__name__, type(ex).__name__, ex)
class P:
    def m(self): return 'P.m'
class Q(P):
    def m(self):
        try: return super().m()
        except Exception as e: return repr(e)
    def n(self):
        s = super(Q, None)
        return s.__self__, s.__self_class__, s.__thisclass__
print(Q.m(None), Q.m(3), Q().m(), Q.n(1))
print(super(Q).__self__)

class V(list):
    def __add__(self, o):
        print('V add', o)
        return 7
    def __mul__(self, o):
        print('V mul', o)
        return 8
class W(list):
    def __iadd__(self, o):
        print('W iadd')
        return NotImplemented
class Y(set):
    def __or__(self, o):
        print('Y or')
        return 9
class Z(dict):
    def __or__(self, o):
        print('Z or')
        return 10
class I(int):
    def __add__(self, o):
        print('I add')
        return NotImplemented
    def __radd__(self, o):
        print('I radd')
        return NotImplemented
    def __pow__(self, o, m=None):
        return NotImplemented if m == 5 else (int(self), o, m)
class F(float):
    def __add__(self, o):
        print('F add')
        return NotImplemented
    def __radd__(self, o):
        print('F radd')
        return NotImplemented
def try_all(*texts):
    for text in texts:
        space = dict(globals())
        try:
            exec(text, space)
        except Exception as e:
            print(text, '->', type(e).__name__, e)
        else:
            print(text, '->', space.get('x'))
try_all('x = V([1]); x += [2]', 'x = V([1]); x += 2', 'x = V([1]); x *= 2', 'x = V([1]); x *= "a"', 'x = V([1]) + 2',
        'x = W([1]); x += [2]', 'x = W([1]); x += 2', 'x = Y({1}); x |= {2}', 'x = Y({1}); x |= 2', 'x = Y({1}) | {2}',
        'x = Z(a=1); x |= {"b": 2}', 'x = Z(a=1) | {}', 'x = I(1) + 2', 'x = 2 + I(1)', 'x = I(1) + I(2)',
        'x = I(1) + 2.5', 'x = 2.5 + I(1)', 'x = F(1) + 2', 'x = 2 + F(1)', 'x = F(1) + 2.5', 'x = 2.5 + F(1)',
        'x = F(1) + F(2)', 'x = F(1) + I(2)', 'x = I(1) + F(2)', 'x = I(2) ** 3', 'x = pow(I(2), 3)', 'x = pow(I(2), 3, 4)',
        'x = pow(I(2), 3, 5)', 'x = pow(2, I(3), 5)', 'x = pow(I(2), I(3), I(5))', 'x = 2 ** I(3)')
class Sized(list):
    def __len__(self):
        print('len')
        return 2
class Got:
    def __len__(self):
        print('len')
        return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
class Bad(Exception):
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
import json
for f in list, tuple, bytes, bytearray, sorted, set, frozenset, sum, max, json.dumps:
    for X in Sized([1, 2]), Got(), Bad():
        try: print(f.__name__, f(X))
        except Exception as e: print(f.__name__, type(e).__name__, e)
print(list(reversed(Got())), list(reversed(Sized([1]))), list(iter(Got())))
class Odd(dict):
    def __bool__(self):
        print('bool')
        return False
    def __len__(self):
        print('len')
        return 0
class Walked(list):
    def __iter__(self): return iter([3, 4])
print(json.dumps(Odd(a=1)), json.dumps(Odd(a=1), indent=1), json.dumps(Walked()), json.dumps(Walked([1]), indent=1))
import copy
print(copy.copy(Walked([1])), copy.deepcopy(Walked()), list(Walked().__reduce_ex__(4)[3]))
