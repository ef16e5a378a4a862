# contextvars: values that belong to a task.
from _contextvars import Context, ContextVar, Token, copy_context, _set_missing

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')


class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


_set_missing(_Missing())
