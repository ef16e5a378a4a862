# Classes derived from dict, list, set, and what they may override.
class Default(dict):
    def __missing__(self, key):
        print('missing', key)
        self[key] = value = [key]
        return value


d = Default(a=1)
print(d['a'], d['b'], d['b'], d, d.get('z'), 'z' in d)


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return 'got ' + str(super().__getitem__(key))


u = Upper(x=1)
u['y'] = 2
u.update(z=3)
print(u, u['Y'], u.get('Y'), dict(u), {**u}, u | {'q': 1}, type(u | {}).__name__, type(u.copy()).__name__)
u.attribute = 'kept'
print(u.attribute, len(u), isinstance(u, dict), Upper.fromkeys('ab'))


class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __repr__(self):
        return 'Stack' + super().__repr__()


s = Stack([1]).push(2).push(3)
print(s, s[0], s[1:], type(s[1:]).__name__, type(s + [4]).__name__, s == [1, 2, 3], len(s), [s], f'{s}', str(s))


class Sized(list):
    def __init__(self, count, fill=0):
        super().__init__([fill] * count)


print(Sized(3), Sized(2, fill='x'), Sized(0))


class Chatty(list):
    def __iter__(self):
        print('iter')
        return super().__iter__()


c = Chatty([1, 2])
print(len(c), list(c), [*c], sorted(c), sum(c), bool(c))
a, b = c
print(a, b, tuple(c), set(c), 1 in c, max(c))


class Tags(set):
    def add(self, tag):
        super().add(tag.lower())


t = Tags(['X'])
t.add('Y')
print(sorted(t), type(t | {1}).__name__, repr(Tags()), type(t.copy()).__name__)


class Frozen(frozenset):
    pass


print(Frozen([1]), Frozen([1]) == {1}, hash(Frozen([1, 2])) == hash(frozenset([1, 2])))


class Number(int):
    pass


print({Number(1): 'one'}[1], [1, 2].index(Number(2)), sorted([Number(3), 1]), [5][Number(0)])
