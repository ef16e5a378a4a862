# In which order natives look at their arguments, and what they ask of them.
def tell(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Index:
    def __index__(self):
        print("index")
        return 1


class Far:
    def __index__(self):
        return 2**70


class Set(set):
    def __iter__(self):
        print("iter")
        return iter("over")

    def __len__(self):
        print("len")
        return 9


class Counted:
    # Its length is a lie that nobody who makes a set of it hears.
    def __iter__(self):
        print("iter")
        return iter([1, 2])

    def __len__(self):
        print("len")
        return -1


class Itself:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n


class Mine(set):
    def update(self, *others):
        print("update")
        super().update(*others)


class Words(str):
    def join(self, parts):
        print("join")
        return super().join(parts)


for text in "abc", b"abc", bytearray(b"abc"):
    for name in "find", "rfind", "index", "rindex", "count", "startswith", "endswith":
        tell(lambda: getattr(text, name)(1.5, "x"))
        tell(lambda: getattr(text, name)())
        tell(lambda: getattr(text, name)(1, 2, 3, 4))
        tell(lambda: getattr(text, name)(None, Index()))
tell(lambda: bytearray().__setitem__(5, 5))
tell(lambda: bytearray(b"ab").extend(256))
tell(lambda: bytearray(b"ab").extend(None))
tell(lambda: type([], name=1))
print("-- one iterator, one method")
tell(lambda: list(Itself()))
tell(lambda: print(*Itself()))
tell(lambda: sorted(Itself()))
tell(lambda: {*Itself()})
