// The calendar and strftime.
#include "core/lib/time_calendar.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

TEST_CASE("Seconds become a date and go back") {
    auto t = calendar_time(1704423845);
    CHECK(t.year == 2024);
    CHECK(t.month == 1);
    CHECK(t.day == 5);
    CHECK(t.hour == 3);
    CHECK(t.minute == 4);
    CHECK(t.second == 5);
    CHECK(t.weekday == 4);
    CHECK(t.year_day == 5);
    for (std::int64_t s = -4000000000; s < 40000000000; s += 7654321) CHECK(seconds_of(calendar_time(s)) == s);
}

TEST_CASE("Days before 1970 count down") {
    CHECK(days_from_date(1970, 1, 1) == 0);
    CHECK(days_from_date(1969, 12, 31) == -1);
    CHECK(days_from_date(2000, 2, 29) == 11016);
    CHECK(days_from_date(1, 1, 1) == -719162);
}

TEST_CASE("strftime knows the directives of the C locale") {
    auto t = calendar_time(1704423845);
    CHECK(format_time("%Y-%m-%d %H:%M:%S %a %A %b %B %c %x %X %p %j %U %W %w %y", t) ==
          "2024-01-05 03:04:05 Fri Friday Jan January Fri Jan  5 03:04:05 2024 01/05/24 03:04:05 AM 005 00 01 5 24");
    CHECK(format_time("%Z %z %% %e %D %F %T %R %r %I %G %V %u %h %C %k %l %s", t) ==
          "UTC +0000 %  5 01/05/24 2024-01-05 03:04:05 03:04 03:04:05 AM 03 2024 01 5 Jan 20  3  3 1704423845");
    CHECK(format_time("%-d %-m %_d %^a %Q %", t) == "5 1  5 FRI %Q %");
}

TEST_CASE("A week of ISO 8601 may belong to another year") {
    CHECK(format_time("%G %V", calendar_time(days_from_date(2021, 1, 3) * 86400)) == "2020 53");
    CHECK(format_time("%G %V", calendar_time(days_from_date(2024, 12, 30) * 86400)) == "2025 01");
}
