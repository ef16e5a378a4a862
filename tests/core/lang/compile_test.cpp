// What is generated for small programs, word for word.
#include "core/lang/compile.hpp"

#include <algorithm>

#include "core/lang/opcode.hpp"
#include "core/lang/parse.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

struct Compiled {
    CodeStore store;
    std::string problem;

    const Code& of(const std::string& qualname) const {
        for (auto& code : store.codes)
            if (code->qualname == qualname) return *code;
        FAIL("no code named " << qualname);
        return *store.codes[0];
    }
};

Compiled compiled(const std::string& text, const CompileOptions& options = {}, ast::Mode mode = ast::Mode::exec) {
    Compiled result;
    result.store.sources.push_back(std::make_unique<Source>("test.py", text));
    auto ast = parse(*result.store.sources[0], mode);
    REQUIRE(ast);
    auto code = compile(**ast, 0, options, result.store);
    if (!code) result.problem = code.problem().message;
    return result;
}

// Without the columns of lines and offsets, and with runs of spaces as one.
std::string words(const Code& code) {
    std::string result;
    auto text = disassemble(code);
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = text.find('\n', begin);
        auto line = text.substr(begin, end - begin);
        begin = end + 1;
        if (line.find(" at depth ") == line.npos) line = line.substr(11);
        line.erase(std::unique(line.begin(), line.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
                   line.end());
        if (line.substr(0, 5) != "LINE ") result += line + "\n";
    }
    return result;
}

std::string lines(const Code& code) {
    std::string result;
    for (std::size_t i = 0; i < code.words.size(); ++i) {
        if (op_of(code.words[i]) == Op::LINE) result += std::to_string(arg_of(code.words[i]) & 0xffff) + " ";
        if (has_extra_word(op_of(code.words[i]))) ++i;
    }
    return result;
}

}    // namespace

TEST_CASE("a loop repeats its header's line and fuses its arithmetic") {
    auto made = compiled(
        "def f(n):\n"
        "    total = 0\n"
        "    for i in range(n):\n"
        "        total += i * 2\n"
        "    return total\n");
    CHECK(words(made.of("f")) ==
          "LOAD_CONST 0\n"
          "STORE_FAST total\n"
          "LOAD_GLOBAL range\n"
          "LOAD_FAST n\n"
          "CALL 1\n"
          "GET_ITER\n"
          "FOR_ITER to 18\n"
          "STORE_FAST i\n"
          "LOAD_FAST total\n"
          "MUL_LC i, 2\n"
          "INPLACE +\n"
          "STORE_FAST total\n"
          "JUMP_BACK to 9\n"
          "LOAD_FAST total\n"
          "RETURN\n");
    CHECK(lines(made.of("f")) == "2 3 3 4 5 ");
    CHECK(made.of("f").stack_size == 3);
}

TEST_CASE("a while loop has its test at both ends") {
    auto made = compiled(
        "def f(n):\n"
        "    while n > 0:\n"
        "        n -= 1\n");
    CHECK(words(made.of("f")) ==
          "GT_LC n, 0\n"
          "POP_JUMP_IF_FALSE to 10\n"
          "ISUB_LC n, 1\n"
          "STORE_FAST n\n"
          "GT_LC n, 0\n"
          "POP_JUMP_IF_TRUE to 3\n"
          "RETURN_CONST None\n"
          "RETURN_CONST None\n");
    CHECK(lines(made.of("f")) == "2 3 2 ");
}

TEST_CASE("a local that may be unbound is read by itself, so that its error has its own place") {
    auto made = compiled(
        "def f(c):\n"
        "    if c: x = 1\n"
        "    return x + c\n");
    auto text = words(made.of("f"));
    CHECK(text.find("LOAD_FAST x\nADD_SL c\n") != text.npos);
}

TEST_CASE("a swap of locals builds no tuple") {
    auto made = compiled("def f(a, b):\n    a, b = b, a\n    return a\n");
    CHECK(words(made.of("f")) == "LOAD_FAST_FAST b, a\nSTORE_FAST b\nSTORE_FAST a\nLOAD_FAST a\nRETURN\n");
}

TEST_CASE("an exception's name is unbound on every way out of its clause") {
    auto made = compiled(
        "def f(g):\n"
        "    try:\n"
        "        g()\n"
        "    except ValueError as e:\n"
        "        return e\n");
    CHECK(words(made.of("f")) ==
          "LOAD_FAST g\n"
          "CALL\n"
          "POP_TOP\n"
          "RETURN_CONST None\n"
          "PUSH_EXC_INFO\n"
          "LOAD_GLOBAL ValueError\n"
          "CHECK_EXC_MATCH\n"
          "POP_JUMP_IF_FALSE to 27\n"
          "STORE_FAST e\n"
          "LOAD_FAST e\n"
          "SWAP 2\n"
          "POP_EXCEPT\n"
          "LOAD_CONST None\n"
          "STORE_FAST e\n"
          "DELETE_FAST e\n"
          "RETURN\n"
          "LOAD_CONST None\n"
          "STORE_FAST e\n"
          "DELETE_FAST e\n"
          "RERAISE\n"
          "RERAISE\n"
          "COPY 2\n"
          "POP_EXCEPT\n"
          "RERAISE\n"
          "1 to 5: 6 at depth 0\n"
          "6 to 14: 28 at depth 1\n"
          "14 to 16: 22 at depth 1\n"
          "16 to 17: 28 at depth 1\n"
          "22 to 28: 28 at depth 1\n");
    CHECK(lines(made.of("f")) == "2 3 0 4 5 0 ");
}

