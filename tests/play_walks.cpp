// Random walks over programs: forward, back, to steps, times and lines, send, throw, close, coroutines that have not
// begun, lines at the prompt in the module and in frames, the program edited and run again, undo, redo, breakpoints,
// the session saved and opened again. Nothing may crash; an undo leads back to the machine that was there before, a
// redo to the one that was undone; a session that is written, read and run anew is the same and shows the same.
//
//     play_walks [--seed N] [--actions N] [--length N] PROGRAM...
//     play_walks --commands FILE PROGRAM      the commands of a walk that failed, to make it shorter
#include <fmt/format.h>

#include <unistd.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "app/cli/options.hpp"
#include "app/cli/player.hpp"
#include "app/cli/session_io.hpp"
#include "core/session/execution.hpp"

namespace coroscope {
namespace {

struct Random {
    std::uint64_t state;
    std::uint64_t below(std::uint64_t n) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        return (state >> 33) % n;
    }
    template <class List>
    auto& of(const List& list) {
        return list[below(std::size(list))];
    }
};

const char* const kMoves[] = {"step",       "event",      "line",      "over",   "out",
                              "suspension", "resumption", "iteration", "output", "continue"};
const char* const kLines[] = {"1 + 1",
                              "print('hello')",
                              "x = [1]; x",
                              "def h(): yield 1; yield 2",
                              "x = h(); next(x)",
                              "raise KeyError('k')",
                              "import math; math.pi",
                              "import traceback; traceback.format_exc()",
                              "import re; re.findall('a+', 'aab')",
                              "import json, random; json.dumps([random.random()])",
                              "import logging; logging.warning('w')",
                              "from dataclasses import dataclass",
                              "del x",
                              "1 +",
                              "await asyncio.sleep(0)",
                              "import asyncio; await asyncio.sleep(0.5, 'slept')",
                              "y = await asyncio.sleep(0, 3)",
                              "asyncio.current_task()",
                              "[k for k in range(3)], (lambda: 7)()",
                              "x",
                              "yield 1",
                              "exit(3)",
                              "class C:\n    def __del__(self): print('gone')",
                              "C()",
                              "global w; w = 5",
                              "while True: break",
                              "import gc; gc.collect()",
                              "x = 'a' * 10 ** 6",
                              "for t in asyncio.all_tasks(): t.cancel()",
                              "asyncio.create_task(asyncio.sleep(1))",
                              "globals().clear()",
                              "import sys; sys.setrecursionlimit(200)",
                              "def f(): return f()\nf()",
                              "async def w():\n    await __import__('asyncio').sleep(0)\n    return 5",
                              "co = w()",
                              "co2 = [w(), w()]",
                              "co.cr_frame",
                              "await co"};
const char* const kSent[] = {"None", "1", "'x'", "1/0", "[1, 2]", "object()"};
const char* const kThrown[] = {"ValueError(1)", "KeyError", "GeneratorExit()", "StopIteration(2)", "7"};
const char* const kNames[] = {"g",       "gen",   "bot", "it", "f",      "x",     "main",
                              "nothing", "x = 1", "co",  "co", "co2[0]", "co2[1]"};
const char* const kEdits[] = {
    "print('edited')\n", "co = None\n",     "def extra():\n    yield 1\ng = extra()\n", "import asyncio\n",
    "x = = 1\n",         "import ctypes\n", "async def w():\n    return 1\nco = w()\n"};
const char* const kEvents[] = {"task-created", "task-woken",       "task-cancelled", "lock-contended",
                               "queue-waits",  "timer-fires",      "output",         "exception-raised",
                               "clock-jumps",  "generator-yields", "error-output",   "input",
                               "iteration",    "event-waits",      "future-done",    "task-suspended"};

[[gnu::noinline]] bool same(const std::string& a, const std::string& b) {
    return a == b;
}

std::string first_difference(const std::string& a, const std::string& b) {
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
    auto begin = a.rfind('\n', at ? at - 1 : 0);
    begin = begin == std::string::npos ? 0 : begin + 1;
    return "    - " + a.substr(begin, a.find('\n', at) - begin) + "\n    + " +
           b.substr(begin, b.find('\n', at) - begin);
}

std::string g_walk;    // what to say where a signal ends it

void on_signal(int number) {
    (void)!::write(2, g_walk.data(), g_walk.size());
    std::signal(number, SIG_DFL);
    std::raise(number);
}

std::string read_all(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::unique_ptr<Player> open(const std::string& path) {
    ProgramOptions options;
    options.file = path;
    options.limits = {"fuel=3_000_000", "region=64_000_000"};

    auto opened = open_program(options);
    return opened.execution ? std::make_unique<Player>(std::move(opened.execution), SessionFile{}) : nullptr;
}

class Walk {
public:
    Walk(std::string path, std::uint64_t seed) : path_(std::move(path)), random_{seed} {}

    // How many actions were done; 0: the program is refused.
    int run(int length) {
        player_ = open(path_);
        if (!player_) return 0;
        for (int i = 0; i < length; ++i) act();
        replay();
        return length;
    }
    // The same for commands that somebody has written down.
    int run(const std::vector<std::string>& commands) {
        player_ = open(path_);
        if (!player_) return 0;
        for (auto& command : commands) obey(command);
        replay();
        return static_cast<int>(commands.size());
    }
    int failures() const { return failures_; }

private:
    std::string digest() {
        done_.push_back("digest");
        player_->obey("digest");
        return player_->take_said();
    }
    Step cursor() const { return player_->session_file().cursor; }
    void fail(const std::string& what) {
        ++failures_;
        fmt::print("FAILED {}: {}\n", path_, what);
        for (auto& command : done_) fmt::print("    {}\n", command);
        std::fflush(stdout);
    }
    std::string obey(const std::string& command) {
        done_.push_back(command);
        g_walk = "in " + path_ + " by " + command + "\n";
        auto wrong = player_->obey(command);
        if (command == "show") player_->text();
        player_->take_said();
        return wrong;
    }
    std::string frame() {
        done_.push_back("frames");
        player_->obey("frames");
        auto said = player_->take_said();
        std::vector<std::string> choices{"module", "T1", "T2", "G1", "C1", "0", "7", "Z"};
        for (std::size_t at = 0; at < said.size();) {
            auto end = said.find('\n', at);
            choices.push_back(said.substr(at, std::min(said.find(' ', at), end) - at));
            at = end + 1;
        }
        return choices[random_.below(choices.size())];
    }
    std::string input() {
        switch (random_.below(8)) {
            case 0: return fmt::format("next {}", random_.of(kNames));
            case 1: return fmt::format("send {}: {}", random_.of(kNames), random_.of(kSent));
            case 2: return fmt::format("throw {}: {}", random_.of(kNames), random_.of(kThrown));
            case 3: return fmt::format("close {}", random_.of(kNames));
            case 4:
            case 5: return fmt::format("in {} >>> {}", frame(), random_.of(kLines));
            default: return fmt::format(">>> {}", random_.of(kLines));
        }
    }

    void act() {
        auto kind = random_.below(23);
        if (kind < 9) {
            obey(fmt::format("{}{}{}", random_.below(2) ? "" : "back ", random_.of(kMoves), ""));
        } else if (kind < 15) {
            give();
        } else if (kind == 15) {
            undo_and_redo();
        } else if (kind == 16) {
            obey(random_.below(2) ? "undo" : "redo");
        } else if (kind == 17) {
            obey(fmt::format("break event {}", random_.of(kEvents)));
        } else if (kind == 18) {
            obey(fmt::format("changed in {} {}", frame(), random_.of(kNames)));
            obey(fmt::format("complete in {} {}", frame(), random_.below(2) ? "x." : "a"));
        } else if (kind == 19) {
            obey(fmt::format("goto {}", random_.below(60)));
            done_.push_back("show");
            player_->text();
        } else if (kind == 20) {
            go();
        } else if (kind == 21) {
            edit();
        } else {
            reopen();
        }
    }
    // To a place that is asked for: it is there, or one stays.
    void go() {
        auto before = cursor();
        std::string wrong;
        switch (random_.below(4)) {
            case 0: wrong = obey(fmt::format("goto {}", random_.below(2000))); break;
            case 1: wrong = obey(fmt::format("time {}.{}", random_.below(4), random_.below(10))); break;
            case 2: wrong = obey(fmt::format("until {}", random_.below(40))); break;
            default: wrong = obey(fmt::format("back until {}", random_.below(40))); break;
        }
        if (!wrong.empty() && cursor() != before) fail("a place that is not there is gone to");
    }
    // Another program in the place of the one that runs, taken back and done again.
    void edit() {
        auto at = cursor();
        auto before = digest();
        auto old = player_->session_file();
        auto text = old.session.program.text;
        auto cut = random_.below(text.size() + 1);
        while (cut > 0 && text[cut - 1] != '\n') --cut;
        std::string added = random_.of(kEdits);
        text.insert(random_.below(2) ? text.size() : cut, (text.empty() || text.back() == '\n' ? "" : "\n") + added);
        auto file = fmt::format("{}/play_walks.{}.py", folder(), ::getpid());
        {
            std::ofstream out(file, std::ios::binary);
            out << text;
        }
        auto wrong = obey("edit " + file);
        ::unlink(file.c_str());
        if (!wrong.empty()) {
            if (cursor() != at || !same(digest(), before)) fail("a program that cannot be run leaves a mark");
            return;
        }
        if (cursor() != 0 || !player_->session_file().session.inputs.empty())
            fail("an edited program does not begin anew");
        obey("end");
        auto edited = digest();
        if (random_.below(4) == 0) return;    // goes on with it
        obey("undo");
        if (cursor() != at) fail(fmt::format("an edit taken back leads to step {}, not {}", cursor(), at));
        if (!same(digest(), before)) fail("an edit taken back makes another machine");
        if (player_->session_file().session.inputs != old.session.inputs) fail("an edit taken back loses inputs");
        if (random_.below(2)) return;
        obey("redo");
        obey("end");
        if (!same(digest(), edited)) fail("an edit done again makes another machine");
        if (random_.below(2)) obey("undo");
    }
    // Saved, and opened by another player, which goes on.
    void reopen() {
        auto file = fmt::format("{}/play_walks.{}.session", folder(), ::getpid());
        auto at = cursor();
        auto before = digest();
        if (auto wrong = obey("save " + file); !wrong.empty()) return fail("cannot be saved: " + wrong);
        auto saved = read_all(file);
        auto opened = open_session(file);
        ::unlink(file.c_str());
        if (!opened.program.execution) return fail("cannot be opened: " + opened.program.message);
        player_ = std::make_unique<Player>(std::move(opened.program.execution), opened.file);
        if (cursor() != at || !same(digest(), before)) fail("a session that is opened is another");
        if (!same(write_session_file(player_->session_file()), saved))
            fail("a session that is opened is saved otherwise");
    }
    static std::string folder() {
        const char* chosen = std::getenv("TMPDIR");
        return chosen && *chosen ? chosen : "/tmp";
    }
    // An input, taken back at once and done again.
    void give() {
        auto at = cursor();
        auto before = digest();
        if (!obey(input()).empty()) return;
        auto there = cursor();
        auto with = digest();
        if (random_.below(2)) return;
        obey("undo");
        obey(fmt::format("goto {}", at));
        if (!same(digest(), before)) fail("an undo leads elsewhere");
        obey("redo");
        if (cursor() != there) fail(fmt::format("a redo leads to step {}, not {}", cursor(), there));
        if (!same(digest(), with)) fail("a redo makes another machine");
        if (random_.below(2)) obey("undo");
    }
    void undo_and_redo() {
        obey("end");
        auto before = digest();
        if (!obey("undo").empty()) return;
        obey("redo");
        obey("end");
        if (!same(digest(), before)) fail("undo and redo lead elsewhere");
    }
    // The same session from its text, in another machine.
    void replay() {
        auto text = write_session_file(player_->session_file());
        auto file = read_session_file(text);
        if (!file) return fail("its session cannot be read: " + file.problem().message);
        if (!same(write_session_file(*file), text)) fail("a session that is read is written otherwise");
        auto started = start(file->session);
        if (!started.execution) return fail("its session is refused");
        auto seen = player_->text();
        auto here = digest();
        Player other(std::move(started.execution), *file);    // its limits are those of the walk
        other.obey("digest");
        if (!same(other.take_said(), here)) fail("the session that was saved is another at the cursor");
        if (auto text = other.text(); !same(text, seen))
            fail("the session that was saved shows something else:\n" + first_difference(seen, text));
        other.obey("end");
        other.obey("digest");
        obey("end");
        if (!same(other.take_said(), digest())) fail("the session that was saved ends otherwise");
    }

    std::string path_;
    Random random_;
    std::unique_ptr<Player> player_;
    std::vector<std::string> done_;
    int failures_ = 0;
};

int follow(const std::vector<std::string>& programs, const std::string& path) {
    std::vector<std::string> commands;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.compare(0, 4, "    ") == 0 && !commands.empty() && line.find("    ", 4) == 4)
            commands.back() += "\n" + line.substr(4);
        else
            commands.push_back(line.substr(std::min(line.find_first_not_of(' '), line.size())));
    }
    Walk walk(programs[0], 1);
    walk.run(commands);
    return walk.failures() ? 1 : 0;
}

