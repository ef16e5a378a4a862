# syntax warnings: messages, order, when an error comes after them
import warnings, sys
texts = [
 "x is 1", "x is not 'a'", "1 is x", "() is x", "x is ()", "x is -1", "x is None", "x is ...", "x is True", "'a' is 'b' is x", "x == 1 is y",
 "'\\d'", "b'\\d'", "'\\8'", "'\\400'", "b'\\777'", "f'\\d{x}'", "f'{x}\\q'", "r'\\d'", "'''a\n\\d\n\\e'''", "'\\d' '\\e'", "'\\\\d \\w'",
 "1()", "'a'()", "[]()", "{}()", "(1,)()", "f''()", "(lambda: 1)()", "[x for x in y]()", "None()", "...()", "1.5()", "{1}()", "{a for a in b}()", "(a for a in b)()",
 "1[0]", "'a'['b']", "[1]['a']", "[1][1.5]", "(1,)['a']", "[1][1]", "'a'[0:1]", "{1}[0]", "None[0]", "(lambda: 1)[0]", "[1][(1, 2)]", "[1][x]", "[1][None]", "[x for x in y]['a']", "(x for x in y)[1]", "f'a'['a']", "b'a'['a']", "[1][[2]]", "[1][{}]", "...[1]", "True[1]", "{1:2}['a']", "{a:1 for a in b}[1]", "{a for a in b}[1]",
 "assert (x, 'msg')", "assert ()", "assert (x,)", "assert x, 'y'", "assert (x)", 
 "1if x else y", "0x1for x in y", "1or 2", "1and 2", "0xfor 1", "1in x", "1is x", "1not in x", "1.5or 2", "1jor 2", "0b1or 2", "0o7or 3", "1else", "(1if 2else 3)",
 "[1, 2][0, 1]", "[(1, 2) (3, 4)]", "[1, 2 [3]]", "['a' ['b']]", "[[1] [2, 3]]", "[[1, 2] [3, 4], [5]]",
 "def f():\n  return 1\n  x is 2", "if 0:\n  x is 3", "x = lambda: 1 is 2", "class A:\n  x is 3\n  '\\d'", "while 0:\n 1()", "def f():\n '''\\d'''", "def f(x=1 is 1): pass", "@(1 is 1)\ndef f(y: 1 is 2): pass",
 "'\\d' is x\ny is 1\n", "y is 1\n'\\d'\n", "x is 1\nx = = 1", "x is 1\nreturn", "'\\d'\nreturn", "x is 1\nbreak", "x is 1\n'\\e'\nglobal x", "1or 2\na b", "x is 1\nf() = 1", "def f():\n  x is 1\nnonlocal a", "x is 1\ndef f(a, a): pass", "'\\d'\ndef f(a, a): pass", "def g():\n  1()\ncontinue", "1if x", "def f():\n  '\\d'\n x", "x is 2\nx: int\nglobal x",
]
for act in ("always", "error"):
    for t in texts:
        with warnings.catch_warnings(record=True) as w:
            warnings.simplefilter(act)
            try:
                compile(t, "<t>", "exec")
                r = "ok"
            except SyntaxError as e:
                r = (e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
        print(act, repr(t), r, [(x.category.__name__, str(x.message), x.lineno, x.filename) for x in w])
