import sys
import json
import re
from dataclasses import dataclass, asdict, field
from datetime import date, timedelta
from enum import IntEnum
from functools import partial


class Prio(IntEnum):
    LOW, MID, HIGH = range(1, 4)


@dataclass(order=True)
class Todo:
    sort_key: tuple = field(init=False, repr=False)
    text: str
    prio: Prio = Prio.MID
    due: date | None = None
    done: bool = False
    tags: set[str] = field(default_factory=set)

    def __post_init__(self):
        self.tags |= set(re.findall(r"#(\w+)", self.text))
        self.text = re.sub(r"\s*#\w+", "", self.text).strip()
        self.sort_key = (self.done, -self.prio, self.due or date.max)

    def __str__(self):
        mark = "x" if self.done else " "
        due = f" due {self.due:%d %b}" if self.due else ""
        tags = "".join(f" #{t}" for t in sorted(self.tags))
        return f"[{mark}] {'!' * self.prio:<3} {self.text}{due}{tags}"


class App:
    def __init__(self, today=date(2024, 2, 28)):
        self.today, self.items, self.undo_stack = today, [], []

    def cmd_add(self, *words):
        prio, due, text = Prio.MID, None, []
        for w in words:
            match w.split(":", 1):
                case ["p", ("low" | "mid" | "high") as p]: prio = Prio[p.upper()]
                case ["due", "today"]: due = self.today
                case ["due", n] if re.fullmatch(r"\+\d+", n): due = self.today + timedelta(int(n))
                case ["due", d]: due = date.fromisoformat(d)
                case _: text.append(w)
        if not text:
            raise ValueError("nothing to do")
        self.items.append(Todo(" ".join(text), prio, due))
        self.undo_stack.append(self.items.pop if False else partial(self.items.pop, -1))
        return f"added {len(self.items)}"

    def cmd_done(self, n):
        t = self.items[int(n) - 1]
        t.done = True
        t.__post_init__()
        def undo():
            t.done = False
            t.__post_init__()
        self.undo_stack.append(undo)
        return str(t)

    def cmd_list(self, *tags):
        return "\n".join(f"{i}. {t}" for i, t in enumerate(sorted(self.items), 1) if set(tags) <= t.tags) or "(empty)"

    def cmd_undo(self):
        self.undo_stack.pop()()
        return "undone"

    def cmd_save(self):
        return json.dumps([asdict(t) for t in self.items], default=lambda o: sorted(o) if isinstance(o, set) else str(o))

    def cmd_stats(self):
        n = len(self.items)
        d = sum(t.done for t in self.items)
        late = [t.text for t in self.items if t.due and t.due < self.today and not t.done]
        return f"{d}/{n} done ({d / n:.0%}), late: {late}"

    def run(self, line):
        name, *args = line.split()
        cmd = getattr(self, f"cmd_{name}", None)
        if cmd is None:
            close = [m[4:] for m in dir(self) if m.startswith("cmd_") and m[4:5] == name[:1]]
            return f"unknown command {name!r}" + (f"; did you mean {', '.join(close)}?" if close else "")
        try:
            return cmd(*args)
        except (ValueError, IndexError, TypeError, KeyError) as e:
            return f"error in {name}: {type(e).__name__}: {e}"


app = App()
script = """list
add write report #work p:high due:2024-02-20
add buy milk #home due:+2
add call mum p:low due:today
add learn asyncio #work #fun
add
add x due:2024-13-01
add y p:urgent
done 2
done 9
done x
done
list
list work
stats
undo
undo
list home
lst
fly
save
undo
undo
undo
undo
undo"""
for line in script.splitlines():
    print(f"> {line}\n{app.run(line)}")
sys.exit(len(app.items))