// `only`: the number of the one walk that is wanted; ~0: all of them.
int walk(const std::vector<std::string>& programs, std::uint64_t seed, int actions, int length, std::uint64_t only) {
    int done = 0, failures = 0, walks = 0;
    for (std::uint64_t i = only == ~std::uint64_t{0} ? 0 : only; done < actions; ++i) {
        Random random{seed * 1'000'003 + i};
        random.below(2);
        Walk one(programs[random.below(programs.size())], random.state);
        auto count = one.run(length);
        done += count;
        walks += count > 0;
        failures += one.failures();
        if (one.failures()) fmt::print("that was --only {}\n", i);
        if (i == only) break;
        if (!count && i > 10'000) break;
    }
    fmt::print("walks: {} actions in {} walks over {} programs, {} failures\n", done, walks, programs.size(), failures);
    return failures || !done ? 1 : 0;
}

}    // namespace
}    // namespace coroscope

int main(int count, char** arguments) {
    std::uint64_t seed = 1;
    int actions = 1000, length = 60;
    std::vector<std::string> programs;
    std::string commands;
    std::uint64_t only = ~std::uint64_t{0};
    for (int i = 1; i < count; ++i) {
        std::string argument = arguments[i];
        if (argument == "--seed" && i + 1 < count)
            seed = std::strtoull(arguments[++i], nullptr, 10);
        else if (argument == "--commands" && i + 1 < count)
            commands = arguments[++i];
        else if (argument == "--only" && i + 1 < count)
            only = std::strtoull(arguments[++i], nullptr, 10);
        else if (argument == "--actions" && i + 1 < count)
            actions = std::atoi(arguments[++i]);
        else if (argument == "--length" && i + 1 < count)
            length = std::atoi(arguments[++i]);
        else
            programs.push_back(argument);
    }
    if (programs.empty()) {
        std::fputs("play_walks: there are no programs\n", stderr);
        return 2;
    }
    for (int number : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL}) std::signal(number, coroscope::on_signal);
    if (!commands.empty()) return coroscope::follow(programs, commands);
    return coroscope::walk(programs, seed, actions, length, only);
}
