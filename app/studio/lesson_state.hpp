// A lesson in the window: its pages and runs, how far the learner is, and what was answered.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/picture/picture.hpp"
#include "core/lesson/lesson.hpp"
#include "core/trace/trace.hpp"

namespace coroscope {

// One program of the lesson, run and ready to be shown.
struct LessonRun {
    Source source;
    std::shared_ptr<const Trace> trace;
    std::shared_ptr<const Picture> picture;
    std::string notice;    // why it is refused; empty: it runs
    std::uint32_t notice_line = 0;
};

// What the file says; made anew whenever it changes.
struct LessonShown {
    Lesson lesson;
    std::vector<LessonRun> runs;          // as lesson.programs
    std::vector<std::string> mistakes;    // "line 12: ...", for who writes it
    std::string file;
    int number = 1, count = 1;    // among the lessons of its folder
};

// The options chosen in a question, from 0, in the order in which they were tried.
using Tried = std::vector<int>;

// What came of a learner's program for an exercise: for each of its facts why it does not hold; empty: it holds.
struct Attempt {
    int exercise = -1;    // of the page, -1: none was made
    std::vector<std::string> missing;
};

struct LessonState {
    std::shared_ptr<const LessonShown> shown;    // null: there is no lesson
    int page = 0;
    int passed = 0;                           // stops and questions of the page that lie behind
    std::vector<std::vector<Tried>> tried;    // by page and question
    float scroll = 0;                         // design pixels
    bool is_following = true;                 // what is new is kept in sight
    bool was_future_hidden = false;           // before a question hid it
    bool is_own = false;                      // what is shown is a run of the learner's own, not the lesson's
    int exercise = -1;                        // of the page: what the learner works on
    Attempt attempt;
    int wanted = 0;        // 1: the next lesson is asked for, -1: the one before
    std::string places;    // rectangles of what can be clicked, as the panel drew it
    float height = 0;      // of all that the page shows, design pixels
};

// A stop or a question: what the learner goes through one by one.
struct Gate {
    PartKind kind = PartKind::stop;
    int index = 0;
    int part = 0;    // of the page
};
std::vector<Gate> gates_of(const Page& page);

inline const Page& page_of(const LessonState& state) {
    return state.shown->lesson.pages[static_cast<std::size_t>(state.page)];
}
// Parts of the page that are shown: those up to the next stop, and through an open question.
int shown_parts(const LessonState& state);
// The stop at which the learner is, -1: none yet on this page.
int current_stop(const LessonState& state);
// The question that waits for an answer or was the last to be answered, -1: none is shown.
int current_question(const LessonState& state);
const Tried& tried_of(const LessonState& state, int question);
bool is_answered(const LessonState& state, int question);
// Whether its right option was found.
bool is_solved(const LessonState& state, int question);
bool can_go_on(const LessonState& state);
bool can_go_back(const LessonState& state);
// Where the cursor stands when the page is opened: where the page before leaves it, if it shows the same program.
Step entry_step(const Lesson& lesson, int page);
// Up to where the cursor may go: to the moment at which the first question of the page that is not answered is asked.
Step horizon_of(const LessonState& state);
// Questions whose first answer was right, and all that were answered.
struct Score {
    int at_once = 0, answered = 0, questions = 0;
};
Score score_of(const LessonState& state);

}    // namespace coroscope
