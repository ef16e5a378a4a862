// The merge sort behind list.sort(): natural runs, lengthened by binary insertion, merged by their power with
// galloping.
#include "core/lib/sort.hpp"

#include <cstring>
#include <utility>
#include <vector>

#include "core/vm/native.hpp"
#include "core/vm/number.hpp"

namespace coroscope {

namespace {

// The kinds of keys that need no protocol.
struct LessInt {
    int operator()(Value a, Value b) const {
        return static_cast<std::int64_t>(a.bits) < static_cast<std::int64_t>(b.bits);
    }
};
struct LessDouble {
    int operator()(Value a, Value b) const { return a.as_double() < b.as_double(); }
};
struct LessStr {
    Run& run;
    int operator()(Value a, Value b) const { return str_compare(run, a, b) < 0; }
};
struct LessAny {
    Run& run;
    int operator()(Value a, Value b) const {
        Held result(run, compare(run, a, b, CompareOp::lt));
        if (!result) return -1;
        return truth(run, result);
    }
};

// Keys with the values that move along.
struct Span2 {
    Value* keys;
    Value* values;

    Span2 at(std::int64_t i) const { return {keys + i, values ? values + i : nullptr}; }
    void copy(std::int64_t to, Span2 from, std::int64_t start, std::int64_t count) const {
        std::memmove(keys + to, from.keys + start, count * sizeof(Value));
        if (values) std::memmove(values + to, from.values + start, count * sizeof(Value));
    }
    void set(std::int64_t to, Span2 from, std::int64_t i) const {
        keys[to] = from.keys[i];
        if (values) values[to] = from.values[i];
    }
    void reverse(std::int64_t begin, std::int64_t end) const {
        for (--end; begin < end; ++begin, --end) {
            std::swap(keys[begin], keys[end]);
            if (values) std::swap(values[begin], values[end]);
        }
    }
};

struct RunOfKeys {
    std::int64_t base, length;
    int power;
};

constexpr std::int64_t kMinGallop = 7;

template <class Less>
class Sorter {
public:
    Sorter(Run& run, Less less, Span2 all, std::int64_t count) : run_(run), less_(less), all_(all), count_(count) {}

    bool sort() {
        if (count_ < 2) return true;
        auto least = least_run(count_);
        std::int64_t low = 0, left = count_;
        while (left > 0) {
            burn(run_, 1);
            bool is_descending;
            auto length = count_run(low, low + left, &is_descending);
            if (length < 0) return false;
            if (is_descending) all_.reverse(low, low + length);
            if (length < least) {
                auto forced = left < least ? left : least;
                if (!insert(low, low + forced, low + length)) return false;
                length = forced;
            }
            if (!found_run(length)) return false;
            runs_.push_back({low, length, 0});
            low += length;
            left -= length;
        }
        while (runs_.size() > 1) {
            auto i = runs_.size() - 2;
            if (i > 0 && runs_[i - 1].length < runs_[i + 1].length) --i;
            if (!merge_at(i)) return false;
        }
        return true;
    }

private:
    static std::int64_t least_run(std::int64_t n) {
        std::int64_t odd = 0;
        while (n >= 64) {
            odd |= n & 1;
            n >>= 1;
        }
        return n + odd;
    }

    // Length of the run that begins at low: not descending, or strictly descending; -1: raised.
    std::int64_t count_run(std::int64_t low, std::int64_t high, bool* is_descending) {
        *is_descending = false;
        auto i = low + 1;
        if (i == high) return 1;
        int is_less = less_(all_.keys[i], all_.keys[i - 1]);
        if (is_less < 0) return -1;
        *is_descending = is_less;
        for (++i; i < high; ++i) {
            is_less = less_(all_.keys[i], all_.keys[i - 1]);
            if (is_less < 0) return -1;
            if (is_less != static_cast<int>(*is_descending)) break;
        }
        return i - low;
    }

    // Binary insertion of [start, high) into the sorted [low, start).
    bool insert(std::int64_t low, std::int64_t high, std::int64_t start) {
        if (low == start) ++start;
        for (; start < high; ++start) {
            Value pivot = all_.keys[start];
            Value value = all_.values ? all_.values[start] : Value{};
            auto l = low, r = start;
            while (l < r) {
                auto middle = l + ((r - l) >> 1);
                int is_less = less_(pivot, all_.keys[middle]);
                if (is_less < 0) return false;
                if (is_less) {
                    r = middle;
                } else {
                    l = middle + 1;
                }
            }
            all_.copy(l + 1, all_, l, start - l);
            all_.keys[l] = pivot;
            if (all_.values) all_.values[l] = value;
        }
        return true;
    }

