import sys
name = input("name: ")
ages = []
while True:
    try:
        line = input("age? ")
        if not line: break
        ages.append(int(line))
    except ValueError as e: print("bad:", e)
    except EOFError: print("<eof>"); break
print(f"{name}: {ages} avg {sum(ages) / len(ages):.2f}" if ages else "none")
rest = sys.stdin.read().splitlines(); print(rest)
nums = [[int(x) for x in row.split()] for row in rest if row]
print(nums, [sum(r) for r in nums], [*zip(*nums)])
try: input()
except EOFError as e: print(type(e).__name__, e)
