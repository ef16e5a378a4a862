"""Runs a program under CPython's asyncio with a clock that jumps: virtual_loop.py PROGRAM.py

Sleeping costs nothing and no system call is made, so that what is timed is the event loop itself: the same work that
coroscope does.
"""
import asyncio
import selectors
import sys


class JumpingSelector(selectors.SelectSelector):
    """Watches nothing. Asked to wait, it moves the time on instead."""

    time = 0.0

    def select(self, timeout=None):
        if timeout is None:
            sys.exit("deadlock: nothing is ready and no timer is set")
        self.time += max(timeout, 0)
        return []


class JumpingLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.jumping = JumpingSelector()
        super().__init__(self.jumping)

    def time(self):
        return self.jumping.time


class JumpingPolicy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = JumpingLoop


def main():
    path = sys.argv[1]
    with open(path, encoding="utf-8") as file:
        code = compile(file.read(), path, "exec")
    asyncio.set_event_loop_policy(JumpingPolicy())
    exec(code, {"__name__": "__main__", "__file__": path})


main()
