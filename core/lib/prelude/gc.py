# gc: what programs see of the collector.
from _gc import (DEBUG_COLLECTABLE, DEBUG_LEAK, DEBUG_SAVEALL, DEBUG_STATS, DEBUG_UNCOLLECTABLE, callbacks, garbage)
