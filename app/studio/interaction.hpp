// What a person types and where: the conversation, the prompt, the program's text, the name of a file; and what is
// known of the session that this changes.
#pragma once

#include <string>
#include <vector>

#include "app/studio/command.hpp"
#include "app/studio/text_field.hpp"

namespace coroscope {

// Which text the keyboard goes to.
enum class Typing : std::uint8_t { nowhere, talk, prompt, program, file_name };

struct TalkState {
    int choice = 0;        // 1: shown, -1: not shown, 0: where the program makes generators and runs no loop
    std::string target;    // the expression that was picked; empty: whoever spoke last
    TextField field;
    float scroll = 0;    // turns back from the last one
};

struct PromptState {
    TextField field;
    std::vector<std::string> history;    // what was run, oldest first
    std::size_t back = 0;                // how far one has gone back in it
    std::string kept;                    // what was typed before one went back
    std::vector<std::string> offered;    // names that would complete what is typed
    std::string frame;                   // whose names are meant: FrameView::choice; empty: the module's
};

struct EditorState {
    bool is_open = false;
    TextField field;
    float first_line = 0;        // lines, from 0
    bool is_following = true;    // the caret is kept in sight
    std::string problem;         // why the text cannot be run
    std::uint32_t problem_line = 0;
};

struct FileBox {
    bool is_open = false, is_saving = false;
    TextField field;
    std::vector<std::string> files;    // that fit what is typed
    int chosen = -1;                   // -1: what is typed
};

// One is about to leave a run of which something is in no file.
struct Parting {
    bool is_open = false;               // the question is asked
    bool is_saving = false;             // it was answered by "save": once that is done, one leaves
    bool loses_text = false;            // typed in the editor and not run
    Typing before = Typing::nowhere;    // where the keyboard was
    int chosen = 0;
    Command then;    // what is to be done: quit, open_file, recover_session
};

struct SessionShown {
    bool is_there = false;    // a machine follows: it can be talked to
    std::string path;         // the file it is kept in; empty: none yet
    std::string proposed;     // a name for it
    std::size_t inputs = 0;
    bool can_undo = false, can_redo = false;
    bool is_changed = false;    // since it was saved or opened
    std::string said;           // what came of the last thing that was asked for
    bool is_wrong = false;      // it did not work
};

}    // namespace coroscope
