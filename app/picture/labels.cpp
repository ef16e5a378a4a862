#include "app/picture/labels.hpp"

#include <cctype>

namespace coroscope {

namespace {

bool is_name_start(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80);
}
bool is_name_part(char c) {
    return is_name_start(c) || std::isdigit(static_cast<unsigned char>(c));
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.substr(0, word.size()) == word && (text.size() == word.size() || !is_name_part(text[word.size()]));
}

// Offset just behind a string literal that begins at `at` with a quote; the literal's text goes to `into`.
std::size_t skip_string(std::string_view text, std::size_t at, std::string* into, bool is_format) {
    const char quote = text[at];
    const bool is_triple = text.substr(at, 3) == std::string(3, quote);
    const std::size_t width = is_triple ? 3 : 1;
    const std::string end(width, quote);
    int depth = 0;
    for (at += width; at < text.size(); ++at) {
        if (text.substr(at, width) == end) return at + width;
        if (text[at] == '\\') {
            ++at;
            continue;
        }
        if (is_format && text[at] == '{') ++depth;
        if (into && depth == 0) into->push_back(text[at]);
        if (is_format && text[at] == '}' && depth > 0) --depth;
    }
    return at;
}

// Calls `visit(at)` at each byte of code outside strings and comments; stops where it answers false.
template <class Visit>
void each_code_byte(std::string_view line, Visit visit) {
    for (std::size_t at = 0; at < line.size();) {
        const char c = line[at];
        if (c == '#') return;
        if (c == '"' || c == '\'') {
            at = skip_string(line, at, nullptr, false);
            continue;
        }
        if (!visit(at)) return;
        ++at;
    }
}

// The place of ` = ` outside brackets and strings: an assignment; npos for none.
std::size_t find_assignment(std::string_view line) {
    std::size_t found = std::string_view::npos;
    int depth = 0;
    each_code_byte(line, [&](std::size_t at) {
        const char c = line[at];
        if (c == '(' || c == '[' || c == '{') ++depth;
        if (c == ')' || c == ']' || c == '}') --depth;
        const char before = at > 0 ? line[at - 1] : ' ', after = at + 1 < line.size() ? line[at + 1] : ' ';
        if (c == '=' && depth == 0 && after != '=' &&
            std::string_view("=!<>:").find(before) == std::string_view::npos) {
            found = at;
            return false;
        }
        return true;
    });
    return found;
}

// The place of a whole word outside strings.
std::size_t find_word(std::string_view line, std::string_view word) {
    std::size_t found = std::string_view::npos;
    each_code_byte(line, [&](std::size_t at) {
        if ((at == 0 || !is_name_part(line[at - 1])) && starts_with_word(line.substr(at), word)) {
            found = at;
            return false;
        }
        return true;
    });
    return found;
}

// "asyncio.gather" at the start of `text`, the bracket behind it told by `is_call`.
std::string_view dotted_name(std::string_view text, bool& is_call) {
    std::size_t end = 0;
    while (end < text.size() && (is_name_part(text[end]) || (text[end] == '.' && end > 0))) ++end;
    is_call = end < text.size() && text[end] == '(';
    return text.substr(0, end);
}

std::string_view without_module(std::string_view name) {
    constexpr std::string_view prefix = "asyncio.";
    return name.substr(0, prefix.size()) == prefix ? name.substr(prefix.size()) : name;
}

// The words between the quotes of a print's arguments.
std::string literal_words(std::string_view arguments) {
    std::string words;
    for (std::size_t at = 0; at < arguments.size();) {
        const char c = arguments[at];
        if (c != '"' && c != '\'') {
            const std::string_view rest = arguments.substr(at);
            if ((starts_with_word(rest, "sep") || starts_with_word(rest, "end") || starts_with_word(rest, "file")) &&
                find_assignment(rest) != std::string_view::npos)
                break;
            ++at;
            continue;
        }
        const bool is_format = at > 0 && (arguments[at - 1] == 'f' || arguments[at - 1] == 'F');
        if (!words.empty()) words += ' ';
        at = skip_string(arguments, at, &words, is_format);
    }
    std::string out;
    for (const char c : words) {
        const bool is_space = c == ' ' || c == '\t';
        if (!is_space || (!out.empty() && out.back() != ' ')) out.push_back(is_space ? ' ' : c);
    }
    const std::string_view loose = " :,;.=->";
    while (!out.empty() && loose.find(out.back()) != std::string_view::npos) out.pop_back();
    std::size_t begin = 0;
    while (begin < out.size() && loose.find(out[begin]) != std::string_view::npos) ++begin;
    return out.substr(begin);
}

LineLabel label_of_call(std::string_view expression, int rank, const std::string& target) {
    bool is_call = false;
    const std::string_view name = dotted_name(expression, is_call);
    if (!is_call || name.empty()) return {};
    if (name == "print") {
        const std::string_view arguments = expression.substr(name.size());
        const std::string words = literal_words(arguments);
        // "bot:" only says whose line it is.
        const bool is_heading =
            arguments.find(":\"") != std::string_view::npos || arguments.find(":'") != std::string_view::npos;
        if (words.empty() || is_heading) return {3, "print"};
        return {5, shortened(words, 20)};
    }
    if (!target.empty()) return {rank, target + " = …()"};
    const bool is_empty = expression.substr(name.size(), 2) == "()";
    return {rank, shortened(without_module(name), 18) + (is_empty ? "()" : "(…)")};
}

}    // namespace

