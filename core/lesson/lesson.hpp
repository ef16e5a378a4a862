// A lesson as plain structs: pages with text, programs, stops, questions and exercises, and where each stands in its
// file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/source.hpp"
#include "core/lesson/moment_words.hpp"

namespace coroscope {

// A stretch of text in one style; "\n" is a break of the line.
struct TextRun {
    std::string text;
    bool is_code = false;
    bool is_strong = false;
    bool is_emphasis = false;
    Span span;
};
using Prose = std::vector<TextRun>;

// Something that stands in the file and is checked.
struct Words {
    std::string text;
    Span span;
};

constexpr Step kNoStep = ~Step{0};

struct MomentRef {
    MomentWords words;
    Span span;
    Step step = kNoStep;    // once it has been found in the run of its page's program
};

// The cursor goes to the moment, and the sentence is shown.
struct Stop {
    MomentRef moment;
    Prose sentence;
};

struct Option {
    Prose answer;
    bool is_right = false;
    Prose misconception;             // of a right one: why it is right
    std::optional<MomentRef> see;    // of a wrong one: the moment that refutes it
    Prose because;                   // what is to be seen there
    Span span;
};

struct Question {
    Prose text;
    std::vector<Option> options;
    std::vector<Words> facts;    // of ```check: what makes the right answer right
    Step step = kNoStep;         // where the cursor stands while it is open
    Span span;
};

struct Exercise {
    Prose text;
    int program = -1;     // to begin with; -1: none
    int solution = -1;    // one that makes the facts hold; -1: none is given
    std::vector<Words> facts;
    Span span;
};

struct LessonProgram {
    Source source;                   // as its lines stand within the fence
    Span span;                       // of the fence's opening line
    std::uint32_t first_line = 0;    // of the file: the program's line 1
    std::uint32_t indent = 0;        // columns before it in the file
    bool is_solution = false;        // of an exercise
    std::optional<Words> output, errors, refused;
};

enum class PartKind : std::uint8_t { paragraph, item, subheading, code, stop, question, exercise };

// What a page shows, from top to bottom.
struct Part {
    PartKind kind = PartKind::paragraph;
    int index = 0;       // into the page's stops, questions or exercises
    int depth = 0;       // of an item in a list
    std::string mark;    // of an item: "3." where its list is numbered
    Prose prose;         // of a paragraph, item or subheading; of code its text
};

struct Page {
    Prose heading;
    Span span;
    int program = -1;    // into the lesson's programs
    std::vector<Part> parts;
    std::vector<Stop> stops;
    std::vector<Question> questions;
    std::vector<Exercise> exercises;
};

struct Lesson {
    std::string title, level;
    std::int64_t seed = 0;
    std::vector<Page> pages;
    std::vector<LessonProgram> programs;
};

std::string plain_text(const Prose& prose);

}    // namespace coroscope
