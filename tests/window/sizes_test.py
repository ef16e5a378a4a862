#!/usr/bin/env python3
"""The real window at the sizes and scales it has to bear: it shows pixel by pixel what `render` draws there.

    tests/window/sizes_test.py COROSCOPE

Status 77: there is no Xvfb here, nothing was tested.
"""
import os
import subprocess
import sys
import time

from display import read_png
from stage import on_stage

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, "tests/programs/seed/09_gather_order.py")
STEP = 57
SCREEN = (3940, 2260)
SIZES = [(1024, 768), (1600, 1000), (3840, 2160)]
SCALES = ["1", "2"]


def is_as_rendered(binary, front, size, scale):
    front.xdotool("windowsize", front.window, str(size[0]), str(size[1]))
    front.wait_for("%d x %d" % size, lambda state: state["rect.bar"].split()[2] == str(size[0]))
    front.move(SCREEN[0] - 2, SCREEN[1] - 2)
    time.sleep(1.0)
    path = os.path.join(front.folder, "picture.png")
    subprocess.run([binary, "render", PROGRAM, "--step", str(STEP), "--size", "%dx%d" % size, "--scale", scale,
                    "-o", path], check=True, stdout=subprocess.DEVNULL, timeout=60)
    share = front.display.picture().crop(0, 0, *size).different_share(read_png(path))
    assert share < 0.003, "%d x %d at scale %s: %.2f %% of the pixels differ" % (size + (scale, 100 * share))
    print("ok    %4d x %4d at scale %s" % (size + (scale,)), flush=True)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary = os.path.abspath(sys.argv[1])
    with on_stage(*SCREEN) as stage:
        for scale in SCALES:
            front = stage.open([binary, PROGRAM, "--step", str(STEP), "--scale", scale], patience=60)
            for size in SIZES:
                is_as_rendered(binary, front, size, scale)
            stage.close(front)
    return 0


if __name__ == "__main__":
    sys.exit(main())
