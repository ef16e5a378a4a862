#include "app/picture/conversation.hpp"

namespace coroscope {

namespace {

bool begins(const std::string& text, const char* with) {
    return text.rfind(with, 0) == 0;
}

// "x" of "send(x)".
std::string inside(const std::string& call) {
    const std::size_t open = call.find('(');
    return open == std::string::npos ? call : call.substr(open + 1, call.size() - open - 2);
}

TalkTurn turn_of(const Exchange& exchange) {
    const std::string& text = exchange.text.text();
    if (exchange.is_in) {
        if (begins(text, "send(")) return {TurnKind::sent, exchange.step, spoken(inside(text)), ""};
        if (begins(text, "throw(")) return {TurnKind::thrown, exchange.step, inside(text), "thrown in"};
        if (begins(text, "close(")) return {TurnKind::closed, exchange.step, "", "close()"};
        if (text == "await") return {TurnKind::asked, exchange.step, "", "awaited"};
        return {TurnKind::asked, exchange.step, "", "next()"};
    }
    if (text == "ends") return {TurnKind::ended, exchange.step, "", "it has come to its end"};
    if (text == "is closed") return {TurnKind::ended, exchange.step, "", "it is closed"};
    if (begins(text, "returns "))
        return {TurnKind::ended, exchange.step, spoken(text.substr(8)), "returned, and is at its end"};
    if (begins(text, "raises ")) return {TurnKind::ended, exchange.step, text.substr(7), "raised, and is at its end"};
    if (is_wait(exchange)) return {TurnKind::yielded, exchange.step, "", text};
    return {TurnKind::yielded, exchange.step, spoken(text), ""};
}

}    // namespace

std::string spoken(const std::string& repr) {
    if (repr.size() < 2 || (repr[0] != '\'' && repr[0] != '"') || repr.back() != repr[0]) return repr;
    std::string out;
    for (std::size_t i = 1; i + 1 < repr.size(); ++i) {
        if (repr[i] != '\\') {
            out += repr[i];
            continue;
        }
        if (i + 2 >= repr.size()) return repr;
        const char next = repr[++i];
        if (next == 'n')
            out += ' ';
        else if (next == '\\' || next == '\'' || next == '"')
            out += next;
        else
            return repr;
    }
    return out.empty() ? repr : out;
}

std::vector<TalkTurn> conversation(const Lane& lane, Step step) {
    std::vector<TalkTurn> turns;
    for (const Exchange& exchange : lane.exchanges) {
        if (exchange.step > step) break;
        TalkTurn turn = turn_of(exchange);
        // What next() brought stands beside the answer.
        if (turn.kind == TurnKind::yielded && !turns.empty() && turns.back().kind == TurnKind::asked) {
            turn.note = "yielded by next()";
            turns.pop_back();
        }
        turns.push_back(std::move(turn));
    }
    return turns;
}

std::string talker_text(const GeneratorView& generator) {
    const std::string name = generator.qualname + "()";
    switch (generator.state) {
        case LifeState::created: return name + " has not begun";
        case LifeState::suspended: return name + " suspended";
        case LifeState::running:
        case LifeState::ready: return name + " running";
        default: return name + " has ended";
    }
}

}    // namespace coroscope
