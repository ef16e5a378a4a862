import sys
name = input("Name? ")
n = int(input())
print(f"Hello {name}", n)
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print("line", repr(line))
    if line.startswith("stop"): break
print(repr(sys.stdin.read(3)), repr(sys.stdin.read()))
try: input("more? ")
except EOFError as e: print(e)
print(repr(sys.stdin.read()), sys.stdin.readlines(), sys.stdin.name, sys.stdin.isatty())
def f(a): 
    assert (a, "msg")
    if a is 5: return "x" "y"
    return [1](2)
print(f(5) if f else 1)
x = 1 is not 2
