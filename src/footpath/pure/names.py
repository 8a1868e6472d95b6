"""What may somebody, or something, be called, and what may not?"""

import unicodedata

MOST_MARKS = 8  # combining marks on one letter; no living script needs more than a few
# Signs that turn the direction of all that follows, so that a page shows something else than what is stored.
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HALVES = range(0xD800, 0xE000)
_BREAKS = frozenset("\r\n\u0085\u2028\u2029\u000b\u000c")
_UNSEEN = {"Cf", "Cc", "Zl", "Zp", "Zs", "Mn", "Me"}
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters by their class, blanks by their look


def cleaned(text: str) -> str:
    """`text` with composed letters (NFC) and every run of blanks folded into one; cleaning twice changes nothing.

    What `problem` refuses is left as it is, so that it is refused and not silently changed.
    """
    return " ".join(part for part in _folded(unicodedata.normalize("NFC", text)).split(" ") if part)


def _folded(text: str) -> str:
    return "".join(" " if sign == "\t" or unicodedata.category(sign) == "Zs" else sign for sign in text)


def problem(text: str, longest: int, lines: bool = False) -> str | None:
    """Why `text` cannot be a name of at most `longest` signs, or None where it can be one.

    With `lines`, for a text of several lines, line ends and tabs are fine. The codes, in the order they are looked for:
    half_sign (a lone surrogate), control (NUL and the like), line_break, turned (a sign that overrides the
    direction of writing), marks (more than MOST_MARKS combining marks in a row), too_long, empty (nothing that
    could be seen).
    """
    return _bad_sign(text, lines) or _bad_shape(text, longest)


def _bad_sign(text: str, lines: bool) -> str | None:
    if any(ord(sign) in _HALVES for sign in text):
        return "half_sign"
    allowed = {"\n", "\r", "\t"} if lines else {"\t"}
    held = [sign for sign in text if sign not in allowed]
    if any(unicodedata.category(sign) == "Cc" and sign not in _BREAKS for sign in held):
        return "control"
    if not lines and any(sign in _BREAKS for sign in held):
        return "line_break"
    if any(sign in _BREAKS and unicodedata.category(sign) == "Cc" for sign in held):
        return "control"
    return "turned" if _TURNS.intersection(text) else None


def _bad_shape(text: str, longest: int) -> str | None:
    if _most_marks(text) > MOST_MARKS:
        return "marks"
    if len(cleaned(text)) > longest:
        return "too_long"
    seen = (sign for sign in text if sign not in _FILLERS and unicodedata.category(sign) not in _UNSEEN)
    return None if any(seen) else "empty"


def _most_marks(text: str) -> int:
    """The most combining marks in a row, counted on letters taken apart, so that composing hides none."""
    most = here = 0
    for sign in unicodedata.normalize("NFD", text):
        here = here + 1 if unicodedata.category(sign) in {"Mn", "Me"} else 0
        most = max(most, here)
    return most
