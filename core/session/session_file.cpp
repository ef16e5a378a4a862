#include "core/session/session_file.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "core/base/whole_number.hpp"
#include "core/machine/snapshot.hpp"
#include "core/session/limits.hpp"
#include "core/session/seed.hpp"

namespace coroscope {
namespace {

constexpr std::string_view kTitle = "coroscope-session";

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

std::string digest_of(const std::string& text) {
    return fmt::format("{:016x}", digest_of_bytes(text.data(), text.size()));
}

// One line of the file, read word by word.
struct Line {
    std::string_view rest;
    bool is_right = true;

    std::string_view word() {
        auto end = rest.find(' ');
        auto found = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        is_right = is_right && !found.empty();
        return found;
    }
    std::uint64_t number() {
        auto value = whole_number(word());
        is_right = is_right && value;
        return value.value_or(0);
    }
    std::string text() {
        std::size_t end = 1;
        while (end < rest.size() && rest[end] != '"') end += rest[end] == '\\' ? 2 : 1;
        if (rest.empty() || rest[0] != '"' || end >= rest.size()) {
            is_right = false;
            return {};
        }
        auto parsed = nlohmann::json::parse(rest.substr(0, end + 1), nullptr, false);
        rest = rest.substr(end + 1);
        if (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
        if (!parsed.is_string()) {
            is_right = false;
            return {};
        }
        return parsed.get<std::string>();
    }
};

constexpr std::size_t kMostMessage = 400;

std::string presentable(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto byte = static_cast<unsigned char>(text[i]);
        bool is_inside = (byte & 0xc0) == 0x80;
        if (out.size() >= kMostMessage && !is_inside) return out + "...";
        // C1 control characters, too: they are two bytes long.
        bool is_c1 = byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
        if (byte < 0x20 || byte == 0x7f)
            out += fmt::format("\\x{:02x}", byte);
        else if (is_c1)
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[++i]));
        else
            out += text[i];
    }
    return out;
}

// The first bytes of a text, none of its characters cut.
std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (text[most] & 0xc0) == 0x80) --most;
    return text.substr(0, most);
}

struct Reader {
    std::string_view text;
    std::size_t line_number = 0;
    bool is_cut_off = false;

    std::string_view next() {
        auto end = text.find('\n');
        if (end == std::string_view::npos) {
            is_cut_off = true;
            return {};
        }
        auto line = text.substr(0, end);
        text = text.substr(end + 1);
        ++line_number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        return line;
    }
    // What it quotes from the file may be anything: it is made fit for a terminal, and short.
    Problem problem(const std::string& what) const {
        return {fmt::format("session file, line {}: {}", line_number, presentable(what)), {}, "", ""};
    }
};

Problem cut_off(const Reader& in) {
    return {fmt::format("the session file is cut off after line {}", in.line_number), {}, "", ""};
}

// "program NAME LINES DIGEST" and its lines.
std::optional<Problem> read_program(Reader& in, Line& line, Source& program) {
    auto name = line.text();
    auto lines = line.number();
    auto digest = line.word();
    if (!line.is_right || !line.rest.empty())
        return in.problem("program wants a name in quotes, a number and a digest");
    std::string text;
    for (std::uint64_t i = 0; i < lines; ++i) {
        auto found = in.next();
        if (in.is_cut_off) return cut_off(in);
        if (found.empty() || found[0] != '|') return in.problem("a line of the program must begin with |");
        text += found.substr(1);
        text += '\n';
    }
    if (digest_of(text) != digest)
        return in.problem("the program is not the one that the session was made with: its digest is " +
                          digest_of(text));
    program = Source(name, text);
    return {};
}

std::optional<Problem> read_input(Reader& in, Line& line, std::vector<Input>& inputs) {
    Input input;
    input.after = line.number();
    auto kind = input_kind_of(line.word());
    input.target = line.text();
    if (kind && (*kind == InputKind::send || *kind == InputKind::throw_ || *kind == InputKind::prompt))
        input.text = line.text();
    if (!kind || !line.is_right || !line.rest.empty())
        return in.problem("input wants a step, one of next send throw close prompt, and texts in quotes");
    input.kind = *kind;
    if (!inputs.empty() && input.after < inputs.back().after)
        return in.problem("inputs must stand in order of their steps");
    if (inputs.size() >= kMostInputs) return in.problem(fmt::format("there are more than {} inputs", kMostInputs));
    inputs.push_back(std::move(input));
    return {};
}

// "line N" or "event WORD "WHOSE"".
std::optional<Problem> read_breakpoint(Reader& in, Line& line, Breakpoints& breakpoints) {
    auto kind = line.word();
    if (kind == "line") {
        auto number = line.number();
        if (!line.is_right || number == 0 || number > 0xffffffff) return in.problem("break line wants a line");
        breakpoints.lines.insert(static_cast<std::uint32_t>(number));
    } else if (kind == "event") {
        auto word = line.word();
        auto happening = happening_of(word);
        if (!happening) return in.problem("there is no event " + std::string(beginning(word, 40)));
        breakpoints.events.insert({*happening, line.text()});
    } else {
        return in.problem("break wants line or event");
    }
    if (breakpoints.lines.size() + breakpoints.events.size() > kMostBreakpoints)
        return in.problem(fmt::format("there are more than {} breakpoints", kMostBreakpoints));
    return {};
}

}    // namespace

