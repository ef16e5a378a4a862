#!/usr/bin/env python3
"""Writes set_histories.txt: what happens to two sets of ints, and the order in which CPython then iterates them.

A line is `operation ... = items of a ; items of b`. Operations: `+5` add to a, `-5` discard from a, `p` pop from a,
`*5` add to b, `|` a |= b, `&` a &= b, `~` a -= b, `^` a ^= b, `u` b = a | b, `i` b = a & b, `d` b = a - b,
`x` b = a ^ b, `c` b = set(a), `l` clear a.
"""
import os
import random


def history(rng, limit, steps):
    a, b, words = set(), set(), []
    for _ in range(steps):
        kind = rng.choice('++++++--p***|&~^uidxcl' if rng.random() < 0.3 else '++++++--p***')
        word = kind + (str(rng.randrange(-2, limit)) if kind in '+-*' else '')
        number = int(word[1:]) if kind in '+-*' else None
        if kind == 'p' and not a:
            continue
        words.append(word)
        if kind == '+':
            a.add(number)
        elif kind == '-':
            a.discard(number)
        elif kind == '*':
            b.add(number)
        elif kind == 'p':
            a.pop()
        elif kind == '|':
            a |= b
        elif kind == '&':
            a &= b
        elif kind == '~':
            a -= b
        elif kind == '^':
            a ^= b
        elif kind == 'u':
            b = a | b
        elif kind == 'i':
            b = a & b
        elif kind == 'd':
            b = a - b
        elif kind == 'x':
            b = a ^ b
        elif kind == 'c':
            b = set(a)
        elif kind == 'l':
            a.clear()
    return f"{' '.join(words)} = {' '.join(map(str, a))} ; {' '.join(map(str, b))}"


def main():
    rng = random.Random(2024)
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'set_histories.txt')
    with open(path, 'w', encoding='utf-8') as out:
        for number in range(300):
            limit = rng.choice([8, 20, 60, 1000, 2**40, 2**62])
            print(history(rng, limit, rng.choice([5, 20, 60, 200])), file=out)


if __name__ == '__main__':
    main()
