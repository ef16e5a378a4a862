#!/usr/bin/env python3
"""Talks to a generator in the real window under Xvfb, by mouse and keys: next, three messages, None; takes it back, saves
it, opens it again, and replays it to the same trace. Then the prompt, the editor and the exercises of lessons.

    tests/window/talk_test.py COROSCOPE

Status 77: there is no Xvfb here, nothing was tested.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

from stage import on_stage

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

CHATBOT = '''\
def chatbot():
    said = yield "Can I help you?"
    while said is not None:
        said = yield f"You said {said}."
    print("bye")
    return "the end"


bot = chatbot()
'''
TO_BE_PLAYED = '''\
end
next bot
send bot: 'Hello there'
send bot: 'My card is blocked'
send bot: [1, 2]
send bot: None
save %s
'''


def settled(front, what, **wanted):
    keys = {key.replace("_", "-"): str(value) for key, value in wanted.items()}
    return front.wait_for(what, lambda state: state["is-settled"] == "yes" and
                          all(state[key] == value for key, value in keys.items()))


def click(front, name):
    front.wait_for(name, lambda state: "rect." + name in state)
    time.sleep(0.2)
    front.click_rect(name)


def type_text(front, text):
    front.xdotool("type", "--delay", "25", text)


def nobody_has_spoken(front, world):
    front.key("End")
    state = settled(front, "the end", talker="bot", talkers="bot", inputs=0, talk="yes")
    assert "talk-last" not in state and state["can-undo"] == "no"


def next_is_clicked(front, world):
    click(front, "button.talk-next")
    settled(front, "the greeting", inputs=1, talk_turns=1, talk_last="Can I help you? yielded by next()")


def messages_are_typed(front, world):
    click(front, "talk-field")
    settled(front, "the keyboard in the field", typing="talk")
    type_text(front, "Hello there")
    settled(front, "what is typed", talk_text="Hello there")
    front.key("Return")
    settled(front, "the first answer", inputs=2, talk_last="You said Hello there. ", talk_text="")
    type_text(front, "My card is blocked")
    click(front, "button.talk-send")
    settled(front, "the second answer", inputs=3, talk_last="You said My card is blocked. ")
    # What is an expression is sent as one.
    type_text(front, "[1, 2]")
    front.key("Return")
    settled(front, "the third answer", inputs=4, talk_last="You said [1, 2]. ", talk_turns=7)


def none_ends_it(front, world):
    click(front, "button.talk-none")
    settled(front, "the end", inputs=5, talk_last="the end returned, and is at its end")


def it_is_taken_back_and_done_again(front, world):
    for inputs in (4, 3):
        front.key("ctrl+z")
        settled(front, "undone", inputs=inputs, said="undone")
    for inputs in (4, 5):
        front.key("ctrl+shift+z")
        settled(front, "done again", inputs=inputs)
    settled(front, "the end once more", talk_last="the end returned, and is at its end", can_redo="no")


def a_turn_is_a_moment(front, world):
    """A click on a line of the conversation goes to where it was said, and the conversation ends there."""
    front.key("Escape")
    x, y, width, height = front.rect("talk-turns")
    world["end"] = front.step()
    front.click(x + 30, y + 44)
    state = front.wait_for("an earlier moment", lambda state: int(state["step"]) < world["end"] and
                           state["is-settled"] == "yes")
    assert int(state["talk-turns"]) < 9, state["talk-turns"]
    front.key("End")
    settled(front, "the end", step=world["end"])


def it_is_saved(front, world):
    front.key("ctrl+s")
    settled(front, "where to save", file_box="yes", file_name=world["program"][:-3] + ".session")
    front.key("ctrl+a")
    type_text(front, world["session"])
    settled(front, "a name", file_name=world["session"])
    front.key("Return")
    settled(front, "saved", session=world["session"], session_changed="no", file_box="no")
    assert open(world["session"], encoding="utf-8").read().count("\ninput ") == 5
    front.key("ctrl+s")
    settled(front, "saved again, without a question", file_box="no", said="saved in " + world["session"])


def lines_are_run_at_the_prompt(front, world):
    front.key("i")
    settled(front, "the keyboard at the prompt", typing="prompt", prompt="")
    type_text(front, "x = 6 * 7")
    front.key("Return")
    settled(front, "a statement", inputs=6, prompt="", prompt_history=1)
    type_text(front, "x + 1")
    front.key("Return")
    state = settled(front, "an expression", inputs=7)
    assert int(state["output-lines"]) >= 3
    front.key("Up")
    front.key("Up")
    settled(front, "the line before the last", prompt="x = 6 * 7")
    front.key("Down")
    settled(front, "the last line", prompt="x + 1")
    front.key("ctrl+a")
    front.key("BackSpace")
    for typed, completed in (("chatb", "chatbot"), ("bot.thr", "bot.throw"), ("isin", "isinstance")):
        type_text(front, typed)
        front.key("Tab")
        settled(front, "a name completed", prompt=completed)
        front.key("ctrl+a")
        front.key("BackSpace")
    type_text(front, "setat is")
    front.key("Tab")
    settled(front, "names to choose from", prompt="setat is", prompt_offers="is isinstance issubclass")
    front.key("ctrl+a")
    front.key("BackSpace")
    front.key("Escape")
    settled(front, "the keyboard everywhere", typing="nowhere")
    for inputs in (6, 5):
        front.key("ctrl+z")
        settled(front, "undone", inputs=inputs)


def a_frame_lends_its_names(front, world):
    """While the bot sleeps, a click on its frame makes the prompt speak of its names."""
    front.key("ctrl+z")
    settled(front, "the bot asleep", inputs=4, talk_last="You said [1, 2]. ")
    front.key("i")
    settled(front, "the prompt", typing="prompt")
    x, y, width, height = front.rect("frames")
    front.click(x + 60, y + 160)
    state = front.wait_for("its frame", lambda state: state["prompt-frame"] not in ("", "module"))
    type_text(front, "said[0] + 41")
    front.key("Return")
    state = settled(front, "its value", inputs=5)
    front.key("Escape")
    for inputs in (4,):
        front.key("ctrl+z")
        settled(front, "undone", inputs=inputs)


def a_variable_leads_to_its_change(front, world):
    before = front.step()
    x, y, width, height = front.rect("frames")
    front.click(x + 60, y + 148)
    state = front.wait_for("where it was changed", lambda state: state["said"] == "here said is changed")
    assert int(state["step"]) < before


def events_are_stopped_at(front, world):
    front.key("ctrl+shift+p")
    type_text(front, "Breakpoint: a generator yields")
    front.key("Return")
    settled(front, "a breakpoint on an event", event_breakpoints="generator-yields")
    front.key("Home")
    settled(front, "the beginning", step=0)
    front.key("F5")
    settled(front, "the first yield", talk_last="Can I help you? yielded by next()")


def the_program_is_edited(front, world):
    front.key("e")
    settled(front, "the editor", editing="yes", typing="program")
    front.key("ctrl+Home")
    front.key("End")
    front.key("Return")
    type_text(front, "prnt(")
    settled(front, "a new line, indented", caret="2 10")
    front.key("ctrl+Return")
    state = front.wait_for("why it cannot be run", lambda state: state["editor-problem"] != "")
    assert "SyntaxError" in state["editor-problem"] and state["editor-problem-line"] == "2", state
    assert state["inputs"] == "4", "the run has changed"
    for _ in range(5):
        front.key("BackSpace")
    type_text(front, 'print("up")')
    front.key("ctrl+Return")
    settled(front, "the edited program", editing="no", inputs=0, step=0, typing="nowhere")
    front.key("End")
    settled(front, "its end", talker="bot")
    click(front, "button.talk-next")
    settled(front, "its first line", inputs=1, output_lines=2)


def it_closes(front, world):
    front.key("ctrl+q")
    settled(front, "whether to save", parting="quit")
    front.key("d")
    front.process.wait(front.patience)
    assert front.process.returncode == 0, front.said()


STEPS = [nobody_has_spoken, next_is_clicked, messages_are_typed, none_ends_it, it_is_taken_back_and_done_again,
         a_turn_is_a_moment, it_is_saved, lines_are_run_at_the_prompt, a_frame_lends_its_names,
         a_variable_leads_to_its_change, events_are_stopped_at, the_program_is_edited, it_closes]


def it_is_opened_again(front, world):
    settled(front, "the session", inputs=5, session=world["session"], step=world["end"],
            talk_last="the end returned, and is at its end")
    front.key("ctrl+z")
    settled(front, "what was saved can be taken back, too", inputs=4)
    front.key("ctrl+shift+z")
    settled(front, "and done again", inputs=5)


def another_is_opened(front, world):
    front.key("ctrl+o")
    settled(front, "what to open", file_box="yes")
    type_text(front, os.path.join(ROOT, "lessons", "02_"))
    state = settled(front, "the one that fits", files=1)
    front.key("Down")
    front.key("Return")
    state = settled(front, "the lesson", file_box="no", lesson_page=1)
    assert state["lesson"].startswith("The chatbot"), state["lesson"]


def nothing_is_lost(stage, binary, world):
    """A window that is killed leaves what was not saved; the next one on the same file brings it back."""
    front = stage.open([binary, world["program"]])
    settled(front, "a new window", inputs=0)
    front.key("End")
    click(front, "button.talk-next")
    settled(front, "the greeting", inputs=1)
    time.sleep(0.6)
    front.process.kill()
    front.process.wait()
    stage.close(front)
    front = stage.open([binary, world["program"]])
    state = settled(front, "the window after the crash", inputs=0)
    assert "Ctrl+R" in state["said"], state["said"]
    front.key("ctrl+r")
    settled(front, "what was not saved", inputs=1, said="recovered", talk_turns=1)
    stage.close(front)
    print("ok    nothing_is_lost", flush=True)


def the_same_trace(binary, world):
    """What was saved replays to the same trace as the same conversation held by commands."""
    played = os.path.join(world["folder"], "played.session")
    subprocess.run([binary, "play", world["program"]], input=TO_BE_PLAYED % played, text=True, check=True,
                   stdout=subprocess.DEVNULL, timeout=60)
    traces = []
    for session in (world["session"], played):
        trace = session + ".jsonl"
        done = subprocess.run([binary, "replay", session, "--trace", trace], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        traces.append((done.stdout, open(trace, encoding="utf-8").read()))
    assert traces[0] == traces[1], "the window's session and the one of play differ"
    assert '"gen.resume"' in traces[0][1] and traces[0][0] == "bye\n", traces[0][0]
    print("ok    the_same_trace", flush=True)


COROUTINES = '''\
import asyncio


async def work():
    try:
        await asyncio.sleep(0)
    except ValueError as error:
        print("got", error)
        await asyncio.sleep(0)
    return "done"


job, other, third = work(), work(), work()
print("made")
'''


def a_coroutine_that_has_not_begun_is_driven(stage, binary, world):
    """By the panel, as a generator is; next() is nothing for it."""
    program = os.path.join(world["folder"], "coroutines.py")
    with open(program, "w", encoding="utf-8") as file:
        file.write(COROUTINES)
    front = stage.open([binary, program])
    front.key("End")
    front.key("c")
    state = settled(front, "three that have not begun", talkers="job, other, third", talker="job")
    assert "rect.button.talk-next" not in state and "talk-turns" not in state, "a coroutine has no next()"
    click(front, "button.talk-none")
    settled(front, "the first", inputs=1, talker="job", talk_turns=2)
    click(front, "button.talk-none")
    settled(front, "its end", inputs=2, talk_last="done returned, and is at its end")
    click(front, "button.talk-pick-other")
    settled(front, "the second", talker="other")
    click(front, "talk-field")
    type_text(front, "5")
    front.key("Return")
    settled(front, "it cannot begin with 5", inputs=3)
    click(front, "button.talk-none")
    settled(front, "the second has begun", inputs=4)
    type_text(front, "ValueError(1)")
    click(front, "button.talk-throw")
    settled(front, "it goes on", inputs=5, output_lines=8, talk_last=" awaits sleep")
    click(front, "button.talk-pick-third")
    click(front, "button.talk-close")
    state = settled(front, "the third", inputs=6, talker="third")
    front.key("ctrl+z")
    settled(front, "not closed", inputs=5)
    stage.close(front)
    print("ok    a_coroutine_that_has_not_begun_is_driven", flush=True)


def an_exercise_is_solved(front, world):
    front.wait_for("its page", lambda state: state["lesson-page"] == "4")
    click(front, "lesson.edit.1")
    settled(front, "the editor", editing="yes")
    front.key("ctrl+End")
    front.key("Return")
    type_text(front, 'print("bye")')
    front.key("ctrl+Return")
    settled(front, "half of it", lesson_own_run="yes", lesson_attempt="not yet, missing 1")
    front.key("End")
    # The other half by talking: what was done to the run counts as well.
    click(front, "button.talk-none")
    settled(front, "all of it", lesson_attempt="done", inputs=1)
    click(front, "lesson.own.1")
    settled(front, "the lesson's own program", lesson_own_run="no", inputs=0)


def a_question_forbids_to_talk(front, world):
    state = front.wait_for("its question", lambda state: state.get("lesson-question") == "open")
    step = state["step"]
    assert "rect.button.talk-next" not in state and "rect.prompt" not in state, "the question can be evaded"
    front.key("e")
    time.sleep(0.4)
    state = front.state()
    assert (state["step"], state["editing"], state["lesson-own-run"]) == (step, "no", "no"), "the question can be evaded"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary = os.path.abspath(sys.argv[1])
    folder = tempfile.mkdtemp(prefix="coroscope-talk-")
    world = {"folder": folder, "program": os.path.join(folder, "chatbot.py"),
             "session": os.path.join(folder, "kept.session")}
    os.environ["XDG_DATA_HOME"] = os.path.join(folder, "data")
    os.environ["XDG_STATE_HOME"] = os.path.join(folder, "state")
    with open(world["program"], "w", encoding="utf-8") as file:
        file.write(CHATBOT)
    lesson = os.path.join(ROOT, "lessons", "02_chatbot.md")
    try:
        with on_stage(1700, 1000) as stage:
            front = stage.open([binary, world["program"]])
            failed = stage.play(STEPS, front, world)
            stage.close(front)
            if not failed:
                front = stage.open([binary, world["session"]])
                failed += stage.play([it_is_opened_again, another_is_opened], front, world)
                stage.close(front)
                the_same_trace(binary, world)
                nothing_is_lost(stage, binary, world)
                a_coroutine_that_has_not_begun_is_driven(stage, binary, world)
            front = stage.open([binary, lesson, "--page", "4", "--stop", "1"])
            failed += stage.play([an_exercise_is_solved], front, world)
            stage.close(front)
            front = stage.open([binary, lesson, "--page", "2", "--stop", "1"])
            front.key("n")
            failed += stage.play([a_question_forbids_to_talk], front, world)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
