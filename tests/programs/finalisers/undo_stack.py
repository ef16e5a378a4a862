class Command:
    def __init__(self, name): self.name = name
    def __repr__(self): return f"Command({self.name})"
    def __del__(self): print("forget", self.name)
class Editor:
    def __init__(self, limit):
        self.undo, self.redo, self.limit = [], [], limit
    def do(self, name):
        self.undo.append(Command(name))
        self.redo.clear()
        if len(self.undo) > self.limit:
            print("over the limit")
            self.undo = self.undo[-self.limit:]
            print("trimmed")
    def back(self):
        if not self.undo: raise IndexError("nothing to undo")
        self.redo.append(self.undo.pop())
        return self.redo[-1].name
    def forward(self):
        c = self.redo.pop()
        self.undo.append(c)
        return c.name
e = Editor(3)
for n in "abcd": e.do(n)
print(e.undo)
print(e.back(), e.back())
print(e.forward())
e.do("e")
print(e.undo, e.redo)
while True:
    try:
        print("back", e.back())
    except IndexError as err:
        print(err)
        break
e.do("f")
print(e.undo, e.redo)
e.undo, e.redo = e.redo, e.undo
print("exchanged")
del e.redo
print("redo deleted")
try: e.forward()
except AttributeError as err: print(err)
e = None
print("end")
