import logging
import sys
import io

logging.basicConfig(level=logging.INFO, format="%(levelname)-8s|%(name)s|%(message)s", stream=sys.stdout)
log = logging.getLogger("app")
log.debug("hidden")
log.info("started %s with %d items", "job", 3)
log.warning("ratio %.2f", 1 / 3)
child = logging.getLogger("app.db.pool")
child.error("from child %(a)s", {"a": 5})
print(child.parent, child.level, child.getEffectiveLevel(), child.isEnabledFor(logging.DEBUG), log.hasHandlers())
try:
    1 / 0
except ZeroDivisionError:
    log.exception("division")
    log.error("with info", exc_info=True)
    log.info("no info")

buffer = io.StringIO()
h = logging.StreamHandler(buffer)
h.setLevel(logging.ERROR)
h.setFormatter(logging.Formatter("{levelname}:{message}:{lineno}", style="{"))
log.addHandler(h)
log.error("to both")
log.warning("only root")
log.propagate = False
log.critical("only buffer")
print(buffer.getvalue())


class OnlyEven(logging.Filter):
    def filter(self, record):
        record.tag = "T%d" % record.args[0]
        return record.args[0] % 2 == 0


f = logging.getLogger("filtered")
f.addFilter(OnlyEven())
fh = logging.StreamHandler(sys.stdout)
fh.setFormatter(logging.Formatter("[$tag] $message $funcName", style="$"))
f.addHandler(fh)
f.propagate = False
for i in range(4):
    f.info("number %d", i)


def inside():
    f.info("even %d", 8)


inside()


class JsonFormatter(logging.Formatter):
    def format(self, record):
        import json
        return json.dumps({"level": record.levelname, "msg": record.getMessage(), "user": getattr(record, "user", None)})


fh.setFormatter(JsonFormatter())
f.filters.clear()
f.warning("hi", extra={"user": "ann"})
adapter = logging.LoggerAdapter(f, {"user": "bob"})
adapter.info("adapted")
f.log(35, "custom level")
logging.addLevelName(35, "NOTICE")
f.log(35, "custom level")
print(logging.getLevelName(35), logging.getLevelName("NOTICE"), logging.getLevelName(99), logging.getLevelName("INFO"))
logging.disable(logging.WARNING)
f.warning("disabled")
f.error("enabled")
logging.disable(logging.NOTSET)
try:
    f.setLevel("LOUD")
except ValueError as e:
    print(e)
print(f, log, logging.getLogger(), fh, h)
try:
    logging.Formatter("{x", style="{")
except ValueError as e:
    print(e)
try:
    logging.Formatter("%(x)s", style="?")
except ValueError as e:
    print(e)
f.info("too many %s", 1, 2)
logging.warning("root says")
