import string
import random
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from collections import Counter, defaultdict
from typing import Optional

ALPHABET = string.digits + string.ascii_letters


def encode(n):
    if n == 0:
        return ALPHABET[0]
    out = []
    while n:
        n, r = divmod(n, len(ALPHABET))
        out.append(ALPHABET[r])
    return "".join(reversed(out))


def decode(s):
    n = 0
    for c in s:
        n = n * len(ALPHABET) + ALPHABET.index(c)
    return n


print([encode(n) for n in (0, 61, 62, 12345, 10 ** 12)], [decode(encode(n)) == n for n in range(0, 10 ** 6, 123457)])
URL = re.compile(r"^(?P<scheme>https?)://(?P<host>[\w.-]+)(?::(?P<port>\d+))?(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#(?P<frag>.*))?$")


@dataclass
class Link:
    target: str
    code: str
    created: datetime
    ttl: timedelta = timedelta(days=30)
    hits: Counter = field(default_factory=Counter, repr=False)

    def expired(self, now): return now > self.created + self.ttl


class Shortener:
    def __init__(self, seed=0):
        self.rng = random.Random(seed)
        self.links, self.by_host = {}, defaultdict(set)
        self.now = datetime(2024, 1, 1)

    def shorten(self, url, *, code: Optional[str] = None, days=30):
        m = URL.match(url)
        if not m:
            raise ValueError(f"not a URL: {url!r}")
        code = code or encode(self.rng.getrandbits(32))
        if code in self.links:
            raise KeyError(code)
        self.links[code] = Link(url, code, self.now, timedelta(days=days))
        self.by_host[m["host"]].add(code)
        return code

    def resolve(self, code, who="anon"):
        try:
            link = self.links[code]
        except KeyError:
            raise LookupError(f"unknown code {code!r}") from None
        if link.expired(self.now):
            del self.links[code]
            raise TimeoutError(f"{code} expired on {link.created + link.ttl:%Y-%m-%d}")
        link.hits[who] += 1
        return link.target


s = Shortener(5)
a = s.shorten("https://example.com/a?x=1&y=2#top")
b = s.shorten("http://example.com:8080/", code="home", days=5)
print(a, b, s.resolve(a), s.resolve("home", "ann"), s.resolve("home", "ann"), s.links["home"].hits, s.links[a])
for act in (lambda: s.shorten("ftp://x"), lambda: s.shorten("http://y/", code="home"), lambda: s.resolve("zzz")):
    try:
        print(act())
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
s.now += timedelta(days=6, hours=1)
try:
    s.resolve("home")
except TimeoutError as e:
    print(e, isinstance(e, OSError))
print({k: sorted(v) for k, v in s.by_host.items()}, URL.match("https://a.b/c/d?q#f").groupdict())
q = dict(p.split("=", 1) for p in "x=1&y=2&z=a=b".split("&"))
print(q, "&".join(f"{k}={v}" for k, v in sorted(q.items(), reverse=True)), re.sub(r"%([0-9a-fA-F]{2})", lambda m: chr(int(m[1], 16)), "a%20b%21"), "".join(c if c.isalnum() else f"%{ord(c):02X}" for c in "a b/c"))
