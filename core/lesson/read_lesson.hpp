// A lesson's file into a Lesson, with every mistake of its form, each with its place.
#pragma once

#include <vector>

#include "core/base/problem.hpp"
#include "core/lesson/lesson.hpp"

namespace coroscope {

constexpr std::uint64_t kMostLessonBytes = 1 << 20;

// As text with plain newlines and without a byte order mark. A problem where it is not text at all: too long, not
// UTF-8, null bytes; its span is a place in `bytes`, and its message says the line.
Result<Source> lesson_source(std::string name, std::string bytes);

struct ReadLesson {
    Lesson lesson;
    std::vector<Problem> mistakes;    // in order of their places
};
// What could be understood is there in spite of mistakes.
ReadLesson read_lesson(const Source& source);

}    // namespace coroscope
