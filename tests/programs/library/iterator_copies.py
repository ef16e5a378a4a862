from copy import copy, deepcopy
class S:
    def __getitem__(self, i): return [1, 2, 3][i]
calls = iter([1, 2, 0, 9])
def some():
    yield iter([1, 2, 3]); yield reversed([1, 2, 3]); yield iter((1, 2, 3)); yield iter("abc"); yield iter("aé€"); yield iter(b"abc")
    yield iter(bytearray(b"abc")); yield iter(range(1, 10, 3)); yield iter(range(10**30, 10**30 + 3)); yield reversed(range(3))
    yield iter({1, 2, 3}); yield iter({1: 2, 3: 4}); yield iter({1: 2, 3: 4}.items()); yield reversed({1: 2, 3: 4}.values())
    yield enumerate("abc", 5); yield zip("abc", (1, 2, 3)); yield zip("abc", [1, 2, 3], strict=True); yield map(str.upper, "abc")
    yield map(pow, [2, 3, 4], [2, 2, 2]); yield filter(None, [0, 1, 2, 3]); yield reversed((1, 2, 3)); yield iter(S())
for it in some():
    next(it)
    twin = deepcopy(it)
    print(type(it).__name__, list(twin), list(it), list(twin), type(twin) is type(it))
for make in (lambda: iter([1, 2, 3]), lambda: iter("ab"), lambda: iter(()), lambda: reversed([1, 2, 3]), lambda: iter({1}), lambda: iter(int, 0)):
    it = make()
    print(it.__reduce__(), end=" ")
    list(it)
    print(it.__reduce__())
it = iter([1, 2, 3])
one = copy(it)
next(one)
print(list(it), list(one))
for state in (1, -5, 99):
    it, back, over = iter([1, 2, 3]), reversed([1, 2, 3]), iter(range(5))
    for each in (it, back, over):
        each.__setstate__(state)
    print(list(it), list(back), list(over))
strict = zip([1], [2, 3])
strict.__setstate__(True)
try:
    print(list(strict))
except ValueError as e:
    print(e)
try:
    iter([]).__setstate__("x")
except TypeError as e:
    print(e)
for odd in (memoryview(b"x"), (i for i in ())):
    try:
        deepcopy(odd)
    except TypeError as e:
        print(e)