namespace {

// Inputs and the program that they are given to.
std::string program_text(const Source& program, const std::vector<Input>& inputs) {
    std::string out;
    for (auto& input : inputs) {
        out += fmt::format("input {} {} {}", input.after, word_of(input.kind), quoted(input.target));
        if (input.kind == InputKind::send || input.kind == InputKind::throw_ || input.kind == InputKind::prompt)
            out += " " + quoted(input.text);
        out += "\n";
    }
    auto text = program.text;
    if (!text.empty() && text.back() != '\n') text += '\n';
    std::string lines;
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < text.size(); ++count) {
        auto end = text.find('\n', begin);
        lines += "|" + text.substr(begin, end - begin) + "\n";
        begin = end + 1;
    }
    return out + fmt::format("program {} {} {}\n", quoted(program.name), count, digest_of(text)) + lines;
}

}    // namespace

std::string write_session_file(const SessionFile& file) {
    auto& session = file.session;
    std::string out = fmt::format("{} {}\nseed {}\ncursor {}\n", kTitle, file.former.empty() ? 1 : kSessionFileVersion,
                                  session.seed, file.cursor);
    for (auto line : file.breakpoints.lines) out += fmt::format("break line {}\n", line);
    for (auto& event : file.breakpoints.events)
        out += fmt::format("break event {} {}\n", name_of(event.happening).word, quoted(event.of));
    for (auto& limit : changed_limits(session)) out += fmt::format("limit {}\n", limit);
    for (auto& argument : session.arguments) out += fmt::format("argument {}\n", quoted(argument));
    if (!session.input.empty()) out += fmt::format("stdin {}\n", quoted(session.input));
    out += program_text(session.program, session.inputs);
    // The oldest go where all would be more than one file can have.
    std::string before;
    for (auto former = file.former.rbegin(); former != file.former.rend(); ++former) {
        auto text = fmt::format("former {}\n", former->cursor) + program_text(former->program, former->inputs);
        if (out.size() + before.size() + text.size() > kMostSessionBytes / 2) break;
        before = text + before;
    }
    return out + before + "end\n";
}

Result<SessionFile> read_session_file(std::string_view text) {
    Reader in{text};
    if (text.size() > kMostSessionBytes)
        return Problem{
            fmt::format("the session file has {} bytes; {} are the most", text.size(), kMostSessionBytes), {}, "", ""};
    Line title{in.next()};
    if (title.word() != kTitle)
        return Problem{"this is not a session file: it does not begin with " + std::string(kTitle), {}, "", ""};
    auto version = title.number();
    if (!title.is_right) return in.problem("the version must be a number");
    if (version == 0) return in.problem("there is no version 0");
    if (version > kSessionFileVersion)
        return in.problem(fmt::format("it was made by a newer Coroscope (version {}; this one reads {})", version,
                                      kSessionFileVersion));
    SessionFile file;
    auto& session = file.session;
    std::set<std::string, std::less<>> once;    // of those that can stand only once, those that were met
    auto* program = &session.program;
    auto* inputs = &session.inputs;
    for (;;) {
        Line line{in.next()};
        if (in.is_cut_off) return cut_off(in);
        if (line.rest.empty()) continue;
        auto whole = line.rest;
        auto word = line.word();
        std::optional<Problem> problem;
        if (word == "end") {
            if (once.count("program") == 0) return in.problem("there is no program in it");
            if (!in.text.empty()) return in.problem("there is more after the end");
            return file;
        }
        if (word == "former") {
            if (once.count("program") == 0) return in.problem("a former program stands behind the program");
            if (file.former.size() >= kMostFormerPrograms)
                return in.problem(fmt::format("there are more than {} former programs", kMostFormerPrograms));
            once.erase("program");
            file.former.emplace_back();
            file.former.back().cursor = line.number();
            program = &file.former.back().program;
            inputs = &file.former.back().inputs;
        } else if (!file.former.empty() && word != "input" && word != "program" && word != "end") {
            return in.problem(fmt::format("{} cannot stand behind a former program", beginning(word, 40)));
        }
        bool is_unique = word == "seed" || word == "cursor" || word == "stdin" || word == "program";
        if (is_unique && !once.emplace(word).second) return in.problem(fmt::format("this is a second {}", word));
        if (word == "seed") {
            auto seed = read_seed(line.word());
            if (!seed) return in.problem("seed: " + seed.problem().message);
            session.seed = *seed;
        } else if (word == "cursor") {
            file.cursor = line.number();
        } else if (word == "break") {
            problem = read_breakpoint(in, line, file.breakpoints);
        } else if (word == "limit") {
            problem = set_limit(session, line.rest);
            if (problem) return in.problem(problem->message);
            line.rest = {};
        } else if (word == "argument") {
            if (session.arguments.size() >= kMostArguments)
                return in.problem(fmt::format("there are more than {} arguments", kMostArguments));
            session.arguments.push_back(line.text());
        } else if (word == "stdin") {
            session.input = line.text();
        } else if (word == "input") {
            problem = read_input(in, line, *inputs);
        } else if (word == "program") {
            problem = read_program(in, line, *program);
            line.rest = {};
        } else if (word != "former") {
            return in.problem(fmt::format("a line cannot begin with {}", beginning(whole, 40)));
        }
        if (problem) return *problem;
        if (!line.is_right || !line.rest.empty())
            return in.problem("this line is not understood: " + std::string(beginning(whole, 60)));
    }
}

}    // namespace coroscope
