// What a user or author can get wrong: said with its place, returned, never printed by core.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "core/base/source.hpp"

namespace coroscope {

struct Problem {
    std::string message;
    Span span;                // empty: no place
    std::string hint;         // what to write instead; may be empty
    std::string kind = "";    // "SyntaxError", "IndentationError", "TabError"; empty: Coroscope's own refusal
};

// A value or the problem that prevented it.
template <class T>
class Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Problem problem) : state_(std::move(problem)) {}
    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    T& operator*() { return std::get<T>(state_); }
    const T& operator*() const { return std::get<T>(state_); }
    T* operator->() { return &std::get<T>(state_); }
    const T* operator->() const { return &std::get<T>(state_); }
    Problem& problem() { return std::get<Problem>(state_); }
    const Problem& problem() const { return std::get<Problem>(state_); }

private:
    std::variant<T, Problem> state_;
};

}    // namespace coroscope
