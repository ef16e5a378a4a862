# logging: loggers in a tree, handlers, formatters, filters, adapters.
import io
import logging
import sys
import warnings


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


logging.warning('before any %s', 'set-up')
logging.info('not shown')
logging.getLogger().handlers.clear()
logging.getLogger('lonely').error('last resort')
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(levelname)-8s|%(name)s|%(message)s')
logging.debug('root %d', 1)
log = logging.getLogger('app.db')
log.info('hello %s and %r', 'you', 'me')
log.warning('percent only %')
log.error('dict %(a)s %(b)03d', {'a': 1, 'b': 2})
try:
    1 / 0
except ZeroDivisionError:
    log.exception('went wrong')
    log.error('again', exc_info=True)
try:
    raise KeyError('k')
except KeyError as error:
    log.critical('given', exc_info=error)
print(log, logging.getLogger(), logging.getLogger('app'), log.parent, log.getEffectiveLevel(), log.level, log.isEnabledFor(10), logging.getLogger('app.db') is log,
      log.getChild('x.y').name, log.hasHandlers(), log.handlers, logging.root is logging.getLogger('root'), logging.getLogger('').name)
app = logging.getLogger('app')
print(log.parent is app, logging.getLogger('app.db.x').parent, logging.getLogger('appx').parent is logging.root)
app.setLevel('ERROR')
log.info('not shown: the parent is at ERROR')
print(log.getEffectiveLevel(), logging.getLevelName(35), logging.getLevelName('INFO'), logging.getLevelName(30), logging.getLevelNamesMapping()['WARN'])
app.setLevel(logging.NOTSET)
logging.disable(logging.WARNING)
log.warning('disabled')
log.error('enabled')
logging.disable(logging.NOTSET)
attempt(log.setLevel, 'LOUD')
attempt(log.setLevel, 1.5)
attempt(log.log, 'x', 'm')
attempt(logging.getLogger, 5)
logging.addLevelName(25, 'NOTICE')
log.log(25, 'custom level')
log.log(7, 'no name')

# handlers of one's own, propagation, filters
stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter('{name}:{levelname:>8}:{message}:{lineno}:{funcName}', style='{'))
handler.setLevel(logging.WARNING)
log.addHandler(handler)
log.propagate = False


def work():
    log.info('low')
    log.warning('from %s', work.__name__)


work()
log.addFilter(lambda record: 'secret' not in record.getMessage())
log.error('a secret')
log.error('public')
print(stream.getvalue(), end='')
print(handler, logging.StreamHandler(), logging.StreamHandler(sys.stdout), logging.NullHandler(), log.filters != [], log.handlers == [handler])
log.removeHandler(handler)
log.filters.clear()
log.propagate = True
named = logging.Filter('app.db')
print([named.filter(logging.makeLogRecord({'name': name})) for name in ('app.db', 'app.db.x', 'app.dbx', 'app')])


class Listing(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


listing = Listing()
log.addHandler(listing)
log.warning('kept %s', 1, extra={'user': 'ann'})
record = listing.records[0]
print(record.name, record.levelno, record.levelname, record.msg, record.args, record.getMessage(), record.user, record.funcName, record.lineno, record.threadName, record.processName, record.module, record.exc_info, type(record.created), repr(record)[:23])
attempt(log.warning, 'x', extra={'message': 1})
log.removeHandler(listing)
for style, text in (('%', '%(levelname)s %(message)s'), ('{', '{levelname} {message}'), ('$', '$levelname ${message}')):
    print(logging.Formatter(text, style=style).format(record))
attempt(logging.Formatter, 'no field', style='%')
attempt(logging.Formatter, 'x', style='!')
attempt(logging.Formatter, '{', style='{')
attempt(logging.Formatter('%(nothing)s').format, record)
print(logging.Formatter('%(message)s %(who)s', defaults={'who': 'nobody'}).format(record))


class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f'[{self.extra["id"]}] {msg}', kwargs


adapter = Adapter(log, {'id': 7})
adapter.info('adapted %s', 'text')
print(adapter, adapter.name, adapter.isEnabledFor(10), logging.LoggerAdapter(log, {'a': 1}))


class Loud(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


logging.basicConfig(handlers=[logging.StreamHandler(sys.stdout)], force=True, level='INFO')
logging.root.handlers[0].setFormatter(Loud('%(message)s'))
log.info('shouted')
log.debug('silent')
attempt(logging.basicConfig, nothing=1, force=True)
attempt(logging.basicConfig, stream=sys.stdout, handlers=[])
logging.basicConfig(format='%(levelname)s %(message)s', stream=sys.stdout, force=True)
logging.captureWarnings(True)
warnings.formatwarning = lambda message, category, *rest: f'{category.__name__}: {message}'
warnings.warn('through logging')
logging.captureWarnings(False)

logging.shutdown()
