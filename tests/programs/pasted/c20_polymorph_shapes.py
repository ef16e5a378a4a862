from abc import ABC, abstractmethod
from math import pi, sqrt, isclose


class Shape(ABC):
    registry = {}

    def __init_subclass__(cls, sides=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.sides = sides
        Shape.registry[cls.__name__.lower()] = cls

    @abstractmethod
    def area(self): ...

    @abstractmethod
    def perimeter(self): ...

    @classmethod
    def create(cls, kind, *args):
        try:
            return cls.registry[kind](*args)
        except KeyError:
            raise ValueError(f"unknown shape {kind!r}") from None

    def __lt__(self, other): return self.area() < other.area()
    def __eq__(self, other): return isinstance(other, Shape) and isclose(self.area(), other.area())
    def __str__(self): return f"{type(self).__name__} area={self.area():.2f} perimeter={self.perimeter():.2f}"
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{v!r}' for v in vars(self).values())})"


class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return pi * self.r ** 2
    def perimeter(self): return 2 * pi * self.r


class Rect(Shape, sides=4):
    def __init__(self, w, h): self.w, self.h = w, h
    def area(self): return self.w * self.h
    def perimeter(self): return 2 * (self.w + self.h)


class Square(Rect, sides=4):
    def __init__(self, a): super().__init__(a, a)
    def __str__(self): return "[] " + super().__str__()


class Triangle(Shape, sides=3):
    def __init__(self, a, b, c):
        if a + b <= c or a + c <= b or b + c <= a:
            raise ValueError(f"no triangle with sides {a}, {b}, {c}")
        self.a, self.b, self.c = a, b, c
    def area(self):
        s = self.perimeter() / 2
        return sqrt(s * (s - self.a) * (s - self.b) * (s - self.c))
    def perimeter(self): return self.a + self.b + self.c


shapes = [Shape.create("circle", 1), Rect(2, 3), Square(2), Triangle(3, 4, 5)]
for s in sorted(shapes):
    print(s, s.sides)
print(shapes, max(shapes), Rect(2, 3) == Triangle(3, 4, 5), Square(2) in shapes, sum(s.area() for s in shapes), Shape.registry)
for bad in (lambda: Shape(), lambda: Shape.create("hexagon"), lambda: Triangle(1, 1, 5), lambda: Circle(), lambda: Square(1, 2), lambda: hash(Circle(1)), lambda: Circle(1) < 5, lambda: Circle("a").area(), lambda: Shape.create("rect", 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Half(Shape):
    def area(self): return 1


try:
    Half()
except TypeError as e:
    print(e)
print(Square.__mro__, issubclass(Square, Shape), isinstance(shapes[2], Rect), Half.__abstractmethods__, Shape.__subclasses__(), super(Square, shapes[2]).__str__())


class Duck:
    def speak(self): return "Quack"
class Robot:
    def speak(self): return "Beep"
class Mute: pass


for thing in (Duck(), Robot(), Mute()):
    print(getattr(thing, "speak", lambda: f"{type(thing).__name__} says nothing")())
class Base:
    def __init__(self): print("Base"); self.setup()
    def setup(self): print("base setup")
class Mixin:
    def __init__(self): print("Mixin"); super().__init__()
    def setup(self): print("mixin setup"); super().setup()
class Derived(Mixin, Base):
    def __init__(self): print("Derived"); super().__init__()
    def setup(self): super().setup(); print("derived setup")
Derived()
