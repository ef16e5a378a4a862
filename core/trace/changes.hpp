// A column of a table whose value is mostly that of the row before: where it changes, and to what.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

namespace coroscope {

template <class T>
struct Changes {
    struct Change {
        std::uint32_t row;
        T value;
    };
    std::vector<Change> list;

    void add(std::uint32_t row, T value) {
        const T before = list.empty() ? T{} : list.back().value;
        if (std::memcmp(&before, &value, sizeof value) != 0) list.push_back({row, value});
    }
    void cut(std::uint32_t rows) {
        while (!list.empty() && list.back().row >= rows) list.pop_back();
    }
    // `count`: of the changes up to the row that was looked at last; rows near it are found at once.
    T at(std::uint32_t row, std::uint32_t& count) const {
        count = std::min(count, static_cast<std::uint32_t>(list.size()));
        if (!fits(row, count)) {
            if (count < list.size() && fits(row, count + 1))
                ++count;
            else if (count > 0 && fits(row, count - 1))
                --count;
            else
                count = static_cast<std::uint32_t>(
                    std::upper_bound(list.begin(), list.end(), row,
                                     [](std::uint32_t r, const Change& change) { return r < change.row; }) -
                    list.begin());
        }
        return count > 0 ? list[count - 1].value : T{};
    }

private:
    bool fits(std::uint32_t row, std::uint32_t count) const {
        return (count == 0 || list[count - 1].row <= row) && (count == list.size() || list[count].row > row);
    }
};

}    // namespace coroscope
