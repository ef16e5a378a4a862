import json
import io
from datetime import datetime, date, timezone, timedelta
from dataclasses import dataclass, asdict, is_dataclass
from enum import Enum


class Kind(Enum):
    NOTE = "note"
    TASK = "task"


@dataclass
class Entry:
    id: int
    kind: Kind
    when: datetime
    text: str
    tags: frozenset = frozenset()


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime):
            return {"$dt": o.isoformat()}
        if isinstance(o, date):
            return {"$d": o.isoformat()}
        if isinstance(o, Enum):
            return {"$e": f"{type(o).__name__}.{o.name}"}
        if isinstance(o, (set, frozenset)):
            return {"$s": sorted(o)}
        if is_dataclass(o):
            return {"$c": type(o).__name__, **{k: getattr(o, k) for k in o.__dataclass_fields__}}
        if isinstance(o, bytes):
            return {"$b": o.hex()}
        return super().default(o)


def hook(d):
    match d:
        case {"$dt": s}: return datetime.fromisoformat(s)
        case {"$d": s}: return date.fromisoformat(s)
        case {"$e": s}: return Kind[s.split(".")[1]]
        case {"$s": list(items)}: return frozenset(items)
        case {"$c": "Entry", **rest}: return Entry(**rest)
        case {"$b": s}: return bytes.fromhex(s)
    return d


tz = timezone(timedelta(hours=2))
entries = [Entry(1, Kind.NOTE, datetime(2024, 1, 2, 3, 4, 5, tzinfo=tz), "hello \"world\"\n\tü", frozenset("ba")),
           Entry(2, Kind.TASK, datetime(2024, 5, 6), "x" * 5)]
text = json.dumps(entries, cls=Encoder, indent=2)
print(text)
back = json.loads(text, object_hook=hook)
print(back == entries, back[0].when.utcoffset(), back[0].tags)
print(json.dumps({"raw": b"\x00\xff", "d": date(2024, 1, 1)}, cls=Encoder))
try:
    json.dumps({"x": object()}, cls=Encoder)
except TypeError as e:
    print(e)


class Store:
    def __init__(self, stream):
        self.stream = stream

    def append(self, obj):
        json.dump(obj, self.stream, cls=Encoder, separators=(",", ":"))
        self.stream.write("\n")

    def __iter__(self):
        self.stream.seek(0)
        for number, line in enumerate(self.stream, 1):
            try:
                yield json.loads(line, object_hook=hook)
            except json.JSONDecodeError as e:
                print(f"line {number}: {e.msg} at column {e.colno}: {e.doc[:e.pos]!r} <- here")


s = Store(io.StringIO())
s.append(entries[1]); s.stream.write('{"broken": \n'); s.append({"n": [1, 2.0, 1e10, -0.0, 12345678901234567890]}); s.stream.write("[1, 2\n")
for obj in s:
    print(obj)


def walk(node, path="$"):
    if isinstance(node, dict):
        for k, v in node.items():
            yield from walk(v, f"{path}.{k}")
    elif isinstance(node, list):
        for i, v in enumerate(node):
            yield from walk(v, f"{path}[{i}]")
    else:
        yield path, node


doc = json.loads('{"a": [1, {"b": null, "c": [true, false]}], "d": "e", "f": {}}')
print(*walk(doc), sep="\n")
print(json.dumps(doc, indent="--"), json.dumps("a/b"), json.dumps([1.0, 1e16, 1.5e-9, 123456789.123]), json.dumps({"é": "\u20ac\U0001f600"}), json.dumps({"é": "€"}, ensure_ascii=False), json.dumps((), default=str), json.dumps(date.min, default=str))
try:
    json.loads('{"a": 1} {"b": 2}')
except ValueError as e:
    print(type(e).__name__, e, isinstance(e, json.JSONDecodeError))
dec = json.JSONDecoder()
buf, pos, out = '1 "two" [3] {"four": 4}', 0, []
while pos < len(buf):
    value, pos = dec.raw_decode(buf, pos)
    out.append(value)
    while pos < len(buf) and buf[pos].isspace():
        pos += 1
print(out, json.loads(" \n[1]\t"), json.loads('"\\u0041\\n"'), json.loads("1E400"), json.loads("-0"), json.loads("-0.0"), json.loads("[]"))
