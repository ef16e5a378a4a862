import asyncio

async def nothing():
    return 1

async def main():
    tg = asyncio.TaskGroup()
    c = nothing()
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print("not entered:", str(e).split(">")[-1])
    c.close()
    async with tg:
        t = tg.create_task(nothing(), name="one")
        print(t.get_name())
    print(t.result(), repr(tg))
    c = nothing()
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print("finished:", str(e).split(">")[-1])
    c.close()
    try:
        async with tg:
            pass
    except RuntimeError as e:
        print("again:", str(e).split(">")[-1])
    try:
        async with asyncio.TaskGroup() as g:
            async def late():
                try:
                    await asyncio.sleep(5)
                finally:
                    c = nothing()
                    try:
                        g.create_task(c)
                    except RuntimeError as e:
                        print("shutting:", str(e).split(">")[-1])
                        c.close()
            g.create_task(late())
            await asyncio.sleep(0)
            1 / 0
    except* ZeroDivisionError as eg:
        print(len(eg.exceptions))
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(5)
    except* TypeError as eg:
        print(eg.exceptions[0])

asyncio.run(main())
