# Special methods that are builtin functions or slot wrappers, and call themselves for ever: RecursionError, no crash.
import operator


class Text:
    pass


Text.__repr__ = Text.__str__
for show in repr, str, format, '{}'.format, '%s'.__mod__:
    try:
        show(Text())
    except RecursionError as error:
        print('RecursionError', error)


class Everything:
    pass


for name, function in {
    '__format__': format, '__reversed__': reversed, '__len__': len, '__iter__': iter, '__next__': next, '__abs__': abs,
    '__round__': round, '__bool__': bool, '__getattr__': getattr, '__setattr__': setattr,
    '__call__': callable, '__getitem__': operator.getitem, '__contains__': operator.contains, '__pow__': pow,
}.items():
    cls = type(name, (), {name: function})
    it = cls()
    for use in (lambda: format(it, 'x'), lambda: reversed(it), lambda: len(it), lambda: iter(it), lambda: next(it),
                lambda: abs(it), lambda: round(it), lambda: bool(it), lambda: it.x, lambda: setattr(it, 'x', 1),
                lambda: operator.index(it), lambda: it(), lambda: it[1], lambda: 1 in it, lambda: pow(it, 2)):
        try:
            result = use()
        except (TypeError, RecursionError, AttributeError) as error:
            if name != '__getattr__' and 'object' in str(error) and name not in str(error):
                continue
            print(name, type(error).__name__, error)


class Slow:
    def __iter__(self):
        return iter(self)

    def __getattr__(self, name):
        return getattr(self, name + '_')


for use in (lambda: list(Slow())), (lambda: Slow().x):
    try:
        use()
    except RecursionError as error:
        print('RecursionError', error)
