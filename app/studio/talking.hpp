// Whom one can talk to at the cursor, and what is sent when a text is typed.
#pragma once

#include "app/studio/studio.hpp"

namespace coroscope {

// Generators that next() and send() go with and that the module's names reach, in the order in which they are listed.
std::vector<const GeneratorView*> talkers(const Studio& studio);
// The one that was picked, else the selected one, else the one that spoke last; null: there is nobody.
const GeneratorView* talker(const Studio& studio);

// What is typed as an expression: where it is one, of names that are known, as it stands; else as a text.
std::string as_expression(const Studio& studio, const std::string& typed);
// What would be thrown: an exception as it stands, else one that says the text.
std::string as_exception(const Studio& studio, const std::string& typed);
// Python's way to write a text.
std::string quoted(const std::string& text);
// A name that the module or Python itself knows at the cursor.
bool is_known_name(const Studio& studio, const std::string& name);

// The panel of the conversation is shown.
bool has_talk_panel(const Studio& studio);
void update_talk(Studio& studio, const Command& command);

}    // namespace coroscope
