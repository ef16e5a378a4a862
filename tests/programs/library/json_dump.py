def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
import json, enum, collections
for o in [None, True, 1, -0.0, 1e16, 1e15, 1e-7, 123456789012345678901234567890, float('inf'), float('nan'), -float('inf'), 'a"b\\c/\b\f\n\r\t\x00\x1f\x7f\x80é漢\U0001F600\ud800', [], {}, (), [[]], [{}], {'a': []}, {'a': {}}, [1, [2, [3]]], {'k': [1, {'z': None}]}, {1: 2, 1.5: 3, True: 4, None: 5, 'x': 6}, {False: 1}, {float('inf'): 1}]:
    t(json.dumps, o); t(json.dumps, o, ensure_ascii=False); t(json.dumps, o, indent=2); t(json.dumps, o, indent=0); t(json.dumps, o, indent='--', separators=(';', '=>'))
for bad in [object, {1, 2}, b'x', 1j, {(1, 2): 3}, {b'a': 1}, range(3), [1, {2: {3}}], lambda: 0, Ellipsis, frozenset()]:
    try: json.dumps(bad)
    except Exception as e: print(type(e).__name__, e)
t(json.dumps, {(1, 2): 3, 'a': 1}, skipkeys=True); t(json.dumps, {(1,): 1}, skipkeys=True, indent=1); t(json.dumps, float('nan'), allow_nan=False); t(json.dumps, [1e999], allow_nan=False); t(json.dumps, {'a': -1e999}, allow_nan=False, indent=1); t(json.dumps, {float('nan'): 1}, allow_nan=False)
t(json.dumps, {'b': 1, 'a': 2}, sort_keys=True); t(json.dumps, {'b': 1, 2: 2}, sort_keys=True); t(json.dumps, {3: 1, 2: 2, 1.5: 0}, sort_keys=True)
l = []; l.append(l); t(json.dumps, l); d = {}; d['x'] = [d]; t(json.dumps, d); t(json.dumps, d, indent=1)
class C(enum.IntEnum): A = 1
class F(float, enum.Enum): P = 3.5
class S(str, enum.Enum): X = 'x'
class MyInt(int):
    def __repr__(self): return 'MyInt!'
    __str__ = __repr__
class MyFloat(float):
    def __repr__(self): return 'MyFloat!'
class MyStr(str):
    def __repr__(self): return 'MyStr!'
    __str__ = __repr__
class MyList(list):
    def __iter__(self): return iter([9])
    def __len__(self): return 1
class MyDict(dict):
    def items(self): return [('over', 1)]
    def keys(self): return ['k']
    def __iter__(self): return iter(['i'])
    def __getitem__(self, k): return 'got'
P = collections.namedtuple('P', 'x y')
for o in [C.A, F.P, S.X, {C.A: 1, F.P: 2, S.X: 3}, MyInt(5), MyFloat(2.5), MyStr('s'), {MyInt(5): 1, MyFloat(2.5): 2, MyStr('s'): 3}, MyList([1, 2]), MyDict(a=1), MyDict(), P(1, 2), collections.OrderedDict(a=1), collections.defaultdict(int, a=1), collections.Counter('aab'), collections.ChainMap({}), collections.deque([1]), collections.UserDict(a=1)]:
    t(json.dumps, o); t(json.dumps, o, indent=1); t(json.dumps, o, sort_keys=True)
def default(o):
    print('default', type(o).__name__)
    if isinstance(o, set): return sorted(o)
    if isinstance(o, complex): return {'re': o.real, 'im': o.imag}
    raise TypeError('no ' + type(o).__name__)
t(json.dumps, [{1, 2}, 3 + 4j, {'z': {5}}], default=default); t(json.dumps, b'x', default=default); t(json.dumps, object, default=lambda o: o); t(json.dumps, object(), default=str.__name__.__len__)
class E(json.JSONEncoder):
    item_separator = ' | '
    def default(self, o):
        if isinstance(o, set): return list(o)
        return super().default(o)
t(json.dumps, [1, {2}], cls=E); t(json.dumps, b'', cls=E); t(json.dumps, [1, 2], cls=E, separators=(',', ':'))
e = E(indent=3, ensure_ascii=False, skipkeys=True); print(e.encode({'b': {1}, 'a': 'é', (1,): 0}), e.item_separator, e.key_separator, e.indent, e.skipkeys, e.check_circular, e.allow_nan, e.sort_keys)
print(list(E().iterencode([1, {'a': 2.5, 'b': None}, 'x', True])), list(json.JSONEncoder(indent=1).iterencode({'a': [1]})), list(json.JSONEncoder().iterencode('s')), list(json.JSONEncoder().iterencode(1.0)))
t(json.JSONEncoder, 1); t(json.JSONEncoder(check_circular=False).encode, [1]); t(json.dumps, 1, bogus=2); t(json.dumps); t(json.dumps, [1], separators=(',',)); t(json.dumps, [1, 2], separators=','); t(json.dumps, [1, 2], separators=(1, 2)); t(json.dumps, [1], indent=1.5); t(json.dumps, [1], indent=True); t(json.dumps, [1], indent=-1); t(json.dumps, {'a': [1]}, indent='\t')
import io
f = io.StringIO(); json.dump({'a': [1, 2]}, f, indent=2); print(f.getvalue())
class W:
    def write(self, s): print('w', repr(s))
json.dump([1, {'a': 2}], W()); json.dump('x', W(), indent=1); json.dump({'a': {'b': []}}, W(), indent=1)
