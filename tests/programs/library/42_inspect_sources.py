# inspect: where definitions end, classes, metaclasses and partial methods, parameters made by hand.
import collections
import enum
import functools
import inspect


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def one(): return 1
def other(a,
          b=2): return a
async def waits(): pass


@functools.lru_cache(
    maxsize=3)
def cached(x):
    """A text
that begins at the margin."""
    if x:
        return 1

    # belongs to it
    # and this


# does not
square = lambda x: x * x
pair = [lambda a: a,
        2]


class Outer:
    x = 1

    class Inner:
        def method(self, a, *, b=1): return a
        y = 2

    @property
    def prop(self):
        return 1

    def last(self):
        return (
            2
        )
    # the end


def makes():
    class Local:
        z = 3
    return Local


class Meta(type):
    def __call__(cls, first, *rest):
        return super().__call__(first)


class Made(metaclass=Meta):
    def __init__(self, x):
        self.x = x


class Color(enum.Enum):
    RED = 1


class Partial:
    def base(self, a, b):
        return a, b
    method = functools.partialmethod(base, 5)


for thing in (one, other, waits, cached, square, pair[0], Outer, Outer.Inner, Outer.Inner.method, Outer.prop.fget,
              Outer.last, makes, makes(), Made, Color):
    print(inspect.getsource(thing), end='---\n')
    print(inspect.getsourcelines(thing)[1])
for thing in (Made, Color, Partial.method, Partial().method, list, dict.fromkeys, collections.namedtuple('P', 'a b', defaults=[1]),
              functools.cached_property, cached, Outer.Inner().method):
    attempt(inspect.signature, thing)
for thing in (Made, Outer.Inner.method, Outer.Inner().method, Partial, 5):
    attempt(inspect.getfullargspec, thing)
P = inspect.Parameter
for args, kwargs in ((('x', 3), {}), (('x', 9), {}), (('1x', 1), {}), (('class', 1), {}), ((1, 1), {}), (('.0', 1), {}),
                     (('x', P.VAR_POSITIONAL), {'default': 1}), (('x', P.KEYWORD_ONLY), {'default': 1, 'annotation': int})):
    attempt(P, *args, **kwargs)
parameter = P('x', P.KEYWORD_ONLY, default=3, annotation=int)
print(parameter.replace(default=P.empty), parameter.replace(kind=P.VAR_KEYWORD, default=P.empty), parameter.replace(name='y'))
signature = inspect.signature(other)
print(signature.parameters, signature.replace(parameters=[]), signature.replace(return_annotation=int))


def here():
    frame = inspect.currentframe()
    info = inspect.getframeinfo(frame, context=3)
    return info.code_context, info.index


print(here())
print([(a.name, a.kind) for a in inspect.classify_class_attrs(Outer) if not a.name.startswith('__')])
