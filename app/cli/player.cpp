#include "app/cli/player.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include "app/cli/read_program.hpp"
#include "app/cli/session_io.hpp"
#include "app/cli/show_text.hpp"
#include "core/base/whole_number.hpp"
#include "core/history/find_breakpoint.hpp"
#include "core/history/moves.hpp"

namespace coroscope {

const char* const kPlayCommands =
    "Commands, one a line:\n"
    "  KIND [N]          forward N places: step event line over out suspension resumption iteration output\n"
    "  back KIND [N]     backward\n"
    "  start, end        the ends of the run\n"
    "  goto N            step N\n"
    "  time T            the first iteration at or after virtual time T\n"
    "  until L           the next arrival at line L; back until L: the last one before\n"
    "  changed [in FRAME] NAME\n"
    "                    back to the line that gave a variable what it holds\n"
    "  break L           a breakpoint on line L, or none any more\n"
    "  break event E [X] one on an event, of a task, generator or exception; events lists them\n"
    "  continue, back continue\n"
    "                    to the next breakpoint, or the one before\n"
    "  next TARGET       next(TARGET), as the next thing to run; TARGET is a name of the program's\n"
    "  send TARGET: X    TARGET.send(X)\n"
    "  throw TARGET: X   TARGET.throw(X)\n"
    "  close TARGET      TARGET.close()\n"
    "  >>> TEXT          a statement or expression with the module's names; lines that begin with ... go on with it\n"
    "  in FRAME >>> TEXT the same with the names of a frame; frames lists them\n"
    "  complete [in FRAME] TEXT\n"
    "                    how TEXT could go on\n"
    "  edit FILE         the text of a file in the place of the program's, from its beginning, with nothing done to "
    "it\n"
    "  undo, redo        take the last of these back; do it again\n"
    "  inputs            what was done, and after which step\n"
    "  show              everything once more\n"
    "  digest            a number that is the same wherever the machine is in the same state\n"
    "  save FILE         the session, to be replayed\n"
    "  # ...             nothing\n";

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

// The first word of a line, which it loses.
std::string_view take_word(std::string_view& line) {
    auto end = line.find_first_of(" \t");
    auto word = line.substr(0, end);
    line = end == std::string_view::npos ? std::string_view() : trimmed(line.substr(end));
    return word;
}

// "in FRAME" before the rest, which loses it; empty: the module.
std::string_view take_frame(std::string_view& rest) {
    if (rest.substr(0, 3) != "in ") return {};
    rest = trimmed(rest.substr(3));
    return take_word(rest);
}

}    // namespace

Player::Player(std::unique_ptr<Execution> execution, const SessionFile& file)
    : edits_(execution->source(), execution->session.inputs, file.former),
      breakpoints_(file.breakpoints),
      history_(std::make_unique<History>(std::move(execution))) {
    run_ahead();
    cursor_ = std::min(file.cursor, history_->last_step());
}

void Player::run_ahead() {
    history_->run_until(0);
    auto ending = history_->moment_at(history_->last_step());
    picture_ = make_picture(history_->trace(), history_->execution().source(), &ending);
}

std::string Player::text() {
    auto& execution = history_->execution();
    Shown shown{execution.source(), history_->trace(), picture_,
                history_->out(),    history_->err(),   execution.session.seed};
    return moment_text(shown, history_->moment_at(cursor_));
}

std::string Player::brief_text() {
    auto moment = history_->moment_at(cursor_);
    auto text = fmt::format("step {} of {}, {:.3f} s, {} line {}\n", cursor_, history_->last_step(), moment.time,
                            to_text(moment.running), moment.line);
    auto& events = history_->trace().events;
    BareEvents bare(events);
    for (std::size_t i = 0, end = events.count_until(cursor_); i < end; ++i)
        if (auto kind = bare[i].kind; kind == EventKind::print || kind == EventKind::stderr_text)
            text += events[i].text;
    if (text.back() != '\n') text += '\n';
    return text;
}

SessionFile Player::session_file() const {
    SessionFile file{history_->execution().session, cursor_, breakpoints_, edits_.former()};
    file.session.program = history_->execution().source();
    return file;
}

std::string Player::obey(std::string_view line) {
    if (line.substr(0, 3) == ">>>") return give(InputKind::prompt, {}, trimmed(line.substr(3)));
    auto word = take_word(line);
    bool is_back = word == "back";
    if (is_back) word = line.empty() ? "step" : take_word(line);
    if (move_of(word) || word == "continue" || word == "until") return move(word, line, is_back);
    if (is_back) return fmt::format("one cannot go back by {}", word);
    if (word == "in") {
        auto frame = take_word(line);
        if (line.substr(0, 3) != ">>>") return "in FRAME wants >>> and what to run";
        return give(InputKind::prompt, frame, trimmed(line.substr(3)));
    }
    if (auto kind = input_kind_of(word)) return give_by_word(*kind, line);
    return obey_word(word, line);
}

