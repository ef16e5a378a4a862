"""Uncaught chain with notes and context; exit code."""
class Service:
    def __init__(self, name): self.name = name
    def fetch(self, key):
        data = {"a": 1}
        try:
            return data[key]
        except KeyError as exc:
            exc.add_note(f"service={self.name}")
            raise LookupError(f"cannot fetch {key!r}") from exc
def handler(service, keys):
    results = []
    for key in keys:
        try:
            results.append(service.fetch(key))
        except LookupError as error:
            if key == "b":
                print("skip b", error)
                continue
            raise RuntimeError("handler failed",
                               key) from error
    return results
print(handler(Service("s"), ["a", "b"]))
print(handler(Service("t"), ["a", "c"]))
