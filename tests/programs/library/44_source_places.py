# asyncio in debug mode: where a task, a future and a callback were made, as summaries of frames.
import asyncio, traceback
async def co(): await asyncio.sleep(0)
def make(): return asyncio.ensure_future(co())
async def main():
    t = make(); f = asyncio.get_running_loop().create_future(); h = asyncio.get_running_loop().call_soon(print, 'x')
    for o in (t, f, h):
        st = o._source_traceback
        print(type(st).__name__, type(st[-1]).__name__, [(x.name, x.lineno, x.line) for x in st if not x.filename.endswith(('runners.py', 'base_events.py', 'events.py', 'tasks.py')) and 'stdlib' not in x.filename])
        print(''.join(traceback.format_list([x for x in st if '44_' in x.filename])))
    f.cancel(); await t
asyncio.run(main(), debug=True)
async def m2(): print(asyncio.get_running_loop().create_future()._source_traceback)
asyncio.run(m2())