std::string Player::move(std::string_view word, std::string_view rest, bool is_back) {
    auto& trace = history_->trace();
    if (word == "continue") {
        if (!rest.empty()) return "continue stands alone";
        cursor_ = step_of_breakpoint(trace, cursor_, breakpoints_, !is_back);
        return {};
    }
    if (word == "until") {
        auto number = whole_number(rest);
        if (!number || *number == 0 || *number > history_->execution().source().line_count())
            return fmt::format("until wants a line of the program, not {}", rest);
        Breakpoints line;
        line.lines.insert(static_cast<std::uint32_t>(*number));
        auto step = find_breakpoint(trace, cursor_, line, !is_back);
        if (!step) return fmt::format("line {} is not reached {} here", *number, is_back ? "before" : "after");
        cursor_ = *step;
        return {};
    }
    auto count = rest.empty() ? std::optional<std::uint64_t>(1) : whole_number(rest);
    if (!count) return fmt::format("{} wants a number of times, not {}", word, rest);
    auto times = static_cast<std::int64_t>(*count);
    cursor_ = step_along(trace, cursor_, *move_of(word), is_back ? -times : times);
    return {};
}

std::string Player::obey_word(std::string_view word, std::string_view rest) {
    if (word == "goto" || word == "time") return go_to(word, rest);
    if (word == "changed") return go_to_change(rest);
    if (word == "break") return toggle_breakpoint(rest);
    if (word == "complete" || word == "events" || word == "frames" || word == "inputs") return list(word, rest);
    if (word == "edit") return edit(rest);
    if (word == "save") {
        if (rest.empty()) return "save wants a file";
        return save_session(std::string(rest), session_file());
    }
    bool is_alone =
        word == "show" || word == "digest" || word == "start" || word == "end" || word == "undo" || word == "redo";
    if (!is_alone) return fmt::format("there is no command {}", word);
    if (!rest.empty()) return fmt::format("{} stands alone", word);
    if (word == "digest") said_ += fmt::format("digest {:016x}\n", history_->digest_at(cursor_));
    if (word == "start") cursor_ = 0;
    if (word == "end") cursor_ = history_->last_step();
    if (word == "undo") return undo();
    if (word == "redo") return redo();
    return {};
}

std::string Player::go_to(std::string_view word, std::string_view rest) {
    if (word == "goto") {
        auto number = whole_number(rest);
        if (!number) return fmt::format("goto wants a step, not {}", rest);
        if (*number > history_->last_step())
            return fmt::format("there is no step {}: the run has {} steps", *number, history_->last_step());
        cursor_ = *number;
        return {};
    }
    char* end = nullptr;
    std::string text(rest);
    auto time = std::strtod(text.c_str(), &end);
    if (text.empty() || *end || !(time >= 0)) return fmt::format("time wants seconds, not {}", rest);
    cursor_ = step_at_time(history_->trace(), time);
    return {};
}

std::string Player::go_to_change(std::string_view rest) {
    auto frame = take_frame(rest);
    if (rest.empty()) return "changed wants a variable";
    auto step = history_->last_change(cursor_, frame, std::string(rest));
    if (!step) return step.problem().message;
    if (!*step) return fmt::format("{} has held this since it has been there", rest);
    cursor_ = **step;
    return {};
}

std::string Player::toggle_breakpoint(std::string_view rest) {
    auto word = take_word(rest);
    if (word == "event") {
        auto name = take_word(rest);
        auto happening = happening_of(name);
        if (!happening) return fmt::format("there is no event {}; events lists them", name);
        if (!rest.empty() && name_of(*happening).whose.empty()) return fmt::format("{} stands alone", name);
        EventBreakpoint breakpoint{*happening, std::string(rest)};
        if (!breakpoints_.events.erase(breakpoint)) breakpoints_.events.insert(breakpoint);
    } else {
        auto number = whole_number(word);
        if (!number || *number == 0 || *number > history_->execution().source().line_count() || !rest.empty())
            return fmt::format("break wants a line of the program or event, not {}", word);
        auto line = static_cast<std::uint32_t>(*number);
        if (!breakpoints_.lines.erase(line)) breakpoints_.lines.insert(line);
    }
    ++changes_;
    return {};
}

