#include "app/cli/session_io.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>

#include "app/cli/read_program.hpp"
#include "app/files/whole_file.hpp"
#include "core/session/limits.hpp"

namespace coroscope {

bool is_session_file(const std::string& path) {
    // What is no file may be read only once, or never have anything to read.
    struct stat about;
    if (stat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return false;
    auto* file = std::fopen(path.c_str(), "rb");
    if (!file) return false;
    char begin[18] = {};
    auto count = std::fread(begin, 1, 17, file);
    std::fclose(file);
    return count == 17 && std::string_view(begin, 17) == "coroscope-session";
}

OpenedSession open_session(const std::string& path, const std::vector<std::string>& limits) {
    OpenedSession opened;
    auto text = read_file(path, kMostSessionBytes);
    if (!text) {
        opened.program.message = text.problem().message;
        return opened;
    }
    if (auto at = find_not_utf8(*text); at != std::string::npos) {
        auto line = 1 + std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(at), '\n');
        opened.program.message = fmt::format("{}: session file, line {}: byte {} is not UTF-8", path, line, at);
        return opened;
    }
    auto file = read_session_file(*text);
    if (!file) {
        opened.program.message = path + ": " + file.problem().message;
        return opened;
    }
    opened.file = std::move(*file);
    lower_limits(opened.file.session);
    for (auto& limit : limits) {
        if (auto problem = set_limit(opened.file.session, limit)) {
            opened.program.message = "coroscope: " + problem->message;
            return opened;
        }
    }
    opened.program.source = opened.file.session.program;
    auto started = start(std::move(opened.file.session));
    opened.program.execution = std::move(started.execution);
    opened.program.refusal = std::move(started.refusal);
    opened.program.message = opened.program.refusal.text;
    opened.program.status = opened.program.execution ? 0 : opened.program.refusal.status;
    return opened;
}

std::string save_session(const std::string& path, const SessionFile& file) {
    std::string why;
    write_whole(path, write_session_file(file), Lasting::machine, &why);
    return why;
}

}    // namespace coroscope
