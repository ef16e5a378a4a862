def bot(name):
    while True:
        said = yield name
        if said:
            name = said


class Shop:
    def __init__(self):
        self.clerk = bot("clerk")


async def nobody():
    pass


shop = Shop()
bots = [bot("first"), bot("second")]
desk = {"left": bot("left"), ("a", "tuple"): bot("not to be named")}
plain = bot("plain")
coroutine = nobody()
next(shop.clerk)
