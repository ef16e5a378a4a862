"""Where every test of the window takes place: an X display of its own, windows opened on it, and the steps of the test.

    with on_stage(1700, 1000) as stage:
        front = stage.open([binary, program])
        failed = stage.play(STEPS, front, world)
"""
import contextlib
import shutil
import subprocess
import sys
import time

from display import Display
from front import Front


class Stage:
    def __init__(self, display):
        self.display, self.fronts = display, []

    def open(self, command, **more):
        front = Front(self.display, command, **more)
        self.fronts.append(front)
        return front

    def close(self, front):
        self.fronts.remove(front)
        front.close()

    def play(self, steps, front, world):
        """Each step is a function of the window and what the test knows; the names of those that failed."""
        failed = []
        for step in steps:
            begin = time.monotonic()
            try:
                step(front, world)
                print("ok    %-46s %5.1f s" % (step.__name__, time.monotonic() - begin), flush=True)
            except (AssertionError, KeyError, subprocess.SubprocessError) as error:
                failed.append(step.__name__)
                print("FAIL  %s: %s" % (step.__name__, error), flush=True)
            if front.process.poll() is not None:
                break
        return failed


@contextlib.contextmanager
def on_stage(width, height):
    """Ends the test with status 77 where there is no Xvfb."""
    if not shutil.which("Xvfb"):
        print("skipped: there is no Xvfb on this machine (Debian's package xvfb)")
        sys.exit(77)
    if not shutil.which("xdotool"):
        sys.exit("xdotool is missing (Debian's package xdotool)")
    display = Display(width, height)
    stage = Stage(display)
    try:
        yield stage
    finally:
        for front in stage.fronts:
            front.close()
        display.stop()
