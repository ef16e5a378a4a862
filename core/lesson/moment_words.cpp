#include "core/lesson/moment_words.hpp"

#include <cstdlib>
#include <vector>

namespace coroscope {
namespace {

constexpr const char* kForms =
    "a moment is one of: start, end, line 4, \"b resumes\", \"main suspends\", prints \"...\", clock 1.0, "
    "\"T3 is cancelled\"; add \", 2nd time\" where it happens more than once";

struct Token {
    std::string_view text;
    std::uint32_t begin = 0;
};

Problem wrong(std::string message, std::uint32_t begin, std::uint32_t end, std::string hint = kForms) {
    return {std::move(message), {begin, end}, std::move(hint), ""};
}

// Words between spaces; what stands in quotes or brackets is one word.
std::vector<Token> split(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < text.size()) {
        while (at < text.size() && text[at] == ' ') ++at;
        if (at == text.size()) break;
        auto begin = at;
        int depth = 0;
        char quote = 0;
        for (; at < text.size() && (quote || depth > 0 || text[at] != ' '); ++at) {
            char c = text[at];
            if (quote) {
                if (c == '\\' && at + 1 < text.size())
                    ++at;
                else if (c == quote)
                    quote = 0;
            } else if (c == '"' || (c == '\'' && (at == begin || text[at - 1] < 'A'))) {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                ++depth;
            } else if (c == ')' || c == ']' || c == '}') {
                --depth;
            }
        }
        at = at > text.size() ? text.size() : at;
        tokens.push_back({text.substr(begin, at - begin), static_cast<std::uint32_t>(begin)});
    }
    return tokens;
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
    std::uint64_t number = 0;
    if (text.empty() || text.size() > 12) return {};
    for (char c : text) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

std::optional<double> seconds_from(std::string_view text) {
    if (!text.empty() && text.back() == 's') text.remove_suffix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    std::string digits(text);
    bool has_digit = false;
    for (char c : digits) {
        has_digit = has_digit || (c >= '0' && c <= '9');
        if ((c < '0' || c > '9') && c != '.') return {};
    }
    if (!has_digit || digits.size() > 20) return {};
    return std::strtod(digits.c_str(), nullptr);
}

// "2nd" is 2, "last" is -1.
std::optional<int> count_from(std::string_view word) {
    if (word == "last") return -1;
    if (word == "first") return 1;
    if (word.size() < 3) return {};
    auto number = whole_number(word.substr(0, word.size() - 2));
    if (!number || *number == 0 || *number > 1'000'000 || ordinal(*number) != word) return {};
    return static_cast<int>(*number);
}

// ", 2nd time" at the end is taken off.
Result<int> take_count(std::string_view& text) {
    auto comma = text.rfind(", ");
    if (comma == std::string_view::npos || text.size() < 5) return 0;
    auto rest = text.substr(comma + 2);
    if (rest.size() < 6 || rest.substr(rest.size() - 5) != " time") return 0;
    auto word = rest.substr(0, rest.size() - 5);
    if (word.find(' ') != std::string_view::npos) return 0;
    auto count = count_from(word);
    if (!count)
        return wrong("\"" + std::string(word) + "\" says no number of times", static_cast<std::uint32_t>(comma + 2),
                     static_cast<std::uint32_t>(comma + 2 + word.size()), "write 1st, 2nd, 3rd, 4th ... or last");
    text = text.substr(0, comma);
    return *count;
}

// Takes the quotes off and resolves \" \' \\ and \n.
Result<std::string> unquoted(std::string_view text, std::uint32_t at) {
    auto size = static_cast<std::uint32_t>(text.size());
    if (text.empty() || (text[0] != '"' && text[0] != '\''))
        return wrong("what is printed stands in quotes", at, at + size, "write prints \"the whole line\"");
    std::string out;
    std::size_t i = 1;
    for (; i < text.size() && text[i] != text[0]; ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        out += text[i];
    }
    if (i >= text.size()) return wrong("the quotes are not closed", at, at + size, "");
    if (i + 1 < text.size())
        return wrong("after the printed text nothing may follow", at + static_cast<std::uint32_t>(i) + 1, at + size,
                     "a quote within the text is written \\\", or the text stands in the other quotes");
    return out;
}

struct Verb {
    std::string_view first, second;    // second may be empty
    Happens happens;
};
constexpr Verb kVerbs[] = {{"prints", "", Happens::prints},     {"starts", "", Happens::starts},
                           {"resumes", "", Happens::resumes},   {"suspends", "", Happens::suspends},
                           {"yields", "", Happens::yields},     {"receives", "", Happens::receives},
                           {"finishes", "", Happens::finishes}, {"returns", "", Happens::returns},
                           {"raises", "", Happens::raises},     {"is", "created", Happens::is_created},
                           {"is", "done", Happens::is_done},    {"is", "cancelled", Happens::is_cancelled},
                           {"is", "closed", Happens::is_closed}};

bool takes_value(Happens happens) {
    return happens == Happens::yields || happens == Happens::receives || happens == Happens::returns ||
           happens == Happens::raises;
}

std::optional<Problem> parse_object(MomentWords& out, std::string_view text, const std::vector<Token>& tokens,
                                    std::size_t next) {
    auto end = static_cast<std::uint32_t>(text.size());
    if (out.happens == Happens::prints) {
        if (next == tokens.size())
            return wrong("what is printed is missing", end, end, "write prints \"the whole line\"");
        auto begin = tokens[next].begin;
        auto value = unquoted(text.substr(begin), begin);
        if (!value) return value.problem();
        out.value = *value;
        if (out.value->size() > 3 && out.value->compare(out.value->size() - 3, 3, "...") == 0) {
            out.is_beginning = true;
            out.value->resize(out.value->size() - 3);
        }
        return {};
    }
    if (next == tokens.size()) return {};
    bool has_line = out.happens == Happens::resumes || out.happens == Happens::suspends;
    if (has_line && tokens.size() == next + 3 && tokens[next].text == "at" && tokens[next + 1].text == "line") {
        auto number = whole_number(tokens[next + 2].text);
        if (number && *number > 0) {
            out.number = *number;
            return {};
        }
    }
    if (takes_value(out.happens)) {
        out.value = std::string(text.substr(tokens[next].begin));
        return {};
    }
    return wrong("\"" + std::string(text.substr(tokens[next].begin)) + "\" is too much here", tokens[next].begin, end,
                 has_line ? "after it may only follow: at line N" : kForms);
}

Result<MomentWords> parse_numbered(MomentWords out, const std::vector<Token>& tokens, std::uint32_t end) {
    auto& kind = tokens[0].text;
    bool is_clock = kind == "clock";
    if (tokens.size() == 1)
        return wrong("after \"" + std::string(kind) + "\" a number is missing", end, end,
                     is_clock ? "write clock 1.5 for the moment at which it shows 1.5 seconds" : "");
    auto begin = tokens[1].begin;
    std::optional<double> seconds;
    std::optional<std::uint64_t> number;
    if (tokens.size() == 2 || (is_clock && tokens.size() == 3 && tokens[2].text == "s")) {
        if (is_clock)
            seconds = seconds_from(tokens[1].text);
        else
            number = whole_number(tokens[1].text);
    }
    if (!seconds && !number)
        return wrong(is_clock ? "this is no number of seconds" : "this is no whole number", begin, end, "");
    out.happens = is_clock         ? Happens::at_clock
                  : kind == "line" ? Happens::at_line
                  : kind == "step" ? Happens::at_step
                                   : Happens::at_iteration;
    out.seconds = seconds.value_or(0);
    out.number = number.value_or(0);
    if (number && *number == 0 && kind != "step") return wrong("the first one is 1", begin, end, "");
    return out;
}

}    // namespace

std::string ordinal(std::uint64_t number) {
    auto tens = number % 100, ones = number % 10;
    const char* ending = tens >= 11 && tens <= 13 ? "th"
                         : ones == 1              ? "st"
                         : ones == 2              ? "nd"
                         : ones == 3              ? "rd"
                                                  : "th";
    return std::to_string(number) + ending;
}

Result<MomentWords> parse_moment(std::string_view words) {
    MomentWords out;
    out.text = std::string(words);
    auto text = words;
    auto count = take_count(text);
    if (!count) return count.problem();
    out.count = *count;
    auto tokens = split(text);
    auto end = static_cast<std::uint32_t>(text.size());
    if (tokens.empty()) return wrong("no moment is named", 0, end);
    auto first = tokens[0].text;
    if (tokens.size() == 1 && (first == "start" || first == "end" || first == "refused")) {
        out.happens = first == "start" ? Happens::start : first == "end" ? Happens::end : Happens::refused;
        return out;
    }
    bool is_verb_next = tokens.size() > 1 && (tokens[1].text == "is" || tokens[1].text == "prints");
    if ((first == "line" || first == "step" || first == "iteration" || first == "clock") && !is_verb_next)
        return parse_numbered(out, tokens, end);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (auto& verb : kVerbs) {
            if (tokens[i].text != verb.first) continue;
            bool has_second = i + 1 < tokens.size() && tokens[i + 1].text == verb.second;
            if (!verb.second.empty() && !has_second) continue;
            if (i == 0 && verb.happens != Happens::prints)
                return wrong("who " + std::string(verb.first) + "?", 0, end, "write who it is: b resumes");
            out.happens = verb.happens;
            if (i > 0) out.who = std::string(text.substr(0, tokens[i - 1].begin + tokens[i - 1].text.size()));
            if (auto problem = parse_object(out, text, tokens, i + (verb.second.empty() ? 1 : 2))) return *problem;
            return out;
        }
    }
    // What looks like a verb is what is wrong, if there is more than one word.
    auto& odd = tokens.size() > 1 ? tokens[1] : tokens[0];
    return wrong("\"" + std::string(words.substr(0, 80)) + "\" is not a moment", odd.begin,
                 odd.begin + static_cast<std::uint32_t>(odd.text.size()));
}

}    // namespace coroscope
