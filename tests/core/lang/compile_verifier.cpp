#include "tests/core/lang/compile_verifier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "core/lang/opcode.hpp"

namespace coroscope {
namespace {

struct Effect {
    int takes, gives;
};

// By name, and written apart from the assembler's own table, so that one checks the other.
Effect effect_of(Op op, int a, bool is_taken) {
    static const std::map<std::string_view, Effect> fixed = {
        {"NOP", {0, 0}},
        {"LINE", {0, 0}},
        {"LINE_WIDE", {0, 0}},
        {"FUEL", {0, 0}},
        {"POP_TOP", {1, 0}},
        {"LOAD_CONST", {0, 1}},
        {"LOAD_FAST", {0, 1}},
        {"LOAD_FAST_RAW", {0, 1}},
        {"STORE_FAST", {1, 0}},
        {"DELETE_FAST", {0, 0}},
        {"LOAD_FAST_FAST", {0, 2}},
        {"STORE_FAST_LOAD_FAST", {1, 1}},
        {"MAKE_CELL", {0, 0}},
        {"COPY_FREE_VARS", {0, 0}},
        {"LOAD_CELL", {0, 1}},
        {"STORE_CELL", {1, 0}},
        {"DELETE_CELL", {0, 0}},
        {"LOAD_CLASSDEREF", {0, 1}},
        {"LOAD_GLOBAL", {0, 1}},
        {"STORE_GLOBAL", {1, 0}},
        {"DELETE_GLOBAL", {0, 0}},
        {"LOAD_NAME", {0, 1}},
        {"STORE_NAME", {1, 0}},
        {"DELETE_NAME", {0, 0}},
        {"LOAD_ATTR", {1, 1}},
        {"STORE_ATTR", {2, 0}},
        {"DELETE_ATTR", {1, 0}},
        {"LOAD_METHOD", {1, 2}},
        {"UNARY_NEGATIVE", {1, 1}},
        {"UNARY_POSITIVE", {1, 1}},
        {"UNARY_INVERT", {1, 1}},
        {"UNARY_NOT", {1, 1}},
        {"BINARY", {2, 1}},
        {"INPLACE", {2, 1}},
        {"COMPARE", {2, 1}},
        {"IS_OP", {2, 1}},
        {"CONTAINS_OP", {2, 1}},
        {"BINARY_SUBSCR", {2, 1}},
        {"STORE_SUBSCR", {3, 0}},
        {"DELETE_SUBSCR", {2, 0}},
        {"JUMP", {0, 0}},
        {"JUMP_BACK", {0, 0}},
        {"POP_JUMP_IF_FALSE", {1, 0}},
        {"POP_JUMP_IF_TRUE", {1, 0}},
        {"POP_JUMP_IF_NONE", {1, 0}},
        {"POP_JUMP_IF_NOT_NONE", {1, 0}},
        {"GET_ITER", {1, 1}},
        {"LIST_TO_TUPLE", {1, 1}},
        {"RETURN", {1, 0}},
        {"RETURN_CONST", {0, 0}},
        {"LOAD_BUILD_CLASS", {0, 1}},
        {"LOAD_ASSERTION_ERROR", {0, 1}},
        {"SETUP_ANNOTATIONS", {0, 0}},
        {"IMPORT_NAME", {2, 1}},
        {"IMPORT_FROM", {1, 2}},
        {"IMPORT_STAR", {1, 0}},
        {"PUSH_EXC_INFO", {1, 2}},
        {"POP_EXCEPT", {1, 0}},
        {"RERAISE", {1, 0}},
        {"CHECK_EXC_MATCH", {2, 2}},
        {"CHECK_EG_MATCH", {2, 2}},
        {"PREP_RERAISE_STAR", {2, 1}},
        {"BEFORE_WITH", {1, 3}},
        {"BEFORE_ASYNC_WITH", {1, 3}},
        {"WITH_EXCEPT_START", {3, 7}},
        {"GET_AWAITABLE", {1, 1}},
        {"GET_YIELD_FROM_ITER", {1, 1}},
        {"SEND", {2, 1}},
        {"YIELD", {1, 1}},
        {"GET_AITER", {1, 1}},
        {"GET_ANEXT", {1, 2}},
        {"END_ASYNC_FOR", {2, 0}},
        {"GET_LEN", {1, 2}},
        {"MATCH_MAPPING", {1, 2}},
        {"MATCH_SEQUENCE", {1, 2}},
        {"MATCH_KEYS", {2, 3}},
        {"MATCH_CLASS", {3, 1}},
        {"PRINT_EXPR", {1, 0}},
    };
    std::string_view name = name_of(op);
    if (auto known = fixed.find(name); known != fixed.end()) return known->second;
    if (name == "COPY") return {a, a + 1};
    if (name == "SWAP") return {a, a};
    if (name == "JUMP_IF_FALSE_OR_POP" || name == "JUMP_IF_TRUE_OR_POP") return {1, is_taken ? 1 : 0};
    if (name == "FOR_ITER") return {1, is_taken ? 0 : 2};
    if (name == "BUILD_TUPLE" || name == "BUILD_LIST" || name == "BUILD_SET" || name == "BUILD_STRING" ||
        name == "BUILD_SLICE")
        return {a, 1};
    if (name == "BUILD_MAP") return {2 * a, 1};
    if (name == "BUILD_CONST_KEY_MAP") return {a + 1, 1};
    if (name == "LIST_APPEND" || name == "SET_ADD" || name == "LIST_EXTEND" || name == "SET_UPDATE" ||
        name == "DICT_UPDATE" || name == "DICT_MERGE")
        return {a + 1, a};
    if (name == "MAP_ADD") return {a + 2, a};
    if (name == "UNPACK_SEQUENCE") return {1, a};
    if (name == "UNPACK_EX") return {1, (a & 0xfff) + (a >> 12) + 1};
    if (name == "FORMAT_VALUE") return {a & 4 ? 2 : 1, 1};
    if (name == "CALL" || name == "CALL_KW") return {a + 1, 1};
    if (name == "CALL_METHOD" || name == "CALL_METHOD_KW") return {a + 2, 1};
    if (name == "CALL_EX") return {a & 1 ? 3 : 2, 1};
    if (name == "RAISE") return {a, 0};
    if (name == "MAKE_FUNCTION") {
        auto carried = 0;
        for (int bit : {1, 2, 4, 8}) carried += a & bit ? 1 : 0;
        return {carried, 1};
    }
    auto member = name.substr(name.size() - 2);
    if (member == "LL" || member == "LC") return {0, 1};
    if (member == "SL" || member == "SC") return {1, 1};
    return {1000, 0};
}

bool starts_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

struct Verifier {
    static constexpr int unknown = -1;