std::string Player::list(std::string_view word, std::string_view rest) {
    if (word == "complete") {
        auto frame = take_frame(rest);
        std::string line;
        for (auto& name : history_->completions_at(cursor_, frame, rest).names) line += " " + name;
        said_ += "complete" + line + "\n";
        return {};
    }
    if (!rest.empty()) return fmt::format("{} stands alone", word);
    if (word == "events")
        for (std::size_t i = 0; i < kHappeningCount; ++i)
            said_ += fmt::format("{:<18} {}{}\n", kHappenings[i].word, kHappenings[i].label,
                                 kHappenings[i].whose.empty() ? "" : fmt::format(" ({})", kHappenings[i].whose));
    if (word == "inputs")
        for (auto& input : edits_.inputs()) said_ += fmt::format("after step {}: {}\n", input.after, input_text(input));
    if (word == "frames") {
        auto add = [&](const FrameView& frame) {
            if (!frame.choice.empty())
                said_ += fmt::format("{:<8} {}, line {}\n", frame.choice, frame.function, frame.line);
        };
        auto moment = history_->moment_at(cursor_);
        for (auto& frame : moment.stack) add(frame);
        for (auto& task : moment.tasks)
            if (task.state != LifeState::running)
                for (auto& frame : task.frames) add(frame);
        for (auto& generator : moment.generators)
            if (generator.state != LifeState::running) add(generator.frame);
    }
    return {};
}

std::string Player::give_by_word(InputKind kind, std::string_view rest) {
    if (kind == InputKind::prompt) return give(kind, {}, rest);
    if (kind == InputKind::next || kind == InputKind::close) return give(kind, rest, {});
    auto colon = rest.find(':');
    if (colon == std::string_view::npos) return fmt::format("{} wants TARGET: EXPRESSION", word_of(kind));
    return give(kind, trimmed(rest.substr(0, colon)), trimmed(rest.substr(colon + 1)));
}

std::string Player::give(InputKind kind, std::string_view target, std::string_view text) {
    bool wants_text = kind == InputKind::send || kind == InputKind::throw_ || kind == InputKind::prompt;
    if (target.empty() && kind != InputKind::prompt) return fmt::format("{} wants a target", word_of(kind));
    if (text.empty() && wants_text) return fmt::format("{} wants an expression", word_of(kind));
    auto& execution = history_->execution();
    if (cursor_ == history_->last_step() &&
        (execution.reached == Reached::deadlock || execution.reached == Reached::limit))
        return "the run has ended here: " + execution.ending.message;
    std::size_t kept = 0;    // what was taken before the cursor
    BareEvents events(history_->trace().events);
    for (auto& e : events) kept += e.step <= cursor_ && e.kind == EventKind::input && e.how == How::none;
    edits_.add({cursor_, kind, std::string(target), std::string(text)}, kept);
    change_inputs();
    cursor_ = end_of_input(edits_.inputs().size());
    return {};
}

void Player::change_inputs() {
    history_->set_inputs(edits_.inputs());
    run_ahead();
    ++changes_;
}

// Where it is done; a program that ends or waits within it: the end.
Step Player::end_of_input(std::uint64_t number) const {
    BareEvents events(history_->trace().events);
    for (auto& e : events)
        if (e.kind == EventKind::input && e.how == How::returned && e.number == number) return e.step;
    return history_->last_step();
}

// The text of a file in the place of the program's, under the program's name.
std::string Player::edit(std::string_view rest) {
    if (rest.empty()) return "edit wants a file";
    auto read = read_program(std::string(rest));
    if (!read) return read.problem().message;
    edits_.replace(Source(edits_.program().name, read->text), cursor_);
    auto wrong = run_program();
    if (!wrong.empty()) edits_.forget_last();
    return wrong;
}

// The program of the edits in the place of the one that runs, from its beginning; empty: it runs.
std::string Player::run_program() {
    auto session = history_->execution().session;
    session.program = edits_.program();
    session.inputs = edits_.inputs();
    auto started = start(std::move(session));
    if (!started.execution) return "this program cannot be run: " + started.refusal.text;
    history_ = std::make_unique<History>(std::move(started.execution));
    run_ahead();
    cursor_ = 0;
    ++changes_;
    return {};
}

std::string Player::undo() {
    const auto undone = edits_.undo();
    if (undone == Undone::nothing) return "nothing to undo";
    if (undone == Undone::program) {
        auto wrong = run_program();
        if (!wrong.empty()) edits_.redo();
        if (wrong.empty()) cursor_ = std::min(edits_.cursor(), history_->last_step());
        return wrong;
    }
    change_inputs();
    cursor_ = std::min(cursor_, history_->last_step());
    return {};
}

std::string Player::redo() {
    const auto redone = edits_.redo();
    if (redone == Undone::nothing) return "nothing to redo";
    if (redone == Undone::program) {
        auto wrong = run_program();
        if (!wrong.empty()) edits_.undo();
        return wrong;
    }
    change_inputs();
    cursor_ = end_of_input(edits_.inputs().size());
    return {};
}

}    // namespace coroscope
