# Tasks that log: loggers, context variables in the records, an in-memory handler, a queue, timeouts, groups.
import asyncio
import contextvars
import io
import itertools
import json
import logging
import random
from collections import Counter
from contextlib import asynccontextmanager

request = contextvars.ContextVar('request', default='-')
numbers = itertools.count(1)


class WithRequest(logging.Filter):
    def filter(self, record):
        record.request = request.get()
        return True


stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter('[{request}] {levelname:<7} {name}: {message}', style='{'))
handler.addFilter(WithRequest())
log = logging.getLogger('app')
log.addHandler(handler)
log.setLevel(logging.DEBUG)
log.propagate = False


@asynccontextmanager
async def traced(name):
    token = request.set(f'{name}#{next(numbers)}')
    log.debug('enter')
    try:
        yield
    except Exception as error:
        log.error('failed: %r', error)
        raise
    finally:
        log.debug('leave')
        request.reset(token)


async def fetch(name, rng):
    async with traced(name):
        await asyncio.sleep(rng.random())
        if name == 'bad':
            raise ValueError(f'no such page: {name}')
        log.info('got %s', name)
        return len(name)


async def worker(queue, results, rng):
    while True:
        name = await queue.get()
        try:
            results[name] = await asyncio.wait_for(fetch(name, rng), 0.9)
        except (ValueError, asyncio.TimeoutError) as error:
            results[name] = type(error).__name__
        finally:
            queue.task_done()


async def main():
    rng = random.Random(11)
    queue = asyncio.Queue()
    results = {}
    workers = [asyncio.create_task(worker(queue, results, rng), name=f'w{i}') for i in range(3)]
    for name in ('alpha', 'bad', 'c', 'delta', 'e' * 10, 'bad', 'omega'):
        queue.put_nowait(name)
    await queue.join()
    for w in workers:
        w.cancel()
    ended = await asyncio.gather(*workers, return_exceptions=True)
    print(json.dumps(results, sort_keys=True), [type(e).__name__ for e in ended])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch('one', rng))
            group.create_task(fetch('bad', rng))
    except* ValueError as eg:
        print(eg.exceptions, request.get())

asyncio.run(main())
lines = stream.getvalue().splitlines()
print(*lines, sep='\n')
print(Counter(line.split()[1] for line in lines))
logging.getLogger('app.child').warning('through the parent')
print(stream.getvalue().splitlines()[-1])
