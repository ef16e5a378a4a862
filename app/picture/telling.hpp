// What a sentence about an event is made from, and the words that stand for {slots} in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/picture/picture.hpp"

namespace coroscope {

struct Telling {
    const Picture& picture;
    const Trace& trace;
    const Source& source;
    const Moment& moment;
    const Event& event;
    std::size_t index;    // of the event
    Step step;
};

// A sentence of the catalogue: for events of a kind, in the situation in which `holds` (null: in any).
struct Sentence {
    EventKind kind;
    bool (*holds)(const Telling&);
    const char* text;    // with {slots}
};

struct SentenceList {
    const Sentence* first;
    std::size_t count;
};

// The catalogue, in parts; of the sentences that hold, the first is told.
SentenceList task_sentences();
SentenceList future_sentences();
SentenceList loop_sentences();
SentenceList generator_sentences();
std::vector<SentenceList> all_sentences();

// The text with each {slot} replaced. Slots are named in telling.cpp.
std::string filled(const Telling& t, std::string_view text);
// The event's sentence; empty where the catalogue has none.
std::string told(const Telling& t);

// Words and facts that sentences share.
std::string lane_name(const Picture& picture, int lane);
std::string capital(std::string text);
std::string listed(const std::vector<std::string>& names);
std::string seconds(double time);
std::string short_value(const std::string& text);
// The lane of the event's subject, null: it has none.
const Lane* lane_of_who(const Telling& t);
// The lane's span that covers a step, and the one before it; null where there is none.
const LaneSpan* span_of_who(const Telling& t);
const LaneSpan* span_before(const Lane& lane, const LaneSpan* span);
// What the subject waits for from the event on, or waited for just before it; null: nothing.
const LaneSpan* wait_of_who(const Telling& t);
// Tasks that become ready at the very step of the event.
std::vector<int> woken_lanes(const Picture& picture, Step step);
// The gather or group that the event's subject is a child of.
const GatherPicture* gather_of_who(const Telling& t);
// The event before or after by so many; none beyond the ends.
std::optional<Event> event_beside(const Telling& t, std::ptrdiff_t by);
bool is_cancellation(const std::string& exception);

}    // namespace coroscope
