class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def make(name):
    noisy = Noisy(name)

    def numbers():
        yield noisy.name
        yield 2

    async def coroutine():
        return noisy.name

    return numbers, coroutine


numbers, coroutine = make("generator")
coroutine = None
g = numbers()
numbers = None
print(list(g))
print("exhausted", g.__name__)
numbers, coroutine = make("coroutine")
numbers = None
c = coroutine()
coroutine = None
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
print("returned", c.__name__, c.cr_code.co_name)
numbers, coroutine = make("closed")
coroutine = None
g2 = numbers()
numbers = None
print(next(g2))
g2.close()
print("closed", g2.gi_frame)
numbers, coroutine = make("never begun")
coroutine = None
g3 = numbers()
numbers = None
g3.close()
print("end")
