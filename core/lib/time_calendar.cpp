// The calendar by arithmetic, and strftime in the C locale.
#include "core/lib/time_calendar.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace coroscope {

namespace {

constexpr std::string_view kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}
bool is_leap(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::string_view name_of(const std::string_view* names, int count, int i) {
    return i >= 0 && i < count ? names[i] : std::string_view("?");
}

// The week of ISO 8601 and the year it belongs to.
void iso_week(const CalendarTime& t, std::int64_t* year, int* week) {
    *year = t.year;
    // The Thursday of the same week decides.
    int thursday = t.year_day - 1 - t.weekday + 3;
    if (thursday < 0) {
        --*year;
        thursday += is_leap(*year) ? 366 : 365;
    } else if (thursday >= (is_leap(t.year) ? 366 : 365)) {
        thursday -= is_leap(t.year) ? 366 : 365;
        ++*year;
    }
    *week = thursday / 7 + 1;
}

std::string padded(std::int64_t number, int width, char usual, char flag) {
    char fill = flag == '_' ? ' ' : flag == '0' ? '0' : usual;
    if (flag == '-') width = 0;
    auto digits = std::to_string(number < 0 ? -number : number);
    std::string out = number < 0 ? "-" : "";
    if (static_cast<int>(digits.size() + out.size()) < width)
        out.append(static_cast<std::size_t>(width) - digits.size() - out.size(), fill);
    return out + digits;
}

std::string directive(char c, char flag, const CalendarTime& t) {
    auto number = [&](std::int64_t n, int width, char usual = '0') { return padded(n, width, usual, flag); };
    auto nested = [&](std::string_view format) { return format_time(format, t); };
    std::int64_t iso_year;
    int week, hour12 = t.hour % 12 == 0 ? 12 : t.hour % 12;
    switch (c) {
        case 'a': return std::string(name_of(kDays, 7, t.weekday).substr(0, 3));
        case 'A': return std::string(name_of(kDays, 7, t.weekday));
        case 'b':
        case 'h': return std::string(name_of(kMonths, 12, t.month - 1).substr(0, 3));
        case 'B': return std::string(name_of(kMonths, 12, t.month - 1));
        case 'c': return nested("%a %b %e %H:%M:%S %Y");
        case 'C': return number(floor_div(t.year, 100), 1);
        case 'd': return number(t.day, 2);
        case 'D':
        case 'x': return nested("%m/%d/%y");
        case 'e': return number(t.day, 2, ' ');
        case 'F': return nested("%Y-%m-%d");
        case 'g': iso_week(t, &iso_year, &week); return number((iso_year % 100 + 100) % 100, 2);
        case 'G': iso_week(t, &iso_year, &week); return number(iso_year, 0);
        case 'H': return number(t.hour, 2);
        case 'I': return number(hour12, 2);
        case 'j': return number(t.year_day, 3);
        case 'k': return number(t.hour, 2, ' ');
        case 'l': return number(hour12, 2, ' ');
        case 'm': return number(t.month, 2);
        case 'M': return number(t.minute, 2);
        case 'n': return "\n";
        case 'p': return t.hour < 12 ? "AM" : "PM";
        case 'P': return t.hour < 12 ? "am" : "pm";
        case 'r': return nested("%I:%M:%S %p");
        case 'R': return nested("%H:%M");
        case 's': return number(seconds_of(t), 0);
        case 'S': return number(t.second, 2);
        case 't': return "\t";
        case 'T':
        case 'X': return nested("%H:%M:%S");
        case 'u': return number(t.weekday + 1, 1);
        case 'U': return number((t.year_day - 1 + 7 - (t.weekday + 1) % 7) / 7, 2);
        case 'V': iso_week(t, &iso_year, &week); return number(week, 2);
        case 'w': return number((t.weekday + 1) % 7, 1);
        case 'W': return number((t.year_day - 1 + 7 - t.weekday) / 7, 2);
        case 'y': return number(((t.year % 100) + 100) % 100, 2);
        case 'Y': return number(t.year, 0);
        case 'z': return "+0000";
        case 'Z': return t.zone.empty() ? "UTC" : t.zone;
        case '%': return "%";
        default: return {};
    }
}

}    // namespace

std::int64_t days_from_date(std::int64_t year, int month, int day) {
    // Years that begin in March put the leap day last.
    auto y = month <= 2 ? year - 1 : year;
    auto era = floor_div(y, 400);
    auto year_of_era = y - era * 400;
    auto day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    auto day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

CalendarTime calendar_time(std::int64_t seconds) {
    auto days = floor_div(seconds, 86400);
    auto rest = static_cast<int>(seconds - days * 86400);
    CalendarTime t;
    t.hour = rest / 3600;
    t.minute = rest / 60 % 60;
    t.second = rest % 60;
    t.weekday = static_cast<int>(((days + 3) % 7 + 7) % 7);
    auto shifted = days + 719468;
    auto era = floor_div(shifted, 146097);
    auto day_of_era = shifted - era * 146097;
    auto year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    auto day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    auto month = (5 * day_of_year + 2) / 153;
    t.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
    t.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
    t.year = year_of_era + era * 400 + (t.month <= 2);
    t.year_day = static_cast<int>(days - days_from_date(t.year, 1, 1)) + 1;
    return t;
}

std::int64_t seconds_of(const CalendarTime& t) {
    auto month = t.month - 1;
    auto year = t.year + floor_div(month, 12);
    month -= static_cast<int>(floor_div(month, 12) * 12);
    auto days = days_from_date(year, month + 1, 1) + t.day - 1;
    // What is called summer time is an hour early: the zone has none.
    return days * 86400 - (t.is_dst > 0 ? 3600 : 0) + std::int64_t{t.hour} * 3600 + std::int64_t{t.minute} * 60 +
           t.second;
}

std::string format_time(std::string_view format, const CalendarTime& t) {
    std::string out;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%') {
            out += format[i];
            continue;
        }
        auto start = i++;
        char flag = 0;
        while (i < format.size() && std::string_view("-_0^#").find(format[i]) != std::string_view::npos)
            flag = format[i++];
        std::size_t width = 0;
        while (i < format.size() && format[i] >= '0' && format[i] <= '9')
            width = std::min<std::size_t>(width * 10 + static_cast<std::size_t>(format[i++] - '0'), 100000);
        if (i < format.size() && (format[i] == 'E' || format[i] == 'O')) ++i;
        if (i < format.size() && t.is_dst < 0 && (format[i] == 'z' || (format[i] == 'Z' && t.zone.empty()))) continue;
        auto text = i < format.size() ? directive(format[i], flag, t) : "";
        if (text.empty()) {
            text = format.substr(start, i + 1 - start);
        } else if (text.size() < width) {
            bool is_number = text.find_first_not_of("-+0123456789") == std::string::npos;
            bool is_negative = text[0] == '-';
            text.insert(is_number && is_negative && flag != '_' ? 1 : 0, width - text.size(),
                        flag == '0' || (is_number && flag != '_') ? '0' : ' ');
        }
        // '#' turns the case of a text over: names become capitals, halves of the day and zones small.
        auto letter = i < format.size() ? format[i] : '\0';
        if (flag == '#' && (letter == 'p' || letter == 'Z')) {
            for (auto& c : text)
                if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
        }
        if (flag == '^' || (flag == '#' && std::string_view("aAbBh").find(letter) != std::string_view::npos)) {
            for (auto& c : text)
                if (c >= 'a' && c <= 'z') c = static_cast<char>(c & ~32);
        }
        out += text;
    }
    return out;
}

}    // namespace coroscope
