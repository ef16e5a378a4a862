#!/usr/bin/env python3
"""Works the real window under Xvfb with keys and mouse, and judges by --state and by pixels.

    tests/window/window_test.py BINARY [PROGRAM]

BINARY is coroscope, or trace_window, which shows a recorded trace. Needs Xvfb, xdotool and a software OpenGL.
Status 77: there is no Xvfb here, nothing was tested.
"""
import os
import subprocess
import sys
import time

from display import read_png
from front import Front
from stage import on_stage

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACCENT = (0x7a, 0xa2, 0xf7)
WIDTH, HEIGHT = 1600, 900


class Subject:
    """How the binary under test is called for this program."""

    def __init__(self, binary, program):
        self.binary, self.program = os.path.abspath(binary), program
        self.is_recorded = os.path.basename(binary) == "trace_window"

    def window(self):
        return [self.binary, self.program] + ([self.program[:-3] + ".trace.jsonl"] if self.is_recorded else [])

    def render(self, step, path):
        size = "%dx%d" % (WIDTH, HEIGHT)
        if self.is_recorded:
            return self.window() + ["--step", str(step), "--size", size, "--render", path]
        return [self.binary, "render", self.program, "--step", str(step), "--size", size, "-o", path]


def keys_step(front, subject):
    front.key("Home")
    front.wait_for_step(0)
    for step in (1, 2, 3):
        front.key("Right")
        front.wait_for_step(step)
    front.key("Left")
    front.wait_for_step(2)
    front.key("End")
    front.wait_for_step(int(front.state()["of"]))
    front.key("Right")
    time.sleep(0.2)
    assert front.step() == int(front.state()["of"]), "there is a step behind the last one"
    front.key("Home")
    front.wait_for_step(0)


def iterations_step(front, subject):
    front.key("Home")
    front.wait_for_step(0)
    front.key("shift+Right")
    first = int(front.wait_for("an iteration", lambda state: int(state["step"]) > 0)["step"])
    front.key("shift+Right")
    second = int(front.wait_for("the next iteration", lambda state: int(state["step"]) > first)["step"])
    front.key("shift+Left")
    front.wait_for("an iteration back", lambda state: int(state["step"]) < second)


def space_plays(front, subject):
    front.key("Home")
    front.wait_for_step(0)
    front.key("space")
    front.wait_for("playing", lambda state: state["playing"] == "yes")
    front.wait_for("the cursor to move by itself", lambda state: int(state["step"]) >= 2)
    front.key("space")
    front.wait_for("the pause", lambda state: state["playing"] == "no")
    step = front.step()
    time.sleep(0.5)
    assert front.step() == step, "it went on while paused"


def a_printed_line_is_a_moment(front, subject):
    front.key("Home")
    front.wait_for_step(0)
    steps = []
    for line in (1, 3, 2):
        front.click_rect("output.%d" % line)
        state = front.wait_for("the moment of output line %d" % line, lambda state: int(state["output-lines"]) == line)
        steps.append(int(state["step"]))
    assert steps[0] < steps[2] < steps[1], "lines were printed at steps %s" % steps


