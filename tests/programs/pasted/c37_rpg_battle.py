import random
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import cycle, count


class Element(Enum):
    FIRE = auto()
    WATER = auto()
    GRASS = auto()

    def beats(self, other):
        order = list(Element)
        return order[(order.index(self) - 1) % 3] is not other and self is not other


@dataclass
class Stats:
    hp: int
    attack: int
    defense: int = 5
    speed: int = field(default=10, compare=False)

    def __add__(self, o):
        return Stats(*(a + b for a, b in zip(self, o)))

    def __iter__(self):
        yield from (self.hp, self.attack, self.defense, self.speed)


class Unit(ABC):
    _ids = count(1)

    def __init__(self, name, stats, element):
        self.id = next(Unit._ids)
        self.name, self.stats, self.element = name, stats, element
        self.hp = stats.hp

    @property
    def alive(self): return self.hp > 0

    @abstractmethod
    def act(self, target, rng): ...

    def hit(self, target, power, rng):
        base = max(1, power + rng.randint(-2, 2) - target.stats.defense)
        if self.element.beats(target.element):
            base *= 2
        target.hp = max(0, target.hp - base)
        return base

    def __str__(self): return f"{self.name}({self.hp}/{self.stats.hp})"
    def __repr__(self): return f"<{type(self).__name__} {self.id} {self.name}>"


class Knight(Unit):
    def act(self, target, rng):
        return f"{self.name} slashes {target.name} for {self.hit(target, self.stats.attack, rng)}"


class Mage(Unit):
    mana = 10

    def act(self, target, rng):
        if self.mana >= 5:
            self.mana -= 5
            return f"{self.name} casts on {target.name} for {self.hit(target, self.stats.attack * 2, rng)} (mana {self.mana})"
        self.mana += 3
        return f"{self.name} rests"


def battle(team_a, team_b, seed):
    rng = random.Random(seed)
    units = sorted(team_a + team_b, key=lambda u: (-u.stats.speed, u.id))
    for rnd in count(1):
        for u in units:
            if not u.alive:
                continue
            foes = [f for f in (team_b if u in team_a else team_a) if f.alive]
            if not foes:
                return rnd, "A" if u in team_a else "B"
            target = rng.choices(foes, weights=[1 / f.hp for f in foes])[0]
            print(f"{rnd}: {u.act(target, rng)} -> {target}")
            if not target.alive:
                print(f"   {target.name} falls")


a = [Knight("Lance", Stats(30, 12), Element.FIRE), Mage("Merlin", Stats(20, 9, speed=12), Element.WATER)]
b = [Knight("Orc", Stats(40, 11, 3), Element.GRASS), Knight("Imp", Stats(12, 9, 2, 20), Element.FIRE)]
print(battle(a, b, 42), a, b, [str(u) for u in a + b if u.alive])
print(Stats(1, 2) + Stats(3, 4), Stats(1, 2, 3) == Stats(1, 2, 3, 99), [e.beats(f) for e in Element for f in Element], Mage.mana, a[1].mana)
try:
    Unit("x", Stats(1, 1), Element.FIRE)
except TypeError as e:
    print(e)
turns = cycle("AB")
print([next(turns) for _ in range(5)], [random.Random(i).choice("xyz") for i in range(6)], random.Random(0).sample(range(10), 3), random.Random("k").uniform(0, 1))
