"""Topics about coroutines and async generators, driven by hand or by asyncio."""
from wide_flow import attempt

AWAITABLES = '''\
class Aw:
    def __init__(self, v, fails=False): self.v, self.fails = v, fails
    def __await__(self):
        got = yield self.v
        print('got', got)
        if self.fails: raise KeyError('aw')
        return got
    def __del__(self): print('~Aw', self.v)
class Manager:
    def __init__(self, n, swallows=False): self.n, self.swallows = n, swallows
    async def __aenter__(self): print('aenter', self.n); return D(self.n)
    async def __aexit__(self, kind, e, tb): print('aexit', self.n, kind and kind.__name__); await Aw('exit'); return self.swallows
class Counter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration(self.n)
        return self.n
'''
DRIVE = '''\
def drive(co, script):
    for step in script:
        try:
            kind = step[0]
            if kind == 's': show('s', co.send(step[1]))
            elif kind == 't': show('t', co.throw(step[1]))
            else: show('c', co.close())
        except BaseException as e: tell(e)
'''


def lines_of(p, wait, depth=0):
    k = p.r.randrange(12 if depth < 2 else 5)
    inner = lambda: ["    " + line for line in lines_of(p, wait, depth + 1)]
    if k < 2:
        return [f"{p.fresh()} = await {wait()}"]
    if k == 2:
        return [p.pick(f"x = {p.d()}", f"print('at', {p.r.randrange(99)})", f"raise {p.error()}", p.failing(), f"return {p.value()}" if "yield" not in str(wait) else "pass")]
    if k == 3:
        return [f"show(await {wait()}, {p.value()}, await {wait()})"]
    if k == 4:
        return [f"show([x async for x in {p.pick('agen()', 'Counter(2)', 'agen()', '5', p.value())}])", f"show({{x: await {wait()} for x in 'ab'}})"][p.r.randrange(2):][:1]
    if k < 7:
        return [f"async with {p.pick('Manager(1)', 'Manager(2, True)', p.value(), 'Manager(1) as m, Manager(2) as n', 'Manager(3) as x')}:"] + inner()
    if k < 9:
        return [f"async for i in {p.pick('agen()', 'agen()', 'Counter(3)', 'Counter(0)', p.value())}:"] + inner() + (["else: print('else')"] if p.chance(0.3) else [])
    return ["try:"] + inner() + [f"except {p.pick('Exception', 'KeyError', 'BaseException', 'GeneratorExit')} as e:"] + ["    print('caught', repr(e))"] + (["    raise"] if p.chance(0.3) else []) + (["finally:"] + inner() if p.chance(0.5) else [])


def agen(p, wait):
    p.put("async def agen():")
    p.block([p.pick("try:", "try:", "if 1:")])
    p.block([f"x = yield {p.d()}", "print('x', x)"] + ([f"await {wait()}"] if p.chance(0.6) else []) + [p.pick("yield 2", f"yield {p.value()}", f"raise {p.error()}", "return", "for i in range(2): yield i")], 2)
    if p.lines[-20:] and any(line == "    try:" for line in p.lines[-8:]):
        p.block([p.pick("finally: print('agen finally')", "except GeneratorExit: print('closing'); raise", "except ValueError as e: yield repr(e)", f"finally: await {wait()}", "finally: yield 9" if p.chance(0.2) else "finally: print('end')")])


def by_hand(p):
    p.put(AWAITABLES + DRIVE)
    wait = lambda: p.pick(f"Aw({p.value()})", "Aw(1)", "Aw(2, True)", "sub()", p.value() if p.chance(0.2) else "Aw(3)", "agen().__anext__()", "agen().asend(None)", "agen().aclose()", f"agen().athrow({p.error()})")
    p.put("async def sub():")
    p.block([f"local = {p.d()}", p.pick("return await Aw('sub')", "return 5", f"raise {p.error()}", "await Aw('s'); 1 / 0", "try: await Aw('t')\nfinally: print('sub finally')")])
    agen(p, lambda: p.pick("Aw('in agen')", "sub()"))
    p.put("async def main():")
    for _ in range(p.r.randrange(1, 4)):
        p.block(lines_of(p, wait))
    p.block(["return 'end'"])
    n = p.fresh("co")
    p.put(f"{n} = main()")
    steps = [p.pick("('s', None)", "('s', None)", "('s', None)", f"('s', {p.value()})", f"('t', {p.error()})", "('c',)") for _ in range(p.r.randrange(2, 7))]
    p.put(f"drive({n}, [{', '.join(steps)}])")
    p.put(p.pick(f"del {n}", f"{n} = None", f"drive({n}, [('s', None)])", f"print({n}.cr_frame is None, {n}.cr_await is None, {n}.cr_running)", "main()", f"await_ = {n}.__await__(); show(next(await_, 'none'))"))


