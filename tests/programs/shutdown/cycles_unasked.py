# Garbage in cycles is collected unasked before memory runs out.
class Node:
    def __del__(self):
        global gone
        gone += 1


gone = 0
for i in range(200_000):
    cycle = [0] * 100
    cycle.append(cycle)
    if i % 1000 == 0:
        node = Node()
        node.me = node
print("some are gone:", gone > 10)