    const Code& code;
    std::vector<std::string> problems = {};
    std::vector<bool> is_start = {};
    std::vector<int> depth = {};
    std::vector<std::uint32_t> waiting = {};
    int most = 0;

    void wrong(std::uint32_t at, const std::string& what) {
        if (problems.size() < 5)
            problems.push_back(fmt::format("{} ({}) at word {}, line {}: {}", code.qualname, code.first_line, at,
                                           at < code.lines.size() ? code.lines[at] : 0, what));
    }

    Op op(std::uint32_t at) const { return op_of(code.words[at]); }
    std::string_view name(std::uint32_t at) const { return name_of(op(at)); }

    void find_starts() {
        is_start.assign(code.words.size(), false);
        for (std::uint32_t at = 0; at < code.words.size(); ++at) {
            is_start[at] = true;
            if (op(at) >= Op::count_) wrong(at, "no such instruction");
            if (has_extra_word(op(at))) ++at;
        }
    }

    void arrive(std::uint32_t from, std::uint32_t at, int height) {
        if (at >= code.words.size() || !is_start[at]) return wrong(from, fmt::format("goes to {}", at));
        most = std::max(most, height);
        if (depth[at] == unknown) {
            depth[at] = height;
            waiting.push_back(at);
        } else if (depth[at] != height) {
            wrong(at, fmt::format("height {} or {} (from {})", depth[at], height, from));
        }
    }

    const Handler* handler_of(std::uint32_t at) const {
        for (auto& h : code.handlers)
            if (at >= h.begin && at < h.end) return &h;
        return nullptr;
    }

    bool can_raise(std::uint32_t at) const { return !starts_with(name(at), "LINE") && name(at) != "NOP"; }

