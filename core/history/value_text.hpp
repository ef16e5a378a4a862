// Values as text for people: repr without addresses, tasks and futures by their ids, cut at 200 characters.
//
// A class's own __repr__ is Python and may do anything: it is asked in a throw-away copy of the machine.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>

#include "core/machine/snapshot.hpp"
#include "core/vm/run.hpp"

namespace coroscope {

constexpr std::size_t kTextLength = 200;

// Whether repr(v) would run a method of the program's or the library's, or change the machine in any other way.
bool needs_copy(Run& run, Value v);

class ValueTexts {
public:
    explicit ValueTexts(std::uint64_t spent = 0) : copied_(spent) {}
    ValueTexts(const ValueTexts&) = delete;
    ValueTexts& operator=(const ValueTexts&) = delete;
    ~ValueTexts();

    // Leaves the machine of `run` as it is, byte for byte.
    std::string text(Run& run, Value v, std::size_t limit = kTextLength);

    // Between these the machine stays as it is: a value is asked once, and one copy serves all who only look.
    void begin_moment();
    void end_moment();

    // How much was copied so far: large machines are copied so and so often, and no more. With the same beginning the
    // same values have the same texts.
    std::uint64_t spent() const { return copied_; }

    // What `ask` says of a throw-away copy of the machine, in which it may do anything.
    std::string ask_copy(Run& run, const std::function<std::string(Run& copy)>& ask);

private:
    bool may_copy(Run& run);
    std::string text_in_copy(Run& run, Value v);

    std::uint64_t copied_ = 0;    // bytes, of large machines
    bool is_in_moment_ = false, has_snapshot_ = false;
    bool is_as_snapshot_ = false;                             // nothing that the program wrote has run in the copy
    std::unordered_map<std::uint64_t, std::string> asked_;    // in a moment: by the value's bits
    Snapshot snapshot_;
    Machine copy_;
};

// The first `limit` characters, then "..."; `utf8` unchanged where it is no longer than that.
std::string cut(std::string utf8, std::size_t limit);
// Without " at 0x7f...".
std::string without_addresses(const std::string& text);
// Without the folder of the program wherever its files are named.
std::string without_folder(const Run& run, const std::string& text);
// "<stdlib>/asyncio/tasks.py:*": as the schema writes places in the library.
std::string without_library_lines(const std::string& text);

}    // namespace coroscope
