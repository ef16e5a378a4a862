// The calendar: days to dates and back, and strftime in the C locale at UTC. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope {

struct CalendarTime {
    std::int64_t year = 1970;
    int month = 1, day = 1;    // from 1
    int hour = 0, minute = 0, second = 0;
    int weekday = 3;     // 0: Monday
    int year_day = 1;    // from 1
    int is_dst = 0;
    std::string zone;    // empty: that of the machine, where it is known whether it is summer
};

std::int64_t days_from_date(std::int64_t year, int month, int day);    // since 1970-01-01; proleptic Gregorian
CalendarTime calendar_time(std::int64_t seconds);                      // since 1970
std::int64_t seconds_of(const CalendarTime& t);                        // fields beyond their ranges carry over

// %Z and %z say UTC, or nothing where it is not known whether it is summer.
std::string format_time(std::string_view format, const CalendarTime& t);

}    // namespace coroscope
