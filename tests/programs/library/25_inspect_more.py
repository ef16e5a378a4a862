# inspect: signatures, binding, what kind of thing something is, generators and coroutines, members and sources.
import abc
import asyncio
import functools
import inspect
from inspect import *


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def full(a, b: int = 2, /, c='x', *args: str, d, e: 'float' = 1.5, **kw) -> bool:
    """Full.

        Indented.
    """
    local = 1
    return a, b, c, args, d, e, kw


sig = signature(full)
print(sig, sig.return_annotation, list(sig.parameters), [str(p) for p in sig.parameters.values()], [p.kind.description for p in sig.parameters.values()], [p.default for p in sig.parameters.values() if p.default is not p.empty])
for p in sig.parameters.values():
    print(p.name, p.kind, p.annotation, repr(p), p.replace(name='q') if p.kind is p.POSITIONAL_OR_KEYWORD else '')
bound = sig.bind(1, 2, 3, 4, d=5, z=6)
print(bound, bound.args, bound.kwargs, bound.arguments, bound.signature is sig)
partial_bound = sig.bind_partial(1)
partial_bound.apply_defaults()
print(partial_bound.arguments, partial_bound == sig.bind_partial(1, 2, 'x'))
for args, kwargs in (((), {}), ((1,), {}), ((1, 2, 3), {'c': 1, 'd': 2}), ((1,), {'a': 1, 'd': 2})):
    attempt(sig.bind, *args, **kwargs)
attempt(signature(lambda a: 0).bind, 1, 2)
attempt(signature(lambda a: 0).bind, b=2)
attempt(signature, 5)
print(signature(len), signature(lambda *, a: 0), signature(functools.partial(full, 1, d=3)), signature(int) if False else '', signature(print), signature(sorted), signature(str.join), signature(dict.get))
print(Signature([Parameter('a', Parameter.POSITIONAL_ONLY), Parameter('b', Parameter.KEYWORD_ONLY, default=3, annotation=int)], return_annotation=str), sig.replace(parameters=[]), sig == signature(full), hash(sig) == hash(signature(full)), Signature.empty, Parameter.empty)
attempt(Parameter, 'a b', Parameter.POSITIONAL_ONLY)
attempt(Parameter, 'a', Parameter.VAR_POSITIONAL, default=1)
attempt(Signature, [Parameter('a', Parameter.KEYWORD_ONLY), Parameter('b', Parameter.POSITIONAL_ONLY)])
attempt(Signature, [Parameter('a', Parameter.KEYWORD_ONLY), Parameter('a', Parameter.KEYWORD_ONLY)])


class Meta(type):
    pass


class Base(metaclass=Meta):
    "The base."
    attr = 1

    def __init__(self, x, *, y=2):
        self.x = x

    def method(self, a): pass

    @classmethod
    def cm(cls, a): pass

    @staticmethod
    def sm(a): pass

    @property
    def prop(self):
        "A property."
        return 1

    def __call__(self, z): pass


class Derived(Base):
    def method(self, a):
        pass


class New:
    def __new__(cls, p, q=1):
        return super().__new__(cls)


print(signature(Base), signature(Base.method), signature(Base(1).method), signature(Base.cm), signature(Base.sm), signature(Base(1)), signature(New), signature(Derived))


def gen():
    x = 1
    y = yield x
    yield from inner()


def inner():
    yield 2


async def coro():
    await asyncio.sleep(0)


async def agen():
    yield 1


@functools.wraps(full)
def wrapper(*a, **k): pass


things = {'full': full, 'gen': gen, 'gen()': gen(), 'coro': coro, 'agen': agen, 'agen()': agen(), 'lambda': lambda: 0, 'Base': Base, 'Base()': Base(1), 'method': Base(1).method, 'Base.method': Base.method, 'len': len, 'append': [].append, 'join': str.join, 'module': inspect, 'prop': Base.__dict__['prop'], 'cm': Base.cm, 'int': int, 'partial': functools.partial(gen)}
checks = [isfunction, isgeneratorfunction, isgenerator, iscoroutinefunction, iscoroutine, isasyncgenfunction, isasyncgen, isawaitable, isclass, ismethod, isbuiltin, isroutine, ismodule, isdatadescriptor, ismethoddescriptor, isgetsetdescriptor, ismemberdescriptor, iscode, isframe, istraceback, isabstract, ismethodwrapper]
for name, thing in things.items():
    print(name, [check.__name__[2:] for check in checks if check(thing)])
print(signature(wrapper), unwrap(wrapper) is full, wrapper.__wrapped__ is full, signature(wrapper, follow_wrapped=False))
g = gen()
print(getgeneratorstate(g), next(g), getgeneratorstate(g), getgeneratorlocals(g), g.send(5), getgeneratorlocals(g), g.gi_yieldfrom is not None, getgeneratorstate(g.gi_yieldfrom))
g.close()
print(getgeneratorstate(g), getgeneratorlocals(g), g.gi_frame)
c = coro()
print(getcoroutinestate(c), getcoroutinelocals(c), c.cr_code.co_name, c.cr_running, c.cr_await)
c.close()
print(getcoroutinestate(c))
print(getdoc(full), getdoc(Derived), getdoc(Base.prop), cleandoc('  a\n    b\n      c\n'), getmodule(full).__name__, getmro(Derived), ismethod(Base.cm), type(getattr_static(Base(1), 'prop')), getattr_static(Base, 'nope', 'default'))
attempt(getattr_static, Base, 'nope')
print([n for n, v in getmembers(Base(1)) if not n.startswith('__')], [n for n, v in getmembers(Derived, isfunction)], getcallargs(full, 1, d=2), getfullargspec(full), getfullargspec(Base.method).args)
attempt(getcallargs, full)
code = full.__code__
print(code.co_name, code.co_varnames, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags & CO_VARARGS, code.co_flags & CO_VARKEYWORDS, gen.__code__.co_flags & CO_GENERATOR, coro.__code__.co_flags & CO_COROUTINE, code.co_firstlineno)
n = 10


def outer():
    z = 3

    def closure():
        return z, n, len
    return closure


print(getclosurevars(outer()))


def where():
    frame = currentframe()
    info = getframeinfo(frame)
    return frame.f_code.co_name, info.lineno, info.function, info.code_context, stack()[1].function, frame.f_back.f_code.co_name, frame.f_locals.keys()


print(where())


class Abstract(abc.ABC):
    @abc.abstractmethod
    def m(self): ...


print(isabstract(Abstract), isabstract(Base), getsource(inner), getsourcelines(inner)[1], getsource(Abstract).splitlines()[0], getfile(Base).rpartition('/')[2], getsourcefile(full).rpartition('/')[2], getmodulename('a/b.py'))
attempt(getsource, len)
attempt(getfile, 5)
print(formatannotation(int), formatannotation('x'), get_annotations(full), get_annotations(full, eval_str=True)['e'], trace(), BoundArguments.__name__, _ParameterKind.__name__ if '_ParameterKind' in globals() else '')
try:
    1 / 0
except ZeroDivisionError:
    print(trace()[0].function, trace()[0].lineno)
