import sys
import io
from contextlib import redirect_stdout

print("a", "b", sep="-", end="|\n")
print()
print(1, 2.0, None, True, [1, "x"], {"k": (1,)}, {1}, b"b", sep=" ; ")
print("no newline", end="")
print(" <- joined")
print("err", file=sys.stderr)
print(*range(5), sep=",")
print("multi\nline\ttab")
print(sys.stdout.write("written\n"))
sys.stdout.writelines(["l1\n", "l2\n"])
try:
    print("x", sep=1)
except TypeError as e:
    print(e)
try:
    print("x", foo=1)
except TypeError as e:
    print(e)
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured", 42)
    help_text = "inner"
print(repr(buf.getvalue()))
out = io.StringIO()
print("x", "y", file=out, sep="\n", end="!")
print(out.getvalue(), len(out.getvalue()), out.tell())
try:
    input("prompt> ")
except EOFError as e:
    print("EOFError", e)
print(sys.stdin.read() == "", sys.stdin.readline() == "", list(sys.stdin))
class Logger:
    def __init__(self, stream): self.stream, self.lines = stream, []
    def write(self, text):
        if text.strip():
            self.lines.append(text.strip())
        return self.stream.write(text)
    def flush(self): self.stream.flush()
lg = Logger(sys.stdout)
sys.stdout = lg
print("logged one")
print("logged", "two")
sys.stdout = sys.__stdout__
print(lg.lines)
for i in range(3):
    print(f"\rstep {i}", end="", flush=True)
print()
print(f"{'Name':<10}|{'Age':>5}|{'City':^12}|")
for n, a, c in [("Ann", 5, "Oslo"), ("Bartholomew", 123, "X")]:
    print(f"{n:<10}|{a:>5}|{c:^12}|")
print("%-10s|%5d|%s" % ("Ann", 5, "end"), "{0}-{1}-{0}".format("a", "b"), "{:>{w}}".format("r", w=5), f"{3.14159:.2f} {1000000:,} {0.25:%} {255:x} {5:03d} {'q'!r}")
value, width, prec = 12.3456, 10, 4
print(f"{value:{width}.{prec}}|{value = }|{value:+.1e}|{value!s:>10}|{{literal}}|{value:<{width}.2f}|")
import pprint
pprint.pprint({"b": [1, 2], "a": {"x": None}})
print(str([1, "a", None]), repr("it's"), ascii("ñ"), format(5, "b"), "\\ \" \'", r"\n", "a\\nb")
print(sys.argv[1:], sys.version_info >= (3, 11), sys.version_info[:2], sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.platform, type(sys.path).__name__, "sys" in sys.modules, sys.getsizeof(1) > 0, sys.exc_info(), sys.float_info.dig, sys.int_info.bits_per_digit, sys.implementation.name, sys.getdefaultencoding(), sys.intern("a") is "a" if False else sys.flags.optimize)
print(__name__, __file__.rsplit("/", 1)[-1], __doc__, __builtins__.__name__)
sys.stderr.write("bye\n")
sys.exit(3)