def the_timeline_is_scrubbed(front, subject):
    front.key("Home")
    front.wait_for_step(0)
    left, top, width, height = front.rect("ruler")
    y = top + height // 2
    front.move(left + width // 4, y)
    time.sleep(0.1)
    front.press()
    first = int(front.wait_for("the cursor under the mouse", lambda state: int(state["step"]) > 0)["step"])
    for share in (0.35, 0.5, 0.65, 0.75):
        front.move(left + width * share, y)
        time.sleep(0.05)
    front.wait_for("the cursor to follow", lambda state: int(state["step"]) > first and
                   abs(float(state["cursor-x"]) - (left + width * 0.75)) < 60)
    front.release()
    time.sleep(0.2)
    step = front.step()
    front.move(left + width // 2, y)
    time.sleep(0.3)
    assert front.step() == step, "the cursor follows a mouse that is not held"


def buttons_work(front, subject):
    front.key("Home")
    front.wait_for_step(0)
    front.click_rect("button.forward")
    front.wait_for_step(1)
    front.click_rect("button.forward")
    front.wait_for_step(2)
    front.click_rect("button.back")
    front.wait_for_step(1)
    front.click_rect("button.axis-time")
    front.wait_for("virtual time", lambda state: state["axis"] == "virtual time")
    front.click_rect("button.axis-steps")
    front.wait_for("steps", lambda state: state["axis"] == "steps")


def a_quick_click_counts(front, subject):
    front.key("Home")
    front.wait_for_step(0)
    x, y, width, height = front.rect("button.forward")
    front.move(x + width // 2, y + height // 2)
    time.sleep(0.1)
    front.xdotool("click", "--delay", "0", "1", "mousemove", "800", "700")     # and away before the next frame
    front.wait_for_step(1)


def settings_have_keys(front, subject):
    scale = front.number("scale")
    front.key("ctrl+plus")
    front.wait_for("a larger scale", lambda state: float(state["scale"]) > scale)
    front.key("ctrl+minus")
    front.wait_for("the scale from before", lambda state: abs(float(state["scale"]) - scale) < 0.01)
    front.key("p")
    front.wait_for("Present", lambda state: state["presenting"] == "yes")
    front.key("p")
    front.wait_for("the end of Present", lambda state: state["presenting"] == "no")
    front.key("question")
    front.wait_for("the help", lambda state: state["help"] == "yes")
    front.key("Escape")
    front.wait_for("no help", lambda state: state["help"] == "no")
    front.key("ctrl+shift+p")
    front.wait_for("the palette", lambda state: state["palette"] == "yes")
    front.xdotool("type", "--delay", "30", "end")
    front.wait_for("the typed letters", lambda state: state["palette-filter"] == "end")
    front.key("Escape")
    front.wait_for("no palette", lambda state: state["palette"] == "no")


def chips_slide(front, subject):
    """From Timers to Ready to Running: places in between are seen, and none with motion off."""
    if subject.is_recorded:
        return      # a chip stands for what the machine says
    def places(key):
        front.key(key)
        found, end = [], time.monotonic() + 0.7
        while time.monotonic() < end:
            place = front.state().get("rect.chip.T3")
            if place and place not in found:
                found.append(place)
            time.sleep(0.004)
        return found
    front.key("Home")
    front.wait_for_step(0)
    for _ in range(54):
        front.key("Right")
    front.wait_for("the timer of b", lambda state: int(state["step"]) == 54 and state["moving"] == "no")
    with_motion = places("Right")
    assert len(with_motion) > 2, "the chip jumped: %s" % with_motion
    front.key("m")
    front.wait_for("no motion", lambda state: state["motion"] == "no")
    front.key("Left")
    front.wait_for_step(54)
    without = places("Right")
    assert len(without) <= 2, "the chip moved with motion off: %s" % without
    assert with_motion[-1] == without[-1], "it came to rest elsewhere: %s, %s" % (with_motion[-1], without[-1])
    front.key("m")
    front.wait_for("motion", lambda state: state["motion"] == "yes")


def find_goes_there(front, subject):
    front.key("Home")
    front.wait_for_step(0)
    front.key("ctrl+f")
    front.wait_for("the field", lambda state: state["find"] == "yes")
    front.xdotool("type", "--delay", "30", "b done")
    front.wait_for("the typed letters", lambda state: state["palette-filter"] == "b done")
    front.key("Return")
    front.wait_for("the moment at which that was printed",
                   lambda state: state["find"] == "no" and int(state["step"]) > 30 and int(state["output-lines"]) == 4)
    front.key("ctrl+f")
    front.xdotool("type", "--delay", "30", "12")
    front.wait_for("the number", lambda state: state["palette-filter"] == "12")
    front.key("Return")
    front.wait_for_step(12)


def the_palette_does_what_it_lists(front, subject):
    front.key("ctrl+p")
    front.wait_for("the palette", lambda state: state["palette"] == "yes")
    front.xdotool("type", "--delay", "30", "light or dark")
    front.wait_for("the typed letters", lambda state: state["palette-filter"] == "light or dark")
    front.key("Return")
    front.wait_for("the light theme", lambda state: state["theme"] == "light" and state["palette"] == "no")
    time.sleep(0.3)
    x, y, width, height = front.rect("timeline")
    paper = front.display.picture().crop(x + 4, y + height - 8, 40, 4)
    assert paper.count((0xf2, 0xf4, 0xf8), 6) > 100, "the light theme is not drawn"
    front.key("t")
    front.wait_for("the dark theme", lambda state: state["theme"] == "dark")


def a_lane_is_selected(front, subject):
    front.key("3")
    state = front.wait_for("a selection", lambda state: state["selected"] != "none")
    front.key("Home")
    front.key("ctrl+Right")
    front.wait_for("its first suspension", lambda state: int(state["step"]) > 0 and state["focus"] == state["selected"])
    front.click_rect("lane-names")
    front.key("Escape")
    front.wait_for("nobody", lambda state: state["selected"] == "none")


def settings_are_remembered(front, subject):
    if subject.is_recorded:
        return
    x, y, width, height = front.rect("source")
    edge = x + width
    front.move(edge, y + height // 2)
    time.sleep(0.1)
    front.press()
    for to in (20, 50, 90):
        front.move(edge - to, y + height // 2)
        time.sleep(0.06)
    front.release()
    front.wait_for("a narrower source", lambda state: abs(int(state["rect.source"].split()[2]) - (width - 90)) < 8)
    front.key("ctrl+plus")
    scale = float(front.wait_for("a larger scale", lambda state: float(state["scale"]) > 1.05)["scale"])
    time.sleep(0.4)
    other = Front(front.display, subject.window(), settings=front.folder)
    try:
        state = other.wait_for("another window", lambda state: state["is-settled"] == "yes")
        assert abs(float(state["scale"]) - scale) < 0.01, "scale %s instead of %s" % (state["scale"], scale)
        assert state["rect.source"].split()[2] == front.state()["rect.source"].split()[2], "the split was forgotten"
    finally:
        other.close()
    front.xdotool("windowfocus", front.window)
    time.sleep(0.3)
    front.key("ctrl+0")
    front.wait_for("the scale from before", lambda state: abs(float(state["scale"]) - 1) < 0.01)


def the_cursor_is_drawn_where_it_is(front, subject):
    for key in ("Home", "End"):
        front.key(key)
        front.wait_for_step(0 if key == "Home" else int(front.state()["of"]))
        time.sleep(0.3)
        state, (_, top, _, height) = front.state(), front.rect("lanes")
        picture, x = front.display.picture(), round(float(state["cursor-x"]))
        strip = picture.crop(max(0, x - 4), top, 8, height)
        assert strip.count(ACCENT, 40) >= height // 2, "no cursor at x %d after %s" % (x, key)
        other = picture.crop(x + (40 if key == "Home" else -48), top, 8, height)
        assert other.count(ACCENT, 40) < height // 4, "a cursor beside x %d after %s" % (x, key)


def window_and_picture_file_agree(front, subject):
    step = int(front.state()["of"]) // 2
    front.key("Home")
    front.wait_for_step(0)
    for _ in range(step):
        front.key("Right")
    front.wait_for_step(step)
    front.move(WIDTH + 20, HEIGHT + 20)
    path = os.path.join(front.folder, "picture.png")
    subprocess.run(subject.render(step, path), check=True, stdout=subprocess.DEVNULL)
    expected = read_png(path)
    # What moves comes to rest, on a busy machine later.
    latest = time.monotonic() + 10
    share = 1
    while share >= 0.002 and time.monotonic() < latest:
        time.sleep(0.4)
        share = front.display.picture().crop(0, 0, WIDTH, HEIGHT).different_share(expected)
    assert share < 0.002, "%.2f %% of the pixels differ" % (100 * share)


def the_window_can_be_resized(front, subject):
    front.xdotool("windowsize", front.window, "1200", "800")
    front.wait_for("the smaller size", lambda state: state["rect.bar"].split()[2] == "1200")
    time.sleep(0.3)
    picture = front.display.picture()
    assert picture.crop(0, 0, 1200, 800).count((0, 0, 0), 2) < 1200 * 8, "parts of the window are not drawn"
    front.xdotool("windowsize", front.window, str(WIDTH), str(HEIGHT))
    front.wait_for("the size from before", lambda state: state["rect.bar"].split()[2] == str(WIDTH))


def an_idle_window_sleeps(front, subject):
    front.move(WIDTH + 20, HEIGHT + 20)
    time.sleep(0.5)
    before = front.processor_seconds()
    time.sleep(1.5)
    used = front.processor_seconds() - before
    assert used < 0.15, "%.2f s of processor time in 1.5 s of doing nothing" % used


def it_closes(front, subject):
    front.key("ctrl+q")
    try:
        front.process.wait(front.patience)
    except subprocess.TimeoutExpired:
        raise AssertionError("it did not close")
    assert front.process.returncode == 0, "status %d\n%s" % (front.process.returncode, front.said())
    assert os.listdir(front.folder) and not [name for name in os.listdir(front.folder) if name.endswith(".new")]


def without_a_display_it_says_so(front, subject):
    bare = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(subject.window(), env=bare, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=front.patience)
    assert "display" in done.stderr, "it said %r" % done.stderr


STEPS = [keys_step, iterations_step, space_plays, a_printed_line_is_a_moment, the_timeline_is_scrubbed, buttons_work,
         a_quick_click_counts, settings_have_keys, chips_slide, find_goes_there, the_palette_does_what_it_lists,
         a_lane_is_selected, the_cursor_is_drawn_where_it_is, window_and_picture_file_agree,
         settings_are_remembered, the_window_can_be_resized, an_idle_window_sleeps, without_a_display_it_says_so, it_closes]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, "tests/programs/seed/09_gather_order.py")
    subject = Subject(sys.argv[1], program)
    with on_stage(WIDTH + 100, HEIGHT + 100) as stage:
        failed = stage.play(STEPS, stage.open(subject.window()), subject)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
