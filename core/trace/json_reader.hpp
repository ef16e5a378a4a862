// The fields of a line of a trace, read with complaints.
#pragma once

#include <cctype>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/trace/event.hpp"

namespace coroscope {

using Json = nlohmann::json;

// Reads the fields of one line; the first thing wrong is kept and the rest is then of no account.
struct JsonReader {
    const Json& object;
    std::set<std::uint32_t>& gathers;
    std::string wrong;

    void fail(std::string message) {
        if (wrong.empty()) wrong = std::move(message);
    }
    const Json* field(const char* name) {
        const auto found = object.find(name);
        if (found != object.end()) return &*found;
        fail(std::string("field \"") + name + "\" is missing");
        return nullptr;
    }
    std::string text(const char* name) {
        const Json* value = field(name);
        if (value && !value->is_string()) fail(std::string("field \"") + name + "\" is not a string");
        return value && value->is_string() ? value->get<std::string>() : std::string();
    }
    double number(const char* name) {
        const Json* value = field(name);
        if (value && !value->is_number()) fail(std::string("field \"") + name + "\" is not a number");
        return value && value->is_number() ? value->get<double>() : 0;
    }
    std::uint32_t count(const char* name) {
        const Json* value = field(name);
        if (!value) return 0;
        if (!value->is_number_unsigned() || value->get<std::uint64_t>() > 0xffffffffu) {
            fail(std::string("field \"") + name + "\" is not a whole number from 0");
            return 0;
        }
        return value->get<std::uint32_t>();
    }
    EntityId entity(const std::string& written, const char* letters) {
        EntityId id;
        const auto place = written.empty() ? std::string::npos : std::string("TFGCA").find(written[0]);
        const bool is_allowed =
            place != std::string::npos && std::string(letters).find(written[0]) != std::string::npos;
        bool is_digits = written.size() > 1 && written.size() <= 10 && written[1] != '0';
        for (std::size_t i = 1; i < written.size(); ++i)
            is_digits = is_digits && std::isdigit(static_cast<unsigned char>(written[i]));
        if (!is_allowed || !is_digits) {
            fail("\"" + written + "\" is no id here");
            return id;
        }
        constexpr EntityKind kinds[] = {EntityKind::task, EntityKind::future, EntityKind::generator,
                                        EntityKind::coroutine, EntityKind::async_generator};
        id.kind = kinds[place];
        id.number = static_cast<std::uint32_t>(std::stoull(written.substr(1)));
        if (id.kind == EntityKind::future && gathers.count(id.number)) id.kind = EntityKind::gather;
        return id;
    }
    EntityId entity_field(const char* name, const char* letters) { return entity(text(name), letters); }
    EntityId entity_or_null(const char* name) {
        const Json* value = field(name);
        if (!value || value->is_null()) return {};
        return entity_field(name, "T");
    }
    EntityId entity_of_task(const char* name) { return entity_field(name, "T"); }
    bool has(const char* name) const { return object.contains(name) && !object[name].is_null(); }
    // One of the words of a list of pairs.
    How word(const char* name, std::initializer_list<std::pair<const char*, How>> words) {
        const std::string written = text(name);
        for (const auto& [spelt, how] : words)
            if (written == spelt) return how;
        fail(std::string("field \"") + name + "\" cannot be \"" + written + "\"");
        return How::none;
    }
};

}    // namespace coroscope
