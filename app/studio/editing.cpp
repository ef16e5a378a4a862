#include "app/studio/editing.hpp"

#include <algorithm>

#include "app/studio/parting.hpp"
#include "app/studio/typing.hpp"

namespace coroscope {

namespace {

// What is edited stays what it was when one looks at the run in between.
void open_editor(Studio& studio) {
    EditorState& editor = studio.editor;
    if (editor.field.text.empty()) {
        const std::uint32_t line = studio.moment.line ? studio.moment.line : 1;
        editor.field = field_with(studio.source.text);
        put_caret(editor.field, byte_at(editor.field, {line - 1, 0}), false);
        move_caret(editor.field, CaretMove::line_end, false);
    }
    editor.is_open = true;
    editor.is_following = true;
    studio.is_playing = false;
    studio.typing = Typing::program;
}

void run(Studio& studio) {
    if (!studio.editor.is_open) return;
    studio.editor.problem.clear();
    studio.errands.push_back({ErrandKind::run_program, InputKind::next, "", studio.editor.field.text});
}

void open_box(Studio& studio, bool is_saving) {
    stop_typing(studio);
    studio.palette = {};
    FileBox& box = studio.file_box;
    box = {};
    box.is_open = true;
    box.is_saving = is_saving;
    if (is_saving) box.field = field_with(studio.session.path.empty() ? studio.session.proposed : studio.session.path);
    studio.typing = Typing::file_name;
    studio.errands.push_back({ErrandKind::list_files, InputKind::next, "", box.field.text});
}

void accept_file(Studio& studio) {
    const FileBox box = studio.file_box;
    const auto chosen = static_cast<std::size_t>(box.chosen);
    std::string path = box.field.text;
    if (box.chosen >= 0 && chosen < box.files.size()) path = box.files[chosen];
    if (path.empty()) return;
    // A folder is gone into.
    if (path.back() == '/') {
        studio.file_box.field = field_with(path);
        studio.file_box.chosen = -1;
        studio.errands.push_back({ErrandKind::list_files, InputKind::next, "", path});
        return;
    }
    stop_typing(studio);
    if (box.is_saving) return studio.errands.push_back({ErrandKind::save, InputKind::next, "", path});
    Command open{CommandKind::open_file};
    open.text = path;
    part(studio, open);
}

}    // namespace

std::size_t first_edited_line(const Studio& studio, const Layout& layout) {
    const EditorState& editor = studio.editor;
    const auto lines = static_cast<float>(std::count(editor.field.text.begin(), editor.field.text.end(), '\n') + 1);
    const float rows = std::max(1.0f, static_cast<float>(layout.rows) - 2);    // a problem may cover some
    float first = editor.first_line;
    if (editor.is_following) {
        const auto caret = static_cast<float>(place_in(editor.field, editor.field.caret).line);
        first = std::max(caret - rows + 2, std::min(first, caret - 1));
    }
    return static_cast<std::size_t>(std::max(0.0f, std::min(first, lines - rows)));
}

void update_editor(Studio& studio, const Command& command) {
    EditorState& editor = studio.editor;
    switch (command.kind) {
        case CommandKind::toggle_editor:
            if (studio.horizon != kNoStep) break;
            if (editor.is_open)
                stop_typing(studio);
            else
                open_editor(studio);
            break;
        case CommandKind::run_program: run(studio); break;
        case CommandKind::type_accept: type_newline(editor.field); break;
        case CommandKind::scroll_editor: {
            const auto lines = static_cast<float>(std::count(editor.field.text.begin(), editor.field.text.end(), '\n'));
            const auto now = static_cast<float>(first_edited_line(studio, layout_of(studio)));
            editor.first_line = std::max(0.0f, std::min(now + static_cast<float>(command.amount), lines));
            editor.is_following = false;
            break;
        }
        default: break;
    }
}

void update_files(Studio& studio, const Command& command) {
    FileBox& box = studio.file_box;
    switch (command.kind) {
        case CommandKind::save_session:
            if (studio.session.path.empty())
                open_box(studio, true);
            else
                studio.errands.push_back({ErrandKind::save, InputKind::next, "", studio.session.path});
            break;
        case CommandKind::save_session_as: open_box(studio, true); break;
        case CommandKind::open_file_box: open_box(studio, false); break;
        case CommandKind::open_file: part(studio, command); break;
        case CommandKind::type_accept: accept_file(studio); break;
        case CommandKind::file_move:
            box.chosen = std::max<int>(
                -1, std::min(box.chosen + static_cast<int>(command.count), static_cast<int>(box.files.size()) - 1));
            break;
        case CommandKind::file_pick:
            box.chosen = static_cast<int>(command.count);
            accept_file(studio);
            break;
        default: break;
    }
}

}    // namespace coroscope
