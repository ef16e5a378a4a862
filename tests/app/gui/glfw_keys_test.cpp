// Every key that means something arrives as the front end's own.
#include "app/gui/glfw_keys.hpp"

#include "tests/catch.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace coroscope::tests {

TEST_CASE("keys are translated") {
    CHECK(key_press_of(GLFW_KEY_RIGHT, 0, 0).key == Key::right);
    CHECK(key_press_of(GLFW_KEY_HOME, 0, 0).key == Key::home);
    CHECK(key_press_of(GLFW_KEY_SPACE, 0, 0).key == Key::space);
    CHECK(key_press_of(GLFW_KEY_F10, 0, 0).key == Key::f10);
    CHECK(key_press_of(GLFW_KEY_KP_ENTER, 0, 0).key == Key::enter);
    CHECK(key_press_of(GLFW_KEY_KP_ADD, 0, 0).key == Key::plus);
    CHECK(key_press_of(GLFW_KEY_F25, 0, 0).key == Key::none);
}

TEST_CASE("letters and digits are in order") {
    for (int i = 0; i < 26; ++i) CHECK(int(key_press_of(GLFW_KEY_A + i, 0, 0).key) == int(Key::a) + i);
    for (int i = 0; i < 10; ++i) CHECK(int(key_press_of(GLFW_KEY_0 + i, 0, 0).key) == int(Key::digit_0) + i);
    CHECK(int(Key::z) - int(Key::a) == 25);
    CHECK(int(Key::digit_9) - int(Key::digit_0) == 9);
}

TEST_CASE("modifiers come with the key, Command counts as Ctrl") {
    const KeyPress press = key_press_of(GLFW_KEY_P, 0, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT);
    CHECK(press.has_ctrl);
    CHECK(press.has_shift);
    CHECK_FALSE(press.has_alt);
    CHECK(key_press_of(GLFW_KEY_Q, 0, GLFW_MOD_SUPER).has_ctrl);
}

}    // namespace coroscope::tests
