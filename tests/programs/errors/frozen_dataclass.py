# The methods of a frozen dataclass were written down: a traceback goes through them.
from dataclasses import dataclass
@dataclass(frozen=True)
class P:
    x: int
p = P(1)
try: del p.x
except Exception as e: print(e)
p.x = 5
