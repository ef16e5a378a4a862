# json: both ways, and what is wrong where.
import json


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


data = {'name': 'Ada', 'tags': ['a', 'b'], 'nested': {'x': 1.5, 'y': None, 'z': [True, False]}, 'empty': [{}, [], '']}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent='\t', sort_keys=True))
print(json.dumps(data, separators=(',', ':')), json.dumps([1, 2], indent=0))
print(json.dumps('é"\\\n\t\x01\u2028😀'), json.dumps('é😀', ensure_ascii=False))
print(json.dumps({1: 'a', 1.5: 'b', True: 'c', None: 'd'}), json.dumps((1, 2)), json.dumps(10 ** 30), json.dumps(1e100))
print(json.dumps([float('inf'), float('-inf'), float('nan')]), json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
attempt(json.dumps, {1, 2})
attempt(json.dumps, {(1, 2): 3})
attempt(json.dumps, float('nan'), allow_nan=False)
loop = []
loop.append(loop)
attempt(json.dumps, loop)
print(json.dumps({1, 2}, default=sorted), json.dumps(3 + 4j, default=lambda c: [c.real, c.imag]))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return {'re': o.real}
        return super().default(o)


print(json.dumps([1j], cls=Encoder), Encoder(indent=1).encode({'a': 1}))
attempt(json.dumps, object, cls=Encoder)
print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "x\\u00e9\\n\\ud83d\\ude00"]}'))
print(json.loads(' [ ] '), json.loads('"a"'), json.loads('1'), json.loads('-0'), json.loads('{"a":1,"a":2}'),
      json.loads(b'[1]'), json.loads('NaN') != 0, json.loads('Infinity'))
print(json.loads('[1, 2]', parse_int=float), json.loads('{"a": 1}', object_hook=lambda d: sorted(d.items())),
      json.loads('{"b": 1, "a": 2}', object_pairs_hook=list), json.loads('[1.5]', parse_float=str))
for text in ('', '[1,]', '{"a" 1}', '{a: 1}', '[1 2]', '"abc', 'nul', '[1] x', '{"a": 1,}', '"\n"', '"\\x"', '"\\u12"', '01',
             '{"a": }', '[', '{', '-', '{"a"}', "{'a': 1}", '\ufeff[]', '[1,\n 2,\n x]', '1.', '.5', '+1', '[1, 2'):
    attempt(json.loads, text)
attempt(json.loads, 3)
try:
    json.loads('[1,\n2 3]')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, error.doc == '[1,\n2 3]', isinstance(error, ValueError))
round_trip = json.loads(json.dumps(data))
print(round_trip == data)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


sink = Sink()
json.dump({'a': [1]}, sink)
print(''.join(sink.parts))


class Name(str):
    pass


class Number(int):
    def __repr__(self):
        return 'number'


print(json.dumps([Name('x'), Number(3)]), json.JSONDecoder().raw_decode('[1] rest'))
