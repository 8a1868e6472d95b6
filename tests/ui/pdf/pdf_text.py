"""What does a PDF of ours say, as a reader finds it: glyphs and the table that gives each its letter?"""

import re
import zlib
from collections.abc import Iterator

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.S)
_STREAM = re.compile(rb"stream\n(.*?)\nendstream", re.S)
_FONT = re.compile(rb"/(f\d+) [\d.]+ Tf")
_OF_A_MARK = re.compile(rb"/[A-Za-z]+\Z")  # what is said of a mark is not shown: /Lang(en)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.S)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def text_of(pdf: bytes) -> str:
    """All letters in the order in which they are drawn, without spaces, page by page; a glyph without a letter is ?."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    pages = [body for body in objects.values() if b"/Type/Page/" in body]
    return "".join(_page(body, objects) for body in pages)


def _page(page: bytes, objects: dict[int, bytes]) -> str:
    resources = objects[_reference(page, b"Resources")]
    named = re.search(rb"/Font<<(.*?)>>", resources)
    fonts = (
        {name: _letters(objects[int(to)], objects) for name, to in re.findall(rb"/(f\d+) (\d+) 0 R", named[1])}
        if named
        else {}
    )
    found, letters = [], {}
    for piece in _pieces(_unpacked(objects[_reference(page, b"Contents")])):
        if font := _FONT.search(piece):
            letters = fonts[font[1]]
        elif piece.startswith(b"("):
            glyphs = _ESCAPE.sub(_sign, piece[1:-1])
            found += [letters.get(glyphs[at : at + 2], "?") for at in range(0, len(glyphs), 2)]
    return "".join("".join(found).split())


def _pieces(content: bytes) -> Iterator[bytes]:
    """Strings that are shown, with their brackets, which may stand in each other; and choices of a font."""
    at, depth, begin = 0, 0, 0
    while at < len(content):
        sign = content[at : at + 1]
        if sign == b"\\":
            at += 1
        elif sign == b"(":
            begin = begin if depth else at
            depth += 1
        elif sign == b")":
            depth -= 1
            if not depth and not _OF_A_MARK.search(content, max(0, begin - 20), begin):
                yield content[begin : at + 1]
        elif sign == b"/" and not depth and (font := _FONT.match(content, at)):
            yield font[0]
        at += 1


def _letters(font: bytes, objects: dict[int, bytes]) -> dict[bytes, str]:
    """What each glyph of a font stands for."""
    table = _unpacked(objects[_reference(font, b"ToUnicode")])
    return {
        bytes.fromhex(glyph.decode()): bytes.fromhex(letter.decode()).decode("utf-16-be")
        for glyph, letter in re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", table.partition(b"beginbf")[2])
    }


def _reference(body: bytes, key: bytes) -> int:
    found = re.search(rb"/" + key + rb" (\d+) 0 R", body)
    assert found, key
    return int(found[1])


def _unpacked(body: bytes) -> bytes:
    stream = _STREAM.search(body)
    assert stream
    return zlib.decompress(stream[1]) if b"FlateDecode" in body[: stream.start()] else stream[1]


def _sign(escape: re.Match[bytes]) -> bytes:
    """What a backslash and what follows stand for."""
    code = escape[1]
    return bytes([int(code, 8)]) if code[:1].isdigit() else _SIGNS.get(code, code)
