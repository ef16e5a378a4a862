async def f():
    return [await x for x in y]
def g():
    async with a: pass