std::string shortened(std::string_view text, std::size_t limit) {
    std::size_t count = 0, cut = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((text[at] & 0xc0) == 0x80) continue;
        if (++count == limit) cut = at;
    }
    return count <= limit ? std::string(text) : std::string(text.substr(0, cut)) + "…";
}

std::string_view last_name(std::string_view qualname) {
    const auto dot = qualname.rfind('.');
    return dot == std::string_view::npos ? qualname : qualname.substr(dot + 1);
}

bool find_yield_assignment(std::string_view line, YieldAssignment& found) {
    const std::size_t assignment = find_assignment(line);
    if (assignment == std::string_view::npos) return false;
    std::size_t at = assignment + 1;
    while (at < line.size() && (line[at] == ' ' || line[at] == '(')) ++at;
    if (!starts_with_word(line.substr(at), "yield")) return false;
    std::size_t begin = line.find_first_not_of(" \t"), end = at;
    int depth = 0;
    each_code_byte(line.substr(at), [&](std::size_t offset) {
        const char c = line[at + offset];
        if (c == '(' || c == '[' || c == '{') ++depth;
        if ((c == ')' || c == ']' || c == '}') && --depth < 0) return false;
        if (c != ' ') end = at + offset + 1;
        return true;
    });
    // A string at the very end is no code byte: take it in.
    const std::string_view tail = line.substr(end);
    const std::string_view rest = trimmed(tail);
    if (!rest.empty() && (rest[0] == '"' || rest[0] == '\'')) {
        const std::size_t from = end + tail.find(rest[0]);
        end = skip_string(line, from, nullptr, false);
    }
    found = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(assignment + 1),
             static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    return true;
}

LineLabel label_of_line(std::string_view whole) {
    const std::string_view line = trimmed(whole);
    if (line.empty()) return {};
    for (const char* word : {"import", "from", "class"})
        if (starts_with_word(line, word)) return {1, word[0] == 'c' ? "class" : "import"};
    if (starts_with_word(line, "def") || starts_with_word(line, "async"))
        if (find_word(line, "def") != std::string_view::npos) return {1, "def"};
    for (const char* word : {"for", "while", "if", "elif", "else", "try", "except", "finally", "with", "async"})
        if (starts_with_word(line, word)) return {0, word};
    for (const char* word : {"return", "raise", "yield", "break", "continue", "pass"})
        if (starts_with_word(line, word)) return {word[0] == 'r' ? 2 : 1, word};

    const std::size_t assignment = find_assignment(line);
    std::string_view expression = line;
    std::string target;
    if (assignment != std::string_view::npos) {
        target = shortened(trimmed(line.substr(0, assignment)), 12);
        expression = trimmed(line.substr(assignment + 1));
    }
    if (starts_with_word(expression, "await")) {
        expression = trimmed(expression.substr(5));
        if (expression.find("sleep(") != std::string_view::npos) return {1, "sleep(…)"};
        return label_of_call(expression, 4, "");
    }
    if (starts_with_word(expression, "yield")) return {2, target.empty() ? "yield" : target + " = …"};
    const LineLabel call = label_of_call(expression, 3, target);
    if (call.rank > 0) return call;
    if (!target.empty()) return {2, target + " = …"};
    return {};
}

