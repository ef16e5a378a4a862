# Nothing put in the place of a slice with a step deletes what was there.
for s in (slice(None, None, 2), slice(4, None, -2), slice(1, 1, 2), slice(5, 1, -1), slice(1, 3)):
    for new in (b'', b'x', b'xyz'):
        b = bytearray(b'abcdef')
        try:
            b[s] = new
            print(s, new, b)
        except ValueError as e:
            print(s, new, e)
    del b[s]
    print(b)
