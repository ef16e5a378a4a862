# The flag of compile() that lets a module await: its code is a coroutine then.
import asyncio, inspect
F = 0x2000
print(F)
async def one(x): await asyncio.sleep(0); return x
ns = {'one': one, 'asyncio': asyncio}
c = compile("x = await one(5)\nprint('x', x)", "<t>", "exec", flags=F)
print(c.co_flags & inspect.CO_COROUTINE, c.co_name)
r = eval(c, ns)
print(type(r).__name__)
asyncio.run(r)
print(ns['x'])
c = compile("await one(7)", "<t>", "eval", flags=F)
print(asyncio.run(eval(c, ns)))
c = compile("1 + 1", "<t>", "eval", flags=F)
print(c.co_flags & inspect.CO_COROUTINE, eval(c))
c = compile("async for i in agen(): print(i)\nasync with cm() as y: print(y)\nz = [x async for x in agen()]\nprint(z)", "<t>", "exec", flags=F)
async def agen():
    yield 1
    yield 2
class cm:
    async def __aenter__(self): return 'in'
    async def __aexit__(self, *a): print('out')
ns.update(agen=agen, cm=cm)
asyncio.run(eval(c, ns))
fn = lambda: eval(compile("await one(9)\nq = 3", "<t>", "exec", flags=F), ns)
co = fn()
print(co)if 0 else print(type(co).__name__)
asyncio.run(co); print(ns['q'])
for t in ("def f(): await x", "lambda: await x", "class A: await x", "[await x for y in z]", "yield 1", "return 1", "await", "[x async for x in y]", "{await x: 1}", "class A:\n async with b: pass", "def f():\n async for a in b: pass"):
    try: print(t, compile(t, "<t>", "exec", flags=F).co_flags & 0x280)
    except SyntaxError as e: print(t, e)
try: compile("await x", "<t>", "exec")
except SyntaxError as e: print(e)
c = compile("await one(1)", "<t>", "single", flags=F)
asyncio.run(eval(c, ns))
def gen():
    exec(compile("await one(3)", "<t>", "exec", flags=F), ns)
gen()
