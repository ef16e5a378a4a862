import json
from functools import reduce, lru_cache
from dataclasses import dataclass
from collections import Counter


@lru_cache
def load(text):
    return json.loads(text, object_hook=check)


def check(d):
    if "id" not in d:
        raise ValueError(f"no id in {d}")
    return d


@dataclass
class Row:
    id: int
    tags: list

    def __post_init__(self):
        self.tags = sorted(self.tags, key=len)


def build(text):
    return [Row(**r) for r in load(text)]


print(build('[{"id": 1, "tags": ["bb", "a"]}]'))
try:
    build('[{"id": 1}]')
except TypeError as e:
    print(e)
try:
    build('[{"name": 1}]')
except ValueError as e:
    print(e)
print(Counter(t for r in build('[{"id": 1, "tags": ["x", "x"]}]') for t in r.tags))
try:
    load('{"id": ')
except json.JSONDecodeError as e:
    print(e.msg, e.doc, e.pos)
build('[{"id": 2, "tags": [1, 2]}]')
