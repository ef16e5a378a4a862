# What asyncio reports goes to its logger, where the program uses logging.
import asyncio, logging, sys
logging.basicConfig(format='%(levelname)s:%(name)s:%(message)s', level=logging.DEBUG)
async def bad(): raise ValueError('lost')
async def main():
    t = asyncio.ensure_future(bad())
    await asyncio.sleep(0)
    del t
    loop = asyncio.get_running_loop()
    def cb(): raise KeyError('in cb')
    loop.call_soon(cb)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'custom', 'extra': 1})
    f = loop.create_future(); f.set_exception(RuntimeError('futx')); del f
    await asyncio.sleep(0)
asyncio.run(main())
lg = logging.getLogger('asyncio'); print(lg, lg.handlers, lg.level)
lg.setLevel(logging.CRITICAL)
asyncio.run(main())
lg.setLevel(0); lg.addFilter(lambda r: print('FILTER', r.levelname, r.getMessage()[:30], bool(r.exc_info)) or True)
asyncio.run(main())
