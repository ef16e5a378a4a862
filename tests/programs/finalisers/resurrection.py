# An object may save itself in __del__; it runs only once.
store = []
class Phoenix:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("dying", self.n)
        store.append(self)
p = Phoenix("p")
del p
print("stored", [x.n for x in store])
store.clear()
print("cleared: no second __del__")
class Cat:
    lives = 9
    def __init__(self): self.kittens = []
    def __del__(self):
        Cat.lives -= 1
        print("lives", Cat.lives)
        global cat
        cat = self
cat = Cat()
cat = None
print(cat is None)
cat = None
print(cat)
class Parent:
    def __init__(self): self.child = Child()
    def __del__(self):
        print("parent dies")
        store.append(self.child)
class Child:
    def __del__(self): print("child dies")
x = Parent()
del x
print("child kept", len(store))
store.pop()
print("child gone")
import gc
class Loop:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self): print("loop", self.n); store.append(self)
Loop("L")
print("cycle is garbage")
gc.collect()
print("saved", store[0].n)
store.clear()
gc.collect()
print("end")
