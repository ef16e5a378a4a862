# throw() where a generator delegates to what has no throw(): the exception is raised in the generator itself.
def outer(source):
    try:
        got = yield from source
        print('got', got)
    except BaseException as error:
        print('caught', repr(error))
        raise
    yield 'more'


def inner():
    try:
        yield 1
    except StopIteration as error:
        print('inner', repr(error))
        return 5


class Thrower:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *args):
        print('throw', args)
        raise StopIteration(7)


for make in (lambda: [1, 2], lambda: iter((1, 2)), lambda: range(3), inner, Thrower):
    for error in (StopIteration(1), ValueError(2)):
        generator = outer(make())
        print(next(generator))
        try:
            print(generator.throw(error))
        except BaseException as raised:
            print(type(raised).__name__, raised, repr(raised.__cause__))
