// Texts that are typed: which one the keyboard goes to, what keys do in it, and what Enter asks for.
#pragma once

#include "app/studio/studio.hpp"

namespace coroscope {

// The text that the keyboard goes to, or null.
const TextField* typed_field(const Studio& studio);
void update_typing(Studio& studio, const Command& command);
void update_prompt(Studio& studio, const Command& command);
void update_editor(Studio& studio, const Command& command);
void update_files(Studio& studio, const Command& command);

// What could stand where the word before the prompt's caret begins.
void offer_names(Studio& studio, std::vector<std::string> names, std::size_t begin);

// Leaves what is typed; false: nothing is.
bool stop_typing(Studio& studio);

}    // namespace coroscope
