import random
random.seed(3)
def guesses():
    yield from ("50", "abc", "", "12.5", " 75 ", "-1", "60", "67", "64")
def ask(src):
    try: text = next(src)
    except StopIteration: raise EOFError("no more input") from None
    return int(text)
secret = random.randint(1, 100); src = guesses(); tries = 0; low, high = 1, 100
print("secret in", range(low, high + 1), random.random() < 1, random.choice("abc"), random.sample(range(10), 3), random.shuffle(x := [1, 2, 3]), x)
while True:
    try: g = ask(src)
    except ValueError as e: print("not a number:", e); continue
    except EOFError as e: print("giving up:", e, repr(e.__cause__), e.__suppress_context__); break
    tries += 1
    if not low <= g <= high: print(f"{g} is out of range {low}..{high}")
    elif g < secret: print(g, "is low"); low = g + 1
    elif g > secret: print(g, "is high"); high = g - 1
    else: print("found", g); break
else: print("never")
print(f"{tries} tries, between {low} and {high}: {secret}")
scores = {"ann": [3, 5], "bob": [], "cy": [9]}
for who, s in sorted(scores.items(), key=lambda kv: sum(kv[1]), reverse=True):
    try: avg = sum(s) / len(s)
    except ZeroDivisionError as e: avg = float("nan"); print(f"{who}: {e}")
    print(f"{who:>5}: {avg:5.2f} {'*' * int(avg) if avg == avg else '-'}")
best = max(scores, key=lambda k: max(scores[k], default=0)); print(best, {k: max(v, default=None) for k, v in scores.items()}, [*map(len, scores.values())], any(scores.values()), all(scores.values()))
print(int(input("number: ")))
