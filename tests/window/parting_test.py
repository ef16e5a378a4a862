#!/usr/bin/env python3
"""Leaving a run of which something is in no file, in the real window under Xvfb: by keys, by the mouse, by the window's
close button, by opening another file; and a file dropped on the window by the messages of a real drag.

    tests/window/parting_test.py COROSCOPE

Status 77: there is no Xvfb here, nothing was tested.
"""
import os
import shutil
import sys
import tempfile
import time

from drag import close_window, drop_file
from stage import on_stage
from talk_test import CHATBOT, click, settled, type_text


def opened(stage, world, inputs=1):
    """A window on the program, with something done to it."""
    front = stage.open([world["binary"], world["program"]])
    settled(front, "the program", inputs=0)
    front.key("End")
    for number in range(inputs):
        click(front, "button.talk-next")
        settled(front, "an input", inputs=number + 1, session_changed="yes")
    return front


def ends(front, what):
    front.process.wait(front.patience)
    assert front.process.returncode == 0, (what, front.said())


def nothing_is_asked_where_nothing_is_lost(stage, world):
    front = opened(stage, world, inputs=0)
    front.key("ctrl+q")
    ends(front, "nothing was done")
    front = opened(stage, world)
    front.key("ctrl+z")
    settled(front, "taken back", inputs=0, session_changed="no")
    front.key("ctrl+q")
    ends(front, "what was done was taken back")


def one_stays_or_discards_by_keys(stage, world):
    front = opened(stage, world)
    front.key("ctrl+q")
    settled(front, "the question", parting="quit", inputs=1)
    front.key("Escape")
    settled(front, "one stays", parting="no", inputs=1)
    front.key("ctrl+q")
    settled(front, "the question again", parting="quit")
    front.key("ctrl+q")                                  # is no answer
    front.key("Left")                                    # from Save to Stay
    front.key("Return")
    settled(front, "one stays again", parting="no", inputs=1)
    front.key("ctrl+q")
    settled(front, "the question once more", parting="quit")
    front.key("d")
    ends(front, "discarded")
    assert not os.path.exists(world["program"][:-3] + ".session")
    front = opened(stage, world, inputs=0)
    assert "Ctrl+R" not in front.state()["said"], "what was discarded is not offered"
    front.key("ctrl+q")
    ends(front, "nothing was done")


def one_saves_by_keys(stage, world):
    front = opened(stage, world)
    front.key("ctrl+q")
    settled(front, "the question", parting="quit")
    front.key("s")
    settled(front, "where to save", file_box="yes", file_name=world["program"][:-3] + ".session")
    front.key("Escape")
    settled(front, "one stays", file_box="no", parting="no")
    front.key("ctrl+s")                                  # saved for its own sake: one stays
    settled(front, "where to save", file_box="yes")
    front.key("ctrl+a")
    type_text(front, os.path.join(world["folder"], "no", "such", "place.session"))
    front.key("Return")
    front.wait_for("why it cannot be saved", lambda state: "No such file" in state["said"])
    front.key("ctrl+q")
    settled(front, "the question", parting="quit")
    front.key("Return")
    settled(front, "where to save", file_box="yes")
    front.key("ctrl+a")
    type_text(front, world["session"])
    settled(front, "a name", file_name=world["session"])
    front.key("Return")
    ends(front, "saved")
    with open(world["session"], encoding="utf-8") as file:
        assert file.read().count("\ninput ") == 1
    front = stage.open([world["binary"], world["session"]])
    settled(front, "the session", inputs=1, session_changed="no")
    click(front, "button.talk-next")
    settled(front, "one more", inputs=2, session_changed="yes")
    front.key("ctrl+q")
    settled(front, "the question", parting="quit")
    front.key("s")                                       # it has a file
    ends(front, "saved")
    with open(world["session"], encoding="utf-8") as file:
        assert file.read().count("\ninput ") == 2


def the_close_button_asks_and_the_mouse_answers(stage, world):
    front = opened(stage, world)
    close_window(front.display.name, int(front.window))
    settled(front, "the question", parting="quit")
    front.click(20, 500)                                 # beside it
    settled(front, "one stays", parting="no")
    close_window(front.display.name, int(front.window))
    settled(front, "the question", parting="quit")
    click(front, "button.part-stay")
    settled(front, "one stays", parting="no")
    close_window(front.display.name, int(front.window))
    settled(front, "the question", parting="quit")
    click(front, "button.part-save")
    settled(front, "where to save", file_box="yes")
    front.key("Escape")
    settled(front, "one stays", parting="no", file_box="no")
    close_window(front.display.name, int(front.window))
    settled(front, "the question", parting="quit")
    click(front, "button.part-discard")
    ends(front, "discarded")


