#include "core/trace/event_chunk.hpp"

namespace coroscope {
namespace {

std::uint32_t packed(EntityId id) {
    return id.number | static_cast<std::uint32_t>(id.kind) << 29;
}
EntityId unpacked(std::uint32_t id) {
    return {static_cast<EntityKind>(id >> 29), id & 0x1fffffff};
}

bool has_number(EventKind kind) {
    return kind == EventKind::iteration || kind == EventKind::timer_set || kind == EventKind::timer_fire ||
           kind == EventKind::timer_cancel || kind == EventKind::input || kind == EventKind::stderr_text;
}

EventRecord record_of(const BareEvent& e) {
    EventRecord record{};
    record.what = static_cast<std::uint32_t>(e.kind) | static_cast<std::uint32_t>(e.how) << 5 | e.line << 9;
    record.who = packed(e.who);
    record.depth = static_cast<std::uint16_t>(e.depth);
    if (e.kind == EventKind::line) {
        record.which = e.place;
        record.above = static_cast<std::uint16_t>(e.number);
    } else if (has_number(e.kind)) {
        record.which = static_cast<std::uint32_t>(e.number);
    } else {
        record.which = packed(e.kind == EventKind::step_end ? e.other : e.by);
    }
    return record;
}

BareEvent event_of(const EventRecord& record) {
    BareEvent e;
    e.kind = static_cast<EventKind>(record.what & 31);
    e.how = static_cast<How>(record.what >> 5 & 15);
    e.line = record.what >> 9;
    e.who = unpacked(record.who);
    e.depth = record.depth;
    if (e.kind == EventKind::line) {
        e.place = record.which;
        e.number = record.above;
    } else if (has_number(e.kind)) {
        e.number = record.which;
    } else {
        (e.kind == EventKind::step_end ? e.other : e.by) = unpacked(record.which);
    }
    return e;
}

// But for what lies in columns.
bool is_same(const BareEvent& a, const BareEvent& b) {
    return a.kind == b.kind && a.how == b.how && a.line == b.line && a.who == b.who && a.by == b.by &&
           a.other == b.other && a.number == b.number && a.depth == b.depth && a.place == b.place;
}

template <class List>
void cut_rows(List& list, std::uint32_t rows) {
    while (!list.empty() && list.back().first >= rows) list.pop_back();
}

}    // namespace

std::string_view EventTexts::text(std::uint32_t number) const {
    if (number == 0) return {};
    const auto begin = number > 1 ? ends[number - 2] : 0;
    return std::string_view(bytes).substr(begin, ends[number - 1] - begin);
}

std::uint64_t EventTexts::size() const {
    auto size = sizeof *this + bytes.capacity() + (ends.capacity() + numbers.capacity()) * sizeof(std::uint32_t) +
                second.capacity() * sizeof second[0] + parts.capacity() * sizeof parts[0];
    for (auto& [row, slots] : parts) size += slots.capacity() * sizeof(EntityId);
    return size;
}

std::uint32_t number_of_text(EventTexts& texts, const std::string& text, KnownTexts& known) {
    if (text.empty()) return 0;
    auto [at, is_new] = known.try_emplace(text, static_cast<std::uint32_t>(texts.ends.size() + 1));
    if (is_new) {
        texts.bytes += text;
        texts.ends.push_back(static_cast<std::uint32_t>(texts.bytes.size()));
    }
    return at->second;
}

void append_texts(EventTexts& texts, const Event& event, KnownTexts& known) {
    const auto row = static_cast<std::uint32_t>(texts.numbers.size());
    texts.numbers.push_back(number_of_text(texts, event.text, known));
    if (!event.text2.empty()) texts.second.push_back({row, number_of_text(texts, event.text2, known)});
    if (!event.parts.empty()) texts.parts.push_back({row, event.parts});
}

std::uint64_t EventChunk::record_bytes() const {
    return sizeof *this + records.capacity() * sizeof records[0] + lag.list.capacity() * sizeof lag.list[0] +
           entry.list.capacity() * sizeof entry.list[0] + time.list.capacity() * sizeof time.list[0] +
           odd.capacity() * sizeof odd[0];
}

void EventChunk::append(const BareEvent& e) {
    const auto row = size();
    if (row == 0) first_step = e.step;
    lag.add(row, static_cast<std::int64_t>(e.step - first_step) - row);
    entry.add(row, e.entry);
    time.add(row, e.time);
    records.push_back(record_of(e));
    if (!is_same(event_of(records.back()), e)) odd.push_back({row, e});
}

void EventChunk::pop_back() {
    records.pop_back();
    lag.cut(size());
    entry.cut(size());
    time.cut(size());
    cut_rows(odd, size());
    if (!texts) return;
    texts->numbers.pop_back();
    cut_rows(texts->second, size());
    cut_rows(texts->parts, size());
}

BareEvent EventChunk::at(std::uint32_t row, EventPlace& near) const {
    if (!odd.empty()) {
        const auto found = std::lower_bound(odd.begin(), odd.end(), row,
                                            [](const auto& one, std::uint32_t r) { return one.first < r; });
        if (found != odd.end() && found->first == row) return found->second;
    }
    auto e = event_of(records[row]);
    e.step = step_at(row, near);
    e.entry = entry.at(row, near.entry);
    e.time = time.at(row, near.time);
    return e;
}

}    // namespace coroscope
