import logging, sys, io, warnings
log = logging.getLogger("svc")
log.setLevel(logging.DEBUG)
log.propagate = False
mem = io.StringIO()
h1, h2 = logging.StreamHandler(sys.stdout), logging.StreamHandler(mem)
h1.setLevel("WARNING")
h1.setFormatter(logging.Formatter("%(name)s | %(levelname)8s | %(message)s"))
h2.setFormatter(logging.Formatter("{levelname[0]}:{funcName}:{message}", style="{"))
for h in (h1, h2):
    log.addHandler(h)
def work(n):
    log.debug("start %s", n)
    if n > 1:
        log.warning("n is %d", n)
    try:
        return 10 / (n - 3)
    except ZeroDivisionError:
        log.exception("failed for %r", n)
        return None
    finally:
        log.info("end")
print([work(n) for n in (1, 2, 3)])
print(mem.getvalue())
class Ctx(logging.LoggerAdapter):
    def process(self, msg, kw):
        extra = kw.setdefault("extra", {})
        extra["rid"] = self.extra["rid"]
        return f"<{self.extra['rid']}> {msg}", kw
mem.truncate(0); mem.seek(0)
Ctx(log, {"rid": 42}).error("adapted %d%%", 5)
print(mem.getvalue(), end="")
class Dedup(logging.Filter):
    last = None
    def filter(self, r):
        cur, self.last = (r.msg, r.args), self.last
        dup = cur == self.last
        self.last = cur
        return not dup
h1.addFilter(Dedup())
for m in ("a", "a", "b", "a"):
    log.error(m)
print(log.handlers == [h1, h2], h1.level, logging.getLevelName(h1.level), log.getEffectiveLevel(), logging.getLogger("svc.sub").getEffectiveLevel(), log.isEnabledFor(5), logging.getLogger("svc.sub").parent is log)
child = logging.getLogger("svc.sub")
child.error("from child")
logging.disable(logging.ERROR)
log.error("disabled"); log.critical("critical passes")
logging.disable(logging.NOTSET)
log.removeHandler(h1)
log.error("only memory")
print(mem.getvalue().count("\n"))
rec = logging.makeLogRecord({"msg": "made %s", "args": ("x",), "levelname": "L", "name": "n"})
print(rec.getMessage(), logging.Formatter("%(name)s:%(levelname)s:%(message)s").format(rec))
for bad in (lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: logging.Formatter("%(foo)s").format(rec), lambda: logging.Formatter("bad %(", style="%"), lambda: logging.basicConfig(foo=1), lambda: logging.getLogger(5), lambda: logging.StreamHandler().setFormatter(5) or "ok", lambda: log.log("INFO", "x"), lambda: logging.Formatter("{a", style="{"), lambda: logging.basicConfig(filename="x", stream=sys.stdout)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
logging.basicConfig(format="ROOT %(message)s", stream=sys.stdout, level=logging.INFO)
logging.info("root %s", "ok"); logging.debug("no")
logging.basicConfig(format="again %(message)s")
logging.warning("format kept")
logging.basicConfig(format="forced %(message)s", force=True, stream=sys.stdout)
logging.warning("now")
