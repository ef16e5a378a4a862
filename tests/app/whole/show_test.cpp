// Every text that the window draws can be read in `show`, too: by those who hear it, search it or compare it.
#include <algorithm>
#include <set>

#include "app/cli/show_text.hpp"
#include "tests/app/whole/screen.hpp"
#include "tests/catch.hpp"

using namespace coroscope;
using whole::Played;
using whole::Screen;

namespace {

// What is written on the window itself, whatever program it shows.
const std::set<std::string> kFurniture = {"Coroscope",
                                          "Present",
                                          "virtual time",
                                          "Steps",
                                          "Virtual time",
                                          "Timeline",
                                          "Event loop",
                                          "Running",
                                          "Ready",
                                          "Timers",
                                          "Waiting",
                                          "nobody",
                                          "none",
                                          "nobody: the loop itself",
                                          "Happening now",
                                          "Output",
                                          "Frames",
                                          "Frame of",
                                          "loop iteration",
                                          "running",
                                          "ready",
                                          "suspended",
                                          "done",
                                          "error",
                                          "value sent",
                                          "value yielded",
                                          "callbacks",
                                          "caller",
                                          "Await chain of",
                                          "click a line to go to its moment",
                                          "edit",
                                          ">>>",
                                          "run a line here",
                                          "Talk to",
                                          "Type a message to send",
                                          "next()",
                                          "send(…)",
                                          "send(None)",
                                          "throw(…)",
                                          "close()",
                                          "no generator can be reached here",
                                          "then this receives",
                                          "runs first, goes out",
                                          "nothing is printed",
                                          "nothing is entered",
                                          "virtual time, s",
                                          "1",
                                          "2",
                                          "loop"};

std::string squeezed(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\n') out += c;
    return out;
}

// Parts of a text that was cut: what lies before and behind an ellipsis.
bool is_in(const std::string& shown, const std::string& all) {
    std::string rest = squeezed(shown);
    for (std::size_t at = rest.find("…"); !rest.empty(); at = rest.find("…")) {
        const std::string part = rest.substr(0, at);
        if (!part.empty() && all.find(part) == std::string::npos) return false;
        if (at == std::string::npos) break;
        rest = rest.substr(at + 3);
    }
    return true;
}

// "+3 more", "and 2 more", "4 before": how many had no room; show lists them all.
bool is_counter(const std::string& shown) {
    return shown.find_first_not_of("+0123456789 andmorebf") == std::string::npos;
}

std::string not_in_show(Played& played, Screen& screen, int width, int height) {
    const Studio& studio = played.studio;
    const History& history = *played.history;
    const Shown shown{studio.source, *studio.trace, *studio.picture, history.out(), history.err(), studio.seed};
    const std::string all = squeezed(moment_text(shown, studio.moment));
    std::string missing;
    for (const DrawnText& text : screen.draw(studio, width, height).texts) {
        if (text.is_part || kFurniture.count(text.shown) || is_counter(text.shown) || is_in(text.shown, all)) continue;
        missing += "\"" + text.shown + "\"\n";
    }
    return missing;
}

}    // namespace

TEST_CASE("every text that the window draws is also in show") {
    Screen screen(1);
    for (const char* program :
         {"seed/01_doubling_generator.py", "seed/02_bad_chatbot.py", "seed/04_stock_quotes.py", "seed/05_read_data.py",
          "seed/07_display_date.py", "seed/08_awaitables.py", "seed/09_gather_order.py", "seed/10_gather_exceptions.py",
          "seed/11_queue_and_lock.py", "corpus/tasks/12_task_group.py", "corpus/classic/02_dining_philosophers.py",
          "corpus/queues/06_pipeline_of_queues.py", "corpus/generators/10_pipeline.py"}) {
        Played played(std::string("tests/programs/") + program);
        for (const double share : {0.1, 0.35, 0.5, 0.7, 0.95}) {
            played.go_to_share(share);
            INFO(program << ", step " << played.studio.cursor);
            CHECK(not_in_show(played, screen, 1600, 1000) == "");
            CHECK(not_in_show(played, screen, 1024, 768) == "");
        }
    }
}
