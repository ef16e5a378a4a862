# atexit: the order, what is registered meanwhile, exceptions, and that a program that has ended has no file.
import atexit
import sys


def handler(*args, **kwargs):
    print('handler', args, kwargs)


def registers():
    atexit.register(handler, 'never')


def looks():
    print('__file__' in globals())


class Fails:
    def __call__(self):
        raise ValueError('bad')

    def __repr__(self):
        return 'Fails()'


class Leaves:
    def __call__(self):
        sys.exit(3)

    def __repr__(self):
        return 'Leaves()'


def numbers():
    yield 1
    yield 2


atexit.register(handler, 1, a=2)
atexit.register(lambda: print(list(numbers())))
for function in (Fails(), Leaves(), registers, looks, handler):
    atexit.register(function)
atexit.unregister(handler)
atexit.register(handler, 'again')
print(atexit.register, atexit.unregister)
for wrong in (lambda: atexit.register(), lambda: atexit.register(1), lambda: atexit.unregister(),
              lambda: atexit.unregister(1, 2), lambda: atexit.unregister(func=print)):
    try:
        wrong()
    except TypeError as error:
        print(error)
print('end', '__file__' in globals())
