# inspect: kinds of objects, signatures, states, frames.
import asyncio
import functools
import inspect
from inspect import Parameter, signature


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def plain(a, b=2, *args, c, d: int = 4, **kwargs) -> str:
    """Says a.

        Indented.
    """


def positional(a, b, /, c=1):
    pass


class Thing:
    """A thing."""

    def __init__(self, x, y=3):
        pass

    def method(self, z):
        pass

    @classmethod
    def make(cls, q):
        pass

    @staticmethod
    def free(w):
        pass

    @property
    def prop(self):
        return 1

    def __call__(self, call_arg):
        pass


@functools.wraps(plain)
def wrapper(*args, **kwargs):
    pass


for f in (plain, positional, Thing, Thing(1), Thing.method, Thing(1).method, Thing.make, Thing.free, wrapper,
          lambda x, *, y=1: 0, functools.partial(plain, 1, c=5), functools.partial(positional, 1)):
    print(signature(f))
s = signature(plain)
print(list(s.parameters), s.return_annotation, s.parameters['d'], repr(s.parameters['d']), s.parameters['args'].kind,
      s.parameters['c'].default is Parameter.empty, s.parameters['b'].default, repr(s))
bound = s.bind(1, 2, 3, c=4, e=5)
print(bound, bound.args, bound.kwargs, bound.arguments)
partial = s.bind_partial(1)
partial.apply_defaults()
print(partial.arguments)
attempt(s.bind)
attempt(s.bind, 1)
attempt(positional.__call__, 1)
attempt(signature(positional).bind, 1, 2, 3, 4)
attempt(signature(positional).bind, 1, 2, d=4)
attempt(signature(positional).bind, 1, b=4)
attempt(signature, 3)
print(s == signature(plain), s.replace(return_annotation=int), s.parameters['b'].replace(default=9))
attempt(Parameter, '1x', Parameter.KEYWORD_ONLY)
print(inspect.getfullargspec(plain))
print(inspect.getdoc(plain), inspect.getdoc(Thing), inspect.cleandoc('  a\n    b\n      c\n'))


def generator():
    yield 1


async def coroutine():
    await asyncio.sleep(0)


async def agen():
    yield 1


g, c, a = generator(), coroutine(), agen()
for test in (inspect.isfunction, inspect.isgeneratorfunction, inspect.iscoroutinefunction, inspect.isasyncgenfunction,
             inspect.isclass, inspect.ismethod, inspect.isbuiltin, inspect.isroutine, inspect.ismodule,
             inspect.isgenerator, inspect.iscoroutine, inspect.isasyncgen, inspect.isawaitable, inspect.iscode,
             inspect.isdatadescriptor, inspect.isabstract):
    print(test.__name__, [int(test(o)) for o in (plain, generator, coroutine, agen, Thing, Thing(1).method, len, [].append,
                                                 inspect, g, c, a, plain.__code__, Thing.prop, 3)])
print(inspect.getgeneratorstate(g), inspect.getcoroutinestate(c))
next(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
g.close()
c.close()
print(inspect.getgeneratorstate(g), inspect.getcoroutinestate(c))
print([name for name, value in inspect.getmembers(Thing(1)) if name[0] != '_'],
      inspect.getmro(Thing), inspect.unwrap(wrapper) is plain)


def outer():
    local = 5
    return inner()


def inner():
    frame = inspect.currentframe()
    back = frame.f_back
    print(frame.f_code.co_name, back.f_code.co_name, back.f_locals, frame.f_lineno - back.f_lineno,
          [info.function for info in inspect.stack()], inspect.getframeinfo(frame).function)


outer()
closure = (lambda n: lambda: n + len(str(plain_global)))(3)
plain_global = 1
print(inspect.getclosurevars(closure).nonlocals, inspect.getclosurevars(closure).globals)
print(inspect.getsource(generator), inspect.getsourcelines(agen)[0])
print(inspect.CO_GENERATOR, inspect.getmodule(plain).__name__)
