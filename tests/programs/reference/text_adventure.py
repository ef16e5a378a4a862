import random
random.seed(7)
ROOMS = {"hall": {"north": "library", "east": "kitchen"}, "library": {"south": "hall"}, "kitchen": {"west": "hall", "down": "cellar"}, "cellar": {}}
class Player:
    def __init__(self, room): self.room, self.bag, self.turns = room, [], 0
def step(p, line):
    p.turns += 1
    match line.lower().split():
        case ["go", d] if d in ROOMS[p.room]: p.room = ROOMS[p.room][d]; return f"You are in the {p.room}."
        case ["go", d]: return f"You cannot go {d}."
        case ["take", *things] if things: p.bag += things; return "Taken: " + ", ".join(things)
        case ["drop", thing]:
            try: p.bag.remove(thing)
            except ValueError: return f"You have no {thing}."
            return f"Dropped {thing}."
        case ["bag" | "inventory"]: return f"You carry {p.bag or 'nothing'}."
        case ["roll", n] if n.isdigit(): return f"{[random.randint(1, 6) for _ in range(int(n))]}"
        case ["quit"]: raise SystemExit(f"bye after {p.turns} turns")
        case []: return "Say something."
        case [verb, *_]: return f"I do not know how to {verb!r}."
p = Player("hall")
for line in ["", "go north", "go up", "take lamp key", "bag", "drop lamp", "drop sword", "dance wildly", "roll 4", "GO South", "inventory", "quit", "go east"]:
    print(">", line); print(step(p, line))
