#include "app/cli/session_io.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "app/cli/read_program.hpp"

namespace coroscope {
namespace {

bool write_whole(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}    // namespace

bool is_session_file(const std::string& path) {
    auto* file = std::fopen(path.c_str(), "rb");
    if (!file) return false;
    char begin[18] = {};
    auto count = std::fread(begin, 1, 17, file);
    std::fclose(file);
    return count == 17 && std::string_view(begin, 17) == "coroscope-session";
}

OpenedSession open_session(const std::string& path) {
    OpenedSession opened;
    auto text = read_file(path, kMostSessionBytes);
    if (!text) {
        opened.program.message = text.problem().message;
        return opened;
    }
    if (auto at = find_not_utf8(*text); at != std::string::npos) {
        opened.program.message = fmt::format("{}: this is not a session file: byte {} is not UTF-8", path, at);
        return opened;
    }
    auto file = read_session_file(*text);
    if (!file) {
        opened.program.message = path + ": " + file.problem().message;
        return opened;
    }
    opened.file = std::move(*file);
    opened.program.source = opened.file.session.program;
    auto started = start(std::move(opened.file.session));
    opened.program.execution = std::move(started.execution);
    opened.program.refusal = std::move(started.refusal);
    opened.program.message = opened.program.refusal.text;
    opened.program.status = opened.program.execution ? 0 : opened.program.refusal.status;
    return opened;
}

std::string save_session(const std::string& path, const SessionFile& file) {
    auto text = write_session_file(file);
    auto temporary = fmt::format("{}.{}.part", path, ::getpid());
    auto failed = [&](const char* what) {
        auto message = fmt::format("cannot {} {}: {}", what, path, std::strerror(errno));
        ::unlink(temporary.c_str());
        return message;
    };
    int out = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (out < 0) return failed("write");
    bool is_written = write_whole(out, text) && ::fsync(out) == 0;
    if (::close(out) != 0 || !is_written) return failed("write");
    if (::rename(temporary.c_str(), path.c_str()) != 0) return failed("replace");
    return {};
}

}    // namespace coroscope
