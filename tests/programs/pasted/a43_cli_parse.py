"""Hand-made option parsing, as one does before argparse."""
import sys
import textwrap
from collections import OrderedDict
from typing import Any, Callable, Optional, Sequence


class OptionError(Exception):
    pass


class Option:
    def __init__(self, *flags, kind: Callable[[str], Any] = str, default=None, help="", action="store"):
        self.flags, self.kind, self.default, self.help, self.action = flags, kind, default, help, action
        self.dest = max(flags, key=len).lstrip("-").replace("-", "_")

    def __str__(self):
        left = ", ".join(self.flags)
        if self.action == "store":
            left += " " + self.dest.upper()
        lines = textwrap.wrap(self.help + (f" (default: {self.default!r})" if self.default is not None else ""), 40) or [""]
        return "\n".join(f"  {left if i == 0 else '':<22} {line}" for i, line in enumerate(lines))


class Parser:
    def __init__(self, prog, *options):
        self.prog = prog
        self.options = OrderedDict((f, o) for o in options for f in o.flags)

    def parse(self, argv: Sequence[str]):
        values = {o.dest: o.default for o in self.options.values()}
        rest = []
        it = iter(argv)
        for arg in it:
            if arg == "--":
                rest.extend(it)
                break
            name, eq, value = arg.partition("=")
            match self.options.get(name), eq:
                case None, _ if arg.startswith("-") and len(arg) > 1:
                    raise OptionError(f"unknown option {arg!r}" + self._hint(name))
                case None, _:
                    rest.append(arg)
                case Option(action="flag") as o, "":
                    values[o.dest] = True
                case Option(action="flag"), "=":
                    raise OptionError(f"{name} takes no value")
                case Option(action="count") as o, _:
                    values[o.dest] = (values[o.dest] or 0) + 1
                case Option() as o, _:
                    if not eq:
                        value = next(it, None)
                        if value is None:
                            raise OptionError(f"{name} needs a value")
                    try:
                        values[o.dest] = o.kind(value)
                    except ValueError as e:
                        raise OptionError(f"bad value for {name}: {e}") from e
        return values, rest

    def _hint(self, name):
        close = [f for f in self.options if f.startswith(name[:4]) and name != f]
        return f", did you mean {close[0]}?" if close else ""

    def usage(self):
        seen: dict[int, Option] = {id(o): o for o in self.options.values()}
        return f"usage: {self.prog} [options] FILES\n" + "\n".join(map(str, seen.values()))


p = Parser("demo", Option("-n", "--number", kind=int, default=3, help="how many times to do the thing that is to be done"),
           Option("-v", "--verbose", action="count", help="say more"), Option("--dry-run", action="flag", help="do nothing"),
           Option("-o", "--output", help="where to write"))
print(p.usage())
for argv in (["a", "-n", "5", "b"], ["--number=7", "-v", "-v"], ["--dry-run", "--", "-n"], ["-n"], ["-n", "x"], ["--nubmer", "3"], ["--dry-run=1"], ["--outpt"], ["-o", "f", "-"], []):
    try:
        values, rest = p.parse(argv)
        print(argv, "->", {k: v for k, v in values.items() if v}, rest)
    except OptionError as e:
        print(argv, "!", e, "| cause:", repr(e.__cause__))
print(sys.argv[1:], len(sys.argv), __name__, __doc__)
sys.exit("done with errors")
