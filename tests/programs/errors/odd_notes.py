error = ValueError("x")
error.__notes__ = 3
raise error
