#include "app/studio/typing.hpp"

#include "app/studio/talking.hpp"

namespace coroscope {

namespace {

TextField* field_of(Studio& studio) {
    switch (studio.typing) {
        case Typing::talk: return &studio.talk.field;
        case Typing::prompt: return &studio.prompt.field;
        case Typing::program: return &studio.editor.field;
        case Typing::file_name: return &studio.file_box.field;
        case Typing::nowhere: break;
    }
    return nullptr;
}

std::string without_newlines(std::string text) {
    for (char& c : text)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    return text;
}

// As programs have them: four spaces for a tab, and no carriage returns.
std::string as_program(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\t')
            out += "    ";
        else if (c != '\r')
            out += c;
    }
    return out;
}

void type(Studio& studio, TextField& field, const std::string& text) {
    const bool has_lines = studio.typing == Typing::program || studio.typing == Typing::prompt;
    type_text(field, has_lines ? as_program(text) : without_newlines(text));
}

void accept(Studio& studio) {
    switch (studio.typing) {
        case Typing::talk:
            update_talk(studio, {CommandKind::talk_do, static_cast<std::int64_t>(InputKind::send)});
            break;
        case Typing::prompt:
        case Typing::program:
        case Typing::file_name: {
            const Command accepted{CommandKind::type_accept};
            if (studio.typing == Typing::prompt) update_prompt(studio, accepted);
            if (studio.typing == Typing::program) update_editor(studio, accepted);
            if (studio.typing == Typing::file_name) update_files(studio, accepted);
            break;
        }
        case Typing::nowhere: break;
    }
}

// What follows from a text that has changed.
void follow(Studio& studio) {
    studio.prompt.offered.clear();
    studio.editor.is_following = true;
    if (studio.typing != Typing::file_name) return;
    studio.file_box.chosen = -1;
    studio.errands.push_back({ErrandKind::list_files, InputKind::next, "", studio.file_box.field.text});
}

// In a text of one line that is empty, undo means what was done to the run.
bool is_undo_of_run(const Studio& studio, const TextField& field, bool is_redo) {
    if (studio.typing == Typing::program || studio.typing == Typing::file_name) return false;
    return is_redo ? field.undone.empty() : field.past.empty();
}

}    // namespace

const TextField* typed_field(const Studio& studio) {
    return field_of(const_cast<Studio&>(studio));
}

bool stop_typing(Studio& studio) {
    if (studio.typing == Typing::nowhere) return false;
    if (studio.typing == Typing::program) studio.editor.is_open = false;
    if (studio.typing == Typing::file_name) studio.file_box = {};
    studio.prompt.offered.clear();
    studio.typing = Typing::nowhere;
    return true;
}

void update_typing(Studio& studio, const Command& command) {
    if (command.kind == CommandKind::type_in) {
        stop_typing(studio);
        // What an open question hides is not to be had by asking the machine.
        if (studio.horizon != kNoStep) return;
        studio.typing = static_cast<Typing>(command.count);
        if (studio.typing == Typing::talk) studio.talk.choice = 1;
        return;
    }
    TextField* field = field_of(studio);
    if (!field) return;
    const bool is_marked = command.at > 0;
    switch (command.kind) {
        case CommandKind::type_text: type(studio, *field, command.text); break;
        case CommandKind::type_erase: erase_text(*field, command.count > 0, is_marked); break;
        case CommandKind::type_move: move_caret(*field, static_cast<CaretMove>(command.count), is_marked); break;
        case CommandKind::type_place: {
            const TextPlace place{static_cast<std::size_t>(std::max<std::int64_t>(0, command.count)),
                                  static_cast<std::size_t>(std::max(0.0, command.at))};
            put_caret(*field, byte_at(*field, place), command.amount > 0);
            break;
        }
        case CommandKind::type_newline:
            if (studio.typing == Typing::program || studio.typing == Typing::prompt) type_newline(*field);
            break;
        case CommandKind::type_indent: indent_lines(*field, command.count > 0); break;
        case CommandKind::type_all: select_all(*field); break;
        case CommandKind::type_undo:
        case CommandKind::type_redo: {
            const bool is_redo = command.kind == CommandKind::type_redo;
            if (is_undo_of_run(studio, *field, is_redo))
                update(studio, {is_redo ? CommandKind::redo_input : CommandKind::undo_input});
            else
                is_redo ? redo_typing(*field) : undo_typing(*field);
            break;
        }
        case CommandKind::type_copy:
        case CommandKind::type_cut:
            if (selected_text(*field).empty()) return;
            studio.clipboard = std::string(selected_text(*field));
            if (command.kind == CommandKind::type_cut) erase_text(*field, true, false);
            break;
        case CommandKind::type_accept: return accept(studio);
        default: return;
    }
    follow(studio);
}

}    // namespace coroscope
