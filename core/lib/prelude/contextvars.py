# contextvars: values that belong to a task.
from _contextvars import Context, ContextVar, Token, copy_context, _set_missing

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')


class MISSING:
    def __repr__(self):
        return '<Token.MISSING>'


MISSING.__module__ = 'Token'
_set_missing(MISSING())
del MISSING
