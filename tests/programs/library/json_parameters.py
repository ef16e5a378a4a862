def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print("!", type(e).__name__, e)
    else:
        print(repr(r))

import json, io, math, sys
enc = json.JSONEncoder; dec = json.JSONDecoder
for o in [0, -0, 10 ** 30, 1e0, 1e22, 123456789.123456789, 5e-324, -0.0, 1.0, 1e16, 0.1 + 0.2, True, None, '', 'a', '\x7f\x80\xff\u0100\uffff\U00010000', '\\"/', '\x00\x01\x1f', ' ', [], [[], [[]]], {}, {'': {}}, [None, [True, {'a': [1.5]}]], ('t',), {'ключ': 'значение'}]: print(json.dumps(o), json.dumps(o, ensure_ascii=False).encode('utf-8', 'surrogatepass'), json.loads(json.dumps(o)) == (list(o) if isinstance(o, tuple) else o), json.dumps(o, indent=1).replace('\n', '~'))
print([json.loads(s) for s in ('1', '-1', '1.5', '-0', '1e3', '1E-2', '"x"', 'null', 'true', 'false', '[]', '{}', ' [ ] ', '\n{\t}\r', '"\\u00e9\\n\\t\\/\\b\\f\\r\\\\"', '[1,[2,[3]]]', '{"a":{"b":{}}}', '"\\ud83d\\ude00"', '12345678901234567890', '1.7976931348623157e309', '-1e-400', '"\x7f"')])
class Once:
    def __init__(self): self.n = 0
    def __call__(self, o): self.n += 1; return f'<{type(o).__name__}#{self.n}>'
d = Once(); print(json.dumps([{1}, {2: {3}}, b''], default=d), d.n, json.dumps({'k': object}, default=d)); t(json.dumps, [1], default=5); t(json.dumps, [{1}], default=5); t(json.dumps, {1, 2}, default=lambda o: o); t(json.dumps, {1}, default=lambda: 1); t(json.dumps, [1j], default=lambda o: 1 / 0)
class E(enc):
    def default(self, o):
        try: it = iter(o)
        except TypeError: pass
        else: return list(it)
        return enc.default(self, o)
print(E().encode({'g': (x for x in 'ab'), 'r': range(2), 'm': map(str, [1])}), E(indent=1).encode(range(2)), list(E().iterencode({'z': iter([1])}))); t(E().encode, {'x': 1j}); t(E(skipkeys=True).encode, {(1,): 1, 'a': {b'b': 2}}); t(E(sort_keys=True).encode, {2: 'b', 1: 'a', 10: 'c'}); t(E(sort_keys=True).encode, {'b': 1, 'B': 2, 'é': 3, 'a': 4}); t(enc(allow_nan=False).encode, {'a': math.nan}); t(enc(allow_nan=False, indent=1).encode, [math.inf]); t(enc(ensure_ascii=False).encode, 'é\u2028"'); t(enc(check_circular=False).encode, [[1]]); t(enc(separators=('|', '~')).encode, {'a': [1, 2], 'b': 3}); t(enc(indent='>>').encode, {'a': [1]}); t(enc, 1); t(enc, indnt=1)
x = [1]; x.append({'me': x}); t(json.dumps, x); y = {}; y['y'] = [y]; t(enc(indent=2).encode, y); t(lambda: list(enc().iterencode(y)))
class O(dict): pass
class LL(list): pass
class SS(str):
    def __str__(self): return 'no'
    def encode(self, *a): return b'no'
class II(int):
    def __repr__(self): return 'II'
class BB(int):
    def __bool__(self): return False
print(json.dumps([O(a=LL([SS('s'), II(5), BB(1)])), {SS('k'): II(2), II(3): SS('v')}]), json.dumps(O()), json.dumps(LL(), indent=3))
print(dec(object_hook=lambda d: tuple(d.items())).decode('{"a": {"b": 1}, "c": []}'), dec(parse_float=lambda s: round(float(s), 1)).decode('[1.25, 2.75e1, 3]'), dec(parse_int=float).decode('[1, -2]'), dec(parse_constant=lambda c: None).decode('[NaN, -Infinity, Infinity]'), dec(strict=False).decode('"a\nb\tc"'), dec(object_pairs_hook=lambda p: p).decode('{"x": 1, "x": {"y": 2}}'), dec().raw_decode('[1] tail'), dec().raw_decode('xx{"a":1}yy', 2)); t(dec().raw_decode, ' 1'); t(dec().raw_decode, '1', 5); t(dec().decode, 'x'); t(dec().decode, 5); t(dec(strict=True).decode, '"a\nb"'); t(dec, bad=1); t(dec(object_hook=5).decode, '{}'); t(dec(object_hook=lambda d: 1 / 0).decode, '{}'); t(dec(parse_int=lambda s: int('x')).decode, '1'); t(dec, None)
class Src:
    def read(self): return '{"from": "src"}'
class SrcB:
    def read(self, *a): return b'[1, "\xc3\xa9"]'
print(json.load(Src()), json.load(SrcB()), json.load(io.StringIO('5')), json.load(io.BytesIO(b'\xef\xbb\xbf"bom"'))); t(json.load, None); t(json.loads, '\ufeff1'); t(json.loads, b'\xff\xfe1\x00'); t(json.loads, b'\x00\x00\x00"\x00\x00\x00a\x00\x00\x00"'); t(json.loads, bytearray(b'{}')); t(json.loads, 1.5); t(json.loads, '1', cls=5); t(json.dumps, 1, cls=5); t(json.dumps, 1, cls=dict); t(json.dump, 1); t(json.dump, [1, 2], None); f = io.StringIO(); json.dump({'a': [1, {'b': None}]}, f, indent=1, sort_keys=True); print(f.getvalue()); json.dump([1.5, 'x'], sys.stdout); print()
big = {'k%d' % i: list(range(i)) for i in range(5)}; print(json.dumps(big, indent=2, separators=(',', ': '))[:80], len(json.dumps(big)), json.loads(json.dumps(big, indent=7)) == big)
for s in ('{"a":1', '{"a":1,', '{"a"', '{"a":', '[', '[1,', '"\\', '"\\u00', '"\\ud83d\\u', '-', '1e', '1e+', 't', 'n', 'N', 'I', '-I', '{"a":1,"b"', '[[[[', '{"a":[1,{"b":', ']', '}', ':', ',', '"a" "b"', '1,2', '[1}', '{"a"]', '{1}', '{null:1}', "'a'", '#', '\\', '\x00', '[1,\n\n 2\n 3]', '{"a":1\n\n"b":2}', '{\n  "x": 1,\n  "y": ,\n}', 'truefalse', '[true,false,nul]', '"tab\there"', '{"dup":1,"dup":2}'):
    try: print(ascii(s), json.loads(s))
    except json.JSONDecodeError as e: print(ascii(s), e, (e.lineno, e.colno, e.pos))
