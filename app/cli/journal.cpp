#include "app/cli/journal.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "app/files/whole_file.hpp"
#include "core/base/whole_number.hpp"
#include "core/machine/snapshot.hpp"

namespace coroscope {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnd = ".session";

// The same for all ways to write a file's path.
std::string name_of(const std::string& opened) {
    std::error_code failed;
    auto whole = fs::weakly_canonical(fs::absolute(opened, failed), failed).string();
    if (failed || whole.empty()) whole = opened;
    return fmt::format("{:016x}-", digest_of_bytes(whole.data(), whole.size()));
}

bool is_alive(std::uint64_t process) {
    return process == 0 || process > 0x7fffffff || ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
}

// Calls use(path) for the journals of that file that no process has open.
template <class Use>
void for_each_left(const std::string& folder, const std::string& opened, Use use) {
    if (folder.empty()) return;
    auto begin = name_of(opened);
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        auto name = at->path().filename().string();
        if (name.size() <= begin.size() + kEnd.size() || name.compare(0, begin.size(), begin) != 0 ||
            name.compare(name.size() - kEnd.size(), kEnd.size(), kEnd) != 0)
            continue;
        auto process =
            whole_number(std::string_view(name).substr(begin.size(), name.size() - begin.size() - kEnd.size()));
        if (process && !is_alive(*process)) use(at->path());
    }
}

// What a process has left that was killed while it wrote its journal: NAMEprocess.session.process.part.
void drop_rests(const std::string& folder, const std::string& opened) {
    constexpr std::string_view kPart = ".part";
    auto begin = name_of(opened);
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !folder.empty() && !failed && at != end;
         at.increment(failed)) {
        auto name = at->path().filename().string();
        if (name.size() <= begin.size() + kPart.size() || name.compare(0, begin.size(), begin) != 0 ||
            name.compare(name.size() - kPart.size(), kPart.size(), kPart) != 0)
            continue;
        auto process = whole_number(std::string_view(name).substr(begin.size(), name.find('.') - begin.size()));
        if (process && !is_alive(*process)) ::unlink(at->path().c_str());
    }
}

}    // namespace

std::string journal_folder() {
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state && *state == '/') return std::string(state) + "/coroscope";
    const char* home = std::getenv("HOME");
    return home && *home ? std::string(home) + "/.local/state/coroscope" : "";
}

Journal::Journal(std::string folder, const std::string& opened) {
    if (!folder.empty()) path_ = folder + "/" + name_of(opened) + std::to_string(::getpid()) + std::string(kEnd);
}

void Journal::write(const SessionFile& session) {
    if (path_.empty()) return;
    std::error_code failed;
    if (!is_there_) fs::create_directories(fs::path(path_).parent_path(), failed);
    is_there_ = write_whole(path_, write_session_file(session)) || is_there_;
}

void Journal::forget() {
    if (is_there_) ::unlink(path_.c_str());
    is_there_ = false;
}

std::optional<std::string> find_journal(const std::string& folder, const std::string& opened) {
    std::optional<std::string> newest;
    fs::file_time_type when;
    for_each_left(folder, opened, [&](const fs::path& path) {
        std::error_code failed;
        auto written = fs::last_write_time(path, failed);
        if (failed || (newest && written <= when)) return;
        newest = path.string();
        when = written;
    });
    return newest;
}

std::string what_is_left(const std::string& opened) {
    return "work on " + opened + " was not saved when it ended unexpectedly: --recover goes on with it";
}

void drop_journals(const std::string& folder, const std::string& opened) {
    for_each_left(folder, opened, [](const fs::path& path) { ::unlink(path.c_str()); });
    drop_rests(folder, opened);
}

}    // namespace coroscope
