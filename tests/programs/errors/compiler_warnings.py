def check(value):
    assert (value, "always true")
    if value is 5: return "five"
    if value is not "x": return [1][0]
    return "a" "b"(2)
print(check(5), check(6))
x = {1, 2}[0] if not check else 3
print(1 is 1, x)
print([1, 2] [1.5] if not x else (1)(2) if not x else "done")
