import random
for r in (random.Random(3), random.SystemRandom()):
    for args in ((1.5,), (1, 2.5), (1, 9, 1.5)):
        try:
            r.randrange(*args)
        except ValueError as e:
            print(e)
    print(r.randrange(5.0, 6.0))
