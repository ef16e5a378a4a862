# getattr setattr hasattr delattr isinstance issubclass callable dir vars id format repr hash.
class A:
    kind = 'class'

    def __init__(self):
        self.x = 1

    @property
    def prop(self):
        return self.x * 2

    @property
    def failing(self):
        raise AttributeError('inside')

    @property
    def broken(self):
        raise ValueError('inside')

    def method(self):
        return 'method'


class B(A):
    def __getattr__(self, name):
        if name.startswith('dyn'):
            return name
        raise AttributeError(name)


a, b = A(), B()
print(getattr(a, 'x'), getattr(a, 'kind'), getattr(a, 'prop'), getattr(a, 'method')(), getattr(a, 'none', 'default'))
print(getattr(b, 'dynamic'), getattr(b, 'other', 5), getattr(a, 'failing', 'caught'), hasattr(a, 'failing'), hasattr(b, 'dyn1'))
print(hasattr(a, 'x'), hasattr(a, 'y'), hasattr([], 'append'), hasattr(a, 'prop'))
for bad in (lambda: getattr(a, 'nothing'), lambda: hasattr(a, 'broken'), lambda: setattr(a, 'prop', 1), lambda: delattr(a, 'y')):
    try:
        bad()
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)
setattr(a, 'y', 5)
print(a.y, vars(a), a.__dict__)
delattr(a, 'y')
print(vars(a), hasattr(a, 'y'))
setattr(A, 'added', 'later')
print(a.added, b.added)
print(isinstance(1, int), isinstance(True, int), isinstance(1, bool), isinstance('a', (int, str)), isinstance(a, A), isinstance(b, A))
print(isinstance(1, (float, (str, (int,)))), isinstance(1, int | str), isinstance(None, int | None), isinstance([], list), isinstance(A, type))
print(issubclass(B, A), issubclass(A, B), issubclass(A, A), issubclass(bool, int), issubclass(B, (int, A)), issubclass(int, object))
print(isinstance(ValueError(), Exception), issubclass(KeyError, LookupError), isinstance(a, object))


class Meta(type):
    def __instancecheck__(cls, instance):
        print('instancecheck', end=' ')
        return instance == 'yes'

    def __subclasscheck__(cls, sub):
        print('subclasscheck', end=' ')
        return sub is int


class Special(metaclass=Meta):
    pass


print(isinstance('yes', Special), isinstance('no', Special), issubclass(int, Special), issubclass(str, (Special,)), isinstance(1, (Special, int)))
print(callable(len), callable(A), callable(a), callable(a.method), callable(lambda: 0), callable(5), callable(None), callable(str.upper))


class Called:
    def __call__(self):
        return 'called'


print(callable(Called()), Called()())
print([name for name in dir(a) if not name.startswith('_')], [name for name in dir(B) if not name.startswith('_')])
print('append' in dir([]), 'x' in dir(a), 'keys' in dir({}), sorted(n for n in dir(()) if n[0] != '_'))


class Listed:
    def __dir__(self):
        return ['b', 'a']


print(dir(Listed()))


print(id(a) == id(a), id(a) == id(b), id(5) == id(5), type(id(a)).__name__, id(None) == id(None))
print(format(3.14159, '.2f'), format('a', '>3'), format(5), format([1]), format(255, 'x'), format(True, 'd'), format(None))


class Formatted:
    def __format__(self, spec):
        return f'<{spec}>'


print(format(Formatted(), 'spec'), format(Formatted()), f'{Formatted():abc}', '{:x}'.format(Formatted()))


class BadFormat:
    def __format__(self, spec):
        return 5


for bad in (lambda: format(BadFormat()), lambda: format(a, 'x'), lambda: format([], '>5'), lambda: format(1, 'q')):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
