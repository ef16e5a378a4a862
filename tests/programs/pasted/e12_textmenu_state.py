import sys
from enum import Enum, auto
from collections import deque, ChainMap
from functools import partial
class Cmd(Enum):
    PUSH = auto(); POP = auto(); ADD = auto(); DUP = auto(); QUIT = auto()
    @classmethod
    def _missing_(cls, v):
        if isinstance(v, str):
            for m in cls:
                if m.name.startswith(v.upper()):
                    return m
        return None
class Machine:
    def __init__(self): self.stack, self.history = [], deque(maxlen=3)
    def run(self, line):
        name, *args = line.split()
        try:
            cmd = Cmd(name)
        except ValueError as e:
            return f"error: {e}"
        self.history.append(cmd.name)
        match cmd, args:
            case Cmd.PUSH, [*nums] if nums:
                self.stack.extend(map(float, nums))
            case Cmd.POP, []:
                return self.stack.pop()
            case Cmd.ADD, []:
                self.stack.append(self.stack.pop() + self.stack.pop())
            case Cmd.DUP, [n] if n.isdigit():
                self.stack += self.stack[-1:] * int(n)
            case Cmd.QUIT, _:
                raise SystemExit(len(self.stack))
            case c, bad:
                return f"bad arguments for {c.name.lower()}: {bad}"
        return self.stack
m = Machine()
for line in ("push 1 2 3", "add", "dup 2", "pop", "fly", "push", "dup x", "ad", "po 1", "push a"):
    try:
        print(f"{line:<12}-> {m.run(line)}")
    except Exception as e:
        print(f"{line:<12}!! {type(e).__name__}: {e}")
print(m.history, list(Cmd), Cmd("q"), Cmd(2))
m.stack.clear()
try:
    m.run("pop")
except IndexError as e:
    print(e)
try:
    m.run("quit")
except SystemExit as e:
    print("exit code", e.code, repr(e))
scope = ChainMap({"x": 1}, {"y": 2, "x": 0})
with_local = scope.new_child({"z": 3})
with_local["y"] = 99
print(with_local["x"], with_local["y"], scope["y"], dict(with_local), with_local.maps[0], list(with_local), len(with_local))
def exit_with(code):
    try:
        sys.exit(code)
    except SystemExit as e:
        return e.code
print([exit_with(c) for c in (None, 0, 3, "msg", [1])], exit_with((1, 2)))
m.stack = [1, 2, 3, 4]
m.run("qu")
