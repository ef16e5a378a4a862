# MRO and class creation
def t(label, f):
    try:
        print(label, '->', f())
    except Exception as e:
        print(label, '!!', type(e).__name__, e)

class Meta(type):
    def mro(cls):
        print('mro of', cls.__name__)
        r = super().mro()
        print([c.__name__ for c in r])
        return r
class A(metaclass=Meta): pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print([c.__name__ for c in D.__mro__])

class Rev(type):
    def mro(cls):
        return [cls] + list(reversed(super().mro()[1:-1])) + [object]
class P(metaclass=Rev):
    x = 'P'
class Q(P):
    x = 'Q'
class R(Q): pass
print(R.x, R.mro(), R.__mro__)

class BadMeta(type):
    def mro(cls):
        return 5
t('bad', lambda: BadMeta('Z', (), {}))
class BadMeta2(type):
    def mro(cls):
        return [1, 2]
t('bad2', lambda: BadMeta2('Z', (), {}))
class BadMeta3(type):
    def mro(cls):
        return [int, object]
t('bad3', lambda: BadMeta3('Z', (), {}))
class TupMeta(type):
    def mro(cls):
        return (cls, object)
T = TupMeta('T', (A.__base__,), {})
print(T.__mro__)
class GenMeta(type):
    def mro(cls):
        yield cls
        yield object
t('gen', lambda: GenMeta('G', (), {}).__mro__)
class X: pass
class Y(X): pass
t('order', lambda: type('W', (X, Y), {}))
t('dup', lambda: type('W', (X, X), {}))
t('bool', lambda: type('W', (bool,), {}))
t('func', lambda: type('W', (type(t),), {}))
t('nonetype', lambda: type('W', (type(None),), {}))
t('int-str', lambda: type('W', (int, str), {}))
t('nonclass', lambda: type('W', (5,), {}))
t('nonclass2', lambda: type('W', ('a',), {}))
t('name', lambda: type(5, (), {}))
t('bases', lambda: type('W', [], {}))
t('dict', lambda: type('W', (), []))
t('two', lambda: type('W', ()))
t('none', lambda: type())
t('four', lambda: type('W', (), {}, 5))
t('kw', lambda: type('W', (), {}, a=5))
t('null', lambda: type('W\0', (), {}))
class M1(type): pass
class M2(type): pass
class A1(metaclass=M1): pass
class A2(metaclass=M2): pass
t('conflict', lambda: type('W', (A1, A2), {}))
def conflict():
    class W(A1, A2): pass
t('conflict2', conflict)
class M3(M1, M2): pass
class A3(A1, A2, metaclass=M3): pass
print(type(A3), A3.__mro__)
class V: pass
def setbases(b):
    V.__bases__ = b
t('b1', lambda: setbases((A1,)))
t('b2', lambda: setbases(()))
t('b3', lambda: setbases([X]))
t('b4', lambda: setbases((5,)))
t('b5', lambda: setbases((V,)))
t('b6', lambda: setbases((int,)))
class Base1:
    def hi(self): return 'one'
class Base2:
    def hi(self): return 'two'
class Kid(Base1): pass
k = Kid()
print(k.hi()); Kid.__bases__ = (Base2,); print(k.hi(), Kid.__base__, Base1.__subclasses__(), Base2.__subclasses__())
t('b7', lambda: setattr(Kid, '__bases__', (int,)))
t('b8', lambda: setattr(Kid, '__bases__', (Kid,)))
t('b9', lambda: setattr(int, '__bases__', (Kid,)))
t('b10', lambda: delattr(Kid, '__bases__'))
t('mro=', lambda: setattr(Kid, '__mro__', ()))
t('mro=', lambda: setattr(Kid, '__base__', ()))
t('name=', lambda: setattr(Kid, '__name__', 5))
t('name=', lambda: setattr(Kid, '__name__', 'a\0b'))
t('qual=', lambda: setattr(Kid, '__qualname__', 5))
t('del name', lambda: delattr(Kid, '__name__'))
t('del qual', lambda: delattr(Kid, '__qualname__'))
t('del mod', lambda: delattr(Kid, '__module__'))
t('del mod', lambda: Kid.__module__)
t('int name', lambda: setattr(int, '__name__', 'x'))
t('int attr', lambda: setattr(int, 'foo', 'x'))
t('int del', lambda: delattr(int, '__add__'))
t('dict=', lambda: setattr(Kid, '__dict__', {}))