TEST_CASE("a captured parameter becomes a cell in its own slot, and closures pass cells on") {
    auto made = compiled(
        "def outer(x):\n"
        "    def inner():\n"
        "        nonlocal x\n"
        "        x += 1\n"
        "        return x\n"
        "    return inner\n");
    CHECK(words(made.of("outer")) ==
          "MAKE_CELL x\n"
          "LOAD_FAST_RAW x\n"
          "BUILD_TUPLE 1\n"
          "MAKE_FUNCTION 8 child 0\n"
          "STORE_FAST inner\n"
          "LOAD_FAST inner\n"
          "RETURN\n");
    auto& inner = made.of("outer.<locals>.inner");
    CHECK(words(inner) == "COPY_FREE_VARS 1\nLOAD_CELL x\nIADD_SC 1\nSTORE_CELL x\nLOAD_CELL x\nRETURN\n");
    CHECK(inner.free_count == 1);
    CHECK(inner.cell_slots == std::vector<std::uint32_t>{0});
    CHECK(made.of("outer").local_names == std::vector<std::string>{"x", "inner"});
}

TEST_CASE("a class body with super() in it returns its __class__ cell") {
    auto made = compiled(
        "class C(B):\n"
        "    def m(self): return super().m()\n");
    CHECK(words(made.of("C")) ==
          "MAKE_CELL __class__\n"
          "LOAD_NAME __name__\n"
          "STORE_NAME __module__\n"
          "LOAD_CONST 'C'\n"
          "STORE_NAME __qualname__\n"
          "LOAD_FAST_RAW __class__\n"
          "BUILD_TUPLE 1\n"
          "MAKE_FUNCTION 8 child 0\n"
          "STORE_NAME m\n"
          "LOAD_FAST_RAW __class__\n"
          "COPY 1\n"
          "STORE_NAME __classcell__\n"
          "RETURN\n");
    CHECK(made.of("C.m").flags & Code::uses_class_cell);
    CHECK(made.of("C").flags & Code::is_class_body);
    CHECK(made.of("C").local_names[0] == ".namespace");
}

TEST_CASE("a class inside a method has its own __class__ and the outer one's") {
    auto made = compiled(
        "class A:\n"
        "    def f(self):\n"
        "        class B:\n"
        "            outer = __class__\n"
        "            def g(self): return __class__\n");
    auto& b = made.of("A.f.<locals>.B");
    CHECK(b.local_names == std::vector<std::string>{".namespace", "__class__", "__class__"});
    CHECK(b.free_count == 1);
    CHECK(words(b).find("LOAD_CLASSDEREF __class__\nSTORE_NAME outer\n") != std::string::npos);
}

TEST_CASE("names are mangled by the class around them") {
    auto made = compiled(
        "class _K:\n"
        "    def __m(self, __p):\n"
        "        self.__a = __p\n"
        "        return __g__\n");
    auto& code = made.of("_K.__m");
    CHECK(code.name == "__m");
    CHECK(code.local_names == std::vector<std::string>{"self", "_K__p"});
    CHECK(code.names == std::vector<std::string>{"_K__a", "__g__"});
    CHECK(words(made.of("_K")).find("STORE_NAME _K__m\n") != std::string::npos);
}

TEST_CASE("a comprehension is a function, and := in it binds outside") {
    auto made = compiled("def f(xs):\n    return [last := x for x in xs], last\n");
    CHECK(made.of("f").local_names == std::vector<std::string>{"xs", "last"});
    auto& inner = made.of("f.<locals>.<listcomp>");
    CHECK(inner.positional == 1);
    CHECK(inner.local_names == std::vector<std::string>{".0", "x", "last"});
    CHECK(words(inner).find("COPY 1\nSTORE_CELL last\n") != std::string::npos);
}

TEST_CASE("generators and coroutines begin with a word that stands for not being started") {
    auto made = compiled(
        "def g():\n    yield 1\n"
        "async def c(x):\n    await x\n"
        "async def a():\n    yield\n");
    CHECK(words(made.of("g")) == "NOP\nLOAD_CONST 1\nYIELD\nPOP_TOP\nRETURN_CONST None\n");
    CHECK(words(made.of("c")) ==
          "NOP\nLOAD_FAST x\nGET_AWAITABLE\nLOAD_CONST None\nSEND 1\nPOP_TOP\nRETURN_CONST None\n");
    CHECK(words(made.of("a")) == "NOP\nLOAD_CONST None\nYIELD 1\nPOP_TOP\nRETURN_CONST None\n");
    CHECK(made.of("g").lines[0] == 1);
}

