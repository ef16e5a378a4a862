// A generator's life as a conversation: what was sent to it, what it said, how it ended.
#pragma once

#include <string>
#include <vector>

#include "app/picture/picture.hpp"

namespace coroscope {

enum class TurnKind : std::uint8_t { asked, sent, thrown, closed, yielded, ended };    // ended: returned or raised

struct TalkTurn {
    TurnKind kind = TurnKind::asked;
    Step step = 0;
    std::string text;    // as it is read: a text without its quotes; of asked and closed: empty
    std::string note;    // beside it: "next()", "yielded", "returned"
};

// Up to a step. A lane of a generator.
std::vector<TalkTurn> conversation(const Lane& lane, Step step);
// "bad_chatbot(), suspended": what can be said of whom one talks to.
std::string talker_text(const GeneratorView& generator);
// "'it''s'" as one reads it: without quotes and escapes where it is a plain text.
std::string spoken(const std::string& repr);

}    // namespace coroscope
