# sys.set_asyncgen_hooks(): driven by hand, and in place of the event loop's own.
import asyncio
import sys


def step(awaitable):
    try:
        print('  yielded', awaitable.send(None))
    except StopIteration as e:
        print('  value', e.value)
    except BaseException as e:
        print('  ', type(e).__name__, e)


async def ag(name='ag'):
    try:
        yield 1
        yield 2
    finally:
        print('fin', name)


def first(g): print('first', g.__name__, g.ag_running)
def final(g): print('final', g.__name__, g.ag_frame is not None)
def failing(g): raise LookupError('in hook')


old = sys.get_asyncgen_hooks()
print(old, old.firstiter, old[1], len(old), type(old).__name__)
sys.set_asyncgen_hooks(first, final)
print(sys.get_asyncgen_hooks().firstiter is first, sys.get_asyncgen_hooks().finalizer is final)
g = ag(); print('made'); n = g.__anext__(); print('asked'); step(n); step(g.__anext__()); del n, g; print('deleted')
g = ag(); step(g.aclose()); del g; print('closed unstarted')
g = ag(); a = g.athrow(KeyError('k')); step(a); del g, a; print('thrown')
g = ag(); step(g.__anext__()); step(g.aclose()); del g; print('closed')
g = ag(); step(g.__anext__()); step(g.__anext__()); step(g.__anext__()); del g; print('run out')
for bad in ((3,), (None, 3), (first, 'x')):
    try:
        sys.set_asyncgen_hooks(*bad)
    except TypeError as e:
        print(e)
sys.set_asyncgen_hooks(finalizer=None)
print(sys.get_asyncgen_hooks().finalizer, sys.get_asyncgen_hooks().firstiter is first)
g = ag(); step(g.__anext__()); del g; print('no finalizer')
sys.set_asyncgen_hooks(failing)
g = ag()
try:
    g.__anext__()
except LookupError as e:
    print(e)
step(g.__anext__()); del g
saved = []
sys.set_asyncgen_hooks(firstiter=None, finalizer=saved.append)
g = ag('saved'); step(g.__anext__()); del g; print(len(saved), saved[0].ag_frame is not None); step(saved[0].__anext__()); step(saved.pop().aclose())
sys.set_asyncgen_hooks(*old)
print(sys.get_asyncgen_hooks() == (None, None))


async def main():
    hooks = sys.get_asyncgen_hooks()
    print(hooks.firstiter.__name__, hooks.finalizer.__name__, hooks.finalizer.__self__ is asyncio.get_running_loop())

    def mine(g):
        print('mine', g.__name__); hooks.firstiter(g)

    def ours(g):
        print('ours', g.__name__); hooks.finalizer(g)

    sys.set_asyncgen_hooks(mine, ours)
    g = ag('dropped'); print(await anext(g)); del g; print('del'); await asyncio.sleep(0); await asyncio.sleep(0); print('later')
    global left
    left = ag('left'); print(await anext(left))
    print('main end')


asyncio.run(main())
print(sys.get_asyncgen_hooks() == (None, None))


async def again():
    async for x in ag('again'):
        break
    print(sys.get_asyncgen_hooks().firstiter.__name__)
asyncio.run(again())
