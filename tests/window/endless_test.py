#!/usr/bin/env python3
"""A program that never ends in the real window: it opens at once, the machine goes ahead of the cursor by a horizon and on
when the cursor comes near, and every key is answered quickly however long the run has become.

    tests/window/endless_test.py COROSCOPE

Status 77: there is no Xvfb here, nothing was tested.
"""
import os
import shutil
import sys
import tempfile
import time

from stage import on_stage

ENDLESS = """\
import asyncio


async def tick(name, delay):
    count = 0
    while True:
        await asyncio.sleep(delay)
        count += 1


async def main():
    await asyncio.gather(tick("a", 1), tick("b", 2), tick("c", 3))


asyncio.run(main())
"""
LONGEST_ANSWER = 2.0    # seconds, with xdotool's own and a busy machine


def answered(front, key, what, is_so):
    begin = time.monotonic()
    front.key(key)
    state = front.wait_for(what, lambda state: is_so(state) and state["is-settled"] == "yes")
    took = time.monotonic() - begin
    assert took < LONGEST_ANSWER, "%s took %.1f s" % (what, took)
    return state


def follows_an_endless_program(front):
    step = 0
    while step < 1000000:
        state = answered(front, "End", "the end known so far", lambda state: int(state["step"]) > step)
        step = int(state["step"])
        answered(front, "Left", "a step back", lambda state: int(state["step"]) == step - 1)
        front.wait_for("the machine to go on", lambda state: int(state["of"]) >= step + 100000)
    answered(front, "f", "all of it in sight", lambda state: state["fit"] == "yes")
    left, top, width, height = front.rect("ruler")
    begin = time.monotonic()
    front.click(left + width // 2, top + height // 2)
    state = front.wait_for("the middle", lambda state: abs(int(state["step"]) - int(state["of"]) // 2) < 100000)
    assert time.monotonic() - begin < LONGEST_ANSWER + 0.5, "a jump took %.1f s" % (time.monotonic() - begin)
    middle = int(state["step"])
    answered(front, "shift+Right", "the next iteration", lambda state: int(state["step"]) > middle)
    answered(front, "space", "playing", lambda state: state["playing"] == "yes")
    front.wait_for("the cursor to move by itself", lambda state: int(state["step"]) > middle + 3)
    answered(front, "space", "the pause", lambda state: state["playing"] == "no")
    answered(front, "Home", "the beginning", lambda state: int(state["step"]) == 0)
    answered(front, "Right", "the first step", lambda state: int(state["step"]) == 1)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = tempfile.mkdtemp(prefix="coroscope-endless-")
    program = os.path.join(folder, "ticker.py")
    with open(program, "w") as file:
        file.write(ENDLESS)
    try:
        with on_stage(1700, 1000) as stage:
            begin = time.monotonic()
            front = stage.open([os.path.abspath(sys.argv[1]), program])
            print("opened after %.1f s" % (time.monotonic() - begin))
            follows_an_endless_program(front)
            time.sleep(0.5)
            before = front.processor_seconds()
            time.sleep(1.0)
            used = front.processor_seconds() - before
            assert used < 0.15, "at its horizon the window still uses %.2f s of processor time a second" % used
            print("ok    followed to step %s of an endless program" % front.state()["of"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
