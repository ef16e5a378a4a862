import json

person = {"name": "Ann", "age": 30, "langs": ["py", "c"], "home": None, "ok": True, "ratio": 0.1}
s = json.dumps(person)
print(s, type(s))
print(json.dumps(person, indent=4, sort_keys=True))
back = json.loads(s)
print(back == person, back["langs"][0], type(back["ratio"]))
print(json.dumps("quote \" back \\ slash / tab\t nl\n uni é 😀"))
print(json.dumps([1, 1.0, -0.5, 1e20, 1e-10, 10**15, True, None, "x", [], {}, [[]], {"a": {}}]))
print(json.dumps({1: 1, 1.5: 2, True: 3, None: 4}))
print(json.dumps((1, 2)), json.dumps([(1, 2), {"t": ()}]), json.loads("[1, 2.5, \"x\", null, true, {\"a\": []}]"))
for bad in ("{name: 1}", "{'a': 1}", "[1, 2,]", "{\"a\": 1,}", "", "None", "[1", "\"abc", "{\"a\"}", "1 2", "nan", "[01]", "{\"a\": undefined}", "[\"\t\"]", "{\"a\":1 \"b\":2}", "\\"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(f"{bad!r}: {e.msg} (line {e.lineno}, col {e.colno}, char {e.pos})")
for obj in ({1, 2}, object, 1j, b"x", {"k": {3}}, {(1,): 2}, lambda: 0, range(3)):
    try:
        print(json.dumps(obj))
    except TypeError as e:
        print(e)


class P:
    def __init__(self, x): self.x = x


print(json.dumps(P(1), default=vars), json.dumps({"p": P(2)}, default=lambda o: o.__dict__), json.dumps([P(1)], default=lambda o: f"P<{o.x}>", indent=1))
print(json.loads('{"x": 5}', object_hook=lambda d: P(**d)).x, json.loads("[1.5, 2]", parse_float=lambda s: "f" + s, parse_int=lambda s: int(s) * 10))
data = json.loads('[{"id": 1, "tags": ["a"]}, {"id": 2, "tags": []}]')
print({d["id"]: d["tags"] for d in data}, json.dumps(data, separators=(",", ":")), json.dumps(data, indent=None), json.dumps({"b": 1, "a": 2}, sort_keys=True, indent=0))
print(json.dumps(float("inf")), json.dumps([float("nan")]), json.loads("Infinity"), json.loads("-Infinity"), json.loads("NaN"))
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
print(json.dumps({"ключ": "значение"}), json.dumps({"ключ": "значение"}, ensure_ascii=False), json.dumps("\u2028"), json.dumps("\x7f\x1f"))
print(json.dumps({"a": 1, 2: "x"}, skipkeys=True), json.dumps([1, 2, 3], indent="> "))
try:
    json.dumps({"b": 1, 2: 3}, sort_keys=True)
except TypeError as e:
    print(e)
