# Generators and coroutines that are entered where the stack is full.
import sys
sys.setrecursionlimit(120)
async def co(n): return await co(n + 1)
c = co(0)
try: c.send(None)
except RecursionError as e: print(e)
def gen(n): yield from gen(n + 1)
try: list(gen(0))
except RecursionError as e: print(e)
def gen2(n):
    for x in gen2(n + 1): yield x
try: list(gen2(0))
except RecursionError as e: print(e)
print('end')
