# Keys with their own __hash__ and __eq__.
class Key:
    def __init__(self, name, number):
        self.name = name
        self.number = number

    def __hash__(self):
        print('hash', self.name)
        return self.number

    def __eq__(self, other):
        print('eq', self.name, getattr(other, 'name', other))
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f'Key({self.name})'


a, b, a2 = Key('a', 1), Key('b', 1), Key('a', 1)
d = {a: 'first'}
d[b] = 'second'
d[a2] = 'changed'
print(d, len(d))
print(d[a], a2 in d, d.get(Key('c', 1)), d.pop(b))
s = {a, b, a2}
print(len(s), sorted(k.name for k in s))
print(1 in {a: 0})


class Bad:
    def __eq__(self, other):
        raise ValueError('cannot compare')

    def __hash__(self):
        return 5


x = {Bad(): 1}
try:
    x[Bad()]
except ValueError as error:
    print('ValueError', error)
try:
    {5: 0}[Bad()]
except ValueError as error:
    print('ValueError', error)


class NoHash:
    def __eq__(self, other):
        return True


for make in (lambda: {NoHash(): 1}, lambda: {NoHash()}, lambda: hash(NoHash())):
    try:
        make()
    except TypeError as error:
        print(error)


class OddHash:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in (-1, 2**61 - 1, 2**61, 2**64, -2**63, True, 10**30):
    print(value, hash(OddHash(value)))
try:
    hash(OddHash('text'))
except TypeError as error:
    print(error)


class Meddler:
    def __init__(self):
        self.target = None

    def __hash__(self):
        return 0

    def __eq__(self, other):
        if self.target is not None:
            target, self.target = self.target, None
            target.clear()
            for i in range(20):
                target[i] = i
        return False


m = Meddler()
target = {m: 'm', 8: 8}
m.target = target
print(target.get(0), target.get(3), len(target))
m = Meddler()
names = {m: 1}
m.target = names
names[0] = 'zero'
print(names[0], len(names))


class SetMeddler(Meddler):
    def __eq__(self, other):
        if self.target is not None:
            target, self.target = self.target, None
            target.clear()
            target.update(range(30))
        return False

    __hash__ = Meddler.__hash__


m = SetMeddler()
items = {m}
m.target = items
items.add(0)
print(sorted(items)[:3], len(items))
