"""What a window manager and a file manager send to a window: "close", and a file that is dragged on it, in the messages of
the XDND protocol (version 5). Xlib through ctypes: GLFW, which the window uses, depends on the same library.
"""
import ctypes
import ctypes.util
import time
import urllib.parse

ulong, c_int = ctypes.c_ulong, ctypes.c_int
CLIENT_MESSAGE, SELECTION_REQUEST, SELECTION_NOTIFY = 33, 30, 31
PROPERTY_NEW, ATOM, STRING_BITS = 0, 4, 8


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", c_int), ("serial", ulong), ("send_event", c_int), ("display", ctypes.c_void_p), ("window", ulong),
                ("message_type", ulong), ("format", c_int), ("data", ctypes.c_long * 5)]


class SelectionRequest(ctypes.Structure):
    _fields_ = [("type", c_int), ("serial", ulong), ("send_event", c_int), ("display", ctypes.c_void_p), ("owner", ulong),
                ("requestor", ulong), ("selection", ulong), ("target", ulong), ("property", ulong), ("time", ulong)]


class SelectionNotify(ctypes.Structure):
    _fields_ = [("type", c_int), ("serial", ulong), ("send_event", c_int), ("display", ctypes.c_void_p), ("requestor", ulong),
                ("selection", ulong), ("target", ulong), ("property", ulong), ("time", ulong)]


class Event(ctypes.Union):
    _fields_ = [("type", c_int), ("client", ClientMessage), ("request", SelectionRequest), ("notify", SelectionNotify),
                ("room", ctypes.c_long * 24)]


class Source:
    """Whoever sends: a connection to the display with a window of its own."""

    def __init__(self, display):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        self.x.XInternAtom.restype = self.x.XDefaultRootWindow.restype = self.x.XCreateSimpleWindow.restype = ulong
        self.x.XGetSelectionOwner.restype = ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(display.encode()))
        if not self.display:
            raise AssertionError("no display " + display)
        self.root = ulong(self.x.XDefaultRootWindow(self.display))
        self.window = self.x.XCreateSimpleWindow(self.display, self.root, 0, 0, 1, 1, 0, ulong(0), ulong(0))

    def atom(self, name):
        return self.x.XInternAtom(self.display, name.encode(), 0)

    def send(self, window, kind, data):
        event = Event()
        event.client.type, event.client.window, event.client.format = CLIENT_MESSAGE, window, 32
        event.client.message_type = self.atom(kind)
        for place, value in enumerate(data):
            event.client.data[place] = value
        self.x.XSendEvent(self.display, ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
        self.x.XFlush(self.display)

    def next_event(self, patience=10.0):
        end = time.monotonic() + patience
        while not self.x.XPending(self.display):
            if time.monotonic() > end:
                raise AssertionError("the window does not answer")
            time.sleep(0.005)
        event = Event()
        self.x.XNextEvent(self.display, ctypes.byref(event))
        return event

    def close(self):
        self.x.XCloseDisplay(self.display)


def close_window(display, window):
    """As a window manager does when the close button is pressed."""
    source = Source(display)
    source.send(window, "WM_PROTOCOLS", [source.atom("WM_DELETE_WINDOW"), 0])
    source.x.XSync(source.display, 0)
    source.close()


def drop_file(display, window, path, at=(300, 300)):
    """As a file manager does: enter, position, drop; the window asks for the list of files, gets it and says that it is
    done. Returns once it has said so."""
    source = Source(display)
    uris = ("file://" + urllib.parse.quote(path) + "\r\n").encode()
    kind, selection = source.atom("text/uri-list"), source.atom("XdndSelection")
    source.x.XSetSelectionOwner(source.display, ulong(selection), ulong(source.window), ulong(0))
    source.send(window, "XdndEnter", [source.window, 5 << 24, kind, 0, 0])
    where = at[0] << 16 | at[1]
    copy = source.atom("XdndActionCopy")
    accepted = False
    for _ in range(3):                                  # a drag moves before it drops
        source.send(window, "XdndPosition", [source.window, 0, where, 0, copy])
        event = source.next_event()
        while event.type != CLIENT_MESSAGE or event.client.message_type != source.atom("XdndStatus"):
            event = source.next_event()
        accepted = bool(event.client.data[1] & 1)
    assert accepted, "the window does not take files"
    source.send(window, "XdndDrop", [source.window, 0, 0, 0, 0])
    served = False
    while True:
        event = source.next_event()
        if event.type == SELECTION_REQUEST:
            request = event.request
            source.x.XChangeProperty(source.display, ulong(request.requestor), ulong(request.property), ulong(request.target),
                                     STRING_BITS, PROPERTY_NEW, uris, len(uris))
            answer = Event()
            answer.notify.type, answer.notify.requestor, answer.notify.selection = SELECTION_NOTIFY, request.requestor, request.selection
            answer.notify.target, answer.notify.property, answer.notify.time = request.target, request.property, request.time
            source.x.XSendEvent(source.display, ulong(request.requestor), 0, ctypes.c_long(0), ctypes.byref(answer))
            source.x.XFlush(source.display)
            served = True
        elif event.type == CLIENT_MESSAGE and event.client.message_type == source.atom("XdndFinished"):
            break
    assert served and event.client.data[1] & 1, "the window did not take the file"
    source.close()