    // powerloop: how deep in the ideal tree of merges the border between two neighbouring runs lies
    int power_of(std::int64_t start, std::int64_t n1, std::int64_t n2) const {
        int power = 0;
        auto a = 2 * start + n1, b = a + n1 + n2;
        for (;;) {
            ++power;
            if (a >= count_) {
                a -= count_;
                b -= count_;
            } else if (b >= count_) {
                return power;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    bool found_run(std::int64_t length) {
        if (runs_.empty()) return true;
        auto& last = runs_.back();
        int power = power_of(last.base, last.length, length);
        while (runs_.size() > 1 && runs_[runs_.size() - 2].power > power) {
            if (!merge_at(runs_.size() - 2)) return false;
        }
        runs_.back().power = power;
        return true;
    }

    // Where key belongs in the sorted run: before (left) or behind (right) what is equal to it; -1: raised.
    std::int64_t gallop_left(Value key, Value* run, std::int64_t n, std::int64_t hint) {
        std::int64_t last = 0, offset = 1;
        int is_less = less_(run[hint], key);
        if (is_less < 0) return -1;
        if (is_less) {
            auto most = n - hint;
            while (offset < most) {
                is_less = less_(run[hint + offset], key);
                if (is_less < 0) return -1;
                if (!is_less) break;
                last = offset;
                offset = (offset << 1) + 1;
            }
            if (offset > most) offset = most;
            last += hint;
            offset += hint;
        } else {
            auto most = hint + 1;
            while (offset < most) {
                is_less = less_(run[hint - offset], key);
                if (is_less < 0) return -1;
                if (is_less) break;
                last = offset;
                offset = (offset << 1) + 1;
            }
            if (offset > most) offset = most;
            auto k = last;
            last = hint - offset;
            offset = hint - k;
        }
        for (++last; last < offset;) {
            auto middle = last + ((offset - last) >> 1);
            is_less = less_(run[middle], key);
            if (is_less < 0) return -1;
            if (is_less) {
                last = middle + 1;
            } else {
                offset = middle;
            }
        }
        return offset;
    }

    std::int64_t gallop_right(Value key, Value* run, std::int64_t n, std::int64_t hint) {
        std::int64_t last = 0, offset = 1;
        int is_less = less_(key, run[hint]);
        if (is_less < 0) return -1;
        if (is_less) {
            auto most = hint + 1;
            while (offset < most) {
                is_less = less_(key, run[hint - offset]);
                if (is_less < 0) return -1;
                if (!is_less) break;
                last = offset;
                offset = (offset << 1) + 1;
            }
            if (offset > most) offset = most;
            auto k = last;
            last = hint - offset;
            offset = hint - k;
        } else {
            auto most = n - hint;
            while (offset < most) {
                is_less = less_(key, run[hint + offset]);
                if (is_less < 0) return -1;
                if (is_less) break;
                last = offset;
                offset = (offset << 1) + 1;
            }
            if (offset > most) offset = most;
            last += hint;
            offset += hint;
        }
        for (++last; last < offset;) {
            auto middle = last + ((offset - last) >> 1);
            is_less = less_(key, run[middle]);
            if (is_less < 0) return -1;
            if (is_less) {
                offset = middle;
            } else {
                last = middle + 1;
            }
        }
        return offset;
    }

    // Merges run i with the next one.
    bool merge_at(std::size_t i) {
        auto a = runs_[i].base, n = runs_[i].length, b = runs_[i + 1].base, k = runs_[i + 1].length;
        burn(run_, static_cast<std::uint64_t>(n + k) / 8);
        runs_[i].length = n + k;
        runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        auto skipped = gallop_right(all_.keys[b], all_.keys + a, n, 0);
        if (skipped < 0) return false;
        a += skipped;
        n -= skipped;
        if (n == 0) return true;
        k = gallop_left(all_.keys[a + n - 1], all_.keys + b, k, k - 1);
        if (k <= 0) return k == 0;
        return n <= k ? merge_low(a, n, b, k) : merge_high(a, n, b, k);
    }

    Span2 temporary(std::int64_t n) {
        keys_.resize(static_cast<std::size_t>(n));
        if (all_.values) values_.resize(static_cast<std::size_t>(n));
        return {keys_.data(), all_.values ? values_.data() : nullptr};
    }

    // The left run is the shorter: it moves aside, and the merge goes from the left.
    bool merge_low(std::int64_t a, std::int64_t n, std::int64_t b, std::int64_t k) {
        auto temp = temporary(n);
        temp.copy(0, all_, a, n);
        std::int64_t to = a, x = 0, y = b;
        bool ok = true, is_b_done = false;
        auto gallop = min_gallop_;
        all_.set(to++, all_, y++);
        if (--k == 0) goto rest_of_a;
        if (n == 1) goto rest_of_b;
        for (;;) {
            std::int64_t a_wins = 0, b_wins = 0;
            for (;;) {
                int is_less = less_(all_.keys[y], temp.keys[x]);
                if (is_less < 0) goto fail;
                if (is_less) {
                    all_.set(to++, all_, y++);
                    ++b_wins;
                    a_wins = 0;
                    if (--k == 0) goto rest_of_a;
                    if (b_wins >= gallop) break;
                } else {
                    all_.set(to++, temp, x++);
                    ++a_wins;
                    b_wins = 0;
                    if (--n == 1) goto rest_of_b;
                    if (a_wins >= gallop) break;
                }
            }
            ++gallop;
            do {
                gallop -= gallop > 1;
                min_gallop_ = gallop;
                a_wins = gallop_right(all_.keys[y], temp.keys + x, n, 0);
                if (a_wins < 0) goto fail;
                if (a_wins) {
                    all_.copy(to, temp, x, a_wins);
                    to += a_wins;
                    x += a_wins;
                    n -= a_wins;
                    if (n == 1) goto rest_of_b;
                    if (n == 0) goto done;
                }
                all_.set(to++, all_, y++);
                if (--k == 0) goto rest_of_a;
                b_wins = gallop_left(temp.keys[x], all_.keys + y, k, 0);
                if (b_wins < 0) goto fail;
                if (b_wins) {
                    all_.copy(to, all_, y, b_wins);
                    to += b_wins;
                    y += b_wins;
                    k -= b_wins;
                    if (k == 0) goto rest_of_a;
                }
                all_.set(to++, temp, x++);
                if (--n == 1) goto rest_of_b;
            } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
            ++gallop;
            min_gallop_ = gallop;
        }
    fail:
        ok = false;
    rest_of_a:
        is_b_done = true;
    done:
        if (n && (is_b_done || !ok)) all_.copy(to, temp, x, n);
        return ok;
    rest_of_b:
        all_.copy(to, all_, y, k);
        all_.set(to + k, temp, x);
        return true;
    }

    // The right run is the shorter: it moves aside, and the merge goes from the right.
    bool merge_high(std::int64_t a, std::int64_t n, std::int64_t b, std::int64_t k) {
        auto temp = temporary(k);
        temp.copy(0, all_, b, k);
        std::int64_t to = b + k - 1, x = a + n - 1, y = k - 1;
        bool ok = true;
        auto gallop = min_gallop_;
        all_.set(to--, all_, x--);
        if (--n == 0) goto rest_of_b;
        if (k == 1) goto rest_of_a;
        for (;;) {
            std::int64_t a_wins = 0, b_wins = 0;
            for (;;) {
                int is_less = less_(temp.keys[y], all_.keys[x]);
                if (is_less < 0) goto fail;
                if (is_less) {
                    all_.set(to--, all_, x--);
                    ++a_wins;
                    b_wins = 0;
                    if (--n == 0) goto rest_of_b;
                    if (a_wins >= gallop) break;
                } else {
                    all_.set(to--, temp, y--);
                    ++b_wins;
                    a_wins = 0;
                    if (--k == 1) goto rest_of_a;
                    if (b_wins >= gallop) break;
                }
            }
            ++gallop;
            do {
                gallop -= gallop > 1;
                min_gallop_ = gallop;
                a_wins = gallop_right(temp.keys[y], all_.keys + a, n, n - 1);
                if (a_wins < 0) goto fail;
                a_wins = n - a_wins;
                if (a_wins) {
                    to -= a_wins;
                    x -= a_wins;
                    all_.copy(to + 1, all_, x + 1, a_wins);
                    n -= a_wins;
                    if (n == 0) goto rest_of_b;
                }
                all_.set(to--, temp, y--);
                if (--k == 1) goto rest_of_a;
                b_wins = gallop_left(all_.keys[x], temp.keys, k, k - 1);
                if (b_wins < 0) goto fail;
                b_wins = k - b_wins;
                if (b_wins) {
                    to -= b_wins;
                    y -= b_wins;
                    all_.copy(to + 1, temp, y + 1, b_wins);
                    k -= b_wins;
                    if (k == 1) goto rest_of_a;
                    if (k == 0) return true;
                }
                all_.set(to--, all_, x--);
                if (--n == 0) goto rest_of_b;
            } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
            ++gallop;
            min_gallop_ = gallop;
        }
    fail:
        ok = false;
    rest_of_b:
        if (k) all_.copy(to - (k - 1), temp, 0, k);
        return ok;
    rest_of_a:
        to -= n;
        x -= n;
        all_.copy(to + 1, all_, x + 1, n);
        all_.set(to, temp, y);
        return true;
    }

    Run& run_;
    Less less_;
    Span2 all_;
    std::int64_t count_;
    std::int64_t min_gallop_ = kMinGallop;
    std::vector<RunOfKeys> runs_;
    std::vector<Value> keys_, values_;
};

}    // namespace

bool sort_values(Run& run, Value* keys, Value* values, std::int64_t count) {
    bool are_ints = true, are_doubles = true, are_strs = true;
    for (std::int64_t i = 0; i < count; ++i) {
        are_ints = are_ints && keys[i].is_int();
        are_doubles = are_doubles && keys[i].is_double();
        are_strs = are_strs && is_a(run, keys[i], TypeId::str);
    }
    Span2 all{keys, values};
    if (are_ints) return Sorter<LessInt>(run, {}, all, count).sort();
    if (are_doubles) return Sorter<LessDouble>(run, {}, all, count).sort();
    if (are_strs) return Sorter<LessStr>(run, {run}, all, count).sort();
    return Sorter<LessAny>(run, {run}, all, count).sort();
}

}    // namespace coroscope
