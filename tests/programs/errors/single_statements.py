ts = ["1\n2", "", "# c", "if 1: pass", "if 1: pass\n", "if 1:\n pass", "if 1:\n  pass\n", "if 1:\n  pass\n\n", "if 1:\n  pass\nx=1", "a=1;b=2", "a=1;b=2\n\n# x", "a\n\n\n", "a\n  \n# c\n b", "a b", "a b\nc", "\na", "\n", "\n\n", "  a", "   ", "def f(): pass", "def f():\n  pass", "def f():\n  pass\n", "def f():\n  pass\n  # c\n", "class A: x=1\n", "a = (1,\n2)", "a = (1,\n2)\nb", "for x in y: pass\nelse: pass", "for x in y: pass\nelse: pass\n", "@d\ndef f(): pass\n", "x = '''a\nb'''", "x = '''a\nb'''\ny", "if 1:\n a\nelse:\n b\n", "if 1:\n a\n\nelse:\n b\n", "a;", "a; b; c", "a; b\nc", "pass # x", "'abc", "f'{'", "(", "a\\", "1 +", "1 + \n", "if 1", "if 1:", "if 1:\n", "try:\n a\n", "import a\nimport b", "a\n\\\n", "a\\\n", "with a: pass\n\n\nb", "1\n  2", "1\n# x\n2\n", ";", "a,\nb"]
for m in ("single", "eval"):
    for t in ts:
        try:
            compile(t, "f", m); r = "ok"
        except SyntaxError as e:
            r = (type(e).__name__, e.msg, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)
        print(m, repr(t), r)
