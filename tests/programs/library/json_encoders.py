def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))
    
import json, dataclasses, datetime, enum, collections
@dataclasses.dataclass
class Point: x: int; y: int = 0; tags: list = dataclasses.field(default_factory=list)
class Color(enum.Enum): RED = 'red'; GREEN = 2
class Enc(json.JSONEncoder):
    def default(self, o):
        if dataclasses.is_dataclass(o): return {'__type__': type(o).__name__, **dataclasses.asdict(o)}
        if isinstance(o, (datetime.date, datetime.datetime)): return o.isoformat()
        if isinstance(o, enum.Enum): return o.name
        if isinstance(o, (set, frozenset)): return sorted(o)
        return super().default(o)
    def iterencode(self, o, _one_shot=False):
        print('iterencode', _one_shot); return super().iterencode(o, _one_shot)
print(json.dumps([Point(1, 2), datetime.date(2024, 1, 2), Color.RED, {3, 1}], cls=Enc, indent=1)); print(Enc().encode({'p': Point(1)})); t(Enc().encode, {'z': 1j})
def hook(d):
    return Point(**{k: v for k, v in d.items() if k != '__type__'}) if d.get('__type__') == 'Point' else d
print(json.loads('[{"__type__":"Point","x":1,"y":5,"tags":[]},{"q":{"__type__":"Point","x":2}}]', object_hook=hook))
class Enc2(json.JSONEncoder):
    def encode(self, o):
        if isinstance(o, float): return format(o, '.2f')
        return super().encode(o)
print(json.dumps(1.23456, cls=Enc2), json.dumps([1.23456], cls=Enc2))
class D2(dict):
    def __init__(self, *a): super().__init__(*a); self.extra = 1
    def keys(self): print('keys'); return super().keys()
    def items(self): print('items'); return [(k.upper(), v) for k, v in super().items()]
    def values(self): print('values'); return super().values()
    def __len__(self): print('len'); return super().__len__()
    def __bool__(self): print('bool'); return True
t(json.dumps, D2({'b': 1, 'a': 2})); t(json.dumps, D2({'b': 1, 'a': 2}), sort_keys=True); t(json.dumps, D2({'a': 1}), indent=1); t(json.dumps, D2())
class L2(list):
    def __len__(self): print('llen'); return super().__len__()
    def __iter__(self): print('liter'); return super().__iter__()
    def __getitem__(self, i): print('lget'); return super().__getitem__(i)
t(json.dumps, L2([1, 2])); t(json.dumps, L2([1, 2]), indent=1); t(json.dumps, L2())
class T2(tuple): pass
t(json.dumps, T2((1, 2)))
class BadStr:
    def __str__(self): return 'BS'
t(json.dumps, {BadStr(): 1}); t(json.dumps, {'a': BadStr()}, default=str); t(json.dumps, [BadStr()], default=lambda o: [o.__class__.__name__, 1.0, None])
def gen_default(o): raise ValueError('bad default')
try: json.dumps({'a': [1, {2}]}, default=gen_default)
except ValueError as e: print(repr(e), e.__context__, getattr(e, '__notes__', None))
n = 0
def deep(o):
    global n; n += 1
    return [object()] if n < 5 else 'end'
t(json.dumps, object(), default=deep); x = []; 
for _ in range(990): x = [x]
try: json.dumps(x); print('deep ok')
except RecursionError as e: print('RecursionError', e)
for _ in range(5000): x = [x]
try: json.dumps(x); print('deep ok')
except RecursionError as e: print('RecursionError')
class CD(json.JSONDecoder):
    def __init__(self, *a, **k): super().__init__(object_pairs_hook=self.pairs, *a, **k)
    def pairs(self, p):
        seen = {}
        for k, v in p:
            if k in seen: raise ValueError(f'duplicate key {k!r}')
            seen[k] = v
        return seen
t(json.loads, '{"a": 1, "b": 2}', cls=CD); t(json.loads, '{"a": 1, "a": 2}', cls=CD); t(json.loads, '{"a": {"b": 1, "b": 2}}', cls=CD)
def stream(s):
    d = json.JSONDecoder(); i = 0
    while i < len(s):
        o, i = d.raw_decode(s, i); yield o
        while i < len(s) and s[i].isspace(): i += 1
print(list(stream('{"a":1} [2]\n"x" 3.5 null')))
from json import encoder, decoder
print(encoder.encode_basestring('a"é\n\u2028'), encoder.encode_basestring_ascii('a"é\n\U0001F600'), encoder.INFINITY, encoder.ESCAPE_DCT['\n'], decoder.scanstring('abc"d', 0), decoder.scanstring('a\\u0041"', 0, True)); t(decoder.scanstring, 'abc', 0); t(decoder.scanstring, 'a\nb"', 0, True); t(decoder.scanstring, 'a\nb"', 0, False); t(encoder.encode_basestring_ascii, 5); t(encoder.encode_basestring, b'x')
it = json.JSONEncoder(indent=2).iterencode({'a': [1, {'b': None}], 'c': (), 'd': {}}); print(list(it))
it = json.JSONEncoder().iterencode([1, object()]); t(list, it)
l = json.JSONEncoder(); l.indent = 1; l.item_separator = ' ;'; l.key_separator = '->'; l.sort_keys = True; l.ensure_ascii = False; print(l.encode({'é': 1, 'a': [1, 2]})); l.default = lambda o: 'patched'; print(l.encode([{1}]))
print(json.dumps({'a': 1}, indent=''), json.dumps([1, [2]], indent='é'), json.dumps([], indent=4), json.dumps([[], {}], indent=4)); print(json.dumps('\u2028\u2029</script>'), json.dumps({'k': (1, (2, (3,)))}), json.dumps(0.1 + 0.2), json.dumps([1e22, 1e21, 1e-5, 123456.789e3, 5e-324, 1.7976931348623157e308]))
