#include "app/gui/glfw_keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace coroscope {

namespace {

Key offset(Key first, int by) {
    return Key(int(first) + by);
}

Key key_of_sign(char sign) {
    if (sign >= 'a' && sign <= 'z') return offset(Key::a, sign - 'a');
    if (sign >= '0' && sign <= '9') return offset(Key::digit_0, sign - '0');
    switch (sign) {
        case '+':
        case '=': return Key::plus;
        case '-': return Key::minus;
        case ',': return Key::comma;
        case '.': return Key::period;
        default: return Key::none;
    }
}

Key key_of_code(int key) {
    if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) return offset(Key::a, key - GLFW_KEY_A);
    if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) return offset(Key::digit_0, key - GLFW_KEY_0);
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) return offset(Key::digit_0, key - GLFW_KEY_KP_0);
    switch (key) {
        case GLFW_KEY_SPACE: return Key::space;
        case GLFW_KEY_LEFT: return Key::left;
        case GLFW_KEY_RIGHT: return Key::right;
        case GLFW_KEY_UP: return Key::up;
        case GLFW_KEY_DOWN: return Key::down;
        case GLFW_KEY_HOME: return Key::home;
        case GLFW_KEY_END: return Key::end;
        case GLFW_KEY_PAGE_UP: return Key::page_up;
        case GLFW_KEY_PAGE_DOWN: return Key::page_down;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER: return Key::enter;
        case GLFW_KEY_ESCAPE: return Key::escape;
        case GLFW_KEY_BACKSPACE: return Key::backspace;
        case GLFW_KEY_DELETE: return Key::delete_;
        case GLFW_KEY_TAB: return Key::tab;
        case GLFW_KEY_F1: return Key::f1;
        case GLFW_KEY_F5: return Key::f5;
        case GLFW_KEY_F9: return Key::f9;
        case GLFW_KEY_F10: return Key::f10;
        case GLFW_KEY_F11: return Key::f11;
        case GLFW_KEY_KP_ADD:
        case GLFW_KEY_EQUAL: return Key::plus;
        case GLFW_KEY_KP_SUBTRACT:
        case GLFW_KEY_MINUS: return Key::minus;
        case GLFW_KEY_COMMA: return Key::comma;
        case GLFW_KEY_PERIOD: return Key::period;
        default: return Key::none;
    }
}

bool is_keypad(int key) {
    return key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_EQUAL;
}

}    // namespace

KeyPress key_press_of(int key, int scancode, int mods) {
    KeyPress press;
    press.has_ctrl = (mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;    // Command on a Mac
    press.has_shift = (mods & GLFW_MOD_SHIFT) != 0;
    press.has_alt = (mods & GLFW_MOD_ALT) != 0;
    // GLFW numbers keys by their place on a US keyboard; what is printed on them is their name.
    const char* name = is_keypad(key) ? nullptr : glfwGetKeyName(key, scancode);
    if (name && name[0] != '\0' && name[1] == '\0') press.key = key_of_sign(name[0]);
    if (press.key == Key::none) press.key = key_of_code(key);
    return press;
}

}    // namespace coroscope
