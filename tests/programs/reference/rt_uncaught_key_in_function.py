inventory = {"apple": 3, "pear": 0}
def take(item, count=1):
    left = inventory[item] - count
    if left < 0:
        raise ValueError(f"not enough {item}: {inventory[item]} left")
    inventory[item] = left
    return left
def shop(list_):
    for item, count in list_:
        print(item, "->", take(item, count))
shop([("apple", 1), ("apple", 2)])
try:
    shop([("pear", 1)])
except ValueError as e:
    print("problem:", e)
try:
    try:
        shop([("plum", 1)])
    except KeyError as e:
        raise RuntimeError("cannot shop") from e
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), e.__suppress_context__)
shop([("apple", 0), ("fig", 2)])
