// A line of JSON as it is written: one object, its fields in the order in which they are said.
#pragma once

#include <string>

#include "core/base/ids.hpp"
#include "core/trace/export.hpp"

namespace coroscope {

class JsonLine {
public:
    JsonLine(std::string& out, const char* event) : out_(out) {
        out_ += "{\"event\":\"";
        out_ += event;
        out_ += '"';
    }
    JsonLine(const JsonLine&) = delete;
    JsonLine& operator=(const JsonLine&) = delete;
    ~JsonLine() { out_ += "}\n"; }

    JsonLine& text(const char* name, std::string_view value) {
        begin(name);
        append_json_text(value, out_);
        return *this;
    }
    JsonLine& id(const char* name, EntityId value) {
        if (value) return text(name, to_text(value));
        return raw(name, "null");
    }
    JsonLine& number(const char* name, double value) {
        begin(name);
        append_json_number(value, out_);
        return *this;
    }
    JsonLine& count(const char* name, std::uint64_t value) { return raw(name, std::to_string(value)); }
    JsonLine& raw(const char* name, std::string_view value) {
        begin(name);
        out_ += value;
        return *this;
    }

private:
    void begin(const char* name) {
        out_ += ",\"";
        out_ += name;
        out_ += "\":";
    }
    std::string& out_;
};

}    // namespace coroscope
