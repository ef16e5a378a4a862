// Events as JSON Lines, byte for byte as Python's json.dumps writes them with compact separators.
#pragma once

#include <string>

#include "core/trace/trace.hpp"

namespace coroscope {

// Appends the line of a schema event; appends nothing for the others.
void append_jsonl(const Event& event, std::string& out);
std::string export_jsonl(const Trace& trace);

// A JSON string of ASCII characters only; `utf8` may hold lone surrogates as three bytes.
void append_json_text(std::string_view utf8, std::string& out);
// A float as Python's repr writes it.
void append_json_number(double number, std::string& out);

}    // namespace coroscope
