"""The topics of random_wide.py: each writes a piece of a program that makes much of one part of the language."""
import wide_async
import wide_classes
import wide_flow
import wide_scopes
import wide_values
from wide_piece import Piece

HEAD = '''\
import sys, gc
gc.disable()
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("~" + str(self.name))
    def __repr__(self): return f"D({self.name!r})"
class opened:
    def __init__(self, *a): self.a = a
    def __enter__(self): return 5
    def __exit__(self, *a): pass
def tell(e, depth=0):
    lines, tb = [], e.__traceback__
    while tb:
        if "lib/python3" not in tb.tb_frame.f_code.co_filename: lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print("!" + "." * depth, type(e).__name__, e, lines[:12], len(lines), getattr(e, "__notes__", ""), e.__suppress_context__)
    if isinstance(e, BaseExceptionGroup):
        for inner in e.exceptions: tell(inner, depth + 1)
    led = e.__cause__ or e.__context__
    if led is not None and depth < 4: tell(led, depth + 1)
def show(*values):
    for v in values:
        try: print(repr(v)[:200], end=" ")
        except BaseException as e: print("repr:", type(e).__name__, e, end=" ")
    print()
    return values[-1] if values else None
'''

TOPICS = {name: topic
          for module in (wide_async, wide_classes, wide_flow, wide_scopes, wide_values)
          for name, topic in module.TOPICS.items()}


def make(r, only=None):
    parts = [HEAD]
    count = r.randrange(1, 5)
    for number in range(count):
        name = only or r.choice(sorted(TOPICS))
        piece = Piece(r, f"{number}")
        form = r.randrange(8)
        piece.is_function = form < 4
        TOPICS[name](piece)
        lines = piece.lines
        is_last = number == count - 1
        if not is_last or r.random() < 0.6:
            lines = ["try:"] + ["    " + line for line in lines]
            lines += [r.choice(["except Exception as problem: tell(problem)", "except BaseException as problem: tell(problem)"])]
            if r.random() < 0.2:
                lines += ["else: print('fine')"]
            if r.random() < 0.2:
                lines += ["finally: print('done')"]
        if piece.is_function:
            lines = [f"def piece{number}():"] + ["    " + line for line in lines] + [f"piece{number}()"]
        parts.append(f"print('== {name}')")
        parts += lines
    return "\n".join(parts) + "\n"
