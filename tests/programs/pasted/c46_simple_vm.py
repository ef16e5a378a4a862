from enum import IntEnum, auto
from dataclasses import dataclass
import operator
import re


class Op(IntEnum):
    PUSH = 0
    ADD = auto()
    SUB = auto()
    MUL = auto()
    DIV = auto()
    DUP = auto()
    SWAP = auto()
    JMP = auto()
    JZ = auto()
    LOAD = auto()
    STORE = auto()
    PRINT = auto()
    CALL = auto()
    RET = auto()
    HALT = auto()
    LT = auto()


@dataclass(frozen=True)
class Instr:
    op: Op
    arg: object = None

    def __str__(self):
        return self.op.name.lower() + ("" if self.arg is None else f" {self.arg!r}")


class VMError(RuntimeError):
    def __init__(self, msg, pc): super().__init__(f"pc={pc}: {msg}"); self.pc = pc


class VM:
    binary = {Op.ADD: operator.add, Op.SUB: operator.sub, Op.MUL: operator.mul, Op.DIV: operator.floordiv, Op.LT: operator.lt}

    def __init__(self, code, limit=1000):
        self.code, self.stack, self.vars, self.calls, self.pc, self.out, self.limit = code, [], {}, [], 0, [], limit

    def pop(self):
        if not self.stack:
            raise VMError("stack is empty", self.pc)
        return self.stack.pop()

    def step(self):
        instr = self.code[self.pc]
        self.pc += 1
        match instr:
            case Instr(Op.PUSH, v): self.stack.append(v)
            case Instr(op) if op in self.binary:
                b, a = self.pop(), self.pop()
                try:
                    self.stack.append(self.binary[op](a, b))
                except ZeroDivisionError as e:
                    raise VMError(str(e), self.pc - 1) from e
            case Instr(Op.DUP): self.stack.append(self.stack[-1])
            case Instr(Op.SWAP): self.stack[-2:] = self.stack[:-3:-1]
            case Instr(Op.JMP, to): self.pc = to
            case Instr(Op.JZ, to):
                if not self.pop(): self.pc = to
            case Instr(Op.LOAD, name): self.stack.append(self.vars[name])
            case Instr(Op.STORE, name): self.vars[name] = self.pop()
            case Instr(Op.PRINT): self.out.append(self.pop())
            case Instr(Op.CALL, to): self.calls.append(self.pc); self.pc = to
            case Instr(Op.RET): self.pc = self.calls.pop()
            case Instr(Op.HALT): return False
            case _: raise VMError(f"bad instruction {instr}", self.pc - 1)
        return True

    def run(self):
        for n in range(self.limit):
            if not self.step():
                return self.out, n
        raise VMError("too many steps", self.pc)


def assemble(text):
    labels, lines = {}, []
    for raw in text.splitlines():
        line = re.sub(r";.*", "", raw).strip()
        if m := re.fullmatch(r"(\w+):", line):
            labels[m[1]] = len(lines)
        elif line:
            lines.append(line.split(None, 1))
    out = []
    for name, *arg in lines:
        try:
            op = Op[name.upper()]
        except KeyError:
            raise SyntaxError(f"unknown op {name}") from None
        a = arg[0] if arg else None
        if a is not None:
            a = labels.get(a, int(a) if a.lstrip("-").isdigit() else a)
        out.append(Instr(op, a))
    return out


code = assemble("""
    push 5
    store n
    push 1
    store acc
loop:
    load n      ; while n
    jz end
    load acc
    load n
    mul
    store acc
    load n
    push 1
    sub
    store n
    jmp loop
end:
    load acc
    print
    push 3
    call double
    print
    halt
double:
    dup
    add
    ret
""")
print(*code[:6], sep=" | ")
print(VM(code).run(), len(code), code[0] == Instr(Op.PUSH, 5), hash(code[0]) == hash(Instr(Op.PUSH, 5)), repr(code[1]))
for src in ("push 1\npush 0\ndiv\nhalt", "add", "loop:\njmp loop", "fly 1", "load q", "push 1", "push 2\npush 1\nswap\nsub\nprint\nhalt"):
    try:
        print(VM(assemble(src), 50).run())
    except (VMError, SyntaxError, KeyError, IndexError) as e:
        print(type(e).__name__, e, repr(e.__cause__))
try:
    code[0].arg = 5
except Exception as e:
    print(type(e).__name__, e)