def text_that_was_not_run_is_asked_for(stage, world):
    front = opened(stage, world, inputs=0)
    front.key("e")
    settled(front, "the editor", editing="yes")
    front.key("ctrl+Home")
    type_text(front, "# more")
    front.key("Return")
    front.key("ctrl+q")
    settled(front, "the question", parting="quit", typing="nowhere")
    assert "rect.button.part-save" not in front.state(), "what is not run cannot be saved"
    front.key("Escape")
    settled(front, "the editor as it was", parting="no", editing="yes", typing="program")
    front.key("ctrl+Return")
    settled(front, "it runs", editing="no", session_changed="yes", can_undo="yes")
    front.key("ctrl+z")
    settled(front, "as it was", session_changed="no", can_undo="no", can_redo="yes")
    front.key("ctrl+shift+z")
    settled(front, "as it was edited", session_changed="yes", can_redo="no")
    front.key("ctrl+z")
    front.key("ctrl+q")
    ends(front, "nothing is lost")


def undo_brings_back_a_program_and_what_was_done_to_it(stage, world):
    front = opened(stage, world, inputs=3)
    state = front.state()
    front.key("e")
    settled(front, "the editor", editing="yes")
    front.key("ctrl+Home")
    type_text(front, 'print("up")')
    front.key("Return")
    front.key("ctrl+Return")
    settled(front, "the edited program", editing="no", inputs=0, step=0)
    front.key("End")
    click(front, "button.talk-next")
    settled(front, "something done to it", inputs=1)
    front.key("ctrl+z")
    front.key("ctrl+z")
    settled(front, "the former program", inputs=3, step=state["step"], of=state["of"], talk_last=state["talk-last"],
            said="the program before it was edited")
    front.key("ctrl+shift+z")
    settled(front, "the edited one", inputs=0, step=0)
    front.key("ctrl+shift+z")
    settled(front, "and what was done to it", inputs=1)
    front.key("ctrl+q")
    settled(front, "the question", parting="quit")
    front.key("d")
    ends(front, "discarded")


def another_file_is_asked_for(stage, world):
    front = opened(stage, world)
    front.key("ctrl+o")
    settled(front, "what to open", file_box="yes")
    type_text(front, world["other"])
    settled(front, "its name", file_name=world["other"])
    front.key("Return")
    settled(front, "the question", parting="open", program="chatbot.py", file_box="no")
    front.key("Escape")
    settled(front, "one stays", parting="no", program="chatbot.py", inputs=1)
    drop_file(front.display.name, int(front.window), world["other"])
    settled(front, "the question of a dropped file", parting="open", program="chatbot.py")
    front.key("s")
    settled(front, "where to save", file_box="yes")
    front.key("ctrl+a")
    type_text(front, world["session"])
    front.key("Return")
    settled(front, "the other program", program="other.py", inputs=0, session_changed="no", parting="no")
    with open(world["session"], encoding="utf-8") as file:
        assert file.read().count("\ninput ") == 1
    drop_file(front.display.name, int(front.window), world["session"])
    settled(front, "the session, dropped", program="chatbot.py", inputs=1, session=world["session"])
    drop_file(front.display.name, int(front.window), os.path.join(world["folder"], "a name with spaces & é.py"))
    settled(front, "a name with spaces", program="a name with spaces & é.py", inputs=0)
    drop_file(front.display.name, int(front.window), os.path.join(world["folder"], "nowhere.py"))
    front.wait_for("why it is not opened", lambda state: "no such file" in state["said"])
    front.key("ctrl+q")
    ends(front, "nothing is lost")


SCENES = [nothing_is_asked_where_nothing_is_lost, one_stays_or_discards_by_keys, one_saves_by_keys,
          the_close_button_asks_and_the_mouse_answers, text_that_was_not_run_is_asked_for,
          undo_brings_back_a_program_and_what_was_done_to_it, another_file_is_asked_for]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = tempfile.mkdtemp(prefix="coroscope-parting-")
    world = {"binary": os.path.abspath(sys.argv[1]), "folder": folder}
    for name, text in (("chatbot.py", CHATBOT), ("other.py", "print('other')\n"), ("a name with spaces & é.py", "print(1)\n")):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    world["program"], world["other"] = os.path.join(folder, "chatbot.py"), os.path.join(folder, "other.py")
    world["session"] = os.path.join(folder, "kept.session")
    os.environ["XDG_DATA_HOME"] = os.path.join(folder, "data")
    os.environ["XDG_STATE_HOME"] = os.path.join(folder, "state")
    failed = []
    try:
        with on_stage(1700, 1000) as stage:
            for scene in SCENES:
                if len(sys.argv) > 2 and sys.argv[2] not in scene.__name__:
                    continue
                begin = time.monotonic()
                try:
                    if os.path.exists(world["session"]):
                        os.unlink(world["session"])
                    scene(stage, world)
                    print("ok    %-56s %5.1f s" % (scene.__name__, time.monotonic() - begin), flush=True)
                except Exception as error:      # a window that has ended in the middle, too
                    failed.append(scene.__name__)
                    print("FAIL  %s: %s: %s" % (scene.__name__, type(error).__name__, error), flush=True)
                for front in list(stage.fronts):
                    stage.close(front)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
