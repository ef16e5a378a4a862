# asyncio.base_events: the event loop around its native core.
import sys
from _asyncio import (_LoopCore, Future, ensure_future, gather, isfuture, _format_callback, _get_running_loop,
                      _log_error, _note_async_generator, _set_root, _set_running_loop, _take_async_generators)
from _asyncio_core import _set_part
from asyncio.events import AbstractEventLoop

__all__ = ('BaseEventLoop',)


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return      # it is on its way out of the loop already
    future.get_loop().stop()


class BaseEventLoop(_LoopCore, AbstractEventLoop):
    slow_callback_duration = 0.1
    _executor_was_used = False
    _has_shut_executor = False

    def __repr__(self):
        return (f'<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} '
                f'debug={self.get_debug()}>')

    def stop(self):
        _LoopCore.stop(self)

    def run_until_complete(self, future):
        self._check_closed()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        is_ours = not isfuture(future)
        future = ensure_future(future, loop=self)
        if is_ours:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if is_ours and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if not self.is_closed():
            self._clear()

    # --- async generators: what sys.get_asyncgen_hooks() gives while it runs ---

    def _asyncgen_firstiter_hook(self, agen):
        _note_async_generator(self, agen)

    def _asyncgen_finalizer_hook(self, agen):
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    # --- closing down ---

    async def shutdown_asyncgens(self):
        generators = _take_async_generators(self)
        if not generators:
            return
        outcomes = await gather(*[generator.aclose() for generator in generators], return_exceptions=True)
        for outcome, generator in zip(outcomes, generators):
            if isinstance(outcome, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                    'exception': outcome, 'asyncgen': generator})

    async def shutdown_default_executor(self):
        self._has_shut_executor = True
        if self._executor_was_used:
            future = self.create_future()
            self.call_soon(future.set_result, None)
            await future

    # --- functions that block: they run at once, in line ---

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            if self._has_shut_executor:
                raise RuntimeError('Executor shutdown has been called')
            self._executor_was_used = True
            outcome = _run_apart(func, args)
        else:
            outcome = _outcome_of(executor.submit(func, *args))
        future = self.create_future()
        self.call_soon(_call_set_state, future, *outcome)
        return future

    def set_default_executor(self, executor):
        import concurrent.futures
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._executor_was_used = True

    # --- factories and handlers ---

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        lines = [context.get('message') or 'Unhandled exception in event loop']
        handle = self._current_handle
        if 'source_traceback' not in context and handle is not None and handle._source_traceback:
            context['handle_traceback'] = handle._source_traceback
        for key in sorted(context):
            if key in ('source_traceback', 'handle_traceback'):
                what = 'Object' if key == 'source_traceback' else 'Handle'
                import traceback
                places = [place for place in context[key] if not place[0].startswith('<stdlib>/')]
                stack = ''.join(traceback.format_list(places))
                lines.append(f'{key}: {what} created at (most recent call last):\n' + stack.rstrip())
            elif key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        _log('\n'.join(lines), context.get('exception'))

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                _log('Exception in default exception handler', error)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            try:
                self.default_exception_handler({'message': 'Unhandled error in exception handler',
                                                'exception': error, 'context': context})
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as second:
                _log('Exception in default exception handler while handling an unexpected error '
                     'in custom exception handler', second)


def _logger():
    # The program's, where it has imported logging; nobody else can have told it anything.
    logging = sys.modules.get('logging')
    return logging and logging.getLogger('asyncio')


def _log(text, error):
    logger = _logger()
    if logger:
        logger.error(text, exc_info=(type(error), error, error.__traceback__) if error else False)
    else:
        _log_error(text, error)


def _run_apart(function, args):
    """(result, None) or (None, exception), as a thread without an event loop would find it."""
    loop = _get_running_loop()
    _set_running_loop(None)
    try:
        return function(*args), None
    except BaseException as error:
        return None, error
    finally:
        _set_running_loop(loop)


def _outcome_of(done):
    error = done.exception()
    return (done.result() if error is None else None), error


def _call_set_state(future, result, error):
    if future.cancelled():
        return
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)


# --- what the native core calls ---

def _report_callback(loop, handle, error):
    context = {'message': f'Exception in callback {_format_callback(handle._callback, handle._args)}',
               'exception': error, 'handle': handle}
    if handle._source_traceback:
        context['source_traceback'] = handle._source_traceback
    try:
        raise error
    except BaseException:       # it is being handled while the handler runs
        loop.call_exception_handler(context)


def _report_lost(future, is_pending):
    if is_pending:
        context = {'task': future, 'message': 'Task was destroyed but it is pending!'}
    else:
        context = {'message': f'{type(future).__name__} exception was never retrieved',
                   'exception': future._exception, 'future': future}
    if future._source_traceback:
        context['source_traceback'] = future._source_traceback
    future.get_loop().call_exception_handler(context)


def _drive(awaitable):
    value = error = None
    while True:
        try:
            yield value
        except BaseException as thrown:
            error = thrown
        try:
            if error is None:
                value = awaitable.send(None)
            else:
                thrown, error = error, None
                value = awaitable.throw(thrown)
        except StopIteration as stop:
            return stop.value
        finally:
            thrown = None


def _drive_by_hand(awaitable):
    driver = _drive(awaitable)
    driver.send(None)
    return driver


async def _wrap_awaitable(awaitable):
    return await awaitable


def _make_by_factory(loop, coroutine, name, context):
    if context is None:
        task = loop._task_factory(loop, coroutine)
    else:
        task = loop._task_factory(loop, coroutine, context=context)
    if name is not None and hasattr(task, 'set_name'):
        task.set_name(name)
    return task


_set_part('drive_by_hand', _drive_by_hand)
_set_root(0, _report_lost)
_set_root(1, _report_callback)
_set_root(2, _wrap_awaitable)
_set_root(3, _make_by_factory)
