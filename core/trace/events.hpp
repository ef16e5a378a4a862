// The events of a run. Of each, sixteen bytes stay for as long as the run does: enough to move and to search. Texts are
// kept where somebody looked last; those of other places are made again by whoever ran the program.
//
// Events lie in chunks; all those of one step lie in one, so that a chunk can be made again by itself.
#pragma once

#include <functional>

#include "core/trace/event_chunk.hpp"

namespace coroscope {

// Goes through events of either sort; `auto&` takes what it yields.
template <class Source, class One>
struct EventIterator {
    Source* source;
    std::size_t i;
    const One operator*() const { return (*source)[i]; }
    EventIterator& operator++() {
        ++i;
        return *this;
    }
    bool operator!=(const EventIterator& other) const { return i != other.i; }
};

class Events {
public:
    static constexpr std::uint32_t kRows = 4096;    // of a chunk; more where its last step has many events
    static constexpr std::uint64_t kMostTextBytes = std::uint64_t{64} << 20;

    Events() = default;
    Events(const Events& other);    // with all texts
    Events(Events&&) = default;
    Events& operator=(const Events& other) { return *this = Events(other); }
    Events& operator=(Events&&) = default;

    // Makes the events of these steps again. Where it is set, texts are dropped as soon as they take more than
    // `most_text_bytes`. Not copied.
    std::function<std::vector<Event>(Step first, Step last, std::uint64_t spent)> remake;
    std::uint64_t most_text_bytes = kMostTextBytes;
    std::uint32_t rows = kRows;

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    // `spent`: what `remake` has to know to make the texts from here on as they were made first.
    void push_back(const Event& event, std::uint64_t spent = 0);
    void pop_back();
    // Of an event that had no text.
    void set_text(std::size_t i, const std::string& text);
    // Before what comes after a step is cut off and made anew: has the texts around it at hand.
    void hold(Step step);

    Event operator[](std::size_t i) const;
    Event front() const { return (*this)[0]; }
    Event back() const { return (*this)[size_ - 1]; }
    // How many events there are up to a step: the index of the first one after it.
    std::size_t count_until(Step step) const;
    std::size_t count_before(Step step) const { return step == 0 ? 0 : count_until(step - 1); }
    EventIterator<const Events, Event> begin() const { return {this, 0}; }
    EventIterator<const Events, Event> end() const { return {this, size_}; }

    const std::vector<EventChunk>& chunks() const { return chunks_; }
    std::size_t chunk_of(std::size_t i) const;
    std::uint64_t record_bytes() const;
    std::uint64_t text_bytes() const;
    std::uint64_t remade() const { return remade_; }    // chunks, so far

private:
    const EventTexts& texts_of(std::size_t chunk) const;
    void drop_texts(std::size_t but) const;
    void begin_chunk(std::uint64_t spent);

    mutable std::vector<EventChunk> chunks_;    // their texts come and go
    mutable std::vector<std::size_t> kept_;     // chunks with texts, but for the last one; looked at last comes last
    mutable std::uint64_t kept_bytes_ = 0, remade_ = 0;
    std::size_t size_ = 0;
    KnownTexts known_;    // of the last chunk
};

// Reads events without their texts: quick along the run in either direction, and anywhere.
class BareEvents {
public:
    explicit BareEvents(const Events& events) : events_(events) {}
    std::size_t size() const { return events_.size(); }
    BareEvent operator[](std::size_t i);
    EventIterator<BareEvents, BareEvent> begin() { return {this, 0}; }
    EventIterator<BareEvents, BareEvent> end() { return {this, size()}; }

private:
    const Events& events_;
    std::size_t chunk_ = 0;
    EventPlace near_;
};

}    // namespace coroscope
