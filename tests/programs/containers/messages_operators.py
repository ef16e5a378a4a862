# What operators and subscripts of containers say when they do not fit.
def attempt(text, action):
    try:
        print(text, '->', repr(action()))
    except Exception as error:
        print(text, '->', type(error).__name__ + ':', error)


one = [1]
pair = (1,)
attempt("[1]['a']", lambda: one['a'])
attempt('[1][5]', lambda: one[5])
attempt('[1][-2]', lambda: one[-2])
attempt('[1][10**30]', lambda: one[10**30])
attempt('[1][::0]', lambda: one[::0])
attempt("[1]['a':]", lambda: one['a':])
attempt('(1,)[5]', lambda: pair[5])
attempt("(1,)['a']", lambda: pair['a'])
attempt('range(3)[5]', lambda: range(3)[5])
attempt("range(3)['a']", lambda: range(3)['a'])
attempt('range(3)[10**30]', lambda: range(3)[10**30])
attempt('range(5)[::0]', lambda: range(5)[::0])
attempt('{1: 2}[3]', lambda: {1: 2}[3])
attempt('{}[[]]', lambda: dict()[[]])
attempt('{[]: 1}', lambda: {[]: 1})
attempt('{[]}', lambda: {[]})
attempt("[1] * 'a'", lambda: [1] * 'a')
attempt('[1] * 1.5', lambda: [1] * 1.5)
attempt('[1] + (2,)', lambda: [1] + (2,))
attempt('[1] + 1', lambda: [1] + 1)
attempt('(1,) + [1]', lambda: (1,) + [1])
attempt('1 + [1]', lambda: 1 + [1])
attempt("'a' * [1]", lambda: 'a' * [1])
attempt('{1} | [1]', lambda: {1} | [1])
attempt('{1} - [1]', lambda: {1} - [1])
attempt('{1} + {2}', lambda: {1} + {2})
attempt('{} | [1]', lambda: {} | [1])
attempt('{}.keys() | [1]', lambda: {}.keys() | [1])
attempt('{}.keys() + 1', lambda: {}.keys() + 1)
attempt('[1] < (1,)', lambda: [1] < (1,))
attempt('{1} < 1', lambda: {1} < 1)
attempt('{} < {}', lambda: {} < {})
attempt('[1] * 10**30', lambda: [1] * 10**30)
attempt('-[]', lambda: -[])
attempt('1 in 2', lambda: 1 in 2)
attempt('[] in {1}', lambda: [] in {1})
attempt('set in {frozenset()}', lambda: set() in {frozenset()})
attempt('len(range(10**30))', lambda: len(range(10**30)))
attempt('slice(1).indices(-1)', lambda: slice(1).indices(-1))
attempt("slice(1).indices('a')", lambda: slice(1).indices('a'))
attempt('[object()] < [object()]', lambda: [object()] < [object()])


def assign(target, key, value):
    target[key] = value
    return target


def delete(target, key):
    del target[key]
    return target


attempt('list[5] = 0', lambda: assign([1], 5, 0))
attempt("list['a'] = 0", lambda: assign([1], 'a', 0))
attempt('list[:] = 0', lambda: assign([1], slice(None), 0))
attempt('list[::2] = 0', lambda: assign([1], slice(None, None, 2), 0))
attempt('list[::2] = [1, 2]', lambda: assign([1], slice(None, None, 2), [1, 2]))
attempt('tuple[0] = 0', lambda: assign((1,), 0, 0))
attempt('str[0] = 0', lambda: assign('a', 0, 0))
attempt('range[0] = 0', lambda: assign(range(3), 0, 0))
attempt('set[0] = 0', lambda: assign({1}, 0, 0))
attempt('dict[[]] = 0', lambda: assign({}, [], 0))
attempt('del list[5]', lambda: delete([1], 5))
attempt("del list['a']", lambda: delete([1], 'a'))
attempt('del dict[1]', lambda: delete({}, 1))
attempt('del tuple[0]', lambda: delete((1,), 0))
nothing, one_set = None, {1}
attempt('None[0]', lambda: nothing[0])
attempt('{1}[0]', lambda: one_set[0])


def unpack(count, source):
    if count == 2:
        a, b = source
        return a, b
    a, b, c = source
    return a, b, c


attempt('a, b = [1]', lambda: unpack(2, [1]))
attempt('a, b = (1, 2, 3)', lambda: unpack(2, (1, 2, 3)))
attempt('a, b, c = ()', lambda: unpack(3, ()))
attempt('a, b = 5', lambda: unpack(2, 5))
attempt("a, b = 'xyz'", lambda: unpack(2, 'xyz'))
attempt("a, b = 'xy'", lambda: unpack(2, 'xy'))
attempt('a, b = {1: 2}', lambda: unpack(2, {1: 2}))
attempt('a, b = range(9)', lambda: unpack(2, range(9)))
attempt('a, b = generator of 1', lambda: unpack(2, (i for i in range(1))))
attempt('a, b = generator of 2', lambda: unpack(2, (i for i in range(2))))
attempt('a, b = generator of 3', lambda: unpack(2, (i for i in range(3))))
