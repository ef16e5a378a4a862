// A stretch of a run's events as they are kept: sixteen bytes each, what seldom changes as columns, and texts that may
// be dropped.
#pragma once

#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/trace/changes.hpp"
#include "core/trace/event.hpp"

namespace coroscope {

struct EventRecord {
    std::uint32_t what;     // kind, how << 5, line << 9
    std::uint32_t who;      // number, kind << 29
    std::uint32_t which;    // line: place; what has a number: that; others: `other` or `by`, as `who`
    std::uint16_t depth;
    std::uint16_t above;    // line: number
};
static_assert(sizeof(EventRecord) == 16);

// The texts of a chunk, each different one once, and the slots of gathers.
struct EventTexts {
    std::string bytes;
    std::vector<std::uint32_t> ends;                                // of the different texts
    std::vector<std::uint32_t> numbers;                             // of each event's text: 1 + which of them; 0: none
    std::vector<std::pair<std::uint32_t, std::uint32_t>> second;    // row, number of text2
    std::vector<std::pair<std::uint32_t, std::vector<EntityId>>> parts;

    std::string_view text(std::uint32_t number) const;
    std::uint64_t size() const;    // in memory
};
using KnownTexts = std::unordered_map<std::string, std::uint32_t>;    // their numbers
void append_texts(EventTexts& texts, const Event& event, KnownTexts& known);
std::uint32_t number_of_text(EventTexts& texts, const std::string& text, KnownTexts& known);

// The place in each column that was looked at last.
struct EventPlace {
    std::uint32_t lag = 0, entry = 0, time = 0;
};

struct EventChunk {
    std::size_t begin = 0;    // how many events lie before it
    Step first_step = 0;
    std::uint64_t spent = 0;    // see Events::push_back
    std::vector<EventRecord> records;
    Changes<std::int64_t> lag;    // a row's step, less the first step and the row
    Changes<std::uint32_t> entry;
    Changes<VirtualTime> time;
    std::vector<std::pair<std::uint32_t, BareEvent>> odd;    // rows that do not fit into a record
    std::unique_ptr<EventTexts> texts;                       // null: dropped

    std::uint32_t size() const { return static_cast<std::uint32_t>(records.size()); }
    std::uint64_t record_bytes() const;
    void append(const BareEvent& event);
    void pop_back();    // of the texts too, where they are there
    BareEvent at(std::uint32_t row, EventPlace& near) const;
    Step step_at(std::uint32_t row, EventPlace& near) const {
        return first_step + row + static_cast<Step>(lag.at(row, near.lag));
    }
};

}    // namespace coroscope