std::string label_of_lines(const Source& source, const std::vector<std::uint32_t>& lines) {
    LineLabel best;
    for (const std::uint32_t line : lines) {
        LineLabel label = label_of_line(source.line(line));
        if (label.rank > best.rank || best.text.empty()) best = std::move(label);
    }
    return best.text;
}

std::string label_of_path(const Source& source, std::uint32_t resumed_at, bool is_first_entry,
                          const std::vector<std::uint32_t>& lines, std::uint32_t suspended_at) {
    std::vector<std::uint32_t> path;
    if (lines.empty() && !is_first_entry && resumed_at != suspended_at) path.push_back(resumed_at);
    for (const std::uint32_t line : lines)
        if (path.empty() || path.back() != line) path.push_back(line);
    if (suspended_at && (path.empty() || path.back() != suspended_at)) path.push_back(suspended_at);
    std::string out;
    if (is_first_entry) {
        out = "start → ";
        if (!path.empty()) path.assign(1, path.back());
    }
    YieldAssignment halves;
    const std::string_view resumed = source.line(resumed_at);
    if (!is_first_entry && find_yield_assignment(resumed, halves))
        out = shortened(resumed.substr(halves.target_begin, halves.target_end - halves.target_begin), 10) + " … ";
    if (path.size() > 3) path = {path.front(), 0, path.back()};
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (i > 0) out += " → ";
        out += path[i] ? std::to_string(path[i]) : "…";
    }
    return out;
}

std::string awaited_in_line(std::string_view line) {
    const std::string_view text = trimmed(line);
    std::size_t at = find_word(text, "await");
    std::size_t length = 5;
    if (at == std::string_view::npos && starts_with_word(text, "async")) {
        at = find_word(text, "with");
        length = 4;
        if (at == std::string_view::npos) {
            at = find_word(text, "in");
            length = 2;
        }
    }
    if (at == std::string_view::npos) return {};
    bool is_call = false;
    const std::string_view name = dotted_name(trimmed(text.substr(at + length)), is_call);
    return shortened(without_module(name), 24);
}

std::string variable_assigned_call(const Source& source, std::string_view function) {
    std::string found;
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view line = source.line(number);
        const std::size_t assignment = find_assignment(line);
        if (assignment == std::string_view::npos) continue;
        bool is_call = false;
        const std::string_view name = dotted_name(trimmed(line.substr(assignment + 1)), is_call);
        if (!is_call || name != function) continue;
        const std::string_view target = trimmed(line.substr(0, assignment));
        for (const char c : target)
            if (!is_name_part(c)) return {};
        if (!found.empty() && found != target) return {};
        found = std::string(target);
    }
    return found;
}

std::string receiver_of_create_task(std::string_view line) {
    const std::size_t at = line.find(".create_task(");
    if (at == std::string_view::npos) return {};
    std::size_t begin = at;
    while (begin > 0 && is_name_part(line[begin - 1])) --begin;
    return std::string(line.substr(begin, at - begin));
}

bool names_task_group(const Source& source, std::string_view name) {
    const std::string target = "as " + std::string(name);
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view line = source.line(number);
        const std::size_t group = line.find("TaskGroup("), as = line.find(target);
        if (group == std::string_view::npos || as == std::string_view::npos || as < group) continue;
        const std::size_t end = as + target.size();
        if (end == line.size() || !is_name_part(line[end])) return true;
    }
    return false;
}

}    // namespace coroscope
