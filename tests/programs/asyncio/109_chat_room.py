"""A chat room without a network: members, a server, and leaving."""
import asyncio


class Room:
    def __init__(self):
        self.members = {}

    async def join(self, name):
        queue = asyncio.Queue()
        await self.say("*", f"{name} joins")
        self.members[name] = queue
        return queue

    async def leave(self, name):
        del self.members[name]
        await self.say("*", f"{name} leaves")

    async def say(self, who, text):
        for name, queue in self.members.items():
            if name != who:
                await queue.put((who, text))


async def member(room, name, script):
    queue = await room.join(name)

    async def listen():
        while True:
            who, text = await queue.get()
            print(f"[{name}] {who}: {text}")

    listener = asyncio.create_task(listen(), name=f"{name} listens")
    for delay, text in script:
        await asyncio.sleep(delay)
        await room.say(name, text)
    listener.cancel()
    await room.leave(name)


async def main():
    room = Room()
    async with asyncio.TaskGroup() as group:
        group.create_task(member(room, "ann", [(1, "hello"), (1, "anyone?"), (2, "bye")]))
        group.create_task(member(room, "bob", [(1.5, "hi ann")]))
        await asyncio.sleep(0.5)
        group.create_task(member(room, "cid", [(3, "too late?")]))


asyncio.run(main())
