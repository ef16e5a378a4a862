"""A connection pool, as in a tutorial."""
import contextlib
class Connection:
    count = 0
    def __init__(self, dsn):
        Connection.count += 1
        self.id, self.dsn, self.open = Connection.count, dsn, True
        print(f"[{self.id}] connect {dsn}")
    def query(self, sql):
        if not self.open: raise ConnectionError(f"connection {self.id} is closed")
        return f"[{self.id}] {sql} -> ok"
    def close(self):
        if self.open:
            self.open = False
            print(f"[{self.id}] close")
    def __del__(self):
        self.close()
        print(f"[{self.id}] finalised")
class Pool:
    def __init__(self, dsn, size): self.idle, self.dsn, self.size = [], dsn, size
    @contextlib.contextmanager
    def acquire(self):
        c = self.idle.pop() if self.idle else Connection(self.dsn)
        try:
            yield c
        except ConnectionError as e:
            print("pool saw", e)
        else:
            if len(self.idle) < self.size: self.idle.append(c)
    def __del__(self): print("pool dies with", len(self.idle))
pool = Pool("db://x", 1)
with pool.acquire() as c:
    print(c.query("select 1"))
with pool.acquire() as c, pool.acquire() as c2:
    print(c.query("a"), c2.query("b"))
print("idle", len(pool.idle))
c = c2 = None
with pool.acquire() as c:
    c.close()
    c.query("late")
print("idle", len(pool.idle))
del c
try:
    with pool.acquire() as c:
        raise ValueError("user error")
except ValueError as e:
    print("caught", e)
print("--")
c = None
def session():
    with pool.acquire() as inner:
        yield inner.query("first")
        yield inner.query("second")
s = session()
print(next(s))
del s
print("session dropped")
pool = None
print("end")
