# Keywords that are no strings are found when everything is ready for the call, and what was ready dies in its order.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('~', self.name)


def f(*a, **k):
    return len(a), len(k)


class C:
    def __init__(self, **k):
        pass


for call in (lambda: dict([D(1)], **{1: D(2)}), lambda: f(D(1), *[D(2)], **{1: D(3)}), lambda: f(*[D(1)], **{'a': D(2)}, **{2: D(3)}),
             lambda: f(**{1: 2}, **{1: 3}), lambda: D(1)(*[D(2)], **{3: D(4)}), lambda: f(**{'a': 1}, **{'a': 2}),
             lambda: print(*[D(1)], **{'x': D(2)}), lambda: C(**{1: D(1)}), lambda: f(D(1), **{'a': D(2), 3: D(4)}), lambda: D(1)(**{'a': D(2)}),
             lambda: f(**5), lambda: f(*[D(1)], **D(2)), lambda: f(a=D(1), **{'a': D(2)}), lambda: f(*[1], **{'k': D(5)}),
             lambda: [].append(**{1: D(2)}), lambda: print(**{None: D(1)}), lambda: sorted([D(1)], **{1.5: D(2)})):
    try:
        print(call())
    except TypeError as e:
        print(e)
    print('-')
