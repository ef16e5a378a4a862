# time: constants; its functions are native, clocks of virtual time. The zone is always UTC.
from _time import struct_time

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
