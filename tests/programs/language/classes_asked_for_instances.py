# odd metaclass uses: instancecheck, subclasscheck, operators on classes
import abc, collections.abc as cabc
def t(label, f):
    try:
        print(label, '->', f())
    except Exception as e:
        print(label, '!!', type(e).__name__, e)
class M(type):
    def __instancecheck__(c, o): print('ic', c.__name__, o); return 'yes'
    def __subclasscheck__(c, s): print('sc', c.__name__, s); return []
    def __len__(c): return 5
    def __iter__(c): return iter('abc')
    def __contains__(c, x): return x == 'in'
    def __add__(c, o): return ('add', o)
    def __or__(c, o): return ('or', o)
    def __eq__(c, o): return c is o or o == 'eq'
    def __hash__(c): return 42
    def __bool__(c): return False
    def __repr__(c): return f'<M {c.__name__}>'
    def __str__(c): return 'strM'
    def __call__(c, *a): return ('called', a)
    def __lt__(c, o): return True
    def __format__(c, s): return 'fmt' + s
    def __invert__(c): return 'inv'
    def __enter__(c): return 'entered'
    def __exit__(c, *a): print('exited')
    def __dir__(c): return ['only', 'these']
    def __del__(c): pass
    @property
    def prop(c): return 'prop ' + c.__name__
    def meth(c): return 'meth'
class A(metaclass=M): pass
print(isinstance(5, A), issubclass(int, A), isinstance(5, (str, A)), len(A), list(A), 'in' in A, A + 1, A | 2, A == 'eq', A == 5, A != 5, hash(A), bool(A), repr(A), str(A), A(1, 2), A < 5, f'{A:x}', ~A, dir(A), A.prop, A.meth())
with A as e: print(e)
t('inst', lambda: type.__call__(A).prop)
t('inst', lambda: type.__call__(A).meth)
x = type.__call__(A); print(type(x) is A, isinstance(x, A), len(type(x)))
t('rep', lambda: repr(x)[:20])
t('isinstance bad', lambda: isinstance(1, 5))
t('isinstance bad', lambda: isinstance(1, (int, 5)))
t('isinstance bad', lambda: isinstance('', (int, 5)))
t('issubclass bad', lambda: issubclass(1, int))
t('issubclass bad', lambda: issubclass(int, 1))
t('issubclass bad', lambda: issubclass(int, (str, 1)))
t('isinstance', lambda: isinstance(1, ()))
t('nested', lambda: isinstance(1, (((int,),),)))
t('union', lambda: isinstance(1, int | str))
t('union', lambda: issubclass(int, int | None))
t('union', lambda: isinstance(None, int | None))
t('generic', lambda: isinstance([], list[int]))
t('generic', lambda: issubclass(list, list[int]))
t('generic', lambda: isinstance([], list[int] | int))
class FakeBases:
    __bases__ = (int,)
t('fake', lambda: issubclass(FakeBases(), int))
class FakeB2:
    __bases__ = ()
t('fake2', lambda: isinstance(5, FakeB2()))
class FakeClass:
    __class__ = int
fc = FakeClass(); print(isinstance(fc, int), type(fc).__name__, fc.__class__, isinstance(fc, FakeClass))
class FakeProp:
    @property
    def __class__(self): print('class asked'); return str
fp = FakeProp(); print(isinstance(fp, str), isinstance(fp, FakeProp), isinstance(fp, int))
class Hook(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c):
        print('hook', cls.__name__, c.__name__)
        return True if hasattr(c, 'quack') else NotImplemented
class Duck: quack = 1
class Reg: pass
print(issubclass(Duck, Hook), issubclass(Duck, Hook), isinstance(Duck(), Hook), issubclass(Reg, Hook))
Hook.register(Reg); print(issubclass(Reg, Hook), isinstance(Reg(), Hook))
t('reg', lambda: Hook.register(5))
class HK(Hook): pass
t('reg cycle', lambda: HK.register(Hook))
print(Hook.register(Duck) is Duck)
class BadHook(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c): return 5
t('badhook', lambda: issubclass(int, BadHook))
class Sized:
    def __len__(self): return 1
class NoneIter:
    __iter__ = None
class It:
    def __iter__(self): pass
    def __next__(self): pass
for C in (Sized, NoneIter, It, int, list, dict, str):
    print(C.__name__, [n for n in ('Sized', 'Iterable', 'Iterator', 'Hashable', 'Container', 'Collection', 'Sequence', 'Mapping', 'Callable', 'Reversible', 'MutableSequence', 'Set', 'Awaitable', 'Generator', 'ByteString') if issubclass(C, getattr(cabc, n))])
t('abc seq', lambda: cabc.Sequence())
t('abc new', lambda: type('Q', (cabc.MutableMapping,), {})())
t('abc new', lambda: type('Q', (cabc.Sized,), {})())
class Part(cabc.Sequence):
    def __getitem__(self, i): return [1, 2, 1][i]
    def __len__(self): return 3
p = Part(); print(list(p), 2 in p, p.index(1, 1), p.count(1), list(reversed(p)))
t('idx', lambda: p.index(9))
class MS(cabc.MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): self.s.append(x) if x not in self.s else None
    def discard(self, x): self.s.remove(x) if x in self.s else None
    def __repr__(self): return f'MS{self.s}'
m = MS([1, 2]); print(m | [3], m & [2, 9], m - {1}, m ^ {2, 3}, m <= MS([1, 2, 3]), m == {1, 2}, m.isdisjoint([7]), {3, 1} | m if False else 0)
m |= [5]; m -= [1]; print(m, m.pop(), m); t('rem', lambda: m.remove(77)); m.clear(); t('pop', m.pop)
t('hash', lambda: hash(m)); t('lt', lambda: m < [1])
class Mm(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
mm = Mm(); mm['a'] = 1; mm.update(b=2); print(dict(mm), mm.get('z', 0), mm.pop('a'), mm.setdefault('c', 3), list(mm.items()), mm == {'b': 2, 'c': 3}, repr(mm.keys())[:8])
t('pop', lambda: mm.pop('nope')); t('popitem', mm.popitem); t('kw', lambda: {**mm})
print(type.__subclasses__(Hook), Hook.__subclasses__(), [c.__name__ for c in Sized.__subclasses__()])
t('subclasses', lambda: type.__subclasses__())
t('type.mro', lambda: type.mro(int)); t('type.mro', lambda: type.mro())
t('type()', lambda: type.__call__(int, '5')); t('tn', lambda: type.__new__(type, 'N', (), {}).__name__)
t('tn', lambda: type.__new__(int, 'N', (), {})); t('prep', lambda: type.__prepare__('a', (), z=1))
class ST(type): pass
t('st', lambda: ST(5)); t('st', lambda: ST('a', (), {}).__class__.__name__); t('type3', lambda: type(5).__name__)
