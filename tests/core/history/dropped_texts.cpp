// Runs of which nearly all texts are dropped and made again: they tell the same as runs that keep everything.
#include "core/history/find_breakpoint.hpp"
#include "core/history/history.hpp"
#include "core/history/moves.hpp"
#include "core/trace/export.hpp"
#include "tests/catch.hpp"
#include "tests/core/history/begin.hpp"

using namespace coroscope;

namespace {

constexpr const char* kMany = R"py(import asyncio, sys

class Loud:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f'Loud({self.n})'

def parts(n):
    for i in range(n):
        got = yield Loud(i)
        if got:
            [sys.stderr.write(f'{got} {k}\n') for k in range(9)]

async def work(name, lock):
    async with lock:
        await asyncio.sleep(len(name) / 10)
    for part in parts(3):
        print(name, part)
    if name == 'ccc':
        raise ValueError(name)
    return name * 3

async def main():
    lock = asyncio.Lock()
    named = asyncio.create_task(work('a', lock))
    x = 1
    x = 2
    named.set_name('the first')
    found = await asyncio.gather(named, work('bb', lock), work('ccc', lock), return_exceptions=True)
    print(found)

bot = parts(4)
next(bot)
asyncio.run(main())
bot.send('hello')
try:
    bot.throw(KeyError('k'))
except KeyError as error:
    print(repr(error), file=sys.stderr)
)py";

// Keeps the texts of one chunk of so many events.
HistoryOptions few(std::uint32_t events) {
    HistoryOptions options;
    options.chunk_events = events;
    options.text_bytes = 1;
    return options;
}

bool is_same(const Event& a, const Event& b) {
    return a.kind == b.kind && a.how == b.how && a.line == b.line && a.step == b.step && a.who == b.who &&
           a.by == b.by && a.other == b.other && a.number == b.number && a.time == b.time && a.entry == b.entry &&
           a.depth == b.depth && a.place == b.place && a.text == b.text && a.text2 == b.text2 && a.parts == b.parts;
}
void check_same(const Events& a, const Events& b) {
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        INFO("event " << i);
        REQUIRE(is_same(a[i], b[i]));
    }
    for (auto i = a.size() - 1; i > 40; i -= 40) REQUIRE(is_same(a[i], b[i]));
}

}    // namespace

TEST_CASE("Texts that were dropped come back as they were") {
    History whole(begin(kMany));
    whole.run_until(0);
    CHECK(whole.trace().events.remade() == 0);
    for (std::uint32_t rows : {15u, 60u}) {
        History history(begin(kMany), few(rows));
        history.run_until(0);
        auto& events = history.trace().events;
        REQUIRE(events.chunks().size() > 3);
        check_same(events, whole.trace().events);
        CHECK(events.remade() > 3);
        std::size_t with_texts = 0;
        for (auto& chunk : events.chunks()) with_texts += chunk.texts != nullptr;
        CHECK(with_texts <= 2);
        CHECK(export_jsonl(history.trace()) == export_jsonl(whole.trace()));
        const Events copy = events;
        for (auto& chunk : copy.chunks()) CHECK(chunk.texts);
        check_same(copy, whole.trace().events);
    }
}

TEST_CASE("Moves and breakpoints read no texts") {
    History whole(begin(kMany)), history(begin(kMany), few(15));
    whole.run_until(0);
    history.run_until(0);
    const auto remade = history.trace().events.remade();
    Breakpoints breakpoints;
    breakpoints.lines.insert(14);
    breakpoints.events.insert({Happening::task_raised, ""});
    breakpoints.events.insert({Happening::clock_jumps, ""});
    for (Step step = 0; step <= whole.last_step(); ++step) {
        for (auto move : {Move::event, Move::line, Move::over, Move::out, Move::suspension, Move::output})
            for (int count : {1, -1, 3})
                REQUIRE(step_along(history.trace(), step, move, count) == step_along(whole.trace(), step, move, count));
        for (bool is_forward : {true, false})
            REQUIRE(find_breakpoint(history.trace(), step, breakpoints, is_forward) ==
                    find_breakpoint(whole.trace(), step, breakpoints, is_forward));
    }
    CHECK(history.trace().events.remade() == remade);
}

TEST_CASE("What a generator has yielded is known far from where it did") {
    History whole(begin(kMany)), history(begin(kMany), few(15));
    whole.run_until(0);
    history.run_until(0);
    int yields = 0;
    for (Step step = 0; step <= whole.last_step(); step += 9) {
        auto a = history.moment_at(step), b = whole.moment_at(step);
        REQUIRE(a.generators.size() == b.generators.size());
        for (std::size_t i = 0; i < a.generators.size(); ++i) {
            REQUIRE(a.generators[i].yielded == b.generators[i].yielded);
            yields += !a.generators[i].yielded.empty();
        }
    }
    CHECK(yields > 10);
}

TEST_CASE("Inputs change a run whose texts are dropped as any other") {
    History whole(begin(kMany)), history(begin(kMany), few(15));
    for (auto* one : {&whole, &history}) one->run_until(0);
    const auto last = whole.last_step();
    for (Step after : {last / 2, last - 3}) {
        for (auto* one : {&whole, &history}) {
            Input input;
            input.after = after;
            input.kind = InputKind::prompt;
            input.text = "print('typed', 1 + 1)";
            one->set_inputs({input});
            one->run_until(0);
        }
        check_same(history.trace().events, whole.trace().events);
        CHECK(history.err() == whole.err());
        for (auto* one : {&whole, &history}) {
            one->set_inputs({});
            one->run_until(0);
        }
        check_same(history.trace().events, whole.trace().events);
    }
}
