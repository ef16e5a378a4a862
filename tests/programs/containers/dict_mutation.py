# Changing dicts and sets while they are walked.
def attempt(action):
    try:
        print(action())
    except RuntimeError as error:
        print(type(error).__name__, error)


def grow():
    d = {1: 1}
    for key in d:
        d[key + 1] = 0


def shrink():
    d = {1: 1, 2: 2}
    for key in d:
        del d[key]


def swap():
    d = {1: 1, 2: 2}
    seen = []
    for key in d:
        seen.append(key)
        del d[key]
        d[key + 10] = 0
        if len(seen) > 20:
            break
    return seen


def swap_many():
    d = dict.fromkeys(range(5))
    for key in d:
        del d[key]
        d[key] = 0


def items():
    d = {1: 1}
    for key, value in d.items():
        d[key, value] = 0


def values():
    d = {1: 1}
    for value in d.values():
        d.clear()
        d['x'] = d['y'] = 0


def over():
    d = {1: 1, 2: 2}
    return [d.setdefault(key, 0) for key in d]


def set_grow():
    s = {1}
    for item in s:
        s.add(item + 1)


def set_shrink():
    s = {1, 2}
    for item in s:
        s.discard(item)


def set_swap():
    s = {1, 2, 3}
    seen = []
    for item in s:
        seen.append(item)
        s.remove(item)
        s.add(item + 8)
        if len(seen) > 20:
            break
    return seen


def backwards():
    d = {1: 1, 2: 2}
    for key in reversed(d):
        d[5] = 5


def sticky():
    d = {1: 1}
    it = iter(d)
    d[2] = 2
    for _ in range(2):
        try:
            next(it)
        except RuntimeError as error:
            print('again:', error)
    del d[2]
    return next(it)


for action in (grow, shrink, swap, swap_many, items, values, over, set_grow, set_shrink, set_swap, backwards, sticky):
    print(action.__name__, end=': ')
    attempt(action)

a = [1, 2, 3]
for item in a:
    if len(a) < 8:
        a.append(item * 10)
print(a)
b = [1, 2, 3, 4, 5]
for item in b:
    b.remove(item)
print(b)
it = iter(b)
print(list(it))
b.append(99)
print(list(it))
