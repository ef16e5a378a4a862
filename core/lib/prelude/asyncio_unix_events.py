# asyncio.unix_events: the loop and the policy that programs get.
from asyncio import events
from asyncio.base_events import BaseEventLoop, _logger

__all__ = ('SelectorEventLoop', 'DefaultEventLoopPolicy')


class _UnixSelectorEventLoop(BaseEventLoop):
    def __init__(self, selector=None):
        logger = _logger()
        if logger:
            logger.debug('Using selector: Selector')


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
events._default_policy = _UnixDefaultEventLoopPolicy()
