# Enums without members.
from enum import *
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Empty(Enum): pass
class EF(Flag): pass
class EI(IntFlag): pass
attempt(lambda: Empty(1)); attempt(lambda: EF(1)); attempt(lambda: EF(0)); attempt(lambda: EI(3)); attempt(lambda: Enum('x')); attempt(lambda:Flag(1)); attempt(lambda: Empty('X','a b')); attempt(lambda:IntEnum(1))
attempt(lambda: list(Empty('X','a b')))
