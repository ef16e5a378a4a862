# Widths and precisions that are too much, numbers with methods of their own, characters by name.
class F(float):
    def __int__(self): return 4


class Yes:
    def __index__(self): return True


import warnings
warnings.simplefilter("ignore")
for form, args in (("%.*d", (1 << 31, 1)), ("%.*f", (1 << 62, 1)), ("%.*s", (1 << 40, 1)), ("%*d", (1 << 70, 1)), ("%*d", (1 << 62,)), ("%*s", (1 << 62, 1)), ("%*d|", (-5, 1)),
                   ("%d %i %u %.3i", (F(2), F(2), F(2), F(2))), ("%x", F(2)), ("%x", Yes()), ("%d", Yes()), ("%f", F(2))):
    for text in (form, form.encode()):
        try:
            print(text % args)
        except Exception as e:
            print(type(e).__name__, e)
print("é€\U0001F600\x07ab\ud800\U000E0043".encode("ascii", "namereplace"), "\N{EM DASH}\N{latin small letter e with acute}\N{HANGUL SYLLABLE GAG}", "ß".encode("cp1252", "namereplace"))
for text in ("²inf_+j", "1\x00_", "1_0+2j", "_1", "1_"):
    try:
        print(complex(text))
    except ValueError as e:
        print(ascii(str(e)))
