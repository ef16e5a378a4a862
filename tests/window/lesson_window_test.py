#!/usr/bin/env python3
"""Goes through a lesson in the real window under Xvfb as a learner does, and judges by --state and by pixels.

    tests/window/lesson_window_test.py COROSCOPE

Needs Xvfb, xdotool and a software OpenGL. Status 77: there is no Xvfb here, nothing was tested.
"""
import json
import os
import shutil
import sys
import tempfile
import time

from stage import on_stage

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LESSON = os.path.join(ROOT, "lessons", "09_gather_order.md")
SIZES = {"wide": (1600, 900), "small": (1024, 768)}
ERROR, GOOD, ACCENT = (0xe0, 0x64, 0x5c), (0x9e, 0xce, 0x6a), (0x7a, 0xa2, 0xf7)


def settled(front, what, **wanted):
    keys = {key.replace("_", "-"): str(value) for key, value in wanted.items()}
    return front.wait_for(what, lambda state: state["is-settled"] == "yes" and
                          all(state[key] == value for key, value in keys.items()))


def click(front, name):
    """What was drawn a moment ago is where it will stay."""
    front.wait_for(name, lambda state: "rect." + name in state)
    time.sleep(0.2)
    front.click_rect(name)


def pixels_of(front, name, colour):
    time.sleep(0.3)
    left, top, width, height = front.rect(name)
    return front.display.picture().crop(left, top, width, height).count(colour, 24)


def future_pixels(front):
    """How much is drawn in the lanes to the right of the cursor."""
    time.sleep(0.4)
    left, top, width, height = front.rect("lanes")
    x = round(float(front.state()["cursor-x"])) + 12
    part = front.display.picture().crop(x, top, left + width - x, height)
    panel = part[part.width - 3, 3]
    return part.width * part.height - part.count(panel, 6)


def it_begins_at_the_first_page(front, world):
    state = settled(front, "the first page", lesson_page=1, lesson_passed=0, lesson_stop=0)
    assert state["lesson"] == "gather keeps the order you asked for"
    assert state["lesson-number"] == "8" and state["lesson-mistakes"] == "0"
    assert state["future-hidden"] == "yes" and int(state["horizon"]) > 0


def a_stop_moves_the_cursor(front, world):
    click(front, "lesson.next")
    state = settled(front, "the first stop", lesson_passed=1, lesson_stop=1, lesson_question="open", line=13)
    world["question"] = int(state["step"])
    assert state["lesson-next"] == "no", "one may go on without an answer"
    front.key("n")
    time.sleep(0.3)
    assert front.state()["lesson-passed"] == "1"


def the_future_is_hidden(front, world):
    front.key("End")
    time.sleep(0.3)
    assert front.step() == world["question"], "End shows what a question hides"
    front.key("h")
    time.sleep(0.2)
    assert front.state()["future-hidden"] == "yes"
    assert future_pixels(front) < 1500, "something is drawn behind the cursor"
    assert front.state()["output-lines"] == "0"


def a_wrong_answer_is_refuted(front, world):
    click(front, "lesson.option.1")
    state = settled(front, "the wrong answer", lesson_question="wrong", lesson_tried=1, future_hidden="no")
    assert "horizon" not in state
    assert pixels_of(front, "lesson.option.1", ERROR) > 100, "the wrong answer is not marked"
    assert future_pixels(front) > 5000, "the future is still hidden"
    click(front, "lesson.see.1")
    state = front.wait_for("the moment that refutes it",
                           lambda state: int(state["step"]) > world["question"] and state["is-settled"] == "yes")
    assert "main() is suspended" in state["now"] or "main()" in state["now"], state["now"]
    assert pixels_of(front, "lesson.see.1", ACCENT) > 50


def a_right_answer_is_confirmed(front, world):
    front.key("ctrl+2")
    settled(front, "the right answer", lesson_question="right", lesson_tried="1 2", lesson_next="yes")
    assert pixels_of(front, "lesson.option.2", GOOD) > 100, "the right answer is not marked"
    front.key("ctrl+3")
    time.sleep(0.2)
    assert front.state()["lesson-tried"] == "1 2", "a solved question takes more answers"


def the_next_page_hides_again(front, world):
    click(front, "lesson.next")
    state = settled(front, "the second page", lesson_page=2, lesson_passed=0, future_hidden="yes")
    front.key("Return")
    settled(front, "its first stop", lesson_stop=1, output_lines=1)
    front.key("n")
    settled(front, "its second stop", lesson_stop=2, output_lines=3, lesson_question="open")
    front.key("b")
    settled(front, "back to the first", lesson_stop=1, output_lines=1)
    front.key("n")
    settled(front, "and forth", lesson_stop=2)
    click(front, "lesson.option.2")
    settled(front, "a right answer at once", lesson_question="right", lesson_score="1 of 4")


def a_click_on_a_stop_goes_there(front, world):
    front.key("End")
    settled(front, "the end", step=front.state()["of"])
    click(front, "lesson.stop.1")
    settled(front, "the first stop", output_lines=1)


def the_last_page_ends(front, world):
    for page in (3, 4):
        front.key("n")
        settled(front, "page %d" % page, lesson_page=page, lesson_question="none")
        front.key("n")
        settled(front, "its stop", lesson_stop=1, lesson_question="open")
        front.key("ctrl+2")
        settled(front, "its answer", lesson_question="right")
    settled(front, "the score", lesson_score="3 of 4")
    front.key("n")
    time.sleep(0.3)
    assert front.state()["lesson-page"] == "4", "behind the last question stands an exercise"


