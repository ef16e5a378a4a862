// A session and the machine in the middle of it as the bytes of a file, to go on in another process.
//
// Only what the program can change is in the snapshot; code is compiled again from the source, in the same order.
#pragma once

#include <string>
#include <string_view>

#include "core/machine/snapshot.hpp"
#include "core/session/execution.hpp"

namespace coroscope {

// The machine must stand between two instructions.
std::string save(Execution& execution);
// An execution that goes on where the saved one stood; its machine lies wherever it lies. Problems say whether the
// bytes are none of ours, of another version, truncated or damaged.
Result<std::unique_ptr<Execution>> resume(std::string_view bytes);

}    // namespace coroscope
