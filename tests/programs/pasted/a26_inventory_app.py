"""A small inventory as seen in many courses."""
from __future__ import annotations

import json
import logging
import sys
from collections import defaultdict
from dataclasses import dataclass, field, asdict
from datetime import date, timedelta
from enum import Enum, auto
from typing import Iterable, Iterator

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s:%(funcName)s:%(message)s")
logger = logging.getLogger(__name__)


class Category(Enum):
    TOOL = auto()
    FOOD = auto()
    TOY = auto()

    def __str__(self) -> str:
        return self.name.title()


@dataclass(order=True)
class Item:
    price: float
    name: str = field(compare=False)
    category: Category = field(compare=False, default=Category.TOOL)
    expires: date | None = field(compare=False, default=None, repr=False)
    quantity: int = field(compare=False, default=0)

    @property
    def value(self) -> float:
        return self.price * self.quantity

    def __post_init__(self) -> None:
        if self.price < 0:
            raise ValueError(f"{self.name}: negative price {self.price:.2f}")


class OutOfStock(Exception):
    def __init__(self, item: Item, wanted: int):
        super().__init__(f"only {item.quantity} of {item.name}, wanted {wanted}")
        self.item = item


class Inventory:
    def __init__(self, items: Iterable[Item] = ()):
        self._items: dict[str, Item] = {}
        for item in items:
            self += item

    def __iadd__(self, item: Item) -> Inventory:
        if item.name in self._items:
            logger.debug("merging %r", item.name)
            self._items[item.name].quantity += item.quantity
        else:
            self._items[item.name] = item
        return self

    def __iter__(self) -> Iterator[Item]:
        yield from self._items.values()

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, name: str) -> Item:
        try:
            return self._items[name]
        except KeyError:
            raise LookupError(f"no item {name!r}") from None

    def take(self, name: str, n: int = 1) -> float:
        item = self[name]
        if item.quantity < n:
            raise OutOfStock(item, n)
        item.quantity -= n
        logger.info("sold %d x %s", n, name)
        return item.price * n

    def by_category(self) -> dict[Category, list[Item]]:
        groups: defaultdict[Category, list[Item]] = defaultdict(list)
        for item in self:
            groups[item.category].append(item)
        return dict(groups)

    def to_json(self) -> str:
        def default(o):
            if isinstance(o, date):
                return o.isoformat()
            if isinstance(o, Enum):
                return str(o)
            raise TypeError(o)
        return json.dumps([asdict(i) for i in self], default=default, indent=2)


today = date(2024, 2, 27)
inv = Inventory([
    Item(9.99, "hammer", quantity=3),
    Item(0.5, "apple", Category.FOOD, today + timedelta(days=3), 100),
    Item(24.0, "robot", Category.TOY, quantity=1),
])
inv += Item(9.99, "hammer", quantity=2)
print(len(inv), sorted(inv)[0], max(inv).name, sum(i.value for i in inv))
for category, items in inv.by_category().items():
    print(f"{category!s:<6}|{', '.join(i.name for i in items):>10}|{sum(i.value for i in items):8.2f}")
print(inv.take("hammer", 4))
for name, n in (("robot", 2), ("car", 1)):
    try:
        inv.take(name, n)
    except (OutOfStock, LookupError) as error:
        logger.error("%s: %s", type(error).__name__, error)
try:
    Item(-1, "ghost")
except ValueError:
    logger.exception("cannot make it")
print(inv.to_json())
print(repr(inv["apple"]), inv["apple"].expires - today)
inv.take("nothing")