def everything_can_be_clicked_and_nothing_overlaps(front, world):
    """In a small window, too: what can be clicked lies in the panel, apart from each other."""
    front.xdotool("windowsize", front.window, "1024", "768")
    front.wait_for("the small size", lambda state: state["rect.bar"].split()[2] == "1024")
    time.sleep(0.4)
    state = front.state()
    rects = {key: tuple(map(int, state[key].split())) for key in state if key.startswith("rect.lesson.")}
    panel = tuple(map(int, state["rect.lesson"].split()))
    for name, (x, y, width, height) in rects.items():
        assert x >= panel[0] and y >= panel[1] and x + width <= panel[0] + panel[2] and \
            y + height <= panel[1] + panel[3] + 1, "%s lies outside of the lesson" % name
    names = sorted(rects)
    for i, a in enumerate(names):
        for b in names[i + 1:]:
            (ax, ay, aw, ah), (bx, by, bw, bh) = rects[a], rects[b]
            assert ax + aw <= bx or bx + bw <= ax or ay + ah <= by or by + bh <= ay, "%s and %s overlap" % (a, b)
    front.xdotool("windowsize", front.window, "1600", "900")
    front.wait_for("the size from before", lambda state: state["rect.bar"].split()[2] == "1600")


def the_window_follows_the_file(front, world):
    text = open(world["lesson"], encoding="utf-8").read()
    before = front.state()
    with open(world["lesson"], "w", encoding="utf-8") as file:
        file.write(text.replace("title: gather keeps the order you asked for", "title: A new title"))
    state = settled(front, "the new title", lesson="A new title", lesson_mistakes=0)
    for key in ("lesson-page", "lesson-score", "lesson-stop"):
        assert state[key] == before[key], "%s was %s and is %s" % (key, before[key], state[key])
    with open(world["lesson"], "w", encoding="utf-8") as file:
        file.write(text.replace('`prints "b done"`', '`prints "b dome"`'))
    settled(front, "the mistake", lesson_mistakes=1)
    assert pixels_of(front, "lesson", ERROR) > 100, "the mistake is not shown"
    with open(world["lesson"], "wb") as file:
        file.write(b"---\ntitle: \xff\n")
    settled(front, "no text at all", lesson_mistakes=1)
    os.remove(world["lesson"])
    time.sleep(0.6)
    with open(world["lesson"], "w", encoding="utf-8") as file:
        file.write(text)
    settled(front, "the lesson from before", lesson="gather keeps the order you asked for", lesson_mistakes=0,
            lesson_score="3 of 4")


def progress_is_kept(front, world):
    folder = os.path.join(world["data"], "coroscope", "learners")
    assert os.listdir(folder) == ["me.json"], os.listdir(folder)
    kept = json.load(open(os.path.join(folder, "me.json"), encoding="utf-8"))
    lesson = kept["lessons"]["gather keeps the order you asked for"]
    assert lesson["page"] == 4 and len(lesson["answers"]) == 4, lesson
    assert any(len(tried) == 2 for tried in lesson["answers"].values())


def an_idle_lesson_sleeps(front, world):
    front.move(1640, 940)
    time.sleep(0.6)
    before = front.processor_seconds()
    time.sleep(1.5)
    used = front.processor_seconds() - before
    assert used < 0.2, "%.2f s of processor time in 1.5 s of doing nothing" % used


STEPS = [it_begins_at_the_first_page, a_stop_moves_the_cursor, the_future_is_hidden, a_wrong_answer_is_refuted,
         a_right_answer_is_confirmed, the_next_page_hides_again, a_click_on_a_stop_goes_there, the_last_page_ends,
         everything_can_be_clicked_and_nothing_overlaps, the_window_follows_the_file, progress_is_kept,
         an_idle_lesson_sleeps]


def begins_again_where_it_was(stage, command, world):
    front = stage.open(command)
    settled(front, "the last page", lesson_page=4, lesson_score="3 of 4")
    stage.close(front)
    # A file that is broken is put aside, not written over.
    path = os.path.join(world["data"], "coroscope", "learners", "me.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write("{ broken")
    front = stage.open(command)
    settled(front, "a fresh start", lesson_page=1, lesson_score="0 of 4")
    front.key("n")
    settled(front, "a stop", lesson_stop=1)
    time.sleep(0.6)
    assert open(path + ".unreadable", encoding="utf-8").read() == "{ broken"
    assert json.load(open(path, encoding="utf-8"))["version"] == 1
    print("ok    begins_again_where_it_was", flush=True)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = tempfile.mkdtemp(prefix="coroscope-lesson-")
    shutil.copytree(os.path.join(ROOT, "lessons"), os.path.join(folder, "lessons"))
    world = {"lesson": os.path.join(folder, "lessons", os.path.basename(LESSON)), "data": os.path.join(folder, "data")}
    os.environ["XDG_DATA_HOME"] = world["data"]
    command = [os.path.abspath(sys.argv[1]), world["lesson"]]
    try:
        with on_stage(1700, 1000) as stage:
            front = stage.open(command)
            failed = stage.play(STEPS, front, world)
            stage.close(front)
            if not failed:
                begins_again_where_it_was(stage, command, world)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
