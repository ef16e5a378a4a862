# Printing while an argument of print() is turned into text: one event, in the order of writing.
import sys


class Talking:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print('[str', self.name, end='] ')
        return self.name

    def __repr__(self):
        print('[repr', self.name, end='] ')
        sys.stdout.write('(written) ')
        return self.name


class Nested:
    def __str__(self):
        print('<', Talking('deep'), '>')
        return 'nested'


class Failing:
    def __str__(self):
        print('about to fail', end=' ')
        raise ValueError('no text')


print('before', Talking('a'), 'after')
print('list', [Talking('b'), 1], 'after')
print(Nested(), [Talking('c')], 'end')
class FailingInside(Failing):
    __repr__ = Failing.__str__


for value in (Failing(), [FailingInside()]):
    try:
        print('start', value, 'end')
        print(str(value))
    except ValueError as error:
        print('|', error)
print('last')
