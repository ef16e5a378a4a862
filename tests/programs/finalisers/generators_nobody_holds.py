"""A generator that only a call holds is closed as soon as it has yielded."""
def gen():
    try:
        yield 1
    finally:
        print("closed")
print("value", next(gen()))
print("value", gen().send(None))
print([next(gen())], gen().__next__())
