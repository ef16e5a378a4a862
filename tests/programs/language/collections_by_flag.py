# Which values sequence and mapping patterns take: what collections.abc says, not how a class is called.
import collections, collections.abc
class Sequence: pass
class Mapping: pass
class A(collections.abc.Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return [1, 2][i]
class B:
    def __len__(self): return 2
    def __getitem__(self, i): return [1, 2][i]
collections.abc.Sequence.register(B)
class C(B): pass
class D:
    def __len__(self): return 1
    def __getitem__(self, k): return k
    def get(self, k, d=None): return k
    def keys(self): return ['a']
collections.abc.MutableMapping.register(D)
class E(Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return [1, 2][i]
class F(B, dict): pass
class G(dict, B): pass
class H(list): pass
def what(x):
    match x:
        case [a, b]: return f'seq {a} {b}'
        case [*r]: return f'seq* {r}'
        case {'a': v}: return f'map {v}'
        case {}: return 'map'
        case _: return 'none'
import types
for x in (A(), B(), C(), D(), E(), G(), H([1]), memoryview(b'ab'), memoryview(b'a'), range(2), 'ab', b'ab', bytearray(b'ab'), collections.deque([1, 2]),
          collections.UserList([1, 2]), collections.UserDict(a=1), collections.ChainMap({'a': 2}), types.MappingProxyType({'a': 3}), collections.Counter('a'),
          collections.OrderedDict(a=1), collections.UserString('ab'), {1, 2}, (1, 2), iter([1, 2]), {'a': 1}.keys(), {'a': 1}.values(), collections.namedtuple('P', 'x y')(1, 2), Sequence(), Mapping()):
    print(type(x).__name__, what(x))
class R: 
    def __len__(self): return 2
    def __getitem__(self, i): return [1, 2][i]
print(what(R())); collections.abc.MutableSequence.register(R); print(what(R()))
class S(collections.abc.Mapping):
    def __len__(self): return 1
    def __iter__(self): return iter('a')
    def __getitem__(self, k): print('get', k); return 5
print(what(S()))
