"""An X display of its own for a test: started, looked at pixel by pixel, stopped. Python's standard library only."""
import os
import shutil
import struct
import subprocess
import tempfile
import zlib


class Picture:
    """Rows of pixels; picture[x, y] is (red, green, blue)."""

    def __init__(self, width, height, rows):
        self.width, self.height, self.rows = width, height, rows

    def __getitem__(self, place):
        x, y = place
        return tuple(self.rows[y][3 * x:3 * x + 3])

    def crop(self, left, top, width, height):
        rows = [row[3 * left:3 * (left + width)] for row in self.rows[top:top + height]]
        return Picture(width, height, rows)

    def count(self, colour, tolerance=12):
        """Pixels that are this colour, as near as text and lines let it be."""
        found = 0
        for row in self.rows:
            for x in range(0, len(row), 3):
                if all(abs(row[x + i] - colour[i]) <= tolerance for i in range(3)):
                    found += 1
        return found

    def different_share(self, other, tolerance=24):
        """Share of pixels in which two pictures of the same size differ visibly."""
        different = 0
        for mine, its in zip(self.rows, other.rows):
            if mine == its:
                continue
            for x in range(0, len(mine), 3):
                if any(abs(mine[x + i] - its[x + i]) > tolerance for i in range(3)):
                    different += 1
        return different / (self.width * self.height)


def read_png(path):
    """An 8-bit PNG with alpha, as render writes it."""
    data = open(path, "rb").read()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG"
    at, packed, width, height = 8, b"", 0, 0
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            assert (depth, colour) == (8, 6), "not 8-bit RGBA"
        elif kind == b"IDAT":
            packed += body
        at += size + 12
    raw, stride, rows = zlib.decompress(packed), 4 * width, []
    above = bytearray(stride)
    for y in range(height):
        filter_type = raw[y * (stride + 1)]
        row = bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        unfilter(filter_type, row, above)
        rgb = bytearray(3 * width)
        rgb[0::3], rgb[1::3], rgb[2::3] = row[0::4], row[1::4], row[2::4]
        rows.append(bytes(rgb))
        above = row
    return Picture(width, height, rows)


def unfilter(filter_type, row, above):
    if filter_type == 2:
        for i in range(len(row)):
            row[i] = (row[i] + above[i]) & 255
    elif filter_type:
        for i in range(len(row)):
            left = row[i - 4] if i >= 4 else 0
            corner = above[i - 4] if i >= 4 else 0
            if filter_type == 1:
                guess = left
            elif filter_type == 3:
                guess = (left + above[i]) // 2
            else:
                guess = min((abs(above[i] - corner), 0, left), (abs(left - corner), 1, above[i]),
                            (abs(left + above[i] - 2 * corner), 2, corner))[2]
            row[i] = (row[i] + guess) & 255


class Display:
    """Xvfb on a free display number; its screen lies in a file, in the format of xwd."""

    def __init__(self, width, height):
        self.folder = tempfile.mkdtemp(prefix="coroscope-display-")
        read_end, write_end = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "%dx%dx24" % (width, height), "-fbdir", self.folder,
             "-nolisten", "tcp", "-noreset"],
            pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.name = ":" + pipe.readline().strip()       # it says its number when it is ready
        if self.name == ":":
            self.stop()
            raise RuntimeError("Xvfb did not start")

    def environment(self):
        clean = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
        return dict(clean, DISPLAY=self.name, LIBGL_ALWAYS_SOFTWARE="1")

    def picture(self):
        data = open(os.path.join(self.folder, "Xvfb_screen0"), "rb").read()
        fields = struct.unpack(">25I", data[:100])
        header_size, width, height, byte_order = fields[0], fields[4], fields[5], fields[7]
        bits, stride, colours = fields[11], fields[12], fields[19]
        assert bits == 32, "%d bits a pixel" % bits
        start = header_size + 12 * colours
        rows = []
        blue, green, red = (0, 1, 2) if byte_order == 0 else (3, 2, 1)
        for y in range(height):
            row = data[start + y * stride:start + y * stride + 4 * width]
            rgb = bytearray(3 * width)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[red::4], row[green::4], row[blue::4]
            rows.append(bytes(rgb))
        return Picture(width, height, rows)

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