def agens_by_hand(p):
    p.put(AWAITABLES + DRIVE)
    agen(p, lambda: "Aw('in')")
    n = p.fresh("g")
    p.put(f"{n} = agen()")
    for _ in range(p.r.randrange(2, 7)):
        made = p.pick(f"{n}.__anext__()", f"{n}.asend({p.pick('None', p.value())})", f"{n}.athrow({p.error()})", f"{n}.aclose()", f"{n}.athrow(GeneratorExit)", f"anext({n})", f"anext({n}, {p.value()})", f"{n}.athrow(ValueError, 'v')")
        steps = [p.pick("('s', None)", "('s', None)", f"('s', {p.value()})", f"('t', {p.error()})", "('c',)") for _ in range(p.r.randrange(1, 4))]
        if p.chance(0.25):
            a = p.fresh("a")
            p.put(f"{a} = {made}\ndrive({a}, [{', '.join(steps)}])\ndrive({a}, [('s', None)])")
        else:
            p.put(f"drive({made}{'.__await__()' if 'anext(' in made and not '__anext' in made and 0 else ''}, [{', '.join(steps)}])")
        if p.chance(0.2):
            p.put(f"print({n}.ag_running, {n}.ag_frame is None)")
    p.put(p.pick(f"del {n}", "pass", f"{n} = None"))


def with_loop(p):
    p.put("import asyncio\n" + AWAITABLES.replace("await Aw('exit')", "await asyncio.sleep(0)"))
    wait = lambda: p.pick("asyncio.sleep(0)", f"asyncio.sleep({p.pick('0.1', '0.2', '0.3', '0')}, {p.value()})", "sub(1)", f"sub({p.d()})", "asyncio.gather(sub(1), sub(2))", "asyncio.gather(sub(1), sub(2), return_exceptions=True)", "asyncio.wait_for(sub(1), 0.15)",
                          "asyncio.create_task(sub(3))", "asyncio.shield(sub(4))", "queue.get()", "queue.put(1)", "event.wait()", "lock.acquire()", p.value() if p.chance(0.2) else "sub(5)", "asyncio.wait([asyncio.create_task(sub(6))])", "task", "fut", "agen().__anext__()",
                          "asyncio.to_thread(len, 'ab')", "asyncio.wait_for(event.wait(), 0.05)", "asyncio.wait_for(queue.get(), 0)")
    p.put("async def sub(n):")
    p.block([f"local = {p.d()}", f"await asyncio.sleep({p.pick('0.1', '0', '0.2')})", p.pick("return n", f"raise {p.error()}", "print('sub', n)", "try: await asyncio.sleep(0.3)\nfinally: print('sub finally', n)", "return [n, local]", "1 / 0")])
    agen(p, lambda: p.pick("asyncio.sleep(0)", "asyncio.sleep(0.1)", "sub(7)"))
    p.put("async def main():")
    p.block(["queue, event, lock = asyncio.Queue(), asyncio.Event(), asyncio.Lock()", "fut = asyncio.get_running_loop().create_future()", "task = asyncio.create_task(sub('t'), name='T')",
             "asyncio.get_running_loop().call_later(0.2, lambda: (event.set(), queue.put_nowait(5), fut.done() or fut.set_result(6)))"])
    for _ in range(p.r.randrange(1, 5)):
        lines = lines_of(p, wait)
        k = p.r.randrange(8)
        if k < 4:
            lines = ["try:"] + ["    " + line for line in lines] + ["except Exception as e: tell(e)"]
        elif k == 4:
            lines = ["async with asyncio.TaskGroup() as tg:", "    tg.create_task(sub('a')); b = tg.create_task(sub('b'))"] + ["    " + line for line in lines]
        elif k == 5:
            lines = ["async with asyncio.timeout(0.15):"] + ["    " + line for line in lines]
        elif k == 6:
            lines = [p.pick("task.cancel()", "task.cancel('why')", "fut.cancel()", "event.set()", "queue.put_nowait(2)", "fut.set_exception(KeyError(1))", "task.add_done_callback(lambda t: print('done', t.cancelled()))", "asyncio.current_task().cancel()", "print(task.get_name(), task.done())", "task.add_done_callback(5)",
                            "asyncio.create_task(sub('lost'))", "sub('never')", "asyncio.get_running_loop().call_soon(print, 'soon')", "asyncio.get_running_loop().call_soon(lambda: 1 / 0)", "task.result()", "fut.result()", "fut.set_result(1)", "asyncio.run(sub(1))", "lock.release()", "queue.task_done()")] + lines
        p.block(lines)
    p.block([p.pick("return await task", "await asyncio.sleep(1)", "return 'end'", "await fut", f"raise {p.error()}")])
    p.put("show(asyncio.run(main()))")


TOPICS = {"by_hand": by_hand, "agens_by_hand": agens_by_hand, "with_loop": with_loop}
