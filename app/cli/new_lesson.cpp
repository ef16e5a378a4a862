#include "app/cli/new_lesson.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace coroscope {
namespace {

constexpr const char* kBody = R"(level: generators
---

## What this page shows

Say in a few sentences what is to be looked at. The program stands in a fence; its lines are numbered from 1.

```python
def count():
    yield "one"
    yield "two"


g = count()
print(next(g))
print(next(g))
```

```output
one
two
```

- `line 7` A list item that begins with a moment is a stop: the cursor goes there, and this sentence is shown.

### Predict: which line of the body has run when line 7 begins?

- [ ] line 2 — calling a function runs its body. See `g starts`: only `next` enters it.
- [x] none

```check
line 7 before g starts
```

## What comes out

- `g yields 'one'` The value goes out, and `count` stops where it is, in the middle of line 2.

### Predict: which line is printed next?

- [ ] `two` — a generator runs to its end once it is started. See `prints "one"`: what it yielded is used first.
- [x] `one`
)";

// "gather_order" is "Gather order".
std::string title_from(const std::string& path) {
    auto slash = path.find_last_of("/\\");
    auto name = slash == std::string::npos ? path : path.substr(slash + 1);
    if (name.size() > 3) name.resize(name.size() - 3);
    for (char& c : name)
        if (c == '_' || c == '-') c = ' ';
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name.find_first_not_of(' ') == std::string::npos ? "A lesson" : name;
}

}    // namespace

Result<bool> write_new_lesson(const std::string& path) {
    auto cannot = [&](const std::string& why) { return Problem{"cannot write " + path + ": " + why, {}, "", ""}; };
    std::FILE* file = std::fopen(path.c_str(), "wbx");
    if (!file) return cannot(errno == EEXIST ? "it exists already" : std::strerror(errno));
    auto text = "---\ntitle: " + title_from(path) + "\n" + kBody;
    bool is_written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (std::fclose(file) != 0 || !is_written) return cannot(std::strerror(errno));
    return true;
}

}    // namespace coroscope
