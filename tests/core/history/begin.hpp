// A program that is about to run; a refusal fails the test.
#pragma once

#include "core/session/execution.hpp"
#include "tests/catch.hpp"

namespace coroscope {

inline std::unique_ptr<Execution> begin(const std::string& text) {
    Session session;
    session.program = Source("t.py", text);
    auto started = start(std::move(session));
    if (!started.execution) FAIL(started.refusal.text);
    return std::move(started.execution);
}

}    // namespace coroscope
