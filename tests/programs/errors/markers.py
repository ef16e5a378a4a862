# Where the marks under a line of a traceback stand. All errors are shown at the end, as groups of a group.
import sys
import traceback

failed = []
x = {"日本": {}, "a": {}}
one, text, nothing = 1, "a", None


def fails(*args, **keywords):
    raise ValueError("no\nway")


class Thing:
    value = 1

    def me(self):
        return self

    def fail(self):
        return 1 / 0

    @property
    def wrong(self):
        return self._hidden


def check(function):
    try:
        function()
    except Exception as error:
        failed.append(error)
    return function


check(lambda: (one + 2) / 0)
check(lambda: one %  0)
check(lambda: one ** text)
check(lambda: one @ 3)
check(lambda: one//0)
check(lambda: one/(0))
check(lambda: (one)/(0))
check(lambda: (one)//(0))
check(lambda: ((one) )/ (0))
check(lambda: one<<text)
check(lambda: x["a"]["b"]["c"])
check(lambda: (x)["k"])
check(lambda: x[("k")])
check(lambda: x ["k"])
check(lambda: ( x )[ ( "k" ) ])
check(lambda: [1, 2, 3][text:5])
check(lambda: x[fails(1)])
check(lambda: print(fails(1, 2, [3])))
check(lambda: "日本" + 1)
check(lambda: ("é", "日本" + text + (1 / 0 if one else 2)))
check(lambda: x["日本"]["k"])
check(lambda: ("Ａ", "ｱ", 1 / 0))
check(lambda: f"a{one/0}b")
check(lambda: f"{text:d}")
check(lambda: not 1 + text)
check(lambda: -text)
check(lambda: one < 2 < text)
check(lambda: one in 5)
check(lambda: Thing().me().value.missing.more)
check(lambda: Thing().wrong)
check(lambda: (Thing()
               .me()
               .fail()
               .me()))
check(lambda: (one
               + 2
               + nothing))
check(lambda: [1, 2,
               3 / 0, 4])
check(lambda: fails(
    "several"
    " lines"
))
check(lambda: ("日本" +
               nothing))
check(lambda: [one / i for i in (1, 0)])
check(lambda: sum(one / i for i in (1, 0)))
check(lambda: fails(*5))
check(lambda: fails(**nothing))
check(lambda: fails(1) if one else 2)
check(lambda: (y := one / 0))


@check
def whole_line():
    fails()


@check
def trailing_blanks():
    fails()   
    pass


@check
def trailing_comment():
    fails()  # of no use


@check
def tabs():
	if one:
		return [][0] + 1


@check
def statements():
    raise KeyError("raise")


@check
def assertion():
    assert one == 2, "not two"


@check
def augmented():
    words = [1]
    words[0] += "a"


@check
def augmented_attribute():
    Thing().value += "a"


@check
def unpacking():
    a, b = 1, 2, 3


@check
def unpacking_too_few():
    a, (b, c) = 1, [2]


@check
def iterating():
    for i in 5:
        pass


@check
def deleting():
    del x["missing"]


@check
def deleting_attribute():
    del Thing().missing


@check
def storing():
    (1, 2)[0] = 3


@check
def managers():
    with Thing() as thing:
        pass


@check
def importing():
    import no_such_module.at_all


@check
def class_bodies():
    class Inner:
        a = 1
        b = a / 0


@check
def decorators():
    @fails
    def inner():
        pass


@check
def defaults():
    def inner(a, b=1 / 0):
        pass


@check
def generators():
    def inner():
        yield 1
        yield 1 / 0
    for _ in inner():
        pass


@check
def delegation():
    def inner():
        yield from outer()

    def outer():
        yield 1
        raise OSError(2, "No such file or directory", "x.txt")
    print(list(inner()))


@check
def awaiting():
    async def inner():
        raise ValueError("awaited")

    async def outer():
        return 1 + await inner()
    outer().send(None)


@check
def nested_names():
    class Local:
        def method(self):
            return [1 / 0 for _ in "a"]
    Local().method()


while len(failed) > 1:
    failed = [ExceptionGroup(f"part {i}", failed[i:i + 15]) for i in range(0, len(failed), 15)]
traceback.print_exception(failed[0], file=sys.stdout)    # the module says it a little differently
raise failed[0]
