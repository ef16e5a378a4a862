# A width or a precision that is given as an argument, and how large it may be.
for f in ('%*d', '%.*d', '%.*f', '%*s', '%.*s'):
    for n in (2**31, 3, 2**62, 2**63, 2**64, -2**31, -2**31-1, -2**63, -2**64, -3):
        if n in (2**31, 2**62) and f in ('%*d', '%*s') : continue
        if n in (-2**31, -2**31-1, -2**63) and f in ('%*d', '%*s') : continue
        for b in (0, 1):
            try: print(f, n, b, repr((f.encode() if b else f) % (n, b'5' if b and 's' in f else 5))[:50])
            except Exception as e: print(f, n, b, type(e).__name__, e)