    void step(std::uint32_t at) {
        auto a = static_cast<int>(arg_of(code.words[at]));
        auto height = depth[at];
        auto next = at + (has_extra_word(op(at)) ? 2 : 1);
        auto effect = effect_of(op(at), a, false);
        if (effect.takes > height) wrong(at, fmt::format("takes {} of {}", effect.takes, height));
        if (auto* h = handler_of(at); h && can_raise(at)) {
            if (height < static_cast<int>(h->depth)) wrong(at, fmt::format("height {} below its handler's", height));
            arrive(at, h->handler, static_cast<int>(h->depth) + 1);
        }
        auto is_jump = starts_with(name(at), "JUMP") || starts_with(name(at), "POP_JUMP") || name(at) == "FOR_ITER";
        if (is_jump) {
            auto target = static_cast<std::int64_t>(next) + jump_of(code.words[at]);
            auto taken = effect_of(op(at), a, true);
            arrive(at, static_cast<std::uint32_t>(target), height - taken.takes + taken.gives);
            auto is_back = target <= static_cast<std::int64_t>(at);
            if (is_back && name(static_cast<std::uint32_t>(target)) != "LINE" &&
                name(static_cast<std::uint32_t>(target)) != "LINE_WIDE" &&
                name(static_cast<std::uint32_t>(target)) != "FUEL")
                wrong(at, "a jump back to where no LINE is");
            if (is_back != (name(at) == "JUMP_BACK") && (name(at) == "JUMP" || name(at) == "JUMP_BACK"))
                wrong(at, "JUMP and JUMP_BACK confused");
        }
        auto ends = name(at) == "JUMP" || name(at) == "JUMP_BACK" || name(at) == "RETURN" ||
                    name(at) == "RETURN_CONST" || name(at) == "RAISE" || name(at) == "RERAISE";
        if (!ends) arrive(at, next, height - effect.takes + effect.gives);
    }

    void check_operands(std::uint32_t at) {
        auto a = arg_of(code.words[at]), low = a & 0xfff, high = a >> 12;
        auto local = [&](std::uint32_t i) {
            if (i >= code.local_names.size()) wrong(at, "no such local");
        };
        auto constant = [&](std::uint32_t i) {
            if (i >= code.constants.size()) wrong(at, "no such constant");
        };
        auto n = name(at);
        auto is_cell = n == "LOAD_CELL" || n == "STORE_CELL" || n == "DELETE_CELL" || n == "LOAD_CLASSDEREF" ||
                       n == "MAKE_CELL" || n == "LOAD_FAST_RAW";
        if (n == "LOAD_FAST" || n == "STORE_FAST" || n == "DELETE_FAST" || is_cell) local(a);
        auto& cells = code.cell_slots;
        auto names_cell = std::find(cells.begin(), cells.end(), a) != cells.end();
        if (is_cell && !names_cell) wrong(at, "not a cell");
        if ((n == "LOAD_FAST" || n == "STORE_FAST") && names_cell) wrong(at, "a cell");
        if (n == "LOAD_CONST" || n == "RETURN_CONST") constant(a);
        if (n == "LOAD_FAST_FAST" || n == "STORE_FAST_LOAD_FAST") local(low), local(high);
        auto member = n.substr(n.size() - 3);
        if (member == "_LL") local(low), local(high);
        if (member == "_LC") local(low), constant(high);
        if (member == "_SL") local(a);
        if (member == "_SC") constant(a);
        if (n == "LINE" && (a >> 16) == 0) wrong(at, "a LINE without fuel");
        if (n == "MAKE_FUNCTION" && code.words[at + 1] >= code.children.size()) wrong(at, "no such child");
        if (n == "LOAD_GLOBAL" || n == "LOAD_ATTR" || n == "STORE_ATTR" || n == "LOAD_METHOD") {
            if (a >= code.names.size()) wrong(at, "no such name");
            if (code.words[at + 1] >= code.cache_count) wrong(at, "no such cache");
        }
        if (n == "CALL_KW" || n == "CALL_METHOD_KW") constant(code.words[at + 1]);
    }

    void run() {
        if (code.words.size() != code.lines.size() || code.words.size() != code.positions.size())
            return wrong(0, "tables of different length");
        find_starts();
        depth.assign(code.words.size(), unknown);
        arrive(0, 0, 0);
        while (!waiting.empty()) {
            auto at = waiting.back();
            waiting.pop_back();
            step(at);
        }
        for (std::uint32_t at = 0; at < code.words.size(); ++at) {
            if (!is_start[at]) continue;
            check_operands(at);
            if (depth[at] == unknown) wrong(at, "never reached");
        }
        if (most != static_cast<int>(code.stack_size) && problems.empty())
            wrong(0, fmt::format("stack_size {}, but {} is reached", code.stack_size, most));
        auto makes = Code::is_generator | Code::is_coroutine | Code::is_async_generator;
        if (code.flags & makes && (name(0) != "NOP" || handler_of(0))) wrong(0, "no place for an unstarted frame");
    }
};

}    // namespace

std::vector<std::string> verify(const Code& code) {
    Verifier verifier{code};
    verifier.run();
    return std::move(verifier.problems);
}

}    // namespace coroscope
