#include "app/files/whole_file.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/base/whole_number.hpp"

namespace coroscope {
namespace {

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// Where a symbolic link leads.
std::string target_of(const std::string& path) {
    char resolved[PATH_MAX];
    return ::realpath(path.c_str(), resolved) ? resolved : path;
}

// What processes that were killed while they wrote the same file have left beside it.
void remove_rests(const std::string& path) {
    namespace fs = std::filesystem;
    auto begin = fs::path(path).filename().string() + ".";
    auto folder = fs::path(path).parent_path();
    std::error_code failed;
    for (fs::directory_iterator at(folder.empty() ? "." : folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        auto name = at->path().filename().string();
        if (name.size() <= begin.size() + 5 || name.compare(0, begin.size(), begin) != 0 ||
            name.compare(name.size() - 5, 5, ".part") != 0)
            continue;
        auto process = whole_number(std::string_view(name).substr(begin.size(), name.size() - begin.size() - 5));
        if (process && *process > 0 && *process <= 0x7fffffff && ::kill(static_cast<pid_t>(*process), 0) != 0 &&
            errno == ESRCH)
            ::unlink(at->path().c_str());
    }
}

// The rename itself reaches the disk with the folder.
void sync_folder_of(const std::string& path) {
    auto slash = path.rfind('/');
    auto folder = slash == std::string::npos ? std::string(".") : path.substr(0, slash + 1);
    int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    ::fsync(file);
    ::close(file);
}

}    // namespace

bool write_whole(const std::string& given, std::string_view bytes, Lasting lasting, std::string* why) {
    auto path = target_of(given);
    auto beside = path + "." + std::to_string(::getpid()) + ".part";
    auto failed = [&](const char* what) {
        if (why) *why = std::string("cannot ") + what + " " + given + ": " + std::strerror(errno);
        ::unlink(beside.c_str());
        return false;
    };
    struct stat before;
    bool is_there = ::stat(path.c_str(), &before) == 0;
    int out = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (out < 0) return failed("write");
    bool is_written = write_all(out, bytes);
    if (is_written && is_there) (void)!::fchmod(out, before.st_mode & 07777);
    if (is_written && lasting == Lasting::machine) is_written = ::fsync(out) == 0;
    auto error = errno;
    if (::close(out) != 0 && is_written) return failed("write");
    errno = error;
    if (!is_written) return failed("write");
    if (::rename(beside.c_str(), path.c_str()) != 0) return failed("replace");
    if (lasting == Lasting::machine) {
        remove_rests(path);
        sync_folder_of(path);
    }
    return true;
}

std::string read_whole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}    // namespace coroscope
