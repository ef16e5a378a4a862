# functions and code objects
import types, inspect
def t(label, f):
    try:
        print(label, '->', f())
    except Exception as e:
        print(label, '!!', type(e).__name__, e)
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    "doc of f"
    x = 1
    def inner(): return x, a
    return inner
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_flags, c.co_firstlineno, c.co_names)
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__)
i = f(1, d=4)
print(i.__code__.co_freevars, [x.cell_contents for x in i.__closure__], i.__qualname__, i.__code__.co_qualname)
print([type(k).__name__ for k in c.co_consts])
def lit(): return 1, 'a', None, (1, 2), 3.5
print(lit.__code__.co_consts, (lambda: 'z').__code__.co_consts)
c2 = c.replace(co_name='g')
print(c2.co_name, c2 == c, c2.co_varnames == c.co_varnames)
t('replace', lambda: c.replace(co_name=5))
t('replace', lambda: c.replace(foo=5))
t('replace', lambda: c.replace(1))
t('code=', lambda: setattr(c, 'co_name', 'x'))
def p(x): return x + 1
def q(x): return x * 10
p.__code__ = q.__code__; print(p(5), p.__name__)
t('code5', lambda: setattr(p, '__code__', 5))
t('code free', lambda: setattr(p, '__code__', i.__code__))
t('del code', lambda: delattr(p, '__code__'))
p.__defaults__ = (7,); print(p())
t('def5', lambda: setattr(p, '__defaults__', 5))
t('def list', lambda: setattr(p, '__defaults__', [5]))
del p.__defaults__; t('p()', lambda: p())
print(p.__defaults__)
t('kwd', lambda: setattr(p, '__kwdefaults__', 5))
p.__kwdefaults__ = {'z': 1}; print(p.__kwdefaults__); p.__kwdefaults__ = None
t('name', lambda: setattr(p, '__name__', 5))
p.__name__ = 'renamed'; p.__qualname__ = 'q.u.a.l'
print(repr(p)[:19], p.__code__.co_name)
t('p(1,2)', lambda: p(1, 2))
t('doc', lambda: (setattr(p, '__doc__', 5), p.__doc__))
t('ann', lambda: setattr(p, '__annotations__', 5))
p.__annotations__ = None; print(p.__annotations__)
t('dict', lambda: setattr(p, '__dict__', 5))
p.attr = 1; print(p.__dict__, vars(p)); del p.attr
t('del attr', lambda: delattr(p, 'attr'))
t('closure', lambda: setattr(p, '__closure__', ()))
t('globals', lambda: setattr(p, '__globals__', {}))
print(p.__globals__ is globals(), p.__builtins__ is not None)
F = types.FunctionType
g = F(q.__code__, {}, 'newname'); print(g(3), g.__name__, g.__module__, g.__globals__.keys() - {'__builtins__'})
g = F(q.__code__, globals(), argdefs=(4,)); print(g())
t('closure needed', lambda: F(i.__code__, {}))
t('closure len', lambda: F(i.__code__, {}, None, None, ()))
t('closure cells', lambda: F(i.__code__, {}, None, None, (1, 2)))
t('not needed', lambda: F(q.__code__, {}, None, None, (types.CellType(1),)))
print(F(i.__code__, {}, 'h', None, (types.CellType('X'), types.CellType('A')))())
t('no args', lambda: F())
t('bad', lambda: F(5, {}))
t('bad2', lambda: F(q.__code__, 5))
t('name', lambda: F(q.__code__, {}, 5))
cell = types.CellType()
t('empty', lambda: cell.cell_contents)
cell.cell_contents = 5; print(cell.cell_contents); del cell.cell_contents
t('empty', lambda: cell.cell_contents)
C = types.CellType
print(C(1) == C(1), C(1) < C(2), C() < C(1), C() == C(), C(1) != C(2), C(3) >= C(2))
t('cell cmp', lambda: C(1) < 2)
t('cell cmp', lambda: C(1) < C('a'))
t('hash', lambda: hash(C(1)))
t('cell()', lambda: C(1, 2))
print(repr(C())[:8], repr(C(1)).split(':')[0][:5], 'int object' in repr(C(5)), 'empty' in repr(C()))
def outer():
    def use(): return late
    t('late', use)
    late = 1
    print(use())
    del late
    t('late', use)
outer()
def nl():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
a, b = nl(), nl(); print(a(), a(), b(), a.__closure__[0].cell_contents)
a.__closure__[0].cell_contents = 100; print(a())
print([fn() for fn in [lambda: k for k in range(3)]], [fn() for fn in [lambda k=k: k for k in range(3)]])
m = [].append
print(type(f).__name__, type(m).__name__, type(str.upper).__name__, type('a'.upper).__name__, type(int.__add__).__name__, type((1).__add__).__name__, type(dict.fromkeys).__name__, type(dict.__dict__['fromkeys']).__name__, type(dict.__dict__['__class_getitem__']).__name__, type(object.__dict__['__init_subclass__']).__name__, type(object.__dict__['__new__']).__name__)
print(m.__name__, m.__qualname__, m.__self__, m.__module__, len.__module__, len.__self__.__name__, str.upper.__objclass__, str.upper.__qualname__, repr(str.upper), repr(int.__add__), repr(len), repr(dict.__dict__['fromkeys']))
class K:
    def m(self): pass
k = K(); bm = k.m
print(bm.__self__ is k, bm.__func__ is K.m, bm == k.m, bm is k.m, hash(bm) == hash(k.m), bm.__name__, bm.__doc__, bm.__code__.co_name, k.m != K().m)
MT = types.MethodType
mm = MT(lambda *a: a, 5); print(mm(6), mm.__self__, repr(MT(len, [1]))[:30], MT(len, [1, 2])())
t('mt', lambda: MT(5, 5)); t('mt', lambda: MT(len, None)); t('mt', lambda: MT(len))
for fl in (f, nl, lambda: (yield), K.m): print(inspect.isfunction(fl), inspect.isgeneratorfunction(fl), fl.__code__.co_flags)
async def co(): pass
async def ag(): yield
print(co.__code__.co_flags, ag.__code__.co_flags, (x for x in []).gi_code.co_name, (x for x in []).gi_code.co_flags, (x for x in []).gi_code.co_varnames)
print(list(c.co_lines())[:1] != [], c.co_stacksize > 0, type(c.co_code).__name__, c.co_filename == __file__ if '__file__' in globals() else None)
