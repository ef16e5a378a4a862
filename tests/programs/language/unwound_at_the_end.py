"""What stood on the stack is closed before the program ends."""


def fails(*values):
    raise ValueError(len(values))


fails((x for x in "ab"), (y for y in "cd"))
