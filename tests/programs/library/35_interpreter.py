# A small language: tokens by a pattern, a parser of operators by precedence, an evaluator by match, errors with a place.
import re
import math
import operator
from dataclasses import dataclass
from functools import partial
from typing import Callable, Iterator, Union
import pprint


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    at: int


class Wrong(SyntaxError):
    pass


SPEC = {'num': r'\d+(?:\.\d+)?', 'name': r'[A-Za-z_]\w*', 'op': r'\*\*|[-+*/%()=,<>!]=?', 'space': r'\s+', 'bad': r'.'}
SCAN = re.compile('|'.join(f'(?P<{k}>{v})' for k, v in SPEC.items()))


def tokens(text: str) -> Iterator[Token]:
    for m in SCAN.finditer(text):
        match m.lastgroup:
            case 'space':
                continue
            case 'bad':
                raise Wrong(f'what is {m[0]!r}?', ('<expr>', 1, m.start() + 1, text))
            case kind:
                yield Token(kind, m[0], m.start())
    yield Token('end', '', len(text))


BINARY = {'+': (1, operator.add), '-': (1, operator.sub), '*': (2, operator.mul), '/': (2, operator.truediv), '%': (2, operator.mod), '**': (4, operator.pow), '<': (0, operator.lt), '==': (0, operator.eq)}


class Parser:
    def __init__(self, text):
        self.text = text
        self.tokens = list(tokens(text))
        self.i = 0

    def take(self, text=None):
        token = self.tokens[self.i]
        if text is not None and token.text != text:
            raise Wrong(f'expected {text!r}, got {token.text or "the end"!r}', ('<expr>', 1, token.at + 1, self.text))
        self.i += 1
        return token

    @property
    def next(self):
        return self.tokens[self.i].text

    def expression(self, least=0):
        left = self.unary()
        while (rule := BINARY.get(self.next)) and rule[0] >= least:
            op = self.take().text
            left = (op, left, self.expression(rule[0] + (op != '**')))
        return left

    def unary(self):
        if self.next == '-':
            self.take()
            return ('neg', self.expression(3))
        token = self.take()
        match token:
            case Token('num', text):
                return float(text) if '.' in text else int(text)
            case Token('name', name) if self.next == '(':
                self.take()
                args = []
                while self.next != ')':
                    args.append(self.expression())
                    if self.next == ',':
                        self.take()
                self.take(')')
                return ('call', name, *args)
            case Token('name', name):
                return ('var', name)
            case Token(text='('):
                inner = self.expression()
                self.take(')')
                return inner
        raise Wrong(f'unexpected {token.text or "end"!r}', ('<expr>', 1, token.at + 1, self.text))

    def statement(self):
        if self.tokens[0].kind == 'name' and len(self.tokens) > 1 and self.tokens[1].text == '=':
            name = self.take().text
            self.take('=')
            tree = ('set', name, self.expression())
        else:
            tree = self.expression()
        self.take('')
        return tree


FUNCTIONS: dict[str, Callable] = {'sqrt': math.sqrt, 'max': max, 'double': partial(operator.mul, 2)}


def evaluate(tree, names):
    match tree:
        case int() | float():
            return tree
        case ('var', name):
            return names[name]
        case ('neg', inner):
            return -evaluate(inner, names)
        case ('set', name, value):
            names[name] = result = evaluate(value, names)
            return result
        case ('call', name, *args) if name in FUNCTIONS:
            return FUNCTIONS[name](*(evaluate(a, names) for a in args))
        case (op, l, r) if op in BINARY:
            return BINARY[op][1](evaluate(l, names), evaluate(r, names))
    raise LookupError(f'cannot evaluate {tree!r}')


names = {'pi': math.pi}
for line in ('1 + 2 * 3', '(1 + 2) * 3', '2 ** 3 ** 2', '-2 ** 2', 'x = 7 % 4', 'x * double(x) - max(1, x, 2)', 'sqrt(16) / 3', '10 - 4 - 3', '1 < 2', 'pi * 2', '1 +', '3 $ 4', '(1', 'y + 1', '1 / 0', 'nope(1)', 'sqrt(-1)', '1 2', 'x == 3'):
    try:
        print(f'{line:<30} = {evaluate(Parser(line).statement(), names)}')
    except Wrong as error:
        print(f'{line:<30} ! {error.msg}\n{"":<{error.offset - 1}}^')
    except (KeyError, ArithmeticError, LookupError, ValueError) as error:
        print(f'{line:<30} ! {type(error).__name__}: {error}')
pprint.pprint(Parser('1 + 2 * (3 - sqrt(x, 4)) ** 2 / max(1, 2, 3) - -5').statement(), width=40)
pprint.pprint(names)
raise Wrong('at the end', ('<expr>', 1, 3, 'a $ b'))
