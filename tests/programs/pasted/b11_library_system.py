from abc import ABC, abstractmethod
from collections import defaultdict, Counter
from contextlib import suppress
from dataclasses import dataclass, field, asdict, astuple
from datetime import date, timedelta
from functools import total_ordering, cached_property, partialmethod
from itertools import count, chain
from operator import attrgetter
import statistics


@total_ordering
@dataclass(eq=False)
class Book:
    title: str
    author: str
    year: int
    isbn: str = field(default_factory=count(100).__next__)

    def __eq__(self, o): return isinstance(o, Book) and self.isbn == o.isbn
    def __lt__(self, o): return (self.year, self.title) < (o.year, o.title)
    def __hash__(self): return hash(self.isbn)
    def __str__(self): return f"{self.title!r} by {self.author} ({self.year})"


class Member(ABC):
    _ids = count(1)
    limit = 1

    def __init__(self, name):
        self.id, self.name, self.loans = next(self._ids), name, {}

    @abstractmethod
    def fee(self, days): ...

    def __repr__(self): return f"{type(self).__name__}({self.name!r}, id={self.id})"


class Student(Member):
    limit = 2
    def fee(self, days): return 0.1 * days


class Guest(Member):
    def fee(self, days): return round(0.5 * days ** 1.1, 2)


class LibraryError(Exception): pass
class NotAvailable(LibraryError, LookupError): pass
class LimitReached(LibraryError): pass


class Library:
    def __init__(self):
        self.stock = Counter()
        self.waiting = defaultdict(list)
        self.history = []

    def add(self, *books):
        self.stock.update(books)
        return self

    def lend(self, book, member, day):
        if self.stock[book] <= 0:
            self.waiting[book].append(member)
            raise NotAvailable(f"{book} is out; {member.name} is number {len(self.waiting[book])} in line")
        if len(member.loans) >= member.limit:
            raise LimitReached(f"{member!r} has {len(member.loans)} of {member.limit}")
        self.stock[book] -= 1
        member.loans[book] = day
        self.history.append((day, member.name, book.title))

    def give_back(self, book, member, day):
        start = member.loans.pop(book)
        self.stock[book] += 1
        late = max(0, (day - start).days - 14)
        if late:
            print(f"{member.name} pays {member.fee(late):.2f} for {late} days")
        with suppress(IndexError):
            nxt = self.waiting[book].pop(0)
            print(f"telling {nxt.name} about {book.title}")


dune, emma, ulysses = Book("Dune", "Herbert", 1965), Book("Emma", "Austen", 1815), Book("Ulysses", "Joyce", 1922)
lib = Library().add(dune, emma, emma, ulysses)
ann, bob = Student("Ann"), Guest("Bob")
d0 = date(2024, 1, 1)
lib.lend(dune, ann, d0)
for what, who in ((dune, bob), (emma, ann), (ulysses, ann), (emma, bob), (ulysses, bob)):
    try:
        lib.lend(what, who, d0 + timedelta(days=1))
    except NotAvailable as e:
        print("not available:", e)
    except LibraryError as e:
        print(type(e).__name__, e, [c.__name__ for c in type(e).__mro__[1:-1]])
lib.give_back(dune, ann, d0 + timedelta(days=20))
lib.give_back(emma, bob, d0 + timedelta(weeks=4))
try:
    lib.give_back(emma, bob, d0)
except KeyError as e:
    print("KeyError:", e)
print(sorted(lib.stock), max(lib.stock), lib.stock.total(), lib.stock.most_common(1))
print(*map(str, sorted(lib.stock, key=attrgetter("author"))), sep="\n")
print(lib.history, statistics.mean(b.year for b in lib.stock), astuple(dune), dune == Book("x", "y", 1, 100), ann, dict(lib.waiting))
try:
    Member("abstract")
except TypeError as e:
    print(e)
print({b.title: n for b, n in (lib.stock + Counter({emma: 5})).items()}, dune >= emma, dune in {dune}, len({dune, Book("z", "z", 1, 100)}))