TEST_CASE("constants are computed where CPython does") {
    auto made = compiled(
        "a = 24 * 60 * 60, -1, 'ab' * 2, not 0\n"
        "b = 2 ** 100\n"
        "if x in {1, 2}: pass\n"
        "c = '%s-%r' % (a, b)\n");
    auto text = words(made.of("<module>"));
    CHECK(text.find("LOAD_CONST (86400, -1, 'abab', True)\n") == 0);
    CHECK(text.find("LOAD_CONST 2\nLOAD_CONST 100\nBINARY **\n") != text.npos);
    CHECK(text.find("LOAD_CONST {1, 2}\nCONTAINS_OP\n") != text.npos);
    CHECK(text.find("FORMAT_VALUE 1\nLOAD_CONST '-'\nLOAD_GLOBAL b\nFORMAT_VALUE 2\nBUILD_STRING 3\n") != text.npos);
}

TEST_CASE("code that is never reached is not there, but its yield makes a generator") {
    auto made = compiled("def f():\n    if 0:\n        yield\n    while 1:\n        g()\n");
    CHECK(made.of("f").flags & Code::is_generator);
    CHECK(words(made.of("f")) == "NOP\nLOAD_GLOBAL g\nCALL\nPOP_TOP\nJUMP_BACK to 3\n");
}

TEST_CASE("hidden code burns fuel instead of counting lines") {
    CompileOptions options;
    options.is_hidden = true;
    auto made = compiled("def f(xs):\n    for x in xs:\n        g(x)\n", options);
    CHECK(made.of("f").flags & Code::is_hidden);
    CHECK(lines(made.of("f")).empty());
    CHECK(words(made.of("f")) ==
          "FUEL 2\n"
          "LOAD_FAST xs\n"
          "GET_ITER\n"
          "FUEL 8\n"
          "FOR_ITER to 12\n"
          "STORE_FAST x\n"
          "LOAD_GLOBAL g\n"
          "LOAD_FAST x\n"
          "CALL 1\n"
          "POP_TOP\n"
          "JUMP_BACK to 3\n"
          "RETURN_CONST None\n");
}

TEST_CASE("a prompt entry prints, an expression returns its value") {
    CompileOptions options;
    options.is_single = true;
    CHECK(words(compiled("1 + x\n", options, ast::Mode::single).of("<module>")) ==
          "LOAD_CONST 1\nLOAD_GLOBAL x\nBINARY +\nPRINT_EXPR\nRETURN_CONST None\n");
    CHECK(words(compiled("1 + x", {}, ast::Mode::eval).of("<module>")) ==
          "LOAD_CONST 1\nLOAD_GLOBAL x\nBINARY +\nRETURN\n");
}

TEST_CASE("annotations become text under the future import, spelt as ast.unparse would") {
    auto made = compiled(
        "from __future__ import annotations\n"
        "x: dict[str,'T']|None\n"
        "def f(a: (1,2), *b: lambda q=1: -q**2) -> [i for i in(1,) if i]: pass\n");
    auto text = words(made.of("<module>"));
    CHECK(text.find("LOAD_CONST 'dict[str, 'T'] | None'\n") != text.npos);
    CHECK(text.find("LOAD_CONST '(1, 2)'\n") != text.npos);
    CHECK(text.find("LOAD_CONST 'lambda q=1: -q ** 2'\n") != text.npos);
    CHECK(text.find("LOAD_CONST '[i for i in (1,) if i]'\n") != text.npos);
}

TEST_CASE("ids are handed out in order of appearance, parents first") {
    auto made = compiled("def a():\n    def b(): pass\n    return lambda: 1\nclass C: pass\n");
    std::vector<std::string> names;
    for (auto& code : made.store.codes) {
        CHECK(code->id == names.size());
        names.push_back(code->qualname);
    }
    CHECK(names == std::vector<std::string>{"<module>", "a", "a.<locals>.b", "a.<locals>.<lambda>", "C"});
}

TEST_CASE("a function in a finally block is compiled once for all copies of the block") {
    auto made = compiled("def f():\n    try:\n        return g()\n    finally:\n        h(lambda: 1)\n");
    CHECK(made.store.codes.size() == 3);
    CHECK(made.of("f").children.size() == 1);
}

TEST_CASE("lines beyond 65535 have a wide LINE") {
    auto made = compiled(std::string(70000, '\n') + "x = 1\n");
    auto& code = made.of("<module>");
    CHECK(op_of(code.words[0]) == Op::LINE_WIDE);
    CHECK(code.words[1] == 70001);
}
