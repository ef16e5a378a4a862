def c2f(c): return c * 9 / 5 + 32
for c in range(-10, 41, 10):
    print(f"{c:>4}°C = {c2f(c):>6.1f}°F")
class Temperature:
    def __init__(self, celsius=0.0): self.celsius = celsius
    @property
    def celsius(self): return self._c
    @celsius.setter
    def celsius(self, v):
        if v < -273.15:
            raise ValueError(f"{v} is below absolute zero")
        self._c = float(v)
    @property
    def fahrenheit(self): return c2f(self._c)
    @fahrenheit.setter
    def fahrenheit(self, f): self.celsius = (f - 32) * 5 / 9
    @classmethod
    def from_fahrenheit(cls, f):
        t = cls()
        t.fahrenheit = f
        return t
    def __repr__(self): return f"{type(self).__name__}({self._c:.2f})"
t = Temperature(25)
print(t, t.fahrenheit)
t.fahrenheit = 212
print(t.celsius, Temperature.from_fahrenheit(32))
for act in (lambda: Temperature(-300), lambda: setattr(t, "celsius", "hot"), lambda: setattr(t, "kelvin", 1), lambda: Temperature.celsius, lambda: delattr(t, "celsius")):
    try:
        r = act()
        print(type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)
R = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
def from_roman(s):
    total = 0
    for a, b in zip(s, s[1:] + "\0"):
        total += -R[a] if R[a] < R.get(b, 0) else R[a]
    return total
def to_roman(n):
    out = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= v:
            out += s
            n -= v
    return out
print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)], all(from_roman(to_roman(n)) == n for n in range(1, 500)))
try:
    from_roman("ABC")
except KeyError as e:
    print("bad numeral", e)
grades = {"Ann": [90, 85, 77], "Bob": [60, 70], "Cy": []}
for name, gs in grades.items():
    try:
        avg = sum(gs) / len(gs)
    except ZeroDivisionError as e:
        print(f"{name}: {e}")
    else:
        letter = "A" if avg >= 85 else "B" if avg >= 70 else "C"
        print(f"{name:<5}{avg:6.2f} {letter} {'*' * round(avg / 10)}")
    finally:
        print("-" * 10)
def fizz(n): return "FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else n
print(*map(fizz, range(1, 16)))
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print("steps", steps)
for i in range(2, 20):
    for j in range(2, i):
        if i % j == 0:
            break
    else:
        print(i, end=" ")
print()
year = 2024
print("leap" if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else "common", *(y for y in range(1896, 1910) if not y % 4 and (y % 100 or not y % 400)))
triangle = ["*" * i for i in range(1, 4)]
print("\n".join(triangle), "\n".join(s.rjust(3) for s in triangle), sep="\n")
print([[i * j for j in range(1, 4)] for i in range(1, 4)], sum(int(d) for d in str(12345)), str(12321) == str(12321)[::-1], 5 if [] else 6, not [], None or "default", 0 and 1, "a" and "b")
