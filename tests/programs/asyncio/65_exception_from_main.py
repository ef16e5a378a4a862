"""What a user sees when main fails while others run."""
import asyncio


class ConfigError(Exception):
    pass


async def background(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("background", n, "cancelled")
        if n == 2:
            raise OSError("while shutting down")
        raise


async def load():
    await asyncio.sleep(0.1)
    raise ConfigError("no such file")


async def main():
    tasks = [asyncio.create_task(background(n), name=f"bg{n}") for n in (1, 2, 3)]
    await asyncio.sleep(0)
    try:
        await load()
    except ConfigError as error:
        raise RuntimeError("cannot start") from error


asyncio.run(main())
