import sys
from contextlib import contextmanager, closing, ExitStack


class Cursor:
    def __init__(self, conn): self.conn = conn
    def execute(self, sql, *args):
        print("SQL:", sql % args if args else sql)
        if "DROP" in sql:
            raise PermissionError(13, "not allowed", "table")
        self.conn.log.append(sql)
        return self
    def close(self): print("cursor closed")


class Connection:
    def __init__(self, name): self.name, self.log, self.open = name, [], True
    def cursor(self): return Cursor(self)
    def commit(self): print("commit", len(self.log))
    def rollback(self): print("rollback"); self.log.clear()
    def close(self): self.open = False; print("closed", self.name)
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        self.rollback() if t else self.commit()
        self.close()


with Connection("main") as conn, closing(conn.cursor()) as cur:
    cur.execute("INSERT %s", 5).execute("SELECT 1")
print(conn.open, conn.log)
try:
    with Connection("bad") as conn:
        conn.cursor().execute("INSERT 1")
        conn.cursor().execute("DROP t")
except PermissionError as e:
    print(e, e.errno, e.strerror, e.filename, repr(e), e.args)


@contextmanager
def session(name, *, autocommit=True):
    conn = Connection(name)
    try:
        yield conn.cursor()
        if autocommit:
            conn.commit()
    except Exception as e:
        conn.rollback()
        print("error:", type(e).__name__)
        raise
    finally:
        conn.close()


with session("s1") as c:
    c.execute("UPDATE")
try:
    with session("s2", autocommit=False) as c:
        c.execute("A")
        raise KeyError("oops")
except KeyError as e:
    print("outer", e)


def pipeline(names):
    with ExitStack() as stack:
        cs = [stack.enter_context(session(n)) for n in names]
        stack.callback(lambda: print("all done"))
        for c in cs:
            c.execute(c.conn.name)
        return len(cs)


print(pipeline(["x", "y"]))
for exc in (FileNotFoundError(2, "No such file or directory", "f.txt"), OSError("plain"), OSError(5, "io"), TimeoutError("t"), ConnectionResetError(104, "reset"), IsADirectoryError(21, "dir", "d", None, "e")):
    print(repr(exc), "|", exc, "|", exc.errno, exc.filename, isinstance(exc, OSError))
print(type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, type(OSError(17, "x")).__name__, OSError is IOError, OSError is EnvironmentError)
try:
    pass
except NameError:
    pass
sys.stdout.flush()
