# Arguments that live only in the call, spread together with keywords.
class P:
    def __init__(self, a, *rest, key=0, **more):
        self.seen = a, rest, key, more


options = {"key": 3, "other": [4]}
print(P([1], **options).seen, P(*[[1], 2], **options).seen, P({}, key=5, **{"z": object.__name__}).seen)
print(P([1], *"ab", **{"key": []}).seen, P(*([],), **{}).seen)


class Q(P):
    def __new__(cls, *args, **keywords):
        print("new", args, keywords)
        return super().__new__(cls)


print(Q([1], **options).seen)


class E(ValueError):
    def __init__(self, what, *, code=None):
        super().__init__(what)
        self.code = code


def make(cls, *args, **keywords):
    return cls(*args, **keywords)


print(make(E, [1], code=7).code, E(*[[1]], **{"code": {}}).args, make(P, [], key=[1]).seen)
for bad in (lambda: ValueError([1], **{"key": 3}), lambda: E([1], **{"kode": 1}), lambda: int([1], **{"base": 10}), lambda: dict([("a", 1)], **{"b": [2]})):
    try:
        print(repr(bad()))
    except TypeError as e:
        print(e)


def generator():
    yield P([1], **options).seen
    yield make(E, {}, code=[]).code


print(list(generator()))
