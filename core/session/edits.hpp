// What a person does to a session, as it is edited: inputs, and other programs in the place of the first. Each change
// can be taken back, and done again.
#pragma once

#include <optional>
#include <vector>

#include "core/base/source.hpp"
#include "core/session/input.hpp"

namespace coroscope {

// What was run before another program took its place.
struct FormerProgram {
    Source program;
    std::vector<Input> inputs;
    Step cursor = 0;    // where one stood when it was replaced
};
constexpr std::size_t kMostFormerPrograms = 50;

enum class Undone : std::uint8_t { nothing, input, program };

class Edits {
public:
    // Inputs of a session that was opened were given one after another: they can be taken back, too; so can the
    // programs that stood there before, oldest first.
    explicit Edits(Source program, std::vector<Input> inputs = {}, std::vector<FormerProgram> former = {});

    const Source& program() const { return program_; }
    const std::vector<Input>& inputs() const { return inputs_; }
    // Those to which undoing leads back, oldest first; of very many the last ones.
    std::vector<FormerProgram> former() const;

    // After the first `kept`: those behind belong to a future that will not be, and go.
    void add(Input input, std::size_t kept);
    // Another program, to which nothing has been done yet; `cursor`: where one stands.
    void replace(Source program, Step cursor);
    // What it was that was taken back, or done again.
    Undone undo();
    Undone redo();
    // The last change, which cannot be: as if it had never been asked for.
    void forget_last();
    // After undo() has brought a program back: where one stood in it.
    Step cursor() const { return cursor_; }
    bool can_undo() const { return at_ > 0; }
    bool can_redo() const { return at_ < changes_.size(); }

private:
    // The inputs from `kept` on became one other, or all of them went with their program.
    struct Change {
        std::size_t kept = 0;
        std::vector<Input> removed;
        Input added;
        std::optional<Source> before, after;
        Step cursor = 0;
    };
    void make(Change change);

    Source program_;
    std::vector<Input> inputs_;
    std::vector<Change> changes_;
    std::size_t at_ = 0;    // changes that are done; those behind were taken back
    Step cursor_ = 0;
};

}    // namespace coroscope
