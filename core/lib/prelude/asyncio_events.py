# asyncio.events: which loop is the current one, and who makes new ones.
from _asyncio import (Handle, TimerHandle, get_running_loop, _get_running_loop, _set_running_loop, _set_root)

__all__ = ('AbstractEventLoopPolicy', 'AbstractEventLoop', 'Handle', 'TimerHandle', 'get_event_loop_policy',
           'set_event_loop_policy', 'get_event_loop', 'set_event_loop', 'new_event_loop', '_set_running_loop',
           'get_running_loop', '_get_running_loop')


def _abstract(name, is_coroutine):
    def method(self, *args, **kwargs):
        raise NotImplementedError

    async def coroutine_method(self, *args, **kwargs):
        raise NotImplementedError

    method = coroutine_method if is_coroutine else method
    method.__name__ = name
    method.__qualname__ = f'AbstractEventLoop.{name}'
    return method


class AbstractEventLoop:
    """What an event loop can be asked for."""


for _name in ('run_forever run_until_complete stop is_running is_closed close call_soon call_later call_at time '
              'create_future create_task call_soon_threadsafe run_in_executor set_default_executor '
              'set_exception_handler get_exception_handler default_exception_handler call_exception_handler '
              'set_task_factory get_task_factory get_debug set_debug').split():
    setattr(AbstractEventLoop, _name, _abstract(_name, False))
# What reaches out of the machine is there by name, and says so when it is called.
def _outside(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError(f'{name}() is not simulated: a program here has no outside world')

    method.__name__ = name
    method.__qualname__ = f'AbstractEventLoop.{name}'
    return method


for _name in ('add_reader add_signal_handler add_writer connect_accepted_socket connect_read_pipe connect_write_pipe '
              'create_connection create_datagram_endpoint create_server create_unix_connection create_unix_server '
              'getaddrinfo getnameinfo remove_reader remove_signal_handler remove_writer sendfile sock_accept sock_connect '
              'sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall sock_sendfile sock_sendto start_tls '
              'subprocess_exec subprocess_shell').split():
    setattr(AbstractEventLoop, _name, _outside(_name))
for _name in ('shutdown_asyncgens', 'shutdown_default_executor'):
    setattr(AbstractEventLoop, _name, _abstract(_name, True))


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    _loop_factory = None

    def __init__(self):
        self._loop = None
        self._was_set = False

    def get_event_loop(self):
        if self._loop is None and not self._was_set:
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        self._was_set = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


_default_policy = None      # made by asyncio.unix_events
_policy = None


def get_event_loop_policy():
    return _default_policy if _policy is None else _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    running = _get_running_loop()
    return get_event_loop_policy().get_event_loop() if running is None else running


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def _find_event_loop():
    return get_event_loop_policy().get_event_loop()


_set_root(5, _find_event_loop)
