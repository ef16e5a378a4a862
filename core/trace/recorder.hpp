// The recorder: 16 bytes an event, appended to small recycled chunks.
//
// A record holds immediates as they are and nothing of heap values; their text is made on demand by running again to
// the step. It knows nothing of the machine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/trace/event.hpp"

namespace coroscope {

struct Record16 {
    std::uint8_t kind;        // EventKind | (how within the kind) << 5
    std::uint8_t count;       // consecutive steps it stands for
    std::uint16_t lines;      // program lines since the record before it; 0xffff: see `escapes`
    std::uint32_t who;        // EntityKind << 29 | number
    std::uint64_t payload;    // immediate value, time, entity; 4: a value in the region
};
static_assert(sizeof(Record16) == 16);

// A stretch of records. `base_step` is the step before its first record.
struct Chunk {
    static constexpr std::uint32_t kCapacity = 4096;
    Step base_step = 0;
    std::uint32_t size = 0;
    Record16 records[kCapacity];
};

struct Recorder {
    std::vector<std::unique_ptr<Chunk>> chunks;
    Record16* next = nullptr;
    Record16* end = nullptr;
    Step last_step = 0;                // of the last record
    std::uint32_t keep_chunks = 64;    // older ones are recycled
    std::vector<std::uint64_t> escapes;
    std::uint64_t records = 0;

    // One event. Small enough to stand wherever events are made.
    [[gnu::always_inline]] void append_one(std::uint8_t kind, std::uint32_t who, std::uint64_t payload, Step step) {
        if (__builtin_expect(next == end, 0)) grow(step);
        auto lines = step - 1 - last_step;
        last_step = step;
        *next++ = {kind, 1, __builtin_expect(lines < 0xffff, 1) ? static_cast<std::uint16_t>(lines) : escape(lines),
                   who, payload};
    }
    // `step` is that of the last of `count` consecutive events of one kind; who names the first.
    void append(std::uint8_t kind, std::uint32_t who, std::uint64_t payload, Step step, std::uint32_t count = 1) {
        while (__builtin_expect(count > 255, 0)) {
            count -= 255;
            append(kind, who, payload, step - count, 255);
        }
        if (next == end) grow(step - count + 1);
        auto lines = step - count - last_step;
        last_step = step;
        *next++ = {kind, static_cast<std::uint8_t>(count),
                   lines < 0xffff ? static_cast<std::uint16_t>(lines) : escape(lines), who, payload};
    }

private:
    void grow(Step step);
    std::uint16_t escape(std::uint64_t lines) {
        escapes.push_back(lines);
        return 0xffff;
    }
};

}    // namespace coroscope
