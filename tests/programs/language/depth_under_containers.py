# How deep generators go into one another does not depend on what draws them out.
import sys

sys.setrecursionlimit(150)


def deep(n):
    yield n
    yield from deep(n + 1)


def entries(draw):
    try:
        draw()
    except RecursionError as error:
        count, entry = 0, error.__traceback__
        while entry:
            count, entry = count + 1, entry.tb_next
        return count


def walk():
    for item in deep(0):
        pass


print(entries(lambda: list(deep(0))), entries(lambda: tuple(deep(0))), entries(lambda: set(deep(0))))
print(entries(lambda: [*deep(0)]), entries(lambda: [].extend(deep(0))), entries(walk))
