"""Which parts does a mail have, however it is nested, broken or blown up?

The standard library reads a mail line by line, and once more for each level in which it is nested: 40 MB take it
seconds and hundreds of MB, a thousand levels all of its stack. Here nothing is copied before it is asked for: a part is
where it begins and ends, and what is beyond the limits below stays in the mail as it came.
"""

import binascii
import re
from dataclasses import dataclass
from email.message import Message
from email.utils import collapse_rfc2231_value

DEEPEST, MOST_PARTS, MOST_BOUNDARIES = 20, 200, 5000
MOST_HEAD, MOST_HEADERS, MOST_VALUE = 256 * 1024, 500, 64 * 1024  # bytes, headers, characters
MOST_PARAMETERS = 4000  # characters of a header that has some
_NAME = re.compile(rb"[!-9;-~]{1,80}")
_FIRST_BOUNDARY = re.compile(rb"^--(\S{1,70})[ \t\r]*$", re.MULTILINE)
_NO_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))

Headers = dict[str, list[str]]  # name in small letters → values in their order, unfolded, as they were written

Span = tuple[int, int]  # where something begins and ends


@dataclass(frozen=True)
class Part:
    """One part that holds no others: what its headers say, and where it stands in the mail."""

    kind: str  # "text/plain"
    name: str  # of the file, empty where it has none
    charset: str
    encoding: str
    attached: bool  # as a file, not to be read as text
    body: memoryview

    def content(self, most: int | None = None) -> bytes:
        """Its bytes, decoded; at most about `most` of them. What cannot be decoded is left out."""
        body = self.body if most is None else self.body[: most * 3 // 2 if self.encoding == "base64" else most]
        if self.encoding == "base64":
            return _from_base64(body)
        if self.encoding == "quoted-printable":
            return binascii.a2b_qp(body)
        return bytes(body)


@dataclass(frozen=True)
class Mail:
    """A mail in parts."""

    headers: Headers
    kind: str
    parts: tuple[Part, ...]
    body_at: int  # where the headers end


def parts_of(raw: bytes) -> Mail:
    """The headers of a mail and its parts, in their order, of whatever bytes; time and memory grow with their number
    alone. Lines end in CR LF or LF; a leading line as in a file of mails is left out.
    """
    start = raw.find(b"\n") + 1 if raw[:5] == b"From " else 3 if raw[:3] == b"\xef\xbb\xbf" else 0
    headers, body_at = _head(raw, start, len(raw))
    found: list[Part] = []
    _walk(raw, headers, (body_at, len(raw)), found)
    return Mail(headers, _typed(headers)[0], tuple(found), body_at)


def headers_in(part: Part) -> Headers:
    """The headers of a mail that is a part of this one, as a report returns it."""
    content = part.content(MOST_HEAD)
    return _head(content, 0, len(content))[0]


def parameters(value: str) -> Message:
    """A header with parameters, of which the standard library knows how they may be written."""
    message = Message()
    message["Content-Type"] = " ".join(value[:MOST_PARAMETERS].split()) or "text/plain"
    return message


def _head(raw: bytes, start: int, end: int) -> tuple[Headers, int]:
    """The headers that begin at `start`, and where what they head begins; a line that is none is left out."""
    if raw[start : start + 1] == b"\n" or raw[start : start + 2] == b"\r\n":
        return {}, raw.index(b"\n", start) + 1
    ends = [at for at in (raw.find(b"\n\n", start, end), raw.find(b"\n\r\n", start, end)) if at >= 0]
    stop = min(ends, default=end)
    found: list[tuple[str, list[bytes]]] = []
    for line in raw[start : min(stop, start + MOST_HEAD)].split(b"\n"):
        if line[:1] in (b" ", b"\t"):
            if found:
                found[-1][1].append(line.strip())
            continue
        name, colon, value = line.partition(b":")
        if colon and _NAME.fullmatch(name.strip()) and len(found) < MOST_HEADERS:
            found.append((name.strip().lower().decode("ascii"), [value.strip()]))
    headers: Headers = {}
    for key, values in found:
        headers.setdefault(key, []).append(b" ".join(values)[:MOST_VALUE].decode("utf-8", "replace"))
    body = raw.find(b"\n", stop + 1, end) + 1 if stop < end else end
    return headers, body or end


def _walk(raw: bytes, headers: Headers, span: Span, found: list[Part], depth: int = 0) -> None:
    """Add the parts that stand there to those that were found."""
    start, end = span
    kind, about = _typed(headers)
    spans = _spans(raw, about, start, end) if kind.startswith("multipart/") and depth < DEEPEST else []
    if not spans:
        if end > start and len(found) < MOST_PARTS:
            found.append(_part(raw, headers, kind, about, span))
        return
    for begin, stop in spans:
        if len(found) >= MOST_PARTS:
            return
        inner, body_at = _head(raw, begin, stop)
        _walk(raw, inner, (min(body_at, stop), stop), found, depth + 1)


def _typed(headers: Headers) -> tuple[str, Message]:
    """What kind of content the headers announce; plain text where they say nothing of use."""
    about = parameters(next(iter(headers.get("content-type", [])), ""))
    return about.get_content_type(), about


def _spans(raw: bytes, about: Message, start: int, end: int) -> list[Span]:
    """Where the parts of a multipart begin and end; none where no boundary is to be found."""
    boundary = _boundary(raw, about, start, end)
    if not boundary:
        return []
    mark, spans, begin = b"--" + boundary, [], -1
    at = start if raw.startswith(mark, start) else raw.find(b"\n" + mark, start, end) + 1
    for _time in range(MOST_BOUNDARIES):
        if at <= 0:
            break
        after = at + len(mark)
        if raw[after : after + 2] == b"--" or raw[after : after + 1] in (b"\n", b"\r", b" ", b"\t", b""):
            if begin >= 0:
                spans.append((begin, max(begin, at - (2 if raw[at - 2 : at - 1] == b"\r" else 1))))
            begin = raw.find(b"\n", after, end) + 1
            if raw[after : after + 2] == b"--" or begin == 0:
                return spans
        at = raw.find(b"\n" + mark, after - 1, end) + 1
    if begin > 0:
        spans.append((begin, end))  # the last boundary is missing
    return spans


def _boundary(raw: bytes, about: Message, start: int, end: int) -> bytes:
    """The boundary as announced; where it is not, the first line that looks like one."""
    try:
        named = str(about.get_boundary() or "").encode("utf-8", "replace")
    except Exception:  # whatever the standard library makes of nonsense
        named = b""
    if named and raw.find(b"--" + named, start, end) >= 0:
        return named
    guess = _FIRST_BOUNDARY.search(raw[start : min(end, start + 4000)])
    return guess[1] if guess else b""


def _part(raw: bytes, headers: Headers, kind: str, about: Message, span: Span) -> Part:
    placed = parameters(next(iter(headers.get("content-disposition", [])), ""))
    encoding = next(iter(headers.get("content-transfer-encoding", [])), "").strip(" \t;").lower()[:40]
    name = _named(placed, "filename") or _named(about, "name")
    attached = str(placed["Content-Type"]).lower().startswith("attachment")
    return Part(kind, name, _named(about, "charset"), encoding, attached, memoryview(raw)[slice(*span)])


def _named(about: Message, parameter: str) -> str:
    """One parameter as text, in whichever way it is written; empty where there is none or nobody can read it."""
    try:
        return collapse_rfc2231_value(about.get_param(parameter) or "")[:1000]
    except Exception:  # whatever the standard library makes of nonsense
        return ""


def _from_base64(body: memoryview) -> bytes:
    try:
        return binascii.a2b_base64(body)
    except binascii.Error:
        kept = bytes(body).translate(None, _NO_BASE64)
        return binascii.a2b_base64(kept[: len(kept) // 4 * 4])
