import logging
import sys

fmt = logging.Formatter("%(asctime)s.%(msecs)03d %(levelname)-7s %(name)s: %(message)s", datefmt="%H:%M:%S")
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s %(name)s.%(funcName)s:%(lineno)d %(message)s")
log = logging.getLogger("shop")


class Redact(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "***")
        return not record.getMessage().startswith("noise")


log.addFilter(Redact())


def buy(item, n):
    log.debug("buying %s x%d", item, n)
    if n <= 0:
        log.warning("odd amount: %r", n)
        return
    try:
        price = {"apple": 2}[item]
    except KeyError:
        log.exception("no such item %r", item)
    else:
        log.info("total %.2f", price * n)


buy("apple", 3)
buy("pear", 1)
buy("apple", 0)
log.info("password is secret")
log.info("noise to drop")
child = log.getChild("cart")
child.setLevel(logging.ERROR)
child.warning("not shown")
child.error("shown %s", {"a": 1})
print(child.name, child.parent is log, child.getEffectiveLevel(), log.level, logging.getLogger().level, logging.getLevelName(child.level))
h = logging.StreamHandler(sys.stderr)
h.setFormatter(logging.Formatter("ERR %(message)s"))
h.setLevel(logging.ERROR)
log.addHandler(h)
log.error("to both")
log.info("to stdout only")
log.removeHandler(h)
log.critical("stop: %s", ValueError("bad"), exc_info=False)
try:
    raise RuntimeError("inner")
except RuntimeError as e:
    log.error("failed: %s", e, exc_info=True)
    log.warning("again", exc_info=e)
log.log(logging.INFO, "explicit level")
log.info("no args %s")
log.info("args tuple %s", (1, 2))
log.info("dict %(k)s", {"k": "v"})
log.info("two %s %s", "a", "b", extra={"user": "x"})
log.info("stack", stack_info=False, stacklevel=1)
logging.info("root %s", "msg")
print(log.handlers, log.hasHandlers(), log.isEnabledFor(10), logging.root.handlers[0].formatter._fmt)
logging.getLogger("quiet").disabled = True
logging.getLogger("quiet").error("nothing")
def outer():
    def helper():
        log.info("who called", stacklevel=2)
    helper()
outer()
try:
    log.info("x", bad_kw=1)
except TypeError as e:
    print(e)
try:
    log.info("x", extra={"message": 1})
except KeyError as e:
    print(e)
log.setLevel(logging.CRITICAL + 1)
log.critical("silenced")
