"""Topics about values: arithmetic, texts, slices, unpacking, containers, formats, comparisons."""

BINARY = ["+", "-", "*", "//", "%", "/", "&", "|", "^", "<<", ">>", "**", "@"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not"]
STR_METHODS = ["upper()", "lower()", "title()", "capitalize()", "swapcase()", "casefold()", "strip()", "strip({w})", "lstrip({w})",
               "rstrip({w})", "split()", "split({w})", "split({w}, {n})", "rsplit({w}, {n})", "rsplit(None, {n})", "splitlines({n})",
               "partition({w})", "rpartition({w})", "replace({w}, {w})", "replace({w}, {w}, {n})", "find({w})", "find({w}, {n})",
               "find({w}, {n}, {n})", "rfind({w})", "index({w})", "rindex({w}, {n})", "count({w})", "count({w}, {n})", "join({s})",
               "startswith({w})", "startswith(({w}, {w}))", "startswith({v})", "endswith({w}, {n})", "zfill({n})", "center({n})",
               "center(9, {w})", "ljust(8, '.')", "rjust(8, {w})", "expandtabs({n})", "isdigit()", "isalpha()", "isidentifier()",
               "isupper()", "istitle()", "isspace()", "isprintable()", "isnumeric()", "isdecimal()", "isascii()", "encode()",
               "encode('ascii')", "encode('ascii', {w})", "encode('latin-1', 'replace')", "encode('utf-16-le')", "format({v}, {v})",
               "format(a={v})", "format_map({v})", "removeprefix({w})", "removesuffix({w})", "translate({{97: 'x', 98: None}})",
               "translate(str.maketrans({w}, {w}))", "__contains__({w})", "__mul__({n})", "__getitem__({n})", "__add__({v})"]
BYTES_METHODS = ["upper()", "split(b'b')", "join([b'x', {b}])", "find({b})", "find({n})", "decode()", "decode('ascii')", "hex()",
                 "hex('-')", "hex(':', {n})", "strip({b})", "replace({b}, {b})", "startswith({b})", "count({b})", "index({n})", "center({n})",
                 "partition({b})", "translate(None, {b})", "isdigit()", "title()", "zfill({n})", "rjust(5, {b})", "splitlines()",
                 "__contains__({v})", "endswith({v})", "removeprefix({b})", "expandtabs()"]
LIST_METHODS = ["append({v})", "extend({s})", "insert({n}, {v})", "pop()", "pop({n})", "remove({v})", "index({v})", "index({v}, {n})",
                "count({v})", "sort()", "sort(key=str)", "sort(key=str, reverse={v})", "reverse()", "clear()", "copy()", "__contains__({v})",
                "__add__({v})", "__iadd__({s})", "__delitem__({n})", "__setitem__({n}, {v})", "pop({v})", "sort({v})", "insert({v})"]
DICT_METHODS = ["get({h})", "get({h}, {v})", "pop({h})", "pop({h}, {v})", "setdefault({h}, {v})", "update({s})", "update(a={v})",
                "popitem()", "keys()", "values()", "items()", "copy()", "clear()", "fromkeys({s}, {v})", "__contains__({v})",
                "update({{{h}: {v}}})", "__or__({v})", "__getitem__({h})", "get({v})", "pop({v})", "update({v})"]
SET_METHODS = ["add({v})", "remove({v})", "discard({v})", "pop()", "union({s})", "intersection({s})", "difference({s}, {s})",
               "symmetric_difference({s})", "update({s})", "issubset({s})", "issuperset({s})", "isdisjoint({s})", "copy()", "clear()",
               "difference_update({s})", "intersection_update({s})", "__or__({v})", "__sub__({s})", "__contains__([1])"]
NUMBER_METHODS = ["bit_length()", "bit_count()", "conjugate()", "is_integer()", "as_integer_ratio()", "hex()", "to_bytes({n}, 'big')",
                  "to_bytes(4, 'little', signed=True)", "__round__({n})", "__add__({v})", "__floordiv__({v})", "__pow__({n}, {n})", "real",
                  "imag", "numerator", "denominator", "__index__()", "__neg__()", "__format__({w})", "__divmod__({n})", "__rsub__({v})",
                  "__lt__({v})", "__eq__({v})", "__trunc__()", "__ceil__()", "__bool__()", "__int__()"]
FUNCTIONS = ["len({v})", "abs({x})", "round({x})", "round({x}, {n})", "divmod({x}, {x})", "pow({x}, {n})", "pow({n}, {n}, {n})", "int({v})",
             "int({w}, {n})", "int('0x1f', {n})", "int('1_000')", "float({v})", "float({w})", "complex({v})", "complex({x}, {x})", "str({v})",
             "str(b'abc', 'ascii')", "bytes({s})", "bytes({n})", "bytearray({s})", "bool({v})", "list({s})", "tuple({s})", "set({s})",
             "frozenset({s})", "dict({s})", "dict({s}, a={v})", "sorted({s})", "sorted({s}, key=str)", "sorted({s}, reverse={v})", "sum({s})",
             "sum({s}, {v})", "min({s})", "max({s})", "min({s}, default={v})", "max({v}, {v})", "min({v}, {v}, key=str)", "any({s})", "all({s})",
             "list(enumerate({s}, {n}))", "list(zip({s}, {s}))", "list(zip({s}, {s}, strict=True))", "list(map(str, {s}))",
             "list(map(lambda a, b: (a, b), {s}, {s}))", "list(filter(None, {s}))", "list(reversed({s}))", "next(iter({s}))", "next({v})",
             "next(iter({s}), {v})", "iter({v})", "ord({w})", "chr({n})", "hex({x})", "bin({x})", "oct({x})", "ascii({v})", "repr({v})",
             "format({v}, {w})", "format({x}, '>8')", "hash({h})", "hash({v}) == hash({v})", "isinstance({v}, {v})", "issubclass({v}, {v})",
             "callable({v})", "range({n}, {n}, {n})", "list(range({n}, {n}, {n}))", "range({v})", "slice({n}, {n}).indices({n})", "type({v})",
             "getattr({v}, {w})", "getattr({v}, 'real', {v})", "hasattr({v}, 'upper')", "vars({v})", "dir({v}) == []", "id({v}) == 0",
             "int.from_bytes({s}, 'big')", "str.join({w}, {s})", "dict.fromkeys({s})", "list.append([], {v})",
             "isinstance({v}, (int, str))", "isinstance({v}, int | None)", "print({v}, sep={v})", "print({v}, end={w})", "input"]
SPECS = ["", ">8", "<6", "^9", "05", ".2f", "+", ",", "x", "e", "*^7", "d", ".3", "#x", "%", "g", "_", "b", "s", ".1%", "=+6", "c", "n", "#o",
         "08.3f", "+.2e", " d", "-", "_x", ",.2f", "010", "<010", "z.1f", ".0f", "é>5", "10s", ".2s", "5.1s", "X", "#b", "#.3g", ">+8", "^ 9"]


def fill(p, template):
    makers = {"w": p.word, "v": p.value, "n": p.small, "s": p.sequence, "h": p.hashable, "x": p.number_,
              "b": lambda: p.pick("b'b'", "b'ab'", "b''", "98", "'b'", "b'\\xff'")}
    for key, make in makers.items():
        while "{" + key + "}" in template:
            template = template.replace("{" + key + "}", make(), 1)
    return template.replace("{{", "{").replace("}}", "}")


def arithmetic(p):
    for _ in range(p.r.randrange(3, 9)):
        op = p.of(BINARY)
        left = p.number_() if p.chance(0.6) else p.value()
        right = p.number_() if p.chance(0.6) else p.value()
        if op in ("<<", "**", "*") or op == "%" and "s" in left:
            right = p.of(["0", "1", "2", "3", "-1", "0.5", "True", "None", "'a'", "[1]", "2j", "-2"])
        k = p.r.randrange(4)
        if k == 0:
            n = p.fresh()
            p.guard([f"{n} = {left}", f"{n} {op}= {right}", f"show({n}, type({n}).__name__)"])
        elif k == 1:
            p.guard(f"show(({left}) {op} ({right}), {p.of(['-', '+', '~', 'not '])}({left}))")
        else:
            p.guard(f"show(({left}) {op} ({right}))")


def functions(p):
    for _ in range(p.r.randrange(4, 10)):
        p.guard(f"show({fill(p, p.of(FUNCTIONS))})")


def methods(p):
    for _ in range(p.r.randrange(4, 9)):
        k = p.r.randrange(6)
        if k < 2:
            p.guard(f"show({p.word()}.{fill(p, p.of(STR_METHODS))})")
        elif k == 2:
            p.guard(f"show({p.pick('b' + chr(39) + 'abcab' + chr(39), 'bytearray(b' + chr(39) + 'Ab 1' + chr(39) + ')')}.{fill(p, p.of(BYTES_METHODS))})")
        elif k == 3:
            p.guard(f"show(({p.number_()}).{fill(p, p.of(NUMBER_METHODS))})")
        else:
            n = p.fresh()
            kind = p.r.randrange(3)
            made = [f"[{p.value()}, {p.value()}, {p.value()}]", f"{{{p.hashable()}: {p.value()}, 'k': {p.value()}}}",
                    f"{{{p.hashable()}, {p.hashable()}}}"][kind]
            p.put(f"{n} = {made}")
            for _ in range(p.r.randrange(1, 4)):
                p.guard(f"show({n}.{fill(p, p.of([LIST_METHODS, DICT_METHODS, SET_METHODS][kind]))}, {n})")


def comparisons(p):
    p.put("def seen(v, tag=''): print('seen', tag); return v")
    for _ in range(p.r.randrange(2, 6)):
        text = f"seen({p.value()}, 1)"
        for k in range(p.r.randrange(1, 4)):
            text += f" {p.of(COMPARE)} seen({p.value()}, {k + 2})"
        p.guard(f"show({text})")
        if p.chance(0.3):
            p.guard([f"if {text} {p.pick('and', 'or')} {p.perhaps()}: print('yes')", "else: print('no')"])


def bound(p):
    return p.of(["", "", "0", "1", "2", "-1", "-2", "5", "-9", "None"] + ["'a'", "1.0", "2**70", "True"] * (p.chance(0.2)))


def slice_text(p):
    text = f"{bound(p)}:{bound(p)}"
    return text + f":{p.of(['', '1', '2', '-1', '-2', '3', '-3', '0'])}" if p.chance(0.6) else text


def slices(p):
    n = p.fresh()
    made = p.pick(f"[{p.d()}, 1, {p.d()}, 'x', 4]", "list(range(7))", "list('abcdef')", "bytearray(b'abcdef')", "'abcdef'", "(1, 2, 3, 4)",
                  "range(10)", "b'abcd'", "[]")
    p.put(f"{n} = {made}")
    for _ in range(p.r.randrange(3, 7)):
        k = p.r.randrange(8)
        if k < 2:
            p.guard(f"show({n}[{slice_text(p)}])")
        elif k == 2:
            p.guard(f"show({n}[{p.pick(p.small(), p.small(), p.value())}])")
        elif k == 3:
            p.guard([f"{n}[{slice_text(p)}] = {p.sequence() if p.chance(0.8) else p.value()}", f"show({n})"])
        elif k == 4:
            p.guard([f"del {n}[{p.pick(slice_text(p), p.small())}]", f"show({n})"])
        elif k == 5:
            p.guard([f"{n}[{p.small()}] = {p.value()}", f"show({n})"])
        elif k == 6:
            p.guard([f"{n}[{p.pick(slice_text(p), p.small())}] {p.pick('+', '*', '-')}= {p.pick('2', '[9]', p.value())}", f"show({n})"])
        else:
            p.guard([f"{n}[{slice_text(p)}], {n}[{p.small()}] = {p.sequence()}, {p.value()}", f"show({n})"])


def target(p, names, depth=0):
    k = p.r.randrange(8 if depth < 2 else 4)
    if k < 4:
        n = p.fresh("u")
        names.append(n)
        return n
    if k == 4:
        return p.pick("box[0]", "box['k']", "box[1:2]", "thing.x", "thing.name", "thing.x.y")
    parts = [target(p, names, depth + 1) for _ in range(p.r.randrange(1, 4))]
    if p.chance(0.4):
        star = p.fresh("u")
        names.append(star)
        parts.insert(p.r.randrange(len(parts) + 1), "*" + star)
    text = ", ".join(parts) + ("," if len(parts) == 1 else "")
    return f"[{text}]" if p.chance(0.4) else f"({text})"


def unpacking(p):
    p.put(f"box, thing = [1, 2, 3], {p.d()}")
    p.put("class It:\n    def __init__(self, n, fails=None): self.n, self.fails = n, fails\n    def __iter__(self): return self\n"
          "    def __next__(self):\n        self.n -= 1\n        print('next', self.n)\n        if self.n == self.fails: raise KeyError(self.n)\n"
          "        if self.n < 0: raise StopIteration(7)\n        return (self.n, self.n * 2)")
    for _ in range(p.r.randrange(2, 6)):
        names = []
        t = target(p, names)
        source = p.pick(p.value(), p.sequence(), f"[{p.value()}, {p.sequence()}]", f"[{p.value()}, {p.sequence()}, {p.value()}]", f"It({p.small()})",
                        f"It(3, {p.small()})", "'ab', 'cd'", "1, (2, 3), 4", "((1, 2), [3, 4])", f"{{1: {p.d()}, 2: 3}}", f"({p.d()} for i in range(2))")
        if p.chance(0.2):
            t += " = " + target(p, names)
        shown = ", ".join(names) or "box"
        k = p.r.randrange(5)
        if k == 0:
            p.guard([f"for {t.split(' = ')[0]} in [{source}, {p.sequence()}]: show(box)", f"show({shown})"])
        elif k == 1 and "." not in t and "box" not in t and " = " not in t:
            p.guard(f"show([({shown}) for {t} in [{source}]])")
        else:
            p.guard([f"{t} = {source}", f"show({shown}, box)"])


def displays(p):
    for _ in range(p.r.randrange(2, 5)):
        items = [p.perhaps(0.1) if p.chance(0.7) else "*" + p.pick(p.sequence(), p.value()) for _ in range(p.r.randrange(1, 5))]
        pairs = [f"{p.pick(p.hashable(), p.value())}: {p.perhaps(0.1)}" if p.chance(0.7) else "**" + p.pick("{}", "{'a': 1}", p.value(), f"{{1: {p.d()}}}")
                 for _ in range(p.r.randrange(1, 5))]
        p.guard(p.pick(f"show([{', '.join(items)}])", f"show(({', '.join(items)},))", f"show({{{', '.join(pairs)}}})",
                       f"show(list({{{', '.join(i for i in items)}}}) != 0)"))


def fstrings(p):
    w = p.fresh("w")
    p.put(f"{w}, x, name = {p.pick('8', '3', '0', p.value())}, {p.value()}, {p.word()}")
    for _ in range(p.r.randrange(3, 8)):
        parts = []
        for _ in range(p.r.randrange(1, 4)):
            spec = p.of(SPECS)
            if p.chance(0.2):
                spec = p.pick("{" + w + "}", "{" + w + "}.{" + w + "}", ">{" + w + "!r}", "{name}", "{x!s:>2}", "{" + w + ":d}")
            body = p.pick("x", "name", w, "x, name", "[x]", "(lambda: x)()", "x if x else name", "{1: x}[1]", "x == name", "not x", "name[0]",
                          "x.y", "name!r", p.number_(), "x!s", "x!a", "name.upper()", "sum([1, 2])", "x", "x", "D(7)")
            if body.startswith("{"):
                body = " " + body
            equals = "=" if p.chance(0.15) and "!" not in body else ""
            if equals and p.chance(0.3):
                equals = " = "
            bang = p.pick("!r", "!s", "!a") if p.chance(0.15) and "!" not in body else ""
            if "'" in body or '"' in body:
                body = "x"
            parts.append(p.pick("", "a", "{{", "}}", "é ") + "{" + body + equals + bang + (":" + spec if spec else "") + "}")
        quote = p.pick('"', '"', "'", '"""')
        p.guard(f"show({p.pick('f', 'f', 'rf', 'F')}{quote}{''.join(parts)}{quote})")
    for _ in range(p.r.randrange(3)):
        p.guard(f"show(format({p.pick(p.number_(), p.value())}, '{p.of(SPECS)}'), '{{:{p.of(SPECS)}}}|{{}}'.format({p.value()}, {p.value()}))")
    for _ in range(p.r.randrange(3)):
        field = p.of(["0", "1", "", "a", "0.x", "0[1]", "0[k]", "a.b[c]", "0.real", "2", "!r", "0!s:>5", "0!z", "a:{a}", ":{}"])
        p.guard(f"show('{{{field}}} {{}}'.format({p.value()}, {p.value()}))")


def percent(p):
    for _ in range(p.r.randrange(3, 7)):
        specs = [f"%{p.of(['', '', '-', '0', '+', ' ', '#'])}{p.of(['', '5', '8', '*', '12'])}{p.of(['', '.2', '.0', '.*'])}"
                 f"{p.of(['d', 's', 'r', 'x', 'f', 'g', 'e', 'c', 'a', 'i', 'o', '%', 'X', 'q', '', 'u'])}" for _ in range(p.r.randrange(1, 3))]
        if p.chance(0.2):
            specs = ["%(" + p.of(["a", "b", "k", ""]) + ")" + s[1:] for s in specs]
        right = p.pick(p.value(), f"({p.value()}, {p.value()})", f"({p.value()},)", f"{{'a': {p.value()}, 'b': {p.number_()}}}", p.number_())
        p.guard(f"show({p.pick('', '', 'b')}'{' '.join(specs)}' % {right})")


def sorting(p):
    p.put(f"items = {p.pick('[3, 1, 2]', '[' + p.value() + ', ' + p.value() + ', ' + p.value() + ']', '[(2, 1), (1, 2), (1, 1)]', 'list(' + chr(39) + 'hello' + chr(39) + ')', '[True, 0, 1.5, -2]')}")
    keys = ["None", "str", "len", "repr", "lambda x: -x", "lambda x: (print('key', x), 0)[1]", "lambda x: items.append(x) or 0", "id and (lambda x: type(x).__name__)",
            "lambda x: 1 / x", "5", "int", "lambda x: [x]", "lambda: 0"]
    for _ in range(p.r.randrange(2, 5)):
        key = p.of(keys)
        p.guard(p.pick(f"show(sorted(items, key={key}, reverse={p.pick('True', 'False', '0')}))", f"items.sort(key={key}); show(items)",
                       f"show(min(items, key={key}), max(items, key={key}))"))
        p.put("show(items)")
    p.put("class K:\n    def __init__(self, v): self.v = v\n    def __repr__(self): return f'K{self.v}'\n    def __lt__(self, o):\n"
          f"        print(self.v, '<', o.v)\n        {p.pick('return self.v < o.v', 'raise ValueError(self.v)', 'things.append(o); return 0', 'return []', 'return self')}")
    p.put("things = [K(v) for v in (3, 1, 2, 2)]")
    p.guard(p.pick("things.sort()", "things.sort(reverse=True)", "print(sorted(things))", "print(min(things), max(things))", "print(things[0] < things[1], things[0] > things[1])"))
    p.put("print(things)")


def algebra(p):
    a, b = "a" + p.number, "b" + p.number
    p.put(f"{a} = {p.pick('{1, 2, 3}', '{1: 2, 3: 4}', 'frozenset({1, 2})', 'set(' + chr(39) + 'abc' + chr(39) + ')', '{1: 2}.keys()', '{1: 2}.items()', 'dict(a=1)')}")
    p.put(f"{b} = {p.pick('{2, 3}', '{3: 5, 1: 0}', 'frozenset({2, 9})', '[1, 2]', '{1: 2, 2: 3}.keys()', '{1: 2}.items()', 'range(3)', '()', 'dict(a=2, b=3)', '5')}")
    for _ in range(p.r.randrange(3, 8)):
        op = p.of(["|", "&", "-", "^", "<", "<=", "==", "!=", ">", ">="])
        if p.chance(0.3) and op in "|&-^":
            p.guard([f"kept = {a}", f"{a} {op}= {b}", f"show(sorted({a}, key=str), kept is {a})"])
        else:
            p.guard([f"got = {a} {op} {b}", "show(got if isinstance(got, bool) else (type(got).__name__, sorted(got, key=str)))"])


TOPICS = {"arithmetic": arithmetic, "functions": functions, "methods": methods, "comparisons": comparisons, "slices": slices, "unpacking": unpacking,
          "displays": displays, "fstrings": fstrings, "percent": percent, "sorting": sorting, "algebra": algebra}
