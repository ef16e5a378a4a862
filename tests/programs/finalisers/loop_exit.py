class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
def numbers(k):
    for i in range(k):
        yield N(i)
for n in numbers(3):
    print("body", n.n)
print("exhausted; n still", n.n)
del n
for n in numbers(5):
    if n.n == 1:
        break
else:
    print("not reached")
print("broke out")
n = None
for i, n in enumerate(numbers(2)):
    continue
print("enumerate done")
n = None
while True:
    temp = N("while")
    if temp:
        break
print("while left")
for item in [N("list0"), N("list1")]:
    print("item", item.n)
print("list loop left")
item = None
print("item gone")
def find(k):
    for n in numbers(k):
        for m in numbers(2):
            if n.n + m.n == 2:
                return n.n, m.n
print(find(4))
for n in map(lambda x: N(f"map{x}"), range(2)):
    print("in map", n.n)
n = 0
for a, b in zip(numbers(2), numbers(3)):
    print("zip", a.n, b.n)
print("end")
a = b = None
for k in {N("key").n: N("val")}:
    print("dict", k)
print("dict left")
