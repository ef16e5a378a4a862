"""The window under test: its process, what its --state file says, and hands (xdotool) to work it with."""
import os
import shutil
import subprocess
import tempfile
import time


class Front:
    def __init__(self, display, command, patience=30.0, settings=None):
        self.display, self.patience = display, patience
        self.folder = tempfile.mkdtemp(prefix="coroscope-window-")
        self.state_file = os.path.join(self.folder, "state")
        self.errors = open(os.path.join(self.folder, "stderr"), "w+")
        environment = dict(display.environment(), XDG_CONFIG_HOME=settings or self.folder)
        environment.setdefault("XDG_STATE_HOME", self.folder)
        self.process = subprocess.Popen(command + ["--state", self.state_file], env=environment,
                                        stdin=subprocess.DEVNULL, stdout=self.errors, stderr=self.errors)
        self.wait_for("the first state", lambda state: state.get("is-settled") == "yes")
        found = self.xdotool("search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)).split()
        self.window = found[-1]
        self.xdotool("windowmove", self.window, "0", "0")
        self.xdotool("windowfocus", self.window)
        time.sleep(0.3)

    # What it says.

    def state(self):
        try:
            lines = open(self.state_file, encoding="utf-8").read().splitlines()
        except FileNotFoundError:
            return {}
        return dict(line.split(": ", 1) if ": " in line else (line.rstrip(":"), "") for line in lines)

    def number(self, key):
        return float(self.state()[key])

    def step(self):
        return int(self.state()["step"])

    def rect(self, name):
        return tuple(int(part) for part in self.state()["rect." + name].split())

    def wait_for(self, what, is_so):
        """The state in which `is_so` holds; it has some seconds to come about."""
        end = time.monotonic() + self.patience
        while True:
            state = self.state()
            try:
                if is_so(state):
                    return state
            except (KeyError, ValueError):
                pass
            if self.process.poll() is not None:
                raise AssertionError("the window ended with %s while waiting for %s\n%s"
                                     % (self.process.returncode, what, self.said()))
            if time.monotonic() > end:
                raise AssertionError("waited in vain for %s; the state is\n%s"
                                     % (what, "\n".join("  %s: %s" % pair for pair in sorted(state.items())
                                                        if not pair[0].startswith("rect."))))
            time.sleep(0.02)

    def wait_for_step(self, step):
        return self.wait_for("step %d" % step, lambda state: int(state["step"]) == step and
                             state["is-settled"] == "yes")

    def said(self):
        self.errors.flush()
        return open(self.errors.name).read()

    def processor_seconds(self):
        fields = open("/proc/%d/stat" % self.process.pid).read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    # What is done to it.

    def xdotool(self, *arguments):
        done = subprocess.run(["xdotool"] + list(arguments), env=self.display.environment(), capture_output=True,
                              text=True, timeout=self.patience)
        if done.returncode:
            raise AssertionError("xdotool %s: %s" % (" ".join(arguments), done.stderr.strip()))
        return done.stdout

    def key(self, name):
        self.xdotool("key", name)

    def click(self, x, y):
        self.move(x, y)
        time.sleep(0.1)
        self.press()
        time.sleep(0.1)
        self.release()

    def click_rect(self, name):
        x, y, width, height = self.rect(name)
        self.click(x + width // 2, y + height // 2)

    def move(self, x, y):
        self.xdotool("mousemove", str(int(x)), str(int(y)))

    def press(self):
        self.xdotool("mousedown", "1")

    def release(self):
        self.xdotool("mouseup", "1")

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait()
        self.errors.close()
        shutil.rmtree(self.folder, ignore_errors=True)
