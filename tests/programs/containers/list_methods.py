# Every method of list.
a = [3, 1, 2]
a.append(4)
print(a, len(a))
a.extend([5, 6])
a.extend((7,))
a.extend(range(2))
a.extend('xy')
a.extend(i * i for i in range(3))
print(a)
a.insert(0, 'first')
a.insert(-1, 'before last')
a.insert(100, 'end')
a.insert(-100, 'start')
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove('x')
print(a.index(1), a.index(1, 3), a.count(1), a.count('nothing'))
a.reverse()
print(a)
b = a.copy()
b.clear()
print(b, a == b, a is not b)
print([1, 2] + [3], [1, 2] * 2, 2 * [1, 2], [0] * -1, [] * 5)
c = d = [1]
c += [2]
c += (3,)
c += 'ab'
c *= 2
print(d, c is d)
c += (i for i in range(2))
print(d)
print(1 in d, 'a' in d, None in d, 1 not in d)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [1] <= [1], [1, [2]] == [1, [2]], [1] != [1.0])
print(list(), list('abc'), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in 'pq'))
nested = [[]] * 3
nested[0].append(1)
print(nested)
print([1, 2, 3].__len__(), [1].__contains__(1), [1, 2].__getitem__(0), [1].__eq__([1]), [1].__eq__(1))
e = [1, 2, 3]
e.__setitem__(0, 9)
e.__delitem__(1)
print(e, e.__add__([1]), e.__mul__(2), e.__iadd__([5]), e)
print(list(reversed(e)), list(iter(e)))
f = [1, 2, 3, 4]
f.extend(f)
print(f)
f[2:2] = f
print(len(f))
g = [True, 1, 1.0, 2]
print(g.count(1), g.index(1.0), g.index(2))
print(bool([]), bool([0]))
self_holding = [1]
self_holding.append(self_holding)
print(self_holding)
