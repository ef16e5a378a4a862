from __future__ import annotations
import dataclasses
import json
from dataclasses import dataclass, field, asdict, fields, replace, MISSING
from enum import Enum
from typing import Any, get_type_hints, get_origin, get_args, Optional, Union
import types


class Level(str, Enum):
    LOW = "low"
    HIGH = "high"


@dataclass
class Db:
    host: str = "localhost"
    port: int = 5432
    tags: list[str] = field(default_factory=list)


@dataclass
class App:
    name: str
    debug: bool = False
    level: Level = Level.LOW
    db: Db = field(default_factory=Db)
    extra: dict[str, Any] = field(default_factory=dict, repr=False)
    timeout: Optional[float] = None
    secret: str = field(default="hunter2", repr=False, metadata={"hide": True})


class ConfigError(ValueError):
    pass


def build(cls, data: dict, path=""):
    hints = get_type_hints(cls)
    kwargs = {}
    for f in fields(cls):
        where = f"{path}.{f.name}".lstrip(".")
        if f.name not in data:
            if f.default is MISSING and f.default_factory is MISSING:
                raise ConfigError(f"{where}: missing")
            continue
        kwargs[f.name] = convert(hints[f.name], data[f.name], where)
    unknown = data.keys() - {f.name for f in fields(cls)}
    if unknown:
        raise ConfigError(f"{path or 'top'}: unknown {sorted(unknown)}")
    return cls(**kwargs)


def convert(kind, value, where):
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        if value is None and type(None) in args:
            return None
        kind = next(a for a in args if a is not type(None))
        return convert(kind, value, where)
    if dataclasses.is_dataclass(kind):
        return build(kind, value, where)
    if origin is list:
        return [convert(args[0], v, f"{where}[{i}]") for i, v in enumerate(value)]
    if origin is dict:
        return {convert(args[0], k, where): convert(args[1], v, f"{where}.{k}") for k, v in value.items()}
    if kind is Any:
        return value
    if isinstance(kind, type) and issubclass(kind, Enum):
        try:
            return kind(value)
        except ValueError as e:
            raise ConfigError(f"{where}: {e}") from e
    if not isinstance(value, kind):
        raise ConfigError(f"{where}: expected {kind.__name__}, got {value!r}")
    return value


text = '{"name": "demo", "level": "high", "db": {"port": 1, "tags": ["a", "b"]}, "extra": {"k": [1]}, "timeout": 2.5}'
app = build(App, json.loads(text))
print(app)
print(asdict(app))
print(json.dumps(asdict(app), sort_keys=True))
print(replace(app, debug=True, db=replace(app.db, host="h")))
for bad in ('{}', '{"name": 5}', '{"name": "x", "level": "mid"}', '{"name": "x", "db": {"port": "y"}}', '{"name": "x", "db": {"tags": ["a", 1]}}', '{"name": "x", "q": 1}'):
    try:
        print(build(App, json.loads(bad)))
    except ConfigError as e:
        print(f"{type(e).__name__}: {e} (cause {e.__cause__!r})")
print({f.name: f.metadata.get("hide", False) for f in fields(App) if f.metadata})
print([(f.name, f.type) for f in fields(App)][:4], App.__dataclass_params__)
print(asdict(app, dict_factory=lambda kv: {k: v for k, v in kv if v}))
print(App("a") == App("a"), App("a") != App("b"), App.__match_args__, App.__eq__ is object.__eq__, App.__hash__)
match app:
    case App(name=n, db=Db(port=p)) if p < 10:
        print("matched", n, p)
