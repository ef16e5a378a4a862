# What run, test and .ci/run share (sourced): which packages Coroscope needs, how to install them, how to build.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Everything the program needs to be built and to run.
build_packages=(
    cmake ninja-build g++ pkg-config
    libfmt-dev libcli11-dev nlohmann-json3-dev libgmp-dev libpcre2-dev libmd4c-dev
    libimgui-dev libglfw3-dev libgl-dev libstb-dev python3-glad
    fonts-inter fonts-jetbrains-mono
)

# What the tests need beside that: Catch2, and a display without a screen for the tests of the window.
test_packages=(catch2 python3 xvfb xauth xdotool libgl1-mesa-dri)

say() { printf '%s\n' "$*" >&2; }

# missing_packages NAME...: prints those that dpkg does not know as installed.
missing_packages() {
    local installed name
    installed=$({ dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null || true; } | sed -n 's/^ii  *//p')
    for name in "$@"; do
        grep -qxF -- "$name" <<<"$installed" || echo "$name"
    done
}

# install_packages NAME...: nothing where all are there; apt on Debian and Ubuntu; elsewhere the names are said.
# Sets packages_changed=yes where something was installed.
install_packages() {
    packages_changed=no
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say_what_to_install
        return
    fi
    local missing
    missing=($(missing_packages "$@"))                  # names of packages have no spaces
    [ ${#missing[@]} -gt 0 ] || return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "These packages are missing, and there is neither root nor sudo to install them:"
            say "    apt-get install ${missing[*]}"
            exit 1
        fi
        as_root=(sudo)
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -q)
    "${apt[@]}" update >&2 </dev/null || say "The package lists could not be refreshed; going on with those that are there."
    if ! "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >&2 </dev/null; then
        say "The packages could not be installed. By hand: apt-get install ${missing[*]}"
        exit 1
    fi
    packages_changed=yes
}

# Where apt is not: say by name what CMake will look for, and stop if the tools themselves are missing.
say_what_to_install() {
    local tool lacking=()
    for tool in cmake ninja g++ pkg-config glad; do
        command -v "$tool" >/dev/null || lacking+=("$tool")
    done
    [ ${#lacking[@]} -gt 0 ] || return 0
    say "This system has no apt. Please install, by its own means:"
    say "    CMake 3.24, Ninja, a C++20 compiler (g++ 12 or later), pkg-config, the glad 2 generator (Python package glad2),"
    say "    fmt 9, CLI11 2, nlohmann-json 3, GMP, PCRE2 10.36, MD4C, Dear ImGui 1.86 with its GLFW and OpenGL 3 backends and a pkg-config file,"
    say "    GLFW 3.3, OpenGL headers, stb, the fonts Inter and JetBrains Mono; for the tests Catch2, Python 3, Xvfb, xdotool."
    say "Not found here: ${lacking[*]}"
    exit 1
}

# build FOLDER TARGET [CMAKE OPTION...]: configures where that is needed and builds, with ninja's progress on stderr.
build() {
    local folder=$root/$1 target=$2
    shift 2
    local cache=$folder/CMakeCache.txt
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        say "The checkout has moved: building from the start."
        rm -rf "$folder"
    fi
    if [ ! -f "$folder/build.ninja" ] || [ "$packages_changed" = yes ]; then
        say "Configuring in ${folder#"$root"/}"
        cmake -S "$root" -B "$folder" -G Ninja "$@" >&2 || exit 1
    fi
    cmake --build "$folder" --target "$target" >&2 || exit 1
    give_back "$folder"
}

# Under sudo the folder belongs to who called, so that the next build needs no sudo.
give_back() {
    if [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_UID:-}" ]; then
        find "$1" -user 0 -exec chown -h "$SUDO_UID:${SUDO_GID:-$SUDO_UID}" {} +
    fi
}
