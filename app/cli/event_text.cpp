#include "app/cli/event_text.hpp"

#include <fmt/format.h>

#include "app/picture/labels.hpp"

namespace coroscope {
namespace {

constexpr std::size_t kValueLength = 70;

std::string value(const std::string& text) {
    return shortened(text, kValueLength);
}
std::string awaited(const Event& e) {
    switch (e.other.kind) {
        case EntityKind::task: return "task " + to_text(e.other);
        case EntityKind::gather: return "gather " + to_text(e.other);
        case EntityKind::future: return "future " + to_text(e.other);
        default: return "the next turn";
    }
}
std::string printed(std::string text) {
    std::string out;
    for (char c : text) out += c == '\n' ? "\\n" : std::string(1, c);
    return value(out);
}

}    // namespace

const char* word_of(LifeState state) {
    switch (state) {
        case LifeState::created: return "created";
        case LifeState::ready: return "ready";
        case LifeState::running: return "running";
        case LifeState::suspended: return "suspended";
        case LifeState::returned: return "returned";
        case LifeState::raised: return "raised";
        case LifeState::cancelled: return "cancelled";
    }
    return "";
}

std::string lane_text(const Picture& picture, int lane) {
    if (lane < 0) return "loop";
    auto& l = picture.lanes[static_cast<std::size_t>(lane)];
    auto id = to_text(l.id);
    return id.empty() || id == "module" ? l.label : id + " " + l.label;
}

std::string entity_text(const Picture& picture, EntityId id) {
    auto at = picture.lane_of.find(id);
    if (at != picture.lane_of.end()) return lane_text(picture, at->second);
    auto named = picture.names.find(id);
    return named == picture.names.end() ? to_text(id) : to_text(id) + " " + named->second;
}

std::string event_text(const Event& e, const Picture& picture) {
    auto who = [&] { return entity_text(picture, e.who); };
    switch (e.kind) {
        case EventKind::line: return fmt::format("line {}", e.line);
        case EventKind::task_create: return fmt::format("creates {} ({}, {})", who(), e.text, e.text2);
        case EventKind::future_create:
            return fmt::format("makes {} {}", e.who.kind == EntityKind::gather ? "gather" : "future", to_text(e.who));
        case EventKind::future_done:
            if (e.how == How::cancelled) return fmt::format("{} is cancelled", to_text(e.who));
            return fmt::format("{} is done: {}{}", to_text(e.who), e.how == How::exception ? "raised " : "",
                               value(e.text));
        case EventKind::iteration: return fmt::format("--- iteration {} at {:.3f} s ---", e.number, e.time);
        case EventKind::timer_set: return fmt::format("timer set for {:.3f} s", e.time);
        case EventKind::timer_fire: return fmt::format("timer of {:.3f} s fires", e.time);
        case EventKind::timer_cancel: return fmt::format("timer of {:.3f} s is cancelled", e.time);
        case EventKind::step_begin:
            return e.how == How::exception ? fmt::format("goes on with {} raised in it", value(e.text)) : "goes on";
        case EventKind::step_end:
            switch (e.how) {
                case How::suspend: return fmt::format("is suspended, waits for {}", awaited(e));
                case How::cancelled: return "is cancelled";
                case How::raised: return fmt::format("ends: raised {}", value(e.text));
                default: return fmt::format("ends: returned {}", value(e.text));
            }
        case EventKind::callback_run: return fmt::format("callback {} runs", e.text);
        case EventKind::print: return fmt::format("prints {}", printed(e.text));
        case EventKind::gen_create: return fmt::format("{} starts", who());
        case EventKind::gen_resume:
            switch (e.how) {
                case How::send: return fmt::format("{} is sent {}", who(), value(e.text));
                case How::throw_: return fmt::format("{} has {} thrown in", who(), value(e.text));
                case How::close: return fmt::format("{} is closed", who());
                default: return fmt::format("{} is resumed at line {}", who(), e.line);
            }
        case EventKind::gen_suspend:
            switch (e.how) {
                case How::yield: return fmt::format("{} yields {} at line {}", who(), value(e.text), e.line);
                case How::yield_from: return fmt::format("{} delegates at line {}", who(), e.line);
                default: return fmt::format("{} awaits at line {}", who(), e.line);
            }
        case EventKind::gen_return: return fmt::format("{} returns {}", who(), value(e.text));
        case EventKind::gen_raise: return fmt::format("{} raises {}", who(), value(e.text));
        case EventKind::module_end: return "the module has ended";
        case EventKind::input: return e.how == How::returned ? "what you did is done" : "you: " + e.text;
        case EventKind::stderr_text: return fmt::format("on stderr: {}", printed(e.text));
    }
    return "";
}

}    // namespace coroscope
